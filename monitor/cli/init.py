"""`figurewatch init`."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("directory", type=click.Path(file_okay=False, path_type=Path), default=".")
def command(directory: Path) -> None:
    """Write a commented config.toml into DIRECTORY (default: here). An existing one is never overwritten.

    \b
    Example:
      figurewatch init watch && cd watch && figurewatch check
    """
    from importlib.resources import files

    target = directory / "config.toml"
    directory.mkdir(parents=True, exist_ok=True)
    text = files("monitor.configuration").joinpath("template.toml").read_text(encoding="utf-8")
    try:
        with target.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise click.UsageError(f"{target} is there already; edit it, or name another directory") from error
    enter = "" if directory == Path() else f"cd {directory} && "
    click.echo(f"Wrote {target}. Edit it, then run: {enter}figurewatch check", err=True)
