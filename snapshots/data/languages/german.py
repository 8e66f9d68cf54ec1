"""German.

Sources: the spell-out rules, month names and currency names of Unicode CLDR 47, locales `de`, `de-AT` and `de-CH`; the
closed classes of German as any grammar lists them.
"""

from __future__ import annotations

from snapshots.data.languages.common_times import COMMON_TIMES
from snapshots.data.languages.german_times import IDLE, PARTS_OF_YEARS
from snapshots.data.languages.german_units import UNITS
from snapshots.data.languages.names_of_money import NAMES_OF_MONEY
from snapshots.data.languages.pack import Glosses, Joint, LanguagePack, NumberWords, PlaceWords, Stops, glossed, sized
from snapshots.data.languages.parts_of_wholes import PARTS_OF_WHOLES
from snapshots.data.listing import listed

_NUMBERS = NumberWords(
    sizes=sized(
        "ein eins eine einen einem einer eines 1, zwei zwo 2, drei 3, vier 4, fünf 5, sechs 6, sieben 7, acht 8, neun 9, "
        "zehn 10, elf 11, zwölf 12, dreizehn 13, vierzehn 14, fünfzehn 15, sechzehn 16, siebzehn 17, achtzehn 18, "
        "neunzehn 19, zwanzig 20, dreißig dreissig 30, vierzig 40, fünfzig 50, sechzig 60, siebzig 70, achtzig 80, neunzig 90"
    ),
    hundreds=listed("hundert"),
    scales=sized(
        "tausend 1000, million millionen 1000000, milliarde milliarden 1000000000, billion billionen 1000000000000, "
        "billiarde billiarden 1000000000000000"
    ),
    bare=listed("tausend"),
    joint=Joint.BEFORE_TENS,
    joints=listed("und"),
    compounds=True,
    articles=listed("ein eins eine einen einem einer eines"),
)
_SMALL = {
    "eine": "one", "zwei": "two", "drei": "three", "vier": "four", "fünf": "five", "sechs": "six", "sieben": "seven",
    "acht": "eight", "neun": "nine", "zehn": "ten",
}  # fmt: skip
_PARTS = {
    "zweit": "two", "dritt": "three", "viert": "four", "fünft": "five", "sechst": "six", "siebt": "seven", "acht": "eight",
    "neunt": "nine", "zehnt": "ten", "elft": "eleven", "zwölft": "twelve", "fünfzehnt": "fifteen", "zwanzigst": "twenty",
}  # fmt: skip

