"""A fifth lot of walls and short true sheets, written before its first trial, after what was learnt from the fourth.

(name of the source, address that was asked for, address where redirects led or None, headers, page). All state a number.
"""

from functools import partial

from hostile.lot_pages import arrival
from hostile.lot_pages import page_of as _page

_NAME, _ASKED = "Museum visits", "https://culture.test/data/museum-visits-2026"


_came = partial(arrival, name=_NAME, asked=_ASKED)

FIFTH_WALLS = {
    "gone fishing": _came(
        _page(
            "Culture",
            "<h1>Whoops-a-daisy</h1><p>Whatever was here has wandered off. 3 ways to carry on:</p><ul><li><a href='/'>Start</a><li><a href='/map'>Map</a></ul>",
        )
    ),
    "relaunch": _came(
        _page(
            "New look",
            "<h1>A fresh start</h1><p>Our relaunch on 3 March brought 1,900 items to new places. Bookmarks will need a refresh.</p>",
        )
    ),
    "puzzle": _came(
        _page(
            "One step",
            "<h1>One quick step</h1><p>Match the 2 pieces to go on to culture.test.</p><div class='g-recaptcha'></div>",
        )
    ),
    "firewall": _came(
        _page(
            "Stopped",
            "<h1>Request stopped</h1><p>A rule of our firewall matched. Incident 7721-90. If you think this is wrong, write to security@culture.test.</p>",
        )
    ),
    "tcf": _came(
        _page(
            "Culture",
            "<h1>Before we start</h1><p>214 companies would like to learn what you read here. You can say no to all of them.</p><button>Say yes</button><button>Say no</button>",
        )
    ),
    "deploy": _came(_page("Culture", "<h1>Hang tight</h1><p>We're rolling out version 8.2. It takes 15 minutes or so.</p>")),
    "hosting": _came(
        _page("Account", "<h1>This account has used up its transfer</h1><p>50 GB of 50 GB. Owners can raise it in the panel.</p>")
    ),
    "donate": _came(
        _page(
            "Please help",
            "<h1>Can you spare £3?</h1><p>If 1 in 50 of those who read this gave something, we'd be done today.</p><button>Give</button>",
        )
    ),
    "sign-up for file": _came(
        _page(
            "Get the report",
            "<h1>Get the report</h1><p>Tell us who you are and it's yours: 48 pages, free.</p><form><input name=firm><input type=email><button>Send</button></form>",
        )
    ),
    "teaser": _came(
        _page(
            "Museum visits",
            "<h1>Museum visits</h1><p>After three thin years the museums are full again, and the largest of them has</p><p>Go on reading for 1 €.</p>",
        )
    ),
    "kiosk": _came(
        _page("Kiosk", "<h1>Members read more</h1><p>6 issues a year for £24. Gift wrap £2.</p>"),
        landed="https://kiosk.test/offer",
    ),
    "domain": _came(_page("culture.test", "<h1>culture.test</h1><p>Registered until 2027-02-11. Renewal due in 73 days.</p>")),
    "json limit": _came('{"message":"API rate limit exceeded","documentation_url":"https://docs.test","limit":60}'),
    "home": _came(
        _page(
            "Ministry of Culture",
            "<header><nav><a href='/a'>Arts</a><a href='/b'>Heritage</a></nav></header><main><h1>Ministry of Culture</h1><p>2,300 of us look after what the nation treasures.</p><a href='/n'>News</a></main>",
        ),
        landed="https://culture.test/en/",
    ),
    "folder": _came(
        _page(
            "Data",
            "<h1>Data</h1><ul><li><a href='/d/1'>Archives 2025 (4 files)</a><li><a href='/d/2'>Libraries 2025 (6 files)</a><li><a href='/d/3'>Theatres 2025 (3 files)</a></ul>",
        ),
        landed="https://culture.test/data/",
    ),
    "sso": _came(
        _page(
            "Culture ID",
            "<h1>Culture ID</h1><form><input name=u placeholder='Staff e-mail'><input type=password><button>Enter</button></form><p>Trouble? Ring 5520.</p>",
        ),
        landed="https://id.culture.test/login",
    ),
    "region": _came(_page("Sorry", "<h1>Sorry, not here</h1><p>Our licence covers 31 states. Yours isn't one of them.</p>")),
    "de sperre": _came(
        _page(
            "Gesperrt",
            "<h1>Zugriff gesperrt</h1><p>Von Ihrem Anschluss kamen 120 Anfragen in einer Minute. Bitte warten Sie 5 Minuten.</p>",
            "de",
        )
    ),
    "de weg": _came(
        _page(
            "Weg",
            "<h1>Da ist nichts mehr</h1><p>Die Seite ist umgezogen oder weggefallen. In unserem Archiv liegen 800 ältere Seiten.</p>",
            "de",
        )
    ),
    "fr attente": _came(
        _page(
            "Patience",
            "<h1>Vous êtes nombreux</h1><p>Votre tour viendra dans environ 4 minutes. Restez sur cette page.</p>",
            "fr",
        )
    ),
    "fr abonnement": _came(
        _page(
            "Musées",
            "<h1>Musées</h1><p>La fréquentation repart, mais tous n'en profitent pas : le Louvre a reçu</p><p>Il vous reste 80 % de l'article. 1 € le premier mois.</p>",
            "fr",
        )
    ),
    "es aviso": _came(
        _page(
            "Aviso",
            "<h1>Estamos mejorando</h1><p>El portal volverá el lunes a las 9. Teléfono de atención: 900 102 030.</p>",
            "es",
        )
    ),
    "it cookie": _came(
        _page(
            "Privacy",
            "<h1>Decidi tu</h1><p>Noi e 58 terze parti usiamo cookie e strumenti simili. La scelta vale 6 mesi.</p><button>Accetto</button>",
            "it",
        )
    ),
    "pl logowanie": _came(
        _page(
            "Strefa pracownika",
            "<h1>Strefa pracownika</h1><form><input name=u><input type=password></form><p>Hasło ma co najmniej 12 znaków. Pomoc: wewn. 431.</p>",
            "pl",
        )
    ),
}

