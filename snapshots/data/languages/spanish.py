"""Spanish.

Sources: the spell-out rules, month names and currency names of Unicode CLDR 47, locales `es`, `es-419` and `es-MX`; the
closed classes of Spanish as any grammar lists them.
"""

from __future__ import annotations

from snapshots.data.languages.common_times import COMMON_TIMES
from snapshots.data.languages.grades_of_change import GRADES
from snapshots.data.languages.names_of_money import NAMES_OF_MONEY
from snapshots.data.languages.pack import Joint, LanguagePack, NumberWords, Stops, glossed, sized
from snapshots.data.languages.parts_of_wholes import PARTS_OF_WHOLES
from snapshots.data.languages.spanish_times import IDLE, PARTS_OF_YEARS
from snapshots.data.languages.spanish_units import UNITS
from snapshots.data.listing import listed

_NUMBERS = NumberWords(
    sizes=sized(
        "uno un una 1, dos 2, tres 3, cuatro 4, cinco 5, seis 6, siete 7, ocho 8, nueve 9, diez 10, once 11, doce 12, trece 13, "
        "catorce 14, quince 15, dieciséis 16, diecisiete 17, dieciocho 18, diecinueve 19, veinte 20, veintiuno veintiún veintiun "
        "veintiuna 21, veintidós 22, veintitrés 23, veinticuatro 24, veinticinco 25, veintiséis 26, veintisiete 27, "
        "veintiocho 28, veintinueve 29, treinta 30, cuarenta 40, cincuenta 50, sesenta 60, setenta 70, ochenta 80, noventa 90, "
        "cien ciento 100, doscientos doscientas 200, trescientos trescientas 300, cuatrocientos cuatrocientas 400, "
        "quinientos quinientas 500, seiscientos seiscientas 600, setecientos setecientas 700, ochocientos ochocientas 800, "
        "novecientos novecientas 900"
    ),
    hundreds=frozenset(),
    scales=sized("mil 1000, millón millones 1000000, millardo millardos 1000000000, billón billones 1000000000000"),
    bare=listed("mil"),
    joint=Joint.AFTER_TENS,
    joints=listed("y"),
    articles=listed("un una uno"),
)

