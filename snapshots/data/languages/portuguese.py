"""Portuguese: what keeps its figures true, a short pack.

Sources: the spell-out rules, month names and currency names of Unicode CLDR 47, locales `pt` and `pt-PT`; the closed
classes of Portuguese as any grammar lists them.
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
        "um uma 1, dois duas 2, três 3, quatro 4, cinco 5, seis 6, sete 7, oito 8, nove 9, dez 10, onze 11, doze 12, treze 13, "
        "catorze quatorze 14, quinze 15, dezasseis dezesseis 16, dezassete dezessete 17, dezoito 18, dezanove dezenove 19, "
        "vinte 20, trinta 30, quarenta 40, cinquenta 50, sessenta 60, setenta 70, oitenta 80, noventa 90, cem cento 100, "
        "duzentos duzentas 200, trezentos trezentas 300, quatrocentos quatrocentas 400, quinhentos quinhentas 500, seiscentos "
        "seiscentas 600, setecentos setecentas 700, oitocentos oitocentas 800, novecentos novecentas 900"
    ),
    hundreds=frozenset(),
    scales=sized("mil 1000, milhão milhões 1000000, bilhão bilhões 1000000000, trilhão trilhões 1000000000000"),
    bare=listed("mil"),
    joint=Joint.BETWEEN,
    joints=listed("e"),
    articles=listed("um uma"),
)
_GLOSSES = """
a month earlier: um mês antes
a year earlier: um ano antes
aged between: com idade entre, com idades entre
aged: com idade de
earlier: antes
more than: acima dos, acima das
more than: mais de, mais do que, acima de, superior a, superiores a, supera, superam, superou, ultrapassa, ultrapassou
more than: ultrapassaram
just over: pouco mais de
no more than: não mais de, no máximo
at least: pelo menos, no mínimo, ao menos, igual ou superior a, iguais ou superiores a
under: menos de, abaixo de, inferior a, inferiores a
just under: pouco menos de
up to: até
about: cerca de, aproximadamente, em torno de, à volta de, por volta de, perto dos, perto das
nearly: quase, perto de
exactly: exatamente, precisamente
or more: ou mais
or less: ou menos
percent: por cento
percentage points: pontos percentuais, ponto percentual, p.p., pp
per mille: por mil
times: vezes
half: metade, a metade
one third: um terço
two thirds: dois terços
a quarter: um quarto
dozens: dezenas
about ten: uma dezena
about twenty: uma vintena
about thirty: uma trintena
about a hundred: uma centena
about a thousand: um milhar
a dozen: uma dúzia
half a dozen: meia dúzia
about fifty: meia centena
about five hundred: meio milhar
hundreds: centenas
thousands: milhares
tens of thousands: dezenas de milhares
hundreds of thousands: centenas de milhares
millions: milhões
doubled: duplicou, dobrou
minus: menos
nobody: ninguém
below zero: abaixo de zero
degrees celsius below zero: graus negativos
no: nenhum, nenhuma
a total of: um total de, no total de, total de, num total de
euros: euro, euros
dollars: dólar, dólares
us dollars: dólares americanos
brazilian reals: reais, real
pounds sterling: libras esterlinas, libras
tonnes: tonelada, toneladas
kilograms: quilo, quilos, quilograma, quilogramas
grams: grama, gramas
liters: litro, litros
kilometers: quilómetro, quilómetros, quilômetro, quilômetros
square kilometers: quilómetros quadrados, quilômetros quadrados
square meters: metros quadrados, metro quadrado
cubic meters: metros cúbicos, metro cúbico
meters: metro, metros
centimeters: centímetro, centímetros
hectares: hectare, hectares
barrels: barril, barris
megawatts: megawatt, megawatts
degrees celsius: graus celsius, graus
years: anos
year: ano
this year: deste ano
previous year: ano anterior, exercício anterior, o ano anterior
of last year: do ano passado, do ano anterior
months: meses
month: mês
weeks: semanas
week: semana
days: dias
day: dia
hours: horas, hora
minutes: minutos, minuto
a year: por ano, ao ano
a month: por mês, ao mês
a day: por dia, ao dia
per person: por pessoa, per capita, por habitante
per: por
a: um, uma
the: o, a, os, as, esta, este, estas, estes, essa, esse, seu, sua, seus, suas
of: de
of the: do, da, dos, das
in: em
in the: no, na, nos, nas, num, numa
to the: ao, aos, às, à
for: para
by the: pelo, pela, pelos, pelas
with: com
without: sem
on: sobre
between: entre
since: desde
until: até
during: durante
after: após, depois de
later: depois, mais tarde
before: antes de
against: contra, face a, face ao, face à, em relação a, em relação ao, em relação à, em comparação com
and: e, bem como
or: ou
but: mas
that: que, que se
who: quem
of whom: dos quais, das quais
including: incluindo, inclusive, sendo que
as: como
due: devido a, devido ao, devido à
according to: segundo, de acordo com
not: não
more: mais
only: apenas, só, somente
also: também, ainda
all: todos, todas
is: é, representa
are: são, representam, estão, situam-se em, fixam-se em
is: está, situa-se em, situa-se nos, situa-se nas, fixa-se em, cifra-se em, ascende a, ascende aos
was: estava, situou-se em, situou-se nos, situou-se nas, fixou-se em, fixou-se nos, cifrou-se em, ascendeu a, ascendeu aos
were: estavam, ascenderam a, ascenderam aos, situaram-se em, fixaram-se em
will be: deverá situar-se, deverá ser de, deverá ser, deverá rondar, deverá atingir
of which: da qual, do qual, das quais
was: foi de, foi, era de, era, situou-se em, fixou-se em, ficou em, ficou, totalizou, totalizaram
were: foram, eram
has: tem
have: têm
had: teve, tinha, tinham
been: sido
there are: há, houve, existem
it: ele, ela, eles, elas, se
: -se
rose from: passou dos, passou das
rose from: passou de, passou do, passou da, passaram de, passaram dos, passaram das, passa de, passam de, passando de
rose from: passando do, passando da, passar de, passará de, passado de
rose: aumentou, aumentaram, subiu, subiram, cresceu, cresceram, aumentar
rise: aumento, crescimento, alta, subida, aumentos, crescimentos, altas, avanço
fell: diminuiu, diminuíram, caiu, caíram, desceu, desceram, recuou, recuaram, diminuído, reduziu
fall: diminuição, queda, redução, descida, recuo, quedas, reduções
a month: mensais, mensal, mensalmente
while: enquanto, enquanto que
reached: atingiu, atingiram, atinge, atingem, atingirá, chegou a, chegará a, chegará aos, chega a, chega aos, alcançou, alcança
number of: número de, número total de
population: população
rate: taxa
residents: habitantes, residentes, moradores
people: pessoas
children: crianças
women: mulheres
men: homens
pupils: alunos, estudantes
last year: ano passado, no ano passado
this year: este ano, neste ano
aged: com idade
figure: figura
table: tabela, quadro
page: página, p.
article: artigo, art.
number: n.º, nº
resolution: resolução
law: lei
telephone: telefone, tel.
period: trimestre, semestre
will be: será, serão
fell: baixou, baixaram, baixado
acted: varia, variam, vive, vivem, mora, moram, trabalha, trabalham, custa, prevê, abrange, atende, emprega, recebe
acted: recebem, oscila, dura, duram, custam, vai, vão, pode, podem, deve, devem
an average of: uma média de
rise: acréscimo, incremento
fall: decréscimo
twice as much: o dobro
ago: atrás
against: ante
per mille: por mil habitantes
worth: no valor de, no montante de
acted: somam, totaliza, totalizam, responde, respondem
improved: melhorou, melhoraram, melhorado
worsened: piorou, pioraram
however: porém, contudo, no entanto, todavia, por sua vez
next year: próximo ano, no próximo ano
of these: destes, destas, desses, dessas
of this: deste, desta
and: pelo que
worth: orçado em, orçada em, orçados em, orçadas em
more than one million: ultrapassou o milhão, superou o milhão
"""
_BEFORE_NUMBER = """
up to: até
about: estimado em, estimada em, estimados em, estimadas em, avaliado em, avaliados em
by: por
more than: ultrapassa os, ultrapassa as, ultrapassam os, ultrapassam as, ultrapassou os, ultrapassou as, ultrapassaram os
more than: ultrapassaram as, ultrapassado os, ultrapassado as, superou os, superou as, superaram os, superaram as, supera os
more than: supera as, excede, excedem, excedeu, excederam
nearly: aproxima-se de, aproxima-se dos, aproxima-se das, aproximam-se de, aproximam-se dos, aproximam-se das, aproximou-se de
nearly: aproximou-se dos, aproximou-se das, aproximaram-se de, aproximaram-se dos, aproximaram-se das, aproximando-se de
nearly: aproximando-se dos, aproximando-se das
about: ronda os, ronda as, rondam os, rondam as, rondou os, rondou as, rondaram os, rondaram as, ronda agora os, ronda agora as
over: de mais de
another: outros, outras
"""
_BEFORE_TIME = """
aged under: com menos de
aged over: com mais de, maiores de, acima de
over the last: ao longo dos
past: há
in the next: nos próximos, nas próximas, durante os próximos
over the last: nos últimos, nas últimas, dos últimos, das últimas
"""
_AFTER_NUMBER = """
more than: a mais que, a mais do que
fewer than: a menos que, a menos do que
or so: aproximadamente
than: do que
in: em cada, de cada
of the: dos, das
"""
_SCALES = """
thousand: mil
million: milhão, milhões, mi, mio
billion: mil milhões, bilhão, bilhões, bi
trillion: bilião, biliões, trilhão, trilhões, tri
"""
_MONTHS = """
January: janeiro, jan
February: fevereiro, fev
March: março, mar
April: abril, abr
May: maio, mai
June: junho, jun
July: julho, jul
August: agosto, ago
September: setembro, set
October: outubro, out
November: novembro, nov
December: dezembro, dez
"""

PACK = LanguagePack(
    code="pt",
    numbers=_NUMBERS,
    stops=Stops(
        inside=listed("sr sra dr dra prof p.p art n ex"),
        before_digits=listed("n nº no art p tel"),
        either=listed("etc ltda sa"),
        openers=listed("O A Os As Um Uma Em No Na Nos Nas De Do Da Para Por Com Segundo Entre Desde Mais Cerca Já Este Esta"),
    ),
    glosses=PARTS_OF_WHOLES["pt"]
    | NAMES_OF_MONEY["pt"]
    | PARTS_OF_YEARS["pt"]
    | glossed(_GLOSSES)
    | PARTS_OF_NUMBERS["pt"]
    | SHORT_UNITS["pt"]
    | COMMON_TIMES["pt"],
    before_number=glossed(_BEFORE_NUMBER),
    before_time=glossed(_BEFORE_TIME),
    after_number=glossed(_AFTER_NUMBER),
    scales=glossed(_SCALES),
    scale_letters={"k": "thousand", "K": "thousand", "M": "million"},
    after_scale=listed("de"),
    passing_exceeds=True,
    months=glossed(_MONTHS),
    date_joints=listed("de"),
    range_openers=listed("de do da dos das"),
    range_middles=listed("a para ao à aos às"),
    change_middles=listed("para"),
    by=listed("em"),
    ordinal_parts=listed("quinto sexto sétimo oitavo nono décimo"),
    idle=SHORT_IDLE["pt"],
    infinitive_endings=("ar", "er", "ir"),
    grades=GRADES["pt"],
    first_times=("pela primeira vez",),
    rate_openers=listed("por cada"),
    share_middles=listed("em"),
    out_of_articles=listed("cada"),
    ordinal_ends=listed("º ª o a"),
    loose_ordinal_ends=listed("º ª"),
    verb_endings=(
        "eu",
        "ava",
        "avam",
        "arão",
        "erão",
        "irão",
        "ará",
        "erá",
        "irá",
        "iu",
        "aram",
        "eram",
        "iram",
        "ando",
        "endo",
        "indo",
        "ou",
    ),
    noun_endings=("dividendo", "museu", "pneu", "liceu", "europeu", "ateu", "oitava"),
    verb_opens=True,
    participle_endings=("isto", "ista", "istos", "istas", "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"),
)
