"""Words with which a label is made from a sentence: verbs and their participles, what begins and ends no label.

Source: the irregular verbs and closed classes of English as any grammar lists them; the auxiliaries, articles and
prepositions of French, German and Spanish likewise.
"""

from __future__ import annotations

from snapshots.data.listing import listed

_IRREGULAR = (
    "gave given, given given, took taken, taken taken, sent sent, built built, bought bought, brought brought, found found, "
    "held held, kept kept, laid laid, led led, left left, lent lent, lost lost, made made, met met, paid paid, put put, "
    "ran run, run run, saw seen, seen seen, sold sold, spent spent, taught taught, won won, drew drawn, drawn drawn, "
    "drove driven, driven driven, fed fed, fought fought, grew grown, grown grown, hit hit, hid hidden, shot shot, "
    "shown shown, showed shown, struck struck, stole stolen, stolen stolen, threw thrown, thrown thrown, wrote written, "
    "written written, cut cut, set set, shut shut, caught caught, dealt dealt, dug dug, knew known, known known, "
    "raised raised, chose chosen, chosen chosen, sank sunk, forgave forgiven, withdrew withdrawn, read read, told told, "
    "sought sought, flew flown, flown flown, rode ridden, ate eaten, drank drunk, bred bred, shipped shipped, "
    "spread spread, borne borne, begun begun, began begun, broken broken, broke broken, "
    "rebuilt rebuilt, retook retaken, retaken retaken, overtook overtaken, overtaken overtaken, undertook undertaken, "
    "undertaken undertaken, oversaw overseen, froze frozen, frozen frozen, swept swept, tore torn, torn torn, beat beaten, "
    "hurt hurt"
)
_PRESENT = (
    "serve served, employ employed, house housed, host hosted, feed fed, treat treated, teach taught, train trained, "
    "operate operated, own owned, produce produced, provide provided, support supported, fund funded, finance financed, "
    "protect protected, supply supplied, reach reached, carry carried, handle handled, process processed, "
    "publish published, receive received, help helped, pay paid, give given, generate generated, manage managed, "
    "maintain maintained, deploy deployed, burn burned, import imported, export exported, collect collected, run run, "
    "consume consumed, use used, sell sold, buy bought, earn earned, make made, offer offered, hold held, store stored, "
    "emit emitted, cover covered, grow grown, distribute distributed, assist assisted, shelter sheltered, "
    "hire hired, ship shipped, build built, buy bought, bring brought, take taken, send sent, find found, spend spent, "
    "lend lent, lose lost, lay laid, dig dug, plan planned, plant planted, drill drilled, cut cut, put put, set set, "
    "open opened, add added, affect affected, visit visited, rescue rescued, repair repaired, restore restored, "
    "welcome welcomed, connect connected, issue issued, award awarded, educate educated, displace displaced, "
    "stop stopped, seize seized, identify identified, arrest arrested, create created, deliver delivered, recover recovered, "
    "install installed, clean cleaned, raise raised, save saved, reduce reduced, rebuild rebuilt, vaccinate vaccinated, "
    "feed fed, examine examined, inspect inspected, wait waited, catch caught, release released, remove removed, replace replaced"
)


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split() for pair in text.split(","))


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z")) else f"{base}s"


