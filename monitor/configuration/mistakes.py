"""What is wrong with a configuration, in words: every mistake of a file at once, each with its line and its remedy.

Rule: a value is shown only where it can hold no secret. Addresses lose their user name and password, what came out of the
environment is not shown at all, and the address of a channel never is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from monitor.configuration.contradictions import MistakesError, near, of_file
from monitor.configuration.lines import KeyPath, line_of
from monitor.configuration.schema import MODELS, Configuration
from monitor.hiding import without_credentials, without_secrets, without_tokens


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake at one place."""

    where: KeyPath
    message: str


EXPECTED = {
    "bool_parsing": "Write true or false", "bool_type": "Write true or false",
    "int_parsing": "Write a whole number", "int_type": "Write a whole number", "int_from_float": "Write a whole number",
    "float_parsing": "Write a number", "float_type": "Write a number",
    "string_type": "Write text in quotes",
    "string_too_short": "It must not be empty",
    "tuple_type": 'Write a list, for example ["desk"]', "list_type": 'Write a list, for example ["desk"]',
    "dict_type": 'Write a table, for example { Name = "value" }',
}  # fmt: skip
"""By pydantic's kind of error, what stands there instead."""
HEADS = {
    "source": "Each source is a table: write [[source]], in two pairs of brackets, and below it name, url and its other keys",
    "alert": "Each alert is a table: write [[source.alert]], in two pairs of brackets, and below it series and when",
    "channel": "Each channel is a table with a name: write for example [channel.desk] and below it its url",
}
"""What stands above the keys of a part of which there can be several."""
INNER_HEADS = {"source": "[[source]]", "alert": "[[source.alert]]", "login": "[source.login]", "channel": "[channel.desk]"}
"""Heads that are not the name of the part alone."""
ADDRESS_KEYS = frozenset({"url", "path", "listing", "feed", "files", "database"})
"""Where an address belongs: a mistake in it is shown with it. Elsewhere one may be that of a channel, in the wrong place."""
SECRET_KEYS = frozenset({"login", "password", "headers", "secret", "token"})
OPEN_KEYS = frozenset({"digest", "at", "weekday", "quiet", "timezone"})
"""What a channel says of its hours: nobody writes a secret there."""


def mistakes_of(error: ValidationError, data: Any, secrets: frozenset[str]) -> Iterator[Mistake]:  # noqa: ANN401 -- as the file has it
    """Those that the schema found, and those between the parts of the file, which it sees only where each part is right."""
    for details in error.errors():
        inner = details.get("ctx", {}).get("error")
        if isinstance(inner, MistakesError):
            yield from (Mistake((*details["loc"], *where), _hidden(message, secrets)) for where, message in inner.mistakes)
        else:
            yield Mistake(details["loc"], _message(details, secrets))
    yield from (Mistake(where, _hidden(message, secrets)) for where, message in of_file(data))


def told(mistakes: Iterable[Mistake], path: object, text: str, data: Mapping[str, Any]) -> str:
    """One line each, in the order of the file."""
    lines = {(line_of(text, mistake.where), _line(mistake, data)): None for mistake in mistakes}
    # a mistake that two rules see is told once
    return "\n".join(f"{path}:{number}: {message}" for number, message in sorted(lines, key=lambda line: line[0]))


def _line(mistake: Mistake, data: Mapping[str, Any]) -> str:
    lead, message = without_tokens(_without_addresses(_lead(mistake, data))), without_tokens(_plain(mistake.message))
    in_place = (mistake.where[:1] == ("source",) and mistake.where[-1] in ADDRESS_KEYS) or mistake.where[:1] == ("monitor",)
    return lead + without_secrets(message if in_place else _without_addresses(message))


def _without_addresses(text: str) -> str:
    """Every address but those of examples, down to its scheme."""
    return re.sub(r"(?<=://)(?!example\.)[^\s\"'\]]+", "…", text)


def _message(details: ErrorDetails, secrets: frozenset[str]) -> str:
    where, kind, context = details["loc"], details["type"], details.get("ctx", {})
    key = str(where[-1])
    if kind == "extra_forbidden":
        return f'unknown key "{key}"{_meant(key, list(_model(where[:-1]).model_fields))}'
    if kind == "missing":
        return f'the key "{key}" is missing'
    if kind in {"tuple_type", "dict_type"} and key in HEADS:
        return HEADS[key]
    if kind == "value_error":
        return _hidden(str(context["error"]), secrets)
    is_shown = not _is_secret(where) and not isinstance(details["input"], dict | list)  # any key can stand in a table
    shown = f"; found {_shown(details['input'], secrets)}" if is_shown else ""
    name = f"{where[-2]}, entry {where[-1] + 1}" if isinstance(where[-1], int) else key
    return f"{name}: {_remedy(where, kind, context)}{shown}"


def _meant(key: str, known: list[str]) -> str:
    """A name of this part that looks like it, else the parts that have it, else what there is."""
    like, parts = near(key, known), [part for part, model in MODELS.items() if key in model.model_fields]
    if not parts or "did you mean" in like:
        return like
    return f"; it belongs below {' or '.join(INNER_HEADS.get(part, f'[{part}]') for part in parts)}"


def _remedy(where: KeyPath, kind: str, context: Mapping[str, Any]) -> str:
    if kind == "literal_error":
        return f"Write one of {context['expected']}"
    if kind == "model_type":
        return f"It is a table: give its keys below a head of its own, {_head(where)}"
    if kind == "string_too_short" and context["min_length"] > 1:
        return f"It must have at least {context['min_length']} characters"
    if limits := [f"{word} {context[name]}" for name, word in _LIMITS.items() if name in context]:
        return f"It must be {' and '.join(limits)}"
    return EXPECTED.get(kind, "See the reference of the configuration")


def _head(where: KeyPath) -> str:
    names = "channel.desk" if where[0] == "channel" else ".".join(part for part in where if isinstance(part, str))
    return f"[[{names}]]" if isinstance(where[-1], int) else f"[{names}]"


_LIMITS = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}


def _is_secret(where: KeyPath) -> bool:
    is_in_channel = where[0] == "channel" and not OPEN_KEYS.intersection(where[2:])
    return is_in_channel or bool(SECRET_KEYS.intersection(str(part) for part in where))


def _shown(value: Any, secrets: frozenset[str]) -> str:  # noqa: ANN401 -- any value of TOML
    text = _hidden(json.dumps(value, ensure_ascii=False, default=str), secrets)  # whole: of a long secret a part would be left
    return text if len(text) <= 60 else f"{text[:60]}…"


def _hidden(text: str, secrets: frozenset[str]) -> str:
    for secret in sorted(secrets, key=len, reverse=True):
        text = text.replace(secret, "…") if secret else text
    return without_credentials(text)


def _model(where: KeyPath) -> type[BaseModel]:
    names = [part for part in where if part in MODELS]
    return MODELS[str(names[-1])] if names else Configuration


def _lead(mistake: Mistake, data: Mapping[str, Any]) -> str:
    where = mistake.where
    if len(where) > 1 and where[0] == "source" and isinstance(where[1], int):
        source = data["source"][where[1]]
        name = source.get("name", where[1] + 1) if isinstance(source, dict) else where[1] + 1
        return f'source "{name}": '
    if len(where) > 1 and where[0] in MODELS:
        return f"[channel.{where[1]}] " if where[0] == "channel" else f"[{where[0]}] "
    return ""


def _plain(message: str) -> str:
    return " ".join(message.split())
