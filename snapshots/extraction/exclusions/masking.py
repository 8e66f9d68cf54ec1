"""What is no figure: dates, names, references, scores and the rest, each with a named reason.

Two floors: shapes that are masked before any number is read (addresses, dates, times, coordinates), and readings of a
number's neighbours once it is read (names, references, ordinals, ages).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from snapshots.data.listing import listed
from snapshots.data.months import HOURS_OF_ALL, MONTHS, SHORT_MONTHS_OF_ALL, WEEKDAYS_OF_ALL
from snapshots.extraction.words.tokens import Tokens

Mask = tuple[int, int, str]
"""Start, end and reason of a stretch that is no figure."""


class Excluded(NamedTuple):
    """A stretch of the text that holds a number and states no figure."""

    start: int
    end: int
    quote: str
    reason: str


_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)"
)
_LOWER_MONTH = r"(?:january|february|april|june|july|august|september|october|november|december|jan|feb|aug|sept|oct|nov|dec)"
_COUNTED = r"\s(?:[a-z]{3,}s|people|men|women|children)\b"
"""As in "on 3 May 45 | wells were open": what follows two digits that count."""
_ANY_MONTH = rf"(?:{_MONTH}|{_MONTH.upper()}|{_LOWER_MONTH})\b\.?"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th)\b)?"
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_WEB = r"(?:https?://|www\.|ftp://)\S+|[\w.+-]+@[\w-]+\.[\w.-]+|\b[\w-]+\.(?:com|org|net|int|gov|edu|html?|pdf|php|aspx?)\b\S*"
_PICTURE = r"https?://\S+\.(?:jpe?g|png|gif|webp|svg)\s\d{2,5}\s\d{2,5}\b"
"""The address of a picture with its width and height, as templates leave it on pages."""
_FILE_NAME = r"(?<!\S)[^\s/]{1,120}\.(?i:pdf|docx?|xlsx?|csv|zip|pptx?|jpe?g|png|od[ts]|rtf)(?![\w.])"
_FINGERPRINT = r"\b(?=(?:\d{4}\s{1,2}){0,15}(?=\d{0,3}[A-F])[0-9A-F]{4}\b)[0-9A-F]{4}(?:\s{1,2}[0-9A-F]{4}){4,15}\b"
"""The fingerprint of a key, in groups of four hexadecimal digits of which one has a letter: "1204 1310 1422" are counts."""
_COORDINATES = r"\d{1,3}(?:\.\d+)?\s?°\s?(?:\d{1,2}(?:\.\d+)?\s?[′'’]\s?)?(?:\d{1,2}(?:\.\d+)?\s?[″\"”]\s?)?[NSEW]\b"
_DECIMAL_COORDINATES = r"(?<![\d.])[-−]?\d{1,2}\.\d{4,9}\s?,\s?[-−]?\d{1,3}\.\d{4,9}\b"
# Books, articles, accounts and goods; then the registers of firms: SIREN and RCS (France), HRA and HRB (Germany), ABN
# (Australia), EIN (United States), UID (Switzerland), NIF and CIF (Spain), RUC (Peru, Ecuador, Paraguay).
_IDENTIFIER_KINDS = (
    r"[Oo]rg\.?\s?nr\.?|KvK|REGON|CNPJ|ИНН|ISBN|ISSN|DOI|doi|PMID|arXiv|IBAN|CAS|NCT|SKU|EAN|UPC"
    r"|SIRE[NT]|RCS|HR[AB]|ABN|EIN|UID|NIF|CIF|RUC"
)
_IDENTIFIER = (
    rf"\b(?:{_IDENTIFIER_KINDS})(?:-1[03])?"
    r":?\s?[\w./()-]*\d[\w./()-]*(?:[ -]\d[\w-]*){0,6}"
)
# The countries of the IBAN registry (ISO 13616): "EU27 4512 4633 4700" and "FY24 1200 1300 1400" are rows of counts.
_ACCOUNT = (
    r"\b(?:A[DELTZ]|B[AEGHRY]|C[HRYZ]|D[EJKO]|E[EGS]|F[IOR]|G[BEILRT]|H[RU]|I[ELQST]|JO|K[WZ]|L[BCITUVY]|M[CDEKRTU]|N[LO]|P[KLST]|QA|"
    r"R[OSU]|S[ACDEIKMTV]|T[LNR]|UA|V[AG]|XK)\d\d(?:[ \u00a0]?[A-Z\d]{4}){3,7}(?:[ \u00a0]?[A-Z\d]{1,3})?\b"
)
_NUMERIC_DATE = (
    r"\b\d{4}-[01]\d-[0-3]\d(?:[T ][0-2]\d:[0-5]\d(?::[0-5]\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?\b"
    rf"|\b[0-3]?\d(?:[./][0-3]?\d[./]{_YEAR}|(?:\.[0-3]?\d\.|/[0-3]?\d/)\d\d)\b(?!\.?\d)|\b{_YEAR}/[01]?\d/[0-3]?\d\b|\b(?:9/11|7/7|24/7)\b"
    rf"|(?<![\w.,/-])[0-3]?\d-[0-3]?\d-(?:{_YEAR}|\d\d)(?![\w-]|[.,]\d)"
)
_MONTH_DATE = (
    rf"\b{_DAY}(?:\s?(?:[-–—/&]|to|and|or|,)\s?{_DAY}){{0,6}}[-\s](?:of\s)?{_ANY_MONTH}(?:,?[-\s]\s?{_YEAR}\b|[-\s]\d\d\b(?![\d,.]|{_COUNTED}))?"
    rf"|\b{_ANY_MONTH}\s{{1,2}}{_DAY}(?!\d|,\d{{3}}|\.\d|\s?%|:)(?:\s?(?:[-–—/&]|to|and|or)\s?(?:{_MONTH}\s)?{_DAY}(?![\d%])){{0,6}}(?:,?\s{_YEAR}\b)?"
    rf"|\b{_ANY_MONTH}\s?[-–]\s?{_YEAR}\s{_DAY}\s(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)(?:[a-z]{{0,5}}day)?\b"
    rf"|\b{_ANY_MONTH}[\s,’'-]{{0,3}}(?:of\s)?(?:{_YEAR}\b|[’']\d\d\b)"
    rf"|\b[Oo]n (?:(?:may|march) {_DAY}\b|{_DAY} (?:may|march)\b)"
)
_ANY_NAME = "|".join(sorted({*MONTHS, *" ".join(SHORT_MONTHS_OF_ALL).split()}))
_MONTH_OF_YEAR = rf"(?<![\w-])(?:{_DAY}[-.])?(?i:{_ANY_NAME})\.?-\d\d(?![\w%-]|[.,]\d|\s%)"
"""As charts and sheets write months of any language: "sept.-14", "03-août-14"."""
_FISCAL = r"\b(?:FY|Q[1-4]|H[12])[\s-]?(?:(?:1[5-9]|20|21)\d\d|\d\d)?(?:\s?[-–/]\s?\d\d(?:\d\d)?)?\b"
_SHORT_YEAR = r"[’'‘]\d\d(?=\b)(?!s?[’'])"
_WEEKDAY = rf"\b[A-Z][a-z]{{2,6}}day,? {_DAY}\b(?!\s?[%\w]|[.,]\d)"
_CLOCK = (
    r"\b\d{1,2}(?::\d\d)?\s?(?:[-–]|to|and)\s?\d{1,2}(?::\d\d)?\s?(?:[ap]m\b|[apAP]\.[mM]\.|AM\b|PM\b)|"
    r"\b\d{1,2}\s?[:.h]\s?\d\d(?::\d\d)?\s?(?:[apAP]\.?[mM]\b\.?|[Hh]rs\b|HRS\b|h\b|GMT|UTC|EST|o'clock)"
    r"|\b\d{1,2}\s?(?:[ap]m\b|[apAP]\.[mM]\.|o['’]clock|AM\b|PM\b|GMT\b|UTC\b)|\b\d{4}\s(?:GMT|UTC|hrs)\b"
    r"|\b(?:[01]?\d|2[0-3])h[0-5]\d\b|\b\d{1,2}:\d\d(?::\d\d)(?:\.\d+)?\b|\b(?:[01]?\d|2[0-3]):[0-5]\d\b(?!:\d)"
    r"|(?<![\d:.,])(?!\d{1,2}[05]:\d[05]\b)(?:2[4-9]|[3-9]\d|1\d\d):[0-5]\d\b(?!:\d)"  # minutes and seconds; "60:40" is a ratio
    rf"|\b{_YEAR}(?:[01]?\d|2[0-3]):[0-5]\d\b"
    r"|\b\d{1,2}:\s?[ap]m\b|\b0\dh\s?[0-5]\dm\b"
)
"""The last but one is a date and a time in two elements that a page sets side by side without a space: "3 May 202114:20"."""
_CLOCK_OF_STAND = (
    rf"\b(?i:as (?:of|at)|correct (?:to|on|at|as of)|updated|published|issued|stand|état)\b[^\d\n]{{1,12}}"
    rf"(?:{_DAY}\.?(?:[./-][01]?\d[./-]|\s{_ANY_MONTH}\s?)(?:{_YEAR}|\d\d)?|{_ANY_MONTH}\s{_DAY}(?:,\s{_YEAR})?),?"
    r"\s(?:at|um|à|kl\.?)\s(?:[01]?\d|2[0-3])\.[0-5]\d\b"
    r"(?=\s?(?:[,;:.)\]|–—-]|$|(?:the|some|about|over|more|there|it|we|they|this|these|all|no|only|and|uhr|h|hrs|hours|local|gmt|utc)\b))"
)
"""As in "data correct to 02/04/2020 at 11.15": to what minute a page stands, told with a point; "at 14.20 metres" is a level."""
_WEEKDAYS = "|".join(WEEKDAYS_OF_ALL)
_HOUR = r"(?:[01]?\d|2[0-4])(?:[.:h]\d\d|\s?h\b)?"
_HOURS = rf"{_HOUR}(?:\s?[-–]\s?|\s(?:a|à|bis|tot|do|till)\s){_HOUR}"
_OPENING_HOURS = (
    rf"\b(?i:{'|'.join(HOURS_OF_ALL)})\b\s?:?\s{_HOURS}(?![\w%]|[.,]\d|\s?[%°€$£]|\s(?![a-z]*days\b|hrs\b|hours\b)[a-z]{{3,}}s\b)"
    rf"|\b(?i:{_WEEKDAYS})\b\.?(?:\s?(?:[-–/&,]|\b(?i:to|and|bis|und|au?|al?|y|e|t/m|en|tot|till|och|do|i)\b)\s?(?i:{_WEEKDAYS})\b\.?)?"
    rf"[,:]?\s(?:(?i:from|von|kl\.?|de|dalle|das|van|od|godz\.)\s)?{_HOURS}(?:(?:\s?[,/&]\s?|\s(?:und|and|et|y|e|en|i|och)\s){_HOURS})?"
    r"(?![\w%]|[.,]\d|\s?[%°€$£]|\s(?!uur\b|hrs?\b|h\b)[a-zà-ÿа-я])"
)
"""As in "Tue–Sun 10–17", "lunedì-venerdì 9-13": hours behind the days of a week, and no noun that they count.

