"""A sheet whose words are attacks on whoever shows them: markup, scripts, escapes of terminals, marks of direction, formulas."""

ATTACKS = {
    "script": "<script>document.title='owned'</script>",
    "picture": "<img src=x onerror=\"document.title='owned'\">",
    "drawing": "<svg onload=document.title='owned'>",
    "end of an attribute": "\"><b onmouseover=document.title='owned'>",
    "end of a text": "</title></textarea></style><script>document.title='owned'</script>",
    "end of data": "]]><script>document.title='owned'</script>",
    "template": "{{ 7*191 }} ${7*191} {% raw %}",
    "address": "[boats](javascript:document.title='owned')",
    "terminal": "\x1b]0;owned\x07\x1b[31m\x9b2J",
    "direction": "\u202egnp\u2066 \u200f",
    "formula": '=HYPERLINK("http://evil.test/")',
    "marks of our own": "\ue001 \ue000",
    "mention": "@everyone <!channel>",
}
"""What is attacked with, by name: as the publisher's page shows it to a reader."""


def _shown(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def poisoned(patrols="2,700"):
    """The page: attacks as its title, headings, labels, words of sentences, cells, links and names of files."""
    words = [_shown(attack) for attack in ATTACKS.values()]
    sentences = "".join(
        f"<h2>{attack}</h2><p>Crews with {attack} did over {number} patrols {attack} at sea.</p><p>{attack}: {number + 1} boats</p>"
        for number, attack in enumerate(words, 41)
    )
    rows = "".join(f"<tr><td>{attack}</td><td>{number}</td></tr>" for number, attack in enumerate(words, 60))
    links = "".join(f"<li><a href=\"javascript:document.title='owned'\">{attack} 5 files</a></li>" for attack in words)
    return (
        f'<!doctype html><html lang="en"><head><meta charset=utf-8><title>{words[0]} {words[4]}</title></head><body><main>'
        f"<h1>{words[0]} {words[8]}</h1><p>The mission did over {patrols} patrols {words[1]} {words[8]} last year.</p>{sentences}"
        f"<table><caption>{words[3]}</caption><tr><th>{words[1]}</th><th>{words[2]}</th></tr>{rows}</table><ul>{links}</ul>"
        "</main></body></html>"
    ).encode()
