"""Arabic.

Sources: the spell-out rules, month names and currency names of Unicode CLDR 47, locales `ar`, `ar-EG`, `ar-IQ`, `ar-MA`; the
closed classes of Arabic as any grammar lists them. Hamza, vowel signs and the lengthening stroke are folded away in reading.
"""

from __future__ import annotations

from snapshots.data.languages.arabic_duals import duals
from snapshots.data.languages.arabic_times import IDLE, PARTS_OF_YEARS
from snapshots.data.languages.common_times import COMMON_TIMES
from snapshots.data.languages.pack import Glosses, Joint, LanguagePack, NumberWords, PlaceWords, Stops, glossed, sized
from snapshots.data.listing import listed

_NUMBERS = NumberWords(
    sizes=sized(
        "واحد واحدة أحد إحدى 1, اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي إثنان إثنين 2, ثلاثة ثلاث 3, أربعة أربع 4, "
        "خمسة خمس 5, ستة ست 6, سبعة سبع 7, ثمانية ثماني ثمان 8, تسعة تسع 9, عشرة عشر 10, عشرون عشرين 20, ثلاثون ثلاثين 30, "
        "أربعون أربعين 40, خمسون خمسين 50, ستون ستين 60, سبعون سبعين 70, ثمانون ثمانين 80, تسعون تسعين 90, "
        "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي 200, ثلاثمئة ثلاثمائة 300, أربعمئة أربعمائة 400, "
        "خمسمئة خمسمائة 500, ستمئة ستمائة 600, سبعمئة سبعمائة 700, ثمانمئة ثمانمائة ثمانيمئة ثمانيمائة 800, تسعمئة تسعمائة 900"
    ),
    hundreds=listed("مئة مائة"),
    scales=sized(
        "ألف ألفا آلاف 1000, مليون مليونا ملايين 1000000, مليار مليارا مليارات بليون بلايين 1000000000, "
        "تريليون تريليونا تريليونات ترليون 1000000000000"
    ),
    bare=listed("ألف مليون مليار تريليون"),
    duals=sized(
        "ألفان ألفين ألفا ألفي 1000, مليونان مليونين مليونا مليوني 1000000, ملياران مليارين مليارا ملياري 1000000000, "
        "تريليونان تريليونين 1000000000000"
    ),
    joint=Joint.ANYWHERE,
    joints=listed("و"),
    articles=listed("واحد واحدة أحد إحدى"),
)

