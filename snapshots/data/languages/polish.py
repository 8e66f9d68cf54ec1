"""Polish: what keeps its figures true, a short pack.

Sources: the spell-out rules, month names and currency names of Unicode CLDR 47, locale `pl`; the closed classes of
Polish as any grammar lists them.
"""

from __future__ import annotations

from snapshots.data.languages.common_times import COMMON_TIMES
from snapshots.data.languages.pack import Joint, LanguagePack, NumberWords, Stops, glossed, sized
from snapshots.data.languages.parts_of_numbers import PARTS_OF_NUMBERS
from snapshots.data.languages.short_idle import SHORT_IDLE
from snapshots.data.languages.short_units import PRICED, SHORT_UNITS
from snapshots.data.languages.short_years import PARTS_OF_YEARS
from snapshots.data.listing import listed

_NUMBERS = NumberWords(
    sizes=sized(
        "jeden jedna jedno 1, dwa dwie dwóch dwoje dwaj dwiema dwoma 2, trzy trzech troje trzej trzema 3, cztery czterech "
        "czworo czterej 4, pięć pięciu pięcioro 5, sześć sześciu sześcioro 6, siedem siedmiu siedmioro 7, osiem "
        "ośmiu ośmioro 8, dziewięć dziewięciu dziewięcioro 9, dziesięć dziesięciu dziesięcioro 10, "
        "jedenaście jedenastu 11, dwanaście dwunastu 12, trzynaście trzynastu 13, czternaście czternastu 14, "
        "piętnaście piętnastu 15, szesnaście szesnastu 16, siedemnaście siedemnastu 17, osiemnaście osiemnastu 18, "
        "dziewiętnaście dziewiętnastu 19, dwadzieścia dwudziestu 20, trzydzieści trzydziestu 30, czterdzieści czterdziestu "
        "40, pięćdziesiąt pięćdziesięciu 50, sześćdziesiąt sześćdziesięciu 60, siedemdziesiąt siedemdziesięciu 70, "
        "osiemdziesiąt osiemdziesięciu 80, dziewięćdziesiąt dziewięćdziesięciu 90, sto stu 100, dwieście dwustu 200, trzysta "
        "trzystu 300, czterysta czterystu 400, pięćset pięciuset 500, sześćset sześciuset 600, siedemset siedmiuset 700, "
        "osiemset ośmiuset 800, dziewięćset dziewięciuset 900"
    ),
    hundreds=frozenset(),
    scales=sized(
        "tysiąc tysiące tysięcy 1000, milion miliony milionów 1000000, miliard miliardy miliardów 1000000000, bilion biliony "
        "bilionów 1000000000000"
    ),
    bare=listed("tysiąc milion miliard"),
    joint=Joint.AFTER_TENS,
    joints=frozenset(),
    articles=listed("jeden jedna jedno"),
)
_GLOSSES = """
a month earlier: miesiąc wcześniej, przed miesiącem
a year earlier: rok wcześniej, przed rokiem, rok temu
older than: starszych niż, w wieku powyżej
younger than: młodszych niż, w wieku poniżej
aged: w wieku, wieku
earlier: wcześniej
minus: minus
nobody: nikt
below zero: poniżej zera
degrees celsius below zero: stopni mrozu, stopnie mrozu
more than: ponad, więcej niż, powyżej, dłużej niż
exceeded: przekracza, przekroczył, przekroczyła, przekroczyło
just over: nieco ponad, niewiele ponad
no more than: nie więcej niż, nie więcej niż o, najwyżej, maksymalnie, co najwyżej
at least: co najmniej, przynajmniej, minimum, nie mniej niż
under: mniej niż, poniżej
just under: nieco mniej niż, niespełna, niecałe, niecały, niecałych
up to: nawet do
about: około, ok., ok, mniej więcej, w przybliżeniu
nearly: prawie, niemal, blisko, bez mała
exactly: dokładnie
or more: lub więcej
or less: lub mniej
percent: procent, procenta, procentów, proc., proc
percentage points: punkt procentowy, punkty procentowe, punktów procentowych, punktu procentowego, p.p., pp, pkt proc., pkt. proc.
per mille: promil, promili, promila, promile, promilach
times: razy
half: połowa, połowę, połowy
one third: jedna trzecia, jedną trzecią
two thirds: dwie trzecie
a quarter: jedna czwarta, jedną czwartą
dozens: kilkadziesiąt, dziesiątki
hundreds: setki
thousands: tysiące
tens of thousands: dziesiątki tysięcy
hundreds of thousands: setki tysięcy
millions: miliony
in thousands of: w tysiącach
in millions of: w milionach
in billions of: w miliardach
a total of: łącznie, ogółem, w sumie
zlotys: zł, złoty, złote, złotych, pln
euros: euro
dollars: dolar, dolary, dolarów
us dollars: dolarów amerykańskich
pounds sterling: funtów szterlingów, funtów
tonnes: tona, tony, ton
kilograms: kilogram, kilogramy, kilogramów
grams: gram, gramów
liters: litr, litry, litrów
kilometers: kilometr, kilometry, kilometrów
square kilometers: kilometrów kwadratowych, km kw.
square meters: metrów kwadratowych, mkw., m kw.
cubic meters: metrów sześciennych
meters: metr, metry, metrów
centimeters: centymetrów
hectares: hektar, hektary, hektarów
megawatts: megawatów
degrees celsius: stopni
years: lat, lata, latach
year: rok, roku, r.
months: miesiące, miesięcy, miesiącach
month: miesiąc, miesiąca, miesiącu
weeks: tygodnie, tygodni
week: tydzień, tygodnia, tygodniu
days: dni
day: dzień, dnia
hours: godziny, godzin
minutes: minuty, minut
a year: rocznie, na rok
a month: miesięcznie, na miesiąc
a day: dziennie, na dzień
per person: na osobę, na mieszkańca
this: ten, ta, to, te, ci, tego, tej, tych
of: spośród
end of: koniec, końca, końcu, końcem
in: w, we
on: na
at: przy
for: dla, za
with: z, ze
without: bez
from: od
to: do
by: przez
about: o
among: wśród
between: między, pomiędzy
since: od
until: aż do
during: podczas, w ciągu, w czasie
after: po
before: przed
against: wobec, w porównaniu z, w stosunku do, względem
and: i, oraz, a
or: lub, albo, czy
but: ale, lecz
that is: czyli, tj.
that: że, który, która, które, których, którzy, co
of whom: z czego, w tym
as: jako, jak
because: ponieważ, gdyż, bo
according to: według, zgodnie z
due: z powodu
not: nie
more: więcej
only: tylko, jedynie, zaledwie
also: także, również, też
all: wszystkie, wszyscy, wszystkich
is: jest, wynosi
are: są, wynoszą
was: był, była, było, wyniósł, wyniosła, wyniosło
were: były, byli, wyniosły
has: ma
have: mają
there are: istnieje
it: się, go, on, ona, ono, oni
rose: wzrósł, wzrosła, wzrosło, wzrosły, zwiększył się, zwiększyła się, zwiększyło się, zwiększyły się
rise: wzrost
fell: skrócił się, skróciła się, skróciło się, skróciły się, obniżył się, obniżyła się
rose: wydłużył się, wydłużyła się, wydłużyło się, podniósł się, podniosła się
fell: opadł, opadła, opadło, opadły
fell: spadł, spadła, spadło, spadły, zmniejszył się, zmniejszyła się, zmniejszyło się, zmniejszyły się, zmalał, zmalała
fall: spadek
reached: sięga, sięgają, sięgnął, sięgnęła, sięgnęło, sięgnęły, osiągnął, osiągnęła, osiągnęło
number of: liczba, liczby, liczbę
population: ludność, ludności, populacja
rate: stopa
residents: mieszkańców, mieszkańcy
people: osób, osoby, ludzi, osobami
children: dzieci
women: kobiet, kobiety
men: mężczyzn, mężczyźni
pupils: uczniów, studentów
last week: w minionym tygodniu, w ubiegłym tygodniu, w zeszłym tygodniu
last weekend: w miniony weekend, w ubiegły weekend
last year: w minionym roku, w ubiegłym roku, w zeszłym roku, ubiegłego roku
this year: w tym roku, tego roku
figure: rysunek, rys., wykres
table: tabela, tab.
page: strona, str.
article: artykuł, art.
paragraph: ust., ustęp, ustępu
number: nr
law: ustawa, ustawy
telephone: telefon, tel.
"""
_BEFORE_NUMBER = """
is: to
exceeded: przekroczyły, przekroczyli, przekraczał, przekraczała, przekraczało, przekraczały, przekraczają, przewyższa
exceeded: przewyższyły
nearly: zbliżył się do, zbliżyła się do, zbliżyło się do, zbliżyły się do, zbliża się do, zbliżają się do
by: o
to: do
over: ponad, o ponad
number: nr
"""
_BEFORE_TIME = """
in the next: najbliższych, w ciągu najbliższych, przez najbliższe
over the last: od, przez, przez ostatnich
over the last: ostatnich, w ostatnich, w ciągu ostatnich
"""
_AFTER_NUMBER = """
: r., r, roku
ago: temu
less than: mniej niż
more than: więcej niż
"""
_SCALES = """
thousand: tys., tys, tysiąc, tysiące, tysięcy
million: mln, milion, miliony, milionów, miliona
billion: mld, miliard, miliardy, miliardów, miliarda
trillion: bln, bilion, biliony, bilionów
"""
_MONTHS = """
January: styczeń, stycznia, styczniu
February: luty, lutego, lutym
March: marzec, marca, marcu
April: kwiecień, kwietnia, kwietniu
May: maj, maja, maju
June: czerwiec, czerwca, czerwcu
July: lipiec, lipca, lipcu
August: sierpień, sierpnia, sierpniu
September: wrzesień, września, wrześniu
October: październik, października, październiku
November: listopad, listopada, listopadzie
December: grudzień, grudnia, grudniu
"""

