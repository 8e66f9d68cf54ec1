"""Every key of `config.toml`, its type and its default. docs/reference/configuration.md explains them; a test compares."""

from __future__ import annotations

import base64
import difflib
import re
from datetime import datetime, time, timedelta
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from monitor.configuration.contradictions import KINDS, MistakesError, of_file, of_source, sources_in
from monitor.configuration.databases import DatabaseAddress
from monitor.configuration.headers import header_mistake
from monitor.configuration.schedules import interval, require_possible
from monitor.reading.limits import Limits


def _interval(text: Any, info: ValidationInfo) -> timedelta:  # noqa: ANN401 -- whatever the file holds
    return interval(str(text), info.field_name or "every")


Interval = Annotated[timedelta, BeforeValidator(_interval)]
Jitter = Annotated[timedelta, BeforeValidator(lambda text: interval(str(text), "jitter", timedelta(0)))]

LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
"""A tag that begins with a code of ISO 639 (RFC 5646, 2.1); what is no such tag would be read in no language."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


SECRET_PREFIX = "whsec_"  # noqa: S105 -- what every secret begins with
"""Of the secret of a webhook, as Standard Webhooks writes it."""
STORES = ("s3://", "gs://", "az://", "file://")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def _hour(text: Any) -> time:  # noqa: ANN401 -- whatever the file holds
    try:
        return text if isinstance(text, time) else datetime.strptime(str(text), "%H:%M").time()  # noqa: DTZ007 -- no date
    except ValueError as error:
        raise ValueError(f'at = "{text}" is no hour. Write for example "08:00"') from error


def _quiet(text: Any) -> tuple[time, time]:  # noqa: ANN401 -- whatever the file holds
    if isinstance(text, tuple | list):
        begin, end = text
    else:
        begin, dash, end = str(text).partition("-")
        if not dash:
            raise ValueError(f'quiet = "{text}" names no beginning and end. Write for example "22:00-07:00"')
    try:
        hours = _hour(begin.strip() if isinstance(begin, str) else begin), _hour(end.strip() if isinstance(end, str) else end)
    except ValueError as error:
        raise ValueError(f'quiet = "{text}" is no span of hours. Write for example "22:00-07:00"') from error
    if hours[0] == hours[1]:
        raise ValueError(f'quiet = "{text}" ends when it begins. Write for example "22:00-07:00"')
    return hours


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (OSError, KeyError, ValueError) as error:
        raise ValueError(f'there is no time zone "{name}"{_meant(name)}') from error
    return name


def _meant(zone: str) -> str:
    near = difflib.get_close_matches(zone, available_timezones(), n=1)
    return f'; did you mean "{near[0]}"?' if near else '. Write for example "Europe/London"'


Hour = Annotated[time, BeforeValidator(_hour)]
QuietHours = Annotated[tuple[time, time], BeforeValidator(_quiet)]
Zone = Annotated[str, AfterValidator(_zone)]


class MonitorSettings(_Part):
    """[monitor]: what holds for all sources."""

    database: DatabaseAddress = "sqlite:///figurewatch.db"
    timezone: Zone = "UTC"
    user_agent: str = Field(default="Figurewatch/0.2", min_length=1)
    contact: str = ""
    minimum_delay: float = Field(default=2.0, ge=0)
    deadline: float = Field(default=60.0, gt=0)
    max_bytes: int = Field(default=50_000_000, gt=0)
    browser: str | None = None
    jitter: Jitter = timedelta(seconds=0)
    workers: int = Field(default=2, ge=1, le=64)
    feed: str | None = None
    backups: str | None = None
    confirm_checks: int = Field(default=3, ge=1)
    confirm_hours: float = Field(default=12.0, ge=0)
    confidence: float = Field(default=0.8, ge=0, le=1)
    tell_failing_after: int = Field(default=3, ge=0, le=100)
    tell_held_after: int = Field(default=1, ge=0, le=100)
    remind_every: Interval = timedelta(days=7)


class LimitSettings(_Part):
    """[limits]: what one document may cost, wherever it is read."""

    processor_seconds: float = Field(default=40.0, gt=0)
    seconds: float = Field(default=60.0, gt=0)
    memory: int = Field(default=512, ge=128)
    figures: int = Field(default=20_000, ge=1)

    @property
    def limits(self) -> Limits:
        """As readers take them."""
        return Limits(**self.model_dump())


class Login(_Part):
    """[source.login]: the basic log-in of a publisher (RFC 7617). Its password belongs into the environment."""

    user: str = Field(min_length=1)
    password: str = Field(repr=False)

    @field_validator("user")
    @classmethod
    def _no_colon(cls, user: str) -> str:
        if ":" in user:
            raise ValueError("user: a basic log-in allows no colon in the user name")
        return user


class Alert(_Part):
    """[[source.alert]]: when a change of a series is worth a delivery. Without alerts every change is."""

    series: str = Field(default="*", min_length=1)
    when: str = "any"
    trigger: Literal["level", "edge"] = "level"

    @field_validator("when")
    @classmethod
    def _condition(cls, text: str) -> str:
        from monitor.alerts import parse_condition  # noqa: PLC0415 -- most files have no rule, and all commands read them

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
    kind: str | None = None
    backlog: bool = False
    render: Literal["never", "auto", "browser"] = "never"
    schedule: str | None = None
    every: Interval | None = None
    rhythm: bool = True
    language: str | None = None
    currency: str = "USD"
    notify: tuple[str, ...] = ()
    alert: tuple[Alert, ...] = ()
    allow_private_addresses: bool = False
    paused: bool = False
    headers: dict[str, str] = Field(default={}, repr=False)
    login: Login | None = None

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
        if url is None:
            return None
        if _has_credentials(url):
            raise ValueError(
                "the address holds a user name or a password, which logs and reports would show. Take it out and write "
                'below the source: [source.login] with user = "…" and password = "${PASSWORD}"'
            )
        if not (re.match(r"https?://[^\s/]+", url) and _names_host(url)):
            raise ValueError(f'"{url}" is no web address. Write for example "https://example.org/facts"')
        return url

    @field_validator("path", "files")
    @classmethod
    def _on_disk(cls, place: str | None) -> str | None:
        if place is not None and re.match(r"https?://", place, re.IGNORECASE):  # it is not told: it may hold a password
            raise ValueError("an address of the web stands where a file is named. Write it as url")
        return place

    @field_validator("language")
    @classmethod
    def _tag(cls, language: str | None) -> str | None:
        if language is not None and not LANGUAGE.fullmatch(language):
            raise ValueError(f'language = "{language}" is no tag of a language. Write for example "fr" or "pt-BR"')
        return language

    @field_validator("currency")
    @classmethod
    def _code(cls, currency: str) -> str:
        if not re.fullmatch(r"[A-Z]{3}", currency):
            raise ValueError(f'currency = "{currency}" is no code of ISO 4217. Write for example "EUR"')
        return currency

    @field_validator("headers", mode="before")
    @classmethod
    def _sendable(cls, headers: Any) -> Any:  # noqa: ANN401 -- whatever the file holds
        named = headers.items() if isinstance(headers, dict) else ()
        mistakes = [((name,), mistake) for name, value in named if (mistake := header_mistake(name, value))]
        if mistakes:
            raise MistakesError(mistakes)
        return headers

    @field_validator("schedule")
    @classmethod
    def _cron(cls, text: str | None) -> str | None:
        if text is not None:
            require_possible(text)
        return text

    @field_validator("link")
    @classmethod
    def _pattern(cls, link: str | None) -> str | None:
        from monitor.patterns import pattern_of  # noqa: PLC0415 -- as few have a link

        try:
            pattern_of(link or "")
        except ValueError as error:
            raise ValueError(
                f"link = \"{link}\" is no regular expression ({error}). Write for example '/sheet-\\d{{4}}'"
            ) from error
        return link

    @model_validator(mode="after")
    def _whole(self) -> Source:
        mistakes = list(of_source({key: getattr(self, key) for key in type(self).model_fields}))
        if mistakes:
            raise MistakesError(mistakes)
        return self


def _has_credentials(url: str) -> bool:
    """Also without a scheme, and where a password with a slash or a number sign in it leaves no port that is a number."""
    behind_scheme = re.sub(r"\A[a-z][a-z0-9+.-]*://", "", url, flags=re.IGNORECASE).lstrip("/")
    return "@" in re.split(r"[/?#]", behind_scheme, maxsplit=1)[0] or ("@" in url and not _names_host(url))


def _names_host(url: str) -> bool:
    """With a port that is a number, where it names one."""
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False


class Channel(_Part):
    """[channel.NAME]: where reports go, when, and by what secret a receiver knows that they are ours."""

    url: str = Field(min_length=1, repr=False)
    digest: Literal["daily", "weekly"] | None = None
    at: Hour = time(8)
    weekday: Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] = "monday"
    quiet: QuietHours | None = None
    timezone: Zone | None = None
    secret: str | None = Field(default=None, repr=False)

    @field_validator("secret")
    @classmethod
    def _signable(cls, secret: str | None) -> str | None:
        if secret is None or secret.startswith("${"):  # not looked up by those who only read
            return secret
        if not secret.startswith(SECRET_PREFIX) or not 24 <= len(_decoded(secret.removeprefix(SECRET_PREFIX))) <= 64:
            raise ValueError(
                f'secret: write "{SECRET_PREFIX}" and 24 to 64 random bytes in base64, for example from '
                f"`echo {SECRET_PREFIX}$(openssl rand -base64 32)`"
            )
        return secret


def _decoded(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError:
        return b""


class CaptureSettings(_Part):
    """[captures]: where the pages lie that were fetched; in the database where nothing is said."""

    store: str | None = None

    @field_validator("store")
    @classmethod
    def _address(cls, store: str | None) -> str | None:
        if store is not None and "://" in store and not store.startswith(STORES):
            raise ValueError(f'store = "{store}" is no store. Write for example "s3://bucket/captures", or a folder')
        return store.rstrip("/") if store else None


class Web(_Part):
    """[web]: where `run` and `serve` show their pages and answer programs."""

    host: str = Field(default="127.0.0.1", min_length=1)
    port: int = Field(default=8787, ge=1, le=65535)
    names: tuple[str, ...] = ()
    address: str | None = None
    token: str | None = Field(default=None, min_length=16, repr=False)

    @field_validator("address")
    @classmethod
    def _of_pages(cls, address: str | None) -> str | None:
        if address is not None and not re.fullmatch(r"https?://(?:[^/\s?#@\[\]]+|\[[0-9A-Fa-f:.]+\](?::\d+)?)/?", address):
            raise ValueError(f'address = "{address}" is no address of a service. Write for example "https://example.org"')
        return address

    @property
    def known_as(self) -> tuple[str, ...]:
        """All names under which requests are answered."""
        outer = urlsplit(self.address).hostname if self.address else None
        return (self.host, *self.names, *((outer,) if outer else ()))

    @property
    def pages(self) -> str:
        """Where links in reports lead; empty for a service that others reach, nobody says under which name."""
        if self.address is not None:
            return self.pages_abroad
        address = {"127.0.0.1": "127.0.0.1", "localhost": "localhost", "::1": "[::1]"}.get(self.host)
        return f"http://{address}:{self.port}" if address else ""

    @property
    def pages_abroad(self) -> str:
        """Where links in messages lead, which are read on other machines; empty where no address is named."""
        return self.address.rstrip("/") if self.address is not None else ""


def _age(text: Any) -> timedelta:  # noqa: ANN401 -- whatever the file holds
    try:
        return interval(str(text), "without_release", timedelta(days=1))
    except ValueError as error:
        raise ValueError(f'without_release = "{text}" is no age of a day or more. Write for example "90d"') from error


class Retention(_Part):
    """[retention]: which stored pages are deleted by rule. Without it everything is kept."""

    without_release: Annotated[timedelta, BeforeValidator(_age)] | None = None


class Configuration(_Part):
    """The whole file."""

    monitor: MonitorSettings = MonitorSettings()
    captures: CaptureSettings = CaptureSettings()
    web: Web = Web()
    limits: LimitSettings = LimitSettings()
    retention: Retention = Retention()
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

    @property
    def zone(self) -> ZoneInfo:
        """In which people are told times."""
        return ZoneInfo(self.monitor.timezone)

    @property
    def sends_without_links(self) -> bool:
        """Are there messages, and no address under which their readers reach the pages?"""
        return bool(self.channels) and not self.web.address

    def zone_of(self, channel: str) -> ZoneInfo:
        """In which the readers of a channel are told times: its own, else that of all."""
        named = self.channel.get(channel)
        return ZoneInfo((named.timezone if named else None) or self.monitor.timezone)

    @model_validator(mode="before")
    @classmethod
    def _titles(cls, data: Any) -> Any:  # noqa: ANN401 -- whatever the file holds
        for _, source in sources_in(data):
            if isinstance(source.get("name"), str):
                source.setdefault("title", source["name"])
        return data

    @model_validator(mode="after")
    def _consistent(self) -> Configuration:
        mistakes = list(of_file(self.model_dump(include={"source", "channel"})))
        if mistakes:
            raise MistakesError(mistakes)
        return self


MODELS: dict[str, type[BaseModel]] = {
    "monitor": MonitorSettings,
    "captures": CaptureSettings,
    "web": Web,
    "limits": LimitSettings,
    "retention": Retention,
    "source": Source,
    "alert": Alert,
    "login": Login,
    "channel": Channel,
}
"""The parts of the file by the key that they stand under."""