Behind the name of hours, as in "Opening hours: 9-17", no day need stand.
"""
_PHONE = (
    r"\+\d[\d\s().-]{6,18}\d\b|(?<!\d)(?<!\d\s)\+\s(?!\d{1,3}(?:\s\d{3})+\s[A-Z€$£%])[1-9]\d{0,2}(?:\s\d{1,4}){3,5}\b(?![.,]\d)|\b0\s?\(\d{2,4}\)\s?\d{2,4}(?:[\s-]\d{2,4}){1,3}\b(?![.,]\d)"
    r"|\(0\d{1,4}\)\s?\d{2,4}(?:[\s-]\d{2,4}){1,3}\b(?![.,]\d)|\(\d{2,4}\)\s?\d{3,4}(?:\s?[-–]\s?|\s)\d{3,4}\b|(?<!\d\s)\b0\d{2,4}[\s-]\d{3,4}[\s-]\d{3,4}\b"
    r"|(?<![\d.,])\b0\d{3,4}[ \u00a0]\d{6}\b(?![.,]\d)"
    r"|(?<![\d.,])\b0[89]00[ -]\d{4}\b(?![ .,-]?\d)"
    r"|\b0\d(?:[ .]\d\d){4}\b|(?<![\d.,])\d{3}(?:-\d{3}-|\.\d{3}[.-])\d{4}\b|\b1-8\d\d-[\dA-Z-]{7,9}\b"
)
_PHONE_GROUPS = (
    r"(?<![\d.,])(?<!\d[ \u00a0])\b(?:1800[12][ \u00a0])?"  # the prefix of the British relay of texts
    r"0\d{1,4}(?:(?:[ \u00a0./-]|\s/\s)\d{2,4}){2,6}(?:[ \u00a0]\d)?\b(?![.,]?\d)"
    r"|(?<![\d.,-])\b0\d{1,3} [-–] \d{2,4}(?: \d{2,4}){1,3}\b(?![.,]?\d)"
    r"|(?<![\d.,-])\b1[ .-]\d{3}[ .-]\d{3}[ .-]\d{4}\b"
    r"|(?<![\d.,-])\b[1-9]\d{1,2}-\d{3,4}-\d{4,6}(?:-\d{2,4})?\b(?![.,]?\d|-)"
    r"|(?<![\d.,-])(?<!\d )\b(?=[\d ]* 0\d)[1-9]\d\d(?: \d\d){4}\b(?![.,]?\d| \d)"  # a zero leads: else a row of counts
    r"|(?<![\d.,-])\b0[ \u00a0]8\d\d(?:[ \u00a0]\d\d){3}\b|(?<![\d.,-])\b0[ \u00a0]8\d\d(?:[ \u00a0]\d{3}){2}\b"
    r"|(?<![\d.,-])\b1[ -]8\d\d[ -][A-Z][A-Z-]{5,8}\b"
    r"|(?<![\w.,-])\d{1,3}(?:-\d{2,4}){3,4}\b(?![.,]?\d|-)"
    r"|(?<![\d.,-])(?<!\d )\b[78] ?\(\d{3,5}\) ?\d{1,3}-\d\d-\d\d\b"
    r"|(?<=: )(?:\d\d \d{3}|[689]\d\d \d\d) \d\d \d\d(?=\s*(?:[.,;)|]\s|\.?$|\n))"
)
"""The last but two has four groups or five: "8-800-555-17-01"; the last is alone behind its name, "Dyżurny: 47 555 12 00"."""
_PHONE_LINE = (
    r"(?i:\b(?:tel|phone|telephone|fax|hotline|helpline|mobile|cell|whatsapp|freephone|switchboard|telefon|téléphone|tél|teléfono|"
    r"handy|notruf|telefone|telefono|centralino|numero verde|infolinia|línea|linha|linja|телефон|тел|лінія|линия|هاتف)\b)"
    r"(?:\s(?:us|on|at|no|number|nr|free|line|is|office|gratuita|verde|de atención|de atendimento))*"
    r"[\s:.(–-]{0,4}[+(]?(?=(?:[^\d\n]{0,2}\d){5})(?![1-9]\d{0,2}(?:[ \u00a0]\d{3})+\s[a-z]{3,}s\b)"
    r"\d[\d\u00a0 ().–/-]{3,24}\d\b(?!\s?%|[.,]\d)"
)
"""A number of any grouping after the name of the line that it calls."""
_PHONE_OF_SIX = (
    r"(?i:\b(?:questions|enquiries|inquiries|call|phone|contact(?: us)?)\b)(?: (?:us on|us|on|at))?[: ]{1,2}"
    r"1[38] \d\d \d\d\b(?![.,]?\d| \d)"
)
"""As in "Questions: 13 20 40", the short numbers of Australia."""
_PHONE_ASKED = (
    r"(?i:\b(?:call|dial|ring|phone|information|info|contact\w*|tel\w*|ll[aá]m\w+|apoio ao cliente|"
    r"numero per|información|informes|"
    r"renseignements|appel\w*|auskunft|rufen|ligue|ligar|chiam\w+|pronto intervento)\b)"
    r"[^\d\n.;]{0,40}(?:\b\d{2,3}\b[^\d\n.;]{1,6})?\b[1-9]\d\d\d?[ \u00a0]\d{3}[ \u00a0]\d{3}\b"
    r"(?=\s*(?:[.,;:)|·](?!\d)|$|\n|(?:or|ou|oder|o|and|und|et|y|en|for|pour|für|para|from|between|até|hasta|tous|dalle|von)\b))"
)
"""Nine or ten digits that count nothing, after a word that asks to call: "Más información en el 900 123 456"."""
_EMERGENCY = (
    r"(?i:\b(?:notruf|emergency(?: (?:number|line|call))|toll[- ]free (?:number|line)|"
    r"emergency(?=\s?[:–-]?\s?(?:999|911|11[0-289]|000)\b)|"
    r"urgences?|emergencias?|emergências?|emergenz[ae]|телефон(?=\s?[:–-]?\s?(?:1[01]\d|0[1-4])\b)|"
    r"nödnummer|noodnummer|(?:numer|telefon|tel\.?) alarmowy|samu|pompiers|الطوارئ)\b)\s?[:–-]?\s?\d{2,3}\b"
    r"(?=\s*(?:[.,;:)|·](?!\d)|$|\n|(?:or|ou|oder|o|and|und|et|y)\s))"
    r"|(?<!\w)(?i:(?:ihbar|bilgi|danışma|iletişim|başvuru) için|للاستفسار|للتواصل|للإبلاغ|للطوارئ)"
    r"\s?:\s?\d{3,6}(?=\s*\.?\s*(?:$|\n))"
)
_EMERGENCY_CALLED = (
    r"(?i:\b(?:(?:appel\w*|compos\w*)\s(?:le|au|du)|numéro(?:\sdu|\sd['’]urgence)?)\s)(?:15|17|18|112|114|115|119)\b"
    r"(?=\s[^\W\d]|[.,;:)]|$)"
)
"""As in "on appelle le 15": the numbers that French callers have for help."""
_BEHIND_LINE = (
    r"(?=\s*(?:[.,;:)|·](?!\d)|$|\n|(?:or|ou|oder|o|of|eller|and|und|et|y|e|en|in|på|vid|för|for|pour|para|per|"
    r"nos|na|no|se|om|bij)\b))"
)
_HELPLINE = (
    r"(?i:\b(?:chiam(?:a|are|ate|i)|compon(?:i|ere|ete)|lig(?:ue|uem|ar)|llam(?:e|en|ar|a)|marque|bel(?:len)?|ringa?|compos(?:er|ez)|"
    r"appel(?:er|ez))\b)(?:\s(?:il|al|o|a|le|el|au|de|bij\snood|subito|immediatamente|direct|direkt))?"
    rf"\s(?:0\d{{2,3}}|1[578]|1\d{{2,3}}|3\d{{3}}|116 \d{{3}}|114 14)"
    rf"(?:\s(?:ou|o|of|oder|eller)(?:\s(?:le|il|al|o))?\s\d{{2,4}})?{_BEHIND_LINE}"
    rf"|(?<![\d.,])(?<!\d )\b(?:116[ \u00a0]?(?:006|111|117|123)|114 14){_BEHIND_LINE}"
    r"|\b11[02]\s(?i:wählen|anrufen|rufen|bellen|ringen|ringas)\b|(?i:sjukvårdsrådgivningen|vårdguiden)\s1177\b"
    r"|(?i:\b(?:num[eé]ro|número)\s(?:nazionale|national|antiviolenza|d['’]urgence|de\semergencia))\s?:?\s[013]\d{2,3}\b"
)
"""As in "chiamare il 118", "Ring 1177 för råd": what a word asks to call, and the numbers for help that Europe has in common."""
_TAX_NUMBER = r"(?<![\d.,-])(?:\d{1,4}-\d{5,10}-\d{1,4}|\d{1,3}-\d{7,10})\b(?![-.,]\d)"
"""A number that names a person or a firm, with its check digit ("20-12345678-9") or without ("46-1234567")."""
_REGISTERED = (
    r"(?i:\b(?:tax|vat|gst|account|acct|registration|licen[cs]e|charity|company|permit|routing)"
    r"\s(?:(?:id|number|no\.?|nr\.?)\s?#?|#)\s?(?:is\s)?:?\s?)(?<=[#:.\s])\d[\d-]{4,}\b(?![.,]?\d|\s\d{3}\b)"
)
"""As in "Account #: 44127712", "Tax ID: 31-1234567", "our registration number is 1045678"."""
_TAG = r"</?[a-z][a-z0-9]{0,10}(?:\s[a-zA-Z-]{2,20}\s?=\s?(?:\"[^\"<>]*\"|'[^'<>]*')){1,12}\s?/?>"
"""An element of a page as its source writes it, which a page that shows its source left standing."""
_CAPITALISED = r"(?:[A-Z][\w'’-]*\.?|\d{1,3}(?:st|nd|rd|th))"
# Rs, Rp, Rm, Kr and Fr before five digits are money, "US 10000" a sum: none of them is a state before its postal code.
_STATE_CODE = r"(?!R[smp]\b|[KkFf]r\b|US\b|EU\b|UN\b)[A-Z][A-Za-z]"
_STATES = (
    "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|"
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|"
    "Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|"
    "New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|"
    "Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming"
)
_POSTAL = (
    rf"(?:\b\d{{1,6}}[A-Za-z]?(?:\s{_CAPITALISED},?){{1,8}}\s)?(?<=,\s){_STATE_CODE}\.?\s\d{{5}}(?:-\d{{4}})?\b(?![.,]?\d)"
    rf"|\b\d{{1,6}}[A-Za-z]?(?:\s{_CAPITALISED},?){{1,8}}\s{_STATE_CODE}\.?\s\d{{5}}(?:-\d{{4}})?\b(?![.,]?\d)"
    r"|\b[A-Z]{2}\s\d{5}-\d{4}\b"  # ZIP+4 of the United States
    rf"|(?<=,\s)(?:{_STATES})\s?[,:]?\s{{1,2}}\d{{5}}(?:-\d{{4}})?(?=\s*(?:[.,;)|]|$|\n))"
    r"|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|\b[A-Z]\d[A-Z]\s\d[A-Z]\d\b"  # Britain, Canada
    rf"|(?<!\w)(?!{_MONTH}\b)[A-ZÄÖÜ][\w.ß-]*\s(?!19\d\d|20\d\d)\d{{1,4}}(?:\s?[-–/]\s?\d{{1,4}})?\s?[a-z]?\s?[,·•|/]\s?(?:[A-Z]{{1,2}}-)?\d{{4,5}}\s[A-ZÄÖÜÉ][\w-]+"
    r"|(?<=[a-zåäöø]\s)\d{1,3}\s?[A-Z]?,\s(?:[A-Z]{1,2}-)?\d{3}\s\d{2}\s[A-ZÅÄÖØ][\w-]+(?=\s*(?:[.,;|·)\n]|$))"
    r"|(?<=[a-záéíóúñ],\s)\d{1,3}[a-z]?,\s\d{5}\s[A-ZÁÉÍÓÚ][\w-]+(?=\s*(?:[.,;)\n]|$))"
    r"|(?<=[^\W\d_][\s,])\s?\d{1,3}[a-z]?\s[·•|]\s(?:\d{5}|\d{3}\s\d{2})(?=\s[·•|]\s[^\W\d_])"
    r"|\b(?:P\.?\s?O\.?\s?Box|Postfach|Apartado|Casilla)\s\d{1,6}(?:\s\d{2,3}){0,3}\b(?:,\s\d{4,5}\s[A-ZÄÖÜ][\w-]+)?"
    r"|\b(?!19\d\d\s|20\d\d\s)\d{4,5}\s[A-ZÄÖÜ][\w-]+(?=,\s(?:Postfach|Tel\b|Telefon|Fax|Telefax|E-Mail))"
    r"|\b\d{1,4}(?:\s(?:bis|ter))?,?\s(?:[Rr]ue|[Aa]v(?:enue|\.)|[Bb](?:oulevar)?d\.?|[Pp]lace|[Qq]uai|[Rr]oute|[Cc]hemin|[Aa]llée|[Ii]mpasse)\s"
    r"[^,;\d\n]{2,40}(?:,?\s(?:[A-Z]-)?\d{4,5}\s[A-ZÉ][\w-]+|\d{5}(?=\s[·•|]))?"
)
"""House number, street and postal code as envelopes have them: a state's two letters, or the order of the country."""
_STREETS = (
    r"\b(?:[Cc]alle|C/|[Aa]v(?:da|enida)?\b\.?|[Pp]aseo|[Pp]laza|[Cc]arrera|[Cc]arretera|[Rr]ua|[Tt]ravessa|[Pp]raça|[Ll]argo|[Ee]strada|"
    r"[Rr]odovia|[Vv]ia|[Vv]iale|[Pp]iazza|[Pp]iazzale|[Cc]orso|[Ll]ungomare|ul\.|al\.|pl\.|os\.|вул\.|ул\.|просп\.|пр-т|бул\.|пл\.|вулиця|улица)\s"
)
_STREET_FIRST = (
    rf"{_STREETS}(?:(?:d[aeio]s?|del|dei|degli|delle|della|dell['’]|la|las|los|el|von|van|im\.|ім\.|им\.)\s?|\d{{1,2}}\sd[ei]\s|[A-ZÀ-ÞА-ЯІЇЄҐŁŚŻ][\w.'’-]*,?\s){{1,6}}"
    r"(?:n\.?\s?[º°]\s?|nº\s?|s/n\s?|[Nn]r\.?\s)?(?!(?:19|20)\d\d\b)\d{1,4}(?:[-/]\d{1,3}|\s?[A-Za-z]\b)?"
    r"(?=\s*(?:[.,;:)|·–—-](?!\d)|$|\n))(?!,\s(?:se|a|o|os|as|con|com|com|e|y|que|mais|más|più|oltre|più)\s)"
    r"(?:,\s(?:piso|planta|andar|loja|int\.|interno|scala|lok\.|m\.|кв\.|оф\.)\s?\d{1,3}|,\s\d{1,2}\.?[ºª°](?:\s(?:andar|piso|planta))?)?"
)
"""The street first and then the house, as Romance and Slavic countries have it: "Calle Mayor 12, piso 3", "вул. Садова, 14"."""
_SCALE_LINE = (
    r"(?<![^\n])[(\[]?(?:(?i:all|figures|values|amounts|numbers|data|alle|angaben|werte|chiffres|montants|cifras|valores|importes)\s){0,3}"
    r"(?:[x×*]|(?i:in|en|em))\s?1[., \u00a0]?000(?:[., \u00a0]000)*(?:\s[^\s\d.,;]{1,14}){0,2}[)\]]?(?![^\n])"
)
"""A line that says only in what numbers are printed: "(x 1,000 t)", "All values in 1000 EUR"."""
_BYTES = r"(?:[KMGT]i?B|kB|[KMG]o|ko|bytes|Bytes|octets)"
_FILE_SIZE = (
    rf"\b(?:PDF|DOCX?|XLSX?|CSV|ZIP|PPTX?|JPE?G|PNG|MP[34]|EPUB|TXT|RTF|ODT|ODS|KMZ?L?|XML|JSON|[Pp]df|[Dd]ocx?|[Xx]lsx?|Excel|Word)\b"
    rf"[\s,|·•:;(–-]{{1,4}}(?:\d{{1,4}}\s?(?:pages?|pp|p|Seiten|páginas)\b\.?[\s,|·•;–-]{{1,3}})?\d+(?:[.,]\d+)?\s?{_BYTES}\b(?:[\s,|·•;–-]{{1,3}}\d{{1,4}}\s?(?:pages?|pp|Seiten|páginas)\b)?"
    rf"|\d+(?:[.,]\d+)?\s?{_BYTES}\b[\s,|·•:;–-]{{1,3}}(?:PDF|DOCX?|XLSX?|CSV|ZIP|PPTX?|pdf)\b"
    rf"|[(\[]\s?\d+(?:[.,]\d+)?\s?{_BYTES}\s?[)\]]"
    r"|\b\d{1,3}\s(?i:attachments?|files?|documents?|anhänge|dateien|fichiers?|pièces jointes|archivos?|adjuntos)\s"
    rf"\(\s?(?:PDF|DOCX?|XLSX?|ZIP)\b(?:,\s\d+(?:[.,]\d+)?\s?{_BYTES})?"
    r"|\b(?:PDF|DOCX?|XLSX?|PPTX?)\b[\s,|·•:;(–-]{1,4}\d{1,4}\s?(?:pages?|pp|Seiten|páginas)\b"
)
_PAGING = (
    r"\b(?:[Ss]howing|[Dd]isplaying|[Rr]esults?|[Vv]iewing|[Ii]tems?|[Ee]ntries|[Rr]ecords)\s?:?\s(?:results?\s|items?\s)?"
    r"\d+\s?(?:[-–]|to)\s?\d+\s(?:of|from)\s(?:about\s)?[\d,.]+(?:\s(?:results?|items?|entries|records))?"
    r"|\b[Ss]howing\s\d+\sof\s\d+\spages?\b(?:\s\(\d+\s[Cc]omments?\))?"
    r"|^\d+\s?[-–]\s?\d+\sof\s[\d,.]+(?:\s(?:results?|items?|entries|records|articles|documents))?\b"
)
_READING_TIME = (
    r"(?<![/\d.,])\b\d{1,3}[\s-]?(?:min(?:ute)?s?|Min(?:uten?)?|minutos)\b\.?\s(?:to\s)?(?:read\b|lues?\b|de\slect(?:ure|ura)\b|Lesezeit)"
    r"|(?i:\b(?:reading time|read time|temps de lecture|tiempo de lectura|lesezeit|lectur[ae](?=\s?:)))\s?:?\s?"
    r"(?:ca\.?\s|env\.?\s|about\s)?\d{1,3}\s?[Mm]in\w*"
)
_VIEWS = (
    r"(?<=[|·•]\s)[\d.,' \u00a0]*\d\s(?i:views|reads|shares|vues|lectures|partages|visitas|vistas|lecturas|aufrufe)\b"
    r"(?=\s*(?:[|·•\n]|$))"
)
"""A count of readers in a line about the page: "3 May | 2 min | 1,204 views"."""
_BEHIND_REACTION = "|".join(
    rf"(?<=(?i:{word})\s[|·•]\s)"
    for word in sorted(listed("like likes share shares tweet tweets repost reposts comment comments reaction reactions"))
)
"""A pattern that looks back has one length, so every word has its own; "• 214 comments" alone is a figure."""
_REACTIONS = (
    r"(?<![\w.,])[\d.,]*\d[kKM]?\s(?i:likes?|retweets?|reposts?|comments?|reactions?)(?=\s*[|·•,]\s*[\d.,]*\d[kKM]?\s"
    r"(?i:likes?|shares?|retweets?|reposts?|comments?|reactions?|views?)\b)"
    rf"|(?:{_BEHIND_REACTION})[\d.,]*\d[kKM]?\s(?i:likes?|shares?|retweets?|reposts?|comments?|reactions?)(?=\s*(?:[|·•\n]|$))"
)
"""Counts of what readers did, two of them in a row: "14 likes · 3 comments"."""
_ACT = r"(?<![\w.,-])(?!(?:1[5-9]|20)\d\d-)\d{2,5}-(?:19[5-9]|20[0-4])\d\b(?![-\d%])"
"""Number and year of a law or a resolution: "Ley 464-2021"."""
_FLIGHT = r"\b(?i:flights?)\s(?:[A-Z][\w-]+\s){0,2}(?!U[KNS]\b|EU\b)[A-Z][A-Z\d]\s\d{2,4}\b(?!,\d)"
"""As in "flight QZ 8501": the two letters of an airline (IATA) and the number of its flight."""
_VERSION = (
    r"\bCC(?:[ \u00a0-]BY(?:[ \u00a0-][A-Z]{2})*)?[ \u00a0-]\d\.\d\b|\bv\d+(?:\.\d+)*\b"
    r"|\b(?!\d{1,3}(?:\.\d{3})+(?![\d.]))\d+\.\d+\.\d+(?:\.\d+)*\b(?!,?\d)"
)
_ERA = r"\b(?:A\.?D\.?|B\.?C\.?(?:E\.?)?|CE)\s\d+(?:\s(?:and|to|or)\s\d+)?\b|\b\d{1,4}(?:\s?[-–]\s?\d{1,4})?\s(?:AD|BC|BCE|CE)\b"
_LEGAL = (
    r"\b\d{1,3}\s(?!(?:[AP]\.\s?M|U\.\s?[KN]|E\.\s?U)\.)(?:[A-Z]\.\s?){2,4}(?:§+\s?)?\d[\d.-]*(?:\([a-z\d]{1,3}\))*|"
    r"\b[Aa]rt(?:icles?|\.)\s[LRDA]\.?\s?\d{1,4}(?:-\d{1,3})*|\b[A-Z]{2,6}\s?\((?:19|20)\d\d\)\s?\d+\b"
    r"|§+\s?\d+[a-z]?(?:\s?(?:Abs\.|Absatz|Satz|Nr\.|para\.?|al\.)\s?\d+)*"
)
"""As in "42 U.S.C. 1983", "28 C.F.R. § 94.120(d)", "§ 12 Abs. 3", "Article L. 1221-1", "COM(2020) 456"."""
_YEARS = (
    rf"(?<![\d][.,])\b{_YEAR}\s?[-–/]\s?(?:{_YEAR}|\d\d)\b(?![.,]\d|\s?(?:%|per\s?cent|[km]m?\b))|\b(?:1[0-9]|20)?\d0[’']?s\b(?!\w)"
    rf"|\b(?:mid|early|late)-{_YEAR}\b"
)
_BRACKETED = r"(?<!\w)[^\W\d_]{3,}\(\d{1,2}\)"
_COUNTS_IN_BRACKETS = re.compile(rf"(?:{_BRACKETED}(?:\s?[,;/]\s|\s?[,;]?\s(?:and|or|&)\s)){{1,12}}{_BRACKETED}")
"""A list of single words, each with a number in brackets glued to it: "Boys(12) and girls(15)"."""
_IN_BRACKETS = re.compile(r"\(\d{1,2}\)")
_CITATION = (
    r"(?<![\w$€£])\((?!\d{1,3}(?:,\d{3})+\))(?:\d{1,3}\s?[,;–-]\s?){1,30}\d{1,3}\)"
    r"|(?<=[a-z]\s)\(\d{4}[a-z]?(?:[,;]\s?\d{4}[a-z]?){0,9}\)"
    r"|(?<=[^\W\d_][.!?»”])\([1-9]\d?\)(?=\s|$)|(?<=[^\W\d_]{3})\([1-9]\d?\)(?=\s[^\W\d_A-Z])"
    r"|(?<![\w.,:])\d{1,4}\(\d{1,4}\):\s?\d{1,5}(?:\s?[–-]\s?\d{1,5})?(?![\d:])"
    r"|(?<![\w.,:])\d{2,4}:\d{2,5}[–-]\d{2,5}(?=[.,;)]|\s*$)"
    r"|(?<![\w.,])(?:19|20)\d\d;\s?\d{1,4}(?:\(\d{1,5}\))?:\s?[a-z]{0,3}\d{1,6}(?:[a-z]{1,3}\d{0,4})?(?:\s?[–-]\s?[a-z]?\d{1,5})?(?![\w:])"
    r"|(?<=(?:[^\W\d_]|\.)\s)\d{1,4},\s\d{1,5}[–-]\d{1,5}\s\((?:19|20)\d\d\)"
    r"|(?<=[^\W\d_],\s)\d{1,4}\(\d{1,4}\)[,:]\s?\d{1,5}(?:\s?[–-]\s?\d{1,5})?(?=[.,;)]|\s*$)"
)
"""Marks of sources in brackets, and of notes glued to a word or its stop ("in the plan.(2)").

Also volume, issue and pages of a journal: "Review of Piers, 40(1), 3–25", "Pier Rev. 2010;16:157–168", "Piers 574, 16–17 (2019)".
"""
_CLOCK_WORDS = frozenset([":", "h", "m", "am", "pm", "a", "p", "a.m", "p.m", "gmt", "utc", "hrs", "o'clock", "o’clock", "est"])
_MONTH_WORDS = frozenset(MONTHS)

