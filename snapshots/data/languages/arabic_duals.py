"""Arabic nouns in the dual: the ending says two of what the noun names ("حالتان" are two cases)."""

from __future__ import annotations

from snapshots.data.languages.pack import Glosses

_FEMININE = """
cases: حالة, deaths: وفاة, infections: إصابة, cities: مدينة, villages: قرية, schools: مدرسة, cars: سيارة, aircraft: طائرة,
ships: سفينة, companies: شركة, countries: دولة, regions: منطقة, stations: محطة, units: وحدة, rooms: غرفة, vehicles: مركبة,
trucks: شاحنة, shells: قذيفة, bodies: جثة, girls: طفلة, universities: جامعة, sessions: جلسة, courses: دورة, operations: عملية,
families: عائلة, households: أسرة, women: امرأة, bombs: قنبلة, accidents: حادثة, factions: كتلة, libraries: مكتبة, farms: مزرعة,
buses: حافلة, clinics: عيادة, tents: خيمة, trees: شجرة, islands: جزيرة
"""
_MASCULINE = """
persons: شخص, children: طفل, men: رجل, soldiers: جندي, dead: قتيل, wounded: جريح, centres: مركز, projects: مشروع, factories: مصنع,
mosques: مسجد, houses: منزل, hospitals: مستشفي, ports: ميناء, airports: مطار, bridges: جسر, rockets: صاروخ, camps: مخيم,
boats: قارب, ships: مركب, boxes: صندوق, places: محل, lines: خط, roads: طريق,
hotels: فندق, floors: طابق, buildings: مبني, villages: نجع, accidents: حادث, wells: بئر, laboratories: مختبر, offices: مكتب,
markets: سوق, fields: حقل, trains: قطار, stadiums: ملعب, institutes: معهد, books: كتاب
"""
"""Of masculine nouns those whose plural has not the same ending: "مدنيين" may be any number of civilians."""


def duals() -> Glosses:
    """Each dual, in its four endings, to "two" and its English noun."""
    out: Glosses = {}
    for english, noun in _entries(_FEMININE):
        out |= {f"{noun[:-1]}{ending}": f"two {english}" for ending in ("تان", "تين", "تا", "تي")}
    for english, noun in _entries(_MASCULINE):
        out |= {f"{noun}{ending}": f"two {english}" for ending in ("ان", "ين")}
    return out


def _entries(table: str) -> list[tuple[str, str]]:
    pairs = (entry.split(":") for entry in table.replace("\n", " ").split(",") if entry.strip())
    return [(english.strip(), noun.strip()) for english, noun in pairs]
