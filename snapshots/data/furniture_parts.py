# ruff: noqa: E501 -- one pattern a line reads best, however long the languages make it
"""Lines, and parts of lines between dots and bars, by which a site counts itself: downloads, visits, languages, files, records.

Patterns over a whole line or a whole part of one, never over a sentence. Own collection from templates in public use, in the
languages of most fact sheets. Where a word may be a fact of its own ("31 members", "6 languages"), the form must tell: a
colon, "available", "online".
"""

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


_COUNT = r"\d[\d.,' \u00a0\u202f]*\s?[km]?"
_MONTH = (
    r"(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|aoû|ago|sep|oct|okt|nov|dec|déc|dez|dic|ene|"
    r"يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)[^\W\d_]*\.?"
)
_DATE = rf"(?:\d{{1,2}}\.?\s(?:de\s)?{_MONTH}(?:,?\s(?:de\s)?\d{{4}})?|{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?|\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})"
DAY = re.compile(_DATE, re.IGNORECASE)
_KINDS = "necessary|essential|functional|statistics?|statistical|marketing|preferences?|analytics|analytical|performance|targeting|advertising|third[- ]party|unclassified|notwendige?|technisch|nécessaires|fonctionnels|statistiques|publicitaires|necesarias|funcionales|estadísticas|publicitarias"
_FILE = r"(?:pdf|docx?|xlsx?|csv|zip|pptx?|jpe?g|png|mp[34]|epub|txt|rtf|od[ts]|km[lz]|xml|json|geojson|shp)"
_BYTES = r"\d+(?:[.,]\d+)?\s?(?:[kmgt]i?b|[kmg]o|bytes|octets)"
_HAS_BYTES = r"(?=(?s:.)*?\d\s?(?:[kmgt]i?b|[kmg]o|bytes|octets)\b)"
"""Looked for first: the lines of a page hold no size of a file, and what follows tries many ways."""

PARTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "share counter",
        _any(
            rf"(?:number of )?(?:downloads?|downloaded|téléchargements?|téléchargé|descargas?|descargado|abrufe|herunterladungen|التنزيلات|مرات التحميل)\s*:?\s*{_COUNT}(?:\s*(?:times|fois|mal|veces))?",
            rf"{_COUNT}\s*(?:downloads?|téléchargements?|descargas?|abrufe|تنزيل\S*)",
            rf"(?:\d{{1,4}}\s)?(?:page |seite |página )?(?:viewed|visited|shared|seen|vue?|visitée?|partagée?|vist[oa]|compartid[oa]|geteilt|aufgerufen|gesehen)\s+{_COUNT}\s*(?:times|x|fois|mal|veces)",
            rf"(?:facebook|twitter|x|linkedin|whatsapp|instagram|youtube|tiktok|telegram|mastodon|bluesky)\s{_COUNT}\s*(?:likes?|shares?|posts?|views?|members?)",
            rf"(?:follow us\W{{1,3}}|\S+\s)?{_COUNT}\s*(?:followers?|fans|subscribers on youtube|abonnés|seguidores|متابع\S*)",
            rf"(?:(?:show|view|read|see)(?: all)? )?{_COUNT}\s*(?:comments?|commentaires?|kommentare?|comentarios?)(?:\s(?-i:[A-ZÄÖÜÉ])[\w.-]+){{0,3}}",
            rf"(?:\S+\s){{0,4}}(?:comments?|commentaires?|kommentare?|comentarios?|commenti|reacties)\s*[(:]\s*{_COUNT}(?: (?:of|de|von|di) {_COUNT})?\)?",
            rf"{_COUNT}\s*(?:replies|antworten|respuestas|risposte)",
            rf"{_COUNT}\s*(?:people )?(?:like|liked|likes|recommend) this",
            r"(?:(?:today|yesterday|(?:this|last) (?:week|month|year)|total|all(?: days| time)?|online|heute|gestern|gesamt|hoy|ayer|aujourd['’]hui|hier|اليوم|أمس|المجموع)\s*:?\s*\d[\d,.]*\s*){2,}",
            rf"(?:we have |there are )?(?:currently )?{_COUNT}\s*(?:guests?|users?|visitors?|members?)(?: and (?:\d+|no|one) (?:members?|guests?|users?))? (?:are )?online(?: now)?",
            rf"(?:(?:number of|total|all|page|site|web|website|unique|our|daily|monthly|today['’]?s?)\s){{0,2}}visits?\s*:?\s*{_COUNT}|visites?\s*:?\s*{_COUNT}",
        ),
    ),
    (
        "navigation",
        _any(
            r"(?:available |verfügbare |other )?(?:languages?|langues?|sprachen|idiomas?|اللغات)(?: (?:available|disponibles?|verfügbar))?\s*:\s*\d{1,3}(?: (?:available|disponibles?|verfügbar).{0,60})?",
            r"(?:available|disponible|verfügbar|متاح\S*) (?:in|en|auf|ب)?\s*\d{1,3} (?:languages?|langues|sprachen|idiomas|لغات|لغة)",
            r"\d{1,3} (?:languages?|langues|sprachen|idiomas|لغات|لغة) (?:available|disponibles?|verfügbar|متاح\S*)",
            r"(?:related|see also|attached|linked|lire aussi|voir aussi|siehe auch|ver también|weitere)\s*:?\s*\d{1,4} (?:documents?|files?|links?|items?|maps?|photos?|videos?|pages?|dokumente|dateien|documentos?|fichiers?)",
            r"\d{1,4} (?:related|linked|attached|further|more|other|weitere|autres) (?:documents?|files?|links?|items?|pages?|results?|dokumente)",
            r"\d{1,4} (?:documents?|fichiers?|documentos?|archivos?) (?:liés|joints|connexes|relacionados|adjuntos)",
            r"(?:document|item|record|result|photo|image|slide|story|artikel|bild|resultado|résultat) \d{1,5} (?:of|de|sur|von|من) \d[\d,.]*",
            r"(?:you have )?\d{1,3} items? in (?:your |the )?(?:basket|cart|bag|list)|(?:basket|cart|warenkorb|panier|cesta)\s*[(:]\s*\d{1,3}\)?",
            r"\d{1,4} (?:photos?|videos?|images?|maps?|audio clips?)",
            rf"{_COUNT}\s*total (?:records?|results?|items?|entries)|{_COUNT}\s*(?:results?|items?|entries|records) (?:found|per page)|\d{{1,6}} results",
            r"(?:(?:results?|items?|entries|records|rows) per page|page size)\s*:?\s*\d{1,4}|\d{1,4}\s*page size",
            rf"(?:showing |displaying )?(?:rows?|entries|items|records|results)?\s?{_COUNT}\s?(?:[-–]|to)\s?{_COUNT} of {_COUNT}(?: (?:rows?|entries|items|records|results))?",
            rf"(?:show|view|read|see) all (?:the )?{_COUNT} (?:updates|changes|entries|results|items|versions|editions|articles|stories)",
            r"[(（]?\d{1,3}\s?/\s?\d{1,3}\s?(?:ページ|页|頁|pages?|seiten?|páginas?|страниц\w*)[)）]?",
        ),
    ),
    (
        "metadata",
        _any(
            r"(?:(?:page|document|doc|file|record|node|article|form|publication|report|release|product|item|tender|notice|press release|dokument|beleg)\s)?(?:id|no\.?|number|nr\.?|n°|nº|code|ref\.?|reference|référence|referencia|aktenzeichen|az\.?)\s*[:#]\s*(?:[A-Z]{2,6}\s)?[\w/.-]*\d[\w/.-]*",
            r"(?:report|bulletin|issue|update|sitrep|edition|release|newsletter|lagebericht|ausgabe|numéro|boletín|edición)\s(?:no\.?|number|nr\.?|n°|nº|#)\s*\d[\w/-]*",
            r"(?:file )?size\s*:\s*" + _BYTES + r"|(?:taille|größe|dateigröße|tamaño|الحجم)\s*:\s*" + _BYTES,
            rf"(?:[^\W\d_]+\s){{0,3}}(?:published|issued|updated|posted|created|modified|released|last changed|next (?:report|release|update)|publié|mis à jour|veröffentlicht|aktualisiert|stand|publicado|actualizado)(?:\s(?:on|le|am|el))?\s*:?\s*{_DATE}(?:,?\s\d{{1,2}}[:.]\d\d)?",
            _DATE,
            r"\d{1,3}\s?(?:min|mins|minutes?|hrs?|hours?|days?|weeks?|months?|years?) ago|il y a \d{1,3} (?:minutes|heures?|jours?|semaines?|mois|ans?)|vor \d{1,3} (?:minuten|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?)|hace \d{1,3} (?:minutos|horas?|días?|semanas?|meses|años?)",
            r"version \d+(?:\.\d+)*",
        ),
    ),
    (
        "contact",
        _any(
            r"(?!emergenc(?:y|ies)\s*[:–-]?\s*(?!999|911|11\d|10\d|000)\d)(?:in an emergency|emergency|emergencies|emergency (?:number|line|services)|non-emergency|textphone|minicom|helpline|hotline|notruf|bürgertelefon|behördennummer|servicenummer|urgences?|numéro (?:vert|d['’]urgence)|samu|pompiers|emergencias?|teléfono gratuito|línea gratuita|الطوارئ|رقم الطوارئ|الخط الساخن|الإسعاف)\s*[:–-]?\s*(?:call |dial |appelez le |wählen sie )?\d{2,5}(?:(?:\s?[,/]\s?|\s(?:or|ou|oder|o|أو)\s)\d{2,5}){0,3}",
            r"(?:[^\W\d_]+[\s:]+){0,4}\(?0\d{0,4}\)?(?:[\s./-]\d{2,4}){2,6}",
            r"[^\d]{0,40}\+\d[\d\s().-]{6,18}\d(?:,? ext\.? ?\d{1,5})?.{0,40}",
        ),
    ),
    (
        "feedback",
        _any(r"(?:\d(?:[.,]\d)? )?out of \d{1,2} stars?(?: ratings?)?", r"\d{1,2}(?:[.,]\d)? stars? out of \d{1,2}"),
    ),
    (
        "cookie notice",
        _any(
            rf"(?:strictly )?(?:{_KINDS})(?: cookies?)?\s*\(\d{{1,3}}\)",
            rf"(?:.{{0,60}}\b)?cookies?\b.{{0,30}}\d.{{0,40}}\b(?:{_KINDS})\b.{{0,40}}",
            rf"(?:.{{0,60}}\s)?\d+ (?:{_KINDS})\b.{{0,60}}\bcookies?\b.{{0,40}}",
        ),
    ),
    (
        "related posts",
        _any(
            r"(?:read (?:more|also|next|this)|see also|watch|in pictures|also read|more on this|lire aussi|à lire aussi|lesen sie auch|mehr zum thema|leer más|lea también|le puede interesar|اقرأ أيضا|إقرأ أيضا)\s*[:：]\s*.{3,150}",
        ),
    ),
    (
        "donation",
        _any(
            r"(?:give|donate|gift|spenden sie|faites un don de|done|dona)\s?(?:of\s)?(?:[$€£]\s?\d[\d.,]*|\d[\d.,]*\s?[$€£])(?: (?:now|today|a month|jetzt|maintenant|ahora))?(?:\s(?:give|donate)\s[$€£]\s?\d[\d.,]*(?: (?:now|today|a month))?)*",
            r"(?:just )?(?:your|a (?:gift|donation) of) [$€£]\s?\d[\d.,]* (?:(?:can|could|will|would) )?(?:buys?|feeds?|provides?|gives?|pays?|plants?|helps?)\b[^.!?]{1,80}[.!]?",
        ),
    ),
    (
        "download",
        _any(
            rf"{_HAS_BYTES}[^.!?]{{0,120}}?(?:\.{_FILE}\b)?[^.!?]{{0,20}}\b{_FILE}\b.{{1,24}}?{_BYTES}\b[^.!?]{{0,40}}",
            rf"{_HAS_BYTES}[^.!?]{{0,120}}?\b{_BYTES}\b.{{1,6}}?\b{_FILE}\b[^.!?]{{0,40}}",
        ),
    ),
)

