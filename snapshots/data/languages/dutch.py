"""Dutch: what keeps its figures true, a short pack.

Sources: the spell-out rules, month names and currency names of Unicode CLDR 47, locales `nl` and `nl-BE`; the closed
classes of Dutch as any grammar lists them.
"""

from __future__ import annotations

from snapshots.data.languages.common_times import COMMON_TIMES
from snapshots.data.languages.names_of_money import NAMES_OF_MONEY
from snapshots.data.languages.pack import Joint, LanguagePack, NumberWords, Stops, glossed, sized
from snapshots.data.languages.parts_of_numbers import PARTS_OF_NUMBERS
from snapshots.data.languages.parts_of_wholes import PARTS_OF_WHOLES
from snapshots.data.languages.short_idle import SHORT_IDLE
from snapshots.data.languages.short_units import SHORT_UNITS
from snapshots.data.languages.short_years import PARTS_OF_YEARS
from snapshots.data.listing import listed

_NUMBERS = NumberWords(
    sizes=sized(
        "een één eén 1, twee 2, drie 3, vier 4, vijf 5, zes 6, zeven 7, acht 8, negen 9, tien 10, elf 11, twaalf 12, dertien 13, "
        "veertien 14, vijftien 15, zestien 16, zeventien 17, achttien 18, negentien 19, twintig 20, dertig 30, veertig 40, "
        "vijftig 50, zestig 60, zeventig 70, tachtig 80, negentig 90"
    ),
    hundreds=listed("honderd"),
    scales=sized("duizend 1000, miljoen 1000000, miljard 1000000000, biljoen 1000000000000"),
    bare=listed("duizend"),
    joint=Joint.BEFORE_TENS,
    joints=listed("en ën"),
    compounds=True,
    articles=listed("een één eén"),
)
_GLOSSES = """
a month earlier: een maand eerder, een maand geleden
a year earlier: een jaar eerder, een jaar geleden
older than: ouder dan
younger than: jonger dan
aged: in de leeftijd van, leeftijd
earlier: eerder
minus: minus
nobody: niemand
below zero: onder nul, onder het vriespunt
more than: meer dan, langer dan, hoger dan, groter dan, boven de, ruim
just over: iets meer dan, net iets meer dan
no more than: niet meer dan, hooguit, maximaal, ten hoogste, hoogstens
at least: minstens, ten minste, tenminste, minimaal, niet minder dan
under: minder dan, lager dan, kleiner dan
just under: iets minder dan
up to: tot wel, tot maximaal
about: ongeveer, circa, ca., rond de, zo'n, naar schatting
nearly: bijna, nagenoeg, haast, krap
exactly: precies, exact
or more: of meer
or less: of minder
percent: procent, pct
percentage points: procentpunt, procentpunten
per mille: promille
times: keer, maal
half: de helft, helft
half as many: half zoveel, half zo veel
twice as many: dubbel zoveel, twee keer zoveel, tweemaal zoveel
one third: een derde
two thirds: twee derde
a quarter: een kwart
three quarters: driekwart
a dozen: een dozijn
about ten: een tiental
about fifteen: een vijftiental
about twenty: een twintigtal
about thirty: een dertigtal
about forty: een veertigtal
about fifty: een vijftigtal
about a hundred: een honderdtal
about a thousand: een duizendtal
dozens: tientallen
hundreds: honderden
thousands: duizenden
two and a half: tweeënhalf, tweeënhalve
three and a half: drieënhalf, drieënhalve
four and a half: vierenhalf, vierenhalve
five and a half: vijfenhalf, vijfenhalve
six and a half: zesenhalf, zesenhalve
seven and a half: zevenenhalf, zevenenhalve
tens of thousands: tienduizenden
hundreds of thousands: honderdduizenden
millions: miljoenen
doubled: verdubbeld, verdubbelde
a total of: in totaal, totaal
euros: euro, euro's
dollars: dollar
us dollars: amerikaanse dollar
pounds sterling: pond
tonnes: ton
kilograms: kilo, kilogram
grams: gram
liters: liter
kilometers: kilometer
square kilometers: vierkante kilometer
square meters: vierkante meter
cubic meters: kubieke meter, kuub
meters: meter
centimeters: centimeter
hectares: hectare
degrees celsius: graden
years: jaren
year: jaar
months: maanden
month: maand
weeks: weken
week: week
days: dagen
day: dag
hours: uren
o'clock: uur
minutes: minuten
a year: per jaar
a month: per maand
a day: per dag
per person: per persoon, per inwoner
per: per
the: de, het, dit, deze, die, zijn, haar, hun, onze, ons
a: een
of: van
of the: van de, van het
in: in
in the: in de, in het
on: op
at: bij
for: voor
with: met
without: zonder
from: vanaf, uit
to: naar
by: door
concerning: over
among: onder
between: tussen
since: sinds, sedert
until: tot, tot en met, t/m
during: tijdens
after: na
before: vóór
against: tegen, tegenover, ten opzichte van, vergeleken met
and: en, alsmede
or: of
but: maar
that: dat, wat
of whom: waarvan, van wie
including: waaronder, inclusief
as: als, zoals
because: omdat, want
according to: volgens
due: wegens, door het, vanwege
not: niet, geen
more: extra, nog
only: slechts, alleen, maar
also: ook, eveneens
all: alle, allen
is: is, bedraagt
are: zijn, bedragen
was: was, bedroeg, kwam uit op, komt uit op, sloot af op
were: waren, bedroegen
became: werd, werden, wordt, worden
estimated: geschat
has: heeft
have: hebben
had: had, hadden
been: geweest
will be: zal, zullen
there are: er zijn, er waren
it: hij, zij, ze, er, zich, men, we
rose: steeg, stegen, gestegen, toegenomen, groeide, groeiden, gegroeid, nam toe, namen toe, stijgt, stijgen
rise: stijging, toename, groei
fell: daalde, daalden, gedaald, afgenomen, kromp, nam af, namen af, daalt, dalen
fall: daling, afname, krimp
reached: bereikte, bereikt
number of: aantal
population: bevolking
residents: inwoners, bewoners
people: mensen, personen
children: kinderen
women: vrouwen
men: mannen
pupils: leerlingen, studenten
last year: vorig jaar, afgelopen jaar
this year: dit jaar
figure: figuur
table: tabel
page: pagina, blz.
article: artikel, art.
number: nr., nummer
telephone: telefoon, tel., bel, bel naar
: af
period: kwartaal, halfjaar
within: binnen
was: stond, staat, lag, ligt
were: stonden, staan, lagen, liggen
rose: liep op, liepen op, loopt op, opgelopen
acted: moest, moesten, moet, moeten, kan, kunnen, kon, konden, mag, mogen, wil, willen, wilde, gaat, gaan, ging, gingen
acted: komt, komen, kwam, kwamen, krijgt, krijgen, kreeg, kregen, blijft, blijven, bleef, bleven, nam, namen, gaf, gaven
acted: liet, lieten, deed, deden, vond, vonden, woont, woonde, woonden, werkt, werkte, werkten, telt, telde, telden
acted: duurt, duurde, duurden, kost, kostte, kostten, betaalt, betaalde, betaalden, ontvangt, ontving, ontvingen, trok, trokken
acted: trof, troffen, maakt, maakte, maakten, sloot, sloten, meldde, meldden, stierf, stierven, verkocht, verkochten
acted: bezocht, bezochten, leverde, leverden, omvat, beslaat, behandelde, behandelden, verwerkte, verwerkten
at: om
to: om te
an average of: een gemiddelde van
acted: betalen
ago: geleden
worth: ter waarde van, voor een bedrag van
improved: verbeterde, verbeterden, verbeterd, verbetert
worsened: verslechterde, verslechterd
however: echter, daarentegen, daarnaast
next year: volgend jaar, komend jaar
"""
_BEFORE_NUMBER = """
about: geschat op, wordt geschat op, werd geschat op, worden geschat op, werden geschat op
more than: overschreed, overschreed de, overschreden, overschreden de, overschrijdt, overschrijdt de, overschrijden
more than: overschrijden de, oversteeg, oversteeg de, overstegen, overstegen de, overstijgt, overstijgt de, overstijgen
more than: overstijgen de
nearly: naderde, naderde de, naderden, naderden de, nadert, nadert de, naderen, naderen de
by: met
to: naar, tot
over: boven
in: in
exit: afslag
"""
_BEFORE_TIME = """
over the last: al, gedurende, sinds
in the next: de komende, in de komende, de volgende, in de volgende
over the last: de afgelopen, in de afgelopen, de laatste, in de laatste
"""
_AFTER_NUMBER = """
of the: van de, van het
hours: uur
years: jaar
"""
_SCALES = """
thousand: duizend, dzd
million: miljoen, mln, mln.
billion: miljard, mld, mld.
trillion: biljoen
"""
_MONTHS = """
January: januari, jan
February: februari, feb
March: maart, mrt
April: april, apr
May: mei
June: juni, jun
July: juli, jul
August: augustus, aug
September: september, sep, sept
October: oktober, okt
November: november, nov
December: december, dec
"""

