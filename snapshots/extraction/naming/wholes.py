"""What a share is of and what money is for: "70 % of | the terrain", "$6m in | food aid", "Among | herders, 17 %"."""

from __future__ import annotations

import re
from bisect import bisect_left

from snapshots.data.english_words import TOTALS, TURNS_OF_TIME
from snapshots.data.listing import listed
from snapshots.extraction.naming.following_nouns import following_noun, noun_of_next_figure, noun_of_owned, noun_of_whole
from snapshots.extraction.naming.left_phrases import phrase_before
from snapshots.extraction.naming.mentions import POINTING, Mention
from snapshots.extraction.naming.noun_phrases import phrase_end
from snapshots.extraction.naming.purposes import is_action, is_aside, is_reached, object_of, opens_purpose
from snapshots.extraction.naming.standing import SHARES
from snapshots.extraction.words.phrases import ADJ, ADV, AUX, DET, MARK, NAME, NOUN, NUM, PART, PREP, REACH, VERB
from snapshots.figures import Kind

_MOST_PURPOSES = 3
_SUM = re.compile(r"\d[.,]?\d{3}|illion|thousand")
"""More than a fee."""
_VERBAL = (AUX, VERB, PART, ADV)
_LENGTHENING = listed("brings bringing brought extends extending extended raises raising raised lifts lifting lifted")
DEFINING = frozenset(["who", "whose", "that", "with", "without"])
"""After "those" they say who is meant, where "of those" alone points back."""
_TALLIES = frozenset(["number", "total", "count", "tally"])
_BRINGING = listed(
    "bring brings bringing brought take takes taking took taken raise raises raising raised push pushes pushing pushed put puts "
    "putting lift lifts lifting lifted leave leaves leaving left keep keeps keeping kept"
)


def whole_of(mention: Mention) -> str | None:
    """What a share or a measure is of, with the clause that defines it ("terrain they once held")."""
    if not _leads_to_whole(mention):
        return None
    if mention.low(mention.right + 1) in POINTING and (behind := _past_defining(mention, mention.right + 2)):
        return _of_defined(mention, behind)
    said = mention.phrase(mention.right + 1, clause=mention.kind in SHARES) or _of_attribute(mention)
    whole = noun_of_owned(mention, said) or noun_of_whole(mention, mention.right + 1)
    if whole == "total" and (earlier := mention.earlier()):
        return following_noun(mention.of(earlier, Kind.COUNT, alone=True)) or whole
    return whole if whole is not None else _pointed_back(mention, mention.low(mention.right + 1))


def _of_defined(mention: Mention, index: int) -> str | None:
    """As in "12 % of | those with a car |": up to the end of the noun phrase at word `index`."""
    inner = mention.past_openers(index)
    last = phrase_end(mention.words, inner, mention.limit)
    return mention.words.span(mention.right + 1, last) if last > inner else None


def _pointed_back(mention: Mention, low: str) -> str | None:
    """As in "40 boats, half of | them |", "1.1 TWh of power, 54 % of | it |": what the figure before it is of."""
    if low not in POINTING and low != "it":
        return None
    earlier = mention.earlier() if mention.depth else None
    if earlier is None:
        return None if low == "it" else mention.nearest
    return mention.of(earlier, Kind.MEASURE if low == "it" else Kind.COUNT).entity(min(1, mention.depth - 1))


def _of_attribute(mention: Mention) -> str | None:
    """As in "40 % of | closed cases", "half of | upheld claims": behind "of" a verb form can only be an attribute."""
    inner = mention.past_openers(mention.right + 1)
    last = mention.noun_end(inner + 1) if mention.sort(inner) in (PART, VERB) and mention.sort(inner + 1) == NOUN else inner
    return mention.words.span(inner, last) if last > inner + 1 else None