_GLOSSES = """
more than: mehr als, größer als, höher als, oberhalb von, übersteigt, überstieg, überschreitet, überschritt, überschritten
well over: weit mehr als, deutlich mehr als, weit über, deutlich über
just over: etwas mehr als, knapp über, gut
no more than: nicht mehr als, nicht über
no less than: nicht weniger als, nicht unter
at least: ein Minimum von
older than: älter als
younger than: jünger als
under: weniger als, niedriger als, kleiner als, geringer als, unterhalb von
just under: etwas weniger als, knapp unter
up to: bis zu, bis zum, bis zur, im Höchstfall, ein Maximum von
about: etwa, ungefähr, circa, zirka, ca., ca, rd., schätzungsweise, um die, an die, in etwa, grob, annähernd, geschätzte
about: geschätzt
nearly: fast, beinahe, nahezu, knapp, annähernd
exactly: genau, exakt
perhaps: vielleicht, möglicherweise
or more: oder mehr, oder darüber, mindestens, wenigstens
or less: oder weniger, oder darunter
percent: Prozent, vH, v. H.
percentage points: Prozentpunkte, Prozentpunkten, Prozentpunkt
one percent: ein Prozent, einem Prozent, eines Prozents
one percentage point: ein Prozentpunkt, einen Prozentpunkt, einem Prozentpunkt
points: Punkte, Punkten
per mille: Promille
half: die Hälfte, der Hälfte, Hälfte
half a: eine halbe, einer halben, ein halber, einen halben, ein halbes
half: halb
one and a half: anderthalb, eineinhalb
two and a half: zweieinhalb
three and a half: dreieinhalb
four and a half: viereinhalb
five and a half: fünfeinhalb
six and a half: sechseinhalb
seven and a half: siebeneinhalb
a dozen: ein Dutzend, einem Dutzend
half a dozen: ein halbes Dutzend
dozen: Dutzend
dozens: Dutzende, Dutzenden
hundreds: Hunderte, Hunderten, Aberhunderte
thousands: Tausende, Tausenden, Abertausende
tens of thousands: Zehntausende, Zehntausenden
hundreds of thousands: Hunderttausende, Hunderttausenden
hundreds of millions: Hunderte Millionen, Hunderten Millionen, Hunderte von Millionen
tens of millions: Dutzende Millionen, Zigmillionen
millions: Millionen, Abermillionen
billions: Milliarden
thousands of: tausende
hundreds of: hunderte
doubled: verdoppelt, verdoppelte, verdoppelten
tripled: verdreifacht, verdreifachte
quadrupled: vervierfacht
halved: halbiert, halbierte
twice: doppelt
twofold: zweifach
threefold: dreifach
times: Mal, mal
minus: minus
plus: plus
overall: insgesamt, zusammen
year: Jahr, Jahre, Jahres
years: Jahren
month: Monat
months: Monate, Monaten
week: Woche
weeks: Wochen
decades: Jahrzehnte, Jahrzehnten
decade: Jahrzehnt
in the last year: im vergangenen Geschäftsjahr, im abgelaufenen Geschäftsjahr, im letzten Geschäftsjahr
of: in Höhe von
in a row: in Folge, hintereinander
record: Rekord
day: Tag
days: Tage, Tagen
hour: Stunde
hours: Stunden
minutes: Minuten
long: lang
wide: breit
high: hoch
deep: tief
per: pro, je
per person: pro Person, pro Kopf, je Einwohner, pro Einwohner
a year: pro Jahr, im Jahr, jährlich, jedes Jahr
a month: pro Monat, im Monat, monatlich, jeden Monat
a week: pro Woche, in der Woche, wöchentlich, jede Woche
a day: pro Tag, am Tag, täglich, jeden Tag
the: der, die, das, den, dem, des, diese, dieser, dieses, diesen, diesem, jene, seine, seiner, seinen, ihre, ihrer, ihren
the: unsere
a: ein, eine, einen, einem, einer, eines
several hundred: mehrere hundert, einige hundert, mehreren hundert
several thousand: mehrere tausend, einige tausend, mehreren tausend
several hundred thousand: mehrere hunderttausend, einige hunderttausend, mehreren hunderttausend
several: mehrere, mehreren
some: einige, einigen, viele, vielen, manche
all: alle, allen, aller
of: von
of the: vom
of whom: davon, von denen
including: darunter
and: und, sowie
or: oder, beziehungsweise, bzw.
to: zu, nach
to the: zum, zur
in: in, im, ins
on: auf, an, am
at: bei
at the: beim
for: für
for the: fürs
with: mit
without: ohne
against: gegen, gegenüber
by: durch
about: über
among: unter
between: zwischen
since: seit
from: ab, aus
until: bis, bis Ende, bis Anfang
during: während
before: vor
after: nachdem
through: durch
within: innerhalb, binnen
member: köpfige, köpfigen, köpfiger
due: wegen, aufgrund, trotz, laut, gemäß
including: einschließlich, inklusive
compared with: im Vergleich zu, verglichen mit, im Vergleich zum, im Vergleich zur
who: wer
that: dass, was
while: während
because: weil, denn, da
but: aber, sondern, jedoch
as: als, wie
aside: außer Acht, in Acht, außer acht, in acht
is: ist, beträgt, liegt bei, lag bei, beläuft sich auf
are: sind, betragen, belaufen sich auf
was: war, betrug
was: lag
were: lagen
is: liegt
are: liegen
were: waren, wurden, betrugen
was: wurde
has: hat, hatte, verfügt über, verfügte über
have: haben, hatten, verfügen über, verfügten über
will be: wird, werden, soll, sollen, würde, würden, kann, können
been: worden
be: sein
there are: es gibt, es gab
it: es, er, sie, wir, sich, uns, ihnen, ihm, ihn, man
not: nicht
no: kein, keine, keiner
below zero: unter null, unter dem gefrierpunkt
degrees celsius below zero: minusgrade, minusgraden
nobody: niemand
more: weitere, weiteren, weiterer, zusätzliche, zusätzlichen
only: nur, lediglich
also: auch, außerdem, ebenfalls, zudem, ebenso, ferner, weiterhin, darüber hinaus, hinzu, dazu
however: allerdings, dagegen, hingegen, dennoch, trotzdem
therefore: daher, deshalb, deswegen
thus: so, somit, damit, dadurch, demnach, folglich, daraus, hieraus, dafür, hierfür, darauf, hierauf, daran, hieran, darin
here: hier, dabei, hierbei
then: dann, danach, anschließend, daraufhin
again: erneut, abermals, wiederum
instead: stattdessen
although: obwohl, obgleich
now: nun, jetzt, derzeit, inzwischen, mittlerweile
already: bereits
still: noch
today: heute
rose: stieg, stiegen, gestiegen, wuchs, wuchsen, gewachsen, steigt, steigen, wächst, erhöhte sich, erhöht sich
rose: hat sich erhöht
rose: kletterte, kletterten, zugelegt, zugenommen, legte zu, nahm zu, erhöhte, erhöhten, steigerte, steigerten, angehoben
rise: Anstieg, Zuwachs, Zunahme, Plus, Steigerung
fell: sank, sanken, gesunken, fiel, fielen, gefallen, sinkt, sinken, verringerte sich, reduziert, zurückgegangen, schrumpfte
fell: abgenommen, gingen zurück, ging zurück, nahm ab, schrumpften, verringerten sich, reduzierte, senkte, senkten, gesenkt
fall: Rückgang, Abnahme, Minus, Senkung
reached: erreichte, erreichten, erreicht, erreichen
number: Zahl, Anzahl
number of: Gesamtzahl der
same: gleichen, selben, gleiche, selbe
reportedly: den Angaben zufolge, Angaben zufolge, nach eigenen Angaben, eigenen Angaben zufolge
figures: Angaben, Mengenangaben, Werte, Zahlen, Beträge
residents: Einwohner, Einwohnern, Einwohnerinnen, Bewohner, Bewohnern
city: Stadt
district: Landkreis, Kreis, Bezirk
province: Provinz
region: Region
villages: Dörfer, Dörfern
camps: Lager, Lagern
children: Kinder, Kindern, Minderjährige, Minderjährigen, Jüngere, Jüngeren
people: Menschen, Personen, Leute, Leuten
women: Frauen
men: Männer, Männern
aged: alt
age: Alter
year: Jahr, des Jahres
in: im Jahr, im Jahre
this year: dieses Jahr, in diesem Jahr, diesem Jahr
last year: letztes Jahr, vergangenes Jahr, im letzten Jahr, im vergangenen Jahr, im abgelaufenen Jahr, im Vorjahr, voriges Jahr
previous year: Vorjahr
this month: diesen Monat, in diesem Monat
earlier: zuvor, davor
a year earlier: ein Jahr zuvor, ein Jahr davor, ein Jahr früher, einem Jahr
last month: letzten Monat, im letzten Monat, im vergangenen Monat, vergangenen Monat, im Vormonat
last week: letzte Woche, vergangene Woche, in der letzten Woche, in der vergangenen Woche
this week: diese Woche, in dieser Woche
next year: nächstes Jahr, kommendes Jahr, im nächsten Jahr, im kommenden Jahr
yesterday: gestern
to date: bis heute, bislang, bisher, bis dato
early: Anfang
late: Ende
mid: Mitte
article: Artikel, Art.
resolution: Resolution, Resolutionen
page: Seite, Seiten, S.
chapter: Kapitel
section: Abschnitt, Absatz, Abs., Paragraf, §
figure: Abbildung, Abb.
table: Tabelle
annex: Anhang, Anlage
number: Nummer, Nr., Nummern
phase: Phase
goal: Ziel
priority: Priorität
version: Version
votes: Stimmen
telephone: Telefon, Tel.
spring: Frühjahr, Frühling
summer: Sommer
autumn: Herbst
winter: Winter
flight: Flug
pupils: Schüler, Schülern
girls: Mädchen
boys: Jungen
youths: Jugendliche, Jugendlichen
adults: Erwachsene, Erwachsenen
population: Bevölkerung
first: erste, ersten, erster
on average: im Schnitt, im Mittel, im Durchschnitt
: das sind, das waren, das entspricht
period: Quartal, Halbjahr
compared with: ggü., ggü
an average of: ein Durchschnitt von, einen Durchschnitt von
year: Gesamtjahr, Jahresende, Jahresanfang, Jahresbeginn, Jahreswechsel, Berichtsjahr
improved: verbesserte, verbesserten
worsened: verschlechterte, verschlechterten
"""
_BEFORE_NUMBER = """
more than: überstiegen, übersteigen, überschreiten, überschritt die Marke von, überschritten die Marke von
more than: überschreitet die Marke von, länger als
nearly: nähert sich, nähern sich, näherte sich, näherten sich, nähert sich den, näherte sich den
a total of: insgesamt, zusammen
number: Heft, Ausgabe, Aktenzeichen, Anfrage, Drucksache, Drs., Drs, Antrag, Vorlage
line: Linie
at least: min., mind.
at most: max.
room: Zimmer, Saal, Raum
building: Haus, Gebäude, Trakt
level: Ebene, Etage, Stock
report: Lagebericht, Bericht, Bulletin
call: wählen Sie die, wählen Sie, rufen Sie die
against: nach
on: zum
over: über, übersteigt
under: unter, keine
about: rund, gegen, um rund
at least: mindestens, wenigstens, zumindest
at most: höchstens, maximal, allenfalls
by: um
to: auf
by about: um etwa, um rund, um ca.
by more than: um mehr als
by nearly: um fast, um knapp
exit: Ausfahrt, Anschlussstelle
"""
_BEFORE_TIME = """
every: alle
after: nach
over the last: seit
in the next: in den nächsten, in den kommenden, für die nächsten, für die kommenden, die nächsten, der nächsten, der kommenden
past: vor
over the last: in den letzten, in den vergangenen, während der letzten, der letzten, der vergangenen, den letzten
over the last: den vergangenen
"""
_AFTER_NUMBER = """
of a million: einer Million
of a billion: einer Milliarde
fewer than: weniger als
or more: und mehr
or so: ungefähr, etwa
of the: der, des, dieser, ihrer, seiner, an den, an der
of all: aller, an allen
thirds: Drittel, Dritteln
quarters: Viertel, Vierteln
fifths: Fünftel, Fünfteln
tenths: Zehntel, Zehnteln
years: Jahre, Jahren, Jahr
hundred: Hundert
o'clock: Uhr
fold: fach
times: Mal, mal
"""
_AFTER_NOUN = """
of the: der, des
"""
_SCALES = """
million: Million, Millionen, Mio., Mio, Mill.
billion: Milliarde, Milliarden, Mrd., Mrd, Mia., Mia
trillion: Billion, Billionen, Bio.
thousand: Tausend, Tsd., Tsd, tausend
"""
_MONTHS = """
January: Januar, Jänner, Jan.
February: Februar, Feber, Feb.
March: März
April: April, Apr.
May: Mai
June: Juni
July: Juli
August: August, Aug.
September: September, Sept., Sep.
October: Oktober, Okt.
November: November, Nov.
December: Dezember, Dez.
"""


