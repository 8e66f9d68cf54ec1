"""A figure in the words of its sentence, and small repairs of what is cut out of one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from snapshots.data.label_words import CLOSING_PARTICLES, HANGING, PARTS_OF_NOUNS, PAST_PARTICIPLES, PERSON_HEADS, POSSESSIVES
from snapshots.documents import fold
from snapshots.extraction.words.phrases import MARK, NAME, NOUN, Words, words_of
from snapshots.figures import Figure, Kind

SHARES = (Kind.PERCENT, Kind.RATIO)
_OPEN_BAND = re.compile(r"\d (?:and|or) (?:over|under|above|below|up)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """A figure in its sentence: its words are those from `first` up to, not including, `last`."""

    words: Words
    first: int
    last: int
    figure: Figure

    @property
    def noun(self) -> str:
        """The figure's entity; ''."""
        noun = stripped(self.figure.entity or "")
        is_noun = self.sort(0) == NOUN or self.low(0) in PERSON_HEADS
        opens_sentence = is_noun and noun[1:2].islower() and self.figure.sentence.startswith(noun)
        return f"{noun[0].lower()}{noun[1:]}" if opens_sentence else noun

    @property
    def stop(self) -> int:
        """Word before which what is said of the figure ends: its own period, where that stands after the number."""
        period = self.figure.period
        position = self.figure.sentence.find(period.text, self.figure.start - self.figure.sentence_start) if period else -1
        return self.words.at(position) if position >= 0 else len(self.words)

    def low(self, index: int) -> str:
        """The word at `index` in lower case; '' beyond the sentence."""
        lows = self.words.lows
        return lows[index] if 0 <= index < len(lows) else ""

    def sort(self, index: int) -> str:
        """The class of the word at `index`; that of a mark beyond the sentence."""
        classes = self.words.classes
        return classes[index] if 0 <= index < len(classes) else MARK

    def near_before(self, index: int, reach: int) -> range:
        """The places of the words before `index`, the nearest first, `reach` of them at most."""
        return range(index - 1, max(-1, index - 1 - reach), -1)


def said_of(figure: Figure) -> Said | None:
    """The figure in its sentence; None where its offsets do not point into it."""
    begin = figure.start - figure.sentence_start
    end = begin + len(figure.quote)
    if not 0 <= begin < end <= len(figure.sentence):
        return None
    words = words_of(figure.sentence)
    return Said(words, words.at(begin), words.at(end), figure)


def text_before(figure: Figure) -> str:
    """The sentence before the number."""
    return figure.sentence[: figure.start - figure.sentence_start]


def text_after(figure: Figure) -> str:
    """The sentence after the number."""
    return figure.sentence[figure.start - figure.sentence_start + len(figure.quote) :]


def joined(*parts: str) -> str:
    """The parts that are not empty, with spaces between them."""
    return " ".join(part for part in parts if part)


def stripped(text: str) -> str:
    """Without articles and possessives before the noun."""
    words = fold(text).split()
    while len(words) > 1 and words[0].lower() in POSSESSIVES and not _defines(words):
        words = words[1:]
    return " ".join(words)


def _defines(words: list[str]) -> bool:
    """As in "those with a vote", "those working in mines": the word is the noun."""
    return words[0].lower() == "those" and (words[1].lower() in ("who", "with", "without") or words[1].endswith(("ing", "ed")))


def lowered(said: Said, first: int, last: int) -> str:
    """The noun phrase on words `first` to `last`, as it stands inside a label: without the capital of its sentence."""
    text = stripped(said.words.span(first, last))
    opens = text[1:].islower() and (said.sort(first) != NAME or said.low(first) in PERSON_HEADS)
    return f"{text[0].lower()}{text[1:]}" if opens else text


def trimmed(text: str) -> str:
    """Without the function words that a cut leaves hanging at the end."""
    words = fold(text).split()
    while words and (words[-1].lower().strip(",;:") in HANGING or words[-1].endswith("'s")) and not _ends_in_particle(words):
        words = words[:-1]
    return " ".join(words).rstrip(" ,;:-")


def _ends_in_particle(words: list[str]) -> bool:
    """As in "equipment handed over": the last word belongs to the verb before it."""
    if len(words) < 2:
        return False
    if _OPEN_BAND.search(" ".join(words[-3:])):
        return True  # "aged 65 and over"
    if words[-1].lower() not in CLOSING_PARTICLES:
        return False
    verb = words[-2].lower()
    return verb.endswith("ed") or verb in PAST_PARTICIPLES or verb in PARTS_OF_NOUNS


def head_of(noun: str) -> str:
    """The last word of the noun, in lower case."""
    return noun.rsplit(maxsplit=1)[-1].lower() if noun else ""
