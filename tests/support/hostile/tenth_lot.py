"""A tenth lot of walls and true sheets, written before its first trial; shaped as those before."""

from hostile.lot_pages import came, headed, page_of

_NAME = "Bus punctuality"
_ASKED = "https://transit.test/performance/bus-punctuality"
_OTHER = "Tourism in figures"
_OTHER_ASKED = "https://visit.test/en/tourism-in-figures"
_TOP = "<header><a href=/>Transit Board</a><nav><ul><li><a href=/routes>Routes</a></li><li><a href=/fares>Fares</a></li><li><a href=/news>News (4)</a></li></ul></nav></header>"
_END = "<footer><p>Transit Board, 40 Quay Street. Tel. 0300 123 456</p></footer>"


def _site(t, b, lang="en", head=""):
    return page_of(t, _TOP + f"<main>{b}</main>" + _END, lang, head)


TENTH_WALLS = {
    "soft404 a": came(_NAME, _ASKED, _site("Transit Board","<h1>This stop is not on our map</h1><p>The page may have been taken out of service. Our 210 most visited pages are listed below.</p><ul><li><a href=/a>Fares</a></li><li><a href=/b>Maps</a></li></ul>")),
    "soft404 b": came(_NAME, _ASKED, page_of("Page unavailable","<h1>Sorry about that</h1><p>We looked everywhere for what you wanted. Error reference 404-7731.</p><a href=/>Take me home</a>")),
    "soft404 c": came(_NAME, _ASKED, _site("Search","<h1>No match</h1><p>You were looking for /performance/bus-punctuality. We found 0 pages, but 14 that are similar.</p>")),
    "soft404 fr": came("Ponctualité des bus", "https://bus.test/chiffres/ponctualite", page_of("Oups","<h1>Oups, mauvais arrêt</h1><p>Cette adresse ne mène plus nulle part depuis la refonte de 2024. Retournez à l'accueil ou consultez nos 30 lignes.</p>","fr")),
    "captcha a": came(_NAME, _ASKED, page_of("transit.test","<p>Your connection is being checked. This takes up to 5 seconds.</p><div id=cf-challenge class=cf-turnstile></div><noscript>Switch on JavaScript</noscript>")),
    "captcha b": came(_NAME, _ASKED, page_of("Human check","<h1>Quick check</h1><p>Pick all 3 pictures with a bridge to go on.</p><form method=post><input type=hidden name=t><button>Verify</button></form>")),
    "captcha de": came("Pünktlichkeit der Busse", "https://bus.test/zahlen/puenktlichkeit", page_of("Prüfung","<h1>Nur ein kurzer Test</h1><p>Lösen Sie die Aufgabe: 7 + 5 = ?</p><form><input name=a><button>Absenden</button></form>","de")),
    "consent a": came(_NAME, _ASKED, page_of("Before you read on","<h1>Your choice</h1><p>We work with 812 partners who keep data on your device for up to 13 months. You can agree, or pay £3.99 a month.</p><button>Agree</button><button>Pay</button>")),
    "consent es": came("Puntualidad", "https://bus.test/datos/puntualidad", page_of("Aviso","<h1>Respetamos su intimidad</h1><p>Junto con 145 socios guardamos información en su dispositivo durante 390 días.</p><button>Aceptar</button><button>Configurar</button>","es")),
    "consent over page": came(_NAME, _ASKED, page_of(_NAME,"<div class=overlay role=dialog><h1>Cookies on this site</h1><p>We and 64 third parties want to set cookies. Choose to see the page.</p><button>Accept all</button><button>Manage</button></div><div id=app></div>")),
    "consent it": came("Puntualità degli autobus", "https://bus.test/dati/puntualita", page_of("Privacy","<h1>La tua privacy</h1><p>Noi e i nostri 230 fornitori usiamo cookie. Puoi accettare o abbonarti a 2,99 € al mese.</p><button>Accetta</button>","it")),
    "maintenance a": came(_NAME, _ASKED, _site("Transit Board","<h1>Engineering works</h1><p>Not on the track this time: our website is getting a new engine. Please come back after 06:00 on Monday.</p>"),headers={"Retry-After":"7200"}),
    "maintenance b": came(_NAME, _ASKED, page_of("503","<h1>Temporarily out of order</h1><p>Expected downtime: 45 minutes. Ticket INC-20931.</p>")),
    "maintenance pl": came("Punktualność autobusów", "https://bus.test/dane/punktualnosc", page_of("Przerwa","<h1>Przerwa techniczna</h1><p>Serwis będzie niedostępny do godziny 18:00. Przepraszamy, wracamy za 3 godziny.</p>","pl")),
    "maintenance nl": came("Stiptheid bus", "https://bus.test/cijfers/stiptheid", page_of("Onderhoud","<h1>We zijn even weg</h1><p>Onze website krijgt een onderhoudsbeurt. Over 2 uur zijn we terug.</p>","nl")),
    "paywall a": came(_OTHER, _OTHER_ASKED, page_of(_OTHER,"<article><h1>Tourism in figures</h1><p>Hoteliers along the coast expected a record summer, but as the numbers published on Friday make clear the</p></article><section><h2>Keep reading</h2><p>£1 for your first 4 weeks, then £12 a month. Cancel any time.</p><button>Subscribe</button></section>")),
    "paywall b": came(_OTHER, _OTHER_ASKED, page_of(_OTHER,"<article><h1>Tourism in figures</h1><p>This report is part of our premium service. 5 of 5 free reports used.</p><button>See plans</button></article>")),
    "paywall pt": came("Turismo em números", "https://visita.test/dados/turismo", page_of("Turismo em números","<h1>Turismo em números</h1><p>Conteúdo exclusivo para assinantes. Assine por 9,90 € por mês e cancele quando quiser.</p>","pt")),
    "parked a": came(_NAME, _ASKED, page_of("transit.test","<h1>Buy transit.test</h1><p>The domain is listed at $4,250. Only 1 available. 24/7 support, free transfer.</p>")),
    "parked b": came(_NAME, _ASKED, page_of("transit.test - expired","<p>This name expired on 3 October 2026 and will be deleted in 30 days. Renew it with your registrar.</p>")),
    "parked c": came(_NAME, _ASKED, page_of("transit.test","<p>Related searches</p><ul><li><a href=//ads.test/1>Bus tickets from $5</a></li><li><a href=//ads.test/2>Top 10 coach tours</a></li><li><a href=//ads.test/3>Driving jobs 2026</a></li></ul><p>Sponsored listings</p>")),
    "wrong sheet a": came(_NAME, _ASKED, page_of("Airport noise","<h1>Airport noise</h1><p>812 complaints were made, 14 % more than in the year before.</p>"),landed="https://noise.other.test/airport"),
    "wrong sheet b": came(_NAME, _ASKED, page_of("Latest press releases","<h1>Latest press releases</h1><p>The board hired 40 people.</p><p>The museum had 12,000 visitors.</p>"),landed="https://transit.test/"),
    "directory a": came(_NAME, _ASKED, page_of("Index of /performance","<h1>Index of /performance</h1><pre><a href=../>../</a>\n<a href=bus.csv>bus.csv</a>  03-Nov-2026 10:12  18K\n<a href=rail.csv>rail.csv</a>  03-Nov-2026 10:12  22K</pre>")),
    "directory b": came(_NAME, _ASKED, page_of("transit.test - /performance/","<h1>transit.test - /performance/</h1><hr><pre><a href=/>[To Parent Directory]</a><br> 11/3/2026 10:12 AM 18211 <a href=bus.csv>bus.csv</a><br> 11/3/2026 10:12 AM 22410 <a href=rail.csv>rail.csv</a></pre>")),
    "json error a": came(_NAME, _ASKED, '{"error":{"code":404,"message":"No such resource","trace":"a81f0c2e"}}'),
    "json error b": came(_NAME, _ASKED, '{"ok":false,"errors":[{"id":17,"detail":"token expired"}]}'),
    "json error c": came(_NAME, _ASKED, '{"timestamp":1793000000,"path":"/performance","status":500,"exception":"NullPointerException"}'),
    "home a": came(_NAME, _ASKED, _site("Transit Board: moving you","<h1>Where to today?</h1><p>1 million journeys a week. Plan yours.</p><form><input name=from><input name=to></form><ul><li><a href=/fares>Fares</a></li></ul>"),landed="https://transit.test/"),
    "home b": came(_NAME, _ASKED, _site("Welcome","<h1>Welcome aboard</h1><p>We carry 260,000 people a day on 80 routes.</p><a href=/tickets>Tickets</a>"),landed="https://www.transit.test/en"),
    "login a": came(_NAME, _ASKED, page_of("Sign in","<h1>Sign in to your account</h1><form><input type=email><input type=password></form><p>Your account locks after 5 wrong tries.</p>"),landed="https://id.transit.test/login"),
    "login sv": came("Punktlighet", "https://buss.test/statistik/punktlighet", page_of("Logga in","<h1>Inloggning krävs</h1><form><input name=u><input type=password></form><p>Du loggas ut efter 20 minuter.</p>","sv")),
    "login ru": came("Пунктуальность автобусов", "https://bus.test/dannye/punktualnost", page_of("Вход","<h1>Вход в систему</h1><form><input name=u><input type=password></form><p>Введите код из 6 цифр, отправленный вам в сообщении.</p>","ru")),
    "geo a": came(_NAME, _ASKED, page_of("Unavailable","<h1>Sorry, not in your region</h1><p>Readers in 31 countries cannot open this page for legal reasons.</p>")),
    "geo b": came(_NAME, _ASKED, page_of("451","<h1>We do not serve your country yet</h1><p>Your address 203.0.113.9 seems to be outside the area that we serve.</p>")),
    "rate a": came(_NAME, _ASKED, page_of("Easy there","<h1>Easy there</h1><p>You made 61 requests in 60 seconds; the limit is 60.</p>"),headers={"Retry-After":"60"}),
    "rate ar": came("دقة مواعيد الحافلات", "https://bus.test/ar/punctuality", page_of("طلبات كثيرة","<h1>طلبات كثيرة جدا</h1><p>لقد أرسلت 120 طلبا خلال دقيقة واحدة. حاول مرة أخرى بعد 10 دقائق.</p>","ar")),
    "widget shell": came(_NAME, _ASKED, "<!doctype html><html lang=en><head><title>Dashboard</title><script type=module src=/assets/index.js></script></head><body><div id=root><p>Loading 0 of 12 widgets</p></div></body></html>"),
    "cdn a": came(_NAME, _ASKED, page_of("Error 521","<h1>Web server is down</h1><p>Error code 521. Visit id 8f1a77. The origin did not answer within 15 seconds.</p><p>Browser: working. Edge: working. Host: error.</p>")),
    "cdn b": came(_NAME, _ASKED, page_of("ERROR","<h1>The request could not be satisfied</h1><p>We can't connect to the server for this app at this time. Generated by edge node 14. Request 9Xk2ab77.</p>")),
    "empty results": came(_NAME, _ASKED, _site("Results","<h1>Bus punctuality</h1><p>0 records match your filter. Showing 0 to 0 of 0.</p>")),
}  # fmt: skip

