"""How an answer came: where redirects led, and whether the host answers an address that nobody ever made up alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urlsplit

from snapshots.documents import Document, fold
from snapshots.places import is_door, is_home

_ALIKE = 0.9
"""Share of their words, counted once each, in which two answers are the same but for a token, a time or the address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """What is known of the way of an answer."""

    asked: str | None = None
    """The address that was asked for."""
    landed: str | None = None
    """Where redirects led; None where there was none."""
    answers_alike: bool = False
    """Whether a made-up address beside it is answered with the same page."""
    said: tuple[str, ...] = ()
    """What its headers gave away, by the names in `SAID`."""

    @property
    def hosts(self) -> tuple[str, ...]:
        """Of both addresses."""
        return tuple(urlsplit(address).hostname or "" for address in (self.asked, self.landed) if address)


NO_ARRIVAL = Arrival()

SAID: Mapping[str, tuple[float, str]] = {
    "challenge": (3.0, "a bot shield says that it asks for proof"),
    "login": (2.0, "its headers ask for a log-in"),
    "wait": (1.5, "its headers ask to come back later"),
    "refresh": (1.0, "its headers send a visitor on"),
    "private": (0.7, "it is meant for this visitor alone"),
    "noindex": (0.5, "its headers want no search engine to know it"),
}
"""What headers say against a page: the natural logarithm of the odds by which a wall is likelier after it, and words.

The same measure as that of `likeness`; set by hand, since pages that are kept for a fit have no headers.
"""
HOME_ODDS, HOST_ODDS, FOLDER_ODDS, PLACE_ODDS = 3.0, 1.0, 1.5, 1.5
MOST_ODDS = 4.0
_DEEP = 2
"""Slashes of a path that no sentence holds by chance, as "and/or" does."""


def detours(arrival: Arrival) -> Iterator[tuple[int, str]]:
    """What the way of an answer says against it: a weight, and words."""
    if arrival.answers_alike:
        yield 3, "an address that does not exist is answered with the same page"
    if not arrival.asked or not arrival.landed:
        return
    asked, landed = urlsplit(arrival.asked), urlsplit(arrival.landed)
    if leads_home(arrival):
        yield 3, "the address led to a home page"
    elif is_door(landed) and not is_door(asked):
        yield 3, f"the address led to {landed.path}"
    else:
        yield from _detours_aside(asked, landed)


def _detours_aside(asked: SplitResult, landed: SplitResult) -> Iterator[tuple[int, str]]:
    if _site(asked) != _site(landed):
        yield 1, f"the address led to {landed.hostname}"
    elif _is_above(landed, asked) and not (landed.query or is_home(asked)):
        yield 3, "the address led to a folder above it"


def leads_home(arrival: Arrival) -> bool:
    """Whether a redirect led from a page to a home page."""
    if not arrival.asked or not arrival.landed:
        return False
    return not is_home(urlsplit(arrival.asked)) and is_home(urlsplit(arrival.landed))


def other_host(arrival: Arrival) -> str:
    """The host that redirects led to, where it is not the one that was asked."""
    asked, landed = urlsplit(arrival.asked or ""), urlsplit(arrival.landed or "")
    return (landed.hostname or "") if _site(asked) != _site(landed) else ""


def stands_elsewhere(arrival: Arrival, *, names_home: bool) -> bool:
    """Whether redirects led to another host or to a path that ends otherwise, or the page calls a home page its place."""
    if not arrival.asked or is_home(urlsplit(arrival.asked)):
        return False
    if names_home or not arrival.landed:
        return names_home
    asked, landed = urlsplit(arrival.asked), urlsplit(arrival.landed)
    steps = _last_step(asked), _last_step(landed)
    return not (steps[0].startswith(steps[1]) or steps[1].startswith(steps[0])) or any(_odds_of_way(asked, landed))


def odds(arrival: Arrival, *, names_home: bool) -> Iterator[tuple[float, str]]:
    """The same as odds: what speaks for a wall without being proof of one. `names_home`: the page calls a home page its place."""
    yield from (SAID[name] for name in arrival.said)
    if not arrival.asked or is_home(urlsplit(arrival.asked)):
        return
    if names_home:
        yield PLACE_ODDS, "it names another place than its address as its own"
    if arrival.landed:
        yield from _odds_of_way(urlsplit(arrival.asked), urlsplit(arrival.landed))


def _odds_of_way(asked: SplitResult, landed: SplitResult) -> Iterator[tuple[float, str]]:
    if is_home(landed) or (is_door(landed) and not is_door(asked)):
        yield HOME_ODDS, "a redirect led to a page for everybody"
    elif _site(asked) != _site(landed):
        yield HOST_ODDS, f"the address led to {landed.hostname}"
    elif _is_above(landed, asked):
        yield FOLDER_ODDS, "the address led to a folder above it"


def _last_step(parts: SplitResult) -> str:
    """What a path ends with, without its ending: a sheet that moves keeps its name, or names its matter."""
    return unquote(parts.path).rstrip("/").rpartition("/")[2].partition(".")[0].lower()


def _is_above(landed: SplitResult, asked: SplitResult) -> bool:
    return asked.path.rstrip("/").startswith(f"{landed.path.rstrip('/')}/")


def repeats_address(document: Document, arrival: Arrival) -> bool:
    """Whether a page names the path that was asked for, as error pages do; who cites a sheet writes its host as well."""
    path = unquote(urlsplit(arrival.asked or "").path).rstrip("/")
    if path.count("/") < _DEEP:
        return False
    return re.search(rf"(?<![\w.:/-]){re.escape(path)}(?![\w-])", document.text) is not None


def are_alike(document: Document, other: Document) -> bool:
    """Whether two answers show the same page."""
    if document.fingerprint == other.fingerprint:
        return True
    words, others = _words(document), _words(other)
    return bool(words) and len(words & others) >= _ALIKE * len(words | others)


def _site(parts: SplitResult) -> str:
    return (parts.hostname or "").removeprefix("www.")


def _words(document: Document) -> set[str]:
    return {word for block in document.main_blocks for word in fold(document.words_of(block)).lower().split()}
