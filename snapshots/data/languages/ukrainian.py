"""Ukrainian: what keeps its figures true, a short pack.

Sources: the spell-out rules, month names and currency names of Unicode CLDR 47, locale `uk`; the closed classes of
Ukrainian as any grammar lists them.
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
        "один одна одне 1, два дві двох двома двоє 2, три трьох трьома троє 3, чотири чотирьох четверо 4, п'ять п'яти п'ятеро 5, "
        "шість шести шестеро 6, сім семи семеро 7, вісім восьми восьмеро 8, дев'ять дев'яти дев'ятеро 9, десять десяти "
        "десятеро 10, одинадцять одинадцяти 11, дванадцять "
        "дванадцяти 12, тринадцять 13, чотирнадцять 14, п'ятнадцять 15, шістнадцять 16, сімнадцять 17, вісімнадцять 18, "
        "дев'ятнадцять 19, двадцять двадцяти 20, тридцять тридцяти 30, сорок сорока 40, п'ятдесят 50, шістдесят 60, сімдесят "
        "70, вісімдесят 80, дев'яносто 90, сто ста 100, двісті двохсот 200, триста трьохсот 300, чотириста 400, п'ятсот 500, "
        "шістсот 600, сімсот 700, вісімсот 800, дев'ятсот 900"
    ),
    hundreds=frozenset(),
    scales=sized(
        "тисяча тисячі тисяч тисячу 1000, мільйон мільйона мільйони мільйонів 1000000, мільярд мільярда мільярди мільярдів "
        "1000000000, трильйон трильйона трильйонів 1000000000000"
    ),
    bare=listed("тисяча тисячу мільйон мільярд"),
    joint=Joint.AFTER_TENS,
    joints=frozenset(),
    articles=listed("один одна одне"),
)
_GLOSSES = """
a month earlier: місяцем раніше, місяць тому
a year earlier: роком раніше, рік тому
aged: у віці, віком, в віці
earlier: раніше
minus: мінус
nobody: ніхто
below zero: нижче нуля
degrees celsius below zero: градусів морозу, градуси морозу, градус морозу
more than: довше, довше ніж, більше ніж, більш ніж, більше, понад, більш ніж на, більше ніж на
exceeded: перевищив, перевищила, перевищило, перевищує
just over: трохи більше
no more than: не більше, не більше ніж, не більше ніж на, щонайбільше
at least: не менше, не менш ніж, щонайменше, принаймні
under: менше ніж, менш ніж, менше, нижче
just under: трохи менше
about: близько, приблизно, орієнтовно
nearly: майже
exactly: рівно
or more: і більше, та більше
or less: і менше, та менше
percent: відсоток, відсотка, відсотки, відсотків
percentage points: відсотковий пункт, відсоткових пункти, відсоткових пунктів, в.п., в. п.
per mille: проміле
gigacalories: Гкал, гігакалорія, гігакалорії, гігакалорій
gigajoules: ГДж
times: раз, рази, разів
half: половина, половину, половини
one third: третина, третину
two thirds: дві третини
a quarter: чверть
dozens: десятки, десятків
hundreds: сотні, сотень
thousands: тисячі
tens of thousands: десятки тисяч
hundreds of thousands: сотні тисяч
millions: мільйони
in thousands of: у тисячах, в тисячах
in millions of: у мільйонах, в мільйонах
in billions of: у мільярдах, в мільярдах
a total of: всього, усього, загалом, разом
hryvnias: гривня, гривні, гривень, грн
rubles: рублів
euros: євро
dollars: долар, долари, доларів, дол., дол
us dollars: доларів сша, дол. сша
tonnes: тонна, тонни, тонн, т
kilograms: кілограм, кілограми, кілограмів, кг
liters: літр, літри, літрів, л
kilometers: кілометр, кілометри, кілометрів, км
square kilometers: квадратних кілометрів, кв. км, км²
square meters: квадратних метрів, кв. м, кв.м, м²
cubic meters: кубічних метрів, кубометр, кубометри, кубометрів, куб. м, м³
meters: метр, метри, метрів
centimeters: см, сантиметрів
millimeters: мм
hectares: гектар, гектари, гектарів, га
megawatts: МВт
kilowatt hours: кВт·год, кВт-год, кВт год
megawatt hours: МВт·год, МВт-год
degrees celsius: градусів, градуси, градус
years: років, роки
year: рік, року, році, р.
months: місяці, місяців
month: місяць, місяця
weeks: тижні, тижнів
week: тиждень, тижня
days: днів, дні, дня, діб, доби
day: день, добу, доба
hours: години, годин
minutes: хвилини, хвилин
a year: на рік, щороку, щорічно
a month: на місяць, щомісяця
a day: на день, на добу, щодня
per person: на особу, на людину, на душу населення
this: цей, ця, це, ці, цього, цієї, цих
of: із, з
in: в, у
on: на
at: при
for: для
with: зі
without: без
from: від
about: про
among: серед
between: між
since: починаючи з
during: протягом, під час, упродовж, впродовж, за
after: після
before: до, перед
against: проти, порівняно з, у порівнянні з, відносно
and: і, й, та, а також
or: або, чи
but: але, а
that: що, який, яка, яке, які, яких
end of: кінець, кінця, кінцю, кінці
of whom: з них, із них, з яких, у тому числі, в тому числі
including: включаючи, зокрема
as: як
because: тому що, оскільки
according to: за даними, згідно з, за інформацією
due: через, внаслідок
not: не, немає
only: тільки, лише
also: також, теж
all: всі, усі, всіх
is: становить, є, складає
are: становлять, складають
was: був, була, було, становив, становила, становило, склав, склала, склало
were: були, становили, склали
there are: налічується
it: він, вона, воно, вони, його, її, їх
rose: зріс, зросла, зросло, зросли, збільшився, збільшилась, збільшилася, збільшилося, збільшилось, збільшилися, збільшились
rose: піднявся, піднялась, піднялася, піднялося, піднялося, підвищився, підвищилась, підвищилася, підвищилося
rise: зростання, збільшення, приріст
fell: зменшився, зменшилась, зменшилася, зменшилося, зменшилось, зменшилися, знизився, знизилась, знизилася, знизилося
fell: опустився, опустилась, опустилася, опустилося, знизились, знизилися
fell: скоротився, скоротилась, скоротилася, скоротилося, впав, впала, впало
fall: зниження, скорочення, зменшення, падіння
reached: сягає, сягають, сягнув, сягнула, сягнуло, сягнули, досягає, досягають, досяг, досягла, досягло, досягли
number of: число, кількість, чисельність
population: населення
rate: рівень, частка
residents: мешканців, жителів, мешканці
people: осіб, людей, особи, людини
children: дітей, діти, дитини
women: жінок, жінки
men: чоловіків, чоловіки
pupils: учнів, студентів
that is: тобто
over the last day: за добу
over the last week: за тиждень
over the last month: за місяць
over the last season: за сезон
over the last six months: за півріччя, за півроку
over the last year: за рік
last week: минулого тижня
last year: минулого року, торік
this year: цього року
figure: рисунок, рис.
table: таблиця, табл.
page: сторінка, стор.
article: стаття, ст.
hours: год., год
room: каб., кабінет
number: №
law: закон
telephone: телефон, тел.
"""
_BEFORE_NUMBER = """
of: про
is: це
section: ч.
exceeded: перевищили, перевищують, перевищував, перевищувала, перевищувало, перевищували, перевищивши
nearly: наблизився до, наблизилась до, наблизилася до, наблизилося до, наблизилися до, наблизились до, наближається до
nearly: наближаються до
by: на
to: до
over: понад
"""
_BEFORE_TIME = """
older than: старше, старші за
over the last: упродовж, за
over the last: за останні, протягом останніх, останні
in: через
"""
_AFTER_NUMBER = """
meters: м
: р., року, році, рік
less than: нижче рівня, нижче показника
more than: вище рівня, вище показника
less than: менше ніж, менше
more than: більше ніж, більше
ago: тому
"""
_SCALES = """
thousand: тис., тис, тисяча, тисячі, тисяч
million: млн, млн., мільйон, мільйона, мільйони, мільйонів
billion: млрд, млрд., мільярд, мільярда, мільярди, мільярдів
trillion: трлн, трлн., трильйон, трильйона, трильйонів
"""
_MONTHS = """
January: січень, січня, січні
February: лютий, лютого, лютому
March: березень, березня, березні
April: квітень, квітня, квітні
May: травень, травня, травні
June: червень, червня, червні
July: липень, липня, липні
August: серпень, серпня, серпні
September: вересень, вересня, вересні
October: жовтень, жовтня, жовтні
November: листопад, листопада, листопаді
December: грудень, грудня, грудні
"""

PACK = LanguagePack(
    code="uk",
    numbers=_NUMBERS,
    stops=Stops(
        inside=listed("тис млн млрд трлн дол кв куб вул ім стор ст рис табл тел ч каб год"),
        before_digits=listed("ст стор рис табл тел ч каб год"),
        either=listed("р рр ін ос"),
        openers=listed("В У На По За Із З Для При Це Цей Ця Кількість Всього Понад Близько Крім Також Серед Як Зростання"),
    ),
    glosses=PARTS_OF_YEARS["uk"]
    | glossed(_GLOSSES)
    | PARTS_OF_NUMBERS["uk"]
    | SHORT_UNITS["uk"]
    | PRICED["uk"]
    | COMMON_TIMES["uk"],
    before_number=glossed(_BEFORE_NUMBER),
    before_time=glossed(_BEFORE_TIME),
    after_number=glossed(_AFTER_NUMBER),
    scales=glossed(_SCALES),
    months=glossed(_MONTHS),
    age_bounds=listed("старше старші молодше молодші до"),
    range_openers=listed("від з"),
    change_openers=listed("з"),
    idle=SHORT_IDLE["uk"],
    range_middles=listed("до"),
    change_middles=listed("до"),
    out_of=listed("із з"),
    by=listed("на"),
    dash_states=True,
    upper_bounds=listed("до"),
    change_stems=(
        "збільш",
        "зменш",
        "скоро",
        "зниз",
        "зниж",
        "зріс",
        "зрос",
        "підвищ",
        "підн",
        "довед",
        "довел",
        "дійш",
        "розшир",
        "посил",
        "опуст",
        "впа",
        "продовж",
        "сповіль",
        "уповіль",
        "прискор",
        "подорож",
        "подешев",
        "зміцн",
        "послаб",
        "злеті",
        "обвал",
        "поверну",
    ),
    rate_openers=listed("на"),
    share_middles=listed("з із"),
    ordinal_ends=listed("й го му а у ю е м х та ту"),
    elisions=frozenset(),
    noun_endings=("новели",),
    verb_endings=(
        "вся",
        "лась",
        "лася",
        "лося",
        "лось",
        "лися",
        "лись",
        "ила",
        "ило",
        "или",
        "ала",
        "ало",
        "али",
        "ється",
        "ено",
        "ано",
        "їхав",
        "йшов",
        "йшла",
        "йшло",
        "йшли",
        "вели",
        "гинули",
        "росли",
    ),
)
