"""From a file to a Configuration, or to all that is wrong with it: a line each, with what to write instead."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from monitor.configuration.lines import KeyPath
from monitor.configuration.mistakes import Mistake, mistakes_of, told
from monitor.configuration.places import placed
from monitor.configuration.schema import Configuration
from monitor.configuration.syntax import syntax_mistake
from monitor.errors import ConfigError

VARIABLE = re.compile(r"\$\{(\w+)\}")


PLACES = ("monitor", "captures")
"""Parts that name the database and the store: whoever reads these needs the variables."""


DEEPEST = 20
TOO_DEEP = "tables or lists stand too deep within each other. The reference of the configuration has each key at its place"


def load(path: Path, environ: Mapping[str, str] | None) -> Configuration:
    """Reads and validates; `${NAME}` in a value is taken from the environment. Raises ConfigError naming every mistake.

    Relative paths of database, feed and sources are relative to the file. Without an environment, for those who only read the
    database, names in [monitor] and [captures] are taken from that of the process. So are those in [web], but what names one that
    is not set is left out: nothing is changed without its token. A name in a channel or a source stays as it is.
    """
    text = _read(path)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line, what = syntax_mistake(text, str(error))
        raise ConfigError(f"{path}:{line}: {what}") from error
    except RecursionError as error:
        raise ConfigError(f"{path}: {TOO_DEEP}") from error
    if _is_deep(data):
        raise ConfigError(f"{path}: {TOO_DEEP}")
    filled, missing = _from_environment(data, environ)
    try:
        configuration = Configuration.model_validate(filled)
    except ValidationError as error:
        unset = {mistake.where for mistake in missing}
        mistakes_found = mistakes_of(error, filled, _secrets(text, os.environ if environ is None else environ))
        mistakes = [*missing, *(mistake for mistake in mistakes_found if mistake.where not in unset)]
        raise ConfigError(told(mistakes, path, text, data)) from None  # its own text repeats what the file holds
    if missing:
        raise ConfigError(told(missing, path, text, data))
    return placed(configuration, path)


def _is_deep(data: Mapping[str, Any]) -> bool:
    """Whether more stands within each other than any configuration needs: what walks through it would not end well."""
    level: list[Any] = [data]
    for _ in range(DEEPEST):
        level = [inner for value in level for inner in _within(value)]
    return bool(level)


def _within(value: Any) -> Iterable[Any]:  # noqa: ANN401 -- any value of TOML
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def _read(path: Path) -> str:
    """The text; a byte order mark, as some editors write it, is no part of it."""
    try:
        content = path.read_bytes()
        return content.decode("utf-8-sig")
    except FileNotFoundError as error:
        raise ConfigError(
            f"{path}: there is no such file. Write one with `figurewatch init`, or name it with --config"
        ) from error
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({error.strerror or error}). It must be a text file in UTF-8") from error
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{path}:{line}: a letter is not in UTF-8. Save the file in an editor as UTF-8") from error


def _from_environment(data: Mapping[str, Any], environ: Mapping[str, str] | None) -> tuple[dict[str, Any], list[Mistake]]:
    """The data with every `${NAME}` filled in, and the names that are not set."""
    filled, missing = dict[str, Any](), list[Mistake]()
    for part, inner in data.items():
        known = environ if environ is not None else os.environ if part in (*PLACES, "web") else None
        unset = list(_missing(inner, known, (part,)))
        if environ is not None or part in PLACES:
            missing += unset
            filled[part] = _filled(inner, known)
        else:
            filled[part] = _filled(_without(inner, {key for mistake in unset for key in mistake.where[1:2]}), known)
    return filled, missing


def _without(part: Any, keys: set[str | int]) -> Any:  # noqa: ANN401
    """A part of the file without these of its keys."""
    return {key: value for key, value in part.items() if key not in keys} if keys else part


def _missing(value: Any, environ: Mapping[str, str] | None, where: KeyPath) -> Iterator[Mistake]:  # noqa: ANN401
    """Variables that are named and not set."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from _missing(inner, environ, (*where, key))
    for name in VARIABLE.findall(value) if isinstance(value, str) else ():
        if environ is not None and name not in environ:
            key = next((part for part in reversed(where) if isinstance(part, str)), "")
            yield Mistake(where, f"{key}: ${{{name}}} is not set in the environment. Set it, or write the value")


def _filled(value: Any, environ: Mapping[str, str] | None) -> Any:  # noqa: ANN401
    if isinstance(value, dict):
        return {key: _filled(inner, environ) for key, inner in value.items()}
    if isinstance(value, list):
        return [_filled(inner, environ) for inner in value]
    if environ is None:
        return value
    return VARIABLE.sub(lambda match: environ.get(match[1], match[0]), value) if isinstance(value, str) else value


def _secrets(text: str, environ: Mapping[str, str]) -> frozenset[str]:
    return frozenset(environ[name] for name in VARIABLE.findall(text) if name in environ)
