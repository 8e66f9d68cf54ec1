"""An eleventh lot of walls and true sheets, written after all that was learnt from the tenth and before its first trial."""

from hostile.lot_pages import came, headed, page_of

_NAME = "Library loans"
_ASKED = "https://books.test/reports/library-loans"
_TOP = "<header><a href=/><img src=/l.svg alt=Books></a><form action=/s><input name=q></form></header>"


def _site(t, b, lang="en", head=""):
    return page_of(t, _TOP + f"<main>{b}</main><footer><p>Books Trust, 7 Abbey Row</p></footer>", lang, head)


ELEVENTH_WALLS = {
    "nf path": came(_NAME, _ASKED, page_of("404","<h1>404</h1><p>/reports/library-loans could not be located on this server.</p>")),
    "nf suggestions": came(_NAME, _ASKED, _site("Books Trust","<h1>We turned every page</h1><p>But this one is missing. Maybe one of our 4,000 other pages helps. Or start at the beginning.</p>")),
    "nf gone": came(_NAME, _ASKED, _site("Gone","<h1>This report has left the shelf</h1><p>Reports are kept online for 5 years. Write to the archive for older ones.</p>")),
    "captcha drag": came(_NAME, _ASKED, page_of("Verification","<h1>One more step</h1><p>Drag the arrow to the right to show that you are a person. You have 3 attempts.</p><form><input type=hidden></form>")),
    "captcha wait": came(_NAME, _ASKED, page_of("Please wait","<p>We are making sure your browser is safe. This may take 10 seconds.</p>",head="<meta http-equiv=refresh content=10>")),
    "consent pay": came(_NAME, _ASKED, page_of(_NAME,"<h1>Free with adverts, or €4.99 a month without</h1><p>With your agreement we and 167 partners follow what you read.</p><button>Agree</button><button>Subscribe</button>")),
    "consent settings": came(_NAME, _ASKED, page_of("Privacy centre","<h1>Manage 5 purposes</h1><ul><li>Strictly needed: always on</li><li>Measurement: 12 vendors</li><li>Marketing: 48 vendors</li></ul><button>Save choices</button>")),
    "works upgrade": came(_NAME, _ASKED, _site("Books Trust","<h1>New site, new look</h1><p>We launch on 1 December. Until then only the catalogue is open. 3 days to go!</p>")),
    "works db": came(_NAME, _ASKED, page_of("Error","<h1>Error establishing a connection to the database</h1><p>Retry number 3 of 5.</p>")),
    "paywall regw": came(_NAME, _ASKED, page_of(_NAME,"<article><h1>Library loans</h1><p>Create a free account to go on reading. 30,000 people have one already.</p><form><input type=email><button>Create</button></form></article>")),
    "paywall cut": came(_NAME, _ASKED, page_of(_NAME,"<article><h1>Library loans</h1><p>Fewer people borrowed books last year than ever, and the fall was steepest in the</p></article><aside><p>Support us from $2 a week to read on.</p></aside>")),
    "parked price": came(_NAME, _ASKED, page_of("books.test","<h1>books.test</h1><p>Make an offer for this name. Minimum offer: $950.</p><form><input name=offer></form>")),
    "parked hosting": came(_NAME, _ASKED, page_of("Welcome","<h1>Your hosting is ready</h1><p>Upload your files within 7 days. Plan: Basic, 10 GB.</p>")),
    "wrong": came(_NAME, _ASKED, page_of("Swimming lessons","<h1>Swimming lessons</h1><p>12,400 children took 96,000 lessons.</p>"),landed="https://pools.other.test/lessons"),
    "dir": came(_NAME, _ASKED, page_of("Directory: /reports/","<h2>Directory: /reports/</h2><table><tr><th>Name</th><th>Size</th></tr><tr><td><a href=a.pdf>a.pdf</a></td><td>1204 kB</td></tr><tr><td><a href=b.pdf>b.pdf</a></td><td>998 kB</td></tr></table>")),
    "json": came(_NAME, _ASKED, '{"type":"about:blank","title":"Forbidden","status":403,"instance":"req-5512"}'),
    "json null": came(_NAME, _ASKED, '{"result":null,"took_ms":3,"message":"index is not ready"}'),
    "home": came(_NAME, _ASKED, _site("Books Trust","<h1>Read more</h1><p>Join 1.2 million readers. Find one of 310 libraries near you.</p><a href=/join>Join</a>"),landed="https://books.test/"),
    "login": came(_NAME, _ASKED, page_of("Members","<h1>Members</h1><form><input name=card><input type=password name=pin></form><p>Your PIN has 4 digits.</p>")),
    "geo": came(_NAME, _ASKED, page_of("Sorry","<h1>This content cannot be shown where you live</h1><p>Licences cover 12 countries.</p>")),
    "rate de": came("Ausleihen", "https://buch.test/zahlen/ausleihen", page_of("Langsam","<h1>Nicht so schnell</h1><p>Sie haben 90 Seiten in 1 Minute aufgerufen. Versuchen Sie es in 5 Minuten wieder.</p>","de")),
    "cdn fr": came("Prêts", "https://livres.test/chiffres/prets", page_of("Erreur 502","<h1>Mauvaise passerelle</h1><p>Le serveur d'origine n'a pas répondu en 30 secondes.</p>","fr")),
    "empty es": came("Préstamos", "https://libros.test/datos/prestamos", page_of("Resultados","<h1>Sin resultados</h1><p>Se encontraron 0 documentos.</p>","es")),
    "shell tr": came("Kitap ödünç", "https://kitap.test/veri/odunc", "<!doctype html><html lang=tr><head><title>Uygulama</title><script src=/a.js></script></head><body><div id=app>Yükleniyor... % 0</div></body></html>"),
}  # fmt: skip

