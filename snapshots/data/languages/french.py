"""French.

Sources: the spell-out rules, month names and currency names of Unicode CLDR 47, locales `fr`, `fr-CH` and `fr-BE`; the
closed classes of French as any grammar lists them.
"""

from __future__ import annotations

from snapshots.data.languages.common_times import COMMON_TIMES
from snapshots.data.languages.french_times import IDLE, PARTS_OF_YEARS
from snapshots.data.languages.french_units import UNITS
from snapshots.data.languages.grades_of_change import GRADES
from snapshots.data.languages.names_of_money import NAMES_OF_MONEY
from snapshots.data.languages.pack import Joint, LanguagePack, NumberWords, Stops, glossed, sized
from snapshots.data.languages.parts_of_wholes import PARTS_OF_WHOLES
from snapshots.data.listing import listed

_NUMBERS = NumberWords(
    sizes=sized(
        "un une 1, deux 2, trois 3, quatre 4, cinq 5, six 6, sept 7, huit 8, neuf 9, dix 10, onze 11, douze 12, treize 13, "
        "quatorze 14, quinze 15, seize 16, vingt vingts 20, trente 30, quarante 40, cinquante 50, soixante 60, septante 70, "
        "huitante octante 80, nonante 90"
    ),
    hundreds=listed("cent cents"),
    scales=sized(
        "mille 1000, million millions 1000000, milliard milliards 1000000000, billion billions 1000000000000, "
        "billiard billiards 1000000000000000"
    ),
    bare=listed("mille"),
    joint=Joint.AFTER_TENS,
    joints=listed("et"),
    vigesimal=True,
    articles=listed("un une"),
)

