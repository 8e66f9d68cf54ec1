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
            r"\bwe(?:'ve| have) moved\W*\Z|\b(?:old|former) (?:addresses|links|urls|bookmarks) (?:are|do|will|no longer|work)",
            r"\b(?:one of )?our (?:most (?:read|visited|popular) )?[\d,]+ (?:sections|themes|topics|pages|categories|rubrics)\b|\byour? (?:way )?back to the (?:start|home|front)",
            r"\blost (?:at|in) (?:sea|space)\b|\b404\b.{0,40}\b(?:page|link|gone|start|home)\b",
            r"\b(?:page|document|content|file|url|sheet)\s+(?:you \w+ )?(?:was |is |has )?not (?:be(?:en)? )?found",
            r"\b(?:page|document|content|file|url|sheet)\s+(?:you \w+ )?(?:could |can |can)not be found",
            r"\b(?:page|document|content|file)(?: you \w+| is)? no longer (?:available|exists?)",
            r"has expired or is no longer available",
            r"\A\W*(?:error |http )?404\b(?!\s*(?:people|homes|cases|days?|weeks?|tage|jours|días|%))\W*(?:error|page|not found|\Z)",
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
            r"(?:entered|typed|followed) an? (?:url|address|link) that (?:doesn'?t|does not|no longer) exist",
            r"\b(?:page|content|document|publication|what) (?:that )?you\b.{0,40}\b(?:isn'?t|is not|are not|no longer) (?:here|there|available)",
            r"\b(?:series|data ?set|release) (?:is|was|has been) (?:discontinued|withdrawn|retired|replaced|superseded)",
            r"\b(?:page|content|document|publication) (?:is|was|has been) (?:retired|withdrawn|archived|taken down|unpublished)",
            r"can'?t (?:seem to )?find what you|\A\W*(?:no longer|not) here\W*\Z|\A\W*lost\?\W*\Z|nothing (?:here|to see here)\W*\Z",
            r"\bresource (?:you are looking for|cannot be found|not found)|\b(?:file|directory) not found\b",
            r"\b(?:link|address|url) (?:seems to be|is|may be|appears to be) (?:out of date|broken|wrong|incorrect|dead|outdated)\b",
            r"\bstart again from the (?:home|start|front) ?page\b",
            r"\bpage (?:could not|couldn'?t|can ?not|can'?t) be (?:served|displayed|loaded|shown)",
            r"\A\W*404\W*\Z|there(?:'s| is) nothing (?:at|here|to see)\b|nothing (?:at|was found at) this (?:address|location)",
            r"\b(?:links?|pages?) (?:may |might |could )?(?:have |has )?(?:changed|moved|been (?:moved|renamed))\W*\Z",
            r"we(?:'ve| have) moved (?:things|our|to a new)|the (?:address|link|url) (?:you \w+ )?(?:is|may be|might be) (?:wrong|outdated|broken)",
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
            r"\A\W*(?:now |please )?(?:pick|choose|select|mark|tap|click|find|tick) (?:on )?(?:all |every |each |the |those )*(?:\d+ )?(?:pictures?|images?|squares?|tiles|photos?) (?:that|which|with|showing|of|containing|where|below)\b",
            r"\bdetected unusual\b|\byou will be redirected\b|let us know you(?:'re| are) not",
            r"(?:type|enter) the (?:\d+ )?(?:characters|letters|digits|code|numbers) (?:that )?(?:you see|shown|in the (?:picture|image))",
            r"\bplease stand by\b|\byou are visitor [\d,.]+|\blet [\d,]+ (?:people|visitors|users) in at a time\b",
            r"hold the button|drag the slider|select all (?:images|squares|pictures)|i(?:'m| am) not a robot|\brobot or human\b",
            r"(?:confirm|prove|check|sure|show(?: us)?|verify) (?:that )?you(?:'re| are) (?:a )?(?:human|person|real|not a (?:ro)?bot)",
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
            r"\bnot available (?:where you are|from your location|outside)\b|\b(?:licen[cs]e|licensing|rights) (?:agreements?|reasons|restrictions)\b.{0,60}\b(?:service|content|video|page|available)",
            r"\baccess to this (?:page|site|resource) (?:has been |is |was )?(?:denied|blocked|restricted)\b",
            r"\b403 forbidden\b|\berror 403\b|\A\W*access denied\W*\Z|\A\W*forbidden\W*\Z",
            r"(?:your (?:request|ip(?: address)?)|you) (?:has|have|was|were) (?:been )?blocked",
            r"requested url was rejected|\brequest rejected\b|permission to access",
            r"not available in your (?:country|region|location)",
            r"(?:reference|support|incident|ray) (?:id|#|number)(?: is)?\s*[:#]?\s*[0-9a-f.]{8,}",
            r"\A\W*too many requests\W*\Z|you have made [\d,]+ requests",
            r"you(?:'ve| have) (?:hit|reached|exceeded|used (?:up )?)\s?(?:our|the|your) (?:rate |daily |hourly )?(?:limit|quota|allowance)",
            r"you(?:'ve| have) (?:opened|requested|viewed|loaded|visited) (?:more than |over )?[\d,]+ (?:pages|documents|items)",
            r"\bvisitors? (?:from|in) your (?:country|region|area)|\A\W*request (?:blocked|denied|refused)\b|\brule \d+\W.{0,40}\bclient\b",
            r"\b(?:server|service|site) (?:is )?too busy\b|\A\W*too busy\W*\Z|\bretry after \d+",
            r"\byou(?:'re| are) (?:being )?blocked\b|\berror 10[0-2]\d\b",
            r"\bnot so fast\b|\bslow down\b\W*\Z|(?:requests?|pages?|page views) (?:per|in) (?:\d+ )?(?:seconds?|minutes?|hour)\b.{0,60}\b(?:wait|try|reload)",
            r"\b(?:cannot|can't|unable to|do not|don't|no longer) (?:offer|serve|show|provide|make)\b.{0,60}\b(?:to )?(?:visitors|users|readers)\b.{0,12}\b(?:from|in|outside)",
            r"(?:connecting|visiting|browsing|accessing)\b.{0,20}\bfrom (?:outside|a (?:country|region|location|place))|through a vpn",
            r"\A\W*(?:access|content) (?:is )?(?:restricted|blocked|unavailable|not available)\W*\Z|\A\W*(?:error )?451\W*\Z",
        ),
    ),
    (
        "maintenance page",
        (
            r"\b(?:people|visitors|users|others) (?:are )?(?:in front|ahead|before|waiting with)\b|\bkeep this (?:tab|window|page) open\b|\byour (?:turn|place|number) (?:in|will|is|comes)\b",
            r"\b(?:all )?systems? (?:are |is )?(?:operational|down|degraded)\b|\b(?:some|all) systems are\b",
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
            r"\byou(?:'re| are) (?:now |currently )?in line\b|\b(?:users|people|visitors) (?:in line |in the queue )?ahead of you",
            r"\b(?:figures|data|page|content|results?|tables?|charts?|maps?|lists?) (?:could not|couldn'?t|can ?not) be (?:loaded|retrieved|fetched|displayed)|\bhit a snag\b",
            r"\b(?:quote|mention|give) (?:code |reference )?[\w-]*\d[\w-]* (?:if|when) you\b|\bpool exhausted\b|\A\W*service fault\W*\Z",
            r"\bnew (?:edition|version) will (?:appear|be published|be available)\b",
            r"\b(?:this|the) (?:page|publication|section|sheet|document) is (?:currently |now )?being (?:updated|revised|rebuilt|edited|moved)",
            r"\b(?:publications?|pages?|services?|data|downloads?|systems?) (?:are|is|will be) (?:temporarily |currently )?unavailable\b",
            r"\brequested url could not be\b|\bhttp status [45]\d\d\b|\bexception report\b|\bsoap-?env\b",
            r"\b(?:the|our) (?:data ?hub|portal|web ?site|site|service|online \w+) (?:is|are) (?:now |currently )?closed\b|\bcritical error on this\b",
            r"\A\W*application error\b|\bexception has occurred\b|\btoo many connections\b|\bbrowser console\b",
            r"\A\W*(?:application|server|system|internal|unknown|unexpected) error\W*\Z|an (?:unexpected )?error (?:has )?occurred (?:in|while|on|with)",
            r"\b(?:web ?site|web app|site|account|hosting) (?:has been|is|was) (?:suspended|stopped|deactivated|disabled)\b",
            r"\b(?:is|are|will be|currently) offline (?:while|for|until|as) (?:we|up|main|sched|\d)|while we (?:upgrade|update|improve|fix|make|move|carry out|work on)",
            r"\A\W*(?:upgrading|updating|improving) (?:our|the) (?:systems?|servers?|sites?|website|service)\W*\Z|thank you for (?:your|being) patien(?:ce|t)",
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
            r"session (?:has )?(?:expired|ended|timed out)\b(?! after)",
            r"connectez-vous pour|bitte melden sie sich an|inicie sesión para",
            r"\A\W*members only\W*\Z|connect to the internet",
            r"\bverification code\b|\b(?:2|two)[- ](?:step|factor) (?:verification|authentication)\W*\Z|lost your password",
            r"\baccess code\b|\bfor (?:our )?(?:[\d,]+ )?(?:registered )?(?:partners|members|staff|employees|customers|subscribers|supporters) only\b",
            r"\bregist(?:er|ration) (?:is free|to (?:view|read|see|download|access|continue))|\A\W*(?:partner|member|staff|client)s?'? (?:area|log-?in|zone)\W*\Z",
            r"\b(?:free|guest|public) wi-?fi\W*\Z|\bto get online\b|\bminutes free\b",
            r"\busername or e-?mail\b|\bby (?:clicking|signing up|continuing)\b.{0,40}\byou agree\b",
            r"(?:choose|select|find) your (?:home )?(?:organi[sz]ation|institution|university|identity provider)",
            r"access to this (?:resource|service|content|page) is (?:provided|granted|available) (?:through|via|to|only)",
            r"enter your (?:e-?mail|user ?name|login|credentials|password|access code|pin|card number)",
            r"\A\W*(?:authentication|authori[sz]ation|log-?in|sign-?in) (?:is )?required\W*\Z",
        ),
    ),
    (
        "consent wall",
        (
            r"\b(?:we|us) and (?:our )?[\d,]+ (?:partners|vendors|companies|third parties)\b|\b(?:partners|vendors) (?:store|process|use|access)\b.{0,60}\b(?:device|data|cookies|tracking)",
            r"\bhow old are you\b|\bage (?:check|gate|verification)\W*\Z|\byou must be (?:at least )?(?:1[68]|21)\b",
            r"before you continue\W*(?:to\b.*)?\Z",
            r"\A\W*we (?:value|respect|care about) your privacy",
            r"accept (?:all )?(?:cookies )?to (?:continue|proceed)|accept (?:all )?cookies to",
            r"\A\W*avant de continuer|\A\W*bevor sie fortfahren|\A\W*antes de continuar",
            r"accept all\b.*\breject all|alle akzeptieren.*alle ablehnen|tout accepter.*tout refuser|aceptar todo.*rechazar todo",
            r"(?:our|unsere|nos|nuestros) [\d.,]+ (?:partners?|partner|partenaires|socios)\b.{0,30}cookies",
            r"you must be \d\d (?:years )?or (?:older|over) to (?:enter|continue|view)|confirm your age",
            r"are you (?:over |at least |of |aged? )?(?:1[68]|21|legal|old enough)\b|(?:enter|tell us|select) your (?:date of birth|age|birthday|year of birth)",
            r"withdraw your consent|\A\W*your privacy (?:matters|choices|is important)|\A\W*(?:cookie|privacy) (?:preferences|settings|consent|choices)\W*\Z",
            r"(?:agree|accept) (?:all )?and (?:close|continue|proceed)|store and/or access information on a device",
        ),
    ),
    (
        "paywall",
        (
            r"\b(?P<most>\d+) (?:of|out of|/) (?P=most) free \w+ (?:used|read|viewed|opened)\b",
            r"\bfree (?:articles?|stories|views?|reads?)\b.{0,30}\b(?:left|remaining|this month|used)|\blast free (?:article|story)\b",
            r"\b\d+ of \d+ (?:free )?(?:articles?|stories)? ?left\b|\bdigital access from\b|\bcancel (?:whenever|when) you (?:like|want)",
            r"\b(?:join|trusted by|already) (?:over |more than )?[\d,]+ (?:subscribers|members|readers)\b",
            r"subscribe (?:now )?to (?:continue|read|keep|unlock)",
            r"\badd to (?:basket|cart|bag)\b|\bin den warenkorb\b|\bajouter au panier\b|\bañadir (?:al carrito|a la cesta)\b|\baggiungi al carrello\b",
            r"(?:content|article|page) is (?:only )?(?:for|reserved for|available to) (?:our )?subscribers",
            r"already a (?:subscriber|member)",
            r"\bis available to (?:\w+ )?(?:members|subscribers) ?(?:only)?\W*\Z|\bplans start at\b",
            r"to continue reading|to continue to the site",
            r"you have .{0,20}(?:free|remaining) articles? (?:left|remaining|this month)",
            r"\b(?:this is a|member-only|members-only|premium|subscriber-only) (?:premium )?(?:article|story|content)\W*\Z",
            r"(?:[€$£]\s?\d[\d.,]*|\b\d[\d.,]*\s?(?:€|euros?|dollars?|kr)) for (?:the|your) first (?:\d+ )?(?:months?|weeks?|years?)",
            r"\bavailable to members only\b|an account to (?:read|continue|view)",
            r"\bthe rest of this \w+ is (?:for|reserved|available)|\A\W*become an? (?:supporter|member|subscriber)\W*\Z|\b(?:support|join) us from [€$£]",
            r"\byour (?:free )?trial (?:has )?(?:ended|expired)\b|\A\W*trial (?:ended|expired)\W*\Z|\bchoose a plan\b",
            r"\bleave your e-?mail\b|\b(?:we will|we'll) send you the (?:report|document|pdf|full|figures|link)\b",
            r"\b(?:read on|keep reading|continue reading|unlock\b.{0,30}) with\b|\bwith a (?:digital )?subscription\b",
            r"\bcancel any ?time\b|to (?:read|unlock|access|get|see) (?:the full|the rest of|this|all)\b.{0,25}\b(?:subscribe|register|become|log in|sign)",
            r"you(?:'ve| have) (?:reached|read|used)\b.{0,40}\b(?:free )?articles?",
            r"create (?:a free|an) account to",
            r"réservé aux abonnés",
            r"nur für abonnenten",
            r"solo para suscriptores",
        ),
    ),
    (
        "parked domain",
        (
            r"\bthis (?:name|address|domain) (?:could|can) be yours\b|\b(?:satisfied|happy) (?:buyers|customers)\b.{0,30}\Z",
            r"(?:this )?domain (?:name )?(?:is|may be|might be) for sale",
            r"buy this domain",
            r"\bdomain (?:is not|isn'?t|has not been) (?:connected|configured|set up|linked)",
            r"\A\W*[\w-]+\.\w{2,6} (?:has been|was|is) (?:sold|taken|reserved|registered)|\b(?:lease|rent|get) this (?:name|domain)\b|\bsimilar (?:domain )?names\b",
            r"\A\W*buy now for [\$€£]|\bmake an offer\b|[\w-]+\.\w{2,6} is (?:available|for sale)(?:\W*\Z| (?:at|for|from)\b)",
            r"sponsored listings|inquire about this domain|domain (?:broker|marketplace|registrar)\b",
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
            r"\A\W*(?:index|listing|contents|directory|files)(?: listing)? (?:of|for|in|at)\W+/|\A\W*directory listing\b",
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
            r"\A\W*(?:opening|launching|back|available) soon\W*\Z|\bthere (?:is not|isn'?t) a .{0,20}site here",
            r"\bvirtual host is working\b|\breplace index\.\w+|\bthis is the default\b",
        ),
    ),
    (
        "page that wants something of its visitor",
        (
            r"\b(?:better|faster|easier) in the app\b|\b(?:get|open|download|install) (?:it |the |our )(?:free )?(?:in the )?app\b",
            r"\brated \d(?:\.\d)? (?:by|out of|stars)\b|\b\d(?:\.\d)? stars? (?:from|by) (?:over |more than |nearly )?\d[\d.,]* (?:people|users|reviews|ratings|readers|visitors|travell?ers)\b|\bstars? in (?:the|our) (?:app )?store\b|\b(?:is|are|live|lives) (?:now )?(?:only in (?:our|the)|in our) (?:new )?app\b|\bnever miss an?\b|\bunsubscribe (?:at any ?time|whenever)\b|\bone e?-?mail (?:a|every|per)\b",
            r"\b(?:help us|tell us)\b.{0,60}\b(?:questions|survey|feedback|minutes?)\b|\btake (?:our|this) (?:short )?survey\b|\bgot a minute\b",
        ),
    ),
    (
        "search page",
        (
            r"\A\W*(?:no|0) (?:search )?(?:results|matches|hits)\b|\byour search (?:for\b.{0,80} )?(?:returned|did not match|found)",
            r"\bshowing \d+\W+\d+ of [\d,.]+ (?:results|matches)|\A\W*search results\b|[\d,.]+ results for\W",
        ),
    ),
    (
        "page that needs a program",
        (
            r"(?:enable|activate|turn on|requires?|without) java ?script\b.{0,30}\b(?:run|use|view|continue|see|proceed)|\A\W*loading\b.{0,40}(?:…|\.\.\.)",
        ),
    ),
    (
        "program's answer",
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
        (
            r"\bnot found\b",
            r"\b404\b(?!\s*(?:people|homes|cases|days?|weeks?|tage|jours|días|%))",
            r"has (?:been )?(?:moved|removed|deleted)\b",
        ),
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
    ("program's answer", (r"\A\s*\{?\s*\"?(?:message|status|code|detail)\"?\s*:", r"\bexception\b.*\bline \d")),
)
"""The same, of wording that sheets use as well."""

