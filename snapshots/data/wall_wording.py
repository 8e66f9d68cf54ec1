"""How pages read that stand in the place of a sheet: what each kind is called, and the wording that gives it away.

Collected from the error and block pages of common servers, shields, content systems and registrars, in English, French, German,
Spanish, Italian, Portuguese, Dutch, Russian and Arabic. WALLS says nothing but that the page is a wall; OFTEN_WALLS may as well
be what a sheet is about ("12 bridges are under maintenance"); ADDRESSING speaks to a visitor about the page, whatever the matter.
"""

from __future__ import annotations

WALLS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "page not found",
        (
            r"\b(?:page|document|content|file|url|sheet)\s+(?:you \w+ )?(?:was |is |has )?not (?:be(?:en)? )?found",
            r"\b(?:page|document|content|file|url|sheet)\s+(?:you \w+ )?(?:could |can |can)not be found",
            r"\b(?:page|document|content|file)(?: you \w+| is)? no longer (?:available|exists?)",
            r"has expired or is no longer available",
            r"\A\W*(?:error |http )?404\b(?!\s*(?:people|homes|cases|%))\W*(?:error|page|not found|\Z)",
            r"\berror (?:code )?404\W*\Z",
            r"\b404\W+(?:page )?not found\b|\A\W*not found\W*\Z",
            r"can'?t (?:be found|find (?:the|that|this) page)|cannot find (?:the|that|this) page",
            r"page (?:est )?(?:introuvable|non trouvée|inexistante)",
            r"seite (?:wurde )?(?:leider )?nicht gefunden|seite existiert nicht",
            r"página no (?:encontrada|existe)|página não (?:encontrada|existe)",
            r"pagina non (?:trovata|esiste)|pagina (?:is )?niet gevonden",
            r"страница не (?:найдена|существует)",
            r"الصفحة غير موجودة|لم يتم العثور على الصفحة",
            r"\bpage (?:has gone|is|went) missing\b|\bfollowed a broken link\b",
            r"this page (?:doesn'?t|does not|no longer|has been|was|has) (?:exist\w*|moved|removed|deleted|gone)",
            r"we couldn'?t find (?:that|this|the page|what)\b",
            r"\bpage (?:has|have) (?:been )?(?:moved|removed|deleted)\W*\Z",
        ),
    ),
    (
        "captcha",
        (
            r"are you (?:a )?(?:human|robot)",
            r"verify (?:that )?you(?:'re| are)|verifying you are human|prove (?:that )?you(?:'re| are) (?:not a robot|human)",
            r"unusual (?:traffic|activity) (?:from|on|has been|was)",
            r"checking your browser|\bslide to verify\b",
            r"enable javascript and cookies",
            r"just a moment|one moment,? please|please wait while (?:we|your)",
            r"you are being redirected|redirecting (?:you )?to\b|weiterleitung|vous allez être redirigé|será redirigido",
            r"your browser will be redirected",
            r"press (?:and|&) hold",
            r"\A\W*security check\W*\Z|complete the (?:security check|captcha|puzzle)|pardon our interruption",
            r"vérifi\w+ que vous",
            r"sind sie ein (?:mensch|roboter)",
            r"no eres un robot|não é um robô|non sei un robot|вы не робот",
            r"needs to review the security of your connection",
        ),
    ),
    (
        "block page",
        (
            r"\baccess to this (?:page|site|resource) (?:has been |is |was )?(?:denied|blocked|restricted)\b",
            r"\b403 forbidden\b|\berror 403\b|\A\W*access denied\W*\Z|\A\W*forbidden\W*\Z",
            r"(?:your (?:request|ip(?: address)?)|you) (?:has|have|was|were) (?:been )?blocked",
            r"requested url was rejected|\brequest rejected\b|permission to access",
            r"not available in your (?:country|region|location)",
            r"(?:reference|support|incident|ray) (?:id|#|number)(?: is)?\s*[:#]?\s*[0-9a-f.]{8,}",
            r"\A\W*too many requests\W*\Z|you have made [\d,]+ requests",
        ),
    ),
    (
        "maintenance page",
        (
            r"(?:site|page|system|portal|we(?:'re| are)) (?:is |are )?(?:\w+ly )?(?:down for|undergoing)\b.{0,20}\bmaintenance\b",
            r"(?:site|page|system|portal|we(?:'re| are)) (?:is |are )?(?:\w+ly )?(?:under|in|offline for) maintenance\b",
            r"\A\W*(?:under |scheduled |site )?maintenance(?: mode)?\W*\Z|\A\W*wartung(?:sarbeiten|smodus)?\W*\Z",
            r"\A\W*mantenimiento\W*\Z",
            r"be (?:right )?back (?:soon|shortly|online)|(?:site|page|wir|seite) .{0,30}wieder (?:da|erreichbar|online)",
            r"(?:site|page|service|server) (?:is )?(?:temporarily |currently )(?:unavailable|down|offline|unable)",
            r"(?:site|sitio|página|site) (?:est |está )?en (?:cours de )?(?:maintenance|mantenimiento)",
            r"الموقع (?:قيد|تحت) الصيانة|сайт .{0,20}на обслуживании|ведутся технические работы",
            r"\b50[0234] (?:bad gateway|service|gateway|internal)",
            r"\A\W*internal server error\W*\Z|service temporarily unavailable",
            r"\A\W*(?:oops\W+)?something went wrong\W*\Z|unexpected error (?:has )?occurred",
            r"bandwidth limit exceeded|account (?:has been |is )suspended\W*\Z|\A\W*(?:this )?account suspended",
            r"(?:you are|you're) (?:now )?(?:number .{1,12})?in (?:a|the|our|line|queue)\b.{0,20}(?:queue|line)?",
            r"estimated wait time|waiting room",
        ),
    ),
    (
        "login page",
        (
            r"\A\W*(?:log ?[io]n|sign ?in|log ind|logga in|anmeld(?:en|ung))\W*\Z",
            r"\A\W*(?:connexion|se connecter|iniciar sesión|accedi|entrar)\W*\Z",
            r"\A\W*(?:inloggen|вход|войти|تسجيل الدخول)\W*\Z",
            r"\b(?:log|sign) ?in to (?:continue|view|your|access|read)",
            r"\A\W*please (?:log|sign) ?in\W*\Z|please (?:log|sign) ?in to (?:continue|view|access|read|see)",
            r"session (?:has )?expired",
            r"connectez-vous pour|bitte melden sie sich an|inicie sesión para",
            r"\A\W*members only\W*\Z|connect to the internet",
        ),
    ),
    (
        "consent wall",
        (
            r"before you continue\W*(?:to\b.*)?\Z",
            r"\A\W*we (?:value|respect|care about) your privacy",
            r"accept (?:all )?(?:cookies )?to (?:continue|proceed)|accept (?:all )?cookies to",
            r"\A\W*avant de continuer|\A\W*bevor sie fortfahren|\A\W*antes de continuar",
            r"accept all\b.*\breject all|alle akzeptieren.*alle ablehnen|tout accepter.*tout refuser|aceptar todo.*rechazar todo",
            r"(?:our|unsere|nos|nuestros) [\d.,]+ (?:partners?|partner|partenaires|socios)\b.{0,30}cookies",
            r"you must be \d\d (?:years )?or (?:older|over) to (?:enter|continue|view)|confirm your age",
        ),
    ),
    (
        "paywall",
        (
            r"subscribe (?:now )?to (?:continue|read|keep|unlock)",
            r"(?:content|article|page) is (?:only )?(?:for|reserved for|available to) (?:our )?subscribers",
            r"already a (?:subscriber|member)",
            r"\bis available to (?:\w+ )?(?:members|subscribers) ?(?:only)?\W*\Z|\bplans start at\b",
            r"to continue reading|to continue to the site",
            r"you have .{0,20}(?:free|remaining) articles? (?:left|remaining|this month)",
            r"create (?:a free|an) account to",
            r"réservé aux abonnés",
            r"nur für abonnenten",
            r"solo para suscriptores",
        ),
    ),
    (
        "parked domain",
        (
            r"(?:this )?domain (?:name )?(?:is|may be|might be) for sale",
            r"buy this domain",
            r"domain (?:is )?parked|parked (?:free|domain)",
            r"(?:this|the|your) domain (?:has |name has )?expired|\A\W*domain expired\W*\Z",
            r"related searches\b",
            r"ce (?:nom de )?domaine est à vendre",
            r"diese domain steht zum verkauf",
            r"este dominio está en venta",
        ),
    ),
    (
        "directory listing",
        (
            r"\A\s*index of /",
            r"\[to parent directory\]",
            r"parent directory\b.*\blast modified",
            r"directory listing (?:for|of)",
        ),
    ),
    (
        "server's default page",
        (
            r"welcome to nginx",
            r"apache2? .{0,30}default page|\A\W*default page\W*\Z",
            r"\A\W*it works!\W*\Z",
            r"iis windows server",
            r"your website has been created|website coming soon",
            r"(?:this|our|new) (?:web)?site is (?:under construction|coming soon)",
            r"\A\W*coming soon\W*\Z",
        ),
    ),
    (
        "answer of a program",
        (
            r"\A\s*\{?\s*\"?error\"?\s*:",
            r"\bstack ?trace\b|\btraceback \(most recent",
            r"uncaught (?:exception|error)|fatal error\b|server error in '",
            r"error establishing a database connection|upstream connect error|no healthy upstream",
        ),
    ),
)
"""Name of the kind to its wording, as regular expressions that ignore case; each is tried on a title and on single sentences."""

