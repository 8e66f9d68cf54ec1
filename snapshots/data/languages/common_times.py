"""Days of the week, and "since the start of the year", in every language with a pack that puts spaces between words.

Sources: the names of days of Unicode CLDR 47; the closed classes of the grammars.
"""

from __future__ import annotations

from collections.abc import Mapping

from snapshots.data.languages.pack import Glosses

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_YEAR_TO_DATE = "so far this year"


def _times(days: str, year_to_date: str) -> Glosses:
    """`days` has the forms of each day with slashes between them, Monday first; a form left out is an ordinary word, too."""
    named = {form: day for day, forms in zip(WEEKDAYS, days.split(), strict=True) for form in forms.split("/") if form != "-"}
    return named | {wording.strip(): _YEAR_TO_DATE for wording in year_to_date.split(",")}


COMMON_TIMES: Mapping[str, Glosses] = {
    "ar": _times(
        "الاثنين/الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت -",
        "منذ بداية العام, منذ بداية السنة, منذ مطلع العام, منذ مطلع السنة, منذ بداية هذا العام, منذ مطلع العام الجاري",
    ),
    "de": _times(
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag/Sonnabend Sonntag",
        "seit Jahresbeginn, seit Jahresanfang, seit Beginn des Jahres, seit Anfang des Jahres",
    ),
    "es": _times(
        "lunes martes miércoles jueves viernes sábado domingo",
        "desde principios de año, desde comienzos de año, desde el inicio del año, desde el comienzo del año, "
        "en lo que va de año, en lo que va del año, desde que comenzó el año",
    ),
    "fr": _times(
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "depuis le début de l'année, depuis le 1er janvier, depuis le premier janvier, depuis janvier",
    ),
    "it": _times(
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        "dall'inizio dell'anno, da inizio anno, dall'inizio di quest'anno",
    ),
    "nl": _times(
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "sinds begin dit jaar, sinds het begin van het jaar, sinds de start van het jaar",
    ),
    "pl": _times(
        "poniedziałek/poniedziałku wtorek/wtorku - czwartek/czwartku piątek/piątku sobotę/soboty niedzielę/niedzieli",
        "od początku roku, od początku tego roku",
    ),
    "pt": _times(
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        "desde o início do ano, desde o começo do ano, desde o princípio do ano",
    ),
    "ru": _times(
        "понедельник/понедельника вторник/вторника среду четверг/четверга пятницу/пятницы субботу/субботы "
        "воскресенье/воскресенья",
        "с начала года, с начала этого года, с начала текущего года",
    ),
    "sv": _times(
        "måndag/måndagen/måndags tisdag/tisdagen/tisdags onsdag/onsdagen/onsdags torsdag/torsdagen/torsdags "
        "fredag/fredagen/fredags lördag/lördagen/lördags söndag/söndagen/söndags",
        "sedan årsskiftet, sedan årets början, hittills i år",
    ),
    "tr": _times(
        "pazartesi salı çarşamba perşembe cuma cumartesi -",
        "yılbaşından bu yana, yılbaşından beri, yıl başından bu yana, yılın başından bu yana, yılın başından beri",
    ),
    "uk": _times(
        "понеділок/понеділка вівторок/вівторка середу четвер/четверга п’ятницю/п'ятницю суботу/суботи неділю/неділі",
        "з початку року, від початку року, з початку цього року, від початку цього року",
    ),
}


def days_of(code: str) -> frozenset[str]:
    """The days of the week in a language, in every form."""
    return frozenset(word for word, meant in COMMON_TIMES[code].items() if meant in WEEKDAYS)
