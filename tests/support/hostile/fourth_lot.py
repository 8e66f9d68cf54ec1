"""A fourth lot of walls and short true sheets, written before its first trial; in six languages and more.

(name of the source, address that was asked for, address where redirects led or None, headers, page). All state a number.
"""

from functools import partial

from hostile.lot_pages import arrival
from hostile.lot_pages import page_of as _page

_NAME, _ASKED = "Ferry traffic", "https://ports.test/statistics/ferry-traffic"
_PRIVATE = {"Cache-Control": "no-store", "Set-Cookie": "s=1; Path=/"}
_TOP = "<header><a href='/'>Ports Authority</a><nav><a href='/about'>About</a><a href='/statistics'>Statistics</a><a href='/contact'>Contact</a></nav></header>"
_END = "<footer><p>© 2026 Ports Authority · 4 Quay Street</p><a href='/legal'>Legal</a></footer>"


def _site(title, body, lang="en", head=""):
    return _page(f"{title} | Ports Authority", f"{_TOP}<main>{body}</main>{_END}", lang, head)


_came = partial(arrival, name=_NAME, asked=_ASKED)

FOURTH_WALLS = {
    "moved site": _came(
        _site(
            "Moved",
            "<h1>We have moved</h1><p>Since 2 June 2026 our publications live at a new address. Some 14,000 old addresses are not forwarded.</p>",
        )
    ),
    "missing, cheerful": _came(
        _site(
            "Lost at sea",
            "<h1>Lost at sea?</h1><p>The 404 octopus has eaten this one. Swim back to the start or dive into our 9 themes.</p>",
        )
    ),
    "robot check": _came(
        _page(
            "ports.test",
            "<h1>Let's confirm you are human</h1><p>Pick all squares with boats. 1 of 3.</p><script src='/c/challenge.js'></script>",
        ),
        headers=_PRIVATE,
    ),
    "ray id": _came(
        _page(
            "Access denied",
            "<h1>Sorry, you have been blocked</h1><p>You are unable to access ports.test</p><p>Ray ID: 8f2c1d · Your IP: 203.0.113.9 · Error 1020</p>",
        )
    ),
    "consent, vendors": _came(
        _page(
            "Your choice",
            "<h1>You decide</h1><p>We and 842 partners store information on a device to show personalised advertising.</p><button>Agree</button><button>More</button>",
        )
    ),
    "consent, pay or okay": _came(
        _page(
            "Ferry traffic",
            "<h1>Read on with advertising or without</h1><p>Without tracking for €2.99 a month, or free with the usual tracking by 167 companies.</p><button>Accept</button>",
        )
    ),
    "maintenance window": _came(
        _page(
            "Maintenance",
            "<h1>Back soon</h1><p>We are upgrading our systems between 22:00 and 06:00. Thanks for your patience.</p><p>Status page: 99.95 % uptime in the last 90 days.</p>",
        )
    ),
    "status page": _came(
        _page(
            "Ports status",
            "<h1>Some systems are down</h1><p>Website: outage since 14:20. API: 99.2 % over 30 days. Mail: working.</p>",
        ),
        landed="https://status.ports.test/",
    ),
    "paywall teaser": _came(
        _page(
            "Ferry traffic",
            "<article><h1>Ferry traffic</h1><p>Last year ferries carried more people than ever before, and the port says that the number of</p></article><aside><p>Continue for 1 € in the first 4 weeks. Already 12,000 subscribers.</p></aside>",
        )
    ),
    "metered": _came(
        _page(
            "Ferry traffic",
            "<h1>That was your last free article</h1><p>You have 0 of 3 left this month. Digital access from 4.99 a month, cancel whenever you like.</p>",
        )
    ),
    "parked, sale": _came(
        _page(
            "ports.test",
            "<h1>ports.test</h1><p>This name could be yours. Buy now for $2,495 or make an offer. Over 1,500 satisfied buyers.</p>",
        )
    ),
    "parked, links": _came(
        _page(
            "ports.test",
            "<h1>ports.test</h1><ul><li><a href='/?q=1'>Cruises 2026</a><li><a href='/?q=2'>Ferry tickets from 19 €</a><li><a href='/?q=3'>Best 10 islands</a></ul><p>Related searches</p>",
        )
    ),
    "listing of files": _came(
        _page(
            "Index of /statistics",
            "<h1>Index of /statistics</h1><pre><a href='a.csv'>a.csv</a>  2024-01-04 11:20  84K\n<a href='b.csv'>b.csv</a>  2024-02-04 11:21  91K</pre><address>nginx/1.24.0</address>",
        )
    ),
    "problem in json": _came(
        '{"type":"about:blank","title":"Too Many Requests","status":429,"detail":"Limit of 100 requests in 60 seconds reached","retry_after":37}'
    ),
    "error in json": _came('{"errors":[{"code":"E4031","message":"Token expired 12 minutes ago"}],"requestId":"7f11c2"}'),
    "error in xml": _came(
        '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message><X-Amz-Expires>3600</X-Amz-Expires><HostId>h81</HostId></Error>'
    ),
    "home page": _came(
        _page(
            "Ports Authority",
            f"{_TOP}<main><h1>Your gateway to the sea</h1><p>11 harbours, one authority.</p><ul><li><a href='/n/1'>Quay reopened</a><li><a href='/n/2'>New chair</a></ul></main>{_END}",
        ),
        landed="https://ports.test/",
    ),
    "section front": _came(
        _site(
            "Statistics",
            "<h1>Statistics</h1><p>All 57 publications by theme.</p><ul><li><a href='/s/1'>Cargo</a><li><a href='/s/2'>Ferries</a><li><a href='/s/3'>Fishing</a></ul>",
        ),
        landed="https://ports.test/statistics",
    ),
    "log-in": _came(
        _page(
            "Log in",
            "<h1>Welcome back</h1><form><label>Staff number (6 digits)</label><input name=u><input type=password name=p><button>Go</button></form>",
        ),
        landed="https://ports.test/account/login?next=%2Fstatistics",
    ),
    "one-time code": _came(
        _page(
            "Check it's you",
            "<h1>Check your phone</h1><p>Enter the 6-digit code we sent to the number ending in 42. It works for 10 minutes.</p><form><input name=code><button>Verify</button></form>",
        )
    ),
    "geo-block": _came(
        _page(
            "Not available",
            "<h1>Not available where you are</h1><p>Because of licence agreements this service can be used in 27 countries only.</p>",
        )
    ),
    "old legal block": _came(
        _page(
            "451",
            "<h1>Unavailable for legal reasons</h1><p>An order of 3 March 2026 requires us to block this page in your country.</p>",
        )
    ),
    "app banner": _came(
        _page(
            "Ports app",
            "<h1>Better in the app</h1><p>Rated 4.8 by 31,000 people. Get it free.</p><a href='https://store.test/1'>Open</a>",
        )
    ),
    "search results": _came(
        _site(
            "Search",
            "<h1>Search</h1><p>Your search for “ferry-traffic” gave 0 results. Did you mean one of these 3?</p><form><input type=search><button>Search</button></form>",
        )
    ),
    "newsletter": _came(
        _page(
            "Stay in touch",
            "<h1>Never miss an update</h1><p>Join 8,300 readers. One mail every 2 weeks, unsubscribe at any time.</p><form><input type=email><button>Sign up</button></form>",
        )
    ),
    "survey": _came(
        _page(
            "1 minute?",
            "<h1>Got a minute?</h1><p>Help us improve our site by answering 5 questions.</p><button>Sure</button><button>No thanks</button>",
        )
    ),
    "age": _came(_page("Age check", "<h1>How old are you?</h1><p>You must be 18 or over to go on.</p><button>I am</button>")),
    "de wartung": _came(
        _page(
            "Wartungsarbeiten",
            "<h1>Gleich geht es weiter</h1><p>Wegen einer Umstellung sind unsere Seiten bis Montag, 8 Uhr, nicht erreichbar. In dringenden Fällen wählen Sie 0431 9880.</p>",
            "de",
        )
    ),
    "de abo": _came(
        _page(
            "Fährverkehr",
            "<h1>Fährverkehr</h1><p>Im vergangenen Jahr zählten die Häfen so viele</p><div><p>Weiterlesen mit Plus: 1 Monat für 0,99 €, danach 9,99 € im Monat.</p></div>",
            "de",
        )
    ),
    "fr absent": _came(
        _page(
            "Introuvable",
            "<h1>Aïe, rien à cette adresse</h1><p>Notre site a changé en mai 2026 : près de 3 000 liens ont été renommés. Passez par l'accueil.</p>",
            "fr",
        )
    ),
    "fr consentement": _came(
        _page(
            "Vos choix",
            "<h1>Le respect de votre vie privée</h1><p>Avec nos 311 partenaires, nous utilisons des traceurs pour mesurer l'audience pendant 13 mois.</p><button>Tout accepter</button>",
            "fr",
        )
    ),
    "es acceso": _came(
        _page(
            "Acceso",
            "<h1>Acceso restringido</h1><p>Identifíquese con su DNI y la clave de 8 caracteres. Tras 3 intentos fallidos se bloquea el acceso.</p><form><input name=dni><input type=password></form>",
            "es",
        )
    ),
    "es cola": _came(
        _page(
            "Sala de espera",
            "<h1>Está usted en la cola</h1><p>Hay 2.315 personas delante. Tiempo estimado: 12 minutos. No cierre esta ventana.</p>",
            "es",
        )
    ),
    "pl blokada": _came(
        _page(
            "Dostęp zablokowany",
            "<h1>Dostęp zablokowany</h1><p>Wykryliśmy nietypowy ruch z Twojej sieci. Spróbuj ponownie za 15 minut. Identyfikator zdarzenia: 88213.</p>",
            "pl",
        )
    ),
    "pl brak": _came(
        _page(
            "Nie ma takiej strony",
            "<h1>Ups! 404</h1><p>Tej strony już u nas nie znajdziesz. Zobacz 5 najchętniej czytanych działów.</p>",
            "pl",
        )
    ),
    "nl betaal": _came(
        _page(
            "Veerverkeer", "<h1>Veerverkeer</h1><p>Dit artikel is exclusief voor abonnees. Probeer nu 4 weken voor € 4.</p>", "nl"
        )
    ),
    "it manutenzione": _came(
        _page(
            "Torniamo presto",
            "<h1>Torniamo presto</h1><p>Il portale è in manutenzione programmata fino alle 18:00. Per urgenze: 06 5550 0123.</p>",
            "it",
        )
    ),
    "pt cookies": _came(
        _page(
            "Cookies",
            "<h1>Cookies</h1><p>Usamos cookies próprios e de 96 terceiros. Pode mudar de ideias durante 180 dias.</p><button>Aceitar</button>",
            "pt",
        )
    ),
    "sv fel": _came(
        _page(
            "Tekniskt fel",
            "<h1>Det blev fel</h1><p>Tjänsten svarar inte just nu (felkod 30211). Försök igen om en stund.</p>",
            "sv",
        )
    ),
    "ru страница": _came(
        _page(
            "Доступ ограничен",
            "<h1>Доступ ограничен</h1><p>С вашего адреса поступило более 300 запросов за минуту. Подтвердите, что вы не робот.</p>",
            "ru",
        )
    ),
}

