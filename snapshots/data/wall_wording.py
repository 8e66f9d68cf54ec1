"""How pages read that stand in the place of a sheet: what each kind is called, and the wording that gives it away.

Collected from the error and block pages of common servers, shields, content systems and registrars, in English, French, German,
Spanish and Arabic.
"""

from __future__ import annotations

WALLS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "page not found",
        (
            r"\b(?:page|document|content|file)\s+(?:was |is |could |can )?(?:not|cannot) (?:be )?found",
            r"\b(?:page|document|content|file) (?:is )?no longer (?:available|exists?)",
            r"\b(?:error |http )?404\b(?!\s*(?:people|homes|cases|%))",
            r"\bnot found\b",
            r"can'?t (?:be found|find (?:the|that|this) page)",
            r"page (?:introuvable|non trouvée|inexistante)",
            r"seite (?:wurde )?nicht gefunden",
            r"página no (?:encontrada|existe)",
            r"الصفحة غير موجودة",
            r"this page (?:doesn'?t|does not) exist",
            r"we couldn'?t find",
            r"has (?:been )?(?:moved|removed|deleted)\b.{0,40}page",
        ),
    ),
    (
        "captcha",
        (
            r"\bcaptcha\b",
            r"are you (?:a )?(?:human|robot)",
            r"verify (?:that )?you(?:'re| are)",
            r"unusual (?:traffic|activity)",
            r"checking your browser",
            r"enable javascript and cookies",
            r"just a moment|one moment,? please|please wait while (?:we|your)",
            r"you are being redirected|redirecting (?:you )?to\b|weiterleitung|vous allez être redirigé|será redirigido",
            r"press (?:and|&) hold",
            r"security check",
            r"vérifi\w+ que vous",
            r"sind sie ein (?:mensch|roboter)",
            r"no eres un robot",
            r"needs to review the security of your connection",
        ),
    ),
    (
        "block page",
        (
            r"\baccess (?:to this (?:page|site|resource) )?(?:has been |is |was )?(?:denied|blocked|restricted)\b",
            r"\b403 forbidden\b|\berror 403\b",
            r"(?:request|ip(?: address)?|you) (?:has|have|was|were) (?:been )?blocked",
            r"accès (?:refusé|interdit)",
            r"zugriff verweigert",
            r"acceso denegado",
            r"not available in your (?:country|region)",
            r"reference (?:id|#|number)\s*[:#]?\s*[0-9a-f.]{8,}",
            r"rate limit(?:ed)? exceeded|too many requests",
        ),
    ),
    (
        "maintenance page",
        (
            r"\b(?:under|scheduled|planned|down for|undergoing)\s+(?:\w+\s)?maintenance\b",
            r"temporarily (?:unavailable|down|offline)",
            r"be (?:right )?back (?:soon|shortly|online)",
            r"service (?:temporarily )?unavailable",
            r"wartungsarbeiten|wird gewartet",
            r"en (?:cours de )?maintenance|maintenance en cours",
            r"en mantenimiento",
            r"قيد الصيانة|تحت الصيانة",
            r"\b50[0234] (?:bad gateway|service|gateway|internal)",
            r"internal server error",
            r"something went wrong",
        ),
    ),
    (
        "login page",
        (
            r"\b(?:log|sign) ?in to (?:continue|view|your|access|read)",
            r"please (?:log|sign) ?in\b",
            r"forgot(?:ten)? (?:your )?password",
            r"connectez-vous|mot de passe oublié",
            r"passwort vergessen|bitte melden sie sich an",
            r"iniciar sesión|olvid\w+ (?:su|tu) contraseña",
            r"members only",
        ),
    ),
    (
        "consent wall",
        (
            r"before you continue",
            r"we (?:value|respect|care about) your privacy",
            r"accept (?:all )?(?:cookies )?to (?:continue|proceed)|accept (?:all )?cookies to",
            r"consent to (?:the use of )?cookies",
            r"avant de continuer",
            r"bevor sie fortfahren",
            r"antes de continuar",
            r"accept all\b.*\breject all",
        ),
    ),
    (
        "paywall",
        (
            r"subscribe (?:now )?to (?:continue|read|keep|unlock)",
            r"subscribers? only|for subscribers",
            r"already a (?:subscriber|member)",
            r"to continue reading",
            r"(?:free|remaining) articles? (?:left|remaining|this month)",
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
            r"domain (?:has )?expired",
            r"related searches\b.*\bprivacy policy",
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
            r"apache2? .{0,30}default page",
            r"it works!",
            r"iis windows server",
            r"site is under construction|coming soon\b|website coming soon",
        ),
    ),
    (
        "answer of a program",
        (
            r"\A\s*\{?\s*\"?(?:error|message|status|code|detail)\"?\s*:",
            r"\bstack ?trace\b|\btraceback \(most recent",
            r"uncaught exception|fatal error\b",
        ),
    ),
)
"""Name of the kind to its wording, as regular expressions that ignore case."""
