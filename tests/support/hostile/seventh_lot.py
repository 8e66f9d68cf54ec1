"""A seventh lot of walls and short true sheets, written after all that was learnt from the sixth and before its first trial.

(name of the source, address that was asked for, address where redirects led or None, headers, page). All state a number. Some of
the sheets name nothing of their source: addresses are often numbers, and titles are often in another language.
"""

from functools import partial

from hostile.lot_pages import arrival
from hostile.lot_pages import page_of as _page

_came = partial(arrival, name="Reservoir levels", asked="https://water.test/monitoring/reservoir-levels")
_nl = partial(arrival, name="Peil van de stuwmeren", asked="https://water.test/nl/stuwmeren")
_sv = partial(arrival, name="Magasinens fyllnad", asked="https://vatten.test/magasin")
_pt = partial(arrival, name="Nível das albufeiras", asked="https://agua.test/albufeiras")
_de = partial(arrival, name="Füllstand der Talsperren", asked="https://wasser.test/talsperren")
_fr = partial(arrival, name="Niveau des barrages", asked="https://eau.test/barrages")
_ELSEWHERE = "<link rel=canonical href='https://water.test/'>"

SEVENTH_WALLS = {
    "lost": _came(_page("Oh no", "<h1>Oh no</h1><p>You seem to have followed a link from before 2019. Most of what was there has gone.</p>")),
    "lost kindly": _came(_page("Water Board", "<h1>We looked everywhere</h1><p>Nothing lives at this address. Ring 0300 123 456, Monday to Friday, 8 to 6.</p>")),
    "lost with news": _came(_page("Water Board", "<main><h1>Page missing</h1><p>While you are here:</p><ul><li><a href=/n1>Bills rise by 4 %</a><li><a href=/n2>New plant at Esk</a><li><a href=/n3>Hosepipes allowed</a></ul></main>")),
    "retired": _came(_page("Retired", "<h1>Retired</h1><p>This service ended on 30 September. Its successor has 2 million users.</p>")),
    "split": _came(_page("Choose", "<h1>Where to?</h1><p>We are now 2 companies. Pick yours.</p><a href=/e>East</a> <a href=/w>West</a>")),
    "proof of work": _came(_page("Checking", "<h1>Making sure you're not a bot</h1><p>Difficulty: 4, speed: 31 kH/s</p><script>run()</script>")),
    "pictures": _came(_page("Robot?", "<h1>Choose all boats</h1><p>Picture 1 of 9</p><button>Next</button>"), headers={"Set-Cookie": "a=b", "Cache-Control": "no-store"}),
    "vpn": _came(_page("No VPN", "<h1>Turn off your VPN</h1><p>Code 4031.</p>")),
    "firewall": _came("<html><head><title>Web Page Blocked</title></head><body><h1>Web Page Blocked</h1><p>URL: water.test/monitoring Category: 17. Policy 5.</p></body></html>"),
    "portal": _came(_page("Guest wifi", "<h1>Welcome to the hotel</h1><p>Room 1 to 412? Type your name and room.</p><form><input name=room><button>Connect</button></form>"), landed="https://wifi.hotel.test/login"),
    "privacy": _came(_page("Privacy", "<h1>Your privacy</h1><p>We and 611 others store and read data on your device.</p><button>More</button><button>Fine</button>")),
    "old terms": _came(_page("Terms", "<h1>New terms</h1><p>Since 1 May our terms have 14 sections. Please read and agree.</p><form><input type=checkbox><button>Agree</button></form>")),
    "update": _came(_page("Update", "<h1>Your browser is too old</h1><p>You need version 109 or later.</p>")),
    "night": _came(_page("Closed", "<h1>Closed for the night</h1><p>The portal is open from 7:00 to 22:00.</p>")),
    "restore": _came(_page("Sorry", "<h1>We're fixing it</h1><p>A fault hit our systems at 14:10. 6 engineers are on it.</p>")),
    "tickets": _came(_page("Queue", "<h1>In the waiting room</h1><p>People ahead of you: 7,214</p>"), landed="https://wait.test/room"),
    "php": _came("<html><body><b>Warning</b>: Undefined array key 3 in <b>/srv/lib/levels.php</b> on line <b>88</b></body></html>"),
    "gateway": _came("<html><head><title>upstream</title></head><body>upstream connect error or disconnect/reset before headers. retried 2 times</body></html>"),
    "java": _came("<html><head><title>Apache Tomcat/9.0.71 - Error report</title></head><body><h1>HTTP Status 500</h1><p>java.lang.NullPointerException</p></body></html>"),
    "bucket": _came('<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>The key does not exist.</Message><RequestId>4442587FB7D0A2F9</RequestId></Error>'),
    "for sale": _came(_page("water.test", "<h1>water.test</h1><p>Asking price: $18,500. 2 people are looking at it.</p>")),
    "new domain": _came(_page("Coming soon", "<h1>Something is coming</h1><p>Leave your e-mail; 240 already did.</p><form><input type=email><button>Tell me</button></form>")),
    "casino": _came(_page("Slots", "<h1>Top slots</h1><p>Spin 50 times for nothing and win up to €1,000.</p>")),
    "meter": _came(_page("Reservoir levels", "<h1>Reservoir levels</h1><p>After the driest spring since records began, the water at Tarn has sunk so far that the old village</p><p>2 articles left. Become a member for £4.</p>")),
    "report shop": _came(_page("Buy", "<h1>Full report</h1><p>96 pages, PDF, £240 plus VAT.</p><button>Add to basket</button>")),
    "login": _came(_page("Sign in", "<h1>Sign in</h1><form><input name=u><input type=password><button>Sign in</button></form><p>Sessions end after 20 minutes.</p>"), landed="https://water.test/login"),
    "home": _came(_page("Water Board", "<main><h1>Clean water, every day</h1><p>3.1 million people drink it.</p><a href=/bill>Pay</a><a href=/leak>Report a leak</a></main>", head=_ELSEWHERE)),
    "home by redirect": _came(_page("Water Board", "<main><h1>Clean water, every day</h1><p>3.1 million people drink it.</p></main>"), landed="https://water.test/home"),
    "upper folder": _came(_page("Monitoring", "<main><h1>Monitoring</h1><p>We watch 8 things.</p><ul><li><a href=/m/1>Rain</a><li><a href=/m/2>Rivers</a><li><a href=/m/3>Wells</a></ul></main>"), landed="https://water.test/monitoring/"),
    "another sheet": _came(_page("Beach water", "<h1>Beach water</h1><p>412 of 450 beaches are clean.</p>"), landed="https://sea.test/beaches"),
    "quota": _came('{"error":"quota_exceeded","used":10000,"limit":10000}'),
    "json trouble": _came('{"status":"error","code":17,"message":"2 shards of 5 failed"}'),
    "de pause": _de(_page("Gleich zurück", "<h1>Gleich zurück</h1><p>Wir spielen Version 12 ein. Rechnen Sie mit 30 Minuten.</p>", "de")),
    "de mensch": _de(_page("Kurze Frage", "<h1>Sind Sie ein Mensch?</h1><p>Setzen Sie das Häkchen. Noch 2 Versuche.</p>", "de")),
    "fr perdu": _fr(_page("Perdu", "<h1>Vous êtes perdu ?</h1><p>Rien ici. Nos 6 rubriques vous attendent.</p>", "fr")),
    "fr abonnés": _fr(_page("Barrages", "<h1>Barrages</h1><p>L'eau a tant baissé que le vieux clocher dépasse désormais de</p><p>Il vous reste 80 % de l'article. Dès 1 € par mois.</p>", "fr")),
    "nl druk": _nl(_page("Druk", "<h1>Het is druk</h1><p>Er zijn 900 mensen voor u. Blijf op deze pagina.</p>", "nl")),
    "sv kakor": _sv(_page("Kakor", "<h1>Vi bakar kakor</h1><p>Vi och 55 partner vill spara kakor i din webbläsare.</p><button>Neka</button><button>Godkänn</button>", "sv")),
    "sv fel": _sv(_page("Hoppsan", "<h1>Hoppsan</h1><p>Något gick fel. Försök igen om 5 minuter.</p>", "sv")),
    "pt sessão": _pt(_page("Sessão", "<h1>A sua sessão terminou</h1><p>Esteve 15 minutos sem atividade. Entre de novo.</p>", "pt")),
}  # fmt: skip


