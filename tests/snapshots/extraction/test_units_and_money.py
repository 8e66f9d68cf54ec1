"""Units of money and measure, rates, percent, and the sizes of units. Sentences are invented."""

from decimal import Decimal

import pytest
from sentences_read import figures, told

from snapshots.data.measures import CODES
from snapshots.extraction import factor
from snapshots.figures import Kind

MONEY = [
    ("In euros it is 23 cents a share.", "23 cents a share = 0.23 EUR"),
    ("It spends 40 cents of every dollar.", "40 cents = 0.4 USD"),
    ("It spends 40 cents of each euro.", "40 cents = 0.4 EUR"),
    ("A room is $100 Australian.", "$100 Australian = 100 AUD"),
    ("A room is $90 Canadian per night.", "$90 Canadian per night = 90 CAD"),
    ("It sold $40 million Mexican beers.", "$40 million = 40000000 USD"),
    ("We lost Euro 2,024 in all.", "Euro 2,024 = 2024 EUR"),
    ("The fish market was sold for 20 million pounds.", "20 million pounds = 20000000 GBP"),
    ("It cost $22.2 billion.", "$22.2 billion = 22200000000 USD"),
    ("It cost US$1.2bn.", "US$1.2bn = 1200000000 USD"),
    ("It cost $US113 million.", "$US113 million = 113000000 USD"),
    ("It cost A$190.00.", "A$190.00 = 190 AUD"),
    ("It cost EUR 35m.", "EUR 35m = 35000000 EUR"),
    ("It cost €14m in all.", "€14m = 14000000 EUR"),
    ("It cost £2.40.", "£2.40 = 2.4 GBP"),
    ("It cost Rs 40 crore.", "Rs 40 crore = 400000000 INR"),
    ("It cost Rs. 40.", "Rs. 40 = 40 INR"),
    ("It cost 35 € in all.", "35 € = 35 EUR"),
    ("It cost 99.50 EUR.", "99.50 EUR = 99.5 EUR"),
    ("It cost 40 cents.", "40 cents = 0.4 USD"),
    ("It cost 20 dollars 43 cents.", "20 dollars 43 cents = 20.43 USD"),
    ("It cost 5 million Kenyan shillings.", "5 million Kenyan shillings = 5000000 KES"),
    ("A ride costs 4 pesos.", "4 = 4"),
    ("A ride in Mexico costs 4 pesos.", "4 pesos = 4 MXN"),
    ("Mexico lent pesos; it got 40 million dollars.", "40 million dollars = 40000000 USD"),
    ("A day in Tunis, Tunisia, costs 20 dinars.", "20 dinars = 20 TND"),
    ("It cost 75 USD million.", "75 USD million = 75000000 USD"),
    ("It cost 20 million pounds.", "20 million pounds = 20000000 GBP"),
    ("It cost −$5.", "−$5 = -5 USD"),
    ("A bed is MXN20 and not €.", "MXN20 = 20 MXN"),
    ("Entry: AED50", "AED50 = 50 AED"),
    ("We paid SSP2 for it.", "SSP2 = 2 SSP"),
    ("A town needs SSP2 million now.", "SSP2 million = 2000000 SSP"),
    ("It cost Rp 31.500.", "Rp 31.500 = 31500 IDR"),
    ("It costs $45.88 per barrel.", "$45.88 per barrel = 45.88 USD/[bbl_us]"),
    ("It costs $680 per kg.", "$680 per kg = 680 USD/kg"),
    ("It costs $3.65 a day.", "$3.65 a day = 3.65 USD"),
    ("It costs £24 a-year.", "£24 a-year = 24 GBP"),
    ("It cost $9 a year earlier.", "$9 = 9 USD"),
    ("Shares fell to 480p.", "480p = 4.8 GBP"),
    ("Pounds sold: 4,000", "4,000 = 4000 [lb_av]"),
    ("It spends $5B/year.", "$5B/year = 5000000000 USD"),
    ("They saw a half-dozen boats.", "a half-dozen = 6"),
    ("They saw half-a-dozen boats.", "half-a-dozen = 6"),
    ("It takes 70 cm and up to its rim.", "70 cm = 70 cm"),
    ("The ticket cost 150 kn.", "150 kn = 150 HRK"),
    ("It pays 35 Canadian cents a share.", "35 Canadian cents a share = 0.35 CAD"),
    ("It costs $40-50 per acre.", "$40-50 per acre = 40..50 USD/[acr_us]"),
]  # fmt: skip