ADDRESSING: tuple[str, ...] = (
    r"\byour (?:web ?site|browser|request|session|account|ip\b|connection|device|privacy|password|e-?mail)",
    r"\byour (?:user ?name|visit|search)",
    r"\byour (?:files|room|administrator|support id|estimated|place in|position in|hosting|age\b|domain|consent|choices)",
    r"\b(?:this|our|the) portal\b|\b(?:attempts?|tries|try|chances?) (?:left|remain(?:s|ing)?)\b",
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
    r"\byour (?:first )?order\b|\byou agree\b|\bthis (?:is )?(?:app|application)\b|\b(?:this|the) (?:article|story)\b.{0,60}\b(?:you|us)\b",
    r"\byou are number\b|\b(?:log|sign)(?:ged|ed)? ?(?:in|out)\b|\bwi-?fi\b.*\bwelcome",
    r"\bwelcome to .*\bwi-?fi\b|\btry one of our\b",
    r"\b(?:contact|renew|upload|reload|refresh)\b.{0,40}\bwithin \d+ (?:days|hours)\b|\boffers from\b",
    r"\bfree articles?\b|\bjoin (?:over |more than |nearly )?[\d,.]+",
    r"\b(?:vous|votre) (?:navigateur|compte|session|demande)\b|\bcette page\b|\bce site\b|\bveuillez\b|\bretour à l'accueil\b",
    r"\b(?:ihr|ihre|ihren|ihrem) (?:browser|konto|sitzung|anfrage)\b|\bdiese (?:seite|website)\b",
    r"\bbitte (?:warten|versuchen|prüfen|melden)\b",
    r"\b(?:su|tu) (?:navegador|cuenta|sesión|solicitud)\b|\besta página\b|\beste sitio\b",
    r"\b(?:consulte|veja as|bekijk onze|volvemos en)\b",
    r"\b\d[\d,.]* (?:pages|pp|seiten|páginas|pagine|sidor)\b\W{1,4}(?:pdf|epub|docx?)\b|\bavailable (?:on|upon) request\b",
    r"\.(?:pdf|html?|zip|docx?|xlsx?|csv)\b.*\b\d+(?:\.\d+)?\s?[KMG]\b",
    r"\d:\d\d\b.*\.(?:pdf|html?|zip|docx?|xlsx?|csv)\b|\bversion information\b|\bon line \d+|\bline \d+ in\b",
)
"""Wording that speaks to a visitor about the page, its server or the visit, rather than of what a sheet counts."""

