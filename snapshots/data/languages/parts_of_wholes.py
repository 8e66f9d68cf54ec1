"""Shares from a fifth to a tenth in words: "um quinto", "zwei Fünftel", "tre femtedelar".

Sources: the spell-out rules of Unicode CLDR 47 for ordinals; the closed classes of the grammars for the names of shares.
"""

from __future__ import annotations

from collections.abc import Mapping

from snapshots.data.languages.pack import Glosses

_NAMES = ("fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_COUNTS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_LEAST = 5


def _parts(ones: str, counts: str, single: str, many: str) -> Glosses:
    """Every proper share of so many parts; the words of each argument in order, forms of the same part with "/" between them."""
    out: Glosses = {}
    for place, (name, forms, plurals) in enumerate(zip(_NAMES, single.split(), many.split(), strict=True)):
        out |= {f"{one} {form}": f"one {name}" for one in ones.split() for form in forms.split("/")}
        named = list(zip(_COUNTS, counts.split(), strict=True))[: place + _LEAST - 2]
        out |= {f"{count} {plural}": f"{number} {name}s" for number, count in named for plural in plurals.split("/")}
    return out


PARTS_OF_WHOLES: Mapping[str, Glosses] = {
    "de": _parts(
        "ein einem",
        "zwei drei vier fünf sechs sieben acht neun",
        "Fünftel Sechstel Siebtel Achtel Neuntel Zehntel",
        "Fünftel/Fünfteln Sechstel/Sechsteln Siebtel/Siebteln Achtel/Achteln Neuntel/Neunteln Zehntel/Zehnteln",
    ),
    "es": _parts(
        "un el",
        "dos tres cuatro cinco seis siete ocho nueve",
        "quinto sexto séptimo octavo noveno décimo",
        "quintos sextos séptimos octavos novenos décimos",
    ),
    "fr": _parts(
        "un",
        "deux trois quatre cinq six sept huit neuf",
        "cinquième sixième septième huitième neuvième dixième",
        "cinquièmes sixièmes septièmes huitièmes neuvièmes dixièmes",
    ),
    "it": _parts(
        "un",
        "due tre quattro cinque sei sette otto nove",
        "quinto sesto settimo ottavo nono decimo",
        "quinti sesti settimi ottavi noni decimi",
    ),
    "nl": _parts(
        "een",
        "twee drie vier vijf zes zeven acht negen",
        "vijfde zesde zevende achtste negende tiende",
        "vijfde/vijfden zesde zevende achtste negende tiende/tienden",
    ),
    "pt": _parts(
        "um",
        "dois três quatro cinco seis sete oito nove",
        "quinto sexto sétimo oitavo nono décimo",
        "quintos sextos sétimos oitavos nonos décimos",
    ),
    "sv": _parts(
        "en",
        "två tre fyra fem sex sju åtta nio",
        "femtedel sjättedel sjundedel/sjundel åttondel/åttondedel niondel/niondedel tiondel/tiondedel",
        "femtedelar sjättedelar sjundedelar/sjundelar åttondelar/åttondedelar niondelar/niondedelar tiondelar/tiondedelar",
    ),
}
"""Primary language subtag to its wordings; a word that is an ordinal as well stands in the pack's `ordinal_parts`."""