MEASURES = [
    ("The state gave the steel works 40 million pounds.", "40 million pounds = 40000000 GBP"),
    ("They dug a 12 mile-long tunnel.", "12 mile = 12 [mi_i]"),
    ("The halibut catch is capped at 29.4 million pounds.", "29.4 million pounds = 29400000 [lb_av]"),
    ("The port emitted 4.2 MtCO2e.", "4.2 MtCO2e = 4.2 Mt"),
    ("Power from it costs 120 gCO₂/kWh.", "120 gCO₂/kWh = 120 g/kW.h"),
    ("The loch held 0.2 mg P/L in May.", "0.2 mg P/L = 0.2 mg/L"),
    ("The field took 40 kg CO2e/ha.", "40 kg CO2e/ha = 40 kg/har"),
    ("The lorry burns 31 L/100 km.", "31 L/100 km = 31 L/(100.km)"),
    ("It holds 52 kcal per 100 g.", "52 kcal per 100 g = 52 kcal/(100.g)"),
    ("The beach had 14 CFU/100 mL.", "14 CFU/100 mL = 14 [CFU]/(100.mL)"),
    ("The burn ran at 412 µS/cm.", "412 µS/cm = 412 uS/cm"),
    ("Heating took 212 ktoe.", "212 ktoe = 212 ktoe"),
    ("At night it was 48 dB(A).", "48 dB(A) = 48 dB"),
    ("It saves 3TCO2 eq.", "3TCO2 = 3 t"),
    ("It insulates at 0.25 W/(m·K).", "0.25 W/(m·K) = 0.25 W/(m.K)"),
    ("It takes 5 g/(kg day).", "5 g/(kg day) = 5 g/(kg.d)"),
    ("It takes 2 (g/day) at most.", "2 (g/day) at most = 2 g/d at_most"),
    ("It weighs 40 (kg).", "40 (kg) = 40 kg"),
    ("It houses 40 (m) in all.", "40 = 40"),
    ("It covers 110,000 square kilometres.", "110,000 square kilometres = 110000 km2"),
    ("It covers 40 km² of marsh.", "40 km² = 40 km2"),
    ("It moved 18,300 metric tons of grain.", "18,300 metric tons = 18300 t"),
    ("It moved a 38-ton load.", "38-ton = 38 t"),
    ("The pass lies at 2,100 m.", "2,100 m = 2100 m"),
    ("It runs at 200 kilometres per hour.", "200 kilometres per hour = 200 km/h"),
    ("It runs at 90 km/h now.", "90 km/h = 90 km/h"),
    ("It pumps 12 L/s now.", "12 L/s = 12 L/s"),
    ("It makes 7.3 MWh.", "7.3 MWh = 7.3 MW.h"),
    ("It has 130 MW of capacity.", "130 MW = 130 MW"),
    ("It was 37 degrees Celsius.", "37 degrees Celsius = 37 Cel"),
    ("It was −12 °C.", "−12 °C = -12 Cel"),
    ("More than 20 J-1 visitors came.", "More than 20 = 20 over"),
    ("It flows at 25 km s−1 there.", "25 km s−1 = 25 km/s"),
    ("It flows at 50 ml kg −1 min −1 there.", "50 ml kg −1 min −1 = 50 mL/kg/min"),
    ("It weighs 6 pounds.", "6 pounds = 6 [lb_av]"),
    ("It is 5 ft 3 in tall.", "5 ft 3 in = 5.25 [ft_i]"),
    ("It is 5 ft 4 in tall.", "5 ft 4 in = 64 [in_i]"),
    ("The heat took 2 minutes 14 seconds.", "2 minutes 14 seconds = 134 s"),
    ("It took 1 h 2 min 4 s.", "1 h 2 min 4 s = 3724 s"),
    ("The wait was 8m 30s.", "8m 30s = 8.5 min"),
    ("The wait was 2h 15m.", "2h 15m = 2.25 h"),
    ("The shelf is 2 in thick.", "2 in = 2 [in_i]"),
    ("It stores 64GB.", "64GB = 64 GBy"),
    ("It ran for two decades.", "two decades = 20 a"),
    ("It moved 1,200 MT of rice.", "1,200 MT = 1200 t"),
    ("It pumps 3.25 million b/d now.", "3.25 million b/d = 3250000 [bbl_us]/d"),
    ("It weighs 5 kilos.", "5 kilos = 5 kg"),
    ("It is 12 wt.% salt.", "12 wt.% = 12 %"),
    ("Wells were read 48 h after plating.", "48 h = 48 h"),
    ("It sailed at 20 kn.", "20 kn = 20 [kn_i]"),
    ("The flux is 7.8mWm−2 here.", "7.8mWm−2 = 7.8 mW/m2"),
    ("They took 5 mg kg−1 d−1 in all.", "5 mg kg−1 d−1 = 5 mg/kg/d"),
    ("It yields 3 mg/kg/d now.", "3 mg/kg/d = 3 mg/kg/d"),
    ("The panel bears 9 ksi.", "9 ksi = 9 10*3.[psi]"),
    ("One US pint was left.", "One US pint = 1 [pt_us]"),
    ("It holds 10 imperial gallons.", "10 imperial gallons = 10 [gal_br]"),
    ("It lasts five more years.", "five = 5 a"),
    ("Guests gave the inn 4.6/5 this year.", "4.6/5 = 0.92"),
    ("Guests gave the inn 4.5/10 this year.", "4.5/10 = 0.45"),
    ("Each of them may keep 250+ GB of maps.", "250+ = 250 GBy at_least"),
    ("It gave up 517 rushing yards.", "517 = 517 [yd_i]"),
    ("She struck it from six yards in the cup.", "six yards = 6 [yd_i]"),
    ("They paved 400 yards in towns.", "400 yards = 400 [yd_i]"),
    ("The sea rises 5 ft per century.", "5 ft = 5 [ft_i]"),
]  # fmt: skip

