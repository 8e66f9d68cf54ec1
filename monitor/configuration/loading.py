"""From a file to a Configuration, or to one line that says where it is wrong and what to write instead."""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from monitor.configuration.places import placed
from monitor.configuration.schema import Alert, Channel, Configuration, MonitorSettings, Source
from monitor.errors import ConfigError

PARTS: dict[str, type[BaseModel]] = {"monitor": MonitorSettings, "source": Source, "alert": Alert, "channel": Channel}
Path_ = tuple[str | int, ...]


def load(path: Path, environ: Mapping[str, str] | None) -> Configuration:
    """Reads and validates; `${NAME}` in a value is taken from the environment. Raises ConfigError.

    Relative paths of database, feed and sources are relative to the file. Without an environment a name in a channel or a
    source stays as it is, for those who only read the database.
    """
    text = _read(path)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(_syntax(path, str(error))) from error
    try:
        configuration = Configuration.model_validate(_filled(data, environ, path, text, ()))
    except ValidationError as error:
        raise ConfigError(_explain(path, text, data, error)) from error
    return placed(configuration, path)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ConfigError(
            f"{path}: there is no such file. Write one with `figurewatch init`, or name it with --config"
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read ({error}). It must be a text file in UTF-8") from error


def _syntax(path: Path, message: str) -> str:
    place = re.search(r" \(at line (\d+), column \d+\)| \(at end of document\)", message)
    line = f":{place[1]}" if place and place[1] else ""
    what = message.replace(place[0], "") if place else message
    return f"{path}{line}: {what}. The file must be valid TOML: strings in quotes, one key = value a line"


def _filled(value: Any, environ: Mapping[str, str] | None, path: Path, text: str, where: Path_) -> Any:  # noqa: ANN401
    if isinstance(value, dict):
        return {key: _filled(inner, environ, path, text, (*where, key)) for key, inner in value.items()}
    if isinstance(value, list):
        return [_filled(inner, environ, path, text, (*where, i)) for i, inner in enumerate(value)]
    if not isinstance(value, str):
        return value

    known = os.environ if environ is None else environ

    def secret(found: re.Match[str]) -> str:
        if environ is None and where[0] != "monitor":
            return found[0]
        if found[1] not in known:
            line = line_of(text, where)
            raise ConfigError(
                f"{path}:{line}: {where[-1]}: ${{{found[1]}}} is not set in the environment. Set it, or write the value"
            )
        return known[found[1]]

    return re.sub(r"\$\{(\w+)\}", secret, value)


def _explain(path: Path, text: str, data: dict[str, Any], error: ValidationError) -> str:
    first = error.errors()[0]
    where: Path_ = first["loc"]
    owner = _owner(data, where)
    key = str(where[-1]) if where and isinstance(where[-1], str) else ""
    message = str(first.get("ctx", {}).get("error") or first["msg"])
    if first["type"] == "extra_forbidden":
        message = f'unknown key "{key}"{_nearest(key, where)}'
        key = ""
    elif first["type"] == "missing":
        message = f'the key "{key}" is missing'
        key = ""
    elif first["type"] != "value_error":
        message = f"{message}; found {first['input']!r}"
    lead = ": ".join(part for part in (owner, key if key not in message else "") if part)
    return f"{path}:{line_of(text, where)}: {lead + ': ' if lead else ''}{message}"


def _owner(data: dict[str, Any], where: Path_) -> str:
    if len(where) > 1 and where[0] == "source" and isinstance(where[1], int):
        return f'source "{data["source"][where[1]].get("name", where[1] + 1)}"'
    return f"[{where[0]}.{where[1]}]" if len(where) > 1 and where[0] == "channel" else ""


def _nearest(key: str, where: Path_) -> str:
    kinds = [part for part in where[:-1] if part in PARTS]
    model = PARTS[str(kinds[-1])] if kinds else Configuration
    near = difflib.get_close_matches(key, model.model_fields, n=1)
    known = ", ".join(sorted(model.model_fields))
    return f'; did you mean "{near[0]}"?' if near else f"; known: {known}"


def line_of(text: str, where: Path_) -> int:
    """The line of the file that a path of keys and indexes points to; the nearest line above where there is none."""
    names = [part for part in where if isinstance(part, str)]
    index = next((part for part in where if isinstance(part, int)), None)
    table, seen, best = "", -1, 1
    for number, line in enumerate(text.splitlines(), 1):
        head = re.match(r"\s*\[+\s*([\w.\-\"]+)\s*\]+", line)
        if head:
            table = head[1].replace('"', "")
            seen += line.strip().startswith("[[") and table == (names[0] if names else "")
            if _leads_to(table, names) and index in (None, max(seen, 0)):
                best = number
        key = re.match(r"\s*\"?([\w\-]+)\"?\s*=", line)
        inside = index is None or seen == index
        if key and names and key[1] == names[-1] and _leads_to(table, names[:-1]) and inside:
            return number
    return best


def _leads_to(table: str, names: list[str]) -> bool:
    parts = table.split(".") if table else []
    return parts == names[: len(parts)]
