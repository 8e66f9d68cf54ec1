"""A sixth lot of walls and short true sheets, in English and five other languages, written before its first trial.

(name of the source, address that was asked for, address where redirects led or None, headers, page). All state a number.
"""

from functools import partial

from hostile.lot_pages import arrival
from hostile.lot_pages import page_of as _page

_PRIVATE = {"Cache-Control": "private, no-store", "Set-Cookie": "s=1; HttpOnly"}
_came = partial(arrival, name="Bridge inspections", asked="https://roads.test/statistics/bridge-inspections")
_de = partial(arrival, name="Brückenprüfungen", asked="https://strassen.test/statistik/brueckenpruefungen")
_fr = partial(arrival, name="Inspection des ponts", asked="https://routes.test/chiffres/inspection-des-ponts")
_es = partial(arrival, name="Inspección de puentes", asked="https://carreteras.test/datos/inspeccion-puentes")
_it = partial(arrival, name="Ispezioni dei ponti", asked="https://strade.test/dati/ispezioni-ponti")
_pl = partial(arrival, name="Przeglądy mostów", asked="https://drogi.test/dane/przeglady-mostow")
_NAV = "<header><nav><a href='/'>Start</a><a href='/a'>Planning</a><a href='/b'>Permits</a><a href='/c'>Jobs</a></nav></header>"

