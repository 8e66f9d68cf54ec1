"""A fact sheet of an invented publisher, for tests that serve it, edit it and read what is said of that."""

SENTENCES = {
    "Mandate": [
        "The Northern Harbour Mission was set up in 2019 and has 41 member states.",
        "Since 2019, members have paid in more than €1.3 billion for dredging, rescue and training.",
    ],
    "At sea": [
        "Crews have carried out over 2,700 patrols and escorted nearly 880 merchant ships.",
        "Rescue teams brought some 14,500 people ashore, of whom at least 3,200 were children.",
        "The mission keeps 26 vessels at sea and 7 aircraft on call.",
        "Traffic through the northern channel is up by 18 percent on the year before.",
    ],
    "On shore": [
        "Engineers cleared 96,000 tonnes of wreckage from 12 harbours.",
        "About 60 percent of the berths that the storm destroyed are open again.",
        "Two in five pilots now hold the joint licence.",
        "Instructors have trained more than 5,400 coast guards in nine countries.",
    ],
}

TITLE = "Northern Harbour Mission: facts and figures"


def page(edits=(), *, views="1,204", cookie="We use cookies to improve this site. Accept"):
    """The sheet as HTML, with each (old, new) of `edits` replaced exactly once."""
    body = "\n".join(
        f"<h2>{heading}</h2>\n" + "\n".join(f"<p>{sentence}</p>" for sentence in sentences)
        for heading, sentences in SENTENCES.items()
    )
    for old, new in edits:
        if body.count(old) != 1:
            raise ValueError(f"{old!r} stands {body.count(old)} times in the sheet")
        body = body.replace(old, new)
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{TITLE} | NHM</title></head>
<body>
<div id="cookie-banner" class="cookie-notice"><p>{cookie}</p></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News (31)</a></li></ul></nav></header>
<main><article>
<h1>{TITLE}</h1>
<div class="post-meta"><span class="view-count">{views} views</span></div>
{body}
</article></main>
<footer><p>© 2024 Northern Harbour Mission. Press desk: +44 20 7946 0000</p></footer>
</body></html>""".encode()
