"""What stands in the place of a sheet with status 200: walls, errors that are not called so, other pages, other sheets.

Written for this table, after the manner of common servers, shields, shops and content systems.
"""

import json

from hostile.behaviour import Behaviour, says


def _page(title, body, lang="en", head=""):
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    )


def _held(name, content, media_type="text/html; charset=utf-8", **source):
    return Behaviour(name, says(content, media_type=media_type), "suspect", "suspect", source=source)


def _none(name, content, media_type, cause="unreadable"):
    return Behaviour(name, says(content, media_type=media_type), f"failed:{cause}", f"failed:{cause}")


NAV = (
    "<header><nav><ul><li><a href='/'>Home</a></li><li><a href='/news'>News (31)</a></li><li><a href='/sign-in'>Sign in</a></li>"
    "</ul></nav></header>"
)
FOOTER = "<footer><p>© 2024 Northern Harbour Mission. Press desk: +44 20 7946 0000</p></footer>"
FRENCH = (
    "<main><h1>Mission du port du Nord : faits et chiffres</h1><p>La mission compte 41 États membres et emploie des équipages dans "
    "12 ports.</p><p>Les équipages ont effectué plus de 2 700 patrouilles et escorté près de 880 navires de commerce.</p>"
    "<p>Les équipes de secours ont ramené à terre quelque 14 500 personnes, dont au moins 3 200 enfants.</p></main>"
)
OTHER_SHEET = "<main><h1>Water levels</h1>" + "".join(
    f"<p>The gauge at {place} stood at {centimetres} centimetres this morning.</p>"
    for place, centimetres in (("Tarn", 212), ("Orme", 187), ("Skell", 94), ("Lune", 301), ("Wey", 78), ("Nith", 145))
) + "</main>"  # fmt: skip