_SHAPES: tuple[tuple[str, str | frozenset[str], str], ...] = (
    ("address", r"://\S+\s\d", _PICTURE),
    ("file name", r"\.(?i:pdf|doc|xls|csv|zip|ppt|jpe?g|png|od[ts]|rtf)", _FILE_NAME),
    ("identifier", r"[0-9A-F]{4}\s{1,2}[0-9A-F]{4}\s", _FINGERPRINT),
    ("address", r"@|://|www\.|[a-z]\.[a-z]", _WEB),
    ("coordinates", "°", _COORDINATES),
    ("coordinates", r"\.\d{4,}\s?,", _DECIMAL_COORDINATES),
    ("identifier", _IDENTIFIER_KINDS, _IDENTIFIER),
    ("identifier", r"\d-\d{5}", _TAX_NUMBER),
    ("identifier", r"[#:.]\s?\d{5}|(?i:number|is|id|no)\s\d\d", _REGISTERED),
    ("markup", r"<[a-z]\w*\s", _TAG),
    ("date", r"\d[-./]\d", _NUMERIC_DATE),
    ("date", _MONTH_WORDS, _MONTH_DATE),
    ("month", r"[^\W\d_]\.?-\d\d", _MONTH_OF_YEAR),
    ("date", r"FY|[QH][1-4]", _FISCAL),
    ("date", r"[’'‘]\d", _SHORT_YEAR),
    ("date", r"day,? \d", _WEEKDAY),
    ("time", _CLOCK_WORDS, _CLOCK),
    ("time", "⁰⁰|¹⁵|³⁰|⁴⁵", r"(?<![\d.,])(?:[01]?\d|2[0-4])(?:⁰⁰|¹⁵|³⁰|⁴⁵)(?![\w⁰¹²³⁴⁵⁶⁷⁸⁹])"),
    ("time", r"\s(?:at|um|à|kl)\.?\s\d\d?\.\d", _CLOCK_OF_STAND),
    # A font draws its own colon, comma or point by a character of private use: what the number is cannot be told.
    ("unreadable", r"\d[\ue001-\uf8ff]\d", r"[\d.,]*\d[\ue001-\uf8ff]\d[\d.,]*"),
    (
        "opening hours",
        r"\d\s?h?\s?[-–]\s?\d|\d\s?h? (?:a|à|bis|tot|do|till) \d|\(24",
        rf"{_OPENING_HOURS}|\(24[ -]?(?:hours?|hrs?|h)\)",
    ),
    ("identifier", r"[A-Z]{2}\d\d[ \u00a0]?[A-Z\d]{4}", _ACCOUNT),
    ("grade", r"K", r"(?<![Vv]itamin )\b(?:[PT]K|[Pp]re-?K|K)(?:\s?[-–/]\s?|\s(?:through|to|thru)\s)1?\d\b"),
    ("phone", r"\+\s?\d|\)\s?\d|-\d|\b0\d", _PHONE),
    ("phone", r"\b0\d|\b0[ \u00a0]8|\b1[ .-]\d|\d-\d{3,4}-\d|\d{3} \d\d \d\d|\d-\d\d-\d\d", _PHONE_GROUPS),
    (
        "phone",
        r"(?i:tel|phone|fax|line\b|mobile|cell|whatsapp|switchboard|tél|handy|notruf|centralino|verde|infolinia|l[ií]n|тел|лінія|линия|هاتف)",
        _PHONE_LINE,
    ),
    ("phone", r"\d\d[ \u00a0]\d{3}[ \u00a0]\d{3}\b", _PHONE_ASKED),
    ("phone", r"1[38] \d\d \d\d", _PHONE_OF_SIX),
    ("phone", r"(?i:appel|compos|numéro)", _EMERGENCY_CALLED),
    ("phone", r"\b(?:0\d\d|1[01]\d|1\d\d\d|3\d\d\d|1\d)\b|116", _HELPLINE),
    ("phone", r"(?i:notruf|emerg|toll|urgence|телефон|nödn|noodn|alarmow|samu|pompiers|الطوارئ| için|لل)", _EMERGENCY),
    ("address", r"\d{4}|Box|[A-Z]\d|\d\s?(?:bis|ter)?,?\s[A-Za-z]", _POSTAL),
    ("file size", r"\d\s?(?:[KkMGT]i?[Bo]|bytes|Bytes|octets|pages?|pp|Seiten|páginas)\b", _FILE_SIZE),
    ("comments", r"\(\d", r"\(\d{1,5}\s(?i:comments?|kommentare?|commentaires?|comentarios?|تعليقات?)\)"),
    ("reading time", r"[Rr]ead|\blue|[Ll]ect|esezeit", _READING_TIME),
    ("share counter", r"[|·•]\s\d", _VIEWS),
    ("share counter", r"(?i:likes?|tweets?|comments?|reactions?|reposts?)\s*[|·•]|[|·•]\s\d", _REACTIONS),
    ("reference", r"\d-\d{4}", _ACT),
    ("reference", r"(?i:flight)", _FLIGHT),
    ("reference", r"(?i:code|confer)", r"(?i:\b(?:pass|access )code|\bconference id)\s?[:#]?\s?\d[\d -]{2,12}\d\b(?![.,]\d)"),
    ("identifier", r"I[dD]\s?:", r"\b(?:\w*[a-z]I[dD]\s?:\s?\d+|[^\W\d_]+\sI[dD]\s?:\s?#?\d{4,})\b(?![.,]\d|\s?%|\s\d{3}\b)"),
    ("reference", "№", r"№\s?\d+(?:[-/]\d+)*"),
    ("scale", r"000", _SCALE_LINE),
    ("scale", "represents", r"\(\s?[$€£]?[\d,. ]*\d\s+represents\s+[$€£]?[\d,. ]*\d\s?\)"),
    # Short numbers of North America: 2-1-1 for help, 5-1-1 for roads.
    ("phone", r"-1-1", r"(?<![\d-])[2-9]-1-1(?![\d-])"),
    ("paging", r"\sof\s", _PAGING),
    ("paging", r"[←‹«]", r"[←‹«]\s?(?:[Pp]age\s)?\d{1,4}\s?(?:/|of)\s?\d{1,4}\s?[→›»]"),
    ("version", r"CC[ \u00a0-]|\bv\d|\d\.\d+\.\d", _VERSION),
    ("year", r"A\.?D|B\.?C|CE\b", _ERA),
    ("year", r"\d{4}\s?[-–/]|\d0[’']?s|-\d{4}", _YEARS),
    ("reference", r"§|\)\s?\d|[A-Z]\.\s\d|[Aa]rt(?:icles?|\.)\s[LRDA]", _LEGAL),
    ("footnote", r"\[\d", r"\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,30}\]"),
    ("citation", r"\(\d|\d;\s?\d|\d:\d+[–-]\d", _CITATION),
)
"""Reason, hint, pattern, in the order of their standing: the pattern runs only where the cheap hint is found."""
_SHAPES_ABROAD: tuple[tuple[str, str | frozenset[str], str], ...] = (("address", _STREETS, _STREET_FIRST),)
"""Of other languages only: in English "via Dover 340" and "Plaza Theatre 450" count."""
_COMPILED, _COMPILED_ABROAD = (
    tuple(
        (reason, hint if isinstance(hint, frozenset) else re.compile(hint), re.compile(shape)) for reason, hint, shape in shapes
    )
    for shapes in (_SHAPES, _SHAPES + _SHAPES_ABROAD)
)
_DIGIT = re.compile(r"\d")


