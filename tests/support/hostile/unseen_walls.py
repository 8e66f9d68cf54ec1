"""Walls and true sheets that were written after the wording of walls, to see how much of the unseen it catches.

Of these 67 walls 36 were held at first sight, and of the true sheets none for what it shares with walls; what they taught is in
`snapshots/data/wall_wording*.py` and `snapshots/judging`.
"""

from hostile.behaviour import Behaviour, says


def _page(title, body, lang="en", head=""):
    return f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}</body></html>'


def _unreadable(name, content):
    return Behaviour(name, says(content), "failed:unreadable", "failed:unreadable")


def _held(name, content, media_type="text/html; charset=utf-8"):
    return Behaviour(name, says(content, media_type=media_type), "suspect", "suspect")


NAV = (
    "<header><a href='/'>Fjord Observatory</a><nav><ul><li><a href='/about'>About</a></li><li><a href='/data'>Data</a></li>"
    "<li><a href='/press'>Press</a></li><li><a href='/login'>Log in</a></li></ul></nav></header>"
)
FOOTER = (
    "<footer><ul><li><a href='/privacy'>Privacy</a></li><li><a href='/terms'>Terms</a></li></ul>"
    "<p>© 2026 Fjord Observatory, 14 Quay Street, 0150 Oslo</p></footer>"
)