ELEVENTH_SHEETS = {
    "loans": came(_NAME, _ASKED, _site(_NAME, "<h1>Library loans</h1><p>Readers borrowed 61.2 million books.</p>")),
    "loans list": came(
        _NAME,
        _ASKED,
        _site(
            _NAME, "<h1>Library loans</h1><ul><li>Books: 61.2 million</li><li>E-books: 9.8 million</li><li>Overdue: 3 %</li></ul>"
        ),
    ),
    "zero": headed(
        "Polio", "https://health.test/polio/cases", "Polio cases", "<h1>Polio cases</h1><p>Cases this year: 0. Deaths: 0.</p>"
    ),
    "zero one line": came(
        "Avalanche deaths",
        "https://alps.test/avalanche/deaths",
        page_of("Avalanche deaths", "<p>Avalanche deaths this winter: 0</p>"),
    ),
    "cites itself": came(
        _NAME,
        _ASKED,
        _site(
            _NAME,
            "<h1>Library loans</h1><p>61.2 million books were lent.</p><p>Cite as: Books Trust (2026), https://books.test/reports/library-loans</p>",
        ),
    ),
    "path in text": came(
        "Paths",
        "https://api.test/v2/usage",
        page_of("API usage", "<h1>API usage</h1><p>GET /v2/usage was called 41,200 times; 2 % of calls failed.</p>"),
    ),
    "closed": headed(
        "Closed libraries",
        "https://books.test/closed",
        "Closed libraries",
        "<h1>Closed</h1><p>47 libraries closed; 12 will reopen.</p>",
    ),
    "under works": headed(
        "Works on the line",
        "https://rail.test/works",
        "Engineering works",
        "<h1>Engineering works</h1><p>14 km of track are being renewed. Services resume on 4 December.</p>",
    ),
    "restricted": headed(
        "Restricted airspace",
        "https://air.test/restricted",
        "Access restricted",
        "<h1>Restricted airspace</h1><p>Access is restricted in 31 zones.</p>",
    ),
    "verification": headed(
        "Age verification",
        "https://media.test/age-verification",
        "Age verification",
        "<h1>Age verification</h1><p>8 of 10 shops asked for proof of age.</p>",
    ),
    "captcha stats": headed(
        "Captcha study",
        "https://lab.test/captcha-study",
        "Captcha study",
        "<h1>Captchas</h1><p>People solved 84 % of captchas, in 9.8 seconds on average.</p>",
    ),
    "domain": headed(
        "Domain names",
        "https://registry.test/domain-names",
        "Domain names",
        "<h1>Domain names</h1><p>1.6 million names are registered; 40,100 were for sale.</p>",
    ),
    "price": headed(
        "Season tickets",
        "https://rail.test/season-tickets",
        "Season tickets",
        "<h1>Season tickets</h1><p>A season ticket costs £214 a month, £9 more than last year.</p>",
    ),
    "offline": headed(
        "Payphones", "https://telecom.test/payphones", "Payphones", "<h1>Payphones</h1><p>Of 2,400 payphones 310 are offline.</p>"
    ),
    "speed": headed(
        "Broadband speed",
        "https://telecom.test/speed",
        "Speed",
        "<h1>How fast is your broadband?</h1><p>You get 74 Mbit/s on average.</p>",
    ),
    "unsubscribed": headed(
        "Newsletter",
        "https://city.test/newsletter",
        "Newsletter",
        "<h1>Newsletter</h1><p>12,300 people read it; 140 unsubscribed.</p>",
    ),
    "json zero": came("Alerts", "https://flood.test/api/alerts", '{"severe":0,"warnings":3,"alerts":11}'),
    "csv": came("Loans", _ASKED + ".csv", "year,loans\n2024,59100000\n2025,61200000\n"),
    "de": headed(
        "Sperrungen",
        "https://strasse.test/sperrungen",
        "Gesperrte Straßen",
        "<h1>Gesperrte Straßen</h1><p>Heute sind 17 Straßen gesperrt.</p>",
        "de",
    ),
    "fr": headed(
        "Maintenance des ascenseurs",
        "https://metro.test/ascenseurs",
        "Ascenseurs en maintenance",
        "<h1>Ascenseurs en maintenance</h1><p>12 ascenseurs sur 340 sont en maintenance.</p>",
        "fr",
    ),
    "es": headed(
        "Visitas",
        "https://museo.test/visitas",
        "Visitas",
        "<h1>Visitas</h1><p>Tuvimos 81.300 visitas en mayo. Gracias por venir.</p>",
        "es",
    ),
    "it": headed(
        "Accessi al pronto soccorso",
        "https://asl.test/accessi",
        "Accessi",
        "<h1>Accessi</h1><p>Gli accessi sono stati 3.120, l'attesa 41 minuti.</p>",
        "it",
    ),
    "pl": headed("Hasła", "https://cyber.test/hasla", "Hasła", "<h1>Hasła</h1><p>63 % osób używa tego samego hasła.</p>", "pl"),
    "ar": headed(
        "المشتركون", "https://net.test/ar/subscribers", "المشتركون", "<h1>المشتركون</h1><p>بلغ عدد المشتركين 4.2 مليون.</p>", "ar"
    ),
}
