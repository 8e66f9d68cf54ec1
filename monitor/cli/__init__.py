"""The command line: a table of commands, each imported when it is called, so that `--help` answers at once.

Exit codes: 0 done, 1 a source or check failed, 2 wrong usage or configuration. Data goes to stdout, all else to stderr.
"""

from __future__ import annotations

import atexit
import gc
import os
import sys

import click

from monitor.cli.group import LazyGroup
from snapshots.errors import FigurewatchError

COMMANDS = {
    "init": ("monitor.cli.init", "Write a commented config.toml."),
    "add": ("monitor.cli.add", "Show what would be read at an address, and watch it."),
    "run": ("monitor.cli.run", "Watch all sources on their schedules until told to stop."),
    "serve": ("monitor.cli.serve", "Show the pages and answer the API alone, read only."),
    "worker": ("monitor.cli.worker", "Watch together with other workers, on several machines."),
    "check": ("monitor.cli.check", "Check sources now, once."),
    "sources": ("monitor.cli.sources", "List every source with its state."),
    "report": ("monitor.cli.report", "Tell what a release changed."),
    "figures": ("monitor.cli.figures", "List the figures of one release."),
    "history": ("monitor.cli.history", "Show one quantity through all releases."),
    "alert": ("monitor.cli.alert", "Try the alerts on past releases."),
    "doctor": ("monitor.cli.doctor", "Examine the installation, with a remedy for each trouble."),
    "suspect": ("monitor.cli.suspect", "List documents that look wrong, release or discard them."),
    "series": ("monitor.cli.series", "List the series of a source, and correct what they follow."),
    "extract": ("monitor.cli.extract", "Print the figures of one document."),
    "compare": ("monitor.cli.compare", "Print what changed between two documents."),
    "import": ("monitor.cli.import_captures", "Take in older releases: files, folders, WARC files, web archives."),
    "export": ("monitor.cli.export", "Write the captures of a source as a WARC file."),
    "rebuild": ("monitor.cli.rebuild", "Derive all releases anew from the stored captures."),
    "verify": ("monitor.cli.verify", "Check that the record is whole and unaltered."),
    "backup": ("monitor.cli.backup", "Copy the database while the service runs."),
    "restore": ("monitor.cli.restore", "Put a backup back."),
    "demo": ("monitor.cli.demo", "See a complete run against a small publisher on this machine."),
    "db": ("monitor.cli.db", "Look after the database."),
}


@click.group(
    cls=LazyGroup,
    commands_by_name=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="figurewatch", prog_name="figurewatch")
def cli() -> None:
    """Say which numbers changed in published fact sheets.

    \b
    Example:
      figurewatch init && figurewatch check && figurewatch report
    """


COLLECT_EVERY = 50_000
"""New objects between two searches for cycles: the default of 700 is a twentieth of what starting costs, and finds nothing."""


def main() -> None:
    """The entry point: every expected error is one line on stderr and an exit code, never a traceback."""
    gc.set_threshold(COLLECT_EVERY)
    atexit.register(gc.freeze)  # else Python searches all that was imported for cycles as it ends: a fifth of a short command
    try:
        cli.main(prog_name="figurewatch", standalone_mode=False)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)
    except BrokenPipeError:  # `figurewatch ... | head`: the reader has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except FigurewatchError as error:
        click.echo(f"figurewatch: {error}", err=True)
        sys.exit(2 if type(error).__name__ == "ConfigError" else 1)