TENTH_SHEETS = {
    "cookies": headed(
        "Bakery trade",
        "https://bakers.test/trade",
        "Bakery trade",
        "<h1>Bakery trade</h1><p>Bakeries sold 4.1 million cookies, 6 % more than in 2024.</p>",
    ),
    "cookie law": headed(
        "Consent survey",
        "https://privacy.test/consent-survey",
        "Consent survey",
        "<h1>Consent survey</h1><p>71 % of visitors click accept without reading. 9 of 10 sites show a cookie banner.</p>",
    ),
    "parking": headed(
        "Parking",
        "https://town.test/parking",
        "Parking",
        "<h1>Parking</h1><ul><li>2,140 spaces</li><li>87 % full at noon</li><li>£1.20 an hour</li></ul>",
    ),
    "parked cars": headed(
        "Parked cars", "https://city.test/parked-cars", "Parked cars", "<p>Cars are parked 96 % of the time.</p>"
    ),
    "access": headed(
        "Web accessibility",
        "https://gov.test/accessibility",
        "Web accessibility",
        "<h1>Accessibility</h1><p>Of 640 sites checked, 212 met the standard. Login pages failed most often.</p>",
    ),
    "blocked": headed(
        "Blocked sites",
        "https://net.test/blocked-sites",
        "Blocked sites",
        "<h1>Blocked sites</h1><p>The regulator blocked 3,412 sites this year and unblocked 120.</p>",
    ),
    "maintenance": headed(
        "Road maintenance",
        "https://roads.test/maintenance",
        "Road maintenance",
        "<h1>Road maintenance</h1><p>We resurfaced 61 km. 12 roads are closed for maintenance.</p>",
    ),
    "maintenance bare": headed(
        "Lift maintenance",
        "https://metro.test/lifts",
        "Lifts",
        "<h1>Lifts out of service</h1><p>9 of 204 lifts are out of service.</p>",
    ),
    "outages": headed(
        "Power outages",
        "https://grid.test/outages",
        "Outages",
        "<h1>Power outages</h1><p>1,204 homes are without power. Service should be restored by 18:00.</p>",
    ),
    "outages web": headed(
        "Outage report",
        "https://bank.test/outages",
        "Service outages",
        "<h1>Service outages</h1><p>Our app was down for 3 hours; 41,000 customers could not log in.</p>",
    ),
    "uptime": headed("Uptime", "https://host.test/uptime", "Uptime", "<h1>Uptime</h1><p>99.98 % over 90 days. 2 incidents.</p>"),
    "logins": headed(
        "Login statistics",
        "https://id.test/login-statistics",
        "Logins",
        "<h1>Logins</h1><p>5.3 million people logged in; 2 % had forgotten their password.</p>",
    ),
    "fraud": headed(
        "Account fraud",
        "https://police.test/account-fraud",
        "Account fraud",
        "<h1>Account fraud</h1><p>People lost £14 million to stolen passwords; 3,100 accounts were taken over.</p>",
    ),
    "subscriptions": headed(
        "Subscribers",
        "https://paper.test/subscribers",
        "Subscribers",
        "<h1>Subscribers</h1><p>We have 412,000 subscribers. A subscription costs £9 a month.</p>",
    ),
    "subscriptions list": headed(
        "Broadband subscriptions",
        "https://telecom.test/broadband",
        "Broadband",
        "<ul><li>Broadband subscriptions: 1.9 million</li><li>Average price: €31 a month</li></ul>",
    ),
    "membership": headed(
        "Gym members", "https://gym.test/members", "Members", "<h1>Members</h1><p>1,820 members, up 40 since May.</p>"
    ),
    "waiting": headed(
        "Waiting times",
        "https://hospital.test/waiting-times",
        "Waiting times",
        "<h1>Waiting times</h1><p>You will wait about 42 minutes at Elm Street and 18 minutes at Dock Road.</p>",
    ),
    "waiting one": headed(
        "Emergency wait",
        "https://hospital.test/emergency-wait",
        "Emergency wait",
        "<h1>Emergency wait</h1><p>Patients waited 3 hours 12 minutes.</p>",
    ),
    "queue": headed(
        "Visa queue",
        "https://visa.test/queue",
        "Visa queue",
        "<h1>Visa queue</h1><p>18,400 people are waiting for an appointment.</p>",
    ),
    "dashboard": headed(
        "Water levels",
        "https://water.test/levels",
        "Water levels",
        "<div class=grid><div class=tile><b>71 %</b><span>Reservoirs</span></div><div class=tile><b>2.4 m</b><span>River Esk</span></div><div class=tile><b>0</b><span>Warnings</span></div></div>",
    ),
    "dashboard refresh": came(
        "Air quality",
        "https://air.test/now",
        page_of(
            "Air quality",
            "<h1>Air quality now</h1><p>PM10: 18 µg/m³. Index 2 of 10.</p>",
            head="<meta http-equiv=refresh content=300>",
        ),
    ),
    "counter": headed(
        "Signatures",
        "https://petition.test/bees",
        "Save the bees",
        "<h1>Save the bees</h1><p>48,210 have signed. Help us reach 50,000!</p><form><input type=email><button>Sign</button></form>",
    ),
    "donate": headed(
        "Appeal",
        "https://relief.test/appeal",
        "Winter appeal",
        "<h1>Winter appeal</h1><p>Your £20 buys a blanket. 9,300 people gave £612,000 so far.</p><button>Donate</button>",
    ),
    "one line": came("Population", "https://stats.test/population", "<p>Population: 5,479,900</p>"),
    "plain text": came("Lake level", "https://lake.test/level.txt", "Lake level: 391.24 m\nChange since yesterday: -2 cm\n"),
    "json": came("Bikes", "https://bikes.test/api/stations", '{"stations":120,"bikes_available":911,"updated":"2026-11-20"}'),
    "json status": came(
        "Fleet status", "https://fleet.test/api/status", '{"status":"ok","vehicles":{"total":412,"in_service":390,"error":3}}'
    ),
    "robots": headed(
        "Robot density",
        "https://industry.test/robots",
        "Robots",
        "<h1>Robots</h1><p>Factories use 162 robots for each 10,000 employees.</p>",
    ),
    "404": headed(
        "Flight 404",
        "https://air.test/flight-404",
        "Flight 404",
        "<h1>Flight 404</h1><p>All 189 passengers and 6 crew were rescued.</p>",
    ),
    "error rate": headed(
        "Ballot errors",
        "https://votes.test/errors",
        "Ballot errors",
        "<h1>Errors</h1><p>1.3 % of ballots had an error. 212 pages were not found.</p>",
    ),
    "de": headed(
        "Wartung der Brücken",
        "https://bau.test/bruecken",
        "Brücken in Wartung",
        "<h1>Brücken in Wartung</h1><p>31 von 204 Brücken sind gesperrt.</p>",
        "de",
    ),
    "fr": headed(
        "Abonnés",
        "https://journal.test/abonnes",
        "Abonnés",
        "<h1>Abonnés</h1><p>Le journal compte 61 200 abonnés ; l'abonnement coûte 8 € par mois.</p>",
        "fr",
    ),
    "es": headed(
        "Accesos a internet",
        "https://datos.test/internet",
        "Acceso a internet",
        "<h1>Acceso a internet</h1><p>El 94 % de los hogares tiene acceso.</p>",
        "es",
    ),
    "it": headed(
        "Parcheggi",
        "https://comune.test/parcheggi",
        "Parcheggi",
        "<h1>Parcheggi</h1><p>Ci sono 1.210 posti, di cui 84 liberi.</p>",
        "it",
    ),
    "pt": headed(
        "Interrupções de energia",
        "https://rede.test/interrupcoes",
        "Interrupções",
        "<h1>Interrupções</h1><p>Houve 312 interrupções, com 2,1 horas em média.</p>",
        "pt",
    ),
    "nl": headed(
        "Storingen",
        "https://net.test/storingen",
        "Storingen",
        "<h1>Storingen</h1><p>Vandaag zijn er 14 storingen; 2.300 huishoudens zitten zonder stroom.</p>",
        "nl",
    ),
    "sv": headed(
        "Väntetider",
        "https://vard.test/vantetider",
        "Väntetider",
        "<h1>Väntetider</h1><p>Du väntar i snitt 23 dagar. 81 procent får tid inom 90 dagar.</p>",
        "sv",
    ),
    "pl": headed(
        "Awarie sieci", "https://siec.test/awarie", "Awarie", "<h1>Awarie</h1><p>Usunięto 214 awarii, 9 trwa.</p>", "pl"
    ),
    "ru": headed(
        "Посещаемость библиотек",
        "https://lib.test/poseshchaemost",
        "Посещаемость",
        "<h1>Посещаемость</h1><p>Библиотеки посетили 1,2 млн человек.</p>",
        "ru",
    ),
    "ar": headed(
        "مواقف السيارات",
        "https://city.test/ar/parking",
        "مواقف السيارات",
        "<h1>مواقف السيارات</h1><p>يوجد 1200 موقف، منها 85 شاغرا.</p>",
        "ar",
    ),
    "moved": headed(
        "Bee count",
        "https://farm.test/2025/bee-count",
        "Bee count",
        "<h1>Bee count</h1><p>Keepers counted 252,000 hives.</p>",
        landed="https://farm.test/2026/bee-count",
    ),
}