def masked(tokens: Tokens, start: int, end: int, *, abroad: bool = False) -> list[Mask]:
    """Stretches of the sentence that are no figures by their shape, in order and without overlap."""
    text = tokens.text
    if _DIGIT.search(text, start, end) is None:
        return []
    masks: list[Mask] = []
    for reason, hint, shape in _COMPILED_ABROAD if abroad else _COMPILED:
        if hint.isdisjoint(tokens.words) if isinstance(hint, frozenset) else hint.search(text, start, end) is None:
            continue
        spans = (match.span() for match in shape.finditer(text, start, end))
        masks += [(begin, stop, reason) for begin, stop in spans if _DIGIT.search(text, begin, stop)]
    masks = _told_in_lists(masks, text, (start, end))
    return merged(masks) if len(masks) > 1 else masks


def _told_in_lists(masks: list[Mask], text: str, span: tuple[int, int]) -> list[Mask]:
    """The masks, with all numbers or none of a list in which each word has its number in brackets: sources, or counts."""
    if not any(reason == "citation" for _, _, reason in masks):
        return masks
    for match in _COUNTS_IN_BRACKETS.finditer(text, *span):
        masks = [mask for mask in masks if not match.start() <= mask[0] < match.end()]
        if _are_sources(text, match.span(), span):
            masks += [(*mark.span(), "citation") for mark in _IN_BRACKETS.finditer(text, *match.span())]
    return masks


def _are_sources(text: str, inner: tuple[int, int], span: tuple[int, int]) -> bool:
    """Numbers that go up one by one, or behind names in a sentence, as in "said Ash(4), Elm(9) and Oak(2)"."""
    listed_words = text[slice(*inner)]
    numbers = [int(number) for number in re.findall(r"\d+", listed_words)]
    alone = not text[span[0] : inner[0]].strip() and not text[inner[1] : span[1]].strip(" .\n")
    go_up = all(later == number + 1 for number, later in pairwise(numbers))
    return go_up or (not alone and re.search(r"[,;/&d]\s[A-ZÀ-Þ]", listed_words) is not None)


def merged(masks: list[Mask]) -> list[Mask]:
    """Masks in order; where two overlap, one over both with the first one's reason."""
    out: list[Mask] = []
    for begin, end, reason in sorted(masks, key=lambda mask: (mask[0], -mask[1])):
        if out and begin < out[-1][1]:
            out[-1] = (out[-1][0], max(end, out[-1][1]), out[-1][2])
        else:
            out.append((begin, end, reason))
    return out