FIFTH_SHEETS = {
    "sentence": _came(_page("Museum visits", "<h1>Museum visits</h1><p>Museums had 8.2 million visits, up 4 %.</p>")),
    "visitors": _came(
        _page(
            "Visitors", "<h1>Visitors</h1><p>You came 412,000 times last year. Thank you! 38 % of you had never been here.</p>"
        ),
        name="Visitors of the gallery",
        asked="https://gallery.test/visitors",
    ),
    "tickets": _came(
        _page("Tickets", "<h1>Admission</h1><p>Adults £12, children free. Members £48 a year. Open 10 to 17.</p>"),
        name="Admission",
        asked="https://gallery.test/admission",
    ),
    "members": _came(
        _page(
            "Membership",
            "<h1>Membership</h1><p>The society has 14,200 members; 1,100 joined and 640 left. Joining costs £30.</p>",
        ),
        name="Membership",
        asked="https://society.test/membership",
    ),
    "digital": _came(
        _page(
            "Digital",
            "<h1>Digital reach</h1><p>App installed 61,000 times. Website: 2.4 million visits. Newsletter: 9,100 readers.</p>",
        ),
        name="Digital reach",
        asked="https://gallery.test/digital-reach",
    ),
    "bots": _came(
        _page(
            "Bad bots",
            "<h1>Bad bots</h1><p>47 % of requests to the sites we protect came from bots. We showed 12 million captchas.</p>",
        ),
        name="Bot report",
        asked="https://shield.test/bad-bots",
    ),
    "queue": _came(
        _page("Housing queue", "<h1>Housing queue</h1><p>6,310 families wait for a home, 420 of them for over five years.</p>"),
        name="Housing queue",
        asked="https://city.test/housing-queue",
    ),
    "delays": _came(
        _page("Delays", "<h1>Delays</h1><p>Line 1: 3 minutes. Line 2: 7 minutes. Line 3: none.</p>"),
        name="Delays",
        asked="https://metro.test/delays",
    ),
    "closed": _came(
        _page("Closures", "<h1>Closures</h1><p>14 museums are closed for maintenance, 3 of them until 2028.</p>"),
        name="Closures",
        asked="https://culture.test/closures",
    ),
    "sign-ins": _came(
        _page(
            "Digital identity",
            "<h1>Digital identity</h1><p>3.1 million people have an account; they logged in 41 million times.</p>",
        ),
        name="Digital identity",
        asked="https://id.test/figures",
    ),
    "donations": _came(
        _page("Donations", "<h1>Donations</h1><p>You gave £412,000. Every pound buys 3 meals.</p><button>Donate</button>"),
        name="Donations",
        asked="https://charity.test/donations",
    ),
    "mismatch": _came(_page("Attendance", "<h1>Attendance, June</h1><p>Total 812,000. Under 18: 210,000.</p>")),
    "node": _came(_page("Attendance", "<p>Total 812,000 in June.</p>"), asked="https://culture.test/node/8812"),
    "noindex": _came(
        _page("Museum visits", "<h1>Museum visits</h1><p>812,000 in June.</p>", head="<meta name=robots content=noindex>"),
        headers={"X-Robots-Tag": "noindex"},
    ),
    "redirected": _came(
        _page("Museum visits", "<h1>Museum visits</h1><p>812,000 in June.</p>"), landed="https://www.stats.test/culture/visits"
    ),
    "form below": _came(
        _page(
            "Museum visits",
            "<h1>Museum visits</h1><p>812,000 in June.</p><form><label>Was this page useful?</label><button>Yes</button><button>No</button></form>",
        )
    ),
    "subscription box": _came(
        _page(
            "Museum visits",
            "<h1>Museum visits</h1><p>Museums had 812,000 visits in June, 3 % more than a year ago.</p><aside><p>Subscribe for £4 a month.</p></aside>",
        )
    ),
    "de": _came(
        _page("Museen", "<h1>Museumsbesuche</h1><p>Im Juni zählten die Museen 812.000 Besuche.</p>", "de"),
        name="Museen",
        asked="https://kultur.test/museen",
    ),
    "de wartung": _came(
        _page(
            "Aufzüge",
            "<h1>Aufzüge in Wartung</h1><p>23 von 410 Aufzügen sind nicht verfügbar, 9 davon seit über 30 Tagen.</p>",
            "de",
        ),
        name="Aufzüge",
        asked="https://bahn.test/aufzuege",
    ),
    "fr": _came(
        _page("Musées", "<h1>Musées</h1><p>812 000 entrées en juin, dont 210 000 gratuites.</p>", "fr"),
        name="Musées",
        asked="https://culture.test/fr/musees",
    ),
    "es": _came(
        _page("Museos", "<h1>Museos</h1><p>En junio hubo 812.000 visitas, un 3 % más.</p>", "es"),
        name="Museos",
        asked="https://cultura.test/museos",
    ),
    "it": _came(
        _page("Musei", "<h1>Musei</h1><p>A giugno 812.000 ingressi. Il biglietto medio costa 7 euro.</p>", "it"),
        name="Musei",
        asked="https://cultura.test/musei",
    ),
    "pl": _came(
        _page("Muzea", "<h1>Muzea</h1><p>W czerwcu muzea odwiedziło 812 000 osób.</p>", "pl"),
        name="Muzea",
        asked="https://kultura.test/muzea",
    ),
    "nl": _came(
        _page("Musea", "<h1>Musea</h1><p>In juni waren er 812.000 bezoeken. 54 musea deden mee.</p>", "nl"),
        name="Musea",
        asked="https://cultuur.test/musea",
    ),
}