PARTICIPLES: dict[str, str] = _pairs(_IRREGULAR)
"""Past forms that do not end in -ed, with their past participle."""
PAST_PARTICIPLES = frozenset(PARTICIPLES.values())
"""Those participles."""
NEVER_FINITE = frozenset(done for past, done in PARTICIPLES.items() if past != done) - {"run"}
"""Those that no past form is like: "families given cash", but "families held cash"."""
PRESENT_PARTICIPLES: dict[str, str] = {
    form: participle for base, participle in _pairs(_PRESENT).items() for form in (base, _third_person(base))
}
"""Present forms that govern a number of things ("we employ 40 people"), with their past participle."""
PLAIN_FORMS: dict[str, str] = {_third_person(base): base for base in _pairs(_PRESENT)} | {
    _third_person(base): base for base in listed("drink eat live say smoke speak think want work need feel know read go do")
}
"""Verbs with a subject in the singular, as they stand with one in the plural."""
NOT_DONE_TO = listed(
    "aged included comprised contained counted numbered totalled totaled exceeded amounted averaged remained ranged lasted "
    "showed estimated expected said saw seen known stated needed required lacked rose fell grew increased decreased "
    "declined dropped climbed jumped slipped passed stayed topped measured weighed covered spanned stretched valued held had "
    "compared based located involved"
)
"""Past forms before a number that say how much there was, not what was done to it."""
STATING = listed(
    "is are was were be been being has have had there rose fell grew stood stands remains remained reached reaches reach "
    "totalled totaled totals amounted amounts increased decreased declined dropped climbed jumped slipped became averaged "
    "averages exceeded exceeds numbered numbers stand dropped shrank surged dipped doubled tripled"
)
"""Verbs after which a number measures the subject itself."""
CHANGES = listed(
    "rose risen rise rises fell fallen fall falls grew grown grow grows increased increase increases decreased decrease "
    "decreases declined decline declines dropped drop drops cut cuts reduced reduces lowered raised climbed jumped shrank "
    "shrunk slipped surged expanded contracted improved worsened widened narrowed dipped plunged soared slid shrink shrinks "
    "shortened lengthened extended trimmed lifted boosted slashed slowed eased accelerated quickened weakened strengthened"
)
"""Verbs of change: with "by" before it, a number tells how far."""
GOING = listed("go goes went gone going")
"""Verbs of change before "up" and "down"."""
STATING_OR_CHANGING = STATING | CHANGES
CHANGE_NOUNS = listed(
    "increase decrease rise fall growth drop decline cut reduction gain loss change hike discount rate tax stake share "
    "margin interest return target chance probability turnout majority surplus deficit duty premium levy"
)
"""Nouns right after a percentage that it measures itself: "a 5 % rise", "a 20 % stake"."""
SHARE_VERBS = listed("make makes made account accounts accounted represent represents represented form forms formed "
                     "constitute constitutes constituted comprise comprises")  # fmt: skip
