"""`figurewatch serve`."""

from __future__ import annotations

from pathlib import Path

import click

from monitor.cli.options import config_option


@click.command()
@click.option("--host", help="Listen on this address, not on [web] host.")
@click.option("--port", type=click.IntRange(0, 65535), help="Listen on this port, not on [web] port; 0 takes a free one.")
@config_option
def command(host: str | None, port: int | None, config: Path) -> None:
    """Show the pages and answer the API alone, read only: no source is visited, nothing is changed, no secret is needed.

    \b
    Example:
      figurewatch serve --port 8080
    """
    from db import Database
    from monitor.configuration import load
    from monitor.service.logs import set_up_logs, tell_time_in
    from monitor.web import Site
    from monitor.web.server import WebServer, bound

    set_up_logs()
    configuration = load(config, None)
    tell_time_in(configuration.zone)
    changed = {name: value for name, value in (("host", host), ("port", port)) if value is not None}
    web = configuration.web.model_copy(update=changed)
    configuration = configuration.model_copy(update={"web": web})
    Database.open(configuration.monitor.database).close()  # makes an empty one where there is none
    database = Database.open_read_only(configuration.monitor.database)
    try:
        server = WebServer(Site(database=database, configured=lambda: configuration), bound(web))
        click.echo(f"Pages and API at {server.address} (Ctrl-C ends)", err=True)
        server.run()
    finally:
        database.close()
