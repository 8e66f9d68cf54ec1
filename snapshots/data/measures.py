"""Measures: UCUM codes with their size in base units and the names and signs by which texts state them.

Source: The Unified Code for Units of Measure, version 2.2 (https://ucum.org/ucum); factors as given there, years and
months as the mean Gregorian ones, oil equivalents as the International Energy Agency has them. What UCUM has no code for
stands as an annotation of it, in braces. Signs beside the UCUM code are those of the SI brochure and of common print.

One line per unit: code | base | factor | signs (case kept) | names (lower case, `_` for a space); `*` before a code,
sign or name lets SI prefixes apply to it; `+` before a sign those of multiples only.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

_TABLE = """
*m|m|1|*m|*metre *metres *meter *meters *mtrs
[in_i]|m|0.0254|in|inch inches
[ft_i]|m|0.3048|ft|foot feet
[yd_i]|m|0.9144|yd yds|yard yards
[mi_i]|m|1609.344|mi|mile miles
[nmi_i]|m|1852|nmi|nautical_mile nautical_miles
AU|m|149597870700|au AU|astronomical_unit astronomical_units
[ly]|m|9460730472580800|ly|light_year light_years light-year light-years lightyear lightyears
*pc|m|30856775814913673|+pc|*parsec *parsecs
Ao|m|0.0000000001|Å|angstrom angstroms ångström ångströms
har|m2|10000|ha Ha|hectare hectares
[acr_us]|m2|4046.8726098742522|ac|acre acres
*L|m3|0.001|*L *l ltr ltrs|*litre *litres *liter *liters
[gal_us]|m3|0.003785411784|gal gals|gallon gallons
[gal_br]|m3|0.00454609||imperial_gallon imperial_gallons
[qt_us]|m3|0.000946352946|qt|quart quarts
[pt_us]|m3|0.000473176473||pint pints
[cup_us]|m3|0.0002365882365||cup cups
[tbs_us]|m3|0.00001478676478125|tbsp tbs|tablespoon tablespoons
[tsp_us]|m3|0.00000492892159375|tsp|teaspoon teaspoons
[foz_us]|m3|0.0000295735295625|fl.oz|fluid_ounce fluid_ounces fl_oz
[bbl_us]|m3|0.158987294928|bbl bbls|barrel barrels
*g|kg|0.001|*g gm gms|*gram *grams *gramme *grammes
kg|kg|1|kgs k.gs|kilo kilos
[lb_av]|kg|0.45359237|lb lbs|lb lbs pound pounds pound_mass pound-mass
[oz_av]|kg|0.028349523125|oz|ounce ounces
[stone_av]|kg|6.35029318||stone
*t|kg|1000|+t mt MT|*tonne *tonnes metric_ton metric_tons *ton *tons metric_tonne metric_tonnes
[ston_av]|kg|907.18474||short_ton short_tons
[lton_av]|kg|1016.0469088||long_ton long_tons
[car_m]|kg|0.0002|ct|carat carats
[dr_av]|kg|0.0017718451953125||dram drams
*u|kg|0.0000000000000000000000000016605390666|*Da amu|*dalton *daltons
*s|s|1|*s sec secs|*second *seconds
min|s|60|min mins|minute minutes
h|s|3600|h hr hrs|hour hours
d|s|86400||day days
wk|s|604800|wk wks|week weeks
mo|s|2629746|mo mos mths mth|month months
a|s|31556952|yr yrs yo y.o. y/o|year years
Ma|s|31556952000000|Ma Myr Mya|
Ga|s|31556952000000000|Ga Gyr|gigaannum gigaannums
*Hz|1/s|1|*Hz|*hertz
{rpm}|1/s|0.016666666666666667|rpm RPM|revolutions_per_minute
*W|kg.m2/s3|1|*W +Wp|*watt *watts
[HP]|kg.m2/s3|745.69987158227022|hp HP bhp BHP PS|horsepower brake_horsepower
*J|kg.m2/s2|1|*J|*joule *joules
*W.h|kg.m2/s2|3600|+Wh +Whr|*watt-hour *watt-hours *watt_hour *watt_hours *watthour *watthours
*eV|kg.m2/s2|0.0000000000000000001602176634|+eV meV|*electronvolt *electronvolts *electron_volt *electron_volts
*cal|kg.m2/s2|4.184|+cal|*calorie *calories
[Btu]|kg.m2/s2|1055.05585262|btu BTU Btu|british_thermal_unit british_thermal_units
10*6.[Btu]|kg.m2/s2|1055055852.62|mmBTU MMBTU MMBtu mmbtu|
*N|kg.m/s2|1|*N|*newton *newtons
[lbf_av]|kg.m/s2|4.4482216152605|lbf|pound-force
*Pa|kg/m/s2|1|*Pa|*pascal *pascals
*bar|kg/m/s2|100000|*bar|*bar *bars
atm|kg/m/s2|101325|atm|atmosphere atmospheres
[psi]|kg/m/s2|6894.7572931683613|psi PSI|pounds_per_square_inch
10*3.[psi]|kg/m/s2|6894757.2931683613|ksi kpsi|
mm[Hg]|kg/m/s2|133.322387415|mmHg torr|
*V|kg.m2/s3/A|1|*V|*volt *volts
*V.A|kg.m2/s3|1|*VA|*volt-ampere *volt-amperes
*A|A|1|*A|*ampere *amperes *amp *amps
*C|A.s|1||*coulomb *coulombs
*Ohm|kg.m2/s3/A2|1|*Ω *Ohm|*ohm *ohms
*F|A2.s4/kg/m2|1||*farad *farads
uF|A2.s4/kg/m2|0.000001|µF μF uF|
nF|A2.s4/kg/m2|0.000000001|nF|
pF|A2.s4/kg/m2|0.000000000001|pF|
*T|kg/s2/A|1|*T|*tesla *teslas
*G|kg/s2/A|0.0001|*G|*gauss
*Oe|A/m|79.577471545947668|*Oe|*oersted *oersteds
*K|K|1|*K|*kelvin *kelvins degrees_kelvin degree_kelvin deg_k
Cel|Cel|1|°C ℃ degC ºC ∘C C|celsius celcius centigrate centigrade degrees_celsius degree_celsius degrees_centigrade
Cel|Cel|1||degree_centigrade degrees_c degree_c deg_c deg._c deg_celsius degrees_celcius
[degF]|[degF]|1|°F ℉ degF ºF F|fahrenheit farenheit degrees_fahrenheit degree_fahrenheit degrees_farenheit
[degF]|[degF]|1||degrees_f degree_f deg_f deg._f deg_fahrenheit
deg|deg|1|° º ∘ ˚|degree degrees deg deg.
'|deg|0.016666666666666667|′|arcminute arcminutes minutes_of_arc minute_of_arc arc_minutes
''|deg|0.00027777777777777778|″|arcsecond arcseconds seconds_of_arc second_of_arc arc_seconds
*rad|rad|1|*rad|*radian *radians
*mol|mol|1|*mol|*mole *moles
mol/L|mol/m3|1000|M|molar
mmol/L|mol/m3|1|mM|millimolar
umol/L|mol/m3|0.001|µM μM uM|micromolar
nmol/L|mol/m3|0.000001|nM|nanomolar
*bit|bit|1|+bit +bits +b|*bit *bits
*By|bit|8|+B +By|*byte *bytes
Kibit|bit|1024|Kibit|kibibit kibibits
KiBy|bit|8192|KiB|kibibyte kibibytes
MiBy|bit|8388608|MiB|mebibyte mebibytes
GiBy|bit|8589934592|GiB|gibibyte gibibytes
dB|dB|1|dB dBA|decibel decibels
*Bq|1/s|1|*Bq|*becquerel *becquerels
*Sv|m2/s2|1|*Sv|*sievert *sieverts
cd|cd|1|cd|candela candelas
lm|lm|1|lm|lumen lumens
lx|lx|1|lx|lux
[kn_i]|m/s|0.51444444444444444|kn kt kts|knot knots
[mi_i]/h|m/s|0.44704|mph MPH|
km/h|m/s|0.27777777777777778|kph kmh km/hr kmph KPH|
[mi_i]/[gal_us]|m/m3|425143.70743027200|mpg|
*bit/s|bit/s|1|+bps|
m3/s|m3/s|1|cumecs|
cm3|m3|0.000001|ccm|
[sft_i]|m2|0.09290304|sqft sq.ft|
N.m|kg.m2/s2|1|Nm|newton-metre newton-metres newton-meter newton-meters newton_metres newton_meters
[ft_i].[lbf_av]|kg.m2/s2|1.3558179483314|lb-ft|foot-pound foot-pounds pound-feet pound-foot
[bbl_us]/d|m3/s|0.0000018401307283333|bpd b/d|
mA.h|A.s|3.6|mAh|
A.h|A.s|3600|Ah|ampere_hour ampere_hours amp_hours
U|U|1|U|
[iU]|[iU]|1|IU|international_units
J.s|kg.m2/s|1|Js|
*toe|kg.m2/s2|41868000000|+toe|
boe|kg.m2/s2|6117863200|boe BOE|
10*3.boe|kg.m2/s2|6117863200000|kboe|
10*6.boe|kg.m2/s2|6117863200000000|mmboe MMboe|
10*3.[bbl_us]|m3|158.987294928|kbbl|
10*6.[bbl_us]|m3|158987.294928|mmbbl MMbbl mmbbls MMbbls|
10*3.[ft_i]3|m3|28.316846592|mcf Mcf|
10*6.[ft_i]3|m3|28316.846592|mmcf MMcf|
10*9.[ft_i]3|m3|28316846.592|bcf Bcf|
10*12.[ft_i]3|m3|28316846592|tcf Tcf|
10*9.m3|m3|1000000000|bcm Bcm|
khar|m2|10000000|kha|
Mhar|m2|10000000000|Mha|
uS|A2.s3/kg/m2|0.000001|µS μS uS|microsiemens
mS|A2.s3/kg/m2|0.001|mS|millisiemens
dS|A2.s3/kg/m2|0.1|dS|decisiemens
{NTU}|NTU|1|NTU|nephelometric_turbidity_units
{FNU}|FNU|1|FNU|formazin_nephelometric_units
[CFU]|[CFU]|1|CFU cfu|colony-forming_units colony_forming_units
{MPN}|MPN|1|MPN|
[ppm]|1|0.000001|ppm|parts_per_million part_per_million parts-per-million
[ppb]|1|0.000000001|ppb|parts_per_billion part_per_billion parts-per-billion
"""
SUBSTANCE = re.compile(
    r"(?:as\s)?(?:(?:Ca|Cl|Cd|Cr|Cu|Na|Ni|Mg|Mn|Fe|Zn|Pb|Hg|As|Al|Si|[BCFHKNOPS])[\d₂₃₄]{0,2})+(?:\s?(?:e|eq))?(?:-[CNPS])?|DM|DW|FW"
)
"""What a mass is a mass of, written to its unit: "mg P/L", "kg CO2e/ha", "mg/L as CaCO3", "t DM/ha"."""
_PREFIXES = {
    "quetta": ("Q", 30), "ronna": ("R", 27), "yotta": ("Y", 24), "zetta": ("Z", 21), "exa": ("E", 18), "peta": ("P", 15),
    "tera": ("T", 12), "giga": ("G", 9), "mega": ("M", 6), "kilo": ("k", 3), "hecto": ("h", 2), "deca": ("da", 1),
    "deci": ("d", -1), "centi": ("c", -2), "milli": ("m", -3), "micro": ("u", -6), "nano": ("n", -9), "pico": ("p", -12),
    "femto": ("f", -15), "atto": ("a", -18),
}  # fmt: skip
_ON_SIGNS = {"*": "TGMkhdcmunpf", "+": "EPTGMk"}


class Measure(NamedTuple):
    """A UCUM code, and what one of it is in its base."""

    code: str
    base: str
    factor: Decimal


def _build() -> tuple[dict[str, Measure], dict[str, Measure], dict[str, Measure]]:
    signs: dict[str, Measure] = {}
    names: dict[str, Measure] = {}
    codes: dict[str, Measure] = {}
    for line in _TABLE.strip().splitlines():
        code, base, factor, printed, spelled = line.split("|")
        _enter(code, base, Decimal(factor), printed.split(), spelled.split(), (signs, names, codes))
    return signs, names, codes


def _enter(
    code: str, base: str, factor: Decimal, printed: list[str], spelled: list[str],
    tables: tuple[dict[str, Measure], dict[str, Measure], dict[str, Measure]],
) -> None:  # fmt: skip
    signs, names, codes = tables
    plain = code.removeprefix("*")
    unit = Measure(plain, base, factor)
    codes.setdefault(plain, unit)
    for sign in printed:
        signs.setdefault(sign.lstrip("*+"), unit)
    for name in spelled:
        names.setdefault(name.removeprefix("*").replace("_", " "), unit)
    if code == plain:
        return
    for long, (short, power) in _PREFIXES.items():
        other = Measure(short + plain, base, factor.scaleb(power))
        codes.setdefault(other.code, other)
        for name in spelled:
            if name.startswith("*"):
                names.setdefault((long + name[1:]).replace("_", " "), other)
        for sign in printed:
            if short in _ON_SIGNS.get(sign[0], ""):
                signs.setdefault(short + sign[1:], other)
                if short == "u":
                    signs.setdefault("µ" + sign[1:], other)
                    signs.setdefault("μ" + sign[1:], other)


SIGNS, NAMES, CODES = _build()
"""Printed sign (case kept), name (lower case), UCUM code: each to its measure."""