FOURTH_SHEETS = {
    "one sentence": _came(_site("Ferry traffic", "<h1>Ferry traffic</h1><p>Ferries carried 2.4 million passengers in 2025.</p>")),
    "bare numbers": _came(_page("Ferry traffic", "<h1>Ferry traffic</h1><p>Passengers: 2,410,300</p><p>Cars: 511,000</p>")),
    "small counts": _came(_page("Ferry traffic", "<h1>Ferry traffic</h1><p>7 ferries serve 11 islands. 2 are electric.</p>")),
    "website visits": _came(
        _site(
            "Our website in figures",
            "<h1>Our website in figures</h1><p>In May 2026 our website had 84,000 visitors, who looked at 310,000 pages; 61 % used a phone.</p>",
        ),
        name="Website figures",
        asked="https://ports.test/statistics/website",
    ),
    "subscribers": _came(
        _page(
            "Newsletter statistics",
            "<h1>Newsletter statistics</h1><p>12,400 people subscribe to our newsletter, 900 more than a year ago. Its open rate is 38 %.</p>",
        ),
        name="Newsletter statistics",
        asked="https://ports.test/statistics/newsletter",
    ),
    "uptime": _came(
        _page(
            "Service levels",
            "<h1>Service levels, third quarter</h1><p>Uptime was 99.93 %. There were 4 outages, the longest of 38 minutes. Support answered 1,204 tickets.</p>",
        ),
        name="Service levels",
        asked="https://cloud.test/levels",
    ),
    "tariffs": _came(
        _page("Fares", "<h1>Fares from 1 January</h1><p>Adults £4.90, children £2.40. Monthly pass £86. Bicycles go free.</p>"),
        name="Fares",
        asked="https://ports.test/fares",
    ),
    "subscription prices": _came(
        _page(
            "Price watch",
            "<h1>Prices of mobile plans</h1><p>The cheapest plan costs €7.99 a month, the median €19.90. A year ago they were €8.49 and €21.</p>",
        ),
        name="Prices of mobile plans",
        asked="https://regulator.test/prices",
    ),
    "blocked sites": _came(
        _page(
            "Blocked pages",
            "<h1>Blocking orders</h1><p>Courts ordered 314 websites blocked in 2025. Access to 41 was restored after appeal.</p>",
        ),
        name="Blocking orders",
        asked="https://court.test/blocking-orders",
    ),
    "phishing": _came(
        _page(
            "Phishing report",
            "<h1>Phishing report</h1><p>We took down 1,870 fake log-in pages. Most asked for a password and a card number. 212 people lost money.</p>",
        ),
        name="Phishing report",
        asked="https://cert.test/phishing",
    ),
    "waiting times": _came(
        _page(
            "Waiting times", "<h1>Waiting times</h1><p>Emergency: 34 minutes. Eye clinic: 12 weeks. You can cancel by phone.</p>"
        ),
        name="Waiting times",
        asked="https://hospital.test/waiting-times",
    ),
    "outages": _came(
        _page("Power cuts", "<h1>Power cuts today</h1><p>1,240 homes are without power in 3 districts. Restored: 8,800.</p>"),
        name="Power cuts",
        asked="https://grid.test/outages",
    ),
    "archive": _came(
        _page("Archive", "<h1>Holdings of the archive</h1><p>41 km of shelves, 2.1 million photographs, 18,000 maps.</p>"),
        name="Holdings",
        asked="https://archive.test/holdings",
    ),
    "with log-in in the head": _came(
        _page(
            "Ferry traffic",
            f"<form><input name=u><input type=password><button>Log in</button></form>{_TOP}<main><h1>Ferry traffic</h1><p>In June, 231,000 people took a ferry.</p></main>",
        )
    ),
    "with consent above": _came(
        _site(
            "Ferry traffic",
            "<div role=dialog><p>We use cookies. Choose what you accept.</p><button>Accept all</button></div><h1>Ferry traffic</h1><p>In June, 231,000 people took a ferry, 4 % more than in May.</p>",
        )
    ),
    "with newsletter below": _came(
        _site(
            "Ferry traffic",
            "<h1>Ferry traffic</h1><p>231,000 passengers in June.</p><section><h2>Newsletter</h2><p>Get our figures by e-mail.</p><form><input type=email><button>Subscribe</button></form></section>",
        )
    ),
    "moved address": _came(
        _page("Ferry traffic", "<h1>Ferry traffic</h1><p>231,000 passengers in June.</p>"),
        landed="https://data.ports.test/ferry-traffic",
    ),
    "private and noindex": _came(
        _page(
            "Ferry traffic",
            "<h1>Ferry traffic</h1><p>231,000 passengers in June, 61,200 cars.</p>",
            head="<meta name=robots content=noindex>",
        ),
        headers=_PRIVATE,
    ),
    "canonical home": _came(
        _page(
            "Ferry traffic",
            "<h1>Ferry traffic</h1><p>231,000 passengers in June.</p>",
            head="<link rel=canonical href='https://ports.test/'>",
        )
    ),
    "other title": _came(_page("June 2026", "<h1>June 2026</h1><p>Passengers 231,000. Cars 61,200. Lorries 9,400.</p>")),
    "notice of correction": _came(
        _page(
            "Ferry traffic",
            "<h1>Ferry traffic</h1><p>Corrected on 4 July: an earlier version of this page said 241,000. In June 231,000 people travelled by ferry. We apologise for the error.</p>",
        )
    ),
    "suspended": _came(
        _page(
            "Ferry traffic",
            "<h1>Ferry traffic</h1><p>Because of works on quay 3, services are suspended until 9 August. In June 231,000 people travelled.</p>",
        )
    ),
    "second person": _came(
        _page(
            "Your port",
            "<h1>Your port in numbers</h1><p>Did you know? Your port handles 3 of every 10 containers in the country and employs 4,100 of your neighbours.</p>",
        ),
        name="Your port in numbers",
        asked="https://ports.test/your-port",
    ),
    "json": _came('{"date":"2026-06-30","passengers":231000,"cars":61200,"note":"provisional"}'),
    "csv as text": _came("month,passengers,cars\n2026-05,222000,58000\n2026-06,231000,61200\n"),
    "list of years": _came(
        _page("Ferry traffic", "<h1>Ferry traffic</h1><ul><li>2023: 2.1 million<li>2024: 2.3 million<li>2025: 2.4 million</ul>")
    ),
    "de kurz": _came(
        _page("Fährverkehr", "<h1>Fährverkehr</h1><p>Im Juni fuhren 231.000 Menschen mit der Fähre.</p>", "de"),
        name="Fährverkehr",
        asked="https://haefen.test/faehren",
    ),
    "de störungen": _came(
        _page(
            "Störungen",
            "<h1>Störungsbericht 2025</h1><p>Unsere Server waren an 3 Tagen nicht erreichbar. 99,8 % der Anfragen wurden beantwortet.</p>",
            "de",
        ),
        name="Störungsbericht",
        asked="https://amt.test/stoerungen",
    ),
    "fr court": _came(
        _page("Ferries", "<h1>Trafic des ferries</h1><p>En juin, 231 000 passagers et 61 200 voitures.</p>", "fr"),
        name="Trafic",
        asked="https://ports.test/fr/trafic",
    ),
    "fr abonnés": _came(
        _page(
            "Abonnés",
            "<h1>Transports : les abonnés</h1><p>Le réseau compte 48 200 abonnés, dont 12 000 de moins de 26 ans. L'abonnement coûte 32 € par mois.</p>",
            "fr",
        ),
        name="Abonnés",
        asked="https://reseau.test/abonnes",
    ),
    "es breve": _came(
        _page("Transbordadores", "<h1>Transbordadores</h1><p>En junio viajaron 231.000 personas en 7 barcos.</p>", "es"),
        name="Transbordadores",
        asked="https://puertos.test/barcos",
    ),
    "es ciber": _came(
        _page(
            "Ciberseguridad",
            "<h1>Incidentes</h1><p>El centro gestionó 1.930 incidentes: 410 páginas falsas y 88 accesos no autorizados.</p>",
            "es",
        ),
        name="Incidentes",
        asked="https://ciber.test/incidentes",
    ),
    "pl krótko": _came(
        _page("Promy", "<h1>Ruch promowy</h1><p>W czerwcu promami przepłynęło 231 000 osób, o 4% więcej niż w maju.</p>", "pl"),
        name="Promy",
        asked="https://porty.test/promy",
    ),
    "nl kort": _came(
        _page("Veren", "<h1>Veerdiensten</h1><p>In juni namen 231.000 mensen de veerboot. Er varen 7 schepen.</p>", "nl"),
        name="Veren",
        asked="https://havens.test/veren",
    ),
    "it breve": _came(
        _page("Traghetti", "<h1>Traghetti</h1><p>A giugno 231.000 passeggeri e 61.200 auto.</p>", "it"),
        name="Traghetti",
        asked="https://porti.test/traghetti",
    ),
    "pt curto": _came(
        _page("Barcos", "<h1>Barcos</h1><p>Em junho viajaram 231 mil passageiros. Estão ao serviço 7 barcos.</p>", "pt"),
        name="Barcos",
        asked="https://portos.test/barcos",
    ),
    "sv kort": _came(
        _page("Färjor", "<h1>Färjetrafik</h1><p>I juni reste 231 000 personer med färja.</p>", "sv"),
        name="Färjor",
        asked="https://hamnar.test/farjor",
    ),
    "ru кратко": _came(
        _page("Паромы", "<h1>Паромы</h1><p>В июне паромами воспользовались 231 тысяча человек.</p>", "ru"),
        name="Паромы",
        asked="https://ports.test/ru/paromy",
    ),
    "cookies studied": _came(
        _page(
            "Cookie study",
            "<h1>Cookie study</h1><p>Of 5,000 sites we looked at, 62 % set cookies before a visitor had agreed. On 410 no choice was offered.</p>",
        ),
        name="Cookie study",
        asked="https://regulator.test/cookie-study",
    ),
    "paywalls studied": _came(
        _page(
            "News paywalls",
            "<h1>News behind paywalls</h1><p>47 of 60 titles ask readers to pay; a month costs $11.20 on average. One in 6 readers has a subscription.</p>",
        ),
        name="Paywalls",
        asked="https://press.test/paywalls",
    ),
}