"""Verbs between a part and "38 % of" its whole."""
MEASURED_NOUNS = listed(
    "price prices cost size sizes wage wages salary salaries income rent rents fare fares bill pay age weight height depth "
    "output production capacity toll backlog list queue population workforce time wait"
)
"""Subjects that a number gives a level of, whatever noun it counts in: "the average price is 412,000 crowns"."""
COSTING = listed("cost costs costing")
PARTICLES = listed("out up off in back down away over on")
"""What belongs to the verb before it: "paid out", "handed over"."""
CLOSING_PARTICLES = listed("out up off back down away over")
"""Those with which a label may end, after their verb."""
PARTS_OF_NOUNS = listed("follow check clean catch set start back mop lock shut drop roll pull hand build sign top scale call")
"""Words that are a noun with such a particle: "contacts under follow up", "the roll out"."""
TAKING_IN = listed("brought taken called handed let sent flown drawn shipped pulled put turned ferried paid bussed driven")
"""Participles of which "in" is a part before a number: "brought in 40 tons"; behind others it says where."""
PROVIDING = listed("provided supplied delivered distributed handed issued")
"""Participles of what somebody was given: "provided meals to 40 families" is "families given meals"."""
PAYING = listed("paid pay pays charged charge charges")
POSSESSIVES = listed("its their his her our my your these those this that the a an such both all some")
"""Words that no label begins with."""
PRONOUNS = listed("it they he she we i you them him us me who whom which that this these those there what others one")
POINTED_TO = listed("country nation state city town village region area county province district community island world camp")
"""Ground that stands for the place that a whole page is about."""
HANGING = listed(
    "a an the of in to for with by on at from and or but as that which who whom whose is are was were be been being has have had "
    "than over under about nearly more most least some up into its their our this these those only also another now including "
    "within across around near inside outside between among through during after before per while where when since until not so "
    "such if because although still already just further it they them will would can could may might must shall should since "
    "under almost roughly approximately further against without alone every each per"
)
"""Words that no label ends with."""
OPENING = listed(
    "of in on at by to for from with and or but as than per while since until about around over under nearly also that which who "
    "whom whose is are was were be been being has have had will would can could may might must shall should it its they their "
    "he his she her we our you your i my this these those there the a an another then so such if when where"
)
"""Words that no label begins with: articles, prepositions, pronouns, conjunctions, auxiliaries."""
PERSON_HEADS = listed(
    "people persons children women men patients adults girls boys students pupils families users workers employees "
    "residents participants youths refugees civilians citizens mothers infants babies survivors soldiers officers teachers "
    "nurses doctors farmers fighters migrants members volunteers staff iraqis syrians passengers visitors customers "
    "pensioners tenants hikers drivers owners candidates carers students sailors miners clerks "
    "voters inmates firefighters sleepers callers claimants tourists travellers smokers doctors detainees "
    "evacuees prisoners inhabitants learners apprentices trainees graduates returnees idps parents guards police"
)
"""Heads that take "who"; others take "that"."""
GENERIC_TITLES = listed(
    "key figures facts overview summary table data statistics glance numbers contents introduction background highlights "
    "main results annex figure chart update sheet report indicators indicator total snapshot brief at a in the of and by "
    "latest note notes selected general other basic"
)
"""Words of a caption or heading that says nothing of the numbers under it."""
ASKING = listed("asked appealed applied called")
"""Participles before "for" and a sum."""
TAKING_TIME = listed("take takes took")
"""Verbs between "it" and how long something takes."""
ANNOUNCING = listed(
    "update note notes total totals result results fact facts summary news latest highlight highlights overview key main"
)
"""Words before a colon that say nothing of what follows it: "Update: 30 homes burned"."""
RATE_NOUNS = listed("rate rates ratio density incidence average mean median")
"""Names of what is told for each of something, whatever noun stands behind the number: "Birth rate: 9.1 births per 1,000"."""
DEFINING = listed(
    "seriously slightly severely critically fatally badly lightly partly partially fully completely totally illegally legally "
    "permanently temporarily forcibly internally moderately acutely directly indirectly wrongly safely successfully heavily "
    "voluntarily"
)
"""Adverbs that part what a participle says: the seriously injured are not all the injured."""
DIMENSIONS_DONE = listed("run runs ran running last lasts lasted lasting stretch stretches stretched")
"""Verbs after which a measure of time or length is how long the subject is."""
TAKING_NO_OBJECT = listed(
    "be have go come stay live work wait stand fall rise happen exist amount total expect equal follow about"
)
"""Plain verbs that do nothing to what the number after them counts."""
ADDING = listed("add adds added")
"""Verbs of a contribution: "adds 0.4 points to growth"."""
TO_COME = listed("will shall to")
"""What stands before a verb in its plain form that is still to be done: "will build", "plans to build"."""
BARE_NOUNS = {"money": "Money", "percent": "Share"}
"""What a participle by itself is said of, by the kind of its figure: "Received: $5 million"."""
DIMENSIONS_TOLD = {
    "long": "Length", "wide": "Width", "high": "Height", "tall": "Height", "deep": "Depth", "thick": "Thickness", "old": "Age",
}  # fmt: skip
"""Adjectives after a measure, as the noun that they ask about."""
UNIT_NOUNS = {
    "m2": "Area", "km2": "Area", "har": "Area", "[acr_us]": "Area", "[mi_i]2": "Area", "[ft_i]2": "Area",
    "m": "Distance", "km": "Distance", "[mi_i]": "Distance", "kW.h": "Energy", "MW.h": "Energy", "GW.h": "Energy",
    "TW.h": "Energy", "kW": "Capacity", "MW": "Capacity", "GW": "Capacity", "L": "Volume", "m3": "Volume", "t": "Weight",
    "kg": "Weight", "a": "Time", "mo": "Time", "d": "Time", "h": "Time", "min": "Time", "wk": "Time",
}  # fmt: skip
"""What a measure without a noun of its own is of."""

