"""What no single key of a file shows: keys that do not go together, two sources of a name, channels that are not there.

These rules look at the values as the file has them, so that they also speak where other keys of the same part are wrong.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from monitor.configuration.channel_schemes import scheme_mistake
from monitor.configuration.lines import KeyPath
from monitor.configuration.schedules import interval

KINDS = ("url", "path", "listing", "feed", "files")
"""The ways to find the newest release of a source; each has one of them."""
ON_DISK = frozenset({"path", "files"})
WITH_INDEX = frozenset({"listing", "feed"})
CHANNEL_NAME = re.compile(r"[\w .-]{1,60}")
"""Logs and pages show it."""
LEAST_INTERVAL = timedelta(minutes=1)
"""Between two visits to a host of somebody else."""

Told = tuple[KeyPath, str]


class MistakesError(ValueError):
    """Several mistakes of one part: each a path of keys below it, and what is wrong."""

    def __init__(self, mistakes: Sequence[Told]) -> None:
        super().__init__("; ".join(message for _, message in mistakes))
        self.mistakes = tuple(mistakes)


def of_source(source: Mapping[str, Any]) -> Iterator[Told]:
    """Keys of one source that do not go together; the path below the source and what is wrong."""
    kinds = [kind for kind in KINDS if source.get(kind) is not None]
    if len(kinds) != 1:
        yield (), f"give one of {', '.join(KINDS)}" + (f"; found {' and '.join(kinds)}" if kinds else "")
        return
    kind = kinds[0]
    yield from _of_index(source, kind)
    if source.get("backlog") and kind in ("url", "path"):
        yield ("backlog",), "backlog goes with listing, feed or files: the others have one document"
    if source.get("schedule") is not None and source.get("every") is not None:
        yield ("every",), "give either schedule or every"
    yield from _on_disk(source) if kind in ON_DISK else _by_web(source)


def _of_index(source: Mapping[str, Any], place: str) -> Iterator[Told]:
    """The keys that say how a listing or a feed is read."""
    link, kind = source.get("link"), source.get("kind")
    if place == "listing" and link is None and kind is None:
        yield (place,), "a listing needs link: a regular expression for the addresses of the releases"
    if kind is not None and place != "listing":
        yield ("kind",), "kind goes with listing: it says which extension reads it"
    if link is not None and place not in WITH_INDEX:
        yield ("link",), "link goes with listing or feed"


def of_file(data: Any) -> Iterator[Told]:  # noqa: ANN401 -- whatever the file holds
    """What is wrong within each source and between the parts of a file, however each of them looks."""
    known = list(_table(data, "channel"))
    yield from _of_channels(_table(data, "channel"))
    names: set[str] = set()
    for place, source in sources_in(data):
        yield from ((("source", place, *where), message) for where, message in of_source(source))
        name = str(source.get("name"))
        if name in names:
            yield ("source", place, "name"), f'two sources are named "{name}". Give each a name of its own'
        names.add(name)
        for channel in source.get("notify") or () if isinstance(source.get("notify"), list | tuple) else ():
            if isinstance(channel, str) and channel not in known:
                yield ("source", place, "notify"), f"notify: there is no [channel.{_shown(channel)}]{near(channel, known)}"


def _shown(channel: str) -> str:
    """A name; of what is none, such as an address with its secret, nothing."""
    return channel if CHANNEL_NAME.fullmatch(channel) else "…"


def sources_in(data: Any) -> list[tuple[int, dict[str, Any]]]:  # noqa: ANN401 -- whatever the file holds
    """The tables under `source` with their places."""
    tables = data.get("source", []) if isinstance(data, dict) else []
    return (
        [(place, table) for place, table in enumerate(tables) if isinstance(table, dict)]
        if isinstance(tables, list | tuple)
        else []
    )


def near(word: str, known: Sequence[str]) -> str:
    """`; did you mean "desk"?`, or what there is."""
    close = difflib.get_close_matches(word, known, n=1)
    return f'; did you mean "{close[0]}"?' if close else f"; known: {', '.join(sorted(known)) or 'none'}"


def _on_disk(source: Mapping[str, Any]) -> Iterator[Told]:
    if source.get("render", "never") != "never":
        yield ("render",), "render goes with url, listing or feed: files are read as they are"
    for key in ("headers", "login"):
        if source.get(key):
            yield (key,), f"{key} goes with url, listing or feed: a file asks for none"


def _by_web(source: Mapping[str, Any]) -> Iterator[Told]:
    every = source.get("every")
    if every is None or source.get("allow_private_addresses") is True:
        return
    try:
        wait = every if isinstance(every, timedelta) else interval(str(every))
    except ValueError:  # told where the key is read
        return
    if wait < LEAST_INTERVAL:
        remedy = 'Write for example "6h"; a host of your own may be asked so often with allow_private_addresses = true'
        yield ("every",), f"every is less than a minute, too often for a publisher. {remedy}"


def _of_channels(channels: Mapping[str, Any]) -> Iterator[Told]:
    for name, channel in channels.items():
        if not CHANNEL_NAME.fullmatch(name):
            yield ("channel",), 'a channel needs a short name, not an address: write [channel.desk] and below it url = "…"'
        url = _address_of(channel)
        if url and not url.startswith("${") and (mistake := scheme_mistake(url)) is not None:
            yield ("channel", name, "url"), f"url: {mistake}"
        if isinstance(channel, Mapping) and channel.get("secret") and not url.startswith(("http://", "https://", "${")):
            yield ("channel", name, "secret"), "secret goes with an https:// webhook: other services know us by their own token"


def _address_of(channel: Any) -> str:  # noqa: ANN401 -- whatever the file holds
    url = channel.get("url") if isinstance(channel, Mapping) else None
    return url.strip() if isinstance(url, str) else ""


def _table(data: Any, key: str) -> dict[str, Any]:  # noqa: ANN401 -- whatever the file holds
    value = data.get(key) if isinstance(data, dict) else None
    return value if isinstance(value, dict) else {}