_GLOSSES = """
figures: الأرقام, المبالغ, القيم
more than: أكثر من, ما يزيد على, ما يزيد عن, يزيد على, يزيد عن, تزيد على, تزيد عن, ما يفوق, يفوق, تفوق, تجاوز, تجاوزت, يتجاوز
more than: تتجاوز, ما يربو على, ما ينوف على, أزيد من, يربو على, فاق, زاد على, زاد عن
no more than: ما لا يزيد على, ما لا يزيد عن, لا يزيد على, لا يزيد عن, لا تزيد على, لا تزيد عن, لا يتجاوز, لا تتجاوز, ليس أكثر من
no more than: لا أكثر من, ما لا يتجاوز, لم يتجاوز, لم تتجاوز
at least: ما لا يقل عن, لا يقل عن, لا تقل عن, ليس أقل من, بما لا يقل عن, حد أدنى قدره
under: أقل من, ما يقل عن, يقل عن, تقل عن
up to: ما يصل إلى, يصل إلى, تصل إلى, بحد أقصى, حد أقصى قدره
about: نحو, حوالي, زهاء, ما يقدر بنحو, بحدود, في حدود, تقريبا, ما يقارب نحو
an estimated: يقدر ب, تقدر ب, يقدر بنحو, تقدر بنحو, ما يقدر ب
nearly: قرابة, ما يقارب, ما يقرب من, يقارب, تقارب, يناهز, ما يناهز, تناهز
exactly: بالضبط, تحديدا
perhaps: ربما, قد يكون
or more: على الأقل, كحد أدنى, أو أكثر, فأكثر, أو يزيد, وأكثر
or less: على الأكثر, كحد أقصى, أو أقل, فأقل
percent: في المئة, في المائة, بالمئة, بالمائة, من المئة, من المائة
percentage points: نقطة مئوية, نقاط مئوية, نقطة مئوية واحدة
per mille: في الألف, بالألف
times: مرة, مرات, أضعاف
twice: مرتين, ضعفي, ضعف
half of: نصف, النصف
half a million: نصف مليون
half a billion: نصف مليار
and a half: و نصف المليون, و نصف المليار, و نصف, و نصف مليون, و نصف مليار
one third of: ثلث
two-thirds of: ثلثا, ثلثي, ثلثين, ثلثان
a quarter of: ربع
a quarter of them: ربعهم, ربعها, ربعهن
one third of them: ثلثهم, ثلثها, ثلثهن
two-thirds of them: ثلثاهم, ثلثاها, ثلثاهن, ثلثيهم, ثلثيها, ثلثيهن
half of them: نصفهم, نصفها, نصفهن
quarter: الربع
previous quarter: الربع السابق, الربع الماضي
same quarter: الربع المماثل, الربع نفسه
COVID-19: كوفيد 19, كوفيد19, كوفيد - 19
three quarters: ثلاثة أرباع
a dozen: دزينة, اثنا عشر
tens of: عشرات, العشرات من, العشرات
hundreds: مئات, المئات, مئات من
thousands: آلاف, الآلاف, آلاف من
tens of thousands: عشرات الآلاف, عشرات آلاف
hundreds of thousands: مئات الآلاف, مئات آلاف
millions: ملايين, الملايين
tens of millions: عشرات الملايين
hundreds of millions: مئات الملايين
billions: مليارات, المليارات
doubled: تضاعف, تضاعفت, تضاعفا, ضاعف, ضاعفت
tripled: تضاعف ثلاث مرات, تضاعفت ثلاث مرات
minus: ناقص, سالب
degrees celsius below zero: درجات تحت الصفر, درجة تحت الصفر, درجات مئوية تحت الصفر, درجة مئوية تحت الصفر
a total of: ما مجموعه, بإجمالي
total: إجمالي, مجموع
dollars: دولار, دولارا, دولارات
two dollars: دولاران, دولارين
canadian dollars: دولار كندي, دولارا كنديا
australian dollars: دولار أسترالي
us dollars: دولار أمريكي, دولار أميركي, دولارا أمريكيا, دولارا أميركيا, دولارات أمريكية, دولارات أميركية
us dollars: من الدولارات الأمريكية, من الدولارات
euros: يورو
cents: سنت, سنتا, سنتات
pounds sterling: جنيه إسترليني, جنيها إسترلينيا, جنيهات إسترلينية
egyptian pounds: جنيه مصري, جنيها مصريا, جنيهات مصرية, جنيه, جنيها
iraqi dinars: دينار عراقي, دينارا عراقيا, دنانير عراقية
jordanian dinars: دينار أردني, دينارا أردنيا
kuwaiti dinars: دينار كويتي, دينارا كويتيا
saudi riyals: ريال سعودي, ريالا سعوديا, ريالات سعودية
qatari riyals: ريال قطري
united arab emirates dirhams: درهم إماراتي, درهما إماراتيا
moroccan dirhams: درهم مغربي
syrian pounds: ليرة سورية, ل.س
saudi riyals: ر.س
united arab emirates dirhams: د.إ
egyptian pounds: ج.م
kuwaiti dinars: د.ك
algerian dinars: دينار جزائري, دينارا جزائريا, د.ج, دج
tunisian dinars: دينار تونسي, دينارا تونسيا, د.ت
libyan dinars: دينار ليبي, دينارا ليبيا, د.ل, ل.د
moroccan dirhams: د.م
bahraini dinars: دينار بحريني, د.ب
jordanian dinars: د.أ
iraqi dinars: د.ع
qatari riyals: ر.ق
omani rials: ريال عماني, ريالا عمانيا, ر.ع
yemeni rials: ريال يمني, ريالا يمنيا, ر.ي
sudanese pounds: جنيه سوداني, جنيها سودانيا, ج.س
lebanese pounds: ل.ل
lebanese pounds: ليرة لبنانية
turkish lira: ليرة تركية
swiss francs: فرنك سويسري
japanese yen: ين ياباني, ين
saudi riyals: ريال, ريالا, ريالات
united arab emirates dirhams: درهم, درهما, دراهم
iraqi dinars: دينار, دينارا, دنانير
lebanese pounds: ليرة, ليرات
rubles: روبل, روبلا
milligrams: مليغرام, ملليغرام, مليغراما
micrograms: ميكروغرام, ميكروغراما
tonnes: طن, طنا, أطنان, طن متري, طنا متريا, أطنان مترية
kilograms: كيلوغرام, كيلوغراما, كيلوغرامات, كيلوجرام, كيلوجراما, كغ, كغم, كلغ, كلغم, كيلو
grams: غرام, غراما, غرامات, جرام, جراما
liters: لتر, لترا, لترات, ليتر, ليترا
cubic meters: متر مكعب, مترا مكعبا, أمتار مكعبة, م مكعب
square meters: متر مربع, مترا مربعا, أمتار مربعة, م مربع
square kilometers: كيلومتر مربع, كيلومترا مربعا, كيلومترات مربعة, كم مربع, كم²
kilometers per hour: كيلومتر في الساعة, كيلومترا في الساعة, كم في الساعة, كم/ساعة
kilometers: كيلومتر, كيلومترا, كيلومترات, كم, كلم
meters: متر, مترا, أمتار
centimeters: سنتيمتر, سنتيمترا, سنتيمترات, سم
millimeters: مليمتر, مليمترا, ملم
hectares: هكتار, هكتارا, هكتارات
barrels: برميل, برميلا, براميل
megawatt hours: ميغاواط ساعة, ميغاوات ساعة, ميجاوات ساعة, ميجاواط ساعة
gigawatt hours: غيغاواط ساعة, غيغاوات ساعة, جيجاوات ساعة, جيجاواط ساعة
gigawatts: غيغاواط, غيغاوات, جيجاوات, جيجاواط
megawatts: ميغاواط, ميغاوات, ميجاوات, ميجاواط
gigawatts: غيغاواط, جيجاوات
degrees celsius: درجة مئوية, درجات مئوية, درجة سلزيوس
degrees: درجة, درجات
two years: عامين, عامان, سنتين, سنتان
two months: شهرين, شهران
two weeks: أسبوعين, أسبوعان
two days: يومين, يومان
decades: عقود
two decades: عقدين, عقدان
centuries: قرون
years: سنوات, أعوام, عاما, سنة, سنين
year: عام, العام
months: أشهر, شهور, شهرا
month: شهر
weeks: أسابيع, أسبوعا
week: أسبوع
days: أيام, يوما
day: يوم
hours: ساعات, ساعة
minutes: دقيقة, دقائق
seconds: ثانية, ثوان, ثواني
a year: سنويا, في السنة, كل عام, كل سنة, في العام
a month: شهريا, في الشهر, كل شهر
a week: أسبوعيا, في الأسبوع, كل أسبوع
a day: يوميا, في اليوم, كل يوم
per person: للشخص, لكل شخص, للفرد
per hectare: للهكتار, لكل هكتار
per barrel: للبرميل
per tonne: للطن
this: هذا, هذه, ذلك, تلك, هؤلاء
of: من
of whom: منهم, منها
including: بينهم, بينها, من بينهم, من بينها, من ضمنهم
and: و, وكذلك
or: أو, أم
to: إلى, الى, لتصل إلى, ليصل إلى, لتبلغ, ليبلغ
per: لكل
in: في, ب, داخل, لدى
on: على
about: عن
for the: لل
for: ل, من أجل, لأجل, بهدف, لصالح
at: بمبلغ, بقيمة, بتكلفة
with: مع, برفقة
without: بدون, دون, من دون, بلا
against: بدلا من, في مقابل, ضد, مقابل, مقارنة ب, مقارنة مع, بالمقارنة مع
by more than: ب أكثر من
by about: ب نحو, ب حوالي
by: من قبل, عبر, بواسطة, بنسبة, بمقدار, بواقع
between: بين, ما بين, فيما بين, بين عامي, بين العامين
ranging between: يتراوح بين, تتراوح بين, يتراوح ما بين, تتراوح ما بين
since: منذ, بدءا من, اعتبارا من, ابتداء من
until: حتى, لغاية
during: خلال, أثناء, على مدى, على مدار, طوال, طيلة
before: قبل
after: بعد, عقب
under: تحت
including: بما في ذلك, بما فيها, بما فيهم
as: ك, مثل, حيث, إذ
same: نفس
in the same period: نفس الفترة, للفترة نفسها, الفترة نفسها, للفترة ذاتها, الفترة ذاتها, في نفس الفترة, خلال نفس الفترة
in the same period: في الفترة نفسها, في الفترة ذاتها, خلال الفترة نفسها, خلال الفترة ذاتها
due: بسبب, نتيجة, جراء, وفق, وفقا ل, وفقا, طبقا ل, طبقا, تبعا ل, استنادا إلى, حسب, بحسب
who: الذي, التي, الذين, اللاتي, اللواتي, ممن
while: بينما, فيما, في حين
because: لأن
but: لكن, ولكن, بل
is: هو, هي, يبلغ, تبلغ, يعد, تعد
are: هم
was: كان, كانت, بلغ, بلغت
were: كانوا
has: قد, لقد, تم, تمت, جرى, جرت
will be: سوف, سيتم, ستتم, سيكون, ستكون
there are: هناك, يوجد, توجد, ثمة
not: لا, لم, لن, ليس, ليست, غير
more: إضافي, إضافية, أخرى, آخر, أكثر
others: آخرين, آخرون
only: فقط, فحسب
also: أيضا, كما, كذلك
now: الآن, حاليا, حتى الآن
all: جميع, كل, كافة
some: بعض
several: عدة
rose: ارتفع, ارتفعت, زاد, زادت, ازداد, ازدادت, نما, نمت, صعد, صعدت, ترتفع, يرتفع
with a rise of: بزيادة, بارتفاع, بزيادة قدرها, بزيادة مقدارها, بنسبة زيادة, بنسبة ارتفاع, بارتفاع قدره
rise: ارتفاع, زيادة, نمو, نموا, ارتفاعا, نسبة زيادة, نسبة ارتفاع, نسبة نمو
rise of: زيادة بلغت, زيادة قدرها, نسبة زيادة بلغت, نسبة نمو بلغت, ارتفاعا بلغ, نموا بلغ, زيادة بنسبة, ارتفاعا بنسبة, نموا بنسبة
fell: انخفض, انخفضت, تراجع, تراجعت, هبط, هبطت, تقلص, تقلصت, ينخفض, تنخفض
with a fall of: بانخفاض, بتراجع, بانخفاض قدره, بتراجع قدره, بنسبة انخفاض, بنسبة تراجع
fall: انخفاض, انخفاضا, تراجعا, نسبة انخفاض, نسبة تراجع
fall of: انخفاضا بلغ, تراجعا بلغ, انخفاضا بنسبة, تراجعا بنسبة, نسبة انخفاض بلغت
with: مسجلة, مسجلا, محققة, محققا
reached: وصل, وصلت, سجل, سجلت, حقق, حققت
became: أسفرت عن, أسفر عن, نتج عن, نتج عنه, نتجت عن, نجم عن, أدى إلى, أدت إلى, كشف عن, كشفت عن, أعلن عن, أعلنت عن
became: قتل, أصيب, أصيبت, نزح, عاد, عادت, فر, دمر, دمرت, شارك, شاركت, استفاد, استفادت, حصل, حصلت
number of: عدد, إجمالي عدد, العدد الإجمالي ل, مجموع عدد, عدد إجمالي
price: سعر, أسعار
rate: معدل, نسبة
value: قيمة
area: مساحة
residents: سكان, السكان
city: مدينة
province: محافظة, ولاية
region: منطقة
county: قضاء, مديرية
camp: مخيم
village: قرية, بلدة
children: طفل, طفلا, أطفال, الأطفال
people: شخص, شخصا, أشخاص, الأشخاص, نسمة
women: امرأة, نساء, النساء
men: رجل, رجلا, رجال, الرجال
under: دون سن, تحت سن, دون عمر
aged between: تتراوح أعمارهم بين, تتراوح أعمارهن بين
age: سن, عمر
aged: بعمر
this year: هذا العام, العام الحالي, العام الجاري, هذه السنة, السنة الحالية
last year: العام الماضي, السنة الماضية, العام المنصرم
previous year: العام السابق, السنة السابقة
this month: هذا الشهر, الشهر الحالي, الشهر الجاري
last month: الشهر الماضي, الشهر المنصرم
last week: الأسبوع الماضي
this week: هذا الأسبوع
next year: العام المقبل, العام القادم, السنة المقبلة
yesterday: أمس
to date: حتى اليوم, إلى اليوم, حتى تاريخه
early: مطلع, أوائل, بداية
late: أواخر, نهاية
mid: منتصف
flight: الرحلة
pupils: تلميذ, تلاميذ, التلاميذ, طالب, طلاب, الطلاب, طالبا
girls: فتاة, فتيات, الفتيات
youths: شباب, الشباب
population: السكان, سكان
article: المادة, مادة
resolution: القرار, قرار, القرارات
page: الصفحة, صفحة, ص
chapter: الفصل
section: القسم
figure: الشكل
table: الجدول
annex: الملحق, المرفق
number: رقم
phase: المرحلة
telephone: هاتف, الهاتف
"""
_BEFORE_NUMBER = """
against: عن
and: و حتى
a total of: إجمالي, مجموع
valued at: المقدرة ب, المقدر ب, والمقدرة ب, البالغة, البالغ, والبالغة, والبالغ
numbering: البالغ عددهم, البالغ عددها, والبالغ عددهم, والبالغ عددها
room: غرفة, قاعة
report: تقرير الحالة رقم, تقرير رقم
call: اتصل على, اتصلوا على
late: نهاية عام, أواخر عام
in late: في نهاية عام, في أواخر عام
by late: بحلول نهاية عام
until late: حتى نهاية عام
early: بداية عام, مطلع عام, أوائل عام
in early: في بداية عام, في مطلع عام, في أوائل عام
since early: منذ بداية عام, منذ مطلع عام
mid: منتصف عام
in mid: في منتصف عام
by: ب
at least: على الأقل, كحد أدنى, بحد أدنى
at most: على الأكثر, كحد أقصى
over: فوق
under: دون
up to: حتى, لغاية
in: في عام, في العام, في سنة, خلال عام, خلال العام, عام, سنة, العام
since: منذ عام, منذ العام, منذ سنة
until: حتى عام, حتى العام, لغاية عام
by: بحلول عام, بحلول العام
for: لعام, للعام
from: من عام
one in: واحد من كل, واحدة من كل, شخص واحد من كل, شخص واحد فقط من كل, واحد فقط من كل
"""
_BEFORE_TIME = """
every: كل
over the last: لفترة, لمدة
past: قبل, منذ
over the last: خلال آخر, في آخر, على مدى, خلال, طوال, طيلة, على مدار
"""
_AFTER_NUMBER = """
against: عن
: الماضية, الماضيين, الأخيرة, الأخيرتين, المنصرمة
or so: تقريبا
out of: من كل, من أصل
of: من
"""
_AFTER_NOUN = """
from: من
"""
_SCALES = """
thousand: ألف, آلاف, ألفا
million: مليون, ملايين, مليونا
billion: مليار, مليارات, مليارا, بليون, ألف مليون
trillion: تريليون, تريليونات, ترليون
hundred: مئة, مائة
"""
_MONTHS = """
January: يناير, كانون الثاني, كانون الثاني/يناير, يناير/كانون الثاني, جانفي
February: فبراير, شباط, شباط/فبراير, فبراير/شباط, فيفري
March: مارس, آذار, آذار/مارس, مارس/آذار
April: أبريل, إبريل, نيسان, نيسان/أبريل, أبريل/نيسان, نيسان/إبريل, أفريل
May: مايو, أيار, أيار/مايو, مايو/أيار
June: يونيو, يونيه, حزيران, حزيران/يونيو, حزيران/يونيه, يونيو/حزيران, جوان
July: يوليو, يوليه, تموز, تموز/يوليو, تموز/يوليه, يوليو/تموز, جويلية
August: أغسطس, آب, آب/أغسطس, أغسطس/آب, أوت
September: سبتمبر, أيلول, أيلول/سبتمبر, سبتمبر/أيلول
October: أكتوبر, تشرين الأول, تشرين الأول/أكتوبر, أكتوبر/تشرين الأول
November: نوفمبر, تشرين الثاني, تشرين الثاني/نوفمبر, نوفمبر/تشرين الثاني
December: ديسمبر, كانون الأول, كانون الأول/ديسمبر, ديسمبر/كانون الأول
"""
_THAT = dict.fromkeys(("أن", "إن", "أنه", "أنها", "بأن"), ":")
"""The verb stands before its subject, who says it: a colon keeps the subject of what is said apart from the one who says it."""


