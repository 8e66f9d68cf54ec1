"""A ninth lot of walls and true sheets, written after all that was learnt from the eighth and before its first trial.

(name of the source, address that was asked for, address where redirects led or None, headers, page). All state a number.
"""

from functools import partial

from hostile.lot_pages import arrival
from hostile.lot_pages import page_of as _page

_came = partial(arrival, name="Measles vaccination", asked="https://health.test/topics/measles-vaccination")
_de = partial(arrival, name="Masernimpfung", asked="https://gesundheit.test/daten/masernimpfung")
_fr = partial(arrival, name="Vaccination contre la rougeole", asked="https://sante.test/donnees/rougeole")
_es = partial(arrival, name="Vacunación contra el sarampión", asked="https://salud.test/datos/sarampion")
_it = partial(arrival, name="Vaccinazione antimorbillo", asked="https://salute.test/dati/morbillo")
_TOP = "<header><a href='/'>Public Health</a> <a href='/topics'>Topics</a> <a href='/jobs'>Jobs</a></header>"
_END = "<footer>Public Health, PO Box 12, <a href='/imprint'>Imprint</a></footer>"
_PRIVATE = {"Cache-Control": "no-store, private", "Set-Cookie": "k=1"}


def _site(title, body, lang="en"):
    return _page(title, f"{_TOP}<main>{body}</main>{_END}", lang)


NINTH_WALLS = {
    "soft 404 merged": _came(_site("Public Health", "<h1>We cannot find that</h1><p>About 600 topics were merged last autumn. Start again from the list of topics.</p>")),
    "soft 404 retired": _came(_site("Retired topic", "<h1>This topic was retired</h1><p>It was last looked after in 2019. For urgent questions call 0800 222 111.</p>")),
    "captcha letters": _came(_page("Are you real?", "<h1>Are you real?</h1><p>Copy the 6 letters from the picture.</p><img src=/c.png alt=''><form><input name=c><button>Send</button></form>")),
    "captcha box": _came(_page("Attention", "<p>Tick the box below to prove that you are no machine. It expires in 120 seconds.</p><div class=h-captcha></div>")),
    "consent": _came(_page("Public Health", "<h1>Choose your privacy</h1><p>Our 19 partners would like to recognise you again. Say yes or no.</p><button>Yes</button><button>No</button>"), headers=_PRIVATE),
    "consent en bloc": _came(_page("Cookies", "<h1>Cookies</h1><p>This site sets 14 cookies, of which 9 are for statistics. By going on you agree.</p><button>Go on</button>")),
    "maintenance": _came(_site("Public Health", "<h1>Out for a short while</h1><p>We are changing disks. Everything should be up again by 15:30.</p>"), headers={"Retry-After": "1800"}),
    "paywall": _came(_page("Measles vaccination: the gap", "<article><h1>Measles vaccination: the gap</h1><p>In the poorest districts the share of children who have had both doses is now lower than at any time since the</p><p>Unlimited access: 4 weeks for €1, then €14.90 a month.</p></article>")),
    "metered once": _came(_page("Measles vaccination", "<h1>Measles vaccination</h1><p>That was your last free article. Members read all 48,000.</p><button>Become a member</button>")),
    "parked": _came(_page("health.test", "<h1>health.test is parked</h1><p>Get this domain for 1,899 USD. Secure payment, transfer within 24 hours.</p>")),
    "parked topics": _came(_page("health.test", "<ul><li><a href='//q.test/1'>Private health insurance 2026</a></li><li><a href='//q.test/2'>Vitamin D 5000</a></li><li><a href='//q.test/3'>Doctors near you</a></li></ul>")),
    "wrong sheet": _came(_page("Hospital beds", "<h1>Hospital beds</h1><p>There are 141,000 beds, 2.1 % fewer than in 2023.</p>"), landed="https://beds.other.test/hospital-beds"),
    "directory": _came("<html><head><title>files</title></head><body><h2>Listing of /topics/</h2><ul><li><a href='a1.pdf'>a1.pdf</a> 211 KB</li><li><a href='a2.pdf'>a2.pdf</a> 190 KB</li><li><a href='old/'>old/</a></li></ul></body></html>"),
    "json error": _came('{"statusCode":503,"error":"Service Unavailable","message":"pool of 20 connections is exhausted"}'),
    "json nothing": _came('{"success":false,"data":[],"count":0,"message":"token missing"}'),
    "home": _came(_site("Public Health", "<h1>Stay well</h1><p>Call our nurses 24 hours a day. 1,100 people did so yesterday.</p><ul><li><a href='/flu'>Flu</a></li><li><a href='/heat'>Heat</a></li></ul>"), landed="https://health.test/en/"),
    "log-in": _came(_page("Staff", "<h1>Staff only</h1><form><input name=user><input type=password name=pw><button>Enter</button></form><p>Your password must have 12 letters.</p>"), landed="https://sso.health.test/auth"),
    "geo-block": _came(_page("Not here", "<h1>Not where you are</h1><p>This page is open to visitors from 3 countries.</p>")),
    "rate limit": _came(_page("Too many", "<h1>Too many visits</h1><p>Your address asked 300 times within 10 minutes. Rest a little.</p>"), headers={"Retry-After": "600"}),
    "app shell": _came('<!doctype html><html lang="en"><head><title>Topics</title></head><body><div id="root"><div class="spinner">0 %</div></div><script src="/app.js"></script><noscript>This application needs JavaScript (ES 2020).</noscript></body></html>'),
    "de warten": _de(_page("Bitte warten", "<h1>Einen Moment bitte</h1><p>Ihr Browser wird geprüft. Das dauert höchstens 8 Sekunden.</p>", "de")),
    "fr consentement": _fr(_page("Santé", "<h1>Votre vie privée</h1><p>Avec nos 53 partenaires, nous lisons des informations sur votre appareil.</p><button>J'accepte</button><button>Je refuse</button>", "fr")),
    "es mantenimiento": _es(_page("Obras", "<h1>Estamos de obras</h1><p>Volvemos el lunes a las 9. Disculpe las molestias.</p>", "es")),
    "it accesso": _it(_page("Accesso", "<h1>Area riservata</h1><p>Inserisca il codice di 6 cifre che ha ricevuto.</p><form><input name=c><button>Entra</button></form>", "it"), headers=_PRIVATE),
}  # fmt: skip


