# ruff: noqa: E501 -- one pattern a line reads best, however long the languages make it
"""How furniture is worded, in the languages of most fact sheets: patterns over a whole block, or its beginning.

Own collection from notices and templates in public use. LINES must match a whole short block; NOTICES may be found anywhere in
a block of notice length; OPENERS are headings whose content is furniture.
"""

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


SHORTCODE = (
    r"\[/?(?:vc_|et_pb_|fusion_|av_|cs_|x_|tatsu_|ux_|mk_|nectar_|su_|wpb_|eltdf?_|qode_|fl_|sc_|mvc_)[a-z0-9_]*(?:\s[^\]\n]{0,2000})?\]"
    r"|\[/?(?:caption|gallery|embed|audio|video|playlist|contact-form-7|row|column|col|one_half|one_third|two_third|button|"
    r"accordion|toggle|tabs?|divider|spacer|section|layerslider|rev_slider|ninja_form|gravityform|wpforms|table|/table|"
    r"shortcode|raw|html|toc|tooltip|slider|icon|box|sidebar)(?:\s[^\]\n]{0,2000})?/?\]"
    r"|\{\{[^{}\n]{1,200}\}\}|\{%[^{}\n]{1,200}%\}|&(?:nbsp|amp|lt|gt|quot|#\d{1,6});"
    r"|</?(?:div|span|p|br|script|style|iframe|a|img|section|figure|table|tr|td)(?:\s[^<>\n]{0,500})?/?>"
)
_MONTH = (
    r"(?:jan|feb|fév|mar|mär|apr|avr|abr|ago|may|mai|maj|mei|jun|juin|jul|juil|aug|aoû|sep|set|oct|okt|out|ott|nov|dec|déc|dez|"
    r"dic|gen|ene|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|"
    r"أكتوبر|نوفمبر|ديسمبر)[^\W\d_]*\.?"
)
_DATE_TAIL = (
    rf"(?:{_MONTH}|\d|[\s.,:/()|-]|(?:st|nd|rd|th|at|on|the|um|uhr|à|h|de|del|of|le|am|vom|el|em|il|op|gmt|utc|ces?t|bst|e[sd]t|[ap]\.?m\.?|г|"
    r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?|年|月|日|م)\b){3,60}"
)
_COUNT = r"\d[\d.,' \u00a0\u202f]*\s?[kKmM]?"

_STATES_NO_FACT = (
    r"(?!.{0,160}(?:\d|[^\W\d_]{4})[.!?]\s(?:[^.!?]{0,60}[^\d\s.,+(/–-]\s)?[$€£]?[1-9][\d.,]*\s"
    r"(?!(?:hours?|days?|weeks?|minutes?|heures?|jours?|horas?|días?|stunden|tage|uhr|and|und|oder|daily|weekdays|täglich)\b)(?-i:[^\W\d_A-ZÄÖÜÉ]{3,}))"
)
"""No sentence behind the number of a telephone counts something: "Call 020 7946 0018. Last year 310 donors gave."."""

# A notice holds one of these, lower case: looked for first, since most blocks are no notice.
NOTICE_WORDS = (
    "cookie", "privacy", "consent", "куки", "الارتباط", "الكوكيز", "クッキー", "ciastecz", "çerez", "©", "(c)", "copyright", "rights reserved",
    "droits réservés", "rechte vorbehalten", "derechos reservados", "direitos reservados", "diritti riservati", "права защищены",
    "الحقوق محفوظة", "版权所有", "registered", "charity", "subscribe", "sign up", "abonnez", "inscrivez", "newsletter", "suscríb", "iscriviti",
    "javascript", "browser",
)  # fmt: skip