PACK = LanguagePack(
    code="pl",
    numbers=_NUMBERS,
    stops=Stops(
        inside=listed("dr prof nr np tzw tys mln mld ok ul godz pkt m.in św im art ust str tel poz"),
        before_digits=listed("nr art ust str tel poz godz pn pon wt śr czw pt sob ndz niedz"),
        either=listed("r w itd itp proc"),
        openers=listed("W Na Z Do Od Po Dla Jak To Ten Ta Te Liczba Ponad Około Według Od Wzrost Spadek Najwięcej"),
        ordinals=True,
    ),
    glosses=PARTS_OF_YEARS["pl"]
    | glossed(_GLOSSES)
    | PARTS_OF_NUMBERS["pl"]
    | SHORT_UNITS["pl"]
    | PRICED["pl"]
    | COMMON_TIMES["pl"],
    before_number=glossed(_BEFORE_NUMBER),
    before_time=glossed(_BEFORE_TIME),
    after_number=glossed(_AFTER_NUMBER),
    scales=glossed(_SCALES),
    months=glossed(_MONTHS),
    age_bounds=listed("powyżej poniżej do"),
    idle=SHORT_IDLE["pl"],
    range_openers=listed("od z ze"),
    change_openers=listed("z ze"),
    range_middles=listed("do"),
    change_middles=listed("do"),
    out_of=listed("spośród"),
    by=listed("o"),
    dash_states=True,
    price_stems=(
        "zł",
        "cen",
        "koszt",
        "opłat",
        "stawk",
        "płac",
        "płat",
        "zapłac",
        "grosz",
        "tani",
        "stani",
        "droż",
        "podroż",
        "bilet",
        "net",
        "brut",
    ),
    upper_bounds=listed("do"),
    change_stems=(
        "zwiększ",
        "zmniejsz",
        "wzr",
        "wzros",
        "spad",
        "skróc",
        "skrac",
        "wydłuż",
        "podni",
        "podwyż",
        "obniż",
        "ogranicz",
        "rozszerz",
        "dosz",
        "doprow",
        "rośn",
        "malej",
        "usil",
        "opad",
        "spowoln",
        "zwoln",
        "zwaln",
        "przyspiesz",
        "podroż",
        "drożej",
        "stani",
        "tanie",
        "umocn",
        "osłab",
        "skocz",
        "runę",
        "runą",
        "wróci",
    ),
    rate_openers=listed("na"),
    share_middles=listed("na"),
    verb_endings=("łam", "ał", "ała", "ało", "ały", "ano", "ono", "uje", "ują"),
)