NAMES_OF_TABLES = r"\btables?\b(?! of contents)|\btab\. ?\d|\btabell(?:en?)?\b|\btableaux?\b|\btablas?\b|\bcuadros?\b|\btabelas?\b|\btabella\b|\btabel(?:len)?\b|таблиц|табл\.|جدول"
"""By which a text refers to a table that stands beside it."""

STAND_INS: tuple[str, ...] = (
    r"\A\W*(?:still )?loading(?: (?:the |your )?(?:data|charts?|table|content|map|page|figures|more))?\W*\Z|\A\W*please wait\b.{0,40}\Z",
    r"\A\W*(?:lade|lädt|chargement|cargando|caricamento|a carregar|carregando|bezig met laden|laddar|ładowanie|wczytywanie|(?:идёт )?загрузка|جار[يٍ]? (?:ال)?تحميل|yükleniyor)(?: (?:en cours|daten|des données|(?:los |de )?datos|(?:dei )?dati|(?:os |dos )?dados|danych|данных|البيانات))?\W*\Z|\bw(?:ird|erden) geladen\W*\Z",
    r"\A\W*(?:error|fehler|erreur|errore|erro|fout|fel|fejl|feil|błąd|ошибка|خطأ|hata)\W*(?:(?:code|no|nr)\W*)?(?:\d{3,}\b.{0,40})?\Z",
    r"\berror (?:while )?(?:loading|fetching|retrieving)\b|\bfehler beim laden\b|\berreur de chargement\b|\berror al cargar\b|\berrore (?:nel|di|durante il) caricamento\b|\berro ao carregar\b",
    r"\A\W*(?:could not|couldn'?t|cannot|can'?t|unable to) (?:get|load|fetch|open|show|display|connect|retrieve)\b|\b(?:took|takes|taking) too long to (?:load|answer|respond)\b",
    r"\bkonnten? (?:leider )?nicht (?:geladen|abgerufen|angezeigt) werden\b|\bpas pu être (?:chargé|affiché)|\bimpossible (?:de charger|d'afficher)\b|\bno se (?:pud\w+|han? podido) (?:cargar|mostrar)\b|\b(?:impossibile|stato possibile) (?:caricare|mostrare)\b|\bkon(?:den)? niet (?:worden )?geladen\b|\bnão foi possível (?:carregar|mostrar)\b",
    r"\b(?:pars(?:e|ing)|syntax|runtime|server|database|network|internal|query|script|fatal|unknown|unexpected) error\b|(?-i:\w(?:Exception|Error)\b)|\A\W*(?!(?-i:UPS\b))(?:oops|whoops|uh[- ]?oh|hoppla|oups|ups)\b|\A\W*(?:vaya|ops)\s*(?:[!.…]|\Z)",
    r"\A\W*(?:0|zero) (?:rows|results|records|entries|items)\W*\Z|\bloading\s*(?:…|\.\.\.)",
    r"\byou(?:'re| are) offline\b|\bno (?:internet )?connection\b|\btimed out\b|\b(?:retry|try again|reload)\W*\Z|\bconnection (?:refused|reset|lost|closed)\b|\bsqlstate\b|\berrno\b|\b(?:index|key|value) (?:is )?out of (?:range|bounds)\b",
    r"\A\s*(?:\[(?=\w+[-_]|[^\]]*(?:=|/\]))[\w #=/:.-]{2,60}\]|<[\w -]{2,60}>|%\w{2,40}%)\s*\Z",
    r"\bfail(?:ed|ure) to (?:open|load|fetch|connect|read|parse)\b|\b(?:fetch|request|query|load(?:ing)?|connection) (?:has )?failed\b|\bin \S*[/\\.]\S* on line \d+\W*\Z",
    r"\berror (?:has |was )?occurr?ed\b|\bfehler (?:ist )?aufgetreten\b|\berreur (?:est survenue|s'est produite)\b|\bocurrido un error\b",
    r"\b(?:something|etwas|algo) (?:went wrong|ist schief|(?:ha )?sali[do]+ mal)\b|\bverificato un errore\b|\bocorreu um erro\b",
    r"\A\W*no (?:data|results?|content|rows|records)(?: (?:to (?:display|show)|available|found|returned|yet|at (?:this|the) (?:time|moment)))*\W*\Z",
    r"\A\W*(?:keine daten|aucune donnée|sin datos|no hay datos|nessun dato|sem dados|geen gegevens|brak danych|inga data|нет данных|لا توجد بيانات)(?: (?:vorhanden|verfügbar|gefunden|disponib\w+|disponíve\w+|beschikbaar|tillgänglig\w*))?\W*\Z",
    r"\b(?:external|third[- ]party|embedded) (?:content|media|service)\b|\bexterne[nr]? (?:inhalt|medi)|\bcontenus? (?:externe|tiers)",
    r"\bcontenidos? (?:externo|de terceros)|\bcontenut[oi] estern|\bconteúdos? extern|\bexterne inhoud\b",
    r"\b(?:your|ihrer?|votre|su|il tuo|o seu) (?:consent|zustimmung|einwilligung|consentement|consentimiento|consenso|consentimento)\b",
    r"\b(?:accept|allow|enable) (?:all |marketing |the )?cookies\b|\bcookies (?:akzeptieren|zulassen)\b|\b(?:acceptez|accepter|acepte|aceptar|accetta|aceite) (?:les |las |los |i |os )?cookies\b",
    r"\b(?:temporarily|currently) (?:un|not )available\W*\Z|\b(?:chart|graphic|content|map|dashboard|service) is (?:un|not )available\W*\Z",
    r"\b(?:derzeit|zurzeit|momentan|vorübergehend) nicht verfügbar\W*\Z|\b(?:temporairement|actuellement) indisponible\W*\Z|\b(?:temporalmente|actualmente) no disponible\W*\Z",
    r"\b(?:temporaneamente|al momento) non disponibil[ei]\W*\Z|\b(?:temporariamente|de momento) indisponível\W*\Z",
)  # fmt: skip
"""What a short text says in the place of a table that a page could not show; a gap in the data is a footnote of many sheets."""