def _leads_to_whole(mention: Mention) -> bool:
    """Not in "the median age was 79 years, of which 21": that is the whole of the next number; nor in "the 62% of last year"."""
    is_of_next = mention.kind is Kind.MEASURE and mention.low(mention.right + 1) in ("which", "whom")
    inner = mention.past_openers(mention.right + 1)
    is_of_time = mention.kind is Kind.PERCENT and mention.low(inner) in TURNS_OF_TIME and mention.says_when(inner)
    return mention.low(mention.right) == "of" and mention.kind is not Kind.COUNT and not (is_of_next or is_of_time)


def brought_to(mention: Mention) -> str | None:
    """As in "bringing the total number of | confirmed cases | to 921": what is told, not what the number before it counts."""
    led = mention.first - 1
    if mention.low(led) not in ("to", "at"):
        return None
    if mention.kind is not Kind.COUNT:
        return _lengthened(mention, led)
    steps = range(led - 1, max(1, led - REACH), -1)
    tally = next((step for step in steps if mention.low(step) == "of" and mention.low(step - 1) in _TALLIES), 0)
    verb = next((step for step in range(tally - 2, 0, -1) if mention.low(step) in _BRINGING), 0)
    if not verb or any(mention.sort(step) not in (DET, ADJ, NOUN, PART) for step in range(verb + 1, tally)):
        return None
    inner = mention.past_openers(tally + 1)
    last = phrase_end(mention.words, inner, led)
    return mention.words.span(inner, last) if last > inner else None


def _lengthened(mention: Mention, led: int) -> str | None:
    """As in "which brings | the network | to 386 km": what a verb leads to its new size, right before "to"."""
    steps = range(led - 1, max(0, led - REACH), -1)
    verb = next((step for step in steps if mention.low(step) in _LENGTHENING), 0)
    if not verb or mention.low(led) != "to" or mention.sort(verb + 1) != DET:
        return None
    inner = mention.past_openers(verb + 1)
    return mention.words.span(inner, led) if inner < led == phrase_end(mention.words, inner, led) else None


def _past_defining(mention: Mention, index: int) -> int:
    """The word behind the preposition of "those | with a vote", "those | working in mines"; 0 where none defines them."""
    if mention.low(index - 1) not in ("those", "these"):
        return 0  # "a third of them | led by women": those spoken of
    if mention.low(index) in ("with", "without"):
        return index + 1
    return index + 2 if mention.low(index).endswith(("ing", "ed")) and mention.sort(index + 1) == PREP else 0


def purpose_of(mention: Mention) -> str | None:
    """What money is for: "in food aid", "for schools", "to rebuild the port"."""
    index = mention.right if mention.kind is Kind.MONEY and not is_reached(mention) else mention.limit
    for _ in range(_MOST_PURPOSES):
        if not opens_purpose(mention, index):
            return None
        low = mention.low(index)
        inner = mention.past_openers(index + (2 if low == "worth" and mention.low(index + 1) == "of" else 1))
        if is_action(mention, index, inner):
            return object_of(mention, inner)
        last = phrase_end(mention.words, inner, mention.limit)
        if last == inner and inner == mention.limit:
            return noun_of_next_figure(mention) if low != "in" else None
        if last == inner and mention.sort(inner) != NUM:
            return None
        if last > inner and not is_aside(mention, low, inner):
            return mention.phrase(inner)
        index = max(last, inner + 1)
    return None


def fronted_purpose(mention: Mention) -> str | None:
    """As in "On repairs were spent | $5m", "For repairs | $5m | was set aside": what money is for, told ahead of its verb."""
    index = mention.first
    while index > 0 and mention.sort(index - 1) in _VERBAL:
        index -= 1
    told = index < mention.first or mention.sort(mention.right) in _VERBAL
    left = phrase_before(mention.words, index) if told and mention.kind is Kind.MONEY else None
    if left is None or left.first == 0:
        return None
    led = left.first - 1
    while led > 0 and mention.sort(led) == DET:
        led -= 1
    is_purpose = mention.low(led) in ("on", "for") and (led == 0 or mention.sort(led - 1) not in (NOUN, NAME))
    if not is_purpose or is_aside(mention, mention.low(led), left.first):
        return None
    return mention.words.span(left.first, left.last)


