"""Workers of a cluster in processes of their own, a publisher of many hosts, and what the database says of them."""

import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

RUN = "import sys; from monitor.cli import main; sys.argv[0] = 'figurewatch'; main()"


def write_configuration(path: Path, database, publisher, names, *, hosts=3, **monitor):
    """Sources spread over hosts 127.0.0.1, 127.0.0.2 … of one publisher."""
    settings = {"minimum_delay": 0.05, "deadline": 5, **monitor}
    lines = ["[monitor]", f'database = "{database}"', *(f"{key} = {value}" for key, value in settings.items())]
    for number, name in enumerate(names):
        address = f"http://127.0.0.{1 + number % hosts}:{publisher.port}/{name}"
        lines += ["[[source]]", f'name = "{name}"', f'url = "{address}"', 'every = "1h"', "allow_private_addresses = true"]
    path.write_text("\n".join(lines) + "\n")
    return path


@contextmanager
def workers(configuration, count, *options):
    """So many, until the block ends."""
    command = [sys.executable, "-c", RUN, "worker", "--config", str(configuration), *options]
    running = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(count)]
    try:
        yield running
    finally:
        for worker in running:
            worker.terminate()
        for worker in running:
            worker.communicate(timeout=30)
