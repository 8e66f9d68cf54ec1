"""A page that looks wrong is held; a sheet that merely changed is not."""

import pytest
from figure_builder import figure

from snapshots import CauseCode, compare, judge, plain_document
from snapshots.judging import Previous

SENTENCES = [
    f"Post number {name} helped [{n}] people this year."
    for n, name in enumerate(["one", "two", "three", "four", "five", "six"], 40)
]
FIGURES = [figure(sentence, 40 + n, entity="people", at=n * 100) for n, sentence in enumerate(SENTENCES)]
SHEET = plain_document("Aid posts\n\n" + "\n\n".join(sentence.replace("[", "").replace("]", "") for sentence in SENTENCES) * 5)


def previous(*fingerprints):
    return Previous(title="Aid posts", figures=len(FIGURES), text_length=3000, fingerprints=fingerprints or ("old",))


@pytest.mark.parametrize(
    "words",
    [
        "Page not found\n\nThe page you asked for does not exist.",
        "Checking your browser before you go on.",
        "We are down for maintenance and will be back soon.",
        "Please log in to continue.",
        "Page introuvable",
    ],
)
def test_a_wall_where_figures_were_is_suspect(words):
    cause = judge(plain_document(words), [], compare(FIGURES, []), previous())
    assert cause.code is CauseCode.SUSPECT
    assert "6" in cause.message


def test_most_figures_gone_at_once_is_suspect():
    left = FIGURES[:1]
    assert judge(SHEET, left, compare(FIGURES, left), previous()).code is CauseCode.SUSPECT


def test_a_few_figures_gone_is_a_release():
    left = FIGURES[:4]
    assert judge(SHEET, left, compare(FIGURES, left), previous()) is None


def test_an_older_release_again_is_a_variant():
    assert judge(SHEET, FIGURES, compare(FIGURES, FIGURES), previous(SHEET.fingerprint, "newer")).code is CauseCode.VARIANT


def test_a_first_page_without_figures_is_suspect_and_one_with_figures_is_not():
    assert judge(plain_document("Access denied"), [], None, None).code is CauseCode.SUSPECT
    assert judge(plain_document("A page of words only."), [], None, None).code is CauseCode.SUSPECT
    assert judge(SHEET, FIGURES, None, None) is None
