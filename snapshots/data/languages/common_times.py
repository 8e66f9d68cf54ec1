"""Days of the week, "since the start of the year", seasons and school years, in every pack that puts spaces between words.

Sources: the names of days of Unicode CLDR 47; the closed classes of the grammars.
"""

from __future__ import annotations

from collections.abc import Mapping

from snapshots.data.languages.pack import Glosses, glossed

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_YEAR_TO_DATE = "so far this year"


def _times(days: str, year_to_date: str, parts: str = "") -> Glosses:
    """`days` has the forms of each day with slashes between them, Monday first; a form left out is an ordinary word, too.

    `parts` are seasons and school years.
    """
    named = {form: day for day, forms in zip(WEEKDAYS, days.split(), strict=True) for form in forms.split("/") if form != "-"}
    return named | {wording.strip(): _YEAR_TO_DATE for wording in year_to_date.split(",")} | glossed(parts)


COMMON_TIMES: Mapping[str, Glosses] = {
    "ar": _times(
        "الاثنين/الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت -",
        "منذ بداية العام, منذ بداية السنة, منذ مطلع العام, منذ مطلع السنة, منذ بداية هذا العام, منذ مطلع العام الجاري",
    ),
    "de": _times(
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag/Sonnabend Sonntag",
        "seit Jahresbeginn, seit Jahresanfang, seit Beginn des Jahres, seit Anfang des Jahres",
        """
        school year: Schuljahr, Studienjahr
        """,
    ),
    "es": _times(
        "lunes martes miércoles jueves viernes sábado domingo",
        "desde principios de año, desde comienzos de año, desde el inicio del año, desde el comienzo del año, "
        "en lo que va de año, en lo que va del año, desde que comenzó el año",
        """
        spring: la primavera, primavera
        summer: el verano, verano
        autumn: el otoño, otoño
        winter: el invierno, invierno
        school year: el curso escolar, curso escolar, curso académico, año escolar, año académico, ciclo escolar
        """,
    ),
    "fr": _times(
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "depuis le début de l'année, depuis le 1er janvier, depuis le premier janvier, depuis janvier",
        """
        spring: printemps
        summer: l'été, cet été, en été
        autumn: automne
        winter: hiver
        school year: année scolaire, l'année scolaire, année universitaire, l'année universitaire
        """,
    ),
    "it": _times(
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        "dall'inizio dell'anno, da inizio anno, dall'inizio di quest'anno",
        """
        spring: primavera
        summer: estate
        autumn: autunno
        winter: inverno
        school year: anno scolastico, anno accademico
        in school year: nell'anno scolastico, nell'anno accademico
        """,
    ),
    "nl": _times(
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "sinds begin dit jaar, sinds het begin van het jaar, sinds de start van het jaar",
        """
        spring: het voorjaar, voorjaar, de lente, lente
        summer: de zomer, zomer
        autumn: het najaar, najaar, de herfst, herfst
        winter: de winter, winter
        in spring: in het voorjaar, in de lente
        in summer: in de zomer
        in autumn: in het najaar, in de herfst
        in winter: in de winter
        school year: het schooljaar, schooljaar, studiejaar
        """,
    ),
    "pl": _times(
        "poniedziałek/poniedziałku wtorek/wtorku - czwartek/czwartku piątek/piątku sobotę/soboty niedzielę/niedzieli",
        "od początku roku, od początku tego roku",
    ),
    "pt": _times(
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        "desde o início do ano, desde o começo do ano, desde o princípio do ano",
        """
        spring: primavera, a primavera
        in spring: na primavera
        of spring: da primavera
        summer: verão, o verão
        in summer: no verão
        of summer: do verão
        autumn: outono, o outono
        in autumn: no outono
        of autumn: do outono
        winter: inverno, o inverno
        in winter: no inverno
        of winter: do inverno
        school year: ano letivo, ano lectivo, ano escolar, ano académico, o ano letivo, o ano lectivo
        in school year: no ano letivo, no ano lectivo
        """,
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
        """
        spring: våren
        summer: sommaren, sommar
        autumn: hösten, höst
        winter: vintern, vinter
        school year: läsåret, läsår, skolåret
        """,
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