def _sheet(name, asked, title, body, lang="en", **how):
    return arrival(_page(title, body, lang), name=name, asked=asked, **how)


NINTH_SHEETS = {
    "plain": _came(_site("Measles vaccination", "<h1>Measles vaccination</h1><p>84.5 % of children had both doses by their fifth birthday.</p>")),
    "two counts": _came(_page("Measles", "<p>Measles: 1,603 cases. Deaths: 1.</p>")),
    "cookies": _sheet("Cookie sales", "https://guides.test/cookie-sales", "Cookies", "<h1>Cookies</h1><p>Girls sold 200 million boxes of cookies.</p>"),
    "privacy": _sheet("Privacy complaints", "https://data-office.test/complaints", "Privacy", "<h1>Privacy</h1><p>People complained 39,700 times; we closed 86 % within 12 weeks.</p>"),
    "contents": _sheet("Archive holdings", "https://archive.test/holdings", "Archive", "<h1>Archive</h1><p>The archive holds 14 km of shelves and 9 million pictures.</p>"),
    "maintenance": _sheet("Fleet maintenance", "https://army.test/fleet", "Maintenance", "<h1>Under maintenance</h1><p>31 of 97 aircraft are under maintenance.</p>"),
    "parking": _sheet("Parking fines", "https://town.test/fines", "Parking fines", "<h1>Parking fines</h1><p>Wardens wrote 61,200 tickets. You pay £35 within 14 days.</p>"),
    "access": _sheet("Internet access", "https://stats.test/internet-access", "Access", "<h1>Who has access?</h1><p>96 % of homes have access to the internet.</p>"),
    "bots": _sheet("Bot traffic", "https://net.test/bot-traffic", "Bots", "<h1>Bots</h1><p>Bots made 49.6 % of all requests. Bad bots made 32 %.</p>"),
    "passwords": _sheet("Password survey", "https://cyber.test/passwords", "Passwords", "<h1>Passwords</h1><p>23 million people used 123456 as their password.</p>"),
    "members": _sheet("Membership", "https://union.test/membership", "Members", "<h1>Members</h1><p>We have 5.6 million members; 1,200 join a week.</p>"),
    "prices": _sheet("Rents", "https://housing.test/rents", "Rents", "<h1>Rents</h1><p>The average rent is £1,332 a month, and students save 8 % with a shared home.</p>"),
    "wait": _sheet("Asylum decisions", "https://home.test/asylum", "Asylum", "<h1>Asylum</h1><p>90,800 people wait for a first decision.</p>"),
    "queue times": _sheet("Border queues", "https://border.test/queues", "Queues", "<h1>Queues</h1><p>Travellers waited 14 minutes at Dover and 22 minutes at Calais.</p>"),
    "404 days": _sheet("Hostages", "https://campaign.test/hostages", "404 days", "<h1>404 days</h1><p>After 404 days 97 people are still held.</p>"),
    "thanks": _sheet("Donations", "https://relief.test/donations", "Thank you", "<h1>Thank you</h1><p>You gave £4.2 million. It fed 310,000 people.</p>"),
    "downloads": _sheet("Rainfall", "https://met.test/rainfall", "Rainfall", "<h1>Rainfall</h1><p>June had 71 mm.</p><p><a href='june.csv'>june.csv</a> <a href='june.pdf'>june.pdf</a></p>"),
    "moved up": _sheet("Bees", "https://farm.test/bees/2025/facts", "Bees", "<h1>Bees</h1><p>Keepers lost 21 % of their hives; 252,000 are left.</p>", landed="https://farm.test/bees/"),
    "with banner": _came(_page("Measles vaccination", f"<div id=gdpr><h2>Cookies</h2><p>We set 7 cookies.</p><button>OK</button></div>{_TOP}<main><h1>Measles vaccination</h1><p>84.5 % had both doses.</p></main>")),
    "json": arrival('{"disease":"measles","coverage":{"first":88.9,"second":84.5},"errors":0}', name="Measles vaccination", asked="https://health.test/api/measles"),
    "de": _de(_page("Masernimpfung", "<h1>Masernimpfung</h1><p>92,6 % der Kinder sind zweimal geimpft.</p>", "de")),
    "fr": _fr(_page("Rougeole", "<h1>Rougeole</h1><p>On a compté 873 cas depuis janvier.</p>", "fr")),
    "es": _es(_page("Sarampión", "<h1>Sarampión</h1><p>Hubo 397 casos en 2025.</p>", "es")),
    "it": _it(_page("Morbillo", "<h1>Morbillo</h1><p>I casi sono 1.045, l'86 % in adulti.</p>", "it")),
}  # fmt: skip
