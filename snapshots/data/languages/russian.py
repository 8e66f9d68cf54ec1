"""Russian: what keeps its figures true, a short pack.

Sources: the spell-out rules, month names and currency names of Unicode CLDR 47, locale `ru`; the closed classes of
Russian as any grammar lists them.
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
        "один одна одно 1, два две двух двумя двое 2, три трёх трех тремя трое 3, четыре четырёх четырех четверо 4, "
        "пять пяти пятеро 5, шесть шести шестеро 6, семь семи семеро 7, восемь восьми 8, девять девяти 9, "
        "десять десяти 10, одиннадцать одиннадцати 11, двенадцать "
        "двенадцати 12, тринадцать тринадцати 13, четырнадцать четырнадцати 14, пятнадцать пятнадцати 15, шестнадцать "
        "шестнадцати 16, семнадцать семнадцати 17, восемнадцать восемнадцати 18, девятнадцать девятнадцати 19, двадцать "
        "двадцати 20, тридцать тридцати 30, сорок сорока 40, пятьдесят пятидесяти 50, шестьдесят шестидесяти 60, семьдесят "
        "семидесяти 70, восемьдесят восьмидесяти 80, девяносто девяноста 90, сто ста 100, двести двухсот 200, триста трёхсот "
        "трехсот 300, четыреста четырёхсот четырехсот 400, пятьсот пятисот 500, шестьсот шестисот 600, семьсот семисот 700, "
        "восемьсот восьмисот 800, девятьсот девятисот 900"
    ),
    hundreds=frozenset(),
    scales=sized(
        "тысяча тысячи тысяч тысячу 1000, миллион миллиона миллионов 1000000, миллиард миллиарда миллиардов 1000000000, "
        "триллион триллиона триллионов 1000000000000"
    ),
    bare=listed("тысяча тысячу миллион миллиард"),
    joint=Joint.AFTER_TENS,
    joints=frozenset(),
    articles=listed("один одна одно"),
)
_GLOSSES = """
a month earlier: месяцем ранее
a year earlier: годом ранее, год назад
aged: в возрасте, возрасте
earlier: ранее
minus: минус
nobody: никто
below zero: ниже нуля
degrees celsius below zero: градусов мороза, градуса мороза, градус мороза
more than: дольше, дольше чем, более чем, более, больше, свыше, больше чем
exceeded: превысил, превысила, превысило, превышает
just over: чуть более, немногим более
no more than: не более, не более чем, не более чем на, максимум
at least: не менее, не менее чем, как минимум, по меньшей мере
under: менее, менее чем, меньше, ниже
just under: чуть менее, немногим менее
about: около, примерно, порядка, приблизительно, ориентировочно
nearly: почти, практически
exactly: ровно
or more: и более
or less: и менее
percent: процент, процента, процентов
percentage points: процентный пункт, процентных пункта, процентных пунктов, п.п., п. п.
per mille: промилле
gigacalories: Гкал, гигакалория, гигакалории, гигакалорий
gigajoules: ГДж
times: раз, раза
half: половина, половину, половины
half a million: полмиллиона
one third: треть
two thirds: две трети
a quarter: четверть
dozens: десятки, десятков
hundreds: сотни, сотен
thousands: тысячи
tens of thousands: десятки тысяч
hundreds of thousands: сотни тысяч
millions: миллионы
in thousands of: в тысячах
in millions of: в миллионах
in billions of: в миллиардах
a total of: всего, в общей сложности, итого
rubles: рубль, рубля, рублей, руб., руб
euros: евро
dollars: доллар, доллара, долларов, долл., долл
us dollars: долларов сша, долл. сша
hryvnias: гривен, гривны, грн, грн.
tonnes: тонна, тонны, тонн, т
kilograms: килограмм, килограмма, килограммов, кг
grams: грамм, граммов
liters: литр, литра, литров, л
kilometers: километр, километра, километров, км
square kilometers: квадратных километров, кв. км, км²
square meters: квадратных метров, кв. м, кв.м, м²
cubic meters: кубических метров, куб. м, кубометров, м³
meters: метр, метра, метров
centimeters: см, сантиметров
millimeters: мм
hectares: гектар, гектара, гектаров, га
megawatts: МВт
kilowatt hours: кВт·ч, кВтч, кВт-ч
megawatt hours: МВт·ч, МВт-ч
degrees celsius: градусов, градуса, градус
years: лет, года, годов
year: год, году, г.
months: месяца, месяцев
month: месяц, месяце
weeks: недели, недель
week: неделя, неделю
days: дней, дня, суток
day: день, сутки
hours: часа, часов
minutes: минуты, минут
a year: в год, ежегодно
a month: в месяц, ежемесячно
a day: в день, в сутки, ежедневно
per person: на человека, на душу населения
this: этот, эта, это, эти, этого, этой, этих
of: из
end of: конец, конца, концу, конце
in: в, во
on: на
at: при, у
for: для, за
with: с, со
without: без
from: от
by: за счёт, за счет
about: о, об
among: среди
between: между
since: начиная с
until: вплоть до
during: в течение, во время
after: после
before: до, перед
against: против, по сравнению с, относительно
and: и, а также
or: или, либо
but: но, а
that: что, который, которая, которое, которые, которых
of whom: из них, из которых, в том числе
including: включая
as: как
because: потому что, так как
according to: по данным, согласно, по информации
due: из-за, вследствие
not: не, нет
only: только, лишь
also: также, тоже
all: все, всех
is: составляет, является
are: составляют, являются
was: был, была, было, составил, составила, составило
were: были, составили
there are: имеется, насчитывается
it: он, она, оно, они, его, её, ее, их
rose: вырос, выросла, выросло, выросли, увеличился, увеличилась, увеличилось, увеличились, возрос, возросла, возросло
rose: поднялся, поднялась, поднялось, поднялись, повысился, повысилась, повысилось, повысились
rise: рост, увеличение, прирост
fell: снизился, снизилась, снизилось, снизились, сократился, сократилась, сократилось, сократились, упал, упала, упали
fell: опустился, опустилась, опустилось, опустились, понизился, понизилась, понизилось, понизились
fell: уменьшился, уменьшилась, уменьшилось, уменьшились
fall: снижение, сокращение, уменьшение, падение
reached: достигает, достигают, достиг, достигла, достигло, достигли
number of: число, количество, численность
population: население, населения
rate: уровень, доля
residents: жителей, жители
people: человек, людей, человека
children: детей, дети, ребёнка, ребенка
women: женщин, женщины
men: мужчин, мужчины
pupils: учеников, школьников, студентов
that is: то есть, т. е.
over the last day: за сутки
over the last week: за неделю
over the last month: за месяц
over the last season: за сезон
over the last six months: за полугодие, за полгода
last week: на прошлой неделе
last year: в прошлом году, прошлого года
this year: в этом году, в текущем году
figure: рисунок, рис.
table: таблица, табл.
page: страница, стр.
article: статья, ст.
hours: ч., ч
room: каб., кабинет
number: №
law: закон
telephone: телефон, тел.
"""
_BEFORE_NUMBER = """
of: о, об
is: это
section: ч.
exceeded: превысили, превышают, превышал, превышала, превышало, превышали, превысив, перевалил за, перевалила за
exceeded: перевалило за, перевалили за
nearly: приблизился к, приблизилась к, приблизилось к, приблизились к, приближается к, приближаются к
by: на
to: до
over: свыше
on: на
"""
_BEFORE_TIME = """
older than: старше
over the last: в течение, на протяжении, за
over the last: за последние, в последние, за прошедшие
in: через
"""
_AFTER_NUMBER = """
: г., года, году, год, гг.
less than: ниже уровня, ниже показателя, ниже показателей
more than: выше уровня, выше показателя, выше показателей
less than: меньше чем, менее чем, меньше
more than: больше чем, более чем, больше
ago: назад
"""
_SCALES = """
thousand: тыс., тыс, тысяча, тысячи, тысяч
million: млн, млн., миллион, миллиона, миллионов
billion: млрд, млрд., миллиард, миллиарда, миллиардов
trillion: трлн, трлн., триллион, триллиона, триллионов
"""
_MONTHS = """
January: январь, января, январе
February: февраль, февраля, феврале
March: март, марта, марте
April: апрель, апреля, апреле
May: май, мая, мае
June: июнь, июня, июне
July: июль, июля, июле
August: август, августа, августе
September: сентябрь, сентября, сентябре
October: октябрь, октября, октябре
November: ноябрь, ноября, ноябре
December: декабрь, декабря, декабре
"""

PACK = LanguagePack(
    code="ru",
    numbers=_NUMBERS,
    stops=Stops(
        inside=listed("тыс млн млрд трлн руб долл кв куб ул им г-н т.е т.д стр ст рис табл тел см ч каб"),
        before_digits=listed("ст стр рис табл тел ч каб"),
        either=listed("г гг др пр руб чел"),
        openers=listed("В На По За Из Для При Это Этот Эта Число Всего Более Около Кроме Также Среди С Как Рост Общий Общая"),
    ),
    glosses=PARTS_OF_YEARS["ru"]
    | glossed(_GLOSSES)
    | PARTS_OF_NUMBERS["ru"]
    | SHORT_UNITS["ru"]
    | PRICED["ru"]
    | COMMON_TIMES["ru"],
    before_number=glossed(_BEFORE_NUMBER),
    before_time=glossed(_BEFORE_TIME),
    after_number=glossed(_AFTER_NUMBER),
    scales=glossed(_SCALES),
    months=glossed(_MONTHS),
    age_bounds=listed("старше младше до"),
    range_openers=listed("от с"),
    change_openers=listed("с"),
    idle=SHORT_IDLE["ru"],
    range_middles=listed("до"),
    change_middles=listed("до"),
    out_of=listed("из"),
    by=listed("на"),
    dash_states=True,
    upper_bounds=listed("до"),
    bounds_persons=True,
    change_stems=(
        "увелич",
        "уменьш",
        "сокра",
        "сниз",
        "сниж",
        "вырос",
        "возрос",
        "рост",
        "рас",
        "повы",
        "подн",
        "довед",
        "довел",
        "доход",
        "дош",
        "расшир",
        "опуст",
        "упал",
        "усил",
        "пониз",
        "прод",
        "замедл",
        "ускор",
        "подорож",
        "подешев",
        "укреп",
        "ослаб",
        "похолод",
        "дорос",
        "взлет",
        "рухн",
        "обвал",
        "просе",
        "вернул",
    ),
    rate_openers=listed("на"),
    share_middles=listed("из"),
    ordinal_ends=listed("й го му я ю е м х"),
    noun_endings=("водоросли",),
    verb_endings=(
        "лся",
        "лась",
        "лось",
        "лись",
        "ила",
        "ило",
        "или",
        "ала",
        "ало",
        "али",
        "ается",
        "ются",
        "ует",
        "уют",
        "ено",
        "ано",
        "ехал",
        "шёл",
        "шел",
        "шла",
        "шло",
        "шли",
        "вели",
        "гибли",
        "росли",
    ),
)
