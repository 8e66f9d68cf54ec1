"""Sentences told in other words: a small grammar of paraphrases of English fact sheets. Figures keep their marks."""

from __future__ import annotations

import re

from revisions.sheets import MARK, Paragraph

NOT_AFTER = r"(?![\w-])"
SYNONYMS = (
    ("trained", "instructed"), ("destroyed", "wrecked"), ("were injured", "were wounded"), ("have died", "have lost their lives"),
    ("died", "lost their lives"), ("delivered", "handed out"), ("repaired", "put in order again"), ("rebuilt", "reconstructed"),
    ("employs", "has a staff of"), ("treated", "cared for"), ("carried out", "performed"), ("checked", "inspected"),
    ("answered", "responded to"), ("recorded", "registered"), ("restored", "brought back"), ("has spent", "has put out"),
    ("was restored", "was reconnected"), ("confirmed", "established"), ("reached", "got through to"), ("refused", "declined"),
    ("planted", "set out"), ("about", "roughly"), ("according to", "in the words of"), ("villages", "settlements"),
    ("people", "persons"), ("homes", "houses"), ("children", "minors"), ("were born", "came into the world"),
    ("live in", "are housed in"),
    ("stands at", "has come to"), ("distributed", "gave out"), ("received", "were given"), ("runs", "operates"),
    ("were killed", "lost their lives"), ("rescued", "saved"), ("since it began", "since its start"), ("farmers", "growers"),
    ("soldiers", "troops"), ("police officers", "policemen"), ("academy", "training school"), ("mines", "explosive devices"),
    ("schools were rebuilt", "school buildings stand again"), ("households", "families"), ("inhabitants", "residents"),
    ("is sold abroad", "goes to export"), ("has a budget of", "can spend"), ("runs in", "is active in"),
    ("made", "paid"), ("young farmers", "farmers under forty"), ("cases", "infections"), ("has opened", "opened"),
    ("released", "set free"), ("donated", "gave"), ("seized", "confiscated"), ("arrested", "detained"), ("returned", "gone back"),
    ("fell", "dropped"), ("rose", "climbed"), ("are over", "are above"), ("would recommend", "would commend"),
)  # fmt: skip
LEADS = (
    "According to the latest count, ", "To date, ", "So far, ", "In the latest update, ", "The report says that ",
    "Official data show that ",
    "By now, ", "As the ministry put it, ",
)  # fmt: skip
TAILS = (", officials said", ", by the latest count", " so far", ", the report says", " in all")
PARTICIPLES = (
    "trained", "delivered", "repaired", "treated", "rescued", "inspected", "planted", "donated", "seized", "arrested", "recorded",
    "carried out", "answered", "vaccinated", "confirmed", "employed", "checked", "removed", "distributed", "reopened", "released",
    "put out", "cancelled", "reconnected", "completed",
)  # fmt: skip
ACTIVE = re.compile(
    rf"^(?P<who>(?:The |Some |Partner |Health |Relief |Fire |Clearance )?[A-Za-z][\w ]{{2,40}}?) (?:(?P<aux>has|have) )?"
    rf"(?P<verb>{'|'.join(PARTICIPLES)}) (?P<what>⟦[^⟦⟧]+⟧ [^,;.]+?)(?P<where>(?: in | at | along | from | on | to )[^,;.⟦]+)?\.$"
)
PASSIVE = re.compile(
    rf"^(?P<what>(?:Some )?⟦[^⟦⟧]+⟧ [^,;.⟦]+?) (?P<be>was|were|have been|has been) (?P<verb>{'|'.join(PARTICIPLES)})"
    r"(?P<where>(?: in | at | along | from | on | to )[^,;.⟦]+)?\.$"
)
COMMON_FIRST = frozenset({
    "The", "A", "Some", "About", "Over", "Nearly", "At", "Of", "In", "Another", "Around", "More", "Fire", "Relief", "Health",
    "New", "Engineers", "Doctors", "Inspectors", "Advisers", "Farmers", "Surgeons", "Crews",
})  # fmt: skip
JOINTS = ("; ", ", while ", ", and ")


