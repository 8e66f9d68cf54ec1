"""Names of months and their usual short forms, lower case, in the languages of most fact sheets.

From the Unicode CLDR's calendar names (wide, abbreviated; genitive where the language dates in it), with Arabic in both sets.
"""

_LISTS = {
    "en": "january february march april may june july august september october november december",
    "en short": "jan feb mar apr may jun jul aug sep oct nov dec",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "fr short": "janv févr mars avr mai juin juil août sept oct nov déc",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "de short": "jan feb mär apr mai jun jul aug sep okt nov dez",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "ru name": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
}
MONTHS: dict[str, int] = {name: month for names in _LISTS.values() for month, name in enumerate(names.split(), start=1)}
MONTHS |= {"sept": 9, "febr": 2, "mrz": 3, "août": 8, "aout": 8, "fevrier": 2, "decembre": 12, "marzo": 3, "setiembre": 9}
# Levantine and Mesopotamian names beside the international ones; two-word names with the space that they are written with.
MONTHS |= {
    "كانون الثاني": 1, "شباط": 2, "آذار": 3, "نيسان": 4, "أيار": 5, "حزيران": 6, "تموز": 7, "آب": 8, "أيلول": 9,
    "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12,
}  # fmt: skip

SHORT_MONTHS_OF_ALL = (
    *("ene feb abr may ago sept dic", "fév avr", "fev mai set out dez", "gen mag giu lug sett ott", "mrt mei", "maj"),
    *("sty lut kwi maj cze lip sie wrz paź lis gru", "oca şub nis haz tem ağu eyl eki kas ara"),
    *("янв фев мар апр мая июн июл авг сен сент окт ноя нояб дек", "січ лют бер кві тра чер лип сер вер жов лис гру"),
)
"""Short forms that name a month only where a year of two digits is joined to them: "out-14", "wrz-14"."""

WEEKDAYS_OF_ALL = (
    *("monday|tuesday|wednesday|thursday|friday|saturday|sunday", "mon|tues?|wed|thu(?:rs?)?|fri|sat|sun"),
    *("montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag", "mo|di|mi|do|fr|sa|so"),
    *("lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche", "lun|mar|mer|jeu|ven|sam|dim"),
    *("lunes|martes|miércoles|jueves|viernes|sábados?|domingos?", "mié|jue|vie|sáb|dom"),
    *("segunda|terça|quarta|quinta|sexta", "lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|gio"),
    *("maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag", "ma|wo|vr|za|zo"),
    *("poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela", "poniedziałku|wtorku|środy|czwartku|piątku|soboty|niedzieli"),
    *("pn|wt|śr|czw|pt|sob|ndz?", "måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|mån|tis|ons|tors|fre|lör|sön"),
    *("pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar", "понеділок|вівторок|середа|четвер|п['’]ятниця|субота|неділя"),
    *("понедельник|вторник|среда|четверг|пятница|суббота|воскресенье", "пн|вт|ср|чт|пт|сб|нд|вс"),
)
"""The days of the week, whole and shortened, as pages of any language write them before hours."""
BEFORE_AN_HOUR = r"(?:alle\s+)?ore|alle|a\s+las|a\s+la|às|kl|godz|saat|hora|الساعة"
"""What a heading says before an hour that bears no other sign: "12 aprile, ore 18"."""
HOURS_OF_ALL = (
    *("(?:opening|visiting|office|business|working) hours", "(?:öffnungs|besuchs|sprech|büro|geschäfts|schalter)zeit(?:en)?"),
    *("sprechstunden?", "horaires?(?: d['’]ouverture)?", "heures d['’]ouverture"),
    "horarios?(?: de (?:atención|visitas?|apertura))?",
    *("orari[oi]?(?: di (?:apertura|visita|sportello))?", "horários?(?: de (?:atendimento|funcionamento|visitas?))?"),
    *("(?:openings|bezoek)(?:tijden|uren)", "(?:öppet|besöks)tider", "godziny (?:otwarcia|pracy|urzędowania|przyjęć|odwiedzin)"),
    *("(?:çalışma|ziyaret|mesai) saatleri", "(?:години|графік|режим) роботи", "(?:часы|время|режим|график) работы"),
    *("ساعات (?:العمل|الدوام|الزيارة)", "أوقات (?:العمل|الدوام|الزيارة)"),
)
"""What names the hours of a day at which a house is open, as pages of any language write it before them."""
