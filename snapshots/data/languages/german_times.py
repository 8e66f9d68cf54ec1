"""German: the parts of a year, and the words beside which a number dates or describes and counts nothing."""

from __future__ import annotations

from snapshots.data.languages.pack import IdleWords
from snapshots.data.languages.parts_of_years import first_months, pieces_of_years
from snapshots.data.listing import listed

PARTS_OF_YEARS = pieces_of_years(
    "{ordinal} {piece}",
    ("erste ersten erstes 1.", "zweite zweiten zweites 2.", "dritte dritten drittes 3.", "vierte vierten viertes 4."),
    quarters=("Quartal", "Quartals", "Vierteljahr"),
    halves=("Halbjahr", "Halbjahres", "Halbjahrs", "Jahreshälfte"),
) | first_months(
    ("ersten {count} {unit}",),
    ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf"),
    {"Quartale": "quarters", "Quartalen": "quarters", "Monate": "months", "Monaten": "months", "Wochen": "weeks"},
)

IDLE = IdleWords(
    after_years=listed("hinaus"),
    hour_ends=listed("uhr"),
    decade_ends=listed("er ern"),
    older=("und älter", "und jünger", "oder älter", "oder jünger"),
    age_words=listed("alter altersgruppe altersgruppen"),
    age_openers=(
        "mit",
        "im alter von",
        "alter von",
        "bis einschließlich",
        "alle ab",
        "personen ab",
        "menschen ab",
        "kinder ab",
        "kunden ab",
    ),
    aged_stems=("jährig",),
    turns=listed("letzten letzte nächsten nächste kommenden vergangenen folgenden"),
    aged_joints=listed("bis und oder"),
    persons=listed(
        "mann frau kind kinder junge jungen mädchen sohn tochter menschen personen frauen männer jugendliche jugendlicher"
    ),
    person_endings=("innen", "rin", "tin", "er", "student", "mann", "frau", "bewohnerin", "eur", "eurin", "ist", "istin", "arzt"),
)