def reworded(sentence, chance):
    """The sentence in other words; unchanged where the grammar finds nothing to do."""
    if not MARK.search(sentence) or not sentence.endswith("."):
        return sentence
    told = chance.choice((_voice, _synonyms, _synonyms, _fronted, _led, _tailed))(sentence, chance)
    return told if chance.random() < 0.5 else _synonyms(told, chance)


def _voice(sentence, _chance):
    if active := ACTIVE.match(sentence):
        who = active["who"]
        by = who if who.split()[0].isupper() or who.startswith(("Red ", "Saint ")) else who[0].lower() + who[1:]
        verb = f"were {active['verb']}" if active["aux"] is None else f"have been {active['verb']}"
        return f"{active['what']} {verb} by {by}{active['where'] or ''}."
    if passive := PASSIVE.match(sentence):
        what = passive["what"][0].lower() + passive["what"][1:]
        return f"The teams {'have ' if 'been' in passive['be'] else ''}{passive['verb']} {what}{passive['where'] or ''}."
    return sentence


def _synonyms(sentence, chance):
    for old, new in SYNONYMS:
        if chance.random() < 0.7:
            sentence = re.sub(rf"(?<![\w-]){old}{NOT_AFTER}", new, sentence)
            upper = old[0].upper() + old[1:]
            sentence = re.sub(rf"(?<![\w-]){upper}{NOT_AFTER}", new[0].upper() + new[1:], sentence)
    return sentence


def _fronted(sentence, _chance):
    """The last phrase of place or time comes first."""
    match = re.match(r"^(?P<main>.*⟦[^⟦⟧]+⟧[^,;]*?) (?P<phrase>(?:in|at|along|since|on) (?:the |a )?[^,;.⟦]{4,40})\.$", sentence)
    if not match or len(match["main"].split()) < 4:
        return sentence
    phrase = match["phrase"]
    return f"{phrase[0].upper()}{phrase[1:]}, {_lowered(match['main'])}."


def _led(sentence, chance):
    return f"{chance.choice(LEADS)}{_lowered(sentence)}"


def _tailed(sentence, chance):
    return f"{sentence[:-1]}{chance.choice(TAILS)}."


def _lowered(text):
    """A first word that any sentence may begin with loses its capital."""
    first = text.split()[0]
    common = first in COMMON_FIRST
    return text[0].lower() + text[1:] if common else text


def merged(sheet, chance):
    """Two neighbouring sentences become one."""
    return _each_paragraph(sheet, chance, _merge_once)


def _merge_once(sentences, chance):
    places = [
        i
        for i in range(len(sentences) - 1)
        if all(MARK.search(sentence) and sentence.endswith(".") for sentence in sentences[i : i + 2])
    ]
    if not places:
        return False
    at = chance.choice(places)
    sentences[at : at + 2] = [f"{sentences[at][:-1]}{chance.choice(JOINTS)}{_lowered(sentences[at + 1])}"]
    return True


def split(sheet, chance):
    """A sentence of two clauses becomes two."""
    return _each_paragraph(sheet, chance, _split_once)


def _split_once(sentences, _chance):
    for at, sentence in enumerate(sentences):
        match = re.match(r"^(?P<one>.*⟦[^⟦⟧]+⟧[^,;]*)(?:;|, and|, of which|; about) (?P<other>[^,;]*⟦[^⟦⟧]+⟧.*)$", sentence)
        if match and sentence.endswith(".") and " ".join(match["other"].split()[1:3]):
            other = match["other"]
            joint = sentence[match.end("one") : match.start("other")].strip(" ,;")
            lead = "Of these, " if joint == "of which" else ""
            sentences[at : at + 1] = [f"{match['one']}.", f"{lead}{other if lead else other[0].upper() + other[1:]}"]
            return True
    return False


def _each_paragraph(sheet, chance, change):
    done = [change(block.sentences, chance) for block in sheet.all_of(Paragraph)]
    return any(done)


def reword(sheet, chance, share):
    """About this share of the sentences in other words; whether any was."""
    done = False
    for block in sheet.all_of(Paragraph):
        for at, sentence in enumerate(block.sentences):
            if chance.random() < share:
                block.sentences[at] = reworded(sentence, chance)
                done |= block.sentences[at] != sentence
    return done