AUXILIARIES: dict[str, frozenset[str]] = {
    "fr": listed("est sont a ont été était étaient fut furent avait avaient sera seront ayant"),
    "de": listed("ist sind war waren wird werden wurde wurden hat haben hatte hatten worden sei"),
    "es": listed("es son fue fueron ha han sido era eran está están estaba había habían será serán"),
    "ar": listed("كان كانت تم يتم قد"),
    "it": listed("è sono era erano ha hanno aveva avevano viene vengono sarà saranno stato stata stati state"),
    "pt": listed("é são foi foram era eram está estão estava havia tem têm tinha tinham será serão sido"),
}
"""Forms of to be and to have that stand between a noun and its participle."""
STATING_ABROAD = listed(
    "atteint atteignent s'établit s’établit s'établissent s'élève s’élève s'élèvent s’élèvent représente représentent compte "
    "comptent touche couvre couvrent dépasse dépassent demeure passe beträgt betragen betrug erreicht erreichen erreichte "
    "liegt liegen lag stieg stiegen steigt sank sinkt fiel wuchs alcanza alcanzan alcanzó asciende ascienden ascendió representa "
    "representan sitúa supera superan subió bajó creció cayó llega llegan llegó raggiunge raggiungono ammonta ammontano superano "
    "sale salgono scende scendono cala calano passa resta atinge atingem alcança somou somaram somam chega chegam chegou "
    "wächst wachsen wynosi wynoszą wyniósł wyniosła wyniosło wyniosły становить становила становив складає составляет составил "
    "составила составили bedraagt bedragen bedroeg uppgår uppgick kostar kostade "
    "caiu subiu cresceu passou devem deve fica ficou"
)
"""Finite verbs of French, German and Spanish between what a number measures and the number."""
GRADING_ABROAD = listed(
    "environ près de plus d' d’ quelque quelques au moins presque jusqu'à rund etwa knapp über mehr als fast gut "
    "insgesamt cerca de más casi unos unas alrededor los las les die der total en un une una circa oltre quasi almeno più di "
    "mais quase"
)
"""Words between a verb and its number that grade the number."""
NOT_DONE_ABROAD = listed(
    "passé passée passés établi établie atteint augmenté diminué baissé progressé reculé "
    "dépassé compté été vécu fini perdu eu aumentado disminuido crecido bajado "
    "raggiunto superato aumentato diminuito passato caiu subiu cresceu passou chegou atingiu aumentou diminuiu baixou custou "
    "durou somou representou ficou houve gerou faturou lucrou perdeu alcançou superou registrou registou viveu "
    "subido alcanzado llegado ascendido superado caído sido tenido costado pasado hatte hatten sollte sollten konnte konnten "
    "musste mussten wollte wollten erreichte erreichten zählte zählten kostete kosteten dauerte dauerten lebte lebten heute "
    "brauchte brauchten gestern heuten bitte mitte seite seiten weite weiten dritte dritten zweite zweiten letzte letzten gute "
    "arbeitete arbeiteten fehlte fehlten leute leuten karte karten kosten arbeiten retten leisten halten erhalten enthalten "
    "behalten unterhalten verwalten bieten leiten warten bedeuten starten testen gelten treten vertreten betreten beraten mieten "
    "vermieten"
)
"""Forms that look like a verb that does something to what is counted, and are none."""
FEMININE_ABROAD = listed(
    "personnes personne écoles école femmes filles tentes classes salles communes routes voitures entreprises doses "
    "bourses places primes aides machines terres tonnes récoltes pompes lampes trousses équipes pistes lignes usines "
    "fermes mines banques marques demandes plaintes consultations vaches chèvres semences couvertures latrines victimes "
    "mères plantes villes boîtes bouteilles heures œuvres armes mains manos patenti reti navi classi parti sedi madri notti "
    "leggi chiavi valvole mani"
)
"""Feminine nouns of French and Spanish that end like masculine ones."""
HANGING_ABROAD: dict[str, frozenset[str]] = {
    "fr": listed("à de du des d la le les l un une en dans sur par pour avec et ou qui que dont au aux son sa ses leur leurs ce "
                 "cette ces soit environ plus moins près depuis"),
    "de": listed("der die das den dem des ein eine einen einem einer von vom im in am an auf mit für und oder zu zum zur bei "
                 "über unter um aus seit rund etwa mehr als dass davon es sie er auch noch"),
    "es": listed("a al de del la el los las un una unos unas en por para con y o que se su sus más menos cerca desde lo"),
    "ar": listed("من في على إلى عن مع و أو أن التي الذي أي منها منهم نحو"),
    "it": listed("a ad al allo alla ai agli alle da dal dalla dai in nel nella nei su sul per con tra fra di del della dei "
                 "degli delle il lo la i gli le un una e o che di più meno circa oltre ogni"),
    "pt": listed("a à ao aos às de do da dos das em no na nos nas por pelo pela para com o os as um uma e ou que mais menos "
                 "cerca até desde"),
    "pl": listed("w we z ze na do od o po za przy dla i oraz a lub że ok około ponad prawie blisko niemal tym się nr niż mniej"),
    "ru": listed("в во с со на до от о об по за при для и а или что около более свыше почти из их №"),
    "uk": listed("в у з із зі на до від о об по за при для і й та а або що близько понад майже них №"),
    "tr": listed("ve ile için gibi da de en toplam yaklaşık"),
    "nl": listed("in op aan van voor met bij uit naar tot door en of die dat de het een er om te ruim bijna ongeveer "
                 "dan meer minder"),
    "sv": listed("i på av för med vid ur till från och eller som att den det en ett om under drygt nästan omkring fler än"),
}  # fmt: skip
"""Words that neither begin nor end a label."""
UNIT_HEADS = listed(
    "% percent per cent pct pp percentage points point in of the number no nr value values amount unit units total "
    "thousand thousands million millions billion billions trillion bn mn m k 000 000s '000 mln mrd mio tsd milliers "
    "milliards millones tonnes tons tonne ton t kt mt kg g mg km km2 km² m2 m² m3 m³ ha hectares hectare acres sq square "
    "cubic kilometres kilometers metres meters litres liters l ml miles feet ft years year months days hours minutes "
    "weeks euro euros eur € $ £ ¥ us$ usd gbp chf jpy dollars pounds yen francs gwh twh mwh kwh gw mw kw wh °c pj tj gj "
    "grams gramme grammes barrels bcm current constant prices"
)
"""Words of a head, or of its bracket, that names the unit of a table and nothing else."""

