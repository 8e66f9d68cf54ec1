"""Money that several countries call by one name, and the words by which a text shows which of them it is about.

Sources: ISO 4217 for who has which; names and adjectives of countries from Unicode CLDR 47, with their largest cities.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from snapshots.data.languages.pack import Glosses, glossed

_ARABIC_LEADS = r"(?:[وفبلك]?ال|لل|[وفبلك])?"
_ARABIC_ENDS = r"(?:ي|ية|ين|يون|يين|يات)?"
_ARABIC_FORMS = {
    "دينار": "دينار, دينارا, دنانير", "درهم": "درهم, درهما, دراهم", "ريال": "ريال, ريالا, ريالات", "ليرة": "ليرة, ليرات",
    "جنيه": "جنيه, جنيها, جنيهات",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class LocalMoney:
    """What one country means by the names that it shares."""

    told_by: re.Pattern[str]
    glosses: Glosses


def _arabic(words: str, **names: str) -> LocalMoney:
    pattern = rf"\b{_ARABIC_LEADS}(?:{'|'.join(words.split())}){_ARABIC_ENDS}\b"
    table = "\n".join(f"{english}: {_ARABIC_FORMS[name]}" for name, english in names.items())
    return LocalMoney(re.compile(pattern), glossed(table))


def _latin(words: str, table: str) -> LocalMoney:
    return LocalMoney(re.compile(rf"\b(?:{'|'.join(words.split())})\b"), glossed(table))


_ARABIC = {
    "AE": _arabic("إمارات دبي أبوظبي أبو\\sظبي شارقة", درهم="united arab emirates dirhams"),
    "MA": _arabic("مغرب دار\\sالبيضاء", درهم="moroccan dirhams"),
    "SA": _arabic("سعود سعودية رياض جدة مملكة", ريال="saudi riyals"),
    "QA": _arabic("قطر دوحة", ريال="qatari riyals"),
    "OM": _arabic("سلطنة مسقط", ريال="omani rials"),
    "YE": _arabic("يمن صنعاء عدن", ريال="yemeni rials"),
    "KW": _arabic("كويت", دينار="kuwaiti dinars"),
    "BH": _arabic("بحرين منامة", دينار="bahraini dinars"),
    "IQ": _arabic("عراق بغداد", دينار="iraqi dinars"),
    "JO": _arabic("أردن عمّان عمان", دينار="jordanian dinars"),
    "DZ": _arabic("جزائر", دينار="algerian dinars"),
    "TN": _arabic("تونس", دينار="tunisian dinars"),
    "LY": _arabic("ليبيا ليب طرابلس بنغازي", دينار="libyan dinars"),
    "SY": _arabic("سوريا سورية سور دمشق حلب", ليرة="syrian pounds"),
    "LB": _arabic("لبنان بيروت", ليرة="lebanese pounds"),
    "TR": _arabic("تركيا ترك أنقرة", ليرة="turkish lira"),
    "SD": _arabic("سودان خرطوم", جنيه="sudanese pounds"),
    "EG": _arabic("مصر قاهرة", جنيه="egyptian pounds"),
}
_SPANISH = {
    "MX": _latin("México Mexico mexican[oa]s?", "mexican pesos: peso, pesos"),
    "CO": _latin("Colombia colombian[oa]s? Bogotá Medellín", "colombian pesos: peso, pesos"),
    "AR": _latin("Argentina argentin[oa]s? Buenos\\sAires", "argentine pesos: peso, pesos"),
    "CL": _latin("Chile chilen[oa]s? Valparaíso", "chilean pesos: peso, pesos"),
    "UY": _latin("Uruguay uruguay[oa]s? Montevideo", "uruguayan pesos: peso, pesos"),
    "DO": _latin("República\\sDominicana dominican[oa]s?", "dominican pesos: peso, pesos"),
    "CU": _latin("Cuba cuban[oa]s? La\\sHabana", "cuban pesos: peso, pesos"),
    "PH": _latin("Filipinas filipin[oa]s? Manila", "philippine pesos: peso, pesos"),
}
_FRENCH = {
    "DZ": _latin("Algérie algérien(?:ne)?s? Alger", "algerian dinars: dinar, dinars"),
    "TN": _latin("Tunisie tunisien(?:ne)?s? Tunis", "tunisian dinars: dinar, dinars"),
    "MA": _latin("Maroc marocain(?:e)?s? Rabat Casablanca", "moroccan dirhams: dirham, dirhams"),
    "XOF": _latin(
        "Sénégal sénégalais(?:e|es)? Dakar Mali Bamako Burkina Ouagadougou Bénin Togo Niger Abidjan Côte\\sd.Ivoire",
        "west african cfa francs: franc, francs",
    ),
    "CH": _latin("Suisse suisses? Genève Lausanne Berne Zurich", "swiss francs: franc, francs"),
    "XAF": _latin(
        "Cameroun Yaoundé Douala Gabon Libreville Tchad Congo Centrafrique", "central african cfa francs: franc, francs"
    ),
}
LOCAL_MONEY: Mapping[str, Mapping[str, LocalMoney]] = {"ar": _ARABIC, "es": _SPANISH, "fr": _FRENCH}
"""Primary language subtag to country (or the code of a currency that several share) to its money."""

SHARED_NAME = re.compile(r"\b(?:pesos?|dinars?)\b")
ENGLISH_COUNTRIES: Mapping[str, re.Pattern[str]] = {
    code: re.compile(rf"\b(?:{names})\b")
    for code, names in {
        "MXN": "Mexico|Mexicans?", "COP": "Colombia|Colombians?", "ARS": "Argentina|Argentin(?:e|ian)s?",
        "CLP": "Chile|Chileans?", "UYU": "Uruguay|Uruguayans?", "DOP": "Dominican Republic|Dominicans?", "CUP": "Cuba|Cubans?",
        "PHP": "Philippines?|Filipin[oa]s?", "KWD": "Kuwait|Kuwaitis?", "BHD": "Bahrain|Bahrainis?", "IQD": "Iraq|Iraqis?",
        "JOD": "Jordan|Jordanians?", "DZD": "Algeria|Algerians?", "TND": "Tunisia|Tunisians?", "LYD": "Libya|Libyans?",
        "RSD": "Serbia|Serbians?",
    }.items()
}  # fmt: skip
"""Whose pesos and dinars an English text means: the country that it names most."""
