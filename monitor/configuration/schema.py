"""Every key of `config.toml`, its type and its default. docs/reference/configuration.md explains them; a test compares."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from monitor.alerts import parse_condition
from monitor.configuration.schedules import interval, require_possible

Interval = Annotated[timedelta, BeforeValidator(lambda text: interval(str(text)))]
Jitter = Annotated[timedelta, BeforeValidator(lambda text: interval(str(text), "jitter", timedelta(0)))]


KINDS = ("url", "path", "listing", "feed", "files")
"""The ways to find the newest release of a source; each has one of them."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class MonitorSettings(_Part):
    """[monitor]: what holds for all sources."""

    database: str = "sqlite:///figurewatch.db"
    timezone: str = "UTC"
    user_agent: str = Field(default="Figurewatch/0.1", min_length=1)
    contact: str = ""
    minimum_delay: float = Field(default=2.0, ge=0)
    deadline: float = Field(default=60.0, gt=0)
    max_bytes: int = Field(default=50_000_000, gt=0)
    browser: str | None = None
    jitter: Jitter = timedelta(seconds=0)
    workers: int = Field(default=4, ge=1, le=64)
    feed: str | None = None
    confirm_checks: int = Field(default=3, ge=1)
    confirm_hours: float = Field(default=12.0, ge=0)
    confidence: float = Field(default=0.8, ge=0, le=1)

    @field_validator("timezone")
    @classmethod
    def _zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (OSError, KeyError, ValueError) as error:
            raise ValueError(f'there is no time zone "{name}". Write for example "Europe/London"') from error
        return name


class Alert(_Part):
    """[[source.alert]]: when a change of a series is worth a delivery. Without alerts every change is."""

    series: str = "*"
    when: str = "any"

    @field_validator("when")
    @classmethod
    def _condition(cls, text: str) -> str:
        parse_condition(text)
        return text


class Source(_Part):
    """[[source]]: one published fact sheet."""

    name: str
    title: str = ""
    url: str | None = None
    path: str | None = None
    listing: str | None = None
    feed: str | None = None
    files: str | None = None
    link: str | None = None
    backlog: bool = False
    render: Literal["never", "auto", "browser"] = "never"
    schedule: str | None = None
    every: Interval | None = None
    language: str | None = None
    currency: str = Field(default="USD", pattern=r"^[A-Z]{3}$")
    notify: tuple[str, ...] = ()
    alert: tuple[Alert, ...] = ()
    allow_private_addresses: bool = False
    paused: bool = False

    @property
    def address(self) -> str:
        """Where the sheet stands, or what leads to its releases: a URL, or a path on this disk."""
        return next(place for place in self._places() if place is not None)

    @property
    def is_series_of_documents(self) -> bool:
        """Does each release stand at an address of its own?"""
        return self.url is None and self.path is None

    def _places(self) -> tuple[str | None, ...]:
        return tuple(getattr(self, kind) for kind in KINDS)

    @field_validator("name")
    @classmethod
    def _slug(cls, name: str) -> str:
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
            raise ValueError(f'"{name}" is no short name. Write small letters, digits and hyphens, for example "unhcr-syria"')
        return name

    @field_validator("url", "listing", "feed")
    @classmethod
    def _http(cls, url: str | None) -> str | None:
        if url is not None and not re.match(r"https?://[^\s/]+", url):
            raise ValueError(f'"{url}" is no web address. Write for example "https://example.org/facts"')
        return url

    @field_validator("schedule")
    @classmethod
    def _cron(cls, text: str | None) -> str | None:
        if text is not None:
            require_possible(text)
        return text

    @field_validator("link")
    @classmethod
    def _pattern(cls, link: str | None) -> str | None:
        try:
            re.compile(link or "")
        except re.error as error:
            raise ValueError(
                f"link = {link!r} is no regular expression ({error}). Write for example '/sheet-\\d{{4}}'"
            ) from error
        return link

    @model_validator(mode="after")
    def _whole(self) -> Source:
        given = [kind for kind, place in zip(KINDS, self._places(), strict=True) if place is not None]
        if len(given) != 1:
            found = f"; found {' and '.join(given)}" if given else ""
            raise ValueError(f"give one of {', '.join(KINDS)}{found}")
        if self.listing is not None and self.link is None:
            raise ValueError("a listing needs link: a regular expression for the addresses of the releases")
        if self.link is not None and self.listing is None and self.feed is None:
            raise ValueError("link goes with listing or feed")
        if self.render != "never" and (self.path is not None or self.files is not None):
            raise ValueError("render goes with url, listing or feed: files are read as they are")
        if self.backlog and not self.is_series_of_documents:
            raise ValueError("backlog goes with listing, feed or files: the others have one document")
        if self.schedule is not None and self.every is not None:
            raise ValueError("give either schedule or every")
        return self


class Channel(_Part):
    """[channel.NAME]: where reports go."""

    url: str = Field(min_length=1)


class Configuration(_Part):
    """The whole file."""

    monitor: MonitorSettings = MonitorSettings()
    source: tuple[Source, ...] = ()
    channel: dict[str, Channel] = {}

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources, in the order of the file."""
        return self.source

    @property
    def channels(self) -> dict[str, Channel]:
        """The channels by name."""
        return self.channel

    @model_validator(mode="before")
    @classmethod
    def _titles(cls, data: Any) -> Any:  # noqa: ANN401 -- whatever the file holds
        for source in data.get("source", []) if isinstance(data, dict) else []:
            if isinstance(source, dict) and isinstance(source.get("name"), str):
                source.setdefault("title", source["name"])
        return data

    @model_validator(mode="after")
    def _consistent(self) -> Configuration:
        names = [source.name for source in self.source]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f'two sources are named "{twice[0]}". Give each a name of its own')
        for source in self.source:
            for channel in source.notify:
                if channel not in self.channel:
                    known = ", ".join(sorted(self.channel)) or "none"
                    raise ValueError(
                        f'source "{source.name}" notifies "{channel}", but there is no [channel.{channel}]; known: {known}'
                    )
        return self
