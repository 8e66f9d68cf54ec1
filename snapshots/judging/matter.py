"""Whether a page names the matter of its source: words of the source's title, and words in its address."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import unquote, urlsplit

from snapshots.documents import BlockKind, Document, fold
from snapshots.figures import Figure
from snapshots.judging.arrival import Arrival

MISSING_ODDS, UNTITLED_ODDS, HEADED_ODDS, STATED_ODDS = 2.8, 0.8, 1.8, 3.0
"""The natural logarithm of the odds by which a wall is likelier where no such word stands in it, a sheet where one heads it.

15 of 221 walls and 193 of 224 sheets of six lots were headed by one, odds of 2.5; fewer are counted, since walls that take up the
name of what they hide are made for it. Where one stands elsewhere only, it says nothing: in 12 and 8.
Set by hand: 110 of 122 walls and 8 of 139 sheets of four lots named none, odds of 2.75. If none of 530 true sheets named
its matter, 34 would be held, and 11 at odds of 1.8; of the 139 no more were.
"""
HOST = re.compile(r"\A(?:[a-z\d-]+\.){1,5}[a-z]{2,12}\Z", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3,}")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011](?=[^\W\d_])")
_STEM = 4
"""So many letters stand before the endings of most words: ferry, ferries."""
_TELLING = 1_000
_ENDING = 2
_PARTICIPLE = "ge"
"""As in "gesperrte Straßen" at /sperrungen."""
_WITHOUT_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae"})
_OF_ANY_PAGE = frozenset(
    """
    and are all any can das der des die ein for her his how its les los not our out par per por pour sur the und une von was were
    who why with new one two www htm php asp jsp pdf csv api web aspx
    about article articles asset assets content contents data default detail details display document documents
    download downloads fact facts factsheet factsheets figure figures file files html index info information
    daily weekly monthly quarterly annual yearly bulletin dashboard tracker
    latest main media news node number numbers overview page pages pdfs post posts press public publication
    publications publish published release releases report reports resource resources section sheet sheets site
    source statistic statistics stats story update updates view xhtml
    aktuell aktuelle aktuelles bericht berichte daten meldung meldungen presse seite statistik statistiken zahlen
    actualite actualites chiffres donnees rapport rapports statistiques cifras datos estadisticas informe informes noticias
    cifre dati notizie rapporti rapporto statistiche dados estatisticas numeros relatorio relatorios
    cijfers gegevens nieuws rapporten statistieken nyheter siffror dane liczby raport raporty statystyki haberler rapor veriler
    """.split()  # noqa: SIM905 -- a list of words reads best as one text
)


def odds_of_matter(document: Document, title: str | None, asked: str | None) -> Iterator[tuple[float, str]]:
    """What it says for a wall that the page names, or does not name, what its source is called, with words.

    `asked` is an address; it says nothing against a page in letters that addresses seldom hold.
    """
    heads, told = _heads_of(document), words_of_matter(" ".join(map(document.words_of, document.main_blocks)))
    told |= heads
    place = unquote(urlsplit(asked).path) if asked else ""
    in_address, in_title = _names(place, told), _names(title or "", told)
    if in_address and _names(f"{title or ''} {place}", heads):
        yield -HEADED_ODDS, "it is headed by what its source is called"
    elif in_address is False and any(map(str.isascii, told)):
        if in_title is False:
            yield MISSING_ODDS, "it names nothing of the title and the address of its source"
        else:
            yield UNTITLED_ODDS, "it names nothing that its address names"


def names_nothing(odds: Iterable[tuple[float, str]]) -> bool:
    """Whether a page of these odds names nothing of its source."""
    return any(weight >= MISSING_ODDS for weight, _ in odds)


def is_headed_apart_from_host(document: Document, title: str | None, arrival: Arrival) -> bool:
    """Whether it is headed by what its source is called, apart from words of its host: those head what it has not, too."""
    path = unquote(urlsplit(arrival.asked or "").path)
    of_host = words_of_matter(" ".join(re.split(r"[.-]", " ".join(arrival.hosts))))
    return bool((words_of_matter(f"{title or ''} {path}") - of_host) & _heads_of(document))


def states_matter(figures: Sequence[Figure], title: str | None, asked: str | None) -> bool:
    """Whether a large number or a share is said of what the source is called: in 112 of 323 sheets, 2 of 320 walls."""
    telling = (figure.sentence for figure in figures if figure.unit == "%" or (figure.value or 0) >= _TELLING)
    return is_named_in(telling, title, asked)


def is_named_in(texts: Iterable[str], title: str | None, asked: str | None) -> bool:
    """Whether a text says what the source is called."""
    names = _spelt(f"{title or ''} {unquote(urlsplit(asked).path) if asked else ''}")
    return any(_are_akin(name, word) for text in texts for word in _spelt(text) for name in names)


def names_all(document: Document, title: str | None) -> bool:
    """Whether the page says each word of the title of its source, whatever their endings."""
    told = words_of_matter(" ".join((*_heads_in(document), *map(document.words_of, document.main_blocks))))
    return all(words_of_matter(word) & told for word in _WORD.findall(title or "") if words_of_matter(word))


def says_name_only(document: Document, title: str | None, asked: str | None) -> bool:
    """Whether what heads the page says nothing but what its source is called, by its title or its address."""
    place = unquote(urlsplit(asked).path) if asked else ""
    return _heads_of(document) <= words_of_matter(f"{title or ''} {place}")


def _heads_of(document: Document) -> frozenset[str]:
    return words_of_matter(" ".join(_heads_in(document)))


def _heads_in(document: Document) -> list[str]:
    """Its title and its first heading; the name of a host says whose a page is, and nothing of its matter."""
    headings = [document.words_of(block) for block in document.main_blocks if block.kind is BlockKind.HEADING]
    return [head for head in (document.title, *headings[:1]) if head and not HOST.match(head)]


def _names(name: str, told: frozenset[str]) -> bool | None:
    """Whether a page says one of the words of a name, whatever their endings; None where the name says nothing."""
    stems = words_of_matter(name)
    return bool(stems & told) if stems else None


def words_of_matter(text: str) -> frozenset[str]:
    """The beginnings of its words, in each of their spellings."""
    return frozenset(word[:_STEM] for word in _spelt(text))


def _spelt(text: str) -> frozenset[str]:
    """Its words, in each of their spellings."""
    folded = fold(text).lower()
    told = (*_WORD.findall(folded), *_WORD.findall(_HYPHEN.sub("", folded)))  # log-ins at /logins
    spellings = map(_spellings, told)
    return frozenset(spelling for spelt in spellings if _OF_ANY_PAGE.isdisjoint(spelt) for spelling in spelt)


def _are_akin(word: str, other: str) -> bool:
    """Whether they differ in their endings only: ferry and ferries, but not regional and registered."""
    length = max(_STEM, min(len(word), len(other)) - _ENDING)
    return word[:length] == other[:length]


def _spellings(word: str) -> tuple[str, ...]:
    """As it is written, without marks, as German addresses write it, and without what German participles begin with."""
    if word.startswith(_PARTICIPLE) and len(word) >= len(_PARTICIPLE) + _STEM:
        return word, *_spellings(word.removeprefix(_PARTICIPLE))
    if word.isascii():
        return (word,)
    bare = "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))
    return word, bare, word.translate(_WITHOUT_UMLAUTS)
