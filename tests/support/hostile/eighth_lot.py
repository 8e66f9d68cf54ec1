"""An eighth lot of walls and true sheets, longer and with more around them than those before, written before its first trial.

(name of the source, address that was asked for, address where redirects led or None, headers, page). All state a number.
"""

from functools import partial

from hostile.lot_pages import arrival
from hostile.lot_pages import page_of as _page

_came = partial(arrival, name="Apprenticeship starts", asked="https://skills.test/data/apprenticeship-starts")
_de = partial(arrival, name="Ausbildungsverträge", asked="https://bildung.test/daten/ausbildungsvertraege")
_fr = partial(arrival, name="Contrats d'apprentissage", asked="https://formation.test/chiffres/apprentissage")
_es = partial(arrival, name="Contratos de formación", asked="https://formacion.test/datos/contratos-formacion")
_pt = partial(arrival, name="Contratos de aprendizagem", asked="https://formacao.test/dados/aprendizagem")
_ar = partial(arrival, name="عقود التدريب", asked="https://tadrib.test/data/training-contracts")
_NAV = "<header><a href='/'>Skills Agency</a><nav><a href='/find'>Find a course</a><a href='/employers'>For employers</a><a href='/news'>News</a></nav></header>"
_FOOT = "<footer><p>Skills Agency, 4 Mill Street, registered charity 1122334</p><a href='/privacy'>Privacy</a> <a href='/contact'>Contact</a></footer>"
_ONCE = {"Cache-Control": "private, no-store", "Set-Cookie": "sid=77; HttpOnly"}


def _around(body):
    return f"{_NAV}<main>{body}</main>{_FOOT}"


