"""Edits of sentences: reworded, merged, split, moved, replaced, dropped, and others added."""

from __future__ import annotations

import re

from revisions import wording
from revisions.names import NAMES, NOUNS
from revisions.numbers import NUMERAL, and_some_revised, revised
from revisions.sheets import MARK, Paragraph

DEEDS = ("were inspected", "were counted", "were put up", "were hired out", "were lost", "were paid for")


def sentences_reworded(sheet, chance):
    return sheet.language.startswith("en") and wording.reword(sheet, chance, 0.7) and and_some_revised(sheet, chance)


def sentences_merged(sheet, chance):
    return sheet.language.startswith("en") and wording.merged(sheet, chance) and and_some_revised(sheet, chance)


def sentences_split(sheet, chance):
    return sheet.language.startswith("en") and wording.split(sheet, chance) and and_some_revised(sheet, chance)


def sentences_shuffled(sheet, chance):
    for block in sheet.all_of(Paragraph):
        chance.shuffle(block.sentences)
    return any(len(block.sentences) > 1 for block in sheet.all_of(Paragraph)) and and_some_revised(sheet, chance)


def look_alikes_added(sheet, chance):
    """Sentences told as others are, of other things or places."""
    done = False
    for block in sheet.all_of(Paragraph):
        for at in range(len(block.sentences) - 1, -1, -1):
            if chance.random() > 0.35 or not re.search(r"[.⟧\w]$", block.sentences[at]):
                continue
            new = _look_alike(sheet, block.sentences[at], chance)
            if new:
                block.sentences.insert(at + chance.randint(0, 1), new)
                done = True
    return done and and_some_revised(sheet, chance)


def sentences_replaced(sheet, chance):
    """A sentence goes, and in its place another speaks of something else."""
    done = False
    for block in sheet.all_of(Paragraph):
        for at, sentence in enumerate(block.sentences):
            if MARK.search(sentence) and chance.random() < 0.3:
                mark = sheet.add(f"{chance.randint(13, 9400):,}")
                block.sentences[at] = f"In {chance.choice(NAMES)}, {mark} {chance.choice(NOUNS)} {chance.choice(DEEDS)}."
                done = True
    return done and and_some_revised(sheet, chance)


def sentences_dropped(sheet, chance):
    done = False
    for block in sheet.all_of(Paragraph):
        kept = [sentence for sentence in block.sentences if not MARK.search(sentence) or chance.random() > 0.25]
        done |= len(kept) < len(block.sentences)
        block.sentences = kept
    return done and and_some_revised(sheet, chance)


def comparisons_told(sheet, chance):
    """The number of the release before is quoted beside the new one."""
    done = False
    for block in sheet.all_of(Paragraph):
        for at, sentence in enumerate(block.sentences):
            marks = MARK.findall(sentence)
            if len(marks) != 1 or not sentence.endswith(".") or chance.random() > 0.6:
                continue
            number = sheet.numbers[marks[0]]
            new = revised(number.quote, chance)
            if new is None or sum(other.group == number.group for other in sheet.numbers.values()) > 1:
                continue
            bare = NUMERAL.search(number.quote)[0]
            old = sheet.add(number.quote if number.unit != "1" else bare, number.unit)
            number.quote = new
            block.sentences[at] = (
                f"{sentence[:-1]}, {chance.choice(('up from', 'against', 'compared with', 'previously'))} {old}."
            )
            done = True
    return sheet.language.startswith("en") and done


def replaced_by_parts(sheet, chance):
    """A total goes; its parts by place come."""
    done = False
    for block in sheet.all_of(Paragraph):
        for at, sentence in enumerate(block.sentences):
            match = re.match(r"^[^⟦]*⟦([^⟦⟧]+)⟧ (?P<noun>[a-z]{3,}s)\b[^⟦]*\.$", sentence)
            if not match or chance.random() > 0.5 or sheet.numbers[match[1]].unit != "1":
                continue
            digits = re.sub(r"\D", "", sheet.numbers[match[1]].quote)
            if not digits or int(digits) < 100 or not sheet.numbers[match[1]].plain or "million" in sheet.numbers[match[1]].quote:
                continue
            part = round(int(digits) * chance.uniform(0.3, 0.7))
            one, other = sheet.add(f"{part:,}"), sheet.add(f"{int(digits) - part:,}")
            block.sentences[at] = (
                f"There were {one} {match['noun']} in {chance.choice(NAMES)} and {other} in {chance.choice(NAMES)}."
            )
            done = True
    return sheet.language.startswith("en") and done


def _look_alike(sheet, sentence, chance):
    """The same with other numbers, of another noun or place; None for a sentence that does not lend itself."""
    match = re.match(r"^(?P<lead>[^⟦]*)⟦(?P<name>[^⟦⟧]+)⟧(?P<rest> [^⟦]*)$", sentence)
    if not match or not sheet.language.startswith("en"):
        return None
    number = sheet.numbers[match["name"]]
    mark = sheet.add(revised(number.quote, chance) or number.quote, number.unit)
    rest = match["rest"].rstrip(".")
    if " in " in rest:
        rest = f"{rest.rsplit(' in ', 1)[0]} in {chance.choice(NAMES)}"
    elif number.unit == "1":
        words = rest.split()
        rest = f" {chance.choice(NOUNS)} {' '.join(words[1:])}" if len(words) > 1 else f"{rest} in {chance.choice(NAMES)}"
    else:
        rest = f"{rest} in {chance.choice(NAMES)}"
    return f"{match['lead']}{mark}{rest}."
