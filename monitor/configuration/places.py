"""Relative paths of a configuration are relative to its file, wherever a command is run."""

from __future__ import annotations

from pathlib import Path

from monitor.configuration.schema import CaptureSettings, Configuration, MonitorSettings, Source
from monitor.errors import ConfigError

SQLITE = "sqlite:///"


def placed(configuration: Configuration, file: Path) -> Configuration:
    """With absolute paths. Raises ConfigError where a database stands only at the place that former versions looked at."""
    folder = file.absolute().parent
    settings = configuration.monitor
    _require_no_older(settings.database, folder, file)
    return configuration.model_copy(
        update={
            "monitor": _settings(settings, folder),
            "captures": _captures(configuration.captures, folder),
            "source": tuple(_source(source, folder) for source in configuration.source),
        }
    )


def _settings(settings: MonitorSettings, folder: Path) -> MonitorSettings:
    beside = {key: str(folder / place) for key in ("feed", "backups") if (place := getattr(settings, key))}
    relative = _relative(settings.database)
    database = settings.database if relative is None else f"{SQLITE}{folder / relative}"
    return settings.model_copy(update={"database": database, **beside})


def _captures(captures: CaptureSettings, folder: Path) -> CaptureSettings:
    store = captures.store
    if store is None or "://" in store:
        return captures
    return captures.model_copy(update={"store": (folder / store).absolute().as_uri()})


def _source(source: Source, folder: Path) -> Source:
    moved = {kind: str(folder / place) for kind in ("path", "files") if (place := getattr(source, kind)) is not None}
    return source.model_copy(update=moved) if moved else source


def _relative(database: str) -> str | None:
    """The relative path in the URL of a SQLite file; None for every other URL."""
    name = database.removeprefix(SQLITE)
    named = database.startswith(SQLITE) and name and not name.startswith((":memory:", "file:"))
    return name if named and not Path(name).is_absolute() else None


def _require_no_older(database: str, folder: Path, file: Path) -> None:
    """Versions before 0.2 took a relative path from the directory in which a command was run."""
    relative = _relative(database)
    if relative is None:
        return
    now, before = folder / relative, Path.cwd() / relative
    if before.exists() and not now.exists():
        raise ConfigError(
            f"{file}: database: it belongs to {now}, beside this file, but stands at {before}. "
            f"Move it there with its -wal and -shm, or write {SQLITE}{before}"
        )