_GLOSSES = """
figures: cifras, importes, montos, datos, valores
more than: más del, más de los, más de las, superaron los, superaron las, supera los, supera las, superó los, superó las, excede
more than: más de, más que, por encima de, superior a, superiores a, superando, supera, superan, superó, superaron, superado
well over: mucho más de, bastante más de, muy por encima de
just over: poco más de, algo más de, apenas más de
no more than: no más de, no más que, no supera, no superan
no less than: no menos de, nada menos que
at least: un mínimo de, mínimo de, como mínimo de, igual o superior a, iguales o superiores a
under: menos del, menos de los, menos de las, menos de, por debajo de, menor de, menores de
under: inferior al, inferiores al, inferior a, inferiores a
under: de menos de
just under: poco menos de, algo menos de
up to: hasta, a lo sumo, como máximo, un máximo de, máximo de, tantos como
about: unos, unas, alrededor del, alrededor de los, alrededor de las, alrededor de, en torno al, aproximadamente, en torno a
about: un aproximado de, aproximado de
about: cerca a, más o menos, aprox, del orden de, algunos
an estimated: se estima en, se calcula que, se estima que, un estimado de
nearly: cerca del, cerca de los, cerca de las, cerca de, próximo al, casi, prácticamente, próximo a, próxima a, rozando
exactly: exactamente, precisamente
perhaps: quizás, quizá, tal vez
or more: o más, o superior, al menos, por lo menos, como mínimo
or less: o menos
percent: por ciento, por 100, porciento
points: puntos, punto
percentage points: puntos porcentuales, punto porcentual, puntos de porcentaje
per mille: por mil
times: veces, vez
half: la mitad, mitad, medio, media
by half: a la mitad
on average: de media, en promedio, de promedio
one and a half million: millón y medio, un millón y medio
one and a half years: año y medio, un año y medio
one and a half months: mes y medio, un mes y medio
one and a half hours: hora y media, una hora y media
more than half an hour: más de media hora
more than half a dozen: más de media docena
on average more: más de media
through: por medio de, por medio del
amid: en medio de, en medio del
environment: medio ambiente
medium: este medio, a este medio, un medio de, el medio
medium term: medio plazo
million us dollars: mdd
million pesos: mdp
law: ley
decree: decreto
in the next: por los próximos, por las próximas
and a half: y medio, y media
dozen: docena
a dozen: una docena
half a dozen: media docena
dozens: docenas
about one hundred: un centenar, una centena
about ten: una decena
about fifteen: una quincena
about twenty: una veintena
about thirty: una treintena
about forty: una cuarentena
about fifty: una cincuentena
about one thousand: un millar
tens: decenas
hundreds: cientos, centenares
thousands: miles, millares
US$: u$s, us$
tens of thousands: decenas de miles, decenas de millares
hundreds of thousands: cientos de miles, centenares de miles
millions: millones
thousands of millions: miles de millones
doubled: duplicado, duplicó, duplicaron
tripled: triplicado, triplicó, triplicaron
quadrupled: cuadruplicado, cuadruplicó
double: doble, el doble
triple: triple, el triple
minus: menos
nobody: nadie
below zero: bajo cero
degrees celsius below zero: grados bajo cero
no: ningún, ninguna
a total of: un total de, en total
dollars: dólar, dólares
us dollars: dólar estadounidense, dólares estadounidenses, dólares americanos, dólares de los Estados Unidos
us dollars: dólares de EE. UU.
us dollars: dólares de EE.UU.
euros: euro, euros
cents: centavos, centavo
euro cents: céntimos, céntimo
pounds sterling: libras esterlinas, libra esterlina
swiss francs: francos suizos
mexican pesos: pesos mexicanos
colombian pesos: pesos colombianos
argentine pesos: pesos argentinos
chilean pesos: pesos chilenos
pesos: peso, pesos
brazilian reals: reales brasileños
japanese yen: yenes, yen
iraqi dinars: dinares iraquíes
peruvian soles: soles peruanos
years: años
year: año
month: mes
months: meses
week: semana
weeks: semanas
day: día
days: días
hour: hora
hours: horas
minutes: minutos, minuto
long: de largo, de longitud
wide: de ancho
high: de alto, de altura
deep: de profundidad
per: por cada
by: por, mediante, según
reach: alcanzar, llegar a
a year earlier: un año antes, hace un año, un año atrás
per square meter: el metro cuadrado, por metro cuadrado
per tonne: la tonelada, por tonelada
per liter: el litro, por litro
per cubic meter: por metro cúbico
per kilowatt hour: por kilovatio hora
per person: por persona, por habitante, per cápita
per household: por hogar, por familia
per hectare: por hectárea
per barrel: por barril, el barril
per kilogram: por kilo, por kilogramo
a year: al año, por año, cada año, anuales, anual
a month: al mes, por mes, cada mes, mensuales, mensual
a week: a la semana, por semana, cada semana, semanales
a day: al día, por día, cada día, diarios, diarias, diario
the: el, la, los, las, lo, este, esta, estos, estas, ese, esa, su, sus, nuestro, nuestra, todos los, todas las
a: un, una, uno
several: varios, varias
some: algunas, muchos, muchas
of the: del, de la, de los, de las, de sus, de su, de este, de esta
of: de
of whom: de los que, de las que, de los cuales, de las cuales, de ellos, de ellas
and: y, e, así como
or: o, u
to the: al
to: a, hacia
in: en, dentro de
on: sobre
for: para, a fin de, destinados a, destinada a, destinado a
with: con
without: sin
against: contra, frente a, frente al
under the: bajo
between: entre
since: desde, a partir de
until: hasta el, hasta la
during: durante, a lo largo de, en el transcurso de
before: antes de
after: después de, tras
later: después, más tarde
including: incluidos, incluidas, incluyendo, entre ellos, entre ellas
compared with: en comparación con, en comparación de, comparado con, comparada con, respecto a, con respecto a, con relación a
compared with: respecto de, en relación con, en relación a, en comparación a, frente a los, frente a las
compared with the: respecto al, respecto del, con respecto al, con relación al
from: procedentes de, provenientes de, procedente de, proveniente de
from the: procedentes del, procedentes de la, procedentes de los, procedentes de las, procedente del, procedente de la
from the: provenientes del, provenientes de la, provenientes de los, provenientes de las, proveniente del, proveniente de la
for: correspondiente a, correspondientes a, relativo a, relativa a, relativos a, relativas a
for the: correspondiente al, correspondientes al, correspondiente a la, correspondientes a las, correspondientes a los
under the: por debajo del, por debajo de la, por debajo de los
where: donde
whose: cuya, cuyo, cuyas, cuyos
who: quienes, quien
that: que
while: mientras, mientras que
because: porque, ya que
due to: debido a, debido al, a causa de
when: cuando
according to: de acuerdo con, de acuerdo a, en opinión de
as for: en cuanto a, en cuanto al, en lo referente a, en lo referente al, en lo que respecta a, en lo que respecta al
as for: por lo que respecta a
in a row: consecutivos, consecutivas, seguidos
record: récord, máximo histórico
million tonnes: mdt
but: pero, sino
as: como
is: es, está, va, oscila, se encuentra, se ubica, se sitúa
are: son, están, siguen, van, oscilan, se encuentran, se ubican, se sitúan
was: era, estaba, fue
were: eran, estaban, fueron
has: ha, había, tiene, dispone de, cuenta con, posee
have: tienen, disponen de, cuentan con
became: vive, cubre, emplea, representa, recibe, necesita, ocupa, produce, mide, permite, cuesta, pesa, incluye, afecta, abarca
became: acoge, financia, alberga, consume, pierde, falta, sufre, dirige, paga, genera
have: han, habían, hemos
has been: ha sido
have been: han sido
be: ser, estar
will be: será, serán, sería, serían
there are: hay, había
it: nos, les, le
not: no
more: más, adicionales, adicional
others: otros, otras
only: solo, sólo, solamente, únicamente
also: también, además, asimismo, igualmente
however: sin embargo, no obstante
improved: mejoró, mejoraron, mejora, mejoran, mejorado
worsened: empeoró, empeoraron, empeora, empeorado
thus: así
therefore: por tanto, por lo tanto
instead: en cambio
then: luego, finalmente, por último
although: aunque
said: refirió, mencionó, resaltó, subrayó, recordó, detalló, comentó, sostuvo, reportó, reveló, anunció, estimó, previó, apuntó
said: dijo, señaló, indicó, informó, explicó, agregó, añadió, afirmó, destacó, aseguró, precisó
now: ahora, actualmente
today: hoy
rose: ha aumentado, han aumentado, aumentó, aumentaron, aumenta, aumentan, creció, crecieron, ha crecido, subió, subieron
rose: aumentado, crecido, subido, sube, crece, se incrementó, se ha incrementado, se elevó
rise: aumento, incremento, alza, subida, suba
fell: ha disminuido, han disminuido, disminuyó, disminuyeron, disminuye, bajó, bajaron, ha bajado, cayó, cayeron, ha caído
fell: disminuido, reducido, se redujo, se ha reducido, se redujeron, se han reducido, descendió, baja
fell: cae, caen, bajan, desciende, descienden, se reduce, se reducen, descendieron, retrocedió, retrocedieron
rose: subirá, subiría, crecerá, crecería, aumentará, aumentaría, subirán, crecerán, aumentarán
fell: bajará, bajaría, caerá, caería, disminuirá, disminuiría, bajarán, caerán, al caer, al bajar, al descender
rose: suben, crecen, se elevaron, se incrementaron, ha subido, al crecer, al aumentar, al subir, al incrementarse
fall: disminución, reducción, descenso, caída
rose from: pasó de, pasaron de, ha pasado de, han pasado de, pasa de, pasando de, pasar de, pasará de, pasarán de, pasan de
rose from: pasó del, pasaron del, ha pasado del, han pasado del, pasa del, pasan del, pasando del, pasar del, pasará del
lowest in: más baja en, más bajo en
highest in: más alta en, más alto en
specifically: en concreto, concretamente, en particular
same: mismo, misma, mismos, mismas
number of: el total de, número total de, la cifra de
reached: alcanzó, alcanzaron, alcanza, alcanzan, ascendió a, asciende a, ascienden a, ascendieron a, llegó a, llega a
: se
number: número
residents: habitantes, habitante
children: niños, niñas
people: personas, habitantes
women: mujeres
men: hombres
aged: de edad, edades
children under: niños menores de, menores de edad de
age: edad
in: en el año, en el mes de
year: el año
this year: este año, el presente año
last year: el año pasado, el pasado año, todo el año pasado
of last year: del año pasado
previous year: el año anterior, del año anterior, año anterior, ejercicio anterior, el ejercicio anterior
this month: este mes
last month: el mes pasado
last week: la semana pasada
this week: esta semana
next year: el próximo año, el año próximo, el año que viene
yesterday: ayer
to date: hasta la fecha, hasta el momento, hasta ahora
so far: hasta hoy
early: principios de, a principios de, comienzos de, a comienzos de, inicios de
late: finales de, a finales de, fines de, a fines de
mid: mediados de, a mediados de
article: artículo, artículos, art
resolution: resolución, resoluciones
page: página, páginas, pág
chapter: capítulo
section: sección
figure: figura, gráfico
table: tabla, cuadro
annex: anexo
number: núm, n.º, nº, no., n°
phase: fase
goal: objetivo
priority: prioridad
pillar: pilar
version: versión
telephone: teléfono, tel
flight: vuelo
pupils: alumnos, alumnas, estudiantes
girls: chicas
boys: chicos
youths: jóvenes
adults: adultos
population: población
first: primer, primera, primero
period: trimestre, semestre
acted: tuvo, pudo, hizo, viven, puede, pueden, debe, deben, prevé, requiere, trabaja, trabajan, tendrá, podrá, deberá
an average of: una media de, un promedio de
earlier: antes
per mille: por mil habitantes
worth: por un importe de, por importe de, por valor de
"""
_BEFORE_NUMBER = """
more than: rebasa, rebasa los, rebasa las, rebasan, rebasan los, rebasan las, rebasó, rebasó los, rebasó las, rebasaron
more than: rebasaron los, rebasaron las, rebasado, rebasado los, rebasado las, sobrepasa, sobrepasa los, sobrepasa las
more than: sobrepasan, sobrepasan los, sobrepasan las, sobrepasó, sobrepasó los, sobrepasó las, sobrepasaron, sobrepasaron los
more than: sobrepasaron las, superado los, superado las, superan los, superan las
nearly: roza, roza los, roza las, rozan, rozan los, rozan las, rozó, rozó los, rozó las, rozaron, rozaron los, rozaron las
nearly: se acerca a, se acercan a, se acercó a, se acercaron a
about: ronda los, ronda las, rondan los, rondan las, rondó los, rondaron los
more: otros, otras
number: calibre
line: línea
room: sala, despacho
building: edificio
gate: puerta, andén
report: informe de situación, boletín, reporte
call: llame al, marque el, llamar al, marcar el
: el, la, los, las, un, una, a
one in: una de cada, uno de cada
at least: al menos, por lo menos, como mínimo, cuando menos
at least: al menos un, al menos el, por lo menos un, por lo menos el, como mínimo un, como mínimo el, cuando menos un
"""
_BEFORE_TIME = """
every: cada
past: hace, desde hace
over the last: en los últimos, en las últimas, durante los últimos, durante las últimas, los últimos, las últimas, en los
in the next: en los próximos, en las próximas, durante los próximos, durante las próximas, los próximos, las próximas
over the last: durante los, durante las, en las, de los últimos, de las últimas
"""
_AFTER_NOUN = """
annual: anual, anuales
monthly: mensual, mensuales
weekly: semanal, semanales
daily: diario, diarios, diaria, diarias
average: medio, media, medios, medias
"""
_AFTER_NUMBER = """
higher: mayor, mayores, superior, superiores
lower: menor, inferior, inferiores
children: menores
last year: del año pasado
: últimos, últimas, pasados, pasadas
or more: y más
or so: aproximadamente
fewer than: menos que
thirds: tercios, terceras partes
quarters: cuartos, cuartas partes
fifths: quintos, quintas partes
tenths: décimos, décimas partes
in: de cada
years: años
million: millón
"""
_SCALES = """
million: millón, millones, M, MM, mill
billion: mil millones, miles de millones, millardo, millardos
trillion: billón, billones
thousand: mil, miles
"""
_MONTHS = """
January: enero
February: febrero
March: marzo
April: abril
May: mayo
June: junio
July: julio
August: agosto
September: septiembre, setiembre, sept
October: octubre
November: noviembre
December: diciembre
"""