GIVING = listed("given offered paid shown taught lent granted served sent handed promised awarded brought")
"""Participles with two objects: "children given a hot meal"."""
CHANGE_ABROAD = {"fr": "variation", "de": "Veränderung", "es": "variación", "it": "variazione", "pt": "variação"}
"""How a change is named, behind what changes."""
SHARE_ABROAD = {"fr": "Part", "de": "Anteil", "es": "Proporción", "it": "Quota", "pt": "Proporção"}
"""How a share is named, before its whole."""
MONEY_ABROAD = {"fr": "Argent", "de": "Geld", "es": "Dinero", "pt": "Dinheiro"}
"""How money is named, before what it is for."""
PURPOSES_ABROAD = {"fr": listed("pour à au aux"), "de": listed("für"), "es": listed("para a al"), "pt": listed("para")}
"""What leads from money to what it is for."""
BACK_REFERENCES = (
    "of whom", "of which", "of these", "of those", "of them", "dont", "davon", "de los cuales", "de las cuales", "منهم", "منها",
)  # fmt: skip
"""Openings of an item that is a part of what was named before it."""
REDUCED = listed(
    "received reached attended visited used added taken earned paid spent pledged provided helped needed closed started required "
    "requested"
)
"""Of the verbs that may be finite right after a noun, those that are passive where no object follows: "money received"."""

RELATIVES_ABROAD: dict[str, tuple[str, frozenset[str], tuple[str, ...], tuple[str, ...]]] = {
    "fr": (
        "qui",
        listed("ont a avaient avait"),
        ("é", "és", "ée", "ées", "i", "is", "ie", "it", "its", "ite", "u", "us", "ue", "ert", "int"),
        ("ent",),
    ),
    "es": ("que", listed("han ha habían había"), ("ado", "ido", "to", "cho"), ("an", "en", "aron", "ieron")),
    "it": (
        "che",
        listed("hanno ha avevano aveva"),
        tuple(f"{stem}{vowel}" for stem in ("at", "ut", "it", "s", "t") for vowel in "oaie"),
        ("ano", "ono"),
    ),
    "pt": ("que", listed("têm tem tinham tinha"), ("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas"), ("am", "em")),
}
"""The relative pronoun, the forms of to have, the endings of participles, and those of verbs in the plural."""

JOINTS_ABROAD: dict[str, frozenset[str]] = {
    "fr": listed("et ou mais"),
    "de": listed("und oder aber sowie"),
    "es": listed("y e o pero"),
    "it": listed("e ed o ma"),
    "pt": listed("e ou mas"),
    "nl": listed("en of maar"),
    "sv": listed("och eller men"),
    "pl": listed("i oraz a lub"),
    "ru": listed("и а или но"),
    "uk": listed("і й та а або але"),
    "tr": listed("ve veya ama"),
    "ar": listed("و أو"),
}
"""What joins clauses."""
RATES_ABROAD = (
    *(
        "par ",
        "chaque ",
        "pro ",
        "je ",
        "jede",
        "al ",
        "por ",
        "cada ",
        "diari",
        "a ",
        "per ",
        "ogni ",
        "om ",
        "varje ",
        "elk",
        "na ",
    ),
    *("dzien", "każd", "в ", "на ", "щод", "кажд", "кожн", "günde", "ayda", "yılda", "her ", "يوميا", "شهريا", "سنويا", "كل "),
)
"""How a phrase begins that tells per what a number is counted."""
YEARS_ABROAD = listed("roku r r. року р р. года году г г. yılında yılı ayında")
"""Words that a year or a month leaves behind at the begin of a clause."""
SINGULAR_IN_S = listed("cannabis gaz bois riz maïs tabac temps gas")
"""Nouns of French, Portuguese and Spanish whose singular ends as plurals do."""
VERB_SECOND = frozenset(["de", "nl", "sv"])
"""Languages whose subject may stand right before what it gives: "stellt das Land | 9 Millionen Euro | bereit"."""
IN_CASES = frozenset(["pl", "ru", "uk", "tr"])
"""Languages whose nouns stand in a case of its own behind a number, or before a verb that alone says what happened."""