SALE = (
    r"\b(?:buy|(?:pre-?)?order|reserve|pay|bezahlen|payer|pagar|vorbestellen|réserver|précommander|reservar|purchase|add to (?:basket|cart|bag)|check ?out|kaufen|bestellen|in den warenkorb|acheter|commander|ajouter au panier"
    r"|comprar|encomendar|añadir (?:al carrito|a la cesta)|acquista|ordina|aggiungi al carrello|kopen|in winkelwagen|köp|kup|kupuję|satın al)\b"
    r"|купить|в корзину|شراء|اشتر|购买|購入|구매"
)
"""What a button says that sells something."""
SOLD_BY_PAGE = (
    r"\b\d[\d.,]* (?:pages?|pp|seiten?|páginas?|pagine|pagina's|sidor|sider|stron|sayfa)\b|\d (?:страниц|صفحة|页|頁|ページ)"
)
SOLD_BY_LICENCE = (
    r"(?<!\d )\b(?:single|multi|team|site|user|group|company|corporate|enterprise|global|einzel|team|firmen)[- ]?(?:user[- ])?(?:licen[cs]e|lizenz)"
    r"|\blicen(?:ce|cia|za|ça) (?:individu\w+|unique|équipe|de equipo|singola|aziendale|corporativa)"
)
"""How a document is measured that somebody sells."""
SOLD_AS = r"\b(?:download|members|subscribers|students|mitglieder|abonnés|socios|pdf|epub|e-?books?|hard(?:back|cover)|paperback|print(?:ed)?|copy|exemplare?|gebunden|taschenbuch|broch[ée]|relié|papier|tapa (?:dura|blanda)|rilegato|cartaceo)\b"
"""As what it is sold."""