_GLOSSES = """
figures: montants, chiffres, données, valeurs, effectifs
more than: plus de, plus d', plus que, supérieur à, supérieure à, supérieurs à, supérieures à
more than: au-delà de, au delà de
more than: dépassant, au-dessus de, dépasse, dépassent, dépassé
well over: bien plus de, nettement plus de, largement plus de
just over: un peu plus de, à peine plus de, légèrement plus de
no more than: pas plus de, pas plus d', ne dépassant pas
at least: pas moins de, pas moins d', un minimum de, minimum de, a minima, égal ou supérieur à, égale ou supérieure à
under: moins de, moins d', de moins de, inférieur à, inférieure à, inférieurs à, inférieures à, en dessous de, au-dessous de
just under: un peu moins de, à peine moins de, légèrement moins de
at most: au plus, tout au plus, un maximum de, maximum de
about: environ, près d'environ, autour de, aux alentours de, aux environs de, de l'ordre de, quelque, approximativement
about: à peu près, env, grosso modo, une estimation de
an estimated: on estime à, estimé à, estimée à, estimés à, estimées à
nearly: près de, près d', presque, pratiquement, quasiment, pas loin de, proche de
exactly: exactement, précisément, très exactement
perhaps: peut-être
or more: ou plus, ou davantage, voire plus, au moins, au minimum
or less: ou moins
percent: pour cent, p. 100, p. cent
points: point, points
percentage points: points de pourcentage, point de pourcentage, points de pour cent
per mille: pour mille
times: fois
twice: deux fois plus de, deux fois plus
half: la moitié, moitié
one third: un tiers, le tiers
a quarter: un quart, le quart
three quarters: trois quarts, les trois quarts
half a million: un demi-million, un demi million, demi-million
three quarters of a million: trois quarts de million
a quarter of a million: un quart de million
law: loi
if: si
new homes: dans le neuf
over the last year: sur un an, en un an
same: même, mêmes
decree: décret
half a billion: un demi-milliard, un demi milliard
half: demi, demie
and a half: et demi, et demie
dozen: douzaine
a dozen: une douzaine
dozens: douzaines, des douzaines
about ten: une dizaine
about fifteen: une quinzaine
about twenty: une vingtaine
about thirty: une trentaine
about forty: une quarantaine
about fifty: une cinquantaine
about sixty: une soixantaine
about one hundred: une centaine
about fifteen: une quinzaine
about twenty: une vingtaine
about thirty: une trentaine
about forty: une quarantaine
about fifty: une cinquantaine
about sixty: une soixantaine
about one thousand: un millier
tens: dizaines, des dizaines
hundreds: centaines, des centaines
thousands: milliers, des milliers
tens of thousands: dizaines de milliers, des dizaines de milliers
hundreds of thousands: centaines de milliers, des centaines de milliers
millions: millions, des millions
billions: milliards, des milliards
doubled: doublé
tripled: triplé
quadrupled: quadruplé
halved: réduit de moitié, réduits de moitié, réduite de moitié
double: double
twice: le double de, le double du, le double des
minus: moins
below zero: au-dessous de zéro, en dessous de zéro, sous zéro
degrees celsius below zero: degrés sous zéro, degrés au-dessous de zéro, degrés en dessous de zéro
nobody: personne ne, personne n'
the person not: la personne ne, la personne n', une personne n', cette personne n'
no: aucun, aucune
a total of: un total de, au total
up to: jusqu'à, jusqu'aux
out of: sur un total de
one in: une sur, un sur
dollars: dollar, dollars
us dollars: dollar américain, dollars américains, dollars des États-Unis, dollars US, $ US, $ américains
canadian dollars: dollars canadiens, $ CA, $ canadiens
euros: euro, euros
euro cents: centimes, centime
pounds sterling: livres sterling, livre sterling
swiss francs: francs suisses, franc suisse
west african cfa francs: francs CFA, franc CFA, F CFA
japanese yen: yen, yens
iraqi dinars: dinars irakiens, dinars iraquiens, dinar irakien
syrian pounds: livres syriennes, livre syrienne
rubles: roubles, rouble
long: de long, de longueur
wide: de large, de largeur
high: de haut, de hauteur
deep: de profondeur, de fond
kilometers per hour: kilomètres à l'heure, kilomètres par heure, kilomètres-heure
year: an, année
years: ans, années
month: mois
week: semaine
weeks: semaines
day: jour
days: jours
hour: heure
an hour: de l'heure
hours: heures
seasons: étés, hivers
in a row: consécutifs, consécutives, d'affilée
record: record
when: lorsque, quand
minutes: minutes
by: par
a year earlier: un an plus tôt, un an auparavant, un an avant
per cubic meter: par mètre cube
per square meter: par mètre carré
per kilowatt hour: par kilowattheure
per square meter: le mètre carré, du mètre carré
per tonne: la tonne
per liter: le litre
per person: par personne, par habitant, par tête
per household: par ménage, par famille, par foyer
per hectare: par hectare
per tonne: par tonne
per barrel: par baril, le baril
per kilometer: par kilomètre
per kilogram: par kilo, par kilogramme
per liter: par litre
a year: par an, par année, chaque année, l'an
a month: par mois, chaque mois
a week: par semaine, chaque semaine
a day: par jour, chaque jour
the: le, la, l', les, cette, ce, cet, ces, son, sa, ses, leur, leurs, notre, nos, tous les, toutes les
a: un, une
several: plusieurs
some: certains, certaines
a few: quelques
of the: du, des, de la, de l', d'entre
of: de, d'
of whom: dont
and: et, ainsi que
or: ou
to the: au, aux
to: à, vers
in: en, dans, chez
on: sur
for: pour, afin de, destinés à, destinée à, destiné à
with: avec
without: sans
against: contre, versus, face à
by: selon, d'ici à, d'ici
under the: sous
between: entre
since: depuis, dès, à partir de, à compter de
until: jusqu'en, jusqu'au
during: pendant, durant, au cours de, au cours du, lors de, lors du
before: avant
after: après
later: plus tard
through: à travers
including: y compris, notamment, incluant
compared with: par rapport à, comparé à, comparée à, en comparaison de
up from: en hausse par rapport à
from: provenant de, issus de
who: qui, qui se, qui s'
that: que, qu'
while: tandis que, alors que
because: car, parce que
but: mais
as: comme
is: est
are: sont
was: était
were: étaient, furent
has: a
have: ont
has been: a été
has: dispose de, dispose d', disposent de, compte, comptent, possède, possèdent, détient
became: vit, représente, représentent, emploie, fournit, couvre, mesure, pèse, coûte, produit, reçoit, touche, concerne, contient
became: accueille, soutient, finance, dirige, exige, souffre, manque, bénéficie, consomme, abrite, regroupe, mobilise
have been: ont été
be: être
reach: atteindre
will be: sera, seront, serait, seraient
has: avait, aura
have: avaient, auront
is: va
are: vont
worth: soit
it: il, elle, on, nous, vous, ils, elles, se, s', y
not: ne, n', pas
more: de plus, en plus, supplémentaires, supplémentaire, autres
only: seulement, uniquement
also: aussi, également, de plus, en outre, par ailleurs, ainsi
however: cependant, toutefois, néanmoins, pourtant, en revanche
respectively: respectivement
therefore: donc
on average: en moyenne
then: puis, ensuite, enfin
although: bien que
for: concernant, s'agissant de
for the: s'agissant des, s'agissant du
now: désormais, maintenant, actuellement
rose: a augmenté, ont augmenté, augmente, augmentent, a progressé, ont progressé, progresse, a crû, ont crû, a bondi, ont bondi
rose: augmenté, progressé, augmentait, en hausse
rose: est monté, est montée, sont montés, sont montées, grimpe, grimpent, a grimpé, ont grimpé, porté, portée, portés, portées
rise: hausse, augmentation, progression
fell: a diminué, ont diminué, diminue, diminuent, a baissé, ont baissé, baisse, baissent, a reculé, ont reculé, a chuté, ont chuté
fell: diminué, baissé, reculé, chuté, réduit, en baisse, a été réduit, a été réduite
fell: est tombé, est tombée, sont tombés, sont tombées
fell: tombe, tombent, chute, chutent, recule, reculent, est descendu, est descendue
fell: ramené, ramenée, ramenés, ramenées, réduite, réduits, réduites
fall: diminution, réduction
rose from: est passé de, est passée de, sont passés de, sont passées de, passe de, passent de, passera de, passer de
rose from: passant de, étant passé de, est passé du, est passée du, sont passés du, sont passées du, passe du, passant du
reached: a atteint, ont atteint, atteint, atteignent, atteignait
is: s'élève à, s'établit à, se monte à
are: s'élèvent à
was: s'élevait à, s'est élevé à, s'est élevée à
exceeded: excède
number: nombre
residents: habitants, habitant
children: enfant, enfants
people: personnes
women: femmes
men: hommes
children under: enfants de moins de
aged: âgé, âgée, âgés, âgées
aged between: âgés entre
age: âge
year: l'année, l'an
in: en l'an, en l'année
this year: cette année
last year: l'année dernière, l'an dernier, l'année passée, l'an passé
this month: ce mois-ci
last month: le mois dernier, le mois passé
previous year: l'année précédente, l'an précédent, année précédente, exercice précédent, l'exercice précédent
last week: la semaine dernière
this week: cette semaine
next year: l'année prochaine, l'an prochain
yesterday: hier
over the last: au cours des, ces
to date: à ce jour, à cette date, jusqu'à présent, jusqu'ici
so far: à ce stade
early: début
late: fin
mid: mi
article: article, articles, art
resolution: résolution, résolutions
page: page, pages
chapter: chapitre
section: section
figure: figure
table: tableau
annex: annexe
number: numéro, numéros, n°, no
phase: phase
stage: étape, etape
goal: objectif
priority: priorité
pillar: pilier
point: point
version: version
telephone: tél, téléphone
summer: été
flight: vol
pupils: élèves, élève
girls: filles
boys: garçons
youths: jeunes
adults: adultes
population: population
first: premier, première
period: trimestre, semestre
is: se situe, se situent
an average of: une moyenne de, en moyenne de
acted: dure, durent, vivent, travaille, travaillent, coûtent, concernent, touchent
per mille: pour mille habitants
worth: d'un montant de, pour un montant de, d'une valeur de
acted: prévoit, prévoient, accueille, accueillent, restent
improved: amélioré, améliorée, s'améliore
worsened: dégradé, dégradée
more than one million: dépassé le million, dépasse le million
"""

