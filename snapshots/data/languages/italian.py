"""Italian: what keeps its figures true, a short pack.

Sources: the spell-out rules, month names and currency names of Unicode CLDR 47, locale `it`; the closed classes of
Italian as any grammar lists them.
"""

from __future__ import annotations

from snapshots.data.languages.common_times import COMMON_TIMES
from snapshots.data.languages.grades_of_change import GRADES
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
        "un uno una 1, due 2, tre tré 3, quattro 4, cinque 5, sei 6, sette 7, otto 8, nove 9, dieci 10, undici 11, dodici 12, "
        "tredici 13, quattordici 14, quindici 15, sedici 16, diciassette 17, diciotto 18, diciannove 19, venti 20, ventuno 21, "
        "ventotto 28, trenta 30, trentuno 31, trentotto 38, quaranta 40, quarantuno 41, quarantotto 48, cinquanta 50, "
        "cinquantuno 51, cinquantotto 58, sessanta 60, sessantuno 61, sessantotto 68, settanta 70, settantuno 71, settantotto "
        "78, ottanta 80, ottantuno 81, ottantotto 88, novanta 90, novantuno 91, novantotto 98, centotto 108"
    ),
    hundreds=listed("cento"),
    scales=sized("mille mila 1000, milione milioni 1000000, miliardo miliardi 1000000000, bilione bilioni 1000000000000"),
    bare=listed("mille mila"),
    joint=Joint.BETWEEN,
    joints=listed("e"),
    compounds=True,
    articles=listed("un uno una"),
)
_GLOSSES = """
a month earlier: un mese prima
a year earlier: un anno prima, un anno fa
winds of: venti di
strong winds: forti venti, venti forti
aged: di età, in età, con età
aged between: di età compresa tra
earlier: prima
more than: più di, più del, più dei, più delle, oltre il, oltre i, oltre, superiore a, superiori a, supera, superano, superato
just over: poco più di
no more than: non più di, al massimo
at least: almeno, non meno di, pari o superiore a, pari o superiori a, uguale o superiore a
under: meno di, meno del, inferiore a, inferiori a, al di sotto di
just under: poco meno di
up to: fino a
about: circa, intorno a, intorno al, approssimativamente
nearly: quasi, vicino a
exactly: esattamente
or more: o più
or less: o meno
percent: per cento
percentage points: punti percentuali, punto percentuale, p.p.
per mille: per mille
times: volte
half: metà, la metà
one third: un terzo
two thirds: due terzi
a quarter: un quarto
three quarters: tre quarti
about ten: una decina
about fifteen: una quindicina
about twenty: una ventina
about thirty: una trentina
about forty: una quarantina
about fifty: una cinquantina
about sixty: una sessantina
about a hundred: un centinaio
about a thousand: un migliaio
a dozen: una dozzina
dozens: decine
hundreds: centinaia
thousands: migliaia
tens of thousands: decine di migliaia
hundreds of thousands: centinaia di migliaia
millions: milioni
doubled: raddoppiato, raddoppiati, raddoppiata
minus: meno
nobody: nessuno
below zero: sotto zero, sotto lo zero
no: nessun, nessuna
a total of: un totale di, per un totale di
euros: euro
dollars: dollaro, dollari
us dollars: dollari americani, dollari statunitensi
pounds sterling: sterline
swiss francs: franchi svizzeri, franchi
tonnes: tonnellata, tonnellate
kilograms: chilo, chili, chilogrammo, chilogrammi
grams: grammo, grammi
liters: litro, litri
kilometers: chilometro, chilometri
square kilometers: chilometri quadrati, chilometri quadri
square meters: metri quadrati, metri quadri, metro quadro, mq
cubic meters: metri cubi, metro cubo, mc
meters: metro, metri
centimeters: centimetro, centimetri
hectares: ettaro, ettari
degrees celsius: gradi
years: anni
year: anno
months: mesi
month: mese
weeks: settimane
week: settimana
days: giorni
day: giorno
hours: ore
minutes: minuti, minuto
a year: all'anno, l'anno
a month: al mese
a day: al giorno
per person: a persona, pro capite, per abitante
per: per
a: un, uno, una, un'
the: il, lo, la, i, gli, le, l', questo, questa, questi, queste, suo, sua, suoi, sue, loro
of: di
of the: del, dello, della, dei, degli, delle, dell'
in: in
in the: nel, nello, nella, nei, negli, nelle, nell'
to the: al, allo, alla, ai, agli, alle, all'
on the: sul, sullo, sulla, sui, sugli, sulle, sull'
from: da
from the: dal, dallo, dalla, dai, dagli, dalle, dall'
to: a, ad
for: per
with: con
without: senza
on: su
between: tra, fra
among: tra, fra
since: sin da, fin da
until: fino al, fino alla
during: durante
after: dopo
before: prima di
against: contro, rispetto a, rispetto al, rispetto alla, rispetto all', a fronte di
and: e, ed, nonché
or: o, oppure
but: ma
that: che, che si
of whom: di cui, dei quali, delle quali
of which: del quale, della quale
including: compresi, comprese, incluso, inclusi, tra cui
as: come
because: perché
according to: secondo
within: entro
it: ne
worth: costato, costata, costati, costate
due: a causa di, a causa del, a causa della
not: non
more: più
only: solo, soltanto
also: anche, inoltre
all: tutti, tutte
is: è, pari a, rappresenta
are: sono, rappresentano
was: era, stato, stata
were: erano, stati, state
has: ha
have: hanno
had: aveva, avevano
been: stato
there are: ci sono, vi sono
it: si, esso, essa
rose from: passato da, passato dal, passata da, passata dal, passati da, passati dai, passate da, passate dalle, passa da
rose from: passa dalle, passa dalla, passa dai, passa dagli, passano dalla, passano dagli, passati dagli, passati dalle
rose from: passa dal, passano da, passano dai, passano dalle, passando da, passando dal, passando dai, passando dalle
rose from: passerà da, passerà dal, passeranno da, passeranno dai, passeranno dalle, passare da, passare dal
rose from: passò da, passò dal, passarono da, passarono dai, passarono dalle
rose: aumentato, aumentata, aumentati, cresciuto, cresciuta, cresciuti, salito, salita, saliti, sale, salgono, cresce, aumenta
rose: aumentano, crescono, aumentate, cresciute, salite
fell: diminuisce, diminuiscono, si riduce, si riducono, ridotto, ridotta, ridotti, ridotte, diminuite, calano, scendono
followed by: seguita da, seguita dal, seguita dalla, seguito da, seguito dal, seguito dalla, seguiti da, seguite da
is: si attesta a, si attesta al, è pari a, ammonta a, ammontano a
rise: aumento, crescita, incremento, rialzo
fell: diminuito, diminuita, diminuiti, sceso, scesa, scesi, calato, calata, calati, cala, scende
fall: diminuzione, calo, riduzione, flessione
reached: raggiunto, raggiunge, raggiungono
number of: numero di
number of the: numero dei, numero delle, numero degli
population: popolazione
rate: tasso
residents: abitanti, residenti
people: persone
children: bambini, minori
women: donne
men: uomini
pupils: alunni, studenti
previous year: anno precedente, l'anno precedente, esercizio precedente
last year: l'anno scorso, lo scorso anno
of last year: dello scorso anno, dell'anno scorso, dell'anno precedente, dell'anno prima
this year: quest'anno
figure: figura, fig.
table: tabella, tab.
page: pagina, pag.
article: articolo, art.
number: n.
law: legge
telephone: telefono, tel.
period: trimestre, semestre
will be: sarà, saranno, verrà, verranno
fell: scese, calate
acted: varia, variano, prevede, riguarda, vive, abita, lavora, conta, ospita, costa, resta, rimane, offre, comprende, durerà
acted: vale, riceve, produce, gestisce, occupa, utilizza, dispone, risulta, consuma
an average of: una media di
compared with the: rispetto allo, rispetto agli, rispetto ai, rispetto alle
twice as much: il doppio
years ago: anni fa
months ago: mesi fa
weeks ago: settimane fa
days ago: giorni fa
per mille: per mille abitanti
worth: per un importo di, del valore di, dell'importo di
improved: migliorato, migliorata, migliorati, migliorate, migliora
worsened: peggiorato, peggiorata
however: però, tuttavia, invece
next year: l'anno prossimo, il prossimo anno
more than one million: superato il milione, supera il milione, superano il milione
"""
_BEFORE_NUMBER = """
measuring: lungo, lunga, lunghi, lunghe
in: nel, nell'
about: stimato in, stimata in, stimati in, stimate in, stimabile in
more than: supera, supera i, supera gli, supera le, supera quota, superano, superano i, superano gli, superano le
more than: superano quota, superato, superato i, superato gli, superato le, superato quota, superata, superata i, superata gli
more than: superata le, superata quota, superati, superati i, superati gli, superati le, superati quota, superate, superate i
more than: superate gli, superate le, superate quota, superò, superò i, superò gli, superò le, superò quota
nearly: sfiora, sfiora i, sfiora gli, sfiora le, sfiora quota, sfiorano, sfiorano i, sfiorano gli, sfiorano le, sfiorano quota
nearly: sfiorato, sfiorato i, sfiorato gli, sfiorato le, sfiorato quota, sfiorata, sfiorata i, sfiorata gli, sfiorata le
nearly: sfiorata quota, sfiorati, sfiorati i, sfiorati gli, sfiorati le, sfiorati quota, sfiorò, sfiorò i, sfiorò gli
nearly: sfiorò le, sfiorò quota
over: oltre, in oltre
by: del
exit: casello
another: altri, altre
"""
_BEFORE_TIME = """
older than: con più di, di oltre, oltre i
during: per
within: entro, entro i, entro gli, entro le
over the last: da, da oltre
in the next: nei prossimi, nelle prossime, entro i prossimi, entro le prossime
over the last: negli ultimi, nelle ultime, degli ultimi
"""
_AFTER_NUMBER = """
more than: in più rispetto a, in più rispetto al, in più rispetto alla, in più rispetto ai, in più rispetto allo,
more than: in più rispetto all', in più rispetto alle, in più rispetto agli, in più del, in più di
fewer than: in meno rispetto a, in meno rispetto al, in meno rispetto alla, in meno rispetto ai, in meno rispetto allo,
fewer than: in meno rispetto all', in meno rispetto alle, in meno rispetto agli, in meno del, in meno di
or so: circa
of the: dei, degli, delle, del, della
ago: fa
more than: in più dell', in più dello, in più della, in più degli, in più delle, in più dei
fewer than: in meno dell', in meno dello, in meno della, in meno degli, in meno delle, in meno dei
"""
_SCALES = """
thousand: mila, mille
million: milione, milioni, mln
billion: miliardo, miliardi, mld
"""
_MONTHS = """
January: gennaio, gen
February: febbraio, feb
March: marzo
April: aprile, apr
May: maggio
June: giugno, giu
July: luglio, lug
August: agosto, ago
September: settembre, sett
October: ottobre, ott
November: novembre, nov
December: dicembre, dic
"""