PACK = LanguagePack(
    code="nl",
    numbers=_NUMBERS,
    stops=Stops(
        inside=listed("dr mr mevr dhr prof nr blz art bijv o.a ca mln mld resp"),
        before_digits=listed("nr blz art tel jan feb mrt apr aug sep sept okt nov dec"),
        either=listed("etc enz bv nv"),
        openers=listed("De Het Een In Op Van Voor Met Bij Uit Na Dit Deze Er Ook Volgens Tussen Sinds Ruim Bijna Meer"),
    ),
    glosses=PARTS_OF_WHOLES["nl"]
    | NAMES_OF_MONEY["nl"]
    | PARTS_OF_YEARS["nl"]
    | glossed(_GLOSSES)
    | PARTS_OF_NUMBERS["nl"]
    | SHORT_UNITS["nl"]
    | COMMON_TIMES["nl"],
    before_number=glossed(_BEFORE_NUMBER),
    before_time=glossed(_BEFORE_TIME),
    after_number=glossed(_AFTER_NUMBER),
    scales=glossed(_SCALES),
    months=glossed(_MONTHS),
    age_bounds=listed("boven onder vanaf tot"),
    ordinal_parts=listed("vijfde zesde zevende achtste negende tiende"),
    idle=SHORT_IDLE["nl"],
    range_openers=listed("van"),
    range_middles=listed("tot naar"),
    change_middles=listed("naar"),
    out_of=listed("van"),
    out_of_articles=listed("de"),
    by=listed("met"),
    first_times=("voor het eerst",),
    rate_openers=listed("per op"),
    share_middles=listed("op"),
    ordinal_ends=listed("e de ste"),
    loose_ordinal_ends=listed("e"),
)
