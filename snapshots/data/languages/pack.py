"""The record that a language fills in. Tables are written as text, for people to read and to extend.

A table of glosses has one line for each English wording, a colon, and the wordings of the language that it stands for,
with commas between them: `at least: au moins, au minimum`. An empty English wording drops the words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

Glosses = dict[str, str]
"""Wording of the language to English wording."""


class Joint(StrEnum):
    """Where the word for "and" stands inside a number."""

    AFTER_TENS = "after tens"
    """As in "vingt et un", "treinta y uno"."""
    BEFORE_TENS = "before tens"
    """As in "fünfundzwanzig"."""
    BETWEEN = "between"
    """Between hundreds, tens and units alike, as in "duzentos e trinta e cinco"."""
    ANYWHERE = "anywhere"
    """As in Arabic, where every part but the first is joined: "ألفان وخمسمائة وخمسة وعشرون"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberWords:
    """How a language spells whole numbers."""

    sizes: dict[str, int]
    """Words that add: units, teens, tens, and hundreds of one word ("doscientos")."""
    hundreds: frozenset[str]
    """Words that multiply a unit before them by a hundred, or stand for one hundred."""
    scales: dict[str, int]
    """Words that multiply what stands before them: "mille", "Millionen"."""
    bare: frozenset[str]
    """Scales that stand for one of their kind without a word before them: "mille", "tausend"."""
    duals: dict[str, int] = field(default_factory=dict)
    """Words for two of a scale: the scale."""
    joint: Joint
    joints: frozenset[str]
    vigesimal: bool = False
    """Sixty and eighty take the teens, and eighty is four twenties."""
    compounds: bool = False
    """Written as one word: it is taken apart."""
    ten_takes_units: bool = False
    """Eleven is "ten one", in two words or in one: "on beş", "onbeş"."""
    articles: frozenset[str] = frozenset()
    """Words for one that are no number when they stand alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stops:
    """What a full stop after a word says. Words are lower case, without their stop."""

    inside: frozenset[str]
    """Always followed by what they introduce: "Mr", "z. B."."""
    before_digits: frozenset[str]
    """Only before a digit: "No. 5"."""
    either: frozenset[str]
    """May end a sentence or stand in its middle; only a word that opens sentences settles it."""
    openers: frozenset[str]
    """Words that open sentences, with their capital."""
    ordinals: bool = False
    """A stop after a short number makes it an ordinal: "am 3. Mai"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """How a place is told where every noun, or none, has a capital: the bare noun after "in". Words are folded."""

    openers: frozenset[str] = frozenset()
    """Prepositions of place."""
    never: frozenset[str] = frozenset()
    """Nouns that stand bare after them and are no places: "in Höhe", "in Kraft"."""
    common_endings: tuple[str, ...] = ()
    """Endings of common nouns, of plurals first of all."""
    endings: tuple[str, ...] = ()
    """Longer endings of places that outweigh those."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IdleWords:
    """Words beside which a number dates or describes and counts nothing.."""

    weekdays: frozenset[str] = frozenset()
    """A number after one is a day of the month: "el martes | 3"."""
    hour_openers: tuple[str, ...] = ()
    """Phrases before the hour of a day: "à | 11 h"."""
    hours: frozenset[str] = frozenset()
    """Words after it."""
    loose_hours: frozenset[str] = frozenset()
    """Those that lead to a length of time as well, unless a part of the day follows: "длилась | около | 6 часов"."""
    parts_of_day: frozenset[str] = frozenset()
    """As in "около 6 часов | утра"."""
    hour_ends: frozenset[str] = frozenset()
    """Those that follow nothing but a time of day: "9 | Uhr"."""
    bare_hours: bool = False
    """May an hour stand without such a word: "a las 7 de la mañana"?"""
    after_hours: frozenset[str] = frozenset()
    """Words that go on after a bare hour."""
    decade_openers: tuple[str, ...] = ()
    """Phrases before a decade: "les années | 90"."""
    decade_ends: frozenset[str] = frozenset()
    """Endings glued to it: "90|er"."""
    age_openers: tuple[str, ...] = ()
    """Phrases before years that are, or bound, the age of persons: "à | 22 ans", "les moins de | 20 ans"."""
    older: tuple[str, ...] = ()
    """Phrases behind years that make them an age, of whomever: "12 jaar | en jonger"."""
    age_words: frozenset[str] = frozenset()
    """Words for age and groups of ages."""
    group_articles: frozenset[str] = frozenset()
    """Articles of plurals: "les 55-64 ans" are persons."""
    single_articles: frozenset[str] = frozenset()
    """Definite articles of one thing alone, behind which a number without a noun is a name: "| il | 118 ha gestito"."""
    of: frozenset[str] = frozenset()
    """Words between a person and the age: "une femme | de | 34 ans"."""
    persons: frozenset[str] = frozenset()
    """Nouns of persons in the singular and the plural that have an age."""
    person_endings: tuple[str, ...] = ()
    """Endings of further ones."""
    bare_ages: bool = False
    """Does an age stand right behind such a noun, as in "женщина | 34 лет"? "Für Frauen | 83 Jahre" measures."""
    plural_endings: tuple[str, ...] = ()
    """How most plurals end, where a day of the month stands bare behind a weekday: "el domingo 22 | barcos" counts."""
    aged_stems: tuple[str, ...] = ()
    """How a word for persons of an age begins: "34-|jährig|e", "34-|let|ni"."""
    aged_behind: frozenset[str] = frozenset()
    """Words right behind a number that make it an age: "34 | yaşında"."""
    named_behind: frozenset[str] = frozenset()
    """Words right behind a number that make it the number of something: "5237 | sayılı Kanun"."""
    span_openers: frozenset[str] = frozenset()
    """Words before a length of time that dates another number of the sentence: "| за | девять месяцев"."""
    loose_spans: frozenset[str] = frozenset()
    """Words for a length of time within which something was counted: "Altı | ayda | 340 araç satıldı"."""
    aged_ahead: tuple[str, ...] = ()
    """Phrases before a number that alone make it an age: "gli over | 65"."""
    turns: frozenset[str] = frozenset()
    """Words beside a length of time that make it one that dates: "les 48 | dernières | heures"."""
    aged_joints: frozenset[str] = frozenset()
    """Words between two ages of such a word: "55- | bis | 64-Jährige"."""
    after_years: frozenset[str] = frozenset()
    """Words behind a year that make it one: "über 2023 | hinaus"."""
    halves: tuple[str, ...] = ()
    """Phrases after a unit that add a half of it: "deux ans | et demi"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnspacedWords:
    """What stands around numbers where no space parts the words: "港の漁船は|約1万5,207|隻|です"."""

    scales: dict[str, int]
    """Signs that multiply the digits before them, each with its power of ten; several may follow each other: "12億5000万"."""
    graded: Glosses
    """Modifiers right before a number."""
    graded_behind: Glosses
    """Modifiers right behind it, or behind its unit or counter."""
    graded_shares: Glosses = field(default_factory=dict)
    """Modifiers ahead of the whole that a share is of: "约占|总数的1/3"."""
    units: Glosses
    """Units and money behind a number, in English."""
    counters: frozenset[str]
    """Words by which things are counted; they say nothing beside the thing."""
    persons: frozenset[str]
    """Those of persons, who may be counted without a further word."""
    things: frozenset[str] = frozenset()
    """Counters that are what is counted, too: the pupils of "45校の生徒" are those of 45 schools."""
    idle: frozenset[str]
    """Words behind a number that make it a name, an order, a place in a text, an age, or less than can be told here."""
    idle_before: frozenset[str]
    """Words right before such a number: "第"."""
    numbered: frozenset[str]
    """Words before a number without a counter that only numbers or dials: "表", "電話"."""
    time_openers: frozenset[str]
    """Words before a length of time that only dates: "過去"."""
    time_ends: frozenset[str]
    """Words behind it: "前"."""
    subject_ends: frozenset[str]
    """Words between what is counted and its number: "は", "达到"."""
    phrase_ends: frozenset[str]
    """Words before a number that end a phrase which is not counted: "より"."""
    noun_openers: tuple[str, ...]
    """Words between a counter and the thing that is counted; "" where it follows at once."""
    no_nouns: frozenset[str] = frozenset()
    """What begins behind such a word and is not counted: "15社の|うち", "20人の|増加"."""
    skipped: frozenset[str]
    """Words that open a clause and name nothing."""
    times: Glosses = field(default_factory=dict)
    """Wordings of times without digits, or with few: "上半年"."""
    changes: Glosses = field(default_factory=dict)
    """Words between what changed and by how much: "能耗|下降|6.3%"."""
    change_openers: frozenset[str] = frozenset()
    """Words between what changed and what it was: "用户|由|8.6万户减少至1.2万户"."""
    verbs: frozenset[str] = frozenset()
    """Words that say what was done to what is counted, before it: "破获|案件312起"."""
    price_openers: frozenset[str] = frozenset()
    """Signs before the measure that a price is of: "每|立方米2.8元"."""
    unit_names: frozenset[str] = frozenset()
    """Words that lead to the unit of a table: "单位|：万元"."""
    eras: dict[str, int] = field(default_factory=dict)
    """Names of eras, each with the year before its first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguagePack:
    """A language, as the reader of figures needs it."""

    code: str
    """BCP 47, the primary subtag."""
    numbers: NumberWords
    stops: Stops
    glosses: Glosses
    """What the words mean anywhere; "acted" is any verb."""
    before_number: Glosses
    """What they mean right before a number, where that differs."""
    before_time: Glosses
    """What they mean right before a number of units of time: "il y a | deux ans"."""
    after_number: Glosses
    """What they mean right after a number, a scale word, a percent sign or a fraction."""
    after_noun: Glosses = field(default_factory=dict)
    """What they mean right after a word that is not in the pack: a noun, as a rule."""
    scales: Glosses
    """Scale words after digits."""
    scale_letters: dict[str, str] = field(default_factory=lambda: {"k": "thousand", "K": "thousand", "M": "million"})
    """Letters that scale between digits and a currency, each with its English scale word; case counts."""
    percent_before: frozenset[str] = frozenset()
    """Words for "percent" that stand before their number: "yüzde 12,5"."""
    per_mille_before: frozenset[str] = frozenset()
    """Such words for "per mille": "binde 3,4"."""
    after_scale: frozenset[str] = frozenset()
    """Words between a scale word and what it counts: "3 millions | de | personnes"."""
    months: Glosses
    """Names and abbreviations of months, each to its English name."""
    date_joints: frozenset[str] = frozenset()
    """Words between day, month and year that English does without: "3 de mayo de 2017"."""
    by: frozenset[str] = frozenset()
    """Words after a verb of change that mean "by": "a baissé | de | 5 %"."""
    range_openers: frozenset[str] = frozenset()
    """Words before a number that mean "from" where a word of `range_middles` and a number follow."""
    range_middles: frozenset[str] = frozenset()
    change_openers: frozenset[str] = frozenset()
    """Those openers that alone tell of a change, where others open a range: "z 5 do 7" changed, "od 5 do 7" did not."""
    change_middles: frozenset[str] = frozenset()
    """Those of them that only join the start and the result of a change: "von 5 | auf | 7"."""
    price_stems: tuple[str, ...] = ()
    """How words begin that speak of prices: beside one, the sign of grams and of a coin means the coin."""
    heat_stems: tuple[str, ...] = ()
    """How words begin that speak of heat: beside one, degrees are of Celsius."""
    dash_states: bool = False
    """Does a dash stand for "is": "Средний срок | — | 47 дней"?"""
    upper_bounds: frozenset[str] = frozenset()
    """Words for "to" that mean "up to" before an amount that nothing came to: "штраф | до | 50 тыс. рублей"."""
    bounds_persons: bool = False
    """May such a word stand before a number of persons, too: "вмещает | до | 500 человек"?"""
    change_stems: tuple[str, ...] = ()
    """How words begin that say that something came to an amount: "увелич|ен до"."""
    out_of: frozenset[str] = frozenset()
    """Words between two numbers that mean "out of": "sieben | von | zehn"."""
    ordinal_parts: frozenset[str] = frozenset()
    """Last words of shares that are ordinals as well: "um | quinto | do orçamento", "um | quinto | incêndio"."""
    out_of_articles: frozenset[str] = frozenset()
    """Articles that may stand behind them: "zeven op | de | tien"."""
    age_bounds: frozenset[str] = frozenset()
    """Words after persons and before an age that say up to or from which one: "Kinder | bis | 14 Jahre"."""
    rate_openers: frozenset[str] = frozenset()
    """Words that mean "per" before 100, 1,000, 100,000: "12 cas | pour | 100 000 habitants"."""
    rate_ends: frozenset[str] = frozenset()
    """Words behind such a number that mean the same: "100 bin | kişide"."""
    places: PlaceWords = PlaceWords()
    infinitive_endings: tuple[str, ...] = ()
    """Endings of a verb right behind another: "devem | durar"."""
    grades: frozenset[str] = frozenset()
    """Adjectives behind a noun of change that say of what sort it is: "una caída | interanual | del 3 %"."""
    first_times: tuple[str, ...] = ()
    """Phrases between a verb that bounds a number and the number: "superó | por primera vez | los 2 millones"."""
    share_middles: frozenset[str] = frozenset()
    """Words between a noun and its whole: "une personne | sur | cinq"."""
    ordinal_ends: frozenset[str] = frozenset()
    """Letters or signs glued to digits that make them an ordinal."""
    loose_ordinal_ends: frozenset[str] = frozenset()
    """Those of them that are no words: they count after a space, too, which raised print leaves behind ("1 er mai")."""
    verb_endings: tuple[str, ...] = ()
    """Endings by which a word after a noun, not in the pack, is known for a verb."""
    verb_opens: bool = False
    """May a sentence open with such a word, its subject left out or behind: "| Invertirá | 2 millones"?"""
    parts_of_definite: Glosses = field(default_factory=dict)
    """Numbers that are parts before a noun with the article: "| خمس | المرضى"."""
    noun_endings: tuple[str, ...] = ()
    """Longer endings that outweigh those of verbs."""
    verb_beginnings: tuple[str, ...] = ()
    subordinate_beginnings: tuple[str, ...] = ()
    """Further ones, of the word right after "that": "أن | تصل"."""
    adverb_endings: tuple[str, ...] = ()
    """Endings of adverbs; where nouns have capitals, of those that open a sentence."""
    participle_endings: tuple[str, ...] = ()
    """Endings of participles, which say of money or a share what was done with it: "3 millones de euros | asignados"."""
    prefixes: tuple[str, ...] = ()
    """Particles written together with the word after them: "و"."""
    articled: tuple[str, ...] = ()
    """Particles that hold the article, written together with any noun: "لل"."""
    article: str = ""
    """The article, where it is written together with its noun."""
    decimal_letter: str = ""
    """A letter between decimals and whole, which right-to-left print shows the other way round: "31ر99" is 99.31."""
    verb_first: bool = False
    """The verb stands before its subject: a noun right before a number is no verb."""
    from_endings: tuple[str, ...] = ()
    """Endings of a number's last word that mean "from" where one of `to_endings` closes the next: "3 milyon|dan| 4 milyon|a|"."""
    to_endings: tuple[str, ...] = ()
    verb_last: bool = False
    """The verb stands behind all that it governs: no word right before a number is one."""
    elisions: frozenset[str] = frozenset()
    """Words that lose their vowel and stand before an apostrophe: "l", "d"."""
    idle: IdleWords = IdleWords()
    passing_exceeds: bool = False
    """Does "passed from" a number alone say that it is exceeded: "passou de 300"?"""
    capital_nouns: bool = False
    """Nouns begin with a capital, and a word without one after them ends their phrase."""
    unspaced: UnspacedWords | None = None
    """Of a language that puts no space between words; it is read by these words alone."""


def glossed(table: str) -> Glosses:
    """The wordings of a table."""
    out: Glosses = {}
    for line in table.strip().splitlines():
        english, _, foreign = line.partition(":")
        for wording in foreign.split(","):
            if wording.strip():
                out[" ".join(wording.split())] = english.strip()
    return out


def sized(table: str) -> dict[str, int]:
    """Words with the number that follows them: "dix 10, onze 11"."""
    entries = (entry.split() for entry in table.replace("\n", " ").split(",") if entry.strip())
    return {word: int(size) for *words, size in entries for word in words}


def unspaced_pack(code: str, words: UnspacedWords) -> LanguagePack:
    """A language that is read by what stands beside its numbers alone."""
    none = frozenset[str]()
    return LanguagePack(
        code=code,
        numbers=NumberWords(sizes={}, hundreds=none, scales={}, bare=none, joint=Joint.BETWEEN, joints=none),
        stops=Stops(inside=none, before_digits=none, either=none, openers=none),
        glosses={},
        before_number={},
        before_time={},
        after_number={},
        scales={},
        months={},
        unspaced=words,
    )