def inverted_purpose(mention: Mention) -> str | None:
    """As in "For the roof paid | the town $5m": what a sum is for, where it opens the sentence and its verb stands next.

    A fee is of what it opens: "For members costs | the hall $5".
    """
    is_sum = mention.kind is Kind.MONEY and _SUM.search(mention.words.text[mention.start : mention.end]) is not None
    if not is_sum or mention.low(0) != "for" or mention.earlier() is not None or mention.sort(mention.first - 1) == PREP:
        return None
    inner = mention.past_openers(1)
    last = phrase_end(mention.words, inner, mention.first)
    if last == inner or mention.sort(last) not in (AUX, VERB) or is_aside(mention, "for", inner):
        return None
    return mention.words.span(inner, last) if MARK not in mention.words.classes[last : mention.first] else None


def _announced(mention: Mention) -> str | None:
    """As in "As for | lambs, 3 % were lost"."""
    named = mention.past_openers(2)
    return mention.words.span(named, phrase_end(mention.words, named, mention.first)) if mention.kind in SHARES else None


def _defined_those(mention: Mention) -> str | None:
    """As in "Of | those who fled the town |, 130,000 returned": persons told by what they did, up to the comma."""
    counts = mention.kind in (*SHARES, Kind.COUNT) and mention.low(0) in ("of", "among", "amongst")
    told = mention.words.classes[1 : mention.first - 1]
    is_defined = mention.low(1) in ("those", "people") and mention.low(2) in DEFINING and mention.low(mention.first - 1) == ","
    return mention.words.span(1, mention.first - 1) if counts and is_defined and NUM not in told and MARK not in told else None


def fronted_whole(mention: Mention) -> str | None:
    """As in "Among herders, | 17 % | were ill": what the sentence opens with, of a share that is its subject."""
    if mention.words.lows[:2] == ["as", "for"]:
        return _announced(mention)
    return _defined_those(mention) or _fronted_phrase(mention)


def _is_part_of_those(mention: Mention, inner: int) -> bool:
    """As in "Of the climbers, | 64 | were riders", not "Of the total, | 64 | were", "Of course, | 12 | were"."""
    told = mention.kind is Kind.COUNT and mention.sort(mention.right) == AUX and mention.low(inner) not in TOTALS
    opens = mention.low(0) in ("among", "amongst") or (mention.low(0) == "of" and mention.sort(1) in (DET, NUM))
    # "Of the last 12 years, | 4 | were dry"
    whole = mention.sort(inner) == NUM or NUM not in mention.words.classes[inner : mention.first]
    return told and opens and whole and mention.low(mention.first - 1) == ","


def _is_told_of_it(mention: Mention) -> bool:
    """As in "Among pupils it is | one in five |"."""
    return mention.low(mention.first - 1) in ("is", "was") and mention.low(mention.first - 2) == "it"


def _fronted_count(mention: Mention, index: int) -> str | None:
    """As in "Of the | 31 goats | that died, 17 were old": what the number at word `index` counts."""
    whole = mention.others[bisect_left(mention.others, (mention.words.starts[index], 0))]
    return following_noun(mention.of(whole, Kind.COUNT, alone=True)) if whole[0] < mention.start else None


def _fronted_phrase(mention: Mention) -> str | None:
    inner = mention.past_openers(1)
    of_share = mention.kind in SHARES and mention.low(0) in ("among", "amongst", "of", "with")
    told = of_share and _is_told_of_it(mention)
    does = mention.sort(mention.right) in (AUX, VERB, PART) and (of_share or _is_part_of_those(mention, inner))
    if not (told or does):
        return None
    if mention.sort(inner) == NUM:
        return _fronted_count(mention, inner)
    last = phrase_end(mention.words, inner, mention.first)
    apart = (told or "," in mention.words.lows[last : mention.first]) and NUM not in mention.words.classes[:last]
    return mention.words.span(inner, last) if last > inner and apart else None
