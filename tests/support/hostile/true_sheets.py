"""True first documents that share a sign with walls: short ones, with few figures, odd titles, log-ins, banners, walls as topic.

None of them may be held: a source whose first answer waits for a person has not begun.
"""

import json

from hostile import unseen_walls


def _page(title, body, lang="en", head=""):
    return (
        f'<!doctype html>\n<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    )


COOKIES = (
    "<div class='cookie-banner' role='dialog'><p>We use cookies to improve this site. You can accept all or reject all of them.</p>"
    "<button>Accept all</button><button>Reject all</button></div>"
)
LOGIN = (
    "<header><form action='/login'><input name='user'><input type='password' name='pw'><button>Sign in</button></form>"
    "<a href='/forgot'>Forgot your password?</a></header>"
)
NEWSLETTER = (
    "<aside><h2>Newsletter</h2><p>Subscribe to our newsletter: join 40,000 readers.</p><form><input type=email></form></aside>"
)
ROBOT = "<script src='https://www.example.org/recaptcha/api.js'></script><div class='g-recaptcha'></div>"
FACTS = (
    "<p>The clinic treated 412 patients in May.</p><p>It has 38 beds and 9 doctors.</p><p>Waiting time fell to 14 days.</p>"
    "<p>About 60 percent of the patients came from the district.</p>"
)

SHEETS = {
    # Short, and with few figures.
    "one figure": _page("Members", "<h1>Members</h1><p>The union has 14,200 members.</p>"),
    "one figure without a page around it": "<p>The union has 14,200 members.</p>",
    "one figure as plain text": "Reservoir level: 71 percent of capacity.\n",
    "two figures": _page("Shelter", "<main><h1>Shelter</h1><p>Tonight 212 people sleep in 4 halls.</p></main>"),
    "three figures under a bare title": _page("Home", "<h1>Key numbers</h1><p>12 schools, 340 teachers, 6,100 pupils.</p>"),
    "a single tile": _page("Live", "<div class='tile'><span class='value'>3,418</span><span class='label'>bikes in use</span></div>"),
    "a short table": _page("Data", "<table><tr><th>Year</th><th>Births</th></tr><tr><td>2023</td><td>1,204</td></tr></table>"),
    "a short notice of a council": _page("Notice", "<p>The council approved 24 flats in Mill Lane on 3 May 2024.</p>"),
    "an appeal of one line": _page("Appeal", "<p>We still need $4.2 million for 18,000 families.</p>"),
    # Titles that say something else.
    "title of a content system": _page("Home | CMS 4", f"<h1>Clinic</h1>{FACTS}"),
    "no title": f"<html><body><h1>Clinic</h1>{FACTS}</body></html>",
    "title untitled": _page("Untitled document", f"<h1>Clinic</h1>{FACTS}"),
    "title of the template": _page("Page Title Goes Here", f"<h1>Clinic</h1>{FACTS}"),
    "title in another language": _page("Accueil", f"<h1>Clinic</h1>{FACTS}"),
    "title that is a number": _page("404 homes for key workers", f"<h1>404 homes for key workers</h1>{FACTS}"),
    "title about errors": _page("Errors in dispensing, 2023", "<h1>Errors in dispensing, 2023</h1><p>Pharmacies reported 312 errors, of which 14 did harm.</p>"),
    "title about access": _page("Access denied: refugees at the border", "<h1>Access denied: refugees at the border</h1><p>Guards turned back 1,340 people in March, and 412 of them twice.</p><p>In 36 cases courts found the refusal unlawful.</p><p>Some 120 people remain in 2 camps.</p>"),
    "title about things lost": _page("Not found: missing migrants", "<h1>Not found: missing migrants</h1><p>Of 612 people missing, 540 were not found.</p><p>Families of 88 have been told.</p><p>Searches took 41 days at 9 places.</p>"),
    # What stands beside a sheet on many sites.
    "log-in in the head": _page("Clinic", f"{LOGIN}<main><h1>Clinic</h1>{FACTS}</main>"),
    "log-in beside two figures": _page("Clinic", f"{LOGIN}<main><h1>Clinic</h1><p>It has 38 beds and 9 doctors.</p></main>"),
    "sign in to comment": _page("Clinic", f"<main><h1>Clinic</h1>{FACTS}</main><section><p>Please sign in to comment.</p></section>"),
    "cookie banner": _page("Clinic", f"{COOKIES}<main><h1>Clinic</h1>{FACTS}</main>"),
    "cookie banner before two figures": _page("Clinic", f"{COOKIES}<main><h1>Clinic</h1><p>It has 38 beds and 9 doctors.</p></main>"),
    "newsletter": _page("Clinic", f"<main><h1>Clinic</h1>{FACTS}</main>{NEWSLETTER}"),
    "captcha of the contact form": _page("Clinic", f"<main><h1>Clinic</h1>{FACTS}</main><footer><h2>Contact us</h2><form>{ROBOT}</form></footer>"),
    "free articles left": _page("Clinic", f"<main><h1>Clinic</h1>{FACTS}</main><div class='meter'><p>You have 4 free articles left this month.</p></div>"),
    "notice that a script is needed": _page("Clinic", f"<noscript><p>Please enable JavaScript to use the map.</p></noscript><main><h1>Clinic</h1>{FACTS}</main>"),
    "banner of coming maintenance": _page("Clinic", f"<div class='alert'><p>Scheduled maintenance on Sunday from 2 to 4 a.m.: the booking system will be unavailable.</p></div><main><h1>Clinic</h1>{FACTS}</main>"),
    "help if something is wrong": _page("Clinic", f"<main><h1>Clinic</h1>{FACTS}<p>Can't find what you are looking for? Try our search or contact us.</p></main>"),
    "note of a moved page": _page("Clinic", f"<main><h1>Clinic</h1>{FACTS}<p>The report of 2019 has moved to the archive page.</p></main>"),
    # Walls as the topic.
    "maintenance as topic": _page("Rail maintenance 2024", "<h1>Rail maintenance 2024</h1><p>Engineers renewed 84 kilometres of track; 12 bridges are under maintenance.</p><p>Scheduled maintenance closed 3 lines for 9 days.</p>"),
    "maintenance as topic of one sentence": _page("Pumps", "<h1>Pumps</h1><p>At present 3 of 12 pumps are under maintenance.</p>"),
    "service outages as topic": _page("Outages", "<h1>Outages of the year</h1><p>The service was temporarily unavailable 14 times, for 212 minutes in all.</p>"),
    "subscribers as topic": _page("Subscribers", "<h1>Subscribers</h1><p>The paper has 212,000 subscribers; 84 percent read it online only.</p>"),
    "cookies as topic": _page("Bakery", "<h1>Bakery</h1><p>We baked 14,000 cookies and 2,100 loaves in December.</p>"),
    "fraud as topic": _page("Bots and captchas", "<h1>Bots and captchas</h1><p>Captchas stopped 84 percent of 1.2 million sign-ups by bots.</p><p>About 3 in 100 people failed one.</p>"),
    "domains as topic": _page("Domain names", "<h1>Domain names in numbers</h1><p>At the end of March 17.6 million names were registered; 1.1 million had expired.</p>"),
    "queues as topic": _page("Waiting lists", "<h1>Waiting lists</h1><p>There are 2,714 people in the queue; the average wait is 12 weeks.</p>"),
    "error rates as topic": _page("Quality of counting", "<h1>Quality of counting</h1><p>The error rate was 0.4 percent of 2.1 million forms.</p>"),
    "blocked roads as topic": _page("Roads", "<h1>Roads</h1><p>Access was blocked on 14 roads; 3 villages of 412 people are cut off.</p>"),
    "things not found as topic": _page("Search", "<h1>Search on Mount Orme</h1><p>Of 14 climbers 9 were found alive, and 2 were not found.</p>"),
    "consent as topic": _page("Consent to organ donation", "<h1>Consent to organ donation</h1><p>Families gave consent in 68 percent of 1,204 cases.</p>"),
    "sites under construction": _page("Housing", "<h1>Housing</h1><p>There are 31 sites under construction, with 2,400 flats; 600 are coming soon.</p>"),
    "suspended accounts as topic": _page("Transparency report", "<h1>Transparency report</h1><p>We suspended 41,000 accounts and removed 9,300 pages at the request of 27 countries.</p>"),
    "pages requested as topic": _page("Archive in numbers", "<h1>Archive in numbers</h1><p>Visitors requested 41 million pages; 3 percent were no longer available.</p>"),
    "age limits as topic": _page("Licences", "<h1>Licences</h1><p>Applicants must be 18 or older; 4,120 passed and 911 failed.</p>"),
    # Other languages and other formats.
    "German": _page("Die Klinik", "<h1>Die Klinik in Zahlen</h1><p>Die Klinik hat 38 Betten und 9 Ärzte.</p><p>Derzeit sind 2 Geräte in Wartung.</p>", "de"),
    "French": _page("La clinique", "<h1>La clinique en chiffres</h1><p>La clinique compte 38 lits et 9 médecins. Deux appareils sont en maintenance.</p>", "fr"),
    "Spanish": _page("La clínica", "<h1>La clínica en cifras</h1><p>La clínica tiene 38 camas y 9 médicos.</p>", "es"),
    "Arabic": _page("العيادة", "<h1>العيادة بالأرقام</h1><p>في العيادة 38 سريرا و 9 أطباء.</p>", "ar"),
    "a line of CSV": "region,people\nNorth,412\nSouth,380\n",
    "JSON of a few values": json.dumps({"status": "ok", "open_beds": 38, "doctors": 9}),
    "JSON with a message in it": json.dumps({"message": "Levels of today", "stations": [{"name": "Tarn", "level_cm": 212}, {"name": "Orme", "level_cm": 187}]}),
    "Markdown": "# Clinic\n\nIt has **38 beds** and 9 doctors.\n",
    "plain text with a code of errors": "Incidents\n\nError 404 was the answer to 3 percent of 41 million requests in May.\n",
    "a page without end tags": "<title>Clinic</title><h1>Clinic</h1><p>It has 38 beds.<p>It has 9 doctors.<p>It treated 412 patients.",
}  # fmt: skip
SHEETS |= unseen_walls.TRUE_SHEETS


def media_type_of(content):
    """What a server would call it."""
    if content.startswith("{"):
        return "application/json"
    if content.startswith("# "):
        return "text/markdown"
    return "text/html" if "<" in content else "text/csv" if content.count(",") > 2 and ". " not in content else "text/plain"
