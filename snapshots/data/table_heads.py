"""Words of the heads of tables by which readers tell what stands in a column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from snapshots.data.listing import listed

TIME_HEADS = listed(
    "year years date dates day month months quarter period periods time week weeks season since until start end begin begun "
    "founded founding established establishment opened opening built completed completion commissioned commissioning "
    "launched launch created adopted adoption signed ratified ratification accession joined born birth died expiry expires "
    "deadline inception formed renovated updated published issued entry incorporated introduced installed construction "
    "vintage edition election census fy année année/ an jahr gründung eröffnet baujahr datum monat año fecha mes fundación "
    "anno data anul annee ano anio jaar år rok yıl tahun periode période período yr год дата السنة العام التاريخ سنة"
)
"""First or last words of heads under which a number that can be a year is one."""
CALENDAR_HEADS = listed(
    "year years date dates day days month months quarter period periods week weeks season fy année années jahr jahre datum "
    "monat año años fecha mes anno data ano anos jaar år rok yıl год дата السنة 年份 年度"
)
"""Over or before times that head columns, as no founding does."""
NO_TIME_BEFORE_YEAR = listed(
    "base index indices price prices dollar dollars euro euros agenda vision horizon strategy strategie resolution windows "
    "version model modell modèle modelo since from until before after by to than and or bis ab seit vor nach depuis avant après "
    "jusqu desde hasta antes basis preise preisen prix precios índice indice the of on vs versus against over above below with "
    "gegenüber ggü gegen zu über unter sur avec contre de du respecto frente sobre con di su met tegenover mot"
)
"""Words before a year at the end of a head that make another thing of it than the time of what is counted: "Base 2015"."""
PARTS_OF_YEARS = listed(
    "spring summer autumn fall winter season seasons term semester half frühling frühjahr sommer herbst saison woche quartal "
    "printemps été automne hiver semaine semestre trimestre primavera verano otoño invierno semana temporada estate inverno"
)
"""Words beside the last digits of a year, or the number of a week: "Winter 24", "Woche 12"."""
BEGINNINGS = listed(
    "gegründet gründung gründungsjahr eröffnet eröffnung eröffnungsjahr erbaut errichtet fertigstellung fertiggestellt "
    "inbetriebnahme geburtsjahr baujahr création créé créée fondé fondée fondation ouverture ouvert ouverte inauguration "
    "inauguré inaugurée adhésion naissance fundado fundada fundación creación creado creada apertura inaugurado inaugurada "
    "inauguración inicio ingreso nacimiento fondazione fondato fondata inaugurazione inaugurato inaugurata costruzione nascita "
    "fundação criação inauguração início abertura nascimento opgericht oprichting bouwjaar geopend "
    "założenia założona założony otwarcie "
    "grundat grundad byggår invigd kuruluş kuruluşu açılış основания основан основана основано открыт открыта открытие "
    "засновано заснування відкриття تأسست تأسس تأسيس التأسيس افتتاح الافتتاح"
)
"""Labels that, alone or before a small word, say when something began: not "Création d'emplois"."""
BEFORE_TIMES = listed("in im am en em le el il nel rok yılı год")
COUNT_WORDS = listed(
    "number numbers count counts total deaths cases people persons households families tents units amount quantity visits "
    "visitors population arrivals births refugees beds doses tests members staff employees students pupils patients "
    "vehicles incidents attacks flights meals kits value sum volume per"
)
"""Words of heads under which a number that can be a year is a count all the same."""
BAND_HEADS = listed(
    "age ages aged band bands range ranges group groups size class classes bracket brackets category stratum interval alter "
    "âge edad tranche größe العمر"
)
"""Words of heads over bands of ages or sizes."""
NUMBERED_HEADS = listed(
    "week day month year code id no nr number grade level class zone ward step round wave phase rank case patient record "
    "district route line floor lot batch item block section semaine jour woche tag semana día stufe serial sno slno srno"
)
"""First words of heads over whole numbers that name the rows."""
SERIAL_SIGNS = listed("s sl sr ser")
"""First words of "S. No.", "Sl. No.", "Sr. No.": the running number of a row."""
NUMBERING_WORDS = listed(
    "no nr num number numbers id code key index of the in year month week day date report reporting epi epidemiological ending "
    "name type calendar fiscal season"
)
"""What may follow in such a head: "Case no.", "Week of the year", but not "Case count", "Patient visits"."""
CODE_HEADS = listed("code codes id iso fips nuts gss ons lad code2 code3 iso2 iso3 pcode kennziffer cod")
"""Words of heads over codes."""
ROW_KINDS = listed(
    "region regions country countries state states county counties province provinces municipality city town village parish area "
    "place location site station school hospital office branch department sector industry name species country_name geography "
    "territory land bundesland kreis gemeinde stadt ort pays région commune département ville país región provincia municipio "
    "ciudad regione comune paese gewest gemeente kommun kraj region_name الدولة المنطقة регион страна"
)
"""Words for what the rows of a table are, in the corner of its heads."""
NOTE_HEADS = listed(
    "note notes source sources comment comments remark remarks link links url reference references footnote footnotes "
    "notiz notizen hinweis hinweise anmerkung anmerkungen kommentar remarque commentaire commentaires observaciones comentario "
    "comentarios notas opmerking uwagi примечание "
    "description flag flags status_flag obs_flag quelle bemerkung remarques nota fuente observations observation"
)
"""Heads over what is said beside the values of a row."""
PERSONAL_HEADS = listed(
    "sex gender nationality outcome onset dob initials occupation comorbidities comorbidity symptoms symptom sexe geschlecht sexo"
)
"""Heads that, beside "age", tell a list of persons, one a row."""
SUM_WORDS = listed(
    "total totals subtotal sum net balance surplus deficit profit loss income earnings equity assets liabilities gesamt summe "
    "insgesamt saldo ergebnis bilanzsumme ensemble totaux solde résultat suma resultado saldo totale somma risultato"
)
"""Words that name sums, and what is left of them, in statements of accounts."""
_BEFORE_RATED_YEAR = listed("per par por pro pr je al all")
"""Words before a year that something is counted in: "Births per year", "Tonnes par an"."""
_RATED = listed(
    "t kt mt tonnes tonne tons ton tonnen toneladas tonnellate kg kwh mwh gwh twh wh litres liters litros liter km ha gbp eur usd"
)
"""What is told by the year behind a slash or in the name of a field: "t/yr", "kwh_an"."""
_ROW_HEADS = ROW_KINDS | BAND_HEADS | NUMBERED_HEADS | CODE_HEADS | TIME_HEADS
_WORD = re.compile(r"[^\W\d_]+")
_RUN_TOGETHER = re.compile(
    r"(?:start|end|begin|from|to|report|reference|ref|obs|fiscal|calendar)(?:year|date|month|period|week|day)s?"
)
"""Words of time as fields of a file write them: "STARTYEAR"."""


@lru_cache(maxsize=4096)
def names_time(head: str) -> bool:
    """Whether a head begins or ends with a word of time and counts nothing: "Year", "Date of entry", "Year founded"."""
    words = _WORD.findall(head.lower())
    if not words or not COUNT_WORDS.isdisjoint(words) or _is_rate(words):
        return False
    if words[0] in BEGINNINGS and BEFORE_TIMES.issuperset(words[1:]):
        return True
    return words[0] in TIME_HEADS or words[-1] in TIME_HEADS or _RUN_TOGETHER.fullmatch(words[-1]) is not None


def _is_rate(words: Sequence[str]) -> bool:
    """Whether the year at the end of a head is what something is counted by: under "t/yr", 1950 are tonnes."""
    return len(words) > 1 and (words[-2] in _BEFORE_RATED_YEAR or not _RATED.isdisjoint(words[:-1]))


_LISTED_BY_YEAR = listed("statistics archives reports publications results figures accounts news releases bulletins")
"""Over years that are links, or an issue's own: "Statistics | 2032"; not "Reports filed"."""


def names_counts(label: str) -> bool:
    """Whether a label begins with what is counted: "tents put up", "People fed"."""
    words = _WORD.findall(label.lower())
    is_plural = bool(words) and len(words[0]) > 3 and words[0].endswith("s") and not words[0].endswith("ss")
    if words[:1] and words[0] in _LISTED_BY_YEAR and len(words) == 1:
        return False
    return not names_time(label) and (is_plural or not COUNT_WORDS.isdisjoint(words))


def names_rows(corner: str) -> bool:
    """Whether the corner of a table says what its rows are, or nothing: "District", "Age group", "Country Name"."""
    words = _WORD.findall(corner.lower())
    return not corner or (bool(words) and not _ROW_HEADS.isdisjoint((words[0], words[-1])) and COUNT_WORDS.isdisjoint(words))


def names_sum(name: str) -> bool:
    """Whether the name of a row has a word for a sum or for what is left: "Total assets", "Net loss"."""
    return not SUM_WORDS.isdisjoint(_WORD.findall(name.lower()))
