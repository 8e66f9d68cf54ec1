"""Arabic: the parts of a year, and the words beside which a number dates or describes and counts nothing."""

from __future__ import annotations

from snapshots.data.languages.pack import IdleWords
from snapshots.data.languages.parts_of_years import pieces_of_years
from snapshots.data.listing import listed

PARTS_OF_YEARS = pieces_of_years(
    "{piece} {ordinal}", ("الأول", "الثاني", "الثالث", "الرابع"), quarters=("الربع", "ربع"), halves=("النصف", "نصف")
)

IDLE = IdleWords(
    weekdays=listed("الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"),
    hour_openers=("الساعة", "ساعة"),
    bare_hours=True,
    after_hours=listed("صباحا مساء ظهرا من بعد"),
    age_openers=("عمرها", "عمره", "العمر", "عمر", "سن"),
    halves=("و نصف",),
)
