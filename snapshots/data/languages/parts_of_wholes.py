"""Shares from a fifth to a tenth in words ("um quinto", "zwei Fünftel", "tre femtedelar"), larger ones where no pack has them.

Sources: the spell-out rules of Unicode CLDR 47 for ordinals; the closed classes of the grammars for the names of shares.
"""

from __future__ import annotations

from collections.abc import Mapping

from snapshots.data.languages.pack import Glosses, glossed

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
    )
    | glossed(
        """
        half a million: eine halbe Million, einer halben Million
        a quarter of a million: eine Viertelmillion, einer Viertelmillion, Viertelmillion
        a quarter of a billion: eine Viertelmilliarde, einer Viertelmilliarde, Viertelmilliarde
        three quarters of a million: eine Dreiviertelmillion, einer Dreiviertelmillion, Dreiviertelmillion
        three quarters of a billion: eine Dreiviertelmilliarde, einer Dreiviertelmilliarde, Dreiviertelmilliarde
        half a billion: eine halbe Milliarde, einer halben Milliarde
        one third: ein Drittel, einem Drittel, das Drittel
        a quarter: ein Viertel, einem Viertel
        three quarters: drei Viertel, Dreiviertel
        two thirds: zwei Drittel
        """
    ),
    "es": _parts(
        "un el",
        "dos tres cuatro cinco seis siete ocho nueve",
        "quinto sexto séptimo octavo noveno décimo",
        "quintos sextos séptimos octavos novenos décimos",
    )
    | glossed(
        """
        about fifty: medio centenar
        about five hundred: medio millar
        one third: un tercio, una tercera parte, la tercera parte
        two-thirds: dos tercios, las dos terceras partes, dos terceras partes
        a quarter: un cuarto, una cuarta parte, la cuarta parte
        three quarters: tres cuartos, tres cuartas partes, las tres cuartas partes
        one fifth: una quinta parte, la quinta parte
        one sixth: una sexta parte, la sexta parte
        one eighth: una octava parte, la octava parte
        one tenth: una décima parte, la décima parte
        half a million: medio millón, el medio millón
        half a billion: medio millardo
        three quarters of a million: tres cuartos de millón
        a quarter of a million: un cuarto de millón
        """
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
