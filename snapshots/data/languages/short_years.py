"""The parts of a year in the languages whose packs are short: quarters, halves and first months, by language."""

from __future__ import annotations

from snapshots.data.languages.parts_of_years import first_months, led, pieces_of_years

PARTS_OF_YEARS = {
    "it": led(
        pieces_of_years("{ordinal} {piece}", ("primo 1°", "secondo 2°", "terzo 3°", "quarto 4°"),
                        quarters=("trimestre",), halves=("semestre",))
        | first_months(("primi {count} {unit}", "{count} primi {unit}"),
                       ("due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici"),
                       {"mesi": "months", "trimestri": "quarters"}),
        {"nel": "in the", "del": "of the", "nei": "in the", "dei": "of the"},
    ),
    "pt": led(
        pieces_of_years("{ordinal} {piece}", ("primeiro 1º 1.º", "segundo 2º 2.º", "terceiro 3º 3.º", "quarto 4º 4.º"),
                        quarters=("trimestre",), halves=("semestre",))
        | first_months(("primeiros {count} {unit}", "{count} primeiros {unit}"),
                       ("dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze"),
                       {"meses": "months", "trimestres": "quarters"}),
        {"no": "in the", "do": "of the", "nos": "in the", "dos": "of the"},
    ),
    "nl": led(
        pieces_of_years("{ordinal} {piece}", ("eerste 1e", "tweede 2e", "derde 3e", "vierde 4e"),
                        quarters=("kwartaal",), halves=("halfjaar", "helft"))
        | first_months(("eerste {count} {unit}",),
                       ("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf"),
                       {"maanden": "months", "kwartalen": "quarters"}),
        {"in het": "in the", "van het": "of the", "in de": "in the", "van de": "of the"},
    ),
    "sv": led(
        pieces_of_years("{ordinal} {piece}", ("första", "andra", "tredje", "fjärde"),
                        quarters=("kvartalet", "kvartal"), halves=("halvåret", "halvår"))
        | first_months(("första {count} {unit}", "{count} första {unit}"),
                       ("två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva"),
                       {"månaderna": "months", "månader": "months", "kvartalen": "quarters"}),
        {"under": "during the", "under de": "during the", "de": "the", "i": "in the"},
    ),
    "pl": led(
        pieces_of_years("{ordinal} {piece}",
                        ("pierwszy pierwszym pierwszego I", "drugi drugim drugiego II", "trzeci trzecim trzeciego III",
                         "czwarty czwartym czwartego IV"),
                        quarters=("kwartał", "kwartale", "kwartału"), halves=("półrocze", "półroczu", "półrocza"))
        | first_months(("pierwsze {count} {unit}", "pierwszych {count} {unit}"),
                       ("dwóch", "trzech", "czterech", "pięciu", "sześciu", "siedmiu", "ośmiu", "dziewięciu", "dziesięciu",
                        "jedenastu"),
                       {"miesiące": "months", "miesięcy": "months", "miesiącach": "months"}),
        {"w": "in the"},
    ),
    "ru": led(
        pieces_of_years("{ordinal} {piece}",
                        ("первый первом первого I", "второй втором второго II", "третий третьем третьего III",
                         "четвёртый четвертый четвёртом четвертом четвёртого четвертого IV"),
                        quarters=("квартал", "квартале", "квартала"), halves=("полугодие", "полугодии", "полугодия"))
        | first_months(("первые {count} {unit}", "первых {count} {unit}"),
                       ("два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать"),
                       {"месяца": "months", "месяцев": "months"}),
        {"в": "in the", "во": "in the", "за": "in the"},
    ),
    "uk": led(
        pieces_of_years("{ordinal} {piece}",
                        ("перший першому першого I", "другий другому другого II", "третій третьому третього III",
                         "четвертий четвертому четвертого IV"),
                        quarters=("квартал", "кварталі", "кварталу"), halves=("півріччя", "півріччі"))
        | first_months(("перші {count} {unit}", "перших {count} {unit}"),
                       ("два", "три", "чотири", "п’ять", "шість", "сім", "вісім", "дев’ять", "десять", "одинадцять"),
                       {"місяці": "months", "місяців": "months"}),
        {"у": "in the", "в": "in the", "за": "in the"},
    ),
    "tr": pieces_of_years("{ordinal} {piece}", ("ilk birinci", "ikinci", "üçüncü", "dördüncü"),
                          quarters=("çeyrek", "çeyreği", "çeyrekte", "çeyreğinde"), halves=("yarı", "yarısı", "yarısında"))
    | first_months(("ilk {count} {unit}",),
                   ("iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz", "on", "on bir"),
                   {"ay": "months", "ayda": "months", "ayında": "months", "aylık": "months"}),
}  # fmt: skip