NOTICES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "cookie notice",
        _any(
            r"\b(?:we|this (?:web)?site|our (?:web)?site|our partners)\b[^.%]{0,80}\b(?:uses?|using|stores?|sets?|places?)\b[^.]{0,40}\bcookies\b",
            r"\b(?:by (?:continuing|using|browsing|clicking))\b[^.]{0,120}\bcookies\b",
            r"(?<!people )(?<!users )(?<!visitors )(?<!adults )(?<!readers )(?<!who )(?<!% )(?<!them )\b(?:accept|manage|reject|allow|decline)\b (?:all |the use of |non-essential |your )?cookies?\b",
            r"\bcookies?\b[^.]{0,60}\b(?:to improve your experience|to give you the best|settings|preferences)\b",
            r"\bwe value your privacy\b|\byour privacy (?:choices|settings)\b|\bconsent preferences\b",
            r"\b(?:nous|ce site|notre site)\b[^.]{0,80}\b(?:utilis|stock|dépos|enregistr)\w+\b[^.]{0,40}\bcookies\b|\baccept(?:er|ez|ant) (?:tous )?(?:les|nos|l.usage (?:de|des)|l.utilisation (?:de|des)) cookies\b",
            r"\b(?:wir|diese (?:web)?seite|diese website|unsere website)\b[^.]{0,60}\b(?:verwende\w*|nutz\w+|setz\w+)\b[^.]{0,40}\bcookies\b",
            r"\b(?:utilizamos|usamos|este sitio|nuestro sitio|este site)\b[^.]{0,60}\bcookies\b",
            r"\b(?:utilizziamo|questo sito|il nostro sito)\b[^.]{0,60}\bcookies?\b",
            r"\b(?:wij gebruiken|we gebruiken|deze (?:web)?site|wij en \d+ \w+ gebruiken)\b[^.]{0,60}\bcookies\b",
            r"\b(?:vi|webbplatsen|den här (?:webbplatsen|sidan)) använder\b[^.]{0,40}\bcookies\b",
            r"(?:мы используем|сайт использует|этот сайт)[^.]{0,60}(?:cookie|куки)",
            r"(?:ملفات تعريف الارتباط|ملفات الارتباط|الكوكيز)",
            r"(?:クッキー|Cookie ?を使用|使用 ?cookie|使用Cookie)",
            r"\b(?:używamy|strona używa|ta strona)\b[^.]{0,60}\b(?:cookies|ciasteczek)\b|\bçerez(?:ler)?\b[^.]{0,60}\bkullan",
        ),
    ),
    (
        "footer",
        _any(
            r"^(?:©|\(c\)|copyright\b|&copy;)",
            r"(?:©|\bcopyright)\s*(?:©\s*)?(?:19|20)\d\d\b",
            r"\ball rights reserved\b|\btous droits réservés\b|\balle rechte vorbehalten\b|\btodos los derechos reservados\b|"
            r"\btodos os direitos reservados\b|\btutti i diritti riservati\b|все права защищены|جميع الحقوق محفوظة|版权所有",
            r"\bregistered (?:charity|company|office|in england)\b[^.]{0,60}\d|\bcharity (?:no|number|registration)\b",
        ),
    ),
    (
        "form",
        _any(
            r"(?:\A|[.!?:;,–—]\s*|\b(?:to|please|and|or|you|now|today|can|just) )(?:subscribe|sign up) (?:to|for)\b[^.]{0,60}\b(?:newsletter|updates|alerts|mailing list|e-?mails?)\b",
            r"\b(?:abonnez-vous|inscrivez-vous)\b[^.]{0,60}\b(?:newsletter|lettre)|\bnewsletter abonnieren\b|"
            r"\bsuscríbase\b|\bsuscríbete\b|\biscriviti\b[^.]{0,40}\bnewsletter\b",
            r"\b(?:please )?enable javascript\b|\bjavascript (?:is )?(?:disabled|required)\b|\byour browser (?:is out of date|does not support)\b",
        ),
    ),
)