def _sheet(name, asked, title, body, lang="en", **how):
    return arrival(_page(title, body, lang), name=name, asked=asked, **how)


SEVENTH_SHEETS = {
    "plain": _came(_page("Reservoir levels", "<h1>Reservoir levels</h1><p>The reservoirs are 61 % full.</p>")),
    "count": _came(_page("Reservoirs", "<p>14 reservoirs. 3 of them are below half.</p>")),
    "metres": _came(_page("Levels", "<h1>Levels today</h1><p>Tarn 212.4 m, Esk 98.1 m.</p>")),
    "by number": _sheet("Waste", "https://city.test/node/4411", "Rubbish", "<h1>Rubbish</h1><p>Homes threw out 38,400 t.</p>"),
    "by date": _sheet("Weekly brief", "https://gov.test/2026/05/12", "Measles", "<h1>Measles</h1><p>41 cases, 3 of them in babies.</p>"),
    "by code": _sheet("CPI", "https://stats.test/t/0712-xk", "Consumer prices", "<p>Prices rose 2.1 % in May.</p>"),
    "english name": _sheet("German road deaths", "https://amt.test/unfaelle", "Unfälle", "<h1>Verkehrstote</h1><p>Im Mai starben 231 Menschen.</p>", "de"),
    "english name and code": _sheet("Dutch housing", "https://bureau.test/cijfers/83625", "Woningen", "<p>In mei kwamen er 5.120 woningen bij.</p>", "nl"),
    "short name": _sheet("NHS", "https://nhs.test/wt", "Waiting", "<h1>Waiting times</h1><p>7.4 million people wait; the median is 14.2 weeks.</p>"),
    "acronym": _sheet("ILO figures", "https://ilo.test/facts", "Work", "<h1>Child labour</h1><p>138 million children work.</p>"),
    "moved": _sheet("Sea ice", "https://ice.test/sea-ice", "Sea ice", "<p>The ice covers 4.6 million km².</p>", landed="https://data.polar.test/sea-ice"),
    "moved, new name": _sheet("Otters", "https://wild.test/otters", "Otters", "<p>902 otters were seen.</p>", landed="https://nature.test/mammals/otters"),
    "personal": _sheet("Tax", "https://tax.test/rates", "Your tax", "<h1>Your tax</h1><p>You pay 20 % up to £37,700 and 40 % above.</p>"),
    "how long": _sheet("Visa times", "https://visa.test/times", "Visa times", "<p>You get a decision in 3 weeks.</p>"),
    "help line": _sheet("Calls", "https://help.test/calls", "Calls", "<h1>Calls</h1><p>We took 12,400 calls. Need help? Call 116 123.</p>"),
    "status": _sheet("Network status", "https://net.test/status", "Network status", "<p>99.97 % up. 2 faults in May.</p>"),
    "down": _sheet("Downtime", "https://net.test/downtime", "Downtime", "<p>The site was down for 42 minutes in May.</p>"),
    "errors": _sheet("Court errors", "https://court.test/errors", "Errors", "<h1>Errors</h1><p>Judges found 31 errors in 412 files.</p>"),
    "robots": _sheet("Robots at work", "https://robots.test/density", "Robots", "<h1>Robots</h1><p>There are 415 robots for 10,000 workers.</p>"),
    "accounts": _sheet("Bank accounts", "https://bank.test/accounts", "Accounts", "<h1>Accounts</h1><p>1.2 million accounts; you can open one in 5 minutes.</p>"),
    "offer": _sheet("Homes for sale", "https://homes.test/market", "For sale", "<h1>For sale</h1><p>412 homes are for sale, at £310,000 each.</p>"),
    "free": _sheet("School meals", "https://school.test/meals", "Free meals", "<h1>Free meals</h1><p>2.1 million pupils eat for free.</p>"),
    "age": _sheet("Drinkers", "https://health.test/drinkers", "Drinkers", "<p>41 % of those under 18 have tried it.</p>"),
    "choose": _sheet("Pupils", "https://school.test/choice", "First choice", "<h1>First choice</h1><p>93 % got the school that they chose.</p>"),
    "partners": _sheet("Programme", "https://aid.test/programme", "Programme", "<h1>Programme</h1><p>We and 38 partners reached 900,000 people.</p>"),
    "with consent": _sheet("Storks", "https://birds.test/storks", "Storks", "<div id=cookie-banner><p>We use cookies from 31 partners.</p><button>OK</button></div><main><h1>Storks</h1><p>211 pairs nest.</p></main>"),
    "with log-in": _sheet("Votes", "https://vote.test/votes", "Votes", "<main><h1>Votes</h1><p>61,204 people voted.</p></main><form><input type=password><button>Log in</button></form>"),
    "with search": _sheet("Wolves", "https://wild.test/wolves", "Wolves", "<form><input type=search><button>Search</button></form><h1>Wolves</h1><p>209 packs live here.</p>"),
    "with more": _sheet("Wind", "https://wind.test/output", "Wind", "<h1>Wind</h1><p>Turbines made 31.2 TWh.</p><ul><li><a href=/a>Sun</a><li><a href=/b>Water</a><li><a href=/c>Gas</a></ul>"),
    "noindex": _sheet("Dentists", "https://teeth.test/dentists", "Dentists", "<p>24,100 dentists work here.</p>", headers={"X-Robots-Tag": "noindex", "Set-Cookie": "a=1"}),
    "json": arrival('{"updated":"2026-05-01","reservoirs":14,"full_percent":61}', name="Reservoir levels", asked="https://water.test/reservoirs.json"),
    "csv": arrival("dam,level_m\nTarn,212.4\nEsk,98.1\n", name="Reservoir levels", asked="https://water.test/levels.csv"),
    "de": _de(_page("Talsperren", "<h1>Talsperren</h1><p>Sie sind zu 61 % gefüllt.</p>", "de")),
    "de wartung": _de(_page("Talsperren", "<h1>Talsperren</h1><p>2 von 14 Talsperren sind außer Betrieb.</p>", "de")),
    "fr": _fr(_page("Barrages", "<h1>Barrages</h1><p>Ils sont remplis à 61 %.</p>", "fr")),
    "fr accès": _fr(_page("Internet", "<h1>Accès à internet</h1><p>9 foyers sur 10 ont un accès.</p>", "fr"), name="Accès à internet", asked="https://stat.test/internet"),
    "nl": _nl(_page("Stuwmeren", "<h1>Stuwmeren</h1><p>De 14 meren zijn voor 61 % gevuld.</p>", "nl")),
    "sv": _sv(_page("Magasin", "<h1>Magasinen</h1><p>Fyllnaden är 61 %.</p>", "sv")),
    "pt": _pt(_page("Albufeiras", "<h1>Albufeiras</h1><p>Estão a 61 % da capacidade.</p>", "pt")),
    "pt espera": _pt(_page("Consultas", "<h1>Tempo de espera</h1><p>Espera-se 41 dias por uma consulta.</p>", "pt"), name="Espera por consultas", asked="https://saude.test/espera"),
}  # fmt: skip