BEHAVIOURS = (
    _held("login bare", _page("Portal", "<div id='auth'><form action='/session' method='post'><p>Enter your e-mail and passphrase</p><input name='u' type='email'><input name='p' type='password'><button>Continue</button></form><p>Session locks after 10 minutes.</p></div>")),
    _held("login shibboleth", _page("Select your institution", "<h1>Choose your home organisation</h1><p>Access to this resource is provided through your institution. 5,412 organisations are connected.</p><form action='/ds'><select name='idp'><option>University of Ormdal<option>Tarn College</select><button>Proceed</button></form>")),
    _held("login es", _page("Acceso", "<h1>Inicie sesión</h1><form><label>Usuario</label><input><label>Contraseña</label><input type=password></form><p>¿Olvidó su contraseña? Soporte: 900 123 456</p>", "es")),
    _held("consent full", _page("Fjord Observatory", "<div role='dialog'><h2>Your privacy matters</h2><p>With your agreement, we and our 147 partners use cookies to store and access personal data such as your visit to this website. You can withdraw your consent at any time.</p><button>Agree and close</button><button>Learn more</button></div>")),
    _held("consent it", _page("Il tuo consenso", "<p>Noi e i nostri 211 fornitori archiviamo informazioni su un dispositivo. Puoi accettare o rifiutare in qualsiasi momento.</p><button>Accetta</button><button>Rifiuta e abbonati a 2,99 euro al mese</button>", "it")),
    _held("captcha press", _page("Robot or human?", "<h1>Activate and hold the button to confirm that you’re human. Thank You!</h1><div id='px-captcha'></div><p>Reference ID 3f1e-88</p>")),
    _held("captcha zh", _page("安全验证", "<h1>请完成安全验证</h1><p>拖动滑块完成拼图,剩余 3 次机会。</p>", "zh")),
    _held("captcha js only", _page("Checking your connection", "<noscript><p>Enable JavaScript and cookies to continue</p></noscript><div class='spinner'></div><p>Ray ID: 8a1b2c3d4e5f</p><script src='https://challenges.cloudflare.com/turnstile/v0/api.js'></script>")),
    _held("maintenance logo", _page("Fjord Observatory", "<img src='/logo.svg'><h1>Upgrading our systems</h1><p>The statistics service is offline while we upgrade. Expected duration: 4 hours, from 22:00 on 28 November. Thank you for your patience.</p>")),
    _held("maintenance fr", _page("Service indisponible", "<h1>Nous revenons très vite</h1><p>Notre site fait l’objet d’une opération de maintenance jusqu’à 18 h.</p>", "fr")),
    _held("maintenance ru", _page("Технические работы", "<h1>На сайте ведутся технические работы</h1><p>Мы вернёмся через 3 часа.</p>", "ru")),
    _held("paywall teaser", _page("How many fish are left in the fjord? | The Coast Post", "<article><h1>How many fish are left in the fjord?</h1><p>Researchers counted 41,000 cod in the inner fjord last spring, the lowest number in</p><div class='wall'><h2>Read on with a digital subscription</h2><p>4 weeks for €1, then €12.90 per month. Cancel any time.</p><a href='/checkout'>Get access</a><p>Already have an account? <a>Log in</a></p></div></article>")),
    _held("paywall de", _page("Zahlen zum Hafen", "<article><h1>Zahlen zum Hafen</h1><p>Der Hafen wächst seit 3 Jahren.</p><section><h2>Jetzt weiterlesen mit Plus</h2><p>Testen Sie 30 Tage für 1 Euro. Danach 9,99 Euro im Monat, jederzeit kündbar.</p></section></article>", "de")),
    _held("404 brand", _page("Fjord Observatory", f"{NAV}<main><h1>404</h1><p>The tide took it. There is nothing at this address.</p><a href='/'>Back to shore</a></main>{FOOTER}")),
    _held("404 moved", _page("We have a new website", f"{NAV}<main><h1>We've moved things around</h1><p>Our website was relaunched on 3 October and some links have changed. Use the search or browse our 14 subjects.</p><form role=search><input type=search></form></main>{FOOTER}")),
    _held("404 sv", _page("Sidan finns inte", "<main><h1>Sidan kunde inte hittas</h1><p>Sidan du söker har flyttats eller tagits bort. Felkod 404.</p></main>", "sv")),
    _held("404 pl", _page("Błąd", "<main><h1>Nie znaleziono strony</h1><p>Strona, której szukasz, nie istnieje. Zobacz 12 innych działów.</p></main>", "pl")),
    _held("404 ja", _page("ページが見つかりません", "<h1>お探しのページは見つかりませんでした</h1><p>5秒後にトップページへ移動します。</p>", "ja")),
    _held("parked", _page("fjordfacts.test", "<div><a href='/lander'>Fjord Cruises</a><a>Cheap Flights Oslo</a><a>10 Best Hotels</a><a>Boat Insurance</a></div><p>2026 Copyright. All Rights Reserved. The Sponsored Listings displayed above are served automatically by a third party.</p>")),
    _held("parked buy", _page("fjordfacts.test is available", "<h1>fjordfacts.test</h1><h2>Buy now for $2,995</h2><p>or pay in 12 instalments of $249. Fast transfer, secure checkout. Make an offer.</p>")),
    _held("region", _page("451", "<h1>We are sorry</h1><p>We cannot offer our pages to visitors from the European Economic Area (30 countries) because of data protection law.</p>")),
    _held("region vpn", _page("Access restricted", "<h1>Access restricted</h1><p>It seems that you are connecting from outside the permitted area or through a VPN. Your address 203.0.113.7 has been logged. Incident 88124.</p>")),
    _held("age gate", _page("Welcome", "<h1>Are you of legal drinking age?</h1><form><select name='y'><option>1990<option>1991<option>1992</select><button>Yes, let me in</button><button>No</button></form><p>Please drink responsibly.</p>")),
    _held("rate limit", _page("Hold on", "<h1>Whoa, not so fast!</h1><p>You've hit our limit of 60 page views per hour. Please wait 14 minutes and reload.</p>")),
    _unreadable("app shell", _page("Data Explorer", "<div id='root'></div><noscript>You need to enable JavaScript to run this app.</noscript><script src='/static/js/main.4f1a2b.js'></script>")),
    _held("app shell nav", _page("Fjord Observatory", f"{NAV}<main id='app'><div class='skeleton'>Loading…</div></main>{FOOTER}<script type=module src='/assets/index-4f1a.js'></script>")),
    _held("search page", _page("Search - Fjord Observatory", f"{NAV}<main><h1>Search</h1><form role='search'><input type=search value='facts'><button>Search</button></form><p>Showing 1–10 of 214 results for “facts”</p><ol><li><a href='/1'>Fjord facts 2024</a> 12 May 2024</li><li><a href='/2'>Water quality report</a> 3 March 2023</li></ol></main>{FOOTER}")),
    _held("directory", _page("Listing of /pub/facts/", "<h2>Listing of /pub/facts/</h2><table><tr><th>Name</th><th>Last Modified</th><th>Size</th></tr><tr><td><a>facts2019.pdf</a></td><td>2019-Mar-12 14:00:11</td><td>212.4K</td></tr><tr><td><a>facts2020.pdf</a></td><td>2020-Mar-14 09:12:40</td><td>300.1K</td></tr></table><hr><address>lighttpd/1.4.69</address>")),
    _held("json error", '{"success":false,"errors":[{"code":10013,"message":"Rate limit exceeded","retry":60}],"result":null}', "application/json"),
    _held("json message", '{"message":"Missing Authentication Token","requestId":"4711-22"}', "application/json"),
    _held("json html", '{"status":503,"reason":"upstream timed out","took":30001}'),
    _held("pages host 404", _page("Site not found · Pages host", "<h1>404</h1><p><strong>There isn't a Pages site here.</strong></p><p>If you're trying to publish one, read the full documentation to learn how to set up your repository. <a>Status</a> — <a>@host</a></p>")),
    _held("deploy not found", _page("Not Found", "<h1>Page not found</h1><p>Looks like you've followed a broken link or entered a URL that doesn't exist on this site.</p><p>If this is your site, visit the support guide for 6 ways to fix it.</p>")),
    _held("app platform error", _page("Application Error", "<p>An error occurred in the application and your page could not be served. If you are the application owner, check your logs for details: 2 dynos crashed.</p>")),
    _held("cloud app stopped", _page("Web App - Unavailable", "<h1>Error 403 - This web app is stopped.</h1><p>The web app you have attempted to reach is currently stopped and does not accept any requests. Please try to reload the page or visit it again soon.</p>")),
    _held("cdn origin", _page("facts.test | 522: Connection timed out", "<h1>Connection timed out <span>Error code 522</span></h1><p>2026-11-28 10:11:12 UTC</p><ul><li>You — Browser — Working</li><li>Oslo — Cloud — Working</li><li>facts.test — Host — Error</li></ul><h2>What happened?</h2><p>The initial connection between the network and the origin web server timed out. As a result, the web page can not be displayed.</p><h2>What can I do?</h2><p>Please try again in a few minutes.</p>")),
    _held("shop password", _page("Fjord Shop – Opening Soon", "<h1>Opening soon</h1><p>Be the first to know when we launch. 10% off your first order.</p><form><input type=email><button>Notify me</button></form><form><input type=password></form>")),
    _held("social authwall", _page("Sign Up | Network", "<h1>Join 1 billion professionals</h1><form><input type=email><input type=password><button>Agree & Join</button></form><p>By clicking Agree & Join you agree to the User Agreement, Privacy Policy and Cookie Policy.</p>")),
    _held("business news robot", _page("Are you a robot?", "<h2>We've detected unusual activity from your computer network</h2><p>To continue, please click the box below to let us know you're not a robot.</p><p>Block reference ID: 1a2b-88-4711</p><p>Get the most important global markets news at your fingertips for $1.99 a month.</p>")),
    _held("gdpr visitors", _page("Our European visitors are important to us", "<p>This site is currently unavailable to visitors from the European Economic Area while we work to ensure your data is protected in accordance with applicable EU laws. 14 of our 38 titles are open.</p>")),
    _held("ticket queue", _page("Queue", "<h1>You are now in line</h1><p>When it is your turn, you will have 10 minutes to enter the website.</p><p>Number of users in line ahead of you: 4211</p><p>Your number in line: 88123</p>")),
    _held("metered", _page("Cod quota cut by a third", "<article><h1>Cod quota cut by a third</h1><p>Ministers agreed on Monday to cut the quota to 41,200 tonnes, a third less than…</p></article><div><h3>This is a premium article</h3><p>Standard Digital: 69 kr for the first 3 months</p><p>Premium Digital: 199 kr per month</p><button>Choose</button></div>")),
    _held("member story", _page("Counting whales with drones", "<article><h1>Counting whales with drones</h1><p>Member-only story</p><p>4 min read</p><p>We flew 38 missions over</p><h2>Create an account to read the full story.</h2><p>The author made this story available to members only. If you're new, create a new account to read this story on us.</p></article>")),
    _held("drupal maintenance", _page("Site under maintenance", "<h1>Site under maintenance</h1><p>Fjord Observatory is currently under maintenance. We should be back shortly. Thank you for your patience.</p>")),
    _held("migration weekend", _page("Wir ziehen um", "<h1>Wir ziehen um!</h1><p>Unser Statistikportal wird vom 27. bis 30. November auf neue Server umgezogen und ist in dieser Zeit nicht erreichbar.</p>", "de")),
    _held("maintenance pt", _page("Em manutenção", "<h1>Estamos em manutenção</h1><p>O portal estará de volta dentro de 3 horas. Obrigado pela compreensão.</p>", "pt")),
    _held("maintenance tr", _page("Bakım", "<h1>Sitemiz bakımda</h1><p>Yaklaşık 2 saat içinde geri döneceğiz.</p>", "tr")),
    _held("404 no", _page("Fant ikke siden", "<h1>Beklager, vi finner ikke siden</h1><p>Prøv et av våre 14 emner eller gå til forsiden.</p>", "no")),
    _held("404 cz", _page("Chyba 404", "<h1>Stránka nenalezena</h1><p>Požadovaná stránka neexistuje. Zkuste 12 dalších témat.</p>", "cs")),
    _held("404 zh", _page("404", "<h1>抱歉，您访问的页面不存在</h1><p>3秒后返回首页</p>", "zh")),
    _held("404 ar", _page("خطأ 404", "<h1>عذراً، الصفحة التي تبحث عنها غير موجودة</h1><p>تصفح 14 قسماً آخر</p>", "ar")),
    _held("consent google-like", _page("Before you go on", "<h1>Before you go on to Search</h1><p>We use cookies and data to deliver and maintain services, track outages and protect against spam. If you choose to “Accept all”, we will also use cookies to develop new services.</p><button>Reject all</button><button>Accept all</button><p>Languages: 73</p>")),
    _held("consent nl", _page("Privacy", "<h1>Uw privacy is belangrijk voor ons</h1><p>Wij en onze 88 partners gebruiken cookies. Akkoord of instellingen aanpassen.</p>", "nl")),
    _held("age es", _page("Verificación de edad", "<h1>¿Eres mayor de 18 años?</h1><button>Sí</button><button>No</button>", "es")),
    _held("login wp", _page("Log In ‹ Fjord — WordPress", "<h1><a>Powered by WordPress</a></h1><form name=loginform><p><label>Username or Email Address</label><input name=log></p><p><label>Password</label><input type=password name=pwd></p><p><label><input type=checkbox> Remember Me</label></p><input type=submit value='Log In'></form><p><a>Lost your password?</a></p><p>← Go to Fjord 24</p>")),
    _held("login fr", _page("Espace adhérents", "<h1>Espace réservé aux adhérents</h1><p>Saisissez votre identifiant et votre mot de passe. Assistance : 01 23 45 67 89, 5 jours sur 7.</p><form><input><input type=password></form>", "fr")),
    _held("two factor", _page("Verify it's you", "<h1>2-Step Verification</h1><p>A text message with a 6-digit verification code was just sent to (•••) •••-••42.</p><form><input name=code></form>")),
    _held("rate limit de", _page("Zu viele Anfragen", "<h1>Zu viele Anfragen</h1><p>Sie haben in 60 Sekunden mehr als 100 Seiten aufgerufen. Bitte warten Sie 10 Minuten.</p>", "de")),
    _held("hosting suspended", _page("Website suspended", "<h1>This website has been suspended</h1><p>The hosting invoice has been overdue for 30 days. If you are the owner, log in to the control panel.</p>")),
    _held("domain not connected", _page("Domain not connected", "<h1>Looks like this domain isn't connected to a website yet</h1><p>If you just connected it, it can take up to 48 hours to be live.</p>")),
    _held("search none", _page("Search | Fjord Observatory", f"{NAV}<main><h1>No results for “facts-2024”</h1><p>Suggestions: check your spelling, use fewer words. We searched 14,211 pages.</p></main>{FOOTER}")),
    _held("json problem", '{"type":"https://errors.test/quota","title":"Quota exceeded","status":429,"detail":"You have used 1000 of 1000 calls","instance":"/v1/facts"}', "application/problem+json"),
    _held("json graphql", '{"errors":[{"message":"Cannot query field","locations":[{"line":2,"column":3}]}]}', "application/json"),
    _held("js redirect", _page("", "<script>location.href='/lander'</script><p>You will be redirected in 3 seconds.</p>")),
    _held("shell with counter", _page("Statistics portal", "<div id='app'><p>Loading 0 of 14 modules…</p></div><script type=module src=/app.js></script>")),
)  # fmt: skip

