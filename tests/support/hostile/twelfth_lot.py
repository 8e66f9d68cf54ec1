"""A twelfth lot of walls and true sheets, written after all that was learnt from the eleventh and before its first trial."""

from hostile.lot_pages import came, headed, page_of

_NAME = "Road casualties"
_ASKED = "https://safety.test/stats/road-casualties"
_TOP = "<header><a href=/><b>Safety Office</b></a><nav><a href=/topics>Topics</a> <a href=/stats>Statistics</a> <a href=/jobs>Jobs</a></nav></header>"
_FOOT = "<footer><p>Safety Office, 12 Mill Street. Call 0800 555 010. © 2026</p><a href=/privacy>Privacy</a></footer>"


def _site(t, b, lang="en", head=""):
    return page_of(t, _TOP + f"<main>{b}</main>" + _FOOT, lang, head)


TWELFTH_WALLS = {
    "nf moved house": came(
        _NAME,
        _ASKED,
        _site(
            "Safety Office",
            "<h1>We have tidied up</h1><p>This content has a new home. All 320 statistical releases are now on the data hub.</p><p><a href=https://hub.test>To the data hub</a></p>",
        ),
    ),
    "nf joke": came(
        _NAME,
        _ASKED,
        _site("Lost | Safety Office", "<h1>You seem to be lost</h1><p>Even our 48 inspectors cannot trace it. Try the menu.</p>"),
    ),
    "nf search list": came(
        _NAME,
        _ASKED,
        _site(
            "Safety Office",
            "<h1>Did you mean one of these?</h1><ul><li>Workplace injuries 2023</li><li>Annual report 2022</li><li>Strategy 2030</li></ul>",
        ),
    ),
    "nf archived": came(
        _NAME,
        _ASKED,
        _site(
            "National archive",
            "<h1>This page has been archived</h1><p>Snapshots were taken on 14 dates between 2011 and 2019. Select a snapshot.</p>",
        ),
    ),
    "nf retired dataset": came(
        _NAME,
        _ASKED,
        _site(
            _NAME,
            "<h1>Road casualties</h1><p>This series was discontinued. It is replaced by Transport safety indicators. The last of its 27 editions is available on request.</p>",
        ),
    ),
    "captcha numbers": came(
        _NAME,
        _ASKED,
        page_of(
            "Security",
            "<h1>Type what you see</h1><p>Enter the 6 characters in the picture. Letters are not case-sensitive.</p><img src=/c.png><form><input name=c></form>",
        ),
    ),
    "captcha slider wait": came(
        _NAME,
        _ASKED,
        page_of("Just checking", "<p>Traffic from your network is unusual. You will be let in after 30 seconds. Ray 8d41c.</p>"),
    ),
    "captcha audio": came(
        _NAME,
        _ASKED,
        page_of(
            "Robot or human?",
            "<h1>Robot or human?</h1><p>Press and hold the button for 3 seconds to show which.</p><button>Hold</button>",
        ),
    ),
    "queue": came(
        _NAME,
        _ASKED,
        page_of(
            "Queue",
            "<h1>You are in line</h1><p>There are 2,314 people ahead of you. Estimated wait: 11 minutes. Do not refresh.</p>",
        ),
    ),
    "queue pct": came(
        _NAME,
        _ASKED,
        page_of(
            "Waiting room",
            "<h1>Waiting room</h1><p>We let 50 people in each minute. You are 38 % of the way there.</p>",
            head="<meta http-equiv=refresh content=20>",
        ),
    ),
    "consent tcf": came(
        _NAME,
        _ASKED,
        page_of(
            _NAME,
            "<div role=dialog><h2>We value your privacy</h2><p>1,423 partners process data such as your IP address. Of these, 312 rely on legitimate interest.</p><button>Agree</button><button>Disagree</button><a href=#>More choices</a></div>",
        ),
    ),
    "consent age": came(
        "Alcohol sales",
        "https://drinks.test/data/alcohol-sales",
        page_of(
            "Drinks Council",
            "<h1>Are you over 18?</h1><p>You must be of legal age in your country to enter.</p><button>Yes</button><button>No</button>",
        ),
    ),
    "terms": came(
        _NAME,
        _ASKED,
        page_of(
            "Terms of use",
            "<h1>Before you see the data</h1><p>Use of the data is free for up to 10,000 rows a day. Accept the 14 conditions to proceed.</p><form><input type=checkbox><button>I accept</button></form>",
        ),
    ),
    "maint list": came(
        _NAME,
        _ASKED,
        _site(
            "Planned work",
            "<h1>Some services are unavailable</h1><ul><li>Statistics: from 17:00 on Friday</li><li>Forms: from 19:00 on Friday</li></ul><p>All of it is back on Monday.</p>",
        ),
    ),
    "maint migration": came(
        _NAME,
        _ASKED,
        page_of(
            "Migration", "<h1>We are moving 9,400 pages</h1><p>The statistics move this week. Thank you for bearing with us.</p>"
        ),
    ),
    "paywall meter": came(
        _NAME,
        "https://paper.test/2026/road-casualties",
        page_of(
            "Road casualties - The Paper",
            "<article><h1>Road casualties fall again</h1><p>Deaths on the roads have fallen for the third year. Ministers say that</p></article><section><h2>You have read 5 of 5 free articles</h2><p>Try 3 months for £1.</p></section>",
        ),
    ),
    "paywall members": came(
        _NAME,
        _ASKED,
        _site(
            _NAME,
            "<h1>Road casualties</h1><p>The full tables are reserved for members. Membership costs 120 euros a year and includes 4 seminars.</p><a href=/join>Become a member</a>",
        ),
    ),
    "paywall pdf": came(
        _NAME, _ASKED, _site(_NAME, "<h1>Road casualties</h1><p>Report, 84 pages, PDF, 3.2 MB. Price: $49. Add to basket.</p>")
    ),
    "parked links": came(
        _NAME,
        _ASKED,
        page_of(
            "safety.test",
            "<h1>safety.test</h1><ul><li>Car insurance from 19 a month</li><li>Accident lawyers</li><li>Road assistance 24/7</li></ul><p>Related searches</p>",
        ),
    ),
    "parked expired": came(
        _NAME, _ASKED, page_of("Expired", "<h1>This name has expired</h1><p>Its owner has 26 days left to renew it.</p>")
    ),
    "wrong sheet redirect": came(
        _NAME,
        _ASKED,
        page_of("Fire incidents", "<h1>Fire incidents</h1><p>Crews attended 151,000 fires; 8 % were set on purpose.</p>"),
        landed="https://fires.other.test/incidents",
    ),
    "home portal": came(
        _NAME,
        _ASKED,
        _site("Safety Office", "<h1>Keeping 5 million people safe</h1><p>News: 12 vacancies open. Our strategy to 2030.</p>"),
        landed="https://safety.test/",
    ),
    "dir autoindex": came(
        _NAME,
        _ASKED,
        page_of(
            "Index of /stats",
            "<h1>Index of /stats</h1><pre><a href=../>../</a>\n<a href=rc1.csv>rc1.csv</a>   02-Mar-2026 11:20   48211\n<a href=rc2.csv>rc2.csv</a>   02-Mar-2026 11:21   50877\n</pre>",
        ),
    ),
    "json quota": came(_NAME, _ASKED, '{"ok":false,"reason":"quota exceeded","limit":1000,"reset_in":3600}'),
    "json pending": came(_NAME, _ASKED, '{"state":"queued","position":12,"eta_seconds":90}'),
    "login sso": came(
        _NAME,
        _ASKED,
        page_of(
            "Sign in",
            "<h1>Sign in with your work account</h1><p>You have 5 attempts before your account is locked for 30 minutes.</p><form><input name=u><button>Next</button></form>",
        ),
    ),
    "blocked de": came(
        "Verunglückte",
        "https://sicher.test/zahlen/verunglueckte",
        page_of(
            "Zugriff verweigert",
            "<h1>Zugriff verweigert</h1><p>Ihre Anfrage wurde von Regel 949110 gestoppt. Vorgang 4471.</p>",
            "de",
        ),
    ),
    "works pt": came(
        "Acidentes",
        "https://estrada.test/dados/acidentes",
        page_of("Voltamos já", "<h1>Voltamos já</h1><p>Estamos a melhorar o portal. Prevemos 4 horas de paragem.</p>", "pt"),
    ),
    "nf sv": came(
        "Olyckor",
        "https://vag.test/statistik/olyckor",
        page_of("Hoppsan", "<h1>Hoppsan!</h1><p>Sidan finns inte längre. Vi har 600 andra sidor att välja på.</p>", "sv"),
    ),
    "geo ar": came(
        "الحوادث",
        "https://road.test/ar/accidents",
        page_of("غير متاح", "<h1>المحتوى غير متاح في بلدك</h1><p>الخدمة متاحة في 22 دولة فقط.</p>", "ar"),
    ),
}
TWELFTH_SHEETS = {
    "one number": came(_NAME, _ASKED, _site(_NAME, "<h1>Road casualties</h1><p>1,624 people were killed on the roads.</p>")),
    "small numbers": came(
        _NAME, _ASKED, _site(_NAME, "<h1>Road casualties</h1><p>Last week 3 people died and 41 were hurt.</p>")
    ),
    "tiles": came(
        _NAME,
        _ASKED,
        _site(
            "Dashboard",
            "<h1>Roads today</h1><div><b>14</b><span>collisions</span></div><div><b>2</b><span>roads closed</span></div><div><b>37 min</b><span>average delay</span></div>",
        ),
    ),
    "cookies study": headed(
        "Cookie banners",
        "https://privacy.test/studies/cookie-banners",
        "Cookie banners on public sites",
        "<h1>Cookie banners</h1><p>Of 1,200 sites, 71 % asked for consent. A visitor met 4.2 trackers before any choice.</p>",
    ),
    "parking": headed(
        "Parking fines",
        "https://city.test/parking",
        "Parking",
        "<h1>Parking</h1><p>You paid 18,400 fines in May; 310 permits were refused.</p>",
    ),
    "parked names": headed(
        "Domain disputes",
        "https://registry.test/disputes",
        "Expired names",
        "<h1>Expired names</h1><p>9,120 names expired in June, of which 2,004 were bought again.</p>",
    ),
    "outage list": headed(
        "Power cuts",
        "https://grid.test/outages",
        "Current outages",
        "<h1>Current outages</h1><table><tr><th>Area</th><th>Homes</th></tr><tr><td>North</td><td>420</td></tr><tr><td>South</td><td>37</td></tr></table><p>We are working to restore supply.</p>",
    ),
    "outage one": headed(
        "Power cuts",
        "https://grid.test/outages",
        "Outage map",
        "<h1>Outages</h1><p>457 homes are without power. Supply should be back by 18:00. Sorry for the inconvenience.</p>",
    ),
    "uptime": headed(
        "Service status",
        "https://status.test/uptime",
        "Status",
        "<h1>All systems operational</h1><p>Uptime in the last 90 days: 99.98 %. 2 incidents.</p>",
    ),
    "maintenance backlog": headed(
        "Maintenance backlog",
        "https://estates.test/maintenance",
        "Maintenance backlog",
        "<h1>Maintenance backlog</h1><p>The backlog of maintenance is £11.6 million at 14 sites.</p>",
    ),
    "maintenance small": headed(
        "Lift maintenance",
        "https://metro.test/lifts",
        "Under maintenance today",
        "<h1>Under maintenance today</h1><p>5 lifts, 3 escalators.</p>",
    ),
    "log-ins": headed(
        "Sign-ins",
        "https://id.test/figures/sign-ins",
        "Sign-ins",
        "<h1>Sign in figures</h1><p>4.1 million people signed in last month, 12 % with a passkey.</p>",
    ),
    "accounts locked": headed(
        "Locked accounts",
        "https://bank.test/locked",
        "Locked accounts",
        "<h1>Locked accounts</h1><p>230 accounts were locked after 5 attempts.</p>",
    ),
    "subscriptions": headed(
        "Subscriptions",
        "https://paper.test/company/subscriptions",
        "Subscriptions",
        "<h1>Our subscriptions</h1><p>We have 61,000 subscribers. 3 in 10 read in print.</p>",
    ),
    "bots": headed(
        "Bot traffic",
        "https://lab.test/bots",
        "Bots",
        "<h1>Bot traffic</h1><p>46 % of all requests came from bots; 1 in 9 solved a challenge.</p>",
    ),
    "queue times": headed(
        "Border queues",
        "https://border.test/queues",
        "Queues now",
        "<h1>Waiting times now</h1><p>Lane A: 25 minutes. Lane B: 40 minutes.</p>",
    ),
    "waiting list": headed(
        "Waiting list",
        "https://clinic.test/waiting-list",
        "Waiting list",
        "<h1>Waiting list</h1><p>2,314 people are waiting. The wait is 11 weeks.</p>",
    ),
    "age": headed(
        "Under-age sales",
        "https://drinks.test/under-age",
        "Are shops asking for age?",
        "<h1>Are shops asking for age?</h1><p>Of 640 shops visited 88 sold to a minor.</p>",
    ),
    "moved": headed(
        "House moves", "https://homes.test/moves", "Moved", "<h1>Moved house</h1><p>84,000 households moved in March.</p>"
    ),
    "not found": headed(
        "Missing persons",
        "https://police.test/missing",
        "Missing persons",
        "<h1>Not found</h1><p>Of 512 people reported missing, 17 were not found.</p>",
    ),
    "blocked": headed(
        "Blocked roads", "https://roads.test/blocked", "Blocked", "<h1>Blocked roads</h1><p>6 roads are blocked by snow.</p>"
    ),
    "json": came(
        "Bikes", "https://bikes.test/api/status", '{"status":"ok","stations":120,"bikes":1410,"updated":"2026-05-03T10:00:00Z"}'
    ),
    "plain": came("Reservoirs", "https://water.test/levels.txt", "Reservoir levels\n\nNorth: 71 %\nSouth: 64 %\n"),
    "app page": came(
        "Wind",
        "https://wind.test/now",
        page_of(
            "Wind now",
            "<script src=/a.js></script><div id=app><h1>Wind now</h1><p>7 m/s from the west, gusts of 12 m/s.</p></div>",
        ),
    ),
    "de": headed(
        "Wartezeiten",
        "https://amt.test/wartezeiten",
        "Wartezeiten",
        "<h1>Bitte warten Sie</h1><p>Im Amt warten Sie zurzeit 35 Minuten; 48 Personen sind vor Ihnen.</p>",
        "de",
    ),
    "fr": headed(
        "Abonnés",
        "https://velo.test/chiffres/abonnes",
        "Abonnés",
        "<h1>Nos abonnés</h1><p>Le service compte 8 400 abonnés ; l'abonnement coûte 31 € par an.</p>",
        "fr",
    ),
    "es": headed(
        "Cortes de agua",
        "https://agua.test/cortes",
        "Cortes de agua",
        "<h1>Cortes</h1><p>Hoy hay 3 barrios sin servicio. Volverá a las 20:00.</p>",
        "es",
    ),
    "pt": headed(
        "Avarias",
        "https://metro.test/avarias",
        "Elevadores",
        "<h1>Fora de serviço</h1><p>Há 9 elevadores fora de serviço.</p>",
        "pt",
    ),
    "nl": headed(
        "Storingen",
        "https://net.test/storingen",
        "Storingen",
        "<h1>Storingen</h1><p>Er zijn 4 storingen; 1.250 huishoudens zitten zonder stroom.</p>",
        "nl",
    ),
    "ar": headed(
        "المفقودون",
        "https://relief.test/ar/missing",
        "المفقودون",
        "<h1>المفقودون</h1><p>ما زال 38 شخصا في عداد المفقودين.</p>",
        "ar",
    ),
}