OFTEN_WALLS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "page not found",
        (r"\bnot found\b", r"\b404\b(?!\s*(?:people|homes|cases|%))", r"has (?:been )?(?:moved|removed|deleted)\b"),
    ),
    ("captcha", (r"\bcaptcha\b", r"security check", r"unusual (?:traffic|activity)")),
    (
        "block page",
        (
            r"\baccess (?:has been |is |was )?(?:denied|blocked|restricted)\b",
            r"accès (?:refusé|interdit)",
            r"zugriff verweigert",
            r"acceso denegado",
            r"rate limit(?:ed)? exceeded|too many requests",
        ),
    ),
    (
        "maintenance page",
        (
            r"\b(?:under|scheduled|planned|down for|undergoing)\s+(?:\w+\s)?maintenance\b",
            r"temporarily (?:unavailable|down|offline)",
            r"service unavailable|internal server error",
            r"wartungsarbeiten|wird gewartet",
            r"en (?:cours de )?maintenance",
            r"en mantenimiento",
            r"قيد الصيانة|تحت الصيانة",
            r"something went wrong",
        ),
    ),
    (
        "login page",
        (
            r"please (?:log|sign) ?in\b",
            r"forgot(?:ten)? (?:your )?password|mot de passe oublié|passwort vergessen",
            r"members only",
        ),
    ),
    (
        "consent wall",
        (r"we (?:value|respect|care about) your privacy", r"consent to (?:the use of )?cookies", r"before you continue"),
    ),
    ("paywall", (r"subscribers? only|for subscribers", r"(?:free|remaining) articles? (?:left|remaining)")),
    ("parked domain", (r"domain (?:has )?expired",)),
    ("server's default page", (r"site is under construction|coming soon\b", r"it works!")),
    ("answer of a program", (r"\A\s*\{?\s*\"?(?:message|status|code|detail)\"?\s*:", r"\bexception\b.*\bline \d")),
)
"""The same, of wording that sheets use as well."""