TRUE_SHEETS = {
    "short no number h1": _page("Harbour in numbers", f"{NAV}<main><h1>Harbour in numbers</h1><p>12 quays. 41 cranes. 2.7 million containers.</p></main>{FOOTER}"),
    "with login form in header": _page("Ferry statistics", "<header><form action='/login'><input name=u><input type=password name=p><button>Sign in</button></form></header><main><h1>Ferry statistics</h1><p>In 2025, 14 ferries carried 3.2 million passengers across the fjord.</p><p>Punctuality was 94.1 %.</p></main>"),
    "consent bar": _page("Key figures", "<div id='cookie' role='dialog'><p>We and our 147 partners use cookies to store personal data. You can withdraw your consent at any time.</p><button>Accept all</button><button>Reject all</button></div><main><h1>Key figures 2025</h1><ul><li>Staff: 412</li><li>Budget: €38.4 million</li><li>Countries: 27</li></ul></main>"),
    "consent bar de": _page("Zahlen und Fakten", "<div><p>Wir und unsere 211 Partner speichern Cookies.</p><button>Alle akzeptieren</button><button>Ablehnen</button></div><main><h1>Zahlen und Fakten</h1><p>Das Museum zählte 2025 rund 412 000 Besucher; 38 Prozent kamen aus dem Ausland.</p></main>", "de"),
    "maintenance topic": _page("Road maintenance facts", f"{NAV}<main><h1>Road maintenance</h1><p>The county maintains 4,120 km of road. Scheduled maintenance closed 14 tunnels for 3 nights each in 2025.</p><p>The maintenance budget is 812 million kroner.</p></main>{FOOTER}"),
    "paywall topic": _page("Paywalls in the press", "<main><h1>Paywalls in the press</h1><p>In 2025, 69% of newspapers had a paywall. A subscription cost 14.09 dollars a month on average.</p><p>17% of readers are subscribers.</p></main>"),
    "captcha topic": _page("How people solve captchas", "<main><h1>How people solve captchas</h1><p>Solving a captcha takes 9.8 seconds on average. 71% of people got it right at the first attempt.</p></main>"),
    "404 topic": _page("Link rot in numbers", "<main><h1>Link rot in numbers</h1><p>23% of news pages contain a broken link. 404 errors grew by 8% since 2023.</p><p>Of 500,000 pages sampled, 38% from 2013 are no longer available.</p></main>"),
    "age topic": _page("Alcohol and young people", "<main><h1>Alcohol and young people</h1><p>You must be 18 or older to buy alcohol in 24 of 27 countries. 41% of 15-year-olds have drunk at least once.</p></main>"),
    "login topic": _page("Use of our portal", "<main><h1>Portal statistics</h1><p>12,400 users log in each day. 3% forget their password each month.</p><p><a href='/login'>Log in</a></p></main>"),
    "login topic 2": _page("Multi-factor sign-in: facts", "<main><h1>Sign-in security</h1><p>Multi-factor sign-in stops 99.2% of account attacks. 38% of accounts use it.</p></main>"),
    "block topic": _page("Internet shutdowns", "<main><h1>Internet shutdowns</h1><p>Access was denied in 39 countries in 2024. 296 shutdowns were counted, 13 more than in 2023.</p></main>"),
    "ddos topic": _page("DDoS attacks: key figures", "<main><h1>DDoS attacks</h1><p>20.5 million attacks were blocked in the first quarter, an increase of 358%.</p><p>The largest lasted 35 seconds.</p></main>"),
    "domain topic": _page("Domain names", "<main><h1>Domain names</h1><p>364.3 million domain names were registered at the end of 2024.</p><p>2.1 million expired domains were deleted.</p></main>"),
    "jobs sheet": _page("Labour market", "<main><h1>Vacancies</h1><p>There were 41,200 vacancies in October, 3.1% fewer than a year before.</p></main>"),
    "newsletter in page": _page("Whale count", f"{NAV}<main><h1>Whale count 2025</h1><p>Observers counted 412 humpback whales and 38 blue whales.</p></main><aside><h2>Subscribe to our newsletter</h2><form><input type=email><button>Subscribe</button></form></aside>{FOOTER}"),
    "one figure": _page("Membership", f"{NAV}<main><h1>Members</h1><p>The society has 4,120 members.</p></main>{FOOTER}"),
    "one figure es": _page("Socios", "<main><h1>Socios</h1><p>La cooperativa cuenta con 1.240 socios.</p></main>", "es"),
    "figure cards": _page("Impact", f"{NAV}<main><h1>Our impact</h1><div><div><b>4.1m</b><span>meals served</span></div><div><b>38</b><span>kitchens</span></div><div><b>97%</b><span>volunteers who stay</span></div></div></main>{FOOTER}"),
    "plain text": "Lighthouse facts\n\nHeight: 41 m\nRange: 22 nautical miles\nBuilt: 1884\n",
    "json data": '{"title":"Ferry facts","ferries":14,"passengers":3200000,"error_rate":0.02}',
    "app with data": _page("Dashboard", "<noscript>You need to enable JavaScript to see the charts.</noscript><div id='root'><h1>Air quality</h1><p>PM10 averaged 14 µg/m³ in 2025. The limit was exceeded on 7 days.</p></div><script src=/main.js></script>"),
    "queue topic": _page("Waiting lists", "<main><h1>Waiting lists</h1><p>7.4 million people are in the queue for treatment. The median wait is 14.2 weeks.</p></main>"),
    "outage topic": _page("Power cuts", "<main><h1>Service interruptions</h1><p>Customers were without power for 48 minutes on average. 2,140 outages were planned maintenance.</p></main>"),
    "fr short": _page("Chiffres clés", "<main><h1>Chiffres clés</h1><p>Le port emploie 1 240 personnes et a traité 38,4 millions de tonnes en 2025.</p><p>Abonnez-vous à notre lettre d’information. Se connecter.</p></main>", "fr"),
    "search topic": _page("Search and rescue", f"{NAV}<form role=search><input type=search><button>Search</button></form><main><h1>Search and rescue</h1><p>Crews answered 8,868 calls and saved 389 lives.</p></main>{FOOTER}"),
    "cookies topic": _page("Cookies on public websites", "<main><h1>Cookies on public websites</h1><p>89% of 1,000 websites store cookies before consent. 14% offer to reject all at the first level.</p></main>"),
    "noindex draft": _page("Glacier length", "<main><h1>Glacier length</h1><p>The glacier retreated by 41 metres in 2025.</p></main>", head="<meta name='robots' content='noindex'>"),
    "moved notice": _page("Harbour facts", "<p>This page will move to a new address on 1 March.</p><main><h1>Harbour facts</h1><p>The harbour handles 38 ships a day and has 12 berths.</p></main>"),
    "gone topic": _page("Vanished villages", "<main><h1>Vanished villages</h1><p>168 villages have gone missing from the map since 1900. 41 were removed for reservoirs.</p></main>"),
    "paid report teaser": _page("Report", "<main><h1>Fisheries 2025</h1><p>Catches fell by 8% to 2.4 million tonnes. 812 vessels were active.</p><p>The full report is for sale for 40 euros.</p></main>"),
    "your city": _page("Your city in numbers", f"{NAV}<main><h1>Your city in numbers</h1><p>You have 412 playgrounds and 38 libraries.</p><p>Your council spent £14.2 million on roads.</p></main>{FOOTER}"),
    "thank you": _page("What you made possible", "<main><h1>What you made possible</h1><p>Your gifts fed 12,000 children. You built 38 wells.</p></main>"),
    "did you know": _page("Did you know?", "<main><h1>Did you know?</h1><p>The lighthouse has 212 steps.</p></main>"),
    "our partners": _page("Our partners", "<main><h1>Our partners</h1><p>We work with 812 partners in 41 countries.</p></main>"),
    "subscribers": _page("Subscribers", "<main><h1>Subscribers</h1><p>The paper has 412,000 digital subscribers, who pay 9.90 euros a month.</p></main>"),
    "queues at border": _page("Border queue", "<main><h1>Border crossing</h1><p>The queue was 14 km long. 2,140 lorries were in line on Monday.</p></main>"),
    "server facts": _page("Our data centre", "<main><h1>Data centre</h1><p>1,240 servers answer 38 million requests per second. Downtime was 14 minutes in 2025.</p></main>"),
    "web archive": _page("About the archive", "<main><h1>The archive</h1><p>The archive holds 835 billion web pages and 44 million books.</p></main>"),
    "password survey": _page("Passwords", "<main><h1>Password survey</h1><p>65% of people reuse passwords. The average person has 168 passwords.</p></main>"),
    "ferry maintenance": _page("Ferry timetable changes", "<main><h1>MS Orme in maintenance</h1><p>MS Orme is in dock for 14 days. 38 departures are cancelled.</p></main>"),
    "wartung": _page("Windpark", "<main><h1>Windpark: Wartung</h1><p>Die 38 Anlagen wurden im Schnitt 4,2-mal gewartet. Die Verfügbarkeit lag bei 97,1 %.</p></main>", "de"),
    "page count": _page("Annual report", "<main><h1>Annual report</h1><p>The report has 212 pages and 38 charts. Revenue was €14.2m.</p></main>"),
    "error rate": _page("Punctuality", "<main><h1>Errors</h1><p>The error rate fell to 0.4%. 212 errors were reported.</p></main>"),
    "gated download": _page("Sea temperature", "<main><h1>Sea temperature</h1><p>The sea was 1.4 °C warmer than in 1990.</p><form><p>Enter your email to download the data</p><input type=email><button>Download</button></form></main>"),
    "survey form": _page("Beach report", "<main><h1>Beach report</h1><p>Volunteers removed 4.1 tonnes of litter from 38 beaches.</p><form><p>Was this page helpful?</p><input type=radio><input type=radio><textarea></textarea></form></main>"),
    "consent dialog es": _page("Datos clave", "<div><p>Nosotros y nuestros 88 socios usamos cookies.</p><button>Aceptar todo</button><button>Rechazar todo</button></div><main><h1>Datos clave</h1><p>El hospital atendió a 41.200 pacientes.</p></main>", "es"),
    "zh short": _page("统计数据", "<main><h1>统计数据</h1><p>本港有 38 个泊位，年吞吐量 1240 万吨。</p></main>", "zh"),
    "ru short": _page("Цифры", "<main><h1>Цифры</h1><p>В порту работают 1 240 человек.</p><p>Вход для сотрудников</p></main>", "ru"),
    "ar short": _page("أرقام", "<main><h1>أرقام رئيسية</h1><p>عالجت العيادة 412 مريضا في مايو.</p></main>", "ar"),
    "tr short": _page("Rakamlar", "<main><h1>Rakamlar</h1><p>Limanda 1.240 kişi çalışıyor.</p></main>", "tr"),
    "pl short": _page("Liczby", "<main><h1>W liczbach</h1><p>W porcie pracuje 1240 osób.</p></main>", "pl"),
    "host title": _page("fjord.test", "<main><p>The observatory runs 38 buoys and 4 ships.</p></main>"),
    "404 steps": _page("Tower", "<main><h1>The tower</h1><p>404 steps lead to the top. It is 98 m high.</p></main>"),
    "404 tile": _page("Aid", "<main><div><b>404</b><span>families housed</span></div><div><b>12</b><span>towns</span></div></main>"),
    "noindex form": _page("Member survey", "<main><h1>Member survey</h1><p>1,240 members answered, 61% of all.</p><form><input name=email></form></main>", head="<meta name=robots content='noindex,nofollow'>"),
    "refresh live": _page("River level", "<main><h1>River level</h1><p>The river stood at 212 cm at noon.</p></main>", head="<meta http-equiv=refresh content=300>"),
    "json small": '{"name":"River","level":212,"status":"ok","unit":"cm"}',
    "json stat status": '{"title":"Incidents","data":{"open":14,"resolved":212},"status":"final"}',
    "price list": _page("Ticket prices", "<main><h1>Season tickets</h1><p>A season ticket costs €38 per month. 41,000 passengers hold one.</p></main>"),
    "domain market": _page("Domain market", "<main><h1>Domains for sale</h1><p>4.1 million domains are for sale. The median price is $2,400.</p></main>"),
    "captcha ad": _page("Solvers", "<main><h1>Robots or humans?</h1><p>Humans solve 71% of puzzles; robots solve 96%.</p></main>"),
    "offline rural": _page("Connected homes", "<main><h1>Offline</h1><p>2.6 billion people are offline. 412 villages were connected.</p></main>"),
}  # fmt: skip
"""None of them may be held as a first answer."""