LINES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "share counter",
        _any(
            rf"(?:shared?|viewed|read|liked|retweeted|downloaded|visited)\s*:?\s*{_COUNT}(?:\s*(?:times|x))?",
            rf"{_COUNT}\s*(?:total |page )?(?:shares?|views?|likes?|reads|hits|retweets|tweets|claps|"
            r"upvotes|pins|vues?|partages?|lectures?|visites|aufrufe|mal geteilt|visitas|vistas|compartid[oa]s?|visualizzazioni|"
            r"condivisioni|weergaven|просмотр\w*|поделил\w*|مشاهد\S*|مشارك\S*|次浏览|阅读)",
            rf"(?:views?|shares?|likes?|hits|page ?views|visits|visitors?(?: counter| today| online)?|total visits|visitors to this (?:page|site)|reads|vues|partages|aufrufe|"
            rf"zugriffe|besucher|visitas|vistas|visite|просмотров|просмотры|المشاهدات|浏览次数|阅读量?)\s*[:：]\s*{_COUNT}",
            r"share(?: this)?(?: page| article| post| story)?(?: on| via| with)?\s*:?(?:\s*(?:facebook|twitter|x|linkedin|whatsapp|e-?mail|"
            r"print|copy link|telegram|reddit|pinterest|tumblr|[\d.,kKmM·|•/()+-]+))*",
            r"(?:(?:facebook|twitter|x|linkedin|whatsapp|e-?mail|telegram|reddit|pinterest|instagram|youtube|tumblr)"
            r"\s*[(:]?\s*[\d.,kKmM]*\)?\s*[·|•,/-]?\s*)+",
            r"(?:you are )?(?:our )?visitor (?:number|no\.?|#|count(?:er)?)?\s*:?\s*#?\s*\d[\d,. ]*(?: since .{1,80})?",
            r"(?:partager|teilen|compartir|condividi|compartilhar|поделиться|مشاركة|分享)(?:\s+(?:sur|auf|en|su|no|в|على)\s+\S+)?\s*:?.{0,60}",
            r"(?:tweet|like|follow us|print this page|print|e-?mail this page|download pdf|back to top|nach oben|haut de page|volver arriba)"
            r"(?:\s+\d[\d.,kKmM]*)?",
        ),
    ),
    (
        "metadata",
        _any(
            r"(?:estimated |approx\.? )?(?:reading|read) time\s*[:：]?\s*(?:about |~)?\d+\s*(?:-\s*\d+\s*)?(?:min(?:ute)?s?\.?)?(?: read)?(?:\s*[·|•,–-]\s*.{0,60})?",
            r"(?:about )?\d+\s*[-–]?\s*min(?:ute)?s?\.?[\s-]*(?:read|to read|reading time)(?:\s*[·|•,–-]\s*.{0,60})?",
            r"(?:temps de lecture|lesezeit|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|время чтения|وقت القراءة|阅读时间)"
            r"\s*[:：]?\s*.{0,20}",
            r"\d+\s*(?:min(?:uten|utes|utos|uti)?\.?)\s*(?:de lecture|lesezeit|de lectura|di lettura|de leitura|leestijd)",
            r"(?:(?:发布(?:日期|时间)?|日期|时间|来源|作者|浏览(?:次数|量)?|点击(?:次数|数|量)?|阅读(?:次数|数|量)?|字号)\s*[:：]\s*[^:：\s]{1,40}\s*){2,8}",
            r"[-–—]\s?(?:30|ends?)\s?[-–—]",
            rf"(?-i:By (?:[A-Z][\w.'’-]+ ){{1,4}})(?:(?:on|at) )?(?={_MONTH}|\d)(?=.*?(?:\b{_MONTH}|\d[/.]\d+[/.]\d)){_DATE_TAIL}\s*(?:\d+ )?(?:edit|comments?|share)?",
            r"posted\s+(?:on|by)\b.{0,120}|published on\b.{0,100}|written by\b.{0,80}",
            r"(?:publié le|veröffentlicht am|publicado (?:el|em)|pubblicato il|опубликовано|نشر في|تاريخ النشر)\b.{0,80}",
        ),
    ),
    (
        "date",
        _any(
            r"(?:page |content |this page was |this page |site |data |figures )?(?:last\s*)?(?:updated|modified|reviewed|revised|edited|changed|update|"
            r"modification|revision)(?:\s+(?:on|at|date))?\s*[:：]?\s*" + _DATE_TAIL,
            r"(?:date(?: of (?:publication|issue|update))?|publication date|release date|published|issued|date published|first published)\s*[:：]\s*"
            + _DATE_TAIL,
            r"(?:dernière mise à jour|mis[e]? à jour|date de publication|zuletzt (?:aktualisiert|geändert)|letzte (?:aktualisierung|änderung)|"
            r"stand|aktualisiert|última actualización|actualizado|fecha de publicación|última atualização|atualizado|ultimo aggiornamento|"
            r"aggiornato|laatst (?:bijgewerkt|gewijzigd)|последнее обновление|обновлено|дата публикации|آخر تحديث|تاريخ التحديث|最后更新|更新时间|"
            r"更新日)\s*(?:le|am|vom|el|em|il|op)?\s*[:：]?\s*" + _DATE_TAIL,
        ),
    ),
    (
        "archive",
        _any(rf"{_MONTH}\s+(?:de\s+)?(?:19|20)\d\d\s*[(\[]\s*\d{{1,5}}\s*[)\]]", r"(?:19|20)\d\d\s*\(\s*\d{1,5}\s*\)"),
    ),
    (
        "navigation",
        _any(
            r"(?:home|accueil|startseite|inicio|início|главная|الرئيسية|首页)\s*(?:[>»›/→|]\s*[^>»›/→|]{1,60}){1,8}",
            r"page\s+\d+\s+(?:of|sur|von|de|di|van|из)\s+\d+|(?!\d{1,3}(?:\s\d{3})+(?!\d))(?:[«‹←]\s*)?(?:\d{1,3}\s+){2,12}(?:(?:…|\.{3})\s*\d{0,4}\s*)?(?:next|»|›|→)?.{0,12}",
            r"0{1,2}\s?:\s?\d{1,2}",
            r"(?:(?:loaded|buffered)\s*:\s*[\d.]+\s?%|progress\s*:\s*0\s?%|(?:remaining|current|duration) time\s*:?\s*-?[\d:.]+|duration\s*:\s*\d+:[\d:]+|playback rate\s*:\s*[\d.]+\s?x?)|stream type.{0,10}",
            r"(?:next|previous|prev|older posts|newer posts|suivant|précédent|weiter|zurück|siguiente|anterior)(?:\s*(?:page|post|article))?\s*[»›→«‹←]*",
            r"(?:skip to|jump to|aller au|zum) (?:main |the )?(?:content|navigation|contenu|inhalt)",
            r"(?:read|view|see|show|learn|find out|discover) (?:more|all)(?:\s*\(?\d*\)?)?(?:\s*[»›→…]|\.{3})?",
            r"(?:see|show|view|browse) all \d[\d.,]* [^\W\d_]+(?: [^\W\d_]+)?(?:\s*[»›→…]|\.{3})?",
            r"(?:lire la suite|en savoir plus|weiterlesen|mehr (?:lesen|erfahren)|leer más|ver más|saiba mais|leggi tutto|читать далее|اقرأ المزيد|"
            r"阅读更多)\s*[»›→…]*",
        ),
    ),
    (
        "comments",
        _any(
            rf"{_COUNT}\s*(?:comments?|commentaires?|kommentare?|comentarios?|commenti|комментари\w*|تعليق\S*)",
            r"(?:show|read|view|see|load|hide|open)(?: all)?(?: the)?(?: (?:first|last|latest|next|other))? \d[\d.,]* (?:more )?(?:comments?|replies|responses)(?: .{0,30})?",
            r"(?:default )?avatar (?:for|of) .{1,60}",
            r"(?:comments?|commentaires?|kommentare?|comentarios?|комментарии|التعليقات)\s*[(:]\s*\d[\d.,]*\)?|leave a (?:comment|reply)|no comments(?: yet)?",
        ),
    ),
    (
        "form",
        _any(
            r"(?:unlimited|unrestricted|full|digital) (?:digital )?access (?:for|from|at) (?:less than |under |only |just )?(?:[$£€]|us\$|\d+ ?(?:p|c|¢|€|cents|pence)\b).{0,20}\b(?:a|per) (?:week|month|year)"
        ),
    ),
    (
        "feedback",
        _any(
            r"(?:was|is|did you find) (?:this|the) (?:page|article|information|content|answer)(?: useful| helpful)?\s*\??.{0,60}",
            r"(?:\d[\d,]* (?:out )?of )?\d[\d,]* (?:people|users|visitors|readers) (?:have )?found this(?: page| article| information| answer)? (?:helpful|useful)\W*",
            r"(?:cette page vous a-t-elle été utile|war diese seite hilfreich|¿le resultó útil|¿te ha sido útil|questa pagina è stata utile).{0,60}",
            r"(?:yes|no)\s*\(\d+\)(?:\s*(?:yes|no)\s*\(\d+\))?|rated? \d(?:[.,]\d)?(?: out of| ?/) ?\d.{0,30}",
        ),
    ),
    (
        "footer",
        _any(
            _STATES_NO_FACT
            + r"(?=\D{0,200}\d[\d\s().–/-]{5})(?:\D{0,60}\b)?(?:tel|phone|telephone|fax|call(?: us)?|hotline|helpline|press (?:desk|office)|media (?:desk|contact)|enquiries|switchboard|"
            r"téléphone|tél|telefon|fernruf|teléfono|telefono|тел|телефон|هاتف|电话)\b(?:\s(?:on|at|no|number|nr|free|line|us))*[\s:.]{0,4}"
            r"[+(]?\d[\d\s().–/-]{5,24}(?:\d|\b)\W{0,3}(?:[^\d].{0,60})?",
            r"\+\d[\d\s().-]{7,20}",
        ),
    ),
)

OPENERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "related posts",
        _any(
            r"(?:more )?(?:related|recommended|suggested|similar|popular|latest|recent|more|other|trending|featured|top) "
            r"(?:slide ?shows?|photo galler(?:y|ies)|posts?|articles?|stories|news|content|links?|pages?|reading|publications?|items?|topics?|videos?|resources|"
            r"from .{1,40}|on this topic|in this section|like this)",
            r"(?:related|further|other|supporting|associated|available|attached) (?:documents?|files?|downloads?|materials?)|downloads?|attachments?|documents? (?:liés|connexes|à télécharger|joints)|téléchargements?|fichiers? (?:joints?|à télécharger)|(?:weitere|zugehörige|ähnliche) (?:dokumente|downloads|dateien|informationen)|(?:documentos|archivos|descargas) (?:relacionad[oa]s|adjuntos)|descargas|وثائق ذات صلة|مستندات ذات صلة|التنزيلات|المرفقات",
            r"upcoming(?: (?:events?|meetings?|classes|dates))?|(?:next|future) events|events? calendar|calendar of events|what['’]s on",
            r"related|read (?:next|also|more|this next)|(?:you (?:may|might) )?also (?:like|read|of interest)|see also|up next|"
            r"you (?:may|might) (?:also )?(?:like|be interested in)|most (?:read|popular|viewed|shared)|what to read next|keep reading|"
            r"don['’]t miss|trending(?: now)?|in other news|further reading|explore more|more to explore",
            r"articles? (?:liés|similaires|connexes)|à lire aussi|voir aussi|sur le même (?:sujet|thème)|lire aussi|dernières? (?:actualités|nouvelles)",
            r"ähnliche (?:artikel|beiträge|themen)|verwandte (?:artikel|themen|beiträge)|das könnte sie auch interessieren|mehr zum thema|"
            r"weitere (?:artikel|meldungen|nachrichten|beiträge)|auch interessant|aktuelle meldungen",
            r"(?:artículos|noticias|contenidos?|entradas) relacionad[oa]s|también te puede interesar|te puede interesar|ver también|lea también|"
            r"artigos relacionados|leia também|veja também|articoli correlati|leggi anche|potrebbe interessarti|gerelateerde? (?:artikelen|berichten)|"
            r"lees ook",
            r"похожие (?:статьи|записи|материалы)|читайте также|по теме|другие новости|مقالات ذات صلة|اقرأ أيضا|مواضيع ذات صلة|أخبار ذات صلة|相关文章|"
            r"相关阅读|関連記事",
        ),
    ),
    (
        "archive",
        _any(r"(?:news |blog |monthly )?archives?(?: by month)?", r"archiv|archivos?|archivio|arquivos?|архив|الأرشيف|归档"),
    ),
    (
        "contact",
        _any(
            r"(?:opening|visiting|office|business) (?:hours|times)|getting here|how to (?:find|reach|get to) us|find us|directions|öffnungszeiten|besuchszeiten|anfahrt|so erreichen sie uns|(?:horaires|heures) (?:d['’]ouverture|de visite)|horaires|accès|nous trouver|horarios?(?: de (?:atención|apertura|visitas?))?|cómo llegar|ساعات (?:العمل|الزيارة)|كيفية الوصول",
            r"(?:media|press|for more information|further information)?\s?(?:contacts?|enquiries|inquiries)|(?:for )?(?:more|further) information",
            r"contacts?(?: presse)?|pressekontakt|ansprechpartner(?:in)?|kontakt|contactos?(?: de prensa)?|contatti|contatos?|контакты|للتواصل|联系方式",
        ),
    ),
    (
        "share counter",
        _any(
            r"share(?: this)?(?: page| article| post| story)?(?: on| via)?|spread the word|follow us(?: on .{1,30})?|stay connected|connect with us|"
            r"partager(?: cet article)?|teilen|compartir|condividi|compartilhar|поделиться|شارك|分享"
        ),
    ),
    (
        "comments",
        _any(
            r"(?:\d+ |(?:readers?|users?|visitors?)['’]?s? |your )?comments?|\d+ (?:responses?|repl(?:y|ies))|\d+ (?:thoughts?|comments?|responses?|repl(?:y|ies)) (?:on|to) .+|leave a (?:comment|reply)|join the (?:discussion|conversation)|commentaires|kommentare|comentarios"
        ),
    ),
    (
        "navigation",
        _any(
            r"(?:main |site |footer )?(?:menu|navigation)|quick ?links|categories|tags|on this page|in this section|table of contents|contents|sitemap"
        ),
    ),
    ("form", _any(r"newsletter|(?:subscribe|sign up)(?: (?:to|for) .{1,40})?|log ?in|stay informed|contact us|donate(?: now)?")),
    ("cookie notice", _any(r"(?:manage |your )?(?:cookies?|privacy)(?: (?:settings|preferences|choices|policy|notice))?")),
)
