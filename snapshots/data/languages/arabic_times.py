"""Arabic: the parts of a year, and the words beside which a number dates or describes and counts nothing."""

from __future__ import annotations

from snapshots.data.languages.pack import IdleWords
from snapshots.data.languages.parts_of_years import first_months, last_spans, pieces_of_years
from snapshots.data.listing import listed

PARTS_OF_YEARS = pieces_of_years(
    "{piece} {ordinal}", ("الأول", "الثاني", "الثالث", "الرابع"), quarters=("الربع", "ربع"), halves=("النصف", "نصف")
) | first_months(
    ("الأشهر {count} الأولى", "{count} أشهر الأولى", "{count} شهرا الأولى", "أول {count} أشهر", "الشهور {count} الأولى"),
    ("2", "الثلاثة", "الأربعة", "الخمسة", "الستة", "السبعة", "الثمانية", "التسعة", "العشرة", "الأحد عشر"),
    {"": "months"},
) | last_spans(
    ("{unit} {count} الماضية", "{unit} {count} الأخيرة", "خلال {unit} {count} الماضية", "خلال {unit} {count} الأخيرة",
     "في {unit} {count} الماضية", "في {unit} {count} الأخيرة"),
    {str(count): str(count) for count in (*range(3, 13), 15, 20, 24, 36, 48, 72)}
    | {"الثلاث": "three", "الثلاثة": "three", "الأربع": "four", "الأربعة": "four", "الخمس": "five", "الخمسة": "five",
       "الست": "six", "الستة": "six", "السبع": "seven", "السبعة": "seven", "العشر": "ten", "العشرة": "ten"},
    {"الساعات": "hours", "الأيام": "days", "الأسابيع": "weeks", "الأشهر": "months", "الشهور": "months", "السنوات": "years",
     "الأعوام": "years"},
) | {
    f"{lead}{dual} {past}": f"over the last two {unit}"
    for lead in ("", "في ", "خلال ")
    for dual, unit in {"اليومين": "days", "الأسبوعين": "weeks", "الشهرين": "months", "العامين": "years", "السنتين": "years",
                       "العقدين": "decades"}.items()
    for past in ("الماضيين", "الماضيتين", "الأخيرين", "الأخيرتين")
}  # fmt: skip

IDLE = IdleWords(
    turns=listed("الماضية الأخيرة المقبلة القادمة التالية"),
    weekdays=listed("الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"),
    hour_openers=("الساعة", "ساعة"),
    bare_hours=True,
    after_hours=listed("صباحا مساء ظهرا من بعد"),
    age_openers=("عمرها", "عمره", "العمر", "عمر", "سن"),
    halves=("و نصف",),
)
