"""Words that tell which of several of a kind: the first, the second; with those of other languages than English."""

from __future__ import annotations

from snapshots.data.english_numbers import ORDINALS as _ENGLISH
from snapshots.data.listing import listed

ORDINALS = _ENGLISH | listed(
    "premier première premiers premières deuxième deuxièmes seconde secondes troisième troisièmes quatrième quatrièmes "
    "primera primero primeras primeros segunda segundo segundas segundos tercera tercero cuarta cuarto "
    "erste ersten erster erstes zweite zweiten zweiter zweites dritte dritten dritter drittes vierte vierten vierter "
    "prima primo seconda secondo terza terzo quarta quarto primeira primeiro terceira terceiro quarta "
    "eerste tweede derde vierde första andra tredje fjärde "
    "pierwsza pierwszą pierwszej pierwszy druga drugą drugiej drugi trzecia trzecią trzeciej trzeci czwarta czwartą czwarty "
    "birinci ikinci üçüncü dördüncü первая первую первой первый вторая вторую второй третья третью третьей третий "
    "الأولى الاولى الأول الاول الثانية الثاني الثالثة الثالث الرابعة الرابع"
)