_CUES = (
    "download downloaded téléchargement telechargement téléchargé descarga descargado abrufe herunterladungen viewed visited shared seen vue vues visitée "
    "partagée visto vista compartido compartida geteilt aufgerufen gesehen followers fans subscribers abonnés seguidores like likes liked recommend comment "
    "comments commentaire kommentar comentario today yesterday heute gestern gesamt hoy ayer aujourd hier online total visits visites visite language "
    "languages langues sprachen idiomas idioma available disponible verfügbar related also attached linked aussi siehe auch ver weitere documents "
    "files links items photos videos images maps pages dokumente dateien documentos fichiers archivos results document item record result photo image slide "
    "story artikel bild resultado résultat basket cart warenkorb panier cesta bag list clips number code ref reference référence referencia aktenzeichen "
    "id no nr size taille größe dateigröße tamaño published issued updated posted created modified released changed report release update bulletin "
    "sitrep edition newsletter lagebericht ausgabe numéro boletín edición publié mis veröffentlicht aktualisiert stand publicado actualizado ago vor hace il "
    "version emergency emergencies non textphone minicom helpline hotline notruf bürgertelefon behördennummer servicenummer urgence urgences samu pompiers "
    "emergencia emergencias teléfono línea tel tél phone fax call telefon press kontakt contact cookie cookies necessary essential functional statistics "
    "statistical marketing preferences analytics analytical performance targeting advertising third unclassified notwendig technisch nécessaires fonctionnels "
    "statistiques publicitaires necesarias funcionales estadísticas publicitarias read watch pictures more lire lesen mehr leer lea puede give donate gift "
    "spenden faites done dona pdf doc docx xls xlsx csv zip ppt pptx jpg jpeg png mp epub txt rtf odt ods kml kmz xml json geojson shp page seite página az "
    "your just donation showing displaying rows see show all view "
    "replies antworten respuestas risposte commenti reacties records entries rows star stars"
)
CUE_LENGTH = 4
CUES = frozenset(word[:CUE_LENGTH] for word in _CUES.split())
"""Beginnings of the words that these patterns need, in Latin letters: a line without one of them matches none."""

HINTS = {
    "download": re.compile(r"\d\s?(?:[kmgt]i?[bo]|bytes|octets)\b", re.IGNORECASE),
    "cookie notice": re.compile(r"cookie|\(", re.IGNORECASE),
    "related posts": re.compile(r"[:：]"),
    "donation": re.compile(r"[$€£]"),
    "contact": re.compile(r"\d\d"),
}
"""Cheap to look for, by label: what a line must hold before the dearer pattern is tried."""