EIGHTH_WALLS = {
    "soft 404": _came(_page("Skills Agency", _around("<h1>That page has moved on</h1><p>When we rebuilt the site in March we left some 2,300 old pages behind, and this seems to be one of them. Use the menu above or go back to where you came from.</p>"))),
    "soft 404 typed": _came(_page("Skills Agency", _around("<h1>Hmm, nothing here</h1><p>If you typed the address, check it for slips. Pages older than 5 years go to the national archive.</p><ul><li><a href='/'>Home</a></li><li><a href='/sitemap'>Site map</a></li></ul>"))),
    "soft 404 search": _came(_page("Results", _around("<h1>0 results for apprenticeship-starts</h1><p>Try fewer words, or look through our 18 topics.</p><form><input type=search name=q><button>Search</button></form>"))),
    "soft 404 status line": _came(_page("404", "<div><h1>404</h1><h2>Lost in space</h2><p>Houston, this link does not work any more.</p><a href='/'>Beam me home</a></div>")),
    "captcha grid": _came(_page("Security check", "<h1>One more step</h1><p>Select all squares with traffic lights. If there are none, press skip. Challenge 1 of 3.</p><button>Skip</button>"), headers=_ONCE),
    "captcha press": _came(_page("Access to this page has been denied", "<h1>Press and hold</h1><p>Hold the button for 10 seconds to show that you are human. Reference ID 5f0e-44b1</p>"), headers=_ONCE),
    "shield waits": _came(_page("Just a moment...", "<h1>skills.test</h1><p>Verifying you are human. This may take 5 seconds.</p><noscript>Enable JavaScript and cookies to continue</noscript>")),
    "consent full": _came(_page("Before you continue", "<h1>Before you continue</h1><p>We and our 842 partners store information on your device, such as unique identifiers, to show you content made for you, measure how it does and learn about audiences. You can change your mind at any time in the settings.</p><button>Accept all</button><button>Reject all</button><button>Manage</button>"), headers=_ONCE),
    "consent over page": _came(_page("Apprenticeship starts", "<dialog open><h2>Your privacy matters</h2><p>Together with 127 vendors we keep cookies for up to 13 months.</p><button>Agree</button><button>Settings</button></dialog>")),
    "consent host": _came(_page("Consent", "<h1>Consent needed</h1><p>Choose which of our 4 groups of cookies you allow, then you will be sent back.</p><button>Save</button>"), landed="https://consent.skills.test/collect?return=data"),
    "maintenance window": _came(_page("Planned work", "<h1>Planned work tonight</h1><p>The portal will be off from 22:00 on Friday to 06:00 on Saturday while we change 12 servers. Thank you for your patience.</p>"), headers={"Retry-After": "3600"}),
    "maintenance short": _came(_page("Skills Agency", "<p>We'll be right back!</p><p>Estimated time: 45 min</p>")),
    "maintenance with progress": _came(_page("Upgrading", "<h1>Upgrading the data portal</h1><p>Step 3 of 7 done. 64 % complete.</p>")),
    "paywall counts": _came(_page("Apprenticeship starts fall again", "<article><h1>Apprenticeship starts fall again</h1><p>Fewer young people than in any year since the levy began took up a place, and colleges say that the</p><aside><h2>Keep reading</h2><p>You have read 3 of 3 free articles this month. Subscribe from £1 a week.</p></aside></article>")),
    "paywall plan": _came(_page("Data+", _around("<h1>This table is part of Data+</h1><p>Plans start at $49 per seat per month, billed yearly. Students save 50 %.</p><button>Compare plans</button><button>Start 14-day trial</button>"))),
    "parked auction": _came(_page("skills.test", "<h1>skills.test</h1><p>This premium domain is available. Buy now for $4,995 or lease it to own for $139 a month.</p><p>Trusted by 1.2 million customers.</p>")),
    "parked expired": _came(_page("Domain expired", "<h1>This domain expired on 02/11/2025</h1><p>If it is yours, renew it within 30 days at your registrar.</p>")),
    "parked links": _came(_page("skills.test", "<p>Related searches</p><ul><li><a href='//x.test/1'>Online degrees 2026</a></li><li><a href='//x.test/2'>Jobs hiring near me</a></li><li><a href='//x.test/3'>Learn Python in 30 days</a></li><li><a href='//x.test/4'>MBA under 10,000</a></li></ul>")),
    "wrong sheet": _came(_page("Library loans", "<h1>Library loans</h1><p>Borrowers took home 412,000 books, 3 % fewer than the year before. E-books made up 91,000 loans.</p>"), landed="https://culture.test/data/library-loans"),
    "wrong sheet of agency": _came(_page("Careers hotline", _around("<h1>Careers hotline</h1><p>Advisers took 8,450 calls. Nine of ten callers were content.</p>")), landed="https://skills.test/data/"),
    "directory listing": _came("<html><head><title>Index of /data</title></head><body><h1>Index of /data</h1><table><tr><th>Name</th><th>Last modified</th><th>Size</th></tr><tr><td><a href='starts-q1.xlsx'>starts-q1.xlsx</a></td><td>2026-02-11 09:12</td><td>84K</td></tr><tr><td><a href='starts-q2.xlsx'>starts-q2.xlsx</a></td><td>2026-05-12 09:40</td><td>91K</td></tr></table><address>Apache/2.4.58 Server at skills.test Port 443</address></body></html>"),
    "directory dirs": _came("<html><head><title>/data/</title></head><body><h2>Directory: /data/</h2><pre>drwxr-xr-x  4096  Jan 12 10:00  <a href='2024/'>2024/</a>\ndrwxr-xr-x  4096  Jan 14 10:00  <a href='2025/'>2025/</a>\n-rw-r--r--  1873  Jan 15 11:30  <a href='README'>README</a></pre></body></html>"),
    "json problem": _came('{"type":"https://skills.test/problems/not-found","title":"Not Found","status":404,"detail":"No dataset with id 5512","traceId":"00-4bf92f3577b34da6"}'),
    "json graphql": _came('{"data":null,"errors":[{"message":"Timeout after 8000 ms","path":["starts"],"locations":[{"line":2,"column":3}]}]}'),
    "json login": _came('{"authenticated":false,"reason":"Session expired","ttl":0,"login_url":"/login"}'),
    "home by redirect": _came(_page("Skills Agency", _around("<h1>Learning for life</h1><p>We help 1.4 million people a year into training.</p><ul><li><a href='/find'>Find a course</a></li><li><a href='/levy'>Pay the levy</a></li></ul>")), landed="https://skills.test/"),
    "home in place": _came(_page("Skills Agency | Home", _around("<h1>Learning for life</h1><p>Over 900 colleges work with us.</p><h2>Latest news</h2><ul><li><a href='/news/1'>Minister opens college</a></li><li><a href='/news/2'>Budget 2026</a></li></ul>"), head="<link rel=canonical href='https://skills.test/'>")),
    "log-in": _came(_page("Log in | Skills Agency", _around("<h1>Log in to continue</h1><form action='/session' method=post><label>E-mail <input type=email name=e></label><label>Password <input type=password name=p></label><button>Log in</button></form><p>New here? Join 310,000 members.</p>")), landed="https://skills.test/login?next=data"),
    "log-in single": _came(_page("Sign in to your account", "<h1>Sign in</h1><p>Use your work account. After 10 failed tries your account is closed for 30 minutes.</p><form><input name=loginfmt type=email><button>Next</button></form>"), landed="https://login.id.test/common/oauth2"),
    "geo-block": _came(_page("Not available", "<h1>We are sorry</h1><p>Due to the rules of 2018 on data, this site cannot be reached from most countries of Europe. Write to us and quote 451-EU.</p>")),
    "rate limit": _came(_page("Slow down", "<h1>Slow down, please</h1><p>You made 120 requests in the last minute; 60 are allowed. Wait 42 seconds and reload.</p>"), headers={"Retry-After": "42"}),
    "app shell": _came('<!doctype html><html lang="en"><head><title>Skills data</title></head><body><noscript>You need to enable JavaScript to run this app. Version 3.</noscript><div id="root"></div><script src="/static/js/main.8f2.js"></script></body></html>'),
    "app shell loading": _came('<!doctype html><html lang="en"><head><title>Dashboard</title></head><body><div id="app"><p>Loading 12 widgets…</p></div><script type="module" src="/assets/index.js"></script></body></html>'),
    "browser too old": _came(_page("Unsupported browser", "<h1>Your browser is not supported</h1><p>This dashboard works with Chrome 100, Firefox 102, Safari 15 or newer.</p>")),
    "de fehlt": _de(_page("Seite fehlt", "<main><h1>Diese Seite gibt es nicht mehr</h1><p>Wir haben unser Angebot am 1. März 2025 neu geordnet. Über 1.900 Seiten haben eine neue Adresse.</p></main>", "de")),
    "de cookies": _de(_page("Ausbildung", "<main><h1>Wir brauchen Ihre Zustimmung</h1><p>Wir und 214 Partner verarbeiten Daten auf Ihrem Gerät. Ihre Auswahl gilt 12 Monate.</p><button>Zustimmen</button><button>Ablehnen</button></main>", "de"), headers=_ONCE),
    "fr maintenance": _fr(_page("Maintenance", "<main><h1>Site en maintenance</h1><p>Nos services seront rétablis le 14 mai à 8 h. Merci de revenir dans 2 heures.</p></main>", "fr")),
    "es acceso": _es(_page("Acceso", "<main><h1>Identifíquese</h1><p>Su sesión ha caducado tras 20 minutos. Introduzca usuario y contraseña.</p><form><input name=u><input type=password></form></main>", "es"), headers=_ONCE),
    "pt limite": _pt(_page("Limite", "<main><h1>Demasiados pedidos</h1><p>Fez mais de 100 pedidos por minuto. Volte a tentar dentro de 5 minutos.</p></main>", "pt")),
    "ar robot": _ar(_page("تحقق", "<main><h1>تأكد من أنك لست روبوتا</h1><p>اختر الصور التي فيها سيارات. لديك 3 محاولات.</p></main>", "ar"), headers=_ONCE),
}  # fmt: skip