_BEFORE_NUMBER = """
more than: dépassé les, dépasse les, dépassent les, dépassait, dépassaient, dépassera, excède, excèdent
nearly: frôle, frôle les, frôlent, frôlent les, frôlé, frôlé les, frisent, frisent les, frise, frise les, approche les
nearly: approchent les, approche des, approchent des
about: avoisine, avoisine les, avoisinent, avoisinent les, avoisinant, avoisinant les, avoisinait, avoisinait les
line: ligne
room: salle, bureau
building: bâtiment
level: étage, niveau
gate: porte, quai
report: point de situation, rapport de situation, rapport, bulletin
call: appelez le, composez le, appeler le
including: dont
at least: au moins, au minimum, supérieur ou égal à, supérieure ou égale à
at most: maximum
under: sous
"""
_BEFORE_TIME = """
over the last: depuis, sur, sur une période de
every: tous les, toutes les
past: il y a, voici
over the last: au cours des, durant les, pendant les, ces, dans les, sur les, lors des
"""
_AFTER_NUMBER = """
more than: de plus que, de plus qu'
fewer than: de moins que, de moins qu'
: dernières, derniers, prochaines, prochains
or more: au moins, au minimum, et plus
or less: et moins, et moins, au plus, au maximum
or so: environ
per 100: pour 100
per 1,000: pour 1 000, pour 1.000, pour 1000
per 10,000: pour 10 000, pour 10.000
per 100,000: pour 100 000, pour 100.000
thirds: tiers
quarters: quarts
fifths: cinquièmes
tenths: dixièmes
million: million
out of: sur
years: ans
o'clock: heures du matin, heures du soir
to: à
and: et
months: mois
"""
_SCALES = """
million: million, millions, M, Mio
billion: milliard, milliards, Md, Mds, Mrd
trillion: billion, billions, mille milliards
thousand: mille, milliers
hundred: cents
"""
_MONTHS = """
January: janvier, janv
February: février, févr, fév
March: mars
April: avril, avr
May: mai
June: juin
July: juillet, juil
August: août, aout
September: septembre, sept
October: octobre, oct
November: novembre, nov
December: décembre, déc
"""

