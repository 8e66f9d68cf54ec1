"""Units that are divided by a product or a time, signs and addresses, in the words of several languages."""

import pytest
from sentences_read import told

from snapshots import Hints, Reading, extract, read


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("de", "Die Platte leitet 0,25 W/(m·K).", ["0,25 W/(m·K) = 0.25 W/(m.K)"]),
        ("de", "Die Pumpe braucht 120 kWh/Jahr und 20 (g/Tag).", ["120 kWh/Jahr = 120 kW.h/a", "20 (g/Tag) = 20 g/d"]),
        ("fr", "La dose est de 5 mg/(kg·jour).", ["5 mg/(kg·jour) = 5 mg/(kg.d)"]),
        ("es", "El pozo da 300 m³/mes.", ["300 m³/mes = 300 m3/mo"]),
        ("ar", "بلغ النمو -5% في مايو و-6% في يونيو.", ["-5% = -5 %", "-6% = -6 %"]),
        ("es", "La 2 ª brigada contó 40 barcos.", ["40 = 40"]),
        ("de", "Die Halle in der Hafenstr. 12, 14473 Potsdam hat 40 Betten.", ["40 = 40"]),
        ("fr", "La dose est de 5 mg/(kg·j).", ["5 mg/(kg·j) = 5 mg/(kg.d)"]),
        ("en", "In Weaver, CA 96 boats sank.", ["96 = 96"]),
        ("de", "Am 20 . November wurden 45 Boote repariert.", ["45 = 45"]),
        ("pl", "Dnia 7 . marca w porcie było 18 promów.", ["18 = 18"]),
        ("de", "Der Damm kostete 2½ Millionen Euro.", ["2½ Millionen Euro = 2500000 EUR"]),
        ("fr", "La digue a coûté 1¼ million d'euros.", ["1¼ million d'euros = 1250000 EUR"]),
        ("nl", "De dijk kostte 2¾ miljoen euro.", ["2¾ miljoen euro = 2750000 EUR"]),
        ("en", "Boys(12) and girls(15) sailed.", ["12 = 12", "15 = 15"]),
        ("en", "As Ash(4), Elm(9) and Oak(2) say, 45 boats sank.", ["45 = 45"]),
        ("en", "EU27 4512 4633 4700", ["4512 = 4512", "4633 = 4633", "4700 = 4700"]),
        ("en", "Vitamin K-2: 45 mg", ["45 mg = 45 mg"]),
        ("de", "Mo-Fr 8–12 und 14–18 Uhr kamen 45 Boote.", ["45 = 45"]),
        ("es", "Abre de lunes a viernes de 9 a 14 h; llegaron 45 barcos.", ["45 = 45"]),
        ("pl", "Czynne pn.–pt. 8–16, sob. 9–13.", []),
        ("fr", "Ouvert du ven. au dim. 10-18 h, il a 45 barques.", ["45 = 45"]),
        ("en", "Sun 20–24 °C", ["20–24 °C = 20..24 Cel"]),
        ("en", "As the plan(2) and the annex(3) show, 45 boats sank.", ["45 = 45"]),
        ("en", "We raised €180 per €45 spent.", ["€180 = 180 EUR"]),
        ("en", "The level fell by ‑3.4 cm and then by − 2 cm.", ["‑3.4 cm = -3.4 cm", "− 2 cm = -2 cm"]),
        ("en", "Growth was - 3.4 % in May; see pages 12‑14.", ["- 3.4 % = -3.4 %"]),
        ("en", "Some 12% of homes have at least one boat.", ["Some 12% = 12 % about"]),
        ("en", "The storm sank at least one boat.", ["at least one = 1 at_least"]),
        ("en", "Rapport de situation 16", []),
        ("en", "The bond passed by 68% to 32%.", ["68% = 68 %", "32% = 32 %"]),
        ("en", "Konto PL61 1090 1014 0000 0712 1981 2874 has 45 gifts.", ["45 = 45"]),
        ("en", "Pay GB29 NWBK 6016 1331 9268 19 for 45 boats.", ["45 = 45"]),
        ("en", "PK–12 and K to 5 schools have 45 boats (24 hours).", ["45 = 45"]),
        ("pt", "Chegaram 310 barcos, menos 22 do que em 2024.", ["310 = 310", "22 = 22"]),
        ("pt", "Quase nove em cada dez barcos voltaram.", ["Quase nove em cada dez = 0.9 nearly"]),
        ("pt", "Horário: segunda a sexta, 9h–16h.", []),
        ("en", "School visits: 1,038", ["1,038 = 1038"]),
        ("en", "Bus 7 and 22 stop here; the bus carries 45 guests.", ["45 = 45"]),
        ("en", "“I walked past for 40 years and never knew,” one visitor wrote; one boat sank.", ["one = 1"]),
        ("en", "Revenue was €61 million and profit 1.8 million.", ["€61 million = 61000000 EUR", "1.8 million = 1800000 EUR"]),
        ("en", "Costs of $4m fell and losses hit 3 million people.", ["$4m = 4000000 USD", "3 million = 3000000"]),
        ("it", "Nei prossimi due anni arrivano 45 barche.", ["45 = 45"]),
        ("es", "En los próximos dos años llegan 45 barcos.", ["45 = 45"]),
        ("pt", "Nos próximos dois anos chegam 45 barcos.", ["45 = 45"]),
        ("nl", "In de komende twee jaar komen 45 boten.", ["45 = 45"]),
        ("tr", "Önümüzdeki iki yıl içinde 45 gemi gelecek.", ["45 = 45"]),
        ("it", "L'attesa è scesa da 9 a 6 giorni.", ["9 = 9 d", "6 giorni = 6 d"]),
        ("nl", "Er kwamen 45 boten, half zoveel als in 2020.", ["45 = 45", "half zoveel = 0.5"]),
        ("en", "Call 111 for advice, or 999 in danger.", []),
        ("en", "Witnesses call 101 quoting the case.", []),
        ("en", "Scope 1 and 2 emissions fell to 400 t.", ["400 t = 400 t"]),
        ("en", "In all, 3 attachments (PDF, 1.4 MB) came.", []),
        ("en", "More than half of those who came to us, 2,106, were under 21.", ["More than half = 0.5 over", "2,106 = 2106"]),
        ("en", "Each gift of 9p raises the next £1 and 5p keeps us going.", ["9p = 0.09 GBP", "5p = 0.05 GBP"]),
        ("de", "Es waren fast doppelt so viele wie fünf Jahre zuvor.", ["fast doppelt = 2 nearly"]),
        ("pl", "Sprawozdanie za 2025 rok: 48 statków", ["48 = 48"]),
        ("uk", "За 2025 рік прибуло 48 човнів.", ["48 = 48"]),
        ("en", "Open Tue-Sun 10-17; on Sun 10-17 boats came.", ["10-17 = 10..17"]),
        ("de", "Geöffnet Di–So 10–17 Uhr.", []),
        ("sv", "Öppet tisdag–söndag 10–17.", []),
        ("tr", "İletişim: (0232) 555 01 42", []),
        ("tr", "850 milyon lirası harcandı, süre 9 saate indi.", ["850 milyon lirası = 850000000 TRY", "9 saate = 9 h"]),
        ("en", "Informe de situación 9: 400 homes", ["400 = 400"]),
        ("en", "The port has ca. 96 boats.", ["ca. 96 = 96 about"]),
    ],
)
def test_a_sentence_is_read_whole(language, sentence, expected):
    assert told(sentence, language=language) == expected


def test_a_column_of_units_may_hold_them_in_brackets():
    rows = b"quantity,value,unit\nFlow,12.5,(L/s)\nSpeed,80,(km/h)\n"
    figures = extract(read(rows, Hints(address="pump.csv")), Reading())
    assert [(figure.quote, figure.unit) for figure in figures] == [("12.5", "L/s"), ("80", "km/h")]
