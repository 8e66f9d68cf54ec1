"""What has changed, where a figure says only by how much: "a 5 % rise | in arrests", "6,902 arrests, | a 4 % decline"."""

from __future__ import annotations

from snapshots.data.english_words import CHANGES, GRADES_OF_CHANGE
from snapshots.extraction.dating.calendar_words import MONTHS
from snapshots.extraction.naming.comparisons import is_showing
from snapshots.extraction.naming.line_labels import line_label
from snapshots.extraction.naming.mentions import Mention
from snapshots.extraction.naming.purposes import is_aside
from snapshots.extraction.naming.standing import MOST_BETWEEN, PARTING
from snapshots.extraction.naming.subjects import is_agent, main_subject, subject_of
from snapshots.extraction.words.phrases import ADJ, ADV, NOUN
from snapshots.figures import Kind


def acted_on(mention: Mention, fronted: int) -> str | None:
    """As in "Farms sold 40 tractors, | down 3 %": of what the number before it is of, where the subject only acts."""
    earlier = mention.earlier() if fronted and mention.depth else None
    if earlier is None:
        return None
    subject = main_subject(mention.words, fronted)
    number = mention.words.at(earlier[0])
    if subject is None or subject.last > number or not is_agent(mention.words, subject, number):
        return None
    return mention.of(earlier).entity(min(1, mention.depth - 1))


def changed_quantity(mention: Mention, named: str, *, graded: bool = False) -> str | None:
    """What changes, where the figure says only by how much: "a 5 % rise | in arrests", "Sales | showed a rise of 5 %".

    "Sales growth" says itself what grows; `graded`: an article stands before the noun, as in "a sharp rise".
    """
    *before, head = named.lower().split()
    if mention.kind is Kind.COUNT or head not in CHANGES or not (graded or GRADES_OF_CHANGE.issuperset(before)):
        return None
    changed = _changed_behind(mention) or _changed_before(mention)
    subject = None if changed else subject_of(mention.words, mention.first)
    return mention.words.span(subject.first, subject.last) if subject else changed


def _changed_behind(mention: Mention) -> str | None:
    """As in "a 5 % year-on-year increase in | arrests"."""
    words = mention.words
    index = next((index for index in range(mention.right, mention.limit) if words.lows[index] == "in"), mention.limit)
    between = words.classes[mention.right : index]
    if index == mention.limit or len(between) > MOST_BETWEEN or not all(sort in (NOUN, ADJ, ADV) for sort in between):
        return None
    inner = mention.past_openers(index + 1)
    inner += mention.low(inner) in MONTHS and mention.sort(inner + 1) == NOUN  # "a 5 % fall in | May | landings"
    return None if is_aside(mention, "in", inner) else mention.phrase(inner)


def _changed_before(mention: Mention) -> str | None:
    """As in "6,902 arrests, | a 4 % decline", "40 boats – | an increase of 4 %": what the number right before it is of."""
    index = mention.first - 1
    while mention.sort(index) == ADV:
        index -= 1  # "an increase of | just"
    if mention.low(index) == "of" and mention.low(index - 1) in CHANGES:
        index -= 2
    while mention.sort(index) in (ADJ, NOUN, ADV) and index > 0:
        index -= 1
    apart = mention.low(index) in ("a", "an")
    index -= is_showing(mention, index - 1)
    joined = mention.low(index - 1) in PARTING or mention.sort(index - 1) == NOUN
    earlier = mention.earlier() if apart and joined and mention.depth else None
    if earlier is None or any(mention.words.lows[i] in PARTING for i in range(mention.words.at(earlier[1]), index - 1)):
        return None
    return mention.of(earlier).entity(min(1, mention.depth - 1))


def label_of_change(mention: Mention, named: str) -> str | None:
    """What the line begins with, where a noun of change is all that the sentence names."""
    return line_label(mention) if named.lower() in CHANGES else None