SIXTH_WALLS = {
    "not found with popular": _came(_page("Roads", f"{_NAV}<main><h1>Nothing to see here</h1><p>Perhaps one of our 5 most read pages helps:</p><ul><li><a href=/p1>Road works</a><li><a href=/p2>Tolls</a><li><a href=/p3>Cycle paths</a></ul></main>")),
    "not found with search": _came(_page("Roads", f"{_NAV}<main><h1>No such page</h1><p>You can look through all 12,400 documents.</p><form><input type=search name=q><button>Find</button></form></main>")),
    "gone since": _came(_page("Taken down", "<h1>Taken down</h1><p>We took this page off the site on 3 February 2025. The archive keeps it for 10 years.</p>")),
    "gate of age": _came(_page("How old?", "<h1>How old are you?</h1><p>This part is for those of 18 years or more.</p><button>18 or older</button><button>Younger</button>")),
    "captcha of sums": _came(_page("Small sum", "<h1>A small sum</h1><p>What is 7 + 4? Type the answer to go on.</p><form><input name=a><button>Go on</button></form>")),
    "captcha slide": _came(_page("Slide", "<h1>Slide to the right</h1><p>Drag the piece so that it fits. 3 tries left.</p>"), headers=_PRIVATE),
    "shield": _came(_page("roads.test", "<h1>roads.test</h1><p>Making sure that the connection is safe before going on. About 6 seconds.</p><p>Ray 8f21c77be0d1</p>")),
    "address blocked": _came(_page("Blocked", "<h1>Your network was blocked</h1><p>84 odd requests came from 198.51.100.7 today.</p>"), headers=_PRIVATE),
    "cookies": _came(_page("Roads", "<h1>Your choice</h1><p>With 38 partners we keep small files on your device. Which may we?</p><button>Only what is needed</button><button>All</button>")),
    "cookies pay": _came(_page("Roads", "<h1>Read with adverts or pay</h1><p>Either agree to adverts by 162 vendors or read without for £2.99.</p><button>Agree</button><button>Pay</button>")),
    "upkeep": _came(_page("Roads", "<h1>Back on Monday</h1><p>We are moving to a new data centre from Friday 18:00. It should last 60 hours.</p>")),
    "too busy": _came(_page("Busy", "<h1>Lots of people here today</h1><p>You hold place 3,180. Expect 25 minutes.</p>"), headers={"Refresh": "20"}),
    "db": _came("<html><head><title>Error</title></head><body><p>SQLSTATE[08006] [7] could not connect to server: Connection timed out after 30 s</p></body></html>"),
    "trace": _came("<html><body><pre>Traceback (most recent call last):\n  File \"/app/views.py\", line 214, in sheet\nKeyError: 'inspections'</pre></body></html>"),
    "default page": _came(_page("It works", "<h1>It works!</h1><p>This is the default page of the web server, version 2.4.62. Replace this file.</p>")),
    "suspended": _came(_page("Suspended", "<h1>Site suspended</h1><p>The owner has 14 days to settle an open bill with the host.</p>")),
    "parked": _came(_page("roads.test", "<p>roads.test is for sale</p><p>Offers from $1,200. Payment in 12 parts.</p><ul><li>Road maps<li>Car hire</ul>")),
    "parked links": _came(_page("roads.test", "<p>Top 10 links</p><ul><li><a href=//a.test>Car insurance 2026</a><li><a href=//b.test>Cheap tyres</a><li><a href=//c.test>Loans up to 50,000</a></ul>")),
    "paywall": _came(_page("Bridge inspections", "<h1>Bridge inspections</h1><p>Inspectors climbed more bridges last year than ever, and what they found under the road was</p><p>You have 0 of 3 free pages left. Full access from £6.</p>")),
    "paywall code": _came(_page("Members", "<h1>For members</h1><p>Enter the 8 figures on your card.</p><form><input name=c><button>Open</button></form>")),
    "log-in": _came(_page("Account", "<h1>Hello again</h1><form><input name=u><input type=password><button>In</button></form><p>Locked out after 5 wrong tries.</p>"), landed="https://roads.test/account/signin", headers=_PRIVATE),
    "mfa": _came(_page("Code", "<h1>Check your phone</h1><p>We sent a code of 6 digits to the number that ends in 41.</p><form><input name=otp><button>Verify</button></form>"), headers=_PRIVATE),
    "home": _came(_page("Roads Agency", f"{_NAV}<main><h1>Roads Agency</h1><p>We look after 31,000 km of road.</p><p>Plan a trip, report a hole, apply for a permit.</p></main>"), landed="https://roads.test/"),
    "home in place": _came(_page("Roads Agency", f"{_NAV}<main><h1>Welcome</h1><p>Our 4,200 staff keep you moving.</p><ul><li><a href=/1>Plan a trip</a><li><a href=/2>Report a hole</a></ul></main>", head="<link rel=canonical href='https://roads.test/'>")),
    "directory": _came("<html><head><title>Index of /statistics</title></head><body><h1>Index of /statistics</h1><pre><a href='../'>../</a>\n<a href='a.csv'>a.csv</a>   2026-02-03 10:11   18K\n<a href='b.csv'>b.csv</a>   2026-02-03 10:12   22K</pre></body></html>"),
    "list of sheets": _came(_page("Statistics", f"{_NAV}<main><h1>Statistics</h1><p>27 sheets</p><ul><li><a href=/s/1>Accidents 2025</a><li><a href=/s/2>Tolls 2025</a><li><a href=/s/3>Tunnels 2024</a></ul></main>"), landed="https://roads.test/statistics/"),
    "other sheet": _came(_page("Airport noise", "<h1>Airport noise</h1><p>9,100 people complained of noise at night.</p>"), landed="https://air.test/noise"),
    "json error": _came('{"ok":false,"error":{"code":"E_TIMEOUT","text":"backend gave up after 15000 ms"}}'),
    "json quota": _came('{"message":"Daily quota of 500 calls used up","resetAt":"2026-03-01T00:00:00Z"}'),
    "region": _came(_page("Region", "<h1>Not in your country</h1><p>We may show this in 27 countries only.</p>")),
    "download": _came(_page("Thanks", "<h1>Thanks!</h1><p>Your file (2.4 MB) is on its way. Nothing happening? Press here.</p>")),
    "survey": _came(_page("Survey", "<h1>Help us get better</h1><p>It takes 3 minutes and you may win one of 10 vouchers.</p><button>Start</button><button>Later</button>")),
    "de nicht da": _de(_page("Hoppla", "<main><h1>Hoppla!</h1><p>Hier war mal etwas. Vielleicht hilft eine unserer 3 Rubriken weiter.</p></main>", "de")),
    "de anmelden": _de(_page("Zugang", "<main><h1>Zugang nur für Mitglieder</h1><p>Noch kein Konto? In 3 Schritten sind Sie dabei.</p><form><input name=u><input type=password></form></main>", "de")),
    "fr travaux": _fr(_page("Travaux", "<main><h1>Nous refaisons la maison</h1><p>Le site rouvre dans 48 heures. Revenez nous voir !</p></main>", "fr")),
    "fr cookies": _fr(_page("Vos choix", "<main><h1>Vous gardez la main</h1><p>Nos 74 partenaires et nous déposons des traceurs.</p><button>Tout refuser</button><button>Tout accepter</button></main>", "fr")),
    "es cola": _es(_page("Espera", "<main><h1>Ya casi te toca</h1><p>Tienes 512 personas delante. No cierres la ventana.</p></main>", "es")),
    "es error": _es(_page("Vaya", "<main><h1>Vaya, algo ha ido mal</h1><p>Código 0x80. Inténtalo de nuevo en 10 minutos.</p></main>", "es")),
    "it abbonati": _it(_page("Ispezioni", "<main><h1>Ispezioni</h1><p>Sotto i piloni i tecnici hanno trovato molto più di quanto</p><p>Continua a leggere con 1 euro al mese.</p></main>", "it")),
    "pl robot": _pl(_page("Sprawdzamy", "<main><h1>Sprawdzamy przeglądarkę</h1><p>Potrwa to do 5 sekund. Nie zamykaj karty.</p></main>", "pl")),
}  # fmt: skip

