"""`figurewatch worker`."""

from __future__ import annotations

import signal
from pathlib import Path

import click

from monitor.cli.options import config_option

QUEUES = ("visits", "rendered", "deliveries")


@click.command()
@config_option
@click.option("--queue", "queues", multiple=True, type=click.Choice(QUEUES), help="Take jobs of this kind only; may be repeated.")
@click.option("--jobs", type=click.IntRange(1, 256), default=32, show_default=True, help="How many jobs may wait on the network.")
@click.option("--metrics", type=click.IntRange(1, 65535), metavar="PORT", help="Answer Prometheus on this port.")
@click.option("--log-json", is_flag=True, help="Write log lines as JSON.")
def command(config: Path, queues: tuple[str, ...], jobs: int, metrics: int | None, log_json: bool) -> None:
    """Watch together with other workers, on this machine and on others, until SIGTERM or SIGINT.

    SIGHUP reads the configuration again. Workers share one PostgreSQL database ([monitor] database) and one configuration. They
    need the extra `cluster`.

    \b
    Example:
      figurewatch worker --config /etc/figurewatch/config.toml --jobs 64
    """
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # until the worker answers it: what is read next is the newest anyway
    from monitor.cli.options import load_configuration
    from monitor.cluster.worker import serve_queue
    from monitor.metrics import Metrics
    from monitor.service.logs import set_up_logs, tell_time_in

    set_up_logs(as_json=log_json)
    meter = Metrics()
    if metrics is not None:
        meter.answer(metrics)
    configuration = load_configuration(config)
    tell_time_in(configuration.zone)
    serve_queue(configuration, queues or QUEUES, jobs, meter=meter, path=config)
