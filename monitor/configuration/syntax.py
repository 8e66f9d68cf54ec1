"""What the parser of TOML says of a mistake, in the words of the file, with its line."""

from __future__ import annotations

import re

from monitor.configuration.lines import line_of, path_at

WORDS = (
    (r"Cannot overwrite a value", "this name stands twice. Take out one of the two"),
    (r"Duplicate inline table key (.*)", 'the key "{}" stands twice. Take out one of the two'),
    (r"Cannot declare (.*) twice", "the head [{}] stands twice. Write all its keys below the first"),
    (r"Cannot mutate immutable namespace (.*)", "[{}] was written as a value above. Write it in one way"),
    (r"Expected \"('+)\"|Found invalid character '\\[nr]'", "a text in single quotes does not end"),
    (r"Illegal character '\\[nr]'", "a text in quotes does not end on its line"),
    (r"Unterminated string", "a text in quotes does not end"),
    (r"Illegal character .*|Found invalid character .*", "a control character stands here. Delete it"),
    (r"Unescaped '\\' in a string|Invalid hex value|Escaped .*", "write a text with a backslash in single quotes"),
    (r"Invalid value", "this value is neither text in quotes nor a number, true, false or a list"),
    (r"Unclosed array", 'a list does not end: "]" or a comma is missing'),
    (r"Unclosed inline table", 'a table does not end: "}}" or a comma is missing'),
    (
        r"Expected '=' after a key.*|Invalid statement|Invalid initial .*",
        "this is neither key = value nor a head such as [monitor]",
    ),
    (r"Expected newline or end of document .*", "something follows the value. Write each key on a line of its own"),
)
"""What tomllib says of each kind, and what is written here instead; what it says of others is plain enough."""
_PLACE = re.compile(r" \(at line (\d+), column \d+\)| \(at end of document\)")


def syntax_mistake(text: str, message: str) -> tuple[int, str]:
    """The line, and what is wrong there; the parser says no more than the first mistake."""
    place = _PLACE.search(message)
    what = _PLACE.sub("", message)
    line = int(place[1]) if place and place[1] else _last_line(text, what)
    if what == "Cannot overwrite a value" and (told := _twice(text, line)):
        return line, told
    return line, f"{_in_words(what)}. The file must be valid TOML: strings in quotes, one key = value a line"


def _twice(text: str, line: int) -> str:
    """Which name stands twice, and where else, as the parser says neither; empty where its first line is not to be seen."""
    names = list(path_at(text, line))
    while names and isinstance(names[-1], int):  # [[source]] below source = 1
        names.pop()
    first = line_of(text, tuple(names)) if names else line
    return f'the key "{names[-1]}" stands twice, first in line {first}. Take out one of the two' if first < line else ""


def _in_words(what: str) -> str:
    for pattern, words in WORDS:
        if match := re.fullmatch(pattern, what, re.DOTALL):
            name = ".".join(re.findall(r"'([^']*)'", match[1])) if match.re.groups and match[1] else ""
            return words.format(name)
    return what[:1].lower() + what[1:]


def _last_line(text: str, what: str) -> int:
    """Where the end of the file came too early: the line of the quote that nothing ends, else the last that holds something."""
    if what == "Unterminated string":  # said of both kinds; three quotes that come in pairs have all ended
        begins = text.rfind('"""') if text.count('"""') % 2 else -1
    else:
        begins = text.rfind(what.removeprefix('Expected "').rstrip('"'))
    return text.count("\n", 0, begins if begins >= 0 else len(text.rstrip())) + 1
