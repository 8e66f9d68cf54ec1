"""How languages say that a number is by how much something changed: "25 fewer than in 2024", "25 de menos que", "um 25 gesunken".

Of each language: what follows the number, what may come next (a time, never a share or a number: "25 more than half"), and what
leads to the number. Collected by hand from sheets of statistics offices, police and hospitals.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from snapshots.data.listing import listed


class Comparative(NamedTuple):
    """The patterns of a language; with none of `before`, no lead of its own is known."""

    than: str
    """What stands right behind the number, or behind its noun."""
    time: str
    """How what it is measured by begins."""
    before: str = ""
    """What stands right before the number."""


_NO_TIME = r"(?!)"
_YEAR = r"(?:19|20)\d\d\b"
_COMPARATIVES = (
    Comparative("(?:more|fewer|less|higher|lower) than", "", r"(?:increase|rise|drop|fall|decline|reduction|decrease) of"),
    Comparative(
        "(?:mehr|weniger|höher|niedriger) als",
        "im|in den|am|vor|zuvor|noch|bisher|letzt\\w+|vorig\\w+|zur gleichen",
        "(?:rückgang|anstieg|zuwachs|zunahme|abnahme|steigerung|plus|minus) (?:um|von)"
        "|(?:stieg|fiel|sank|wuchs|gestiegen|gesunken) um",
    ),
    Comparative(
        r"(?:de |en )?(?:plus|moins) qu(?:e|['’])",
        r"en|l['’]an|l[ea] (?:mois|veille|semaine|précédente?)|il y a|au|à la même|un an",
        r"(?:hausse|baisse|augmentation|diminution|recul|progression) de|(?:augmenté|baissé|diminué|reculé|progressé) de",
    ),
    Comparative(
        "(?:de )?(?:más|menos) (?:que|respecto)",
        "en|hace|un año|al? (?:año|mes)|(?:el|la) (?:año|mes|semana|anterior|pasad[ao])",
        r"(?:aumento|descenso|caída|alza|reducción|disminución|subida) de",
    ),
    Comparative(
        "(?:a )?(?:mais|menos) (?:do )?que",
        "em|no|na|há|o (?:ano|mês)",
        r"(?:aumento|queda|redução|alta|diminuição|descida) de",
    ),
    Comparative(
        "(?:in )?(?:più|meno) (?:rispetto|di|che)",
        r"al (?:\d{4}|mese)|all['’]anno|nel|l['’]anno|un anno|del (?:\d{4}|mese)",
        r"(?:aumento|calo|riduzione|incremento|diminuzione) di",
    ),
    Comparative(
        "(?:meer|minder) dan", "in|vorig|een (?:jaar|maand)|het (?:jaar|voorgaande)", r"(?:stijging|daling|toename|afname) van"
    ),
    Comparative("(?:fler|färre|mer|mindre) än", "i|under|året|ett år|förra|föregående", r"(?:ökning|minskning) (?:med|på)"),
    Comparative("(?:więcej|mniej) niż", "w|przed|rok|miesiąc", r"(?:wzrost|spadek) o"),
    Comparative("(?:больше|меньше|более|менее),? чем", "в|за|год|месяц|годом|прошл\\w+"),
    Comparative("(?:більше|менше),? ніж", "у|в|за|торік|рік|місяць|минул\\w+"),
)
THAN = re.compile(
    r"\s*(?:[^\W\d_]+\s+){0,2}?(?:"
    + "|".join(rf"{told.than}\s*(?:(?:{told.time or _NO_TIME})(?!\w)|{_YEAR})" for told in _COMPARATIVES)
    + ")",
    re.IGNORECASE,
)
"""Behind a number that tells by how much something changed."""
PERCENT_THAN = re.compile(r"\s*(?:" + "|".join(told.than for told in _COMPARATIVES) + r")(?![^\W\d_])", re.IGNORECASE)
"""Behind such a percentage, whatever it is measured by: "12 % menos que la anterior"."""
CHANGE_OF = re.compile(
    r"(?<!\w)(?:" + "|".join(told.before for told in _COMPARATIVES if told.before) + r")\s+(?:[^\W\d_]+\s+){0,2}[$€£]?$",
    re.IGNORECASE,
)
"""Before such a number."""
RISING: frozenset[str] = listed(
    "rose risen rising rise rises grew grown growing growth increased increase increases increasing climbed climb "
    "climbing jumped jump soared gained gain up higher more above stieg stiegen gestiegen wuchs wuchsen gewachsen "
    "zugenommen zunahme anstieg zuwachs steigerung mehr höher plus hausse augmenté augmentation progressé "
    "progression aumento aumentó aumentaron creció alza subida más aumentou cresceu mais alta aumentato cresciuto "
    "incremento più stijging toename gestegen steeg meer ökning ökade fler wzrost wzrósł więcej рост вырос выросла "
    "больше более більше zugelegt erhöht erhöhte erhöhten steigt steigen kletterte augmente augmentent grimpé bondi "
    "crû progresse aumenta aumentan crece crecen crecieron subió subieron subido aumentado crecido aumentaram subiu "
    "subiram cresceram aumentada aumentata aumentati aumentate cresciuta cresciuti cresciute salito salita saliti "
    "salite stegen groeide groeiden gegroeid toegenomen ökat steg växte ökar wzrosła wzrosło wzrosły zwiększył "
    "zwiększyła wzrasta выросло выросли увеличился увеличилась увеличилось увеличились зріс зросла зросло зросли"
)
FALLING: frozenset[str] = listed(
    "fell fallen falling fall falls decreased decrease decreases decreasing dropped drop drops dropping declined "
    "decline declines declining slid lost shrank cut reduced reduction down lower fewer less below sank sanken gesunken "
    "fiel fielen abgenommen abnahme rückgang zurückgegangen weniger niedriger minus baisse baissé diminué "
    "diminution reculé recul moins descenso caída reducción disminución disminuyó bajó menos queda redução caiu "
    "diminuiu diminuito calato calo riduzione diminuzione meno daling afname gedaald daalde minder minskning "
    "minskade färre spadek spadł mniej снижение снизился снизилась меньше менее менше sinkt sinken verringert "
    "verringerte reduziert geschrumpft schrumpfte gesenkt senkte diminue baissent chuté chute recule disminuyeron "
    "disminuido bajaron bajado cayó cayeron caído descendió descendieron redujo redujeron reducido caíram "
    "diminuíram diminuída recuou recuaram desceu diminuita diminuiti diminuite sceso scesa scesi scese calata "
    "calati ridotto ridotta ridotti calate daalden afgenomen kromp gekrompen minskat minskar sjönk föll spadła spadło "
    "spadły zmniejszył zmniejszyła снизилось снизились сократился сократилась сократилось сократились упал упала "
    "упали уменьшился уменьшилась зменшився зменшилась зменшилося зменшилися"
)
"""Words beside the size of a change that say which way it went."""
COMPARING: frozenset[str] = listed(
    "more fewer less higher lower above below mehr weniger höher niedriger plus moins más menos mais più meno meer minder "
    "fler färre mer mindre więcej mniej больше меньше более менее більше менше"
)
"""Those of them that compare with another place or group as well as with another time: "12 % higher than in France"."""
BY: frozenset[str] = listed("um met med o di")
"""What leads from such a word to how much it was: "stieg | um | 40 Betten"."""
BY_OR_IN: frozenset[str] = BY | listed("de del dell' un en na на em por")
"""The same where a percentage follows; of a count it says where, or from what: "aumentó en 40 municipios"."""
VERBS_APART: frozenset[str] = listed(
    "stieg stiegen steigt steigen wuchs wuchsen kletterte erhöhte erhöhten sank sanken sinkt sinken fiel fielen "
    "verringerte schrumpfte"
)
"""Verbs that stand before time and place, as those of German do: "Die Mieten stiegen im Mai im Vergleich zum Vorjahr um 4 %"."""