def _shares() -> Glosses:
    """As in "neun von zehn", "jeder fünfte"."""
    words = list(_SMALL)
    out = {
        f"{part} von {whole}": f"{_SMALL[part]} out of {_SMALL[whole]}" for whole in words for part in words[: words.index(whole)]
    }
    for stem, size in _PARTS.items():
        for every_one in ("jede", "jeder", "jedes", "jeden", "jedem"):
            out |= {f"{every_one} {stem}{ending}": f"one in {size}" for ending in ("e", "en", "er", "es")}
    return out | {f"{word}mal": f"{english} times" for word, english in (*_SMALL.items(), ("hundert", "hundred"))}


_PLACE_ENDINGS = tuple(
    sorted(
        listed(
            "sachsen ingen hausen hafen kirchen bayern bergen münchen bremen polen schweden norwegen ien dresden essen aachen "
            "stetten hofen felden burgen luzern bern jemen thüringen pommern franken schwaben leverkusen emden minden verden"
        )
    )
)

PACK = LanguagePack(
    code="de",
    numbers=_NUMBERS,
    stops=Stops(
        inside=listed(
            "ca z b z.b d h d.h u a u.a bzw dr prof hr fr nr art abs abb bd s st inkl exkl ggf evtl sog mio mrd tsd mill mia rd "
            "tel vgl str bspw max min mind usw. jh o.g i.d.r"
        ),
        before_digits=listed("nr art abs s tel jan feb apr aug sept sep okt nov dez"),
        either=listed("usw etc co gmbh jan feb apr aug sept sep okt nov dez"),
        openers=listed(
            "Der Die Das Ein Eine Einen In Im Am An Auf Aus Bei Beim Nach Mit Von Vom Zu Zum Zur Für Seit Rund Etwa Mehr Über "
            "Unter Insgesamt Es Er Sie Wir Ich Diese Dieser Dieses Damit Dabei Dazu Dort Hier Laut Durch Während Zudem Außerdem "
            "Aber Und Oder Doch Alle Viele Einige Mehrere Fast Knapp Bis Ab Wenn Weil Als Auch Noch Nur So Heute Allein Davon"
        ),
        ordinals=True,
    ),
    glosses=PARTS_OF_WHOLES["de"]
    | NAMES_OF_MONEY["de"]
    | PARTS_OF_YEARS
    | UNITS
    | _shares()
    | glossed(_GLOSSES)
    | COMMON_TIMES["de"],
    before_number=glossed(_BEFORE_NUMBER),
    before_time=glossed(_BEFORE_TIME),
    after_number=glossed(_AFTER_NUMBER),
    after_noun=glossed(_AFTER_NOUN),
    scales=glossed(_SCALES),
    scale_letters={"k": "thousand", "T": "thousand", "M": "million"},
    months=glossed(_MONTHS),
    idle=IDLE,
    by=listed("um"),
    range_openers=listed("von"),
    range_middles=listed("bis auf"),
    change_middles=listed("auf"),
    out_of=listed("von"),
    age_bounds=listed("bis unter über ab"),
    first_times=(
        "erstmals",
        "zum ersten Mal",
    ),
    rate_openers=listed("auf je pro"),
    capital_nouns=True,
    adverb_endings=("lich", "weise", "haft", "mals", "bereinigt", "wärts", "seits", "weit", "fach", "mäßig"),
    places=PlaceWords(
        openers=listed("in"),
        never=listed(
            "höhe form bezug kraft haft arbeit zukunft zusammenarbeit folge folgen betrieb zeit gefahr not armut ruhe freiheit "
            "teilzeit vollzeit kurzarbeit deutsch englisch richtung anspruch sicht gang bau auftrag anlehnung pension pflege "
            "gebrauch umlauf verbindung brand trümmern planung miete besitz begleitung tausend mio mrd prozent euro"
        ),
        common_endings=("en", "ern", "eln", "ung", "heit", "keit", "schaft", "ion", "tät", "ment", "nis", "tum", "ern"),
        endings=_PLACE_ENDINGS,
    ),
)