def _sheet(name, asked, title, body, lang="en", head="", **how):
    return arrival(_page(title, body, lang, head), name=name, asked=asked, **how)


EIGHTH_SHEETS = {
    "plain": _came(_page("Apprenticeship starts", _around("<h1>Apprenticeship starts</h1><p>In the year to July 339,580 people began an apprenticeship, 1.3 % more than a year before.</p>"))),
    "one figure": _came(_page("Starts", "<h1>Apprenticeship starts</h1><p>They fell to 92,400.</p>")),
    "small numbers": _came(_page("Apprenticeships", "<h1>Apprenticeships at the agency</h1><p>We took on 7 apprentices this year; 5 finished.</p>")),
    "tiles": _came(_page("Apprenticeship starts", "<main><h1>Apprenticeship starts</h1><div><b>339,580</b><span>starts</span></div><div><b>54 %</b><span>women</span></div></main>")),
    "bakery cookies": _sheet("Biscuit production", "https://bakery.test/facts/cookies", "Cookies", "<h1>Cookies</h1><p>Our ovens turn out 14,000 cookies a day. Each weighs 28 g.</p>"),
    "bakery few": _sheet("The bakery", "https://oven.test/our-cookies", "Our cookies", "<h1>Our cookies</h1><p>We bake 6 kinds of cookies. All cookies are made by hand by 3 bakers.</p>"),
    "cookies on sites": _sheet("Cookie audit", "https://regulator.test/cookie-audit", "Cookie audit", "<h1>Cookie audit</h1><p>We looked at 1,000 websites. 612 set cookies before the visitor agreed, and 38 offered no way to refuse.</p>"),
    "access to water": _sheet("Access to water", "https://who.test/facts/drinking-water", "Access", "<h1>Access to safe water</h1><p>2.1 billion people still have no access to safe water at home.</p>"),
    "access ramps": _sheet("Step-free access", "https://rail.test/access", "Access", "<h1>Access</h1><p>94 of 272 stations have step-free access.</p>"),
    "maintenance of roads": _sheet("Road maintenance", "https://county.test/maintenance", "Maintenance", "<h1>Maintenance</h1><p>Crews filled 21,300 potholes. The backlog is down by 9 %.</p>"),
    "maintenance of lifts": _sheet("Lifts", "https://metro.test/lifts", "Lifts out of service", "<h1>Lifts under maintenance</h1><p>8 lifts are out of service. Work takes 3 weeks.</p>"),
    "parking": _sheet("Parking spaces", "https://town.test/parking", "Parking", "<h1>Parking</h1><p>There are 4,210 spaces in 11 car parks. The first hour is free, then you pay £1.50.</p>"),
    "domains": _sheet("Domain registrations", "https://registry.test/statistics", "Domains", "<h1>Domains</h1><p>17.6 million domains are registered; 82,000 expired last month.</p>"),
    "captcha study": _sheet("Captcha study", "https://lab.test/captcha-study", "Captchas", "<h1>Captchas: who solves them?</h1><p>People needed 32 seconds on average and failed 15 % of the time; bots failed 4 %.</p>"),
    "subscriptions": _sheet("Broadband", "https://telecom.test/broadband", "Subscriptions", "<h1>Broadband subscriptions</h1><p>Subscriptions grew to 28.4 million. The median price is £31 a month.</p>"),
    "log-ins": _sheet("Digital identity", "https://id.test/uptake", "Log-ins", "<h1>Log-ins</h1><p>Citizens logged in 41 million times, with 2.2 million accounts.</p>"),
    "rate limits": _sheet("Speed limits", "https://roads.test/limits", "Speed limits", "<h1>Speed limits</h1><p>38 % of drivers went too fast. The limit is 50 km/h in towns.</p>"),
    "queue": _sheet("Waiting lists", "https://hospital.test/waiting", "Waiting", "<h1>Waiting</h1><p>1,204 people wait for a new hip. Patients waited 19 weeks.</p>"),
    "robots": _sheet("Robots", "https://factory.test/robots", "Robots", "<h1>Robots</h1><p>The plant has 640 robots and 2,100 workers.</p>"),
    "errors": _sheet("Medication errors", "https://safety.test/medication-errors", "Errors", "<h1>Medication errors</h1><p>237 million errors are made a year; 28 % could harm.</p>"),
    "outages": _sheet("Power outages", "https://grid.test/outages", "Outages", "<h1>Outages</h1><p>Customers were without power for 52 minutes on average.</p>"),
    "blocked": _sheet("Blocked content", "https://platform.test/transparency", "Content removed", "<h1>Blocked accounts</h1><p>We blocked 3.4 million accounts and took down 912,000 posts.</p>"),
    "geo": _sheet("Travel bans", "https://foreign.test/countries", "Countries", "<h1>Countries</h1><p>Travellers from 38 countries are not admitted.</p>"),
    "help page": _sheet("Crisis line", "https://line.test/year", "Our year", "<h1>Our year</h1><p>You called us 210,000 times. Thank you to all 1,950 volunteers.</p>"),
    "numbers of staff": _sheet("Staff", "https://agency.test/about/staff", "Staff", "<p>Staff: 412 (of whom 221 women).</p>"),
    "with banner": _came(_page("Apprenticeship starts", f"<div class=cookie role=dialog><h2>Cookies on this site</h2><p>We use 4 kinds of cookies.</p><button>Accept</button><button>Reject</button></div>{_around('<h1>Apprenticeship starts</h1><p>339,580 people began.</p>')}")),
    "with notice": _came(_page("Apprenticeship starts", _around("<p>The site will be down for maintenance on Sunday from 6 to 8.</p><h1>Apprenticeship starts</h1><p>339,580 people began an apprenticeship.</p>"))),
    "with sign-in": _came(_page("Apprenticeship starts", _around("<h1>Apprenticeship starts</h1><p>339,580 people began an apprenticeship.</p><form><p>Sign in to download the table</p><input type=password><button>Sign in</button></form>"))),
    "with script": _came(_page("Apprenticeship starts", _around("<noscript>Please enable JavaScript to see the chart.</noscript><h1>Apprenticeship starts</h1><p>339,580 people began an apprenticeship; 61 % were over 19.</p>"))),
    "with survey": _came(_page("Apprenticeship starts", _around("<h1>Apprenticeship starts</h1><p>339,580 people began an apprenticeship.</p><p>Help us improve: take a survey of 2 minutes.</p>"))),
    "new place": _sheet("Apprenticeship starts", "https://old.skills.test/data/apprenticeship-starts", "Apprenticeships", "<h1>Apprenticeships</h1><p>339,580 began.</p>", landed="https://www.skills.test/data/apprenticeship-starts"),
    "press release": _sheet("Unemployment", "https://labour.test/press/latest", "Fewer out of work", "<h1>Fewer out of work</h1><p>1.42 million people were out of work in April, 12,000 fewer than in March. The rate stood at 4.3 %.</p>", headers=_ONCE),
    "json": arrival('{"dataset":"apprenticeship starts","year":"2024/25","starts":339580,"women_percent":54.1}', name="Apprenticeship starts", asked="https://skills.test/api/starts"),
    "csv": arrival("level,starts\nIntermediate,71820\nAdvanced,146300\nHigher,121460\n", name="Apprenticeship starts", asked="https://skills.test/starts.csv"),
    "de": _de(_page("Ausbildungsverträge", "<main><h1>Ausbildungsverträge</h1><p>2025 wurden 475.100 neue Verträge geschlossen, 2,1 % weniger.</p></main>", "de")),
    "de kekse": _sheet("Keksfabrik", "https://keks.test/zahlen", "Unsere Kekse", "<h1>Unsere Kekse</h1><p>Täglich backen 42 Leute 90.000 Kekse.</p>", "de"),
    "fr": _fr(_page("Apprentissage", "<main><h1>Apprentissage</h1><p>852 000 contrats ont été signés en 2025.</p></main>", "fr")),
    "es": _es(_page("Contratos de formación", "<main><h1>Contratos de formación</h1><p>Se firmaron 38.200 contratos; el 61 % duró más de un año.</p></main>", "es")),
    "pt": _pt(_page("Aprendizagem", "<main><h1>Aprendizagem</h1><p>Foram assinados 24.300 contratos em 2025.</p></main>", "pt")),
    "ar": _ar(_page("عقود التدريب", "<main><h1>عقود التدريب</h1><p>وقع 12,400 متدرب عقودا جديدة هذا العام.</p></main>", "ar")),
}  # fmt: skip
