"""Parts of numbers in words: "half a million", "three quarters", "one in five", for languages with a short pack.

Each language gives its own words; the wordings are built from them. Sources: closed classes of the grammars.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from snapshots.data.languages.pack import Glosses, glossed

_NAMES = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MILLION, _BILLION = "million", "billion"


def scale_parts(parts: Mapping[str, str], scales: Mapping[str, str]) -> Glosses:
    """Every part of every scale: "pół miliona" to "half a million"; `parts` leads from a word to its English with a blank."""
    return {
        f"{part} {scale}": english.format(scale=name)
        for part, english in parts.items()
        for scale, name in scales.items()
    }  # fmt: skip


def each(leads: Sequence[str], ordinals: Sequence[str], *, first: int = 2) -> Glosses:
    """As in "co piąty", "кожен четвертий", "var femte": one in so many; `ordinals` has the forms of `first` and on."""
    return {
        f"{lead} {form}": f"one in {_NAMES[place]}"
        for place, forms in enumerate(ordinals, first - 2)
        for form in forms.split()
        for lead in leads
    }


def fractions(pattern: str, wholes: Sequence[str], parts: Sequence[str], *, endings: Sequence[str] = ("",)) -> Glosses:
    """Every proper fraction, as in "üçte ikisi", up to ten: `wholes` from two on, `parts` from one on."""
    names = ("one", *_NAMES)
    return {
        pattern.format(whole=whole, part=form + ending): f"{names[numerator]} out of {names[denominator]}"
        for denominator, whole in enumerate(wholes, 1)
        for numerator, forms in enumerate(parts[:denominator])
        for form in forms.split()
        for ending in endings
    }


_HALF, _ONE_AND_HALF, _QUARTER = "half a {scale}", "one and a half {scale}", "a quarter of a {scale}"
_THIRD, _TWO_THIRDS, _THREE_QUARTERS = "one third of a {scale}", "two thirds of a {scale}", "three quarters of a {scale}"
_POLISH = (
    scale_parts(
        {
            "pół": _HALF,
            "półtora": _ONE_AND_HALF,
            "ćwierć": _QUARTER,
            "trzy czwarte": _THREE_QUARTERS,
            "dwie trzecie": _TWO_THIRDS,
        },
        {"miliona": _MILLION, "miliarda": _BILLION},
    )
    | each(
        ["co"],
        [
            "drugi druga drugie drugą",
            "trzeci trzecia trzecie trzecią",
            "czwarty czwarta czwarte czwartą",
            "piąty piąta piąte piątą",
            "szósty szósta szóste szóstą",
            "siódmy siódma siódme siódmą",
            "ósmy ósma ósme ósmą",
            "dziewiąty dziewiąta dziewiąte dziewiątą",
            "dziesiąty dziesiąta dziesiąte dziesiątą",
        ],
    )
    | glossed(
        """
        three quarters: trzy czwarte
        and a half: i pół
        two times: dwukrotnie
        three times: trzykrotnie
        one fifth: jedna piąta, jedną piątą
        one tenth: jedna dziesiąta, jedną dziesiątą
        """
    )
)
_RUSSIAN = (
    scale_parts(
        {"полтора": _ONE_AND_HALF, "четверть": _QUARTER, "две трети": _TWO_THIRDS, "треть": _THIRD},
        {"миллиона": _MILLION, "миллиарда": _BILLION},
    )
    | each(
        ["каждый", "каждая", "каждое", "каждого", "каждую", "каждой"],
        [
            "второй вторая второе второго вторую",
            "третий третья третье третьего третью",
            "четвёртый четвертый четвертая четвёртая четвертое четвёртое четвёртого четвертого четвертую четвёртую",
            "пятый пятая пятое пятого пятую",
            "шестой шестая шестое шестого шестую",
            "седьмой седьмая седьмое седьмого седьмую",
            "восьмой восьмая восьмое восьмого восьмую",
            "девятый девятая девятое девятого девятую",
            "десятый десятая десятое десятого десятую",
        ],
    )
    | glossed(
        """
        half a billion: полмиллиарда
        and a half: с половиной
        two times: вдвое
        three times: втрое
        half a million: полумиллиона
        three quarters: три четверти
        one fifth: одна пятая, пятая часть, пятую часть
        """
    )
)
_UKRAINIAN = (
    scale_parts({"півтора": _ONE_AND_HALF, "чверть": _QUARTER}, {"мільйона": _MILLION, "мільярда": _BILLION})
    | each(
        ["кожен", "кожний", "кожна", "кожне", "кожного", "кожну", "кожної"],
        [
            "другий друга друге другого другу",
            "третій третя третє третього третю",
            "четвертий четверта четверте четвертого четверту",
            "п'ятий п'ята п'яте п'ятого п'яту",
            "шостий шоста шосте шостого шосту",
            "сьомий сьома сьоме сьомого сьому",
            "восьмий восьма восьме восьмого восьму",
            "дев'ятий дев'ята дев'яте дев'ятого дев'яту",
            "десятий десята десяте десятого десяту",
        ],
    )
    | glossed(
        """
        half a million: півмільйона, пів мільйона
        half a billion: півмільярда, пів мільярда
        and a half: з половиною, із половиною
        two times: удвічі, вдвічі
        three times: утричі, втричі
        three quarters: три чверті, трьох чвертей
        one fifth: одна п'ята, п'яту частину, п'ята частина
        """
    )
)
_SWEDISH_COUNTS = ["två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio"]
_SWEDISH = (
    scale_parts(
        {
            "en halv": _HALF,
            "en kvarts": _QUARTER,
            "tre fjärdedels": _THREE_QUARTERS,
            "tre kvarts": _THREE_QUARTERS,
            "en och en halv": _ONE_AND_HALF,
            "halvannan": _ONE_AND_HALF,
        },
        {"miljon": _MILLION, "miljard": _BILLION},
    )
    | each(["var", "vart"], ["annan", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde"])
    | {
        f"{part} av {whole}": f"{english} out of {name}" if english != "one" else f"one in {name}"
        for end, (whole, name) in enumerate(zip(_SWEDISH_COUNTS, _NAMES, strict=True), 1)
        for part, english in [("en", "one"), ("ett", "one"), *zip(_SWEDISH_COUNTS[: end - 1], _NAMES, strict=False)]
    }
)
_TURKISH_WHOLES = ["ikide", "üçte", "dörtte", "beşte", "altıda", "yedide", "sekizde", "dokuzda", "onda"]
_TURKISH_MORE_THAN = [
    "birinden",
    "ikisinden",
    "üçünden",
    "dördünden",
    "beşinden",
    "altısından",
    "yedisinden",
    "sekizinden",
    "dokuzundan",
]
_TURKISH_PERSONS = [
    "kişiden",
    "çocuktan",
    "kadından",
    "erkekten",
    "öğrenciden",
    "haneden",
    "evden",
    "gençten",
    "hastadan",
    "işletmeden",
]
_TURKISH_COUNTS = ["iki 2", "üç 3", "dört 4", "beş 5", "altı 6", "yedi 7", "sekiz 8", "dokuz 9", "on 10"]
_TURKISH = (
    scale_parts({"yarım": _HALF, "bir buçuk": _ONE_AND_HALF}, {"milyon": _MILLION, "milyar": _BILLION})
    | fractions(
        "{whole} {part}",
        _TURKISH_WHOLES,
        ["bir biri birini birine", "iki ikisi ikisini ikisine", "üç üçü üçünü üçüne", "dört dördü dördünü dördüne",
         "beş beşi beşini beşine", "altı altısı altısını altısına", "yedi yedisi yedisini yedisine",
         "sekiz sekizi sekizini sekizine", "dokuz dokuzu dokuzunu dokuzuna"],
    )
    | {
        f"{whole} {part} fazlası": f"more than {part_name} out of {whole_name}"
        for place, (whole, whole_name) in enumerate(zip(_TURKISH_WHOLES, _NAMES, strict=True), 1)
        for part, part_name in list(zip(_TURKISH_MORE_THAN, ("one", *_NAMES), strict=False))[:place]
    }
    | {
        f"{lead}{count} {noun} biri": f"one in {name}"
        for words, name in zip(_TURKISH_COUNTS, _NAMES, strict=True)
        for count in words.split()
        for noun in _TURKISH_PERSONS
        for lead in ("her ", "")
    }
)  # fmt: skip
_DUTCH = scale_parts(
    {
        "een half": _HALF,
        "een halve": _HALF,
        "een kwart": _QUARTER,
        "driekwart": _THREE_QUARTERS,
        "een derde": _THIRD,
        "twee derde": _TWO_THIRDS,
        "anderhalf": _ONE_AND_HALF,
        "anderhalve": _ONE_AND_HALF,
    },
    {"miljoen": _MILLION, "miljard": _BILLION},
) | glossed("and a half: en een half, en een halve")
_ITALIAN = scale_parts(
    {
        "mezzo": _HALF,
        "un quarto di": _QUARTER,
        "tre quarti di": _THREE_QUARTERS,
        "un terzo di": _THIRD,
        "due terzi di": _TWO_THIRDS,
    },
    {"milione": _MILLION, "miliardo": _BILLION},
) | glossed(
    """
    one and a half million: un milione e mezzo
    one and a half billion: un miliardo e mezzo
    """
)
_PORTUGUESE = scale_parts(
    {
        "meio": _HALF,
        "um quarto de": _QUARTER,
        "três quartos de": _THREE_QUARTERS,
        "um terço de": _THIRD,
        "dois terços de": _TWO_THIRDS,
    },
    {"milhão": _MILLION, "bilhão": _BILLION, "bilião": "trillion"},
) | glossed(
    """
    one and a half million: um milhão e meio
    one and a half billion: um bilhão e meio
    three quarters: três quartos
    """
)
PARTS_OF_NUMBERS: Mapping[str, Glosses] = {
    "it": _ITALIAN,
    "nl": _DUTCH,
    "pl": _POLISH,
    "pt": _PORTUGUESE,
    "ru": _RUSSIAN,
    "sv": _SWEDISH,
    "tr": _TURKISH,
    "uk": _UKRAINIAN,
}
"""Primary language subtag to the wordings of its parts of numbers."""