BEHAVIOURS = (
    # Not found, though the status says otherwise.
    _held("soft 404", _page("Northern Harbour Mission", f"{NAV}<main><h1>Page not found</h1><p>Try one of our 24 topics.</p></main>{FOOTER}")),
    _held("soft 404 in a friendly tone", _page("Oops!", f"{NAV}<main><h1>Well, this is awkward</h1><p>We looked in all 3 harbours, but we can't find the page that you are looking for.</p></main>")),
    _held("soft 404 with popular pages", _page("Oops | NHM", f"{NAV}<main><h1>Sorry, we couldn't find that</h1><h2>Popular</h2><ul><li>12 harbours reopened</li><li>Our 5 tugs</li><li>Annual report 2023</li><li>300 jobs</li></ul></main>")),
    _held("soft 404 in German", _page("Fehler", "<h1>Seite nicht gefunden</h1><p>Die von Ihnen gewünschte Seite existiert nicht. Fehler 404.</p>", "de")),
    _held("soft 404 in Spanish", _page("Error", "<h1>Página no encontrada</h1><p>Consulte nuestros 12 temas.</p>", "es")),
    _held("soft 404 in French", _page("Erreur 404", "<h1>Cette page est introuvable</h1><p>Retour à l'accueil dans 5 secondes.</p>", "fr")),
    _held("soft 404 in Italian", _page("Errore", "<h1>Pagina non trovata</h1><p>La pagina richiesta non esiste. Codice 404.</p>", "it")),
    _held("soft 404 in Portuguese", _page("Erro", "<h1>Página não encontrada</h1><p>Veja as 12 notícias do dia.</p>", "pt")),
    _held("soft 404 in Dutch", _page("Fout", "<h1>Pagina niet gevonden</h1><p>Bekijk onze 12 thema's.</p>", "nl")),
    _held("soft 404 in Russian", _page("Ошибка", "<h1>Страница не найдена</h1><p>Посмотрите 12 других разделов.</p>", "ru")),
    _held("soft 404 in Arabic", _page("خطأ", "<h1>الصفحة غير موجودة</h1><p>لدينا 12 موضوعا آخر.</p>", "ar")),
    _held("soft 410", _page("Gone", f"{NAV}<main><h1>This page has been removed</h1><p>It was archived after 5 years.</p></main>")),
    _held("expired", _page("Expired", f"{NAV}<main><p>The content you requested has expired or is no longer available. Contact us within 30 days.</p></main>")),
    # Somebody doubts that we are a person.
    _held("captcha", _page("Security check", "<h1>Are you a human?</h1><p>Choose all 9 pictures with boats.</p><div class='g-recaptcha'></div>")),
    _held("captcha without a known name", _page("Verification", "<p>Please complete the puzzle to prove that you are not a robot. 2 tries are left.</p>")),
    _held("challenge of a shield", _page("Just a moment...", "<h1>facts.test</h1><p>Verifying you are human. This may take 5 seconds.</p><div class='cf-turnstile'></div>")),
    _held("challenge that counts down", _page("facts.test", "<p>DDoS protection: your browser will be redirected in 5 seconds.</p><script src=/cdn-cgi/challenge-platform/h.js></script>")),
    _held("block of a firewall", _page("Request Rejected", "The requested URL was rejected. Please consult with your administrator. Your support ID is: 4711081547110815")),
    _held("block with a reference", _page("Access Denied", "<h1>Access Denied</h1><p>You don't have permission to access this server. Reference #18.4f3a41b7.1709290000.7f3a</p>")),
    _held("block by country", _page("Unavailable", "<h1>Content unavailable</h1><p>This content is not available in your region. It is open to 27 countries.</p>")),
    _held("too many visits", _page("Slow down", "<h1>Too many requests</h1><p>You have made 120 requests in 60 seconds. Try again in 10 minutes.</p>")),
    _held("incident page", _page("Incident", "<p>Pardon our interruption. As you were browsing, something about your browser made us think you were a bot. There are 3 reasons why this may happen.</p>")),
    # Somebody wants something first.
    _held("consent wall", _page("Before you continue", "<h1>Before you continue</h1><p>We and our 812 partners store cookies. Accept all or reject all.</p>")),
    _held("consent wall in German", _page("Einwilligung", "<h1>Bevor Sie fortfahren</h1><p>Wir und unsere 812 Partner speichern Cookies. Alle akzeptieren oder alle ablehnen.</p>", "de")),
    _held("consent wall in French", _page("Vos choix", "<p>Nous et nos 812 partenaires stockons des cookies. Tout accepter ou tout refuser.</p>", "fr")),
    _held("log-in", _page("Log in", "<h1>Please log in</h1><form><input type=text><input type=password><p>40 partners use this portal.</p></form>")),
    _held("log-in of a portal", _page("Intranet portal", "<h1>Welcome back</h1><form><label>User</label><input><label>Password</label><input type=password><button>Sign in</button></form><p>Locked after 5 attempts. Forgot your password?</p>")),
    _held("log-in of a hotel's network", _page("Free Wi-Fi", "<h1>Welcome to Hotel Orme Wi-Fi</h1><p>Enter your room number to connect to the internet. 24 hours are free.</p><form><input name=room></form>")),
    _held("single sign-on", _page("Sign in to your account", "<h1>Sign in</h1><p>Session expired after 30 minutes. Sign in to continue to Facts.</p>")),
    _held("paywall", _page("Northern Harbour Mission: facts and figures", "<h1>Northern Harbour Mission: facts and figures</h1><p>The mission has 41 member states.</p><p>You have 2 free articles left this month. Subscribe to continue reading.</p>")),
    _held("paywall for members", _page("Members only", "<h1>This content is for subscribers</h1><p>Join 12,000 readers for 9 euros a month. Already a subscriber? Sign in.</p>")),
    _held("age gate", _page("Age check", "<h1>You must be 18 or older to enter</h1><p>Please confirm your age: enter your date of birth.</p>")),
    _held("newsletter in front", _page("Stay in touch", "<h1>Subscribe to our newsletter</h1><p>Join 40,000 readers. Enter your email address to continue to the site.</p><form><input type=email></form>")),
    # The server is not itself.
    _held("maintenance", _page("Maintenance", "<h1>We'll be back soon</h1><p>Our site is down for scheduled maintenance for 2 hours.</p>")),
    _held("maintenance in German", _page("Wartung", "<h1>Wartungsarbeiten</h1><p>Die Seite ist ab 14 Uhr wieder erreichbar.</p>", "de")),
    _held("maintenance in Spanish", _page("Mantenimiento", "<h1>Sitio en mantenimiento</h1><p>Volvemos en 2 horas.</p>", "es")),
    _held("maintenance in Arabic", _page("صيانة", "<h1>الموقع قيد الصيانة</h1><p>سنعود بعد 2 ساعات.</p>", "ar")),
    _held("maintenance without the word", _page("NHM", "<p>We are making some improvements. Our website will be back online at 14:00. We apologise for the inconvenience.</p>")),
    _held("bad gateway", _page("502 Bad Gateway", "<center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.24.0</center>")),
    _held("overload", _page("High traffic", "<h1>You are in a queue</h1><p>Due to high demand, you are number 2,714 in the queue. Your estimated wait time is 12 minutes.</p>")),
    _held("database error", _page("Error", "<h1>Error establishing a database connection</h1>")),
    _held("program error", "<br />\n<b>Fatal error</b>:  Uncaught Error: Call to undefined function sheet() in /srv/www/facts.php:41\nStack trace:\n#0 {main}\n  thrown in <b>/srv/www/facts.php</b> on line <b>41</b><br />"),
    _held("program error with a code", _page("Runtime Error", "<h1>Server Error in '/' Application.</h1><p>Version Information: 4.0.30319; ASP.NET 4.8.4682</p>")),
    _held("error in other words", _page("Something went wrong", f"{NAV}<main><h1>Something went wrong</h1><p>An unexpected error has occurred. Error code: 7f3a-4711.</p></main>")),
    _held("quota of a host", _page("509", "<h1>Bandwidth Limit Exceeded</h1><p>The server is temporarily unable to service your request. It used 100 GB of 100 GB.</p>")),
    _held("suspended account", _page("Account Suspended", "<h1>This Account has been suspended.</h1><p>Contact your hosting provider within 14 days.</p>")),
    # The place is another's now.
    _held("parked domain", _page("facts.test", "<h1>facts.test</h1><p>This domain is for sale. Offers from 900 dollars.</p>")),
    _held("parked domain with adverts", _page("facts.test", "<h1>facts.test</h1><p>Related searches: 10 best harbours; 5 cheap cruises.</p><p>Privacy policy</p>")),
    _held("expired domain", _page("Domain expired", "<p>This domain has expired. Renew it within 30 days if you are its owner.</p>")),
    _held("default page of a server", _page("Welcome to nginx!", "<h1>Welcome to nginx!</h1><p>If you see this page, the web server is installed. 1 step is left.</p>")),
    _held("default page of a host", _page("Default page", "<h1>Congratulations! Your website has been created.</h1><p>Upload your files within 30 days to replace this page.</p>")),
    _held("site under construction", _page("Coming soon", "<h1>Coming soon</h1><p>Our new website opens in 12 days.</p>")),
    _held("directory", _page("Index of /facts", "<h1>Index of /facts</h1><pre><a href='..'>../</a>\nfacts-2019.pdf 12-Mar-2019 14:00 212K\nfacts-2020.pdf 14-Mar-2020 09:12 300K</pre>")),
    _held("directory of another server", _page("facts.test - /facts/", "<h1>facts.test - /facts/</h1><pre><a>[To Parent Directory]</a><br> 3/12/2019 2:00 PM 212345 facts-2019.pdf<br> 3/14/2020 9:12 AM 300112 facts-2020.pdf</pre>")),
    # Another page of the same house.
    _held("home page", _page("Northern Harbour Mission | Home", f"{NAV}<main><h1>Keeping the north open</h1><ul><li><a href='/a'>Who we are</a></li><li><a href='/b'>Work with us</a></li></ul></main>{FOOTER}")),
    _held("home page with news", _page("Home", f"{NAV}<main><h1>Welcome</h1><p>Read the latest from the harbour.</p><ul><li>Storm closes the channel</li><li>New tug named Orme</li></ul></main>{FOOTER}")),
    _held("search results", _page("Search", f"{NAV}<main><h1>Search results</h1><p>Your search for “facts” returned 0 results.</p></main>{FOOTER}")),
    _held("a letter of errors in JSON that calls itself a page", '{"error": {"code": 404, "message": "no such page"}}'),
    _held("French in the place of English", _page("Faits et chiffres", FRENCH, "fr"), language="en"),
    _held("French under an English cover", _page("Facts and figures", FRENCH, "en"), language="en"),
    # What is no page at all.
    _held("errors in JSON", json.dumps({"error": "not_found", "status": 404, "detail": "no sheet"}), "application/json"),
    _held("errors in JSON as a problem", json.dumps({"type": "about:blank", "title": "Not Found", "status": 404}), "application/problem+json"),
    _none("errors in XML", "<?xml version='1.0' encoding='UTF-8'?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>4711</RequestId></Error>", "application/xml", "media_type"),
    _held("OK and nothing else", "OK", "text/plain"),
    _held("not found in plain words", "404 page not found\n", "text/plain; charset=utf-8"),
    _held("a reason in plain words", "upstream connect error or disconnect/reset before headers. reset reason: connection failure 111", "text/plain"),
    # Written after the wording was: what they taught is in it now.
    _held("a page gone missing", _page("Hmm", "<h1>Hmm, that page has gone missing</h1><p>Maybe one of our 8 departments can help.</p>")),
    _held("a broken link", _page("Whoops", "<p>Looks like you followed a broken link. Go back to the start page, or search 2,300 articles.</p>")),
    _held("a slider", _page("Bot check", "<p>Slide to verify. 3 attempts left.</p>")),
    _held("log-in in German", _page("Anmeldung", "<h1>Anmelden</h1><p>Benutzername und Kennwort eingeben. Nach 3 Fehlversuchen wird das Konto gesperrt.</p><form><input type=password></form>")),
    _held("log-in in Danish", _page("Log ind", "<h1>Log ind</h1><p>Du har 3 forsøg.</p><form><input type=password></form>")),
    _held("plans for sale", _page("Premium", "<h1>Harbour figures 2024</h1><p>This report is available to premium members. Plans start at 12 dollars a month.</p>")),
    _held("a service for some countries", _page("Geo", "<p>Sorry, this service is offered in 14 countries only and yours is not one of them.</p>")),
    # A whole sheet with figures: as a first answer nothing tells it from the one that is meant.
    Behaviour("another sheet of the house", says(_page("Water levels | NHM", NAV + OTHER_SHEET + FOOTER)), None, "suspect"),
)  # fmt: skip