PACK = LanguagePack(
    code="fr",
    numbers=_NUMBERS,
    stops=Stops(
        inside=listed("m mm mme mlle dr pr prof st ste env cf p.ex p.exemple ex art chap fig vol éd av réf al resp gén col"),
        before_digits=listed("lun jeu ven sam dim no n nos p pp art tél janv févr avr juil sept oct nov déc"),
        either=listed("etc inc sa janv févr avr juil sept oct nov déc"),
        openers=listed(
            "Le La Les L' L Un Une Des Du De En Au Aux À A Il Elle Ils Elles On Nous Ce Cette Ces Son Sa Ses Leur Leurs Dans "
            "Sur Pour Par Avec Sans Depuis Plus Près Environ Selon Mais Et Ou Or Ainsi Cependant Toutefois Parmi Entre Après "
            "Avant Pendant Si Tous Toutes Chaque Quelque Certains D Notre Nos Au"
        ),
    ),
    glosses=PARTS_OF_WHOLES["fr"] | NAMES_OF_MONEY["fr"] | PARTS_OF_YEARS | UNITS | glossed(_GLOSSES) | COMMON_TIMES["fr"],
    before_number=glossed(_BEFORE_NUMBER),
    before_time=glossed(_BEFORE_TIME),
    after_number=glossed(_AFTER_NUMBER),
    scales=glossed(_SCALES),
    after_scale=frozenset(["de", "d'"]),
    months=glossed(_MONTHS),
    ordinal_parts=listed("cinquième sixième septième huitième neuvième dixième"),
    idle=IDLE,
    range_openers=listed("de d' du"),
    range_middles=listed("à au"),
    infinitive_endings=("er", "ir"),
    grades=GRADES["fr"],
    first_times=("pour la première fois",),
    rate_openers=listed("pour sur"),
    share_middles=listed("sur"),
    ordinal_ends=listed("er ère re e è ème eme ième nd nde ᵉ ᵉʳ"),
    loose_ordinal_ends=listed("er ère e ème eme ième"),
    by=frozenset(["de", "d'"]),
    heat_stems=("température", "thermom", "thermi", "chaleur", "froid"),
    participle_endings=("é", "ée", "és", "ées", "is", "ies", "us", "ues"),
    verb_endings=("ent", "ront", "ait", "era", "ira", "dra", "tra"),
    noun_endings=(
        "ment",
        "cident",
        "agent",
        "client",
        "patient",
        "résident",
        "président",
        "récent",
        "urgent",
        "manent",
        "argent",
        "parent",
        "adhérent",
        "différent",
        "content",
        "portrait",
        "trait",
        "lait",
    ),
    elisions=listed("l d qu s n j m t c jusqu lorsqu puisqu"),
)