ADDRESSING: tuple[str, ...] = (
    r"\byour (?:web ?site|browser|request|session|account|ip\b|connection|device|privacy|password|e-?mail)",
    r"\byour (?:user ?name|visit|search)",
    r"\byour (?:files|room|administrator|support id|estimated|place in|position in|hosting|age\b|domain|consent|choices)",
    r"\b(?:this|our|the) portal\b|\battempts? left\b|\bbroken link\b",
    r"\bgo back to the\b|\bplans start at\b|\bbenutzername\b|\bkonto gesperrt\b",
    r"\b(?:this|our) service is (?:offered|available|not available) in\b",
    r"\b(?:this|the|that) (?:web ?site|web ?page|domain|url|server)\b|\bthis page\b",
    r"\b(?:page|content|url) (?:that )?you\b|\bour (?:new )?web ?site\b",
    r"\bplease (?:log|sign|wait|try|enable|complete|verify|contact|check|reload|refresh|confirm|enter|accept)\b",
    r"\bplease (?:consult|return|come back)\b",
    r"\btry again\b|\bclick here\b|\binconvenience\b|\badministrator\b|\bweb ?server\b|\bhosting provider\b|\ba bot\b",
    r"\b(?:we|site|website|partners|and others) (?:also )?(?:use|uses|store|set) cookies\b",
    r"\b(?:accept|reject|allow|essential|these|our|all) cookies\b",
    r"\b(?:after|have|left) \d+ (?:failed )?(?:attempts|tries)\b|\bdes cookies\b",
    r"\bcookies (?:speichern|ablehnen)\b|\bspeichern cookies\b",
    r"\byou (?:have been|are being|are not (?:allowed|authori[sz]ed)|requested|were browsing|have \d+ (?:free|tries))",
    r"\byou (?:don't|do not) have (?:permission|access)",
    r"\byou are number\b|\b(?:log|sign)(?:ged|ed)? ?(?:in|out)\b|\bwi-?fi\b.*\bwelcome",
    r"\bwelcome to .*\bwi-?fi\b|\btry one of our\b",
    r"\b(?:contact|renew|upload|reload|refresh)\b.{0,40}\bwithin \d+ (?:days|hours)\b|\boffers from\b",
    r"\bfree articles?\b|\bjoin [\d,.]+ readers\b",
    r"\b(?:vous|votre) (?:navigateur|compte|session|demande)\b|\bcette page\b|\bce site\b|\bveuillez\b|\bretour à l'accueil\b",
    r"\b(?:ihr|ihre|ihren|ihrem) (?:browser|konto|sitzung|anfrage)\b|\bdiese (?:seite|website)\b",
    r"\bbitte (?:warten|versuchen|prüfen|melden)\b",
    r"\b(?:su|tu) (?:navegador|cuenta|sesión|solicitud)\b|\besta página\b|\beste sitio\b",
    r"\b(?:consulte|veja as|bekijk onze|volvemos en)\b",
    r"\.(?:pdf|html?|zip|docx?|xlsx?|csv)\b.*\b\d+(?:\.\d+)?\s?[KMG]\b",
    r"\d:\d\d\b.*\.(?:pdf|html?|zip|docx?|xlsx?|csv)\b|\bversion information\b|\bon line \d+|\bline \d+ in\b",
)
"""Wording that speaks to a visitor about the page, its server or the visit, rather than of what a sheet counts."""