PACK = LanguagePack(
    code="es",
    numbers=_NUMBERS,
    stops=Stops(
        inside=listed("sr sra srta dr dra ing lic prof gral d dña núm art pág págs cap fig aprox ej ee p.ej av ud uds cf vol"),
        before_digits=listed("lun mié jue vie sáb dom no núm p pp art tel pág págs"),
        either=listed("etc s.a ee.uu uu"),
        openers=listed(
            "El La Los Las Un Una Unos Unas En A Al De Del Desde Durante Según Para Por Con Sin Más Cerca Casi Alrededor Este "
            "Esta Estos Estas Ese Esa Su Sus Se No Hay Entre Tras Además También Sin Pero Y O Si Cada Todos Todas Como Cuando "
            "Mientras Actualmente Hasta Otro Otra Otros Otras Hoy"
        ),
    ),
    glosses=PARTS_OF_WHOLES["es"] | NAMES_OF_MONEY["es"] | PARTS_OF_YEARS | UNITS | glossed(_GLOSSES) | COMMON_TIMES["es"],
    before_number=glossed(_BEFORE_NUMBER),
    before_time=glossed(_BEFORE_TIME),
    after_number=glossed(_AFTER_NUMBER),
    after_noun=glossed(_AFTER_NOUN),
    scales=glossed(_SCALES),
    after_scale=listed("de"),
    passing_exceeds=True,
    months=glossed(_MONTHS),
    ordinal_parts=listed("quinto sexto séptimo octavo noveno décimo"),
    idle=IDLE,
    date_joints=listed("de del"),
    by=listed("en de"),
    range_openers=listed("de del desde"),
    range_middles=listed("a al hasta"),
    infinitive_endings=("ar", "er", "ir"),
    grades=GRADES["es"],
    first_times=("por primera vez",),
    rate_openers=listed("por cada"),
    ordinal_ends=listed("º ª ° er ro ra do da to ta"),
    loose_ordinal_ends=listed("º ª"),
    adverb_endings=("mente",),
    participle_endings=(
        *("isto", "ista", "istos", "istas", "uesto", "uestos"),
        *("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"),
    ),
    verb_opens=True,
    heat_stems=("temperatura", "termóm", "térmic", "calor", "frío"),
    verb_endings=("ron", "rán", "ará", "irá", "an", "en", "aba", "ió", "ó"),
    noun_endings=(
        *("orden", "margen", "certamen", "dictamen", "agen", "origen", "joven", "volumen"),
        *("examen", "régimen", "plan", "gran", "avión", "millón"),
    ),
)