PERCENT = [
    ("Power costs 12 ct/kWh on the quay.", "12 ct/kWh = 0.12 EUR/kW.h"),
    ("Turnout was 61 per cent.", "61 per cent = 61 %"),
    ("Turnout was 61 %.", "61 % = 61 %"),
    ("Turnout fell by 4 percentage points.", "by 4 percentage points = 4 %"),
    ("The rate rose 25 basis points.", "25 basis points = 25 bp"),
    ("The birth rate is 9.1‰.", "9.1‰ = 9.1 ‰"),
]  # fmt: skip

COUNTS = [
    ("We saw 5 in the park.", "5 = 5"),
    ("It trains 900 a month.", "900 a month = 900"),
    ("It sends 900 a second.", "900 a second = 900"),
    ("First jabs went to all and 640 a second one.", "640 = 640"),
    ("Deaths number 81 per 1,000.", "81 per 1,000 = 81"),
    ("They built a 12-storey block.", "12 = 12"),
    ("The clinic saw 73,835 day cases.", "73,835 = 73835"),
    ("It was watched 14 million times.", "14 million times = 14000000"),
    ("There are two in my car.", "two = 2"),
    ("A key 4 people hold was lost.", "4 = 4"),
    ("Ward B − 40 households", "40 = 40"),
    ("Route A − 12 km", "12 km = 12 km"),
    ("Hulls come from six yards in all our ports.", "six = 6"),
    ("Then 40,000 meters were installed.", "40,000 = 40000"),
    ("In all 800 meters were installed.", "800 meters = 800 m"),
    ("Of the new pipe 15,000 meters were installed.", "15,000 meters = 15000 m"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MONEY + MEASURES + PERCENT + COUNTS)
def test_a_unit_needs_its_sign_or_name(text, expected):
    assert told(text) == [expected]


def test_a_bare_dollar_is_the_publishers():
    assert told("It cost $5 million.", currency="CAD") == ["$5 million = 5000000 CAD"]
    assert told("It cost US$5 million.", currency="CAD") == ["US$5 million = 5000000 USD"]


def test_kind_follows_from_the_unit():
    kinds = [f.kind for f in figures("It spent $5 on 3 km of pipe, 40 percent of 12 lots, or half of them.")]
    assert kinds == [Kind.MONEY, Kind.MEASURE, Kind.PERCENT, Kind.COUNT, Kind.RATIO]


@pytest.mark.parametrize(
    ("unit", "base", "size"),
    [("km2", "m2", "1000000"), ("t", "kg", "1000"), ("L", "m3", "0.001"), ("har", "m2", "10000"), ("%", "%", "1"), ("bp", "%", "0.01"),
     ("‰", "%", "0.1"), ("1", "1", "1"), ("USD", "USD", "1"), ("USD/t", "USD/kg", "0.001"), ("GW", "m2.kg/s3", "1000000000"),
     ("[mi_i]2", "m2", "2589988.110336"), ("Cel", "Cel", "1")],
)  # fmt: skip
def test_a_factor_makes_a_restatement_a_multiplication(unit, base, size):
    conversion = factor(unit)
    assert conversion is not None
    assert conversion[0] == base
    assert conversion[1] == Decimal(size)


def test_units_of_one_dimension_share_a_base():
    assert factor("km/h")[0] == factor("m/s")[0] == factor("[mi_i]/h")[0]
    assert factor("kW.h")[0] == factor("MJ")[0] == factor("J")[0] == factor("ktoe")[0]
    assert factor("L/(100.km)") == ("m2", Decimal("1E-8"))


@pytest.mark.parametrize("code", sorted(CODES))
def test_every_measure_has_a_finite_factor(code):
    conversion = factor(code)
    assert conversion is not None
    assert conversion[1] > 0


def test_an_unknown_unit_has_no_factor():
    assert factor("parsnip") is None
    assert factor("") is None


@pytest.mark.parametrize(
    ("text", "told"),
    [("Of the €7.4 million asked for, 5.6 million have been paid.", ["EUR", "EUR"]),
     ("The port took in €4.7 billion: 2.9 billion in duties, 640 million in fees.", ["EUR", "EUR", "EUR"]),
     ("The pier cost €6.3 million: stone, 2.1 million, and timber, 480,000.", ["EUR", "EUR", "EUR"]),
     ("The port took €4.7 million: 2.9 million in duties, 640,000 in fees and 90,000 in rent.", ["EUR"] * 4),
     ("The port took €4.7 million: 2.9 million in duties, 640,000 for the fair.", ["EUR", "EUR", "1"]),
     ("We spent 118,000 euros on boats and less than 20,000 on nets.", ["EUR", "EUR"]),
     ("We spent 118,000 euros on boats and carried 20,000 on ferries.", ["EUR", "1"]),
     ("The pier cost €6.3 million: 2.1 million guests came.", ["EUR", "1"]),
     ("Income was 820,000 euros: grants, 430,000; members, 275,000.", ["EUR", "EUR", "EUR"]),
     ("Income was 820,000 euros: grants, 430,000; members, 275 people.", ["EUR", "EUR", "1"]),
     ("The pier cost €6.3 million: 2.1 million were told.", ["EUR", "1"]),
     ("The fund paid €6.3 million: 2.1 million in Norland got food.", ["EUR", "1"]),
     ("Of the pipe and the electricity cable, 14,000 meters were replaced.", ["m"]),
     ("The pier cost €6.3 million: guests, 12,400, were few.", ["EUR", "1"]),
     ("The pier cost €1.3 million: 2.1 million in May.", ["EUR", "1"]),
     ("Of the €7.4 million asked for, 5.6 million people heard.", ["EUR", "1"]),
     ("Rye made up 612 t of it, oats 288 and barley 141.", ["t", "t", "t"]),
    ("Norland took 68 million litres, Marena 54 million and the Isles 23 million.", ["L", "L", "L"]),
    ("Norland took 68 million litres, Marena 54 million guests.", ["L", "1"]),
     ("Fires took 2,500 hectares, including 1,500 on 25 July alone.", ["har", "har"]),
     ("Fires took 2,500 hectares, including 1,500 trees.", ["har", "1"]),
     ("Sales fell to 26.2 million euros (minus 2.1).", ["EUR", "EUR"]),
     ("Sales fell to 26.2 million euros (6 shops).", ["EUR", "1"]),
     ("Output was 9 million tonnes, a rise of 2 % compared with 2021, when it was 8 million.", ["t", "%", "t"]),
     ("The mean fare was 14.20 euros, against 15.75 in 2025.", ["EUR", "EUR"]),
     ("Cover reached 62%, up from 58 a year ago.", ["%", "%"]),
     ("Cover reached 62% in 40 towns, up from 38 a year ago.", ["%", "1", "1"]),
     ("The wall is 62 metres long, compared with 58 boats.", ["m", "1"]),
     ("Growth was 3.1%, against 12 in the year of the flood.", ["%", "1"]),
     ("The road is 12 km long, and 40 trees stand there.", ["km", "1"]),
     ("The stay is 31 hours, four fewer than in 2030.", ["h", "h"]),
     ("The pier cost 40 million euros. Visits reached 3.4 million, a loss of 0.2 million on the year.", ["EUR", "1", "1"]),
     ("The pier cost 40 million euros. Members contributed 3.1 million in volunteer hours.", ["EUR", "1"])],
)  # fmt: skip
def test_a_unit_that_the_second_amount_leaves_out_is_that_of_the_first(text, told):
    assert [f.unit for f in figures(text)] == told
