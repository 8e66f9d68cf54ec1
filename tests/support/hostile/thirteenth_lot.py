"""A thirteenth lot of walls and true sheets, written with the twelfth and tried after what that taught."""

from hostile.lot_pages import came, headed, page_of

_NAME = "Water quality"
_ASKED = "https://rivers.test/monitoring/water-quality"
_TOP = "<header><a href=/>Rivers Agency</a><ul><li><a href=/flood>Flood</a></li><li><a href=/fish>Fishing</a></li></ul></header>"
_FOOT = "<footer><p>Rivers Agency · Weir House, 3 Lock Lane · open 9 to 5</p></footer>"


def _site(t, b, lang="en", head=""):
    return page_of(t, _TOP + f"<main>{b}</main>" + _FOOT, lang, head)


THIRTEENTH_WALLS = {
    "dried up": came(
        _NAME,
        _ASKED,
        _site(
            "Rivers Agency", "<h1>Up the creek</h1><p>The address has dried up. Since our relaunch 1,800 addresses are new.</p>"
        ),
    ),
    "withdrawn page": came(
        _NAME,
        _ASKED,
        _site(_NAME, "<h1>Water quality</h1><p>This page was withdrawn on 4 May. See the 6 regional pages instead.</p>"),
    ),
    "nf plain": came(_NAME, _ASKED, "404: nothing lives at /monitoring/water-quality\nrequest 88123\n"),
    "captcha sum": came(
        _NAME,
        _ASKED,
        page_of("Puzzle", "<h1>Are you a person?</h1><p>Solve: 14 minus 6. You have 60 seconds.</p><form><input name=a></form>"),
    ),
    "captcha shield": came(
        _NAME,
        _ASKED,
        page_of(
            "One moment",
            "<p>Your browser will be sent on in 4 seconds. Incident 77-2231.</p><noscript>Please switch on scripts.</noscript>",
        ),
    ),
    "queue": came(
        _NAME, _ASKED, page_of("Busy", "<h1>It is busy here</h1><p>You are number 812. Your turn comes in about 6 minutes.</p>")
    ),
    "consent": came(
        _NAME,
        _ASKED,
        page_of(
            _NAME,
            "<section><h1>Your data, your choice</h1><p>Together with 94 companies we measure what you do here, for up to 24 months.</p><button>Fine</button><button>No</button></section>",
        ),
    ),
    "consent fr": came(
        "Qualité de l'eau",
        "https://eau.test/suivi/qualite",
        page_of(
            "Eau",
            "<h1>Vos choix</h1><p>Nous et nos 510 partenaires déposons des traceurs pendant 6 mois.</p><button>Tout accepter</button><button>Continuer sans accepter</button>",
            "fr",
        ),
    ),
    "terms": came(
        _NAME,
        _ASKED,
        page_of(
            "Licence",
            "<h1>Licence agreement</h1><p>Read the 9 clauses and agree to them to open the file.</p><button>Agree and open</button>",
        ),
    ),
    "maint": came(
        _NAME,
        _ASKED,
        _site(
            "Rivers Agency",
            "<h1>Closed for the weekend</h1><p>Our data centre is being moved. We open again on Monday at 07:00. In a flood call 0345 988 1188.</p>",
        ),
    ),
    "maint de": came(
        "Wasserqualität",
        "https://fluss.test/messwerte/wasserqualitaet",
        page_of("Wartung", "<h1>Wir bauen um</h1><p>Die Messwerte sind in rund 5 Stunden wieder da.</p>", "de"),
    ),
    "maint readonly": came(
        _NAME,
        _ASKED,
        page_of("Rivers", "<h1>Back soon</h1><p>An update of 2,400 stations is running. Nothing can be shown until it ends.</p>"),
    ),
    "paywall": came(
        _NAME,
        "https://daily.test/water-quality",
        page_of(
            "Water quality: what we know",
            "<article><h1>Water quality: what we know</h1><p>Rivers are cleaner than ten years ago, say the</p><p>Only for subscribers. Already 40,000 read us daily: 1 month free, then €9.</p></article>",
        ),
    ),
    "paywall reg": came(
        _NAME,
        _ASKED,
        _site(
            _NAME,
            "<h1>Water quality</h1><p>Register to download. It takes 2 minutes and costs nothing.</p><form><input type=email></form>",
        ),
    ),
    "parked": came(
        _NAME, _ASKED, page_of("rivers.test", "<p>rivers.test is for sale at 2,800 USD. 14 people are watching it.</p>")
    ),
    "wrong": came(
        _NAME,
        _ASKED,
        page_of("Air quality", "<h1>Bus fares</h1><p>A single costs 2.40; a day pass 6.10.</p>"),
        landed="https://buses.other.test/fares",
    ),
    "zips": came(
        _NAME,
        _ASKED,
        page_of(
            "/monitoring",
            "<h1>/monitoring</h1><table><tr><td><a href=x>a.zip</a></td><td>18M</td><td>2026-02-01</td></tr><tr><td><a href=y>b.zip</a></td><td>22M</td><td>2026-02-02</td></tr></table>",
        ),
    ),
    "json": came(_NAME, _ASKED, '{"success":false,"errors":[{"id":4012,"text":"token missing"}],"count":0}'),
    "login": came(
        _NAME,
        _ASKED,
        page_of(
            "Members",
            "<h1>For partners</h1><p>Enter the code of 8 digits that we sent by mail. It is valid for 10 minutes.</p><form><input name=code></form>",
        ),
    ),
    "block es": came(
        "Calidad del agua",
        "https://rios.test/datos/calidad",
        page_of(
            "Acceso", "<h1>Acceso denegado</h1><p>Código de incidente 552310. Su dirección ha hecho 300 solicitudes.</p>", "es"
        ),
    ),
}
THIRTEENTH_SHEETS = {
    "one": came(_NAME, _ASKED, _site(_NAME, "<h1>Water quality</h1><p>16 % of rivers are in good state.</p>")),
    "beaches": came(_NAME, _ASKED, _site("Bathing today", "<h1>Bathing today</h1><p>Open: 41 beaches. Closed: 3.</p>")),
    "closed": headed(
        "Closed beaches",
        "https://rivers.test/closed-beaches",
        "Closed",
        "<h1>Closed beaches</h1><p>3 beaches are closed until Monday.</p>",
    ),
    "tiles": came(
        "Levels",
        "https://rivers.test/levels",
        _site(
            "Levels",
            "<h1>River levels</h1><div><b>1.8 m</b><span>at the weir</span></div><div><b>0.6 m</b><span>at the lock</span></div>",
        ),
    ),
    "cookie factory": headed(
        "Cookie sales", "https://bakers.test/cookies", "Cookies", "<h1>Cookies</h1><p>We sold 2,300 cookies in 14 shops.</p>"
    ),
    "cookie law": headed(
        "Cookie complaints",
        "https://privacy.test/cookie-complaints",
        "Complaints about cookies",
        "<h1>Complaints about cookies</h1><p>You sent us 812 complaints about cookies; 40 led to a fine.</p>",
    ),
    "parking": headed(
        "Car parks", "https://city.test/car-parks", "Free spaces", "<h1>Car parks</h1><p>Station: 112 free. Market: 8 free.</p>"
    ),
    "outage": headed(
        "Outages",
        "https://telecom.test/outages",
        "Outage report",
        "<h1>Service interruptions</h1><p>The service was interrupted 14 times for 6 hours in all.</p>",
    ),
    "maint": headed(
        "Planned works",
        "https://rail.test/planned-works",
        "Planned works",
        "<h1>Planned works</h1><p>Work on 9 bridges goes on until 2027; 22 trains a day are cancelled.</p>",
    ),
    "login": headed(
        "Password survey",
        "https://cyber.test/passwords",
        "Passwords",
        "<h1>Passwords</h1><p>The usual password has 8 characters; 1 in 5 people shares it.</p>",
    ),
    "subs": headed(
        "Newsletter",
        "https://city.test/newsletter-figures",
        "Newsletter",
        "<h1>Subscribe to what?</h1><p>5,900 subscribers, 27 issues, 41 % opened.</p>",
    ),
    "bots": headed(
        "Bot visits",
        "https://museum.test/bots",
        "Who visits us?",
        "<h1>Are you a robot?</h1><p>31,000 of last month's visits were made by bots.</p>",
    ),
    "queue": headed(
        "Ferry queue",
        "https://ferry.test/queue",
        "Queue",
        "<h1>Queue</h1><p>About 60 cars are waiting; the next ferry takes 38.</p>",
    ),
    "members": headed(
        "Members",
        "https://club.test/members",
        "Members",
        "<h1>Members</h1><p>Membership costs £20 a year. We are 640 members.</p>",
    ),
    "csv": came("Levels", "https://rivers.test/levels.csv", "station,metres\nweir,1.8\nlock,0.6\n"),
    "json": came("Alerts", "https://rivers.test/api/alerts", '{"result":{"alerts":3,"stations":240}}'),
    "it": headed(
        "Guasti",
        "https://acqua.test/guasti",
        "Guasti",
        "<h1>Servizio sospeso</h1><p>Il servizio è sospeso in 2 comuni; 5.100 persone sono senz'acqua.</p>",
        "it",
    ),
    "sv": headed(
        "Avbrott", "https://el.test/avbrott", "Avbrott", "<h1>Avbrott</h1><p>Just nu saknar 730 hushåll ström.</p>", "sv"
    ),
    "tr": headed(
        "Kesintiler", "https://su.test/kesintiler", "Kesintiler", "<h1>Su kesintileri</h1><p>Bugün 6 mahallede su yok.</p>", "tr"
    ),
    "ru": headed(
        "Отключения",
        "https://voda.test/otklyucheniya",
        "Отключения воды",
        "<h1>Отключения воды</h1><p>Без воды остаются 214 домов.</p>",
        "ru",
    ),
}
