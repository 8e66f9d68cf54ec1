"""The commonest words of each language, by which a text that declares none is told apart; no word stands twice."""

from __future__ import annotations

from snapshots.data.listing import listed

STOP_WORDS: dict[str, frozenset[str]] = {
    "en": listed(
        "the of and to in is are was were for that with on by from have has been this which it at be an or their not more than"
    ),
    "fr": listed(
        "le les des du et est sont dans une pour par qui au aux sur avec ont été plus cette ces leur ne pas ainsi depuis dont"
    ),
    "es": listed(
        "el los las del y es son una por con para al se su sus como más han ha fue este esta desde hasta entre sobre cerca unos"
    ),
    "de": listed(
        "der die das und ist sind ein eine einen von mit für auf dem den des im zu nicht werden wurde wurden mehr als seit nach"
    ),
}
"""Primary language subtag to words in lower case."""
