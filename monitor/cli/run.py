"""`figurewatch run`."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import click

from monitor.cli.options import config_option


@click.command()
@config_option
@click.option("--log-json", is_flag=True, help="Write log lines as JSON.")
@click.option("--no-web", is_flag=True, help="Show no pages and answer no API.")
def command(config: Path, log_json: bool, no_web: bool) -> None:
    """Watch all sources on their schedules until SIGTERM or SIGINT, and show the pages of [web] beside it.

    \b
    Example:
      figurewatch run --config /etc/figurewatch/config.toml
    """
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # until the service answers it: what is read next is the newest anyway
    from monitor.service import serve, set_up_logs

    set_up_logs(as_json=log_json)
    sys.exit(serve(config, pages=not no_web))