PACK = LanguagePack(
    code="it",
    numbers=_NUMBERS,
    stops=Stops(
        inside=listed("dott sig sig.ra prof art n es ecc pag fig tab cfr ca"),
        before_digits=listed("n nn art pag tel fig tab"),
        either=listed("ecc spa srl"),
        openers=listed("Il Lo La I Gli Le Un Una In Nel Nella Nei Di Per Con Secondo Tra Dal Più Oltre Circa Questo Questa"),
    ),
    glosses=PARTS_OF_WHOLES["it"]
    | NAMES_OF_MONEY["it"]
    | PARTS_OF_YEARS["it"]
    | glossed(_GLOSSES)
    | PARTS_OF_NUMBERS["it"]
    | SHORT_UNITS["it"]
    | COMMON_TIMES["it"],
    before_number=glossed(_BEFORE_NUMBER),
    before_time=glossed(_BEFORE_TIME),
    after_number=glossed(_AFTER_NUMBER),
    scales=glossed(_SCALES),
    after_scale=frozenset(["di", "d'"]),
    months=glossed(_MONTHS),
    range_openers=listed("da dal dai dalle"),
    range_middles=listed("a al ai alle"),
    ordinal_parts=listed("quinto sesto settimo ottavo nono decimo"),
    idle=SHORT_IDLE["it"],
    infinitive_endings=("are", "ere", "ire"),
    grades=GRADES["it"],
    first_times=("per la prima volta",),
    rate_openers=listed("per ogni su"),
    share_middles=listed("su"),
    ordinal_ends=listed("º ª ° o a"),
    loose_ordinal_ends=listed("º ª"),
    elisions=listed("l d un all dall dell nell sull c quest quell"),
    verb_endings=("ranno", "arà", "erà", "irà", "ano", "ono", "ando", "endo", "arono", "irono", "ò"),
    noun_endings=(
        "giorno",
        "grano",
        "ozono",
        "telefono",
        "milano",
        "italiano",
        "italiani",
        "anziano",
        "umano",
        "urbano",
        "piano",
        "veneziano",
    ),
    verb_opens=True,
    participle_endings=("isto", "ista", "isti", "iste", "osti", "esi", "ato", "ata", "ati", "ate", "ito", "ita", "iti", "ite"),
)
