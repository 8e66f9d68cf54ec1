"""Words that following figures from release to release looks at: those that say nothing, and those that say the same.

Collected by hand from how agencies, police, hospitals, companies and statistics offices word their sheets.
"""

from __future__ import annotations

import re

from snapshots.data.listing import listed

SAME_THING: tuple[frozenset[str], ...] = tuple(
    listed(group)
    for group in (
        "dead deaths death died killed fatality fatalities casualties lives toll",
        "injured injuries injury wounded hurt",
        "missing unaccounted disappeared untraced",
        "displaced idps displacement uprooted",
        "refugees refugee",
        "returned returnees returning return returns",
        "people persons individuals inhabitants residents population",
        "children child kids minors",
        "women woman female females",
        "men man male males",
        "staff employees employee workers workforce employed employs personnel headcount mitarbeiter mitarbeitende beschäftigte",
        "homes houses house dwellings dwelling housing home households",
        "schools school classrooms",
        "teachers teacher",
        "students student pupils pupil learners enrolled enrolment",
        "patients patient",
        "hospitals hospital clinics clinic",
        "money funding funds fund funded budget financing financed",
        "received secured raised",
        "required needed requested appeal requirement requirements asks need needs require requires",
        "spent spending expenditure expenditures cost costs paid pay pays paying payments payment",
        "donated donations donation donors donor",
        "sales revenue revenues turnover",
        "profit profits earnings surplus",
        "loss losses deficit",
        "built constructed completed erected",
        "repaired rehabilitated restored rebuilt renovated",
        "destroyed demolished razed",
        "delivered distributed provided dispatched handed supplied",
        "reached assisted helped supported served benefited beneficiaries",
        "trained training trainees",
        "members member",
        "countries country nations nation states",
        "cars vehicles vehicle",
        "airstrikes strikes airstrike strike raids sorties",
        "fighters militants combatants",
        "land territory terrain area",
        "cleared clearance demined",
        "attacks attack incidents incident",
        "arrested arrests arrest detained detentions",
        "crimes offences offenses crime",
        "confirmed verified",
        "tests tested testing",
        "jabs jab doses dose vaccinations vaccination vaccinated vaccine vaccines immunised immunized",
        "deals contracts agreements",
        "shops stores outlets branches",
        "rose risen grew increased climbed grown increase growth up",
        "fell fallen dropped declined decreased decrease drop down",
        "took taken take takes taking",
        "gave given give gives giving",
        "bought buy buys buying",
        "sold sell sells selling",
        "taught teach teaches teaching",
        "held hold holds holding",
        "caught catch catches catching",
        "brought bring brings bringing",
        "drove driven drive drives driving",
        "flew flown fly flies flights flight",
        "wrote written write writes writing",
        "born births birth",
        "ate eaten eat eats meals meal",
    )
)
"""Groups of words that sheets put for one another; no word stands twice. The first word of a group stands for all."""

ANY_NAME: frozenset[str] = listed(
    "amount count figure figures indicator key no nombre number numbers quantity result results total value values anzahl wert "
    "werte valor cantidad valeur quantité"
)
"""Heads that stand over any number."""

SHARES: frozenset[str] = listed(
    "rate rates share percentage proportion ratio quota taux part pourcentage proportion anteil prozentsatz rate tasa "
    "porcentaje proporción tasso percentuale"
)
"""What a name of a percentage has and running text leaves out: "Pass rate", "89% of them pass"."""

OF_A_WHOLE: frozenset[str] = listed("of der des von vom de du del di dei degli della delle van av من")
"""What leads from a share to what it is a share of: "41% of visitors"."""

PAYING: frozenset[str] = listed(
    "paid spent cost money budget gave took raised received worth brought earned invested bezahlt zahlten gaben kostete "
    "ausgegeben erhielt dépensé payé coûté coûte reçu donné versé gastó gastaron costó pagó recibió"
)
"""What is said of any sum of money; of a group of words that say the same, one."""

CLAUSE_VERBS: frozenset[str] = listed(
    "is are was were has have had been will would can could may est sont était étaient ont ist sind war waren wird werden "
    "wurde wurden hat haben es son fue fueron han había"
)
"""What makes the words before a colon a clause, and no name."""

POINTING_BACK = frozenset({
    "there", "it", "its", "they", "their", "these", "this", "both", "here",
    "dort", "hier", "er", "sie", "es", "ihr", "ihre", "diese", "dieser", "dieses",
    "là", "ici", "il", "elle", "ils", "elles", "leur", "leurs", "ses", "ce", "ces", "y",
    "allí", "allá", "ahí", "aquí", "ella", "ellos", "ellas", "sus", "este", "esta", "ese", "esa",
    "هناك", "فيها", "فيه", "وفيها", "وفيه", "هنا",
})  # fmt: skip
"""With which a sentence goes on about what the one before it named, folded and lower-case."""