def _in_brackets(months: Glosses) -> Glosses:
    """A month in the names of both calendars: "أيلول (سبتمبر)"."""
    names = [(name, meant) for name, meant in months.items() if "/" not in name]
    return {
        f"{written} ({bracketed})": meant
        for written, meant in names
        for bracketed, same in names
        if written != bracketed and meant == same
    }


PACK = LanguagePack(
    code="ar",
    numbers=_NUMBERS,
    stops=Stops(
        inside=listed("د أ م ص ت ج"), before_digits=listed("رقم ص"), either=frozenset(), openers=listed("في و كما قال وقال")
    ),
    glosses=PARTS_OF_YEARS | duals() | glossed(_GLOSSES) | _THAT | COMMON_TIMES["ar"],
    before_number=glossed(_BEFORE_NUMBER),
    before_time=glossed(_BEFORE_TIME),
    after_number=glossed(_AFTER_NUMBER),
    after_noun=glossed(_AFTER_NOUN),
    scales=glossed(_SCALES),
    after_scale=listed("من"),
    months=glossed(_MONTHS) | _in_brackets(glossed(_MONTHS)),
    idle=IDLE,
    date_joints=listed("من عام لعام سنة"),
    by=listed("ب"),
    range_openers=listed("من"),
    range_middles=listed("إلى الى"),
    parts_of_definite=glossed("one fifth of: خمس\none seventh of: سبع\none tenth of: عشر"),
    verb_endings=("ت",),
    noun_endings=("ات", "بيت", "كويت", "إنترنت", "زيت", "وقت"),
    verb_beginnings=("ي", "ست", "سي"),
    subordinate_beginnings=("ت",),
    prefixes=("و", "ف", "ب", "ل", "ك"),
    articled=("لل",),
    article="ال",
    decimal_letter="ر",
    verb_first=True,
    places=PlaceWords(
        openers=listed("في مدينة محافظة ولاية مخيم منطقة قضاء حي قرية بلدة"),
        never=listed("نهاية بداية مجال إطار اطار حين ظل شهر عام سنة يوم المئة المائة"),
        common_endings=(),
    ),
)
