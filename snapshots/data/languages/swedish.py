"""Swedish: what keeps its figures true, a short pack.

Sources: the spell-out rules, month names and currency names of Unicode CLDR 47, locale `sv`; the closed classes of
Swedish as any grammar lists them.
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
        "en ett 1, två 2, tre 3, fyra 4, fem 5, sex 6, sju 7, åtta 8, nio 9, tio 10, elva 11, tolv 12, tretton 13, fjorton 14, "
        "femton 15, sexton 16, sjutton 17, arton 18, nitton 19, tjugo 20, trettio 30, fyrtio 40, femtio 50, sextio 60, "
        "sjuttio 70, åttio 80, nittio 90"
    ),
    hundreds=listed("hundra"),
    scales=sized("tusen 1000, miljon miljoner 1000000, miljard miljarder 1000000000, biljon biljoner 1000000000000"),
    bare=listed("tusen"),
    joint=Joint.AFTER_TENS,
    joints=frozenset(),
    compounds=True,
    articles=listed("en ett"),
)
_GLOSSES = """
a month earlier: en månad tidigare
a year earlier: ett år tidigare
older than: äldre än
younger than: yngre än
aged: i åldern, i åldrarna, åldern
earlier: tidigare
minus: minus
nobody: ingen
below zero: under noll, under nollan
degrees celsius below zero: minusgrader, köldgrader
more than: mer än, fler än, längre än, över, högre än, större än, drygt
just over: något mer än, strax över
no more than: högst, inte mer än, som mest, maximalt
at least: minst, åtminstone
under: mindre än, färre än, lägre än, under
just under: strax under
up to: upp till
about: omkring, cirka, ca, ungefär, runt, uppskattningsvis
nearly: nästan, närmare, knappt
exactly: exakt, precis
or more: eller mer, eller fler
or less: eller mindre, eller färre
percent: procent
percentage points: procentenheter, procentenhet
per mille: promille
times: gånger
half: hälften
half of: hälften av
one third: en tredjedel
two thirds: två tredjedelar
a quarter: en fjärdedel, en fjärdel
three quarters: tre fjärdedelar
more than one fifth: en dryg femtedel
more than one third: en dryg tredjedel
more than a quarter: en dryg fjärdedel
and a half: och en halv, och ett halvt
dozens: tiotals, dussintals
hundreds: hundratals
thousands: tusentals
tens of thousands: tiotusentals
hundreds of thousands: hundratusentals
in thousands of kronor: tusental kronor, tusental kr
in millions of kronor: miljontal kronor, miljontal kr
in thousands of: i tusental, i tusentals
in millions of: i miljontal, i miljontals
about ten: ett tiotal
about twenty: ett tjugotal
about thirty: ett trettiotal
about forty: ett fyrtiotal
about fifty: ett femtiotal
about a hundred: ett hundratal
about fifteen: ett femtontal
about thirty: ett trettiotal
about forty: ett fyrtiotal
about fifty: ett femtiotal
about a thousand: ett tusental
a dozen: ett dussin
doubled: fördubblats, fördubblades
a total of: totalt, sammanlagt
kronor: kronor, krona, kr
euros: euro
dollars: dollar
us dollars: amerikanska dollar
pounds sterling: pund
tonnes: ton
kilograms: kilo, kilogram
grams: gram
liters: liter
kilometers: kilometer
square kilometers: kvadratkilometer
square meters: kvadratmeter, kvm
cubic meters: kubikmeter
meters: meter
centimeters: centimeter
hectares: hektar
degrees celsius: grader
years: år, åren
year: året
months: månader
month: månad, månaden
weeks: veckor
week: vecka, veckan
days: dagar, dygn
day: dag
hours: timmar
minutes: minuter
a year: per år, om året
a month: per månad, i månaden
a day: per dag, om dagen
per person: per person, per invånare
per: per
the: den, det, de, denna, detta, dessa, sin, sitt, sina, deras
a: en, ett
of: av
in: i
in the: i den, i det
on: på
for: för, till
with: med
without: utan
from: från
to: till
by: genom
about: om
among: bland
between: mellan
since: sedan
until: fram till, tills
during: under, under året
after: efter
before: före, innan
against: mot, jämfört med, än
and: och, samt
or: eller
but: men
that: att, som, vilket
of whom: varav, av vilka, av dessa, bland vilka, bland dessa
including: inklusive, bland annat
because: eftersom
according to: enligt
due: på grund av
not: inte, ej
more: ytterligare, fler
only: bara, endast
also: även, också
all: alla, samtliga
is: är, uppgår till
are: är
was: var, uppgick till, låg på
became: blev
has: har
had: hade
been: varit
will be: ska, kommer
there are: det finns, det fanns
it: man, vi, han, hon
rose: ökade, ökat, ökar, steg, stigit, stiger, växte, vuxit
rise: ökning, uppgång, tillväxt
fell: minskade, minskat, minskar, sjönk, sjunkit, sjunker, föll
fall: minskning, nedgång
reached: nådde, nått
number of: antal, antalet
population: befolkning, befolkningen
residents: invånare, invånarna
people: personer, människor
children: barn
women: kvinnor
men: män
pupils: elever, studenter
last year: förra året, föregående år, i fjol
this year: i år, detta år
figure: figur, diagram
table: tabell
page: sida, sid
number: nr, nummer
telephone: telefon, tel
period: kvartalet, kvartal, halvåret, halvår
year: helåret
was: låg, ligger, stod, står
will be: väntas bli, beräknas bli, blir
died: omkom, avled, dog
acted: överskreds, greps, gäller, gällde, avser, avsåg
acted: fick, kan, kunde, måste, vill, ville, kom, gick, går, finns, fanns, tog, tar, gav, ger, gör, gjorde, bor, bodde
acted: arbetar, kostar, kostade, skedde, sker, brann, ryckte, sålde, köpte, hjälpte, höll, håller, stod för, står för
an average of: ett genomsnitt på, i genomsnitt på
compared with: att jämföra med
twice as much: dubbelt så mycket
twice as many: dubbelt så många
year: årsskiftet
years ago: år sedan
months ago: månader sedan
weeks ago: veckor sedan
days ago: dagar sedan
worth: till ett värde av, värda
improved: förbättrades, förbättrats
worsened: försämrades, försämrats
however: däremot, dock, emellertid, dessutom
next year: nästa år
about: bortåt
"""
_BEFORE_NUMBER = """
of: om
under: under
more than: översteg, överstiger, överstigit, överskred, överskrider, passerade, passerar, passerat
nearly: närmade sig, närmar sig, närmat sig
by: med
to: till
in: år, under år
exit: avfart, avfarten, trafikplats
nearly: nära
"""
_BEFORE_TIME = """
in: på, inom
during: i
over the last: under
in the next: de kommande, under de kommande, de närmaste, under de närmaste
over the last: de senaste, under de senaste
"""
_AFTER_NUMBER = """
of the: av de, av
"""
_SCALES = """
thousand: tusen
thousand kronor: tkr
million: miljon, miljoner, milj, milj., mn
million kronor: mkr, mnkr
billion: miljard, miljarder, md, mdr
billion kronor: mdkr
"""
_MONTHS = """
January: januari, jan
February: februari, feb
March: mars
April: april, apr
May: maj
June: juni
July: juli
August: augusti, aug
September: september, sept, sep
October: oktober, okt
November: november, nov
December: december, dec
"""

PACK = LanguagePack(
    code="sv",
    numbers=_NUMBERS,
    stops=Stops(
        inside=listed("dr prof nr ca bl.a t.ex d.v.s kl tel resp milj"),
        before_digits=listed("nr tel kl jan feb apr aug sept okt nov dec"),
        either=listed("etc osv m.m ab"),
        openers=listed("Den Det De En Ett I På Av För Med Från Till Under Efter Enligt Mellan Sedan Totalt Drygt Nästan"),
    ),
    glosses=PARTS_OF_WHOLES["sv"]
    | NAMES_OF_MONEY["sv"]
    | PARTS_OF_YEARS["sv"]
    | glossed(_GLOSSES)
    | PARTS_OF_NUMBERS["sv"]
    | SHORT_UNITS["sv"]
    | COMMON_TIMES["sv"],
    before_number=glossed(_BEFORE_NUMBER),
    before_time=glossed(_BEFORE_TIME),
    after_number=glossed(_AFTER_NUMBER),
    scales=glossed(_SCALES),
    months=glossed(_MONTHS),
    age_bounds=listed("över under"),
    idle=SHORT_IDLE["sv"],
    range_openers=listed("från"),
    range_middles=listed("till"),
    change_middles=listed("till"),
    ordinal_ends=listed("e a"),
    out_of=listed("av"),
    by=listed("med"),
    first_times=("för första gången",),
    rate_openers=listed("per"),
    verb_endings=("ades", "des", "ptes", "ktes", "stes", "ade", "erar", "erade", "erades"),
)
