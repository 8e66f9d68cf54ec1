"""The size of a unit in its base, for comparison: how many metres are a kilometre; and codes of UCUM put together."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from snapshots.data.measures import CODES
from snapshots.extraction.numbers.values import EXACT

_BRACKETED = re.compile(r"/\(([^()]+)\)")
_PARTS_OF_CODE = re.compile(r"[/.]|\[[^\]]*\][^/.]*|(?:[A-Za-z%]+\[[^\]]*\])|[^/.]+")
_OF_PERCENT = {"%": ("%", "1"), "‰": ("%", "0.1"), "bp": ("%", "0.01"), "1": ("1", "1")}


def joined(terms: list[tuple[str, int]]) -> str:
    """The UCUM code of a product of (code, power): "m/s2" of m and s to the −2."""
    above = [raised(code, power) for code, power in terms if power > 0]
    below = [raised(code, -power) for code, power in terms if power < 0]
    return ".".join(above or [""] * bool(below)) + "".join(f"/{code}" for code in below)


def raised(code: str, power: int) -> str:
    """The UCUM code of a power: "m2"."""
    return code if power == 1 else f"{code}{power}"


@lru_cache(maxsize=1024)
def factor(unit: str) -> tuple[str, Decimal] | None:
    """The base of a unit and how many of it one is: ("m2", 1000000) for "km2"; None for what has no fixed size.

    Money, counts and percent are their own base; per mille and basis points are of percent.
    """
    if not unit:
        return None
    if unit in _OF_PERCENT:
        base, share = _OF_PERCENT[unit]
        return base, Decimal(share)
    size, dimensions = Decimal(1), dict[str, int]()
    sign = 1
    for part in _PARTS_OF_CODE.findall(_BRACKETED.sub(lambda below: "/" + below[1].replace(".", "/"), unit)):
        if part in "/.":
            sign = -1 if part == "/" else 1
            continue
        read = _part(part)
        if read is None:
            return None
        for name, power in read[1].items():
            dimensions[name] = dimensions.get(name, 0) + sign * power
        size = EXACT.multiply(size, read[0]) if sign > 0 else EXACT.divide(size, read[0])
    return _base_code(dimensions) or "1", size


def _base_code(dimensions: dict[str, int]) -> str:
    """The code of the dimensions that remain, the highest power first."""
    kept = [(name, power) for name, power in dimensions.items() if power]
    return joined(sorted(kept, key=lambda item: (-item[1], item[0])))


def base_of(unit: str) -> tuple[str, Decimal]:
    """As `factor`; a unit without a fixed size is its own base."""
    return factor(unit) or (unit, Decimal(1))


def _part(part: str) -> tuple[Decimal, dict[str, int]] | None:
    """Size and dimensions of one factor of a UCUM code, such as "km2"."""
    if part.startswith("10*"):
        return Decimal(10) ** int(part[3:]), {}
    if part.isdecimal():
        return Decimal(part), {}
    if part in CODES and part not in ("Cel", "[degF]"):
        return CODES[part].factor, _dimensions(CODES[part].base)
    match = re.fullmatch(r"(.+?)(\d)", part)
    if match and match[1] in CODES:
        power = int(match[2])
        base = _dimensions(CODES[match[1]].base)
        return EXACT.power(CODES[match[1]].factor, power), {name: size * power for name, size in base.items()}
    if re.fullmatch(r"[A-Z]{3}", part) or part in ("Cel", "[degF]"):
        return Decimal(1), {part: 1}
    return None


def _dimensions(base: str) -> dict[str, int]:
    out: dict[str, int] = {}
    sign = 1
    for part in re.findall(r"[/.]|[^/.]+", base):
        if part in "/.":
            sign = -1 if part == "/" else 1
            continue
        match = re.fullmatch(r"(\[?[A-Za-z]+\]?)(\d*)", part)
        if match:
            out[match[1]] = out.get(match[1], 0) + sign * int(match[2] or 1)
    return out
