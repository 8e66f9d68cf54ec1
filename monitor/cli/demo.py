"""`figurewatch demo`."""

from __future__ import annotations

import logging
import sys
import tempfile
from pathlib import Path

import click


@click.command()
@click.option(
    "--keep",
    type=click.Path(file_okay=False, path_type=Path),
    help="A new directory for the database, the feed and an HTML report.",
)
def command(keep: Path | None) -> None:
    """See a complete run: a small publisher on this machine issues a fact sheet seven times, the service watches it. No network.

    \b
    Example:
      figurewatch demo --keep demo
    """
    if keep is None:
        with tempfile.TemporaryDirectory(prefix="figurewatch-demo-") as folder:
            _show(Path(folder))
        return
    try:
        keep.mkdir(parents=True)
    except FileExistsError as error:
        raise click.UsageError(f"{keep} is there already; name a new directory") from error
    path = _show(keep.absolute())
    click.echo(f"\nKept: {path}, {keep}/report.html, {keep}/feed.atom, {keep}/demo.db")
    click.echo(f"Try: figurewatch history strikes --config {path}")


def _show(folder: Path) -> Path:
    from monitor.demo.run import told, watch
    from monitor.reports import html_report, text_report
    from monitor.reports.history_plot import render_history
    from monitor.service.logs import set_up_logs

    set_up_logs(level=logging.ERROR)
    click.echo("A publisher on 127.0.0.1 replaces its fact sheet after every visit; the service looks once a second.", err=True)
    path, received = watch(folder, lambda line: click.echo(f"  {line}", err=True))
    reports, histories = told(path)
    for report in reports:
        if report.before is None or report.changes:
            click.echo(f"\n{'─' * 78}\n{text_report(report)}", nl=False)
    quiet = sum(report.before is not None and not report.changes for report in reports)
    click.echo(f"\n{'─' * 78}")
    click.echo(f"{len(reports)} releases, {quiet} of them without a changed figure; {received} reports went to the webhook.\n")
    for series in histories:
        click.echo(render_history(series))
    if not reports:
        click.echo("figurewatch: the demonstration saw no release", err=True)
        sys.exit(1)
    (folder / "report.html").write_text(html_report(max(reports, key=lambda report: len(report.changes))), encoding="utf-8")
    return path