_one = lambda title, body, name, asked, lang="en", **how: arrival(_page(title, body, lang), name=name, asked=asked, **how)  # noqa: E731
SIXTH_SHEETS = {
    "one": _came(_page("Bridge inspections", "<h1>Bridge inspections</h1><p>Inspectors examined 1,204 bridges in May.</p>")),
    "small": _came(_page("Bridge inspections", "<h1>Bridge inspections</h1><p>3 bridges were closed.</p>")),
    "two": _came(_page("Bridge inspections", "<h1>Bridges</h1><p>17 bridges are weak. 4 carry no lorries.</p>")),
    "wait for test": _one("Driving tests", "<h1>Driving tests</h1><p>You wait 14 weeks for a test. 71,000 people are on the list.</p>", "Driving tests", "https://roads.test/tests"),
    "your chance": _one("Lottery", "<h1>Your chance</h1><p>1 in 45,057,474 tickets wins the jackpot.</p>", "Lottery odds", "https://lottery.test/odds"),
    "fares": _one("Fares", "<h1>Fares</h1><p>A day ticket costs £4.60; a month £58.</p>", "Fares", "https://bus.test/fares"),
    "subscribers": _one("Subscribers", "<h1>Subscribers</h1><p>The paper has 214,000 subscribers, 61,000 of them online.</p>", "Newspaper subscribers", "https://press.test/subscribers"),
    "outages": _one("Outages", "<h1>Outages</h1><p>Power was out for 38 minutes per customer.</p>", "Power outages", "https://grid.test/outages"),
    "requests": _one("Requests", "<h1>Requests for data</h1><p>We answered 412 requests, 88 % within 20 days.</p>", "Requests for data", "https://open.test/requests"),
    "cookies baked": _one("Bakery", "<h1>Cookies</h1><p>The works bake 2.1 million cookies a day.</p>", "Bakery output", "https://bakery.test/output"),
    "blocked roads": _one("Blocked roads", "<h1>Blocked roads</h1><p>23 roads are blocked by snow; 2 reopened.</p>", "Blocked roads", "https://roads.test/blocked"),
    "domains": _one("Registry", "<h1>Domains</h1><p>1,481,220 domains are registered, 0.4 % more.</p>", "Domains", "https://registry.test/domains"),
    "attacks": _one("Attacks", "<h1>Attacks</h1><p>We stopped 31 attacks on our servers; 2 took pages offline for an hour.</p>", "Cyber attacks", "https://cert.test/attacks"),
    "members": _one("Members", "<h1>Members</h1><p>The club has 902 members.</p><p>Log in to vote.</p>", "Members of the club", "https://club.test/members"),
    "with login box": _one("Water levels", "<h1>Water levels</h1><p>Tarn: 2.31 m. Esk: 1.04 m.</p><form><input name=u><input type=password><button>Log in</button></form>", "Water levels", "https://river.test/levels"),
    "with banner": _one("Bees", "<div role=dialog><p>We use cookies. 12 partners.</p><button>OK</button></div><main><h1>Bees</h1><p>Keepers lost 9 % of 41,000 hives.</p></main>", "Bee hives", "https://bees.test/hives"),
    "with newsletter": _one("Rents", "<h1>Rents</h1><p>A flat costs £11.40 a square metre.</p><p>Subscribe to our letter!</p>", "Rents", "https://city.test/rents"),
    "queue": _one("Passports", "<h1>Passports</h1><p>The queue is 8,400 long; expect 5 weeks.</p>", "Passport queue", "https://passports.test/queue"),
    "404 things": _one("Lost property", "<h1>Lost and not found</h1><p>404 umbrellas wait for their owners.</p>", "Lost property", "https://rail.test/lost"),
    "other title": _one("Page 1", "<p>Herring: 41 t. Cod: 12 t.</p>", "Fish landed", "https://fish.test/landed"),
    "no title": _one("", "<p>612 calves were born.</p>", "Calves", "https://farm.test/calves"),
    "moved host": _one("Glaciers", "<h1>Glaciers</h1><p>The ice lost 1.4 m.</p>", "Glaciers", "https://ice.test/glaciers", landed="https://www.ice.test/data/glaciers"),
    "private": _one("Blood", "<h1>Blood</h1><p>We hold 3.2 days of stock.</p>", "Blood stock", "https://blood.test/stock", headers=_PRIVATE),
    "thanks": _one("Volunteers", "<h1>Thank you!</h1><p>612 of you cleaned 44 km of beach.</p>", "Beach cleaning", "https://beach.test/cleaning"),
    "question": _one("Smoking", "<h1>How many smoke?</h1><p>13 % of adults.</p>", "Smoking", "https://health.test/smoking"),
    "links below": _one("Trees", "<h1>Trees</h1><p>The city planted 2,900 trees.</p><ul><li><a href=/a>Parks</a><li><a href=/b>Gardens</a><li><a href=/c>Streets</a></ul>", "Trees", "https://city.test/trees"),
    "table": _one("Ferries", "<h1>Ferries</h1><table><tr><th>Line<th>Trips</tr><tr><td>North<td>412</tr><tr><td>South<td>388</tr></table>", "Ferry trips", "https://ferry.test/trips"),
    "tiles": _one("Hospital", "<div><b>412</b> beds</div><div><b>38</b> wards</div>", "Hospital", "https://clinic.test/facts"),
    "minutes": _one("Ambulances", "<h1>Ambulances</h1><p>They came in 8 minutes and 40 seconds on average.</p>", "Ambulance times", "https://ems.test/times"),
    "versions": _one("Releases", "<h1>Releases</h1><p>Version 4.2 was downloaded 88,000 times.</p>", "Downloads", "https://soft.test/downloads"),
    "de": _de(_page("Brückenprüfungen", "<h1>Brückenprüfungen</h1><p>Im Mai wurden 1.204 Brücken geprüft.</p>", "de")),
    "de sie": _de(_page("Wartezeiten", "<h1>Wartezeiten</h1><p>Auf einen Termin warten Sie 19 Tage.</p>", "de"), name="Wartezeiten im Bürgeramt", asked="https://stadt.test/wartezeiten"),
    "de gesperrt": _de(_page("Sperrungen", "<h1>Gesperrte Brücken</h1><p>7 Brücken sind gesperrt, 2 davon seit Januar.</p>", "de")),
    "fr": _fr(_page("Inspection des ponts", "<h1>Ponts</h1><p>1 204 ponts ont été visités en mai.</p>", "fr")),
    "fr vous": _fr(_page("Dons", "<h1>Vos dons</h1><p>Vous avez donné 412 000 euros.</p>", "fr"), name="Dons reçus", asked="https://asso.test/dons"),
    "es": _es(_page("Puentes", "<h1>Puentes</h1><p>Se revisaron 1.204 puentes; 17 están débiles.</p>", "es")),
    "es visitas": _es(_page("Visitas", "<h1>Visitas a la web</h1><p>La web recibió 88.000 visitas en mayo.</p>", "es"), name="Visitas a la web", asked="https://ciudad.test/visitas"),
    "it": _it(_page("Ispezioni dei ponti", "<h1>Ponti</h1><p>A maggio 1.204 ponti controllati, 17 chiusi.</p>", "it")),
    "pl": _pl(_page("Mosty", "<h1>Przeglądy mostów</h1><p>W maju sprawdzono 1204 mosty.</p>", "pl")),
    "pl brak": _pl(_page("Mosty", "<h1>Zamknięte mosty</h1><p>Zamknięto 7 mostów, w tym 2 kolejowe.</p>", "pl")),
}  # fmt: skip