EXPLETIVES = (
    "there is", "there are", "there was", "there were", "there will", "there has", "there have", "there's", "it is",
    "it was", "it's",
    "es gibt", "es gab", "es ist", "es sind", "es war", "il y", "il est", "il faut", "il s'agit", "c'est", "ce sont",
)  # fmt: skip
"""What begins like that and points to nothing."""

LEAVING: frozenset[str] = listed(
    "left leave leaving lost quit resigned retired died dead killed missing dismissed laid fled gone verließen "
    "verlassen verloren starben gestorben gekündigt entlassen perdu perdus perdues quitté mort morts partis démissionné "
    "perdieron murieron muertos abandonaron dejaron despedidos غادر غادروا توفي فقدوا استقال"
)
"""What is said of those who are there no more, and not of those who are."""

DENYING: frozenset[str] = listed(
    "not non never without cannot pas sans jamais nicht nie ohne kein keine keiner keinen keinem keines sin nunca senza não sem "
    "niet geen zonder inte utan nie bez не без غير دون بدون لم لا"
)
"""Words that deny what follows them."""

LACKING: frozenset[str] = listed(
    "lost lose loses losing lack lacks lacked lacking cut deprived outage outages privés privées privé manque manquent coupure "
    "fehlt fehlen fehlten ausgefallen stromausfall perdió perdieron falta faltan corte"
)
"""What says without such a word that something is not there."""

WITHOUT: frozenset[str] = listed("without sans ohne sin senza sem zonder utan bez без بدون دون")
"""Those of them behind which things stand that there are."""

DENYING_BUT_PORTUGUESE: frozenset[str] = listed("no")
"""The same in English, Spanish and Italian; in Portuguese it says where: "no Porto"."""

DENYING_NOTHING: frozenset[str] = listed(
    "only all every always just fewer less more later earlier least seulement moins plus mehr weniger nur alle solo más menos "
    "todos só mais tylko wszystkie więcej mniej только все более менее"
)
"""What follows such a word where nothing is denied: "not only", "no fewer than 60"."""

BESIDE_DENIAL: frozenset[str] = listed("yet ever even any longer fully encore noch mehr más ancora ainda jeszcze ещё ще")
"""What may stand between such a word and what it denies: "was not yet answered"."""

FILED = re.compile(
    r"\barchiv\w*|архив\w*|أرشيف|\b(?:previous|earlier|past|older) (?:updates?|reports?|status|bulletins?)\b"
    r"|\bfrühere (?:meldungen|stände|berichte)\b|\b(?:mises à jour|bilans|bulletins) précédent\w*"
    r"|\b(?:actualizaciones|informes|boletines) anteriores\b",
    re.IGNORECASE,
)
"""A heading under which a page keeps what it told before."""

NAMED_BY_YEAR = re.compile(
    r"\b(?:(?:born|geboren\w*|née?s?|nacid[oa]s)(?: (?:in|before|after|vor|nach|en|avant|après|antes de))? (?=\d)"
    r"|(?:birth year|year of birth|cohorts?|class of|model year|targets?"
    r"|geburtsjahr\w*|jahrg[aä]ng\w*|kohorten?|ziel\w*|modelljahr"
    r"|année de naissance|cohortes?|promotion|objectifs?|cibles?|año de nacimiento|promoción|objetivos?|metas?)\b)",
    re.IGNORECASE,
)
"""What bears its year as a name, and is another with the next: who was born then, what is aimed at."""

PLURALS_ALONE = {
    plural: singular
    for singular, *plurals in map(
        str.split,
        """
طبيب أطباء
مستشفى مستشفيات
مدرسة مدارس
مركز مراكز
قرية قرى
شخص أشخاص
طفل أطفال
طالب طلاب
كتاب كتب
منزل منازل
بيت بيوت
مشروع مشاريع
حادث حوادث
عامل عمال
فصل فصول
صف صفوف
بئر آبار
جسر جسور
طريق طرق
قتيل قتلى
جريح جرحى
مريض مرضى
خيمة خيام خيم
أسرة أسر
عائلة عوائل
منطقة مناطق
مصنع مصانع
متجر متاجر
فندق فنادق
سفينة سفن
قارب قوارب
حريق حرائق
فريق فرق
نائب نواب
قاض قضاة
محكمة محاكم
حكم أحكام
جندي جنود
ضابط ضباط
سجين سجناء
عضو أعضاء
مبنى مباني مبان
قضية قضايا
جلسة جلسات
نشاط أنشطة
سلاح أسلحة
جهاز أجهزة
دواء أدوية
قسم أقسام
день дней дня
человек людей люди людям
ребенок дети детей
судья судей
особа осіб
дитина діти дітей
день днів дні
człowiek ludzie ludzi
dziecko dzieci
pies psy psów
""".strip().splitlines(),
    )
    for plural in plurals
}
"""Plurals that no ending tells, behind their singular: a sheet says "9 أطباء" and a month later "14 طبيبا"."""
