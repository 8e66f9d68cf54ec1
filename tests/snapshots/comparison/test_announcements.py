"""What a document itself says of its numbers."""

import pytest
from figure_builder import figure

from snapshots import Hints, Mark, circumstances_of, compare, extract, read
from snapshots.comparison.announcements import correction_notes, is_announced
from snapshots.data import correction_wording
from snapshots.data.correction_wording import NOTED, is_noted
from snapshots.documents import Cell

OLD, NEW = (
    figure("The town runs [40] clinics.", 40, entity="clinics"),
    figure("The town runs [42] clinics.", 42, entity="clinics"),
)


def cell(sentence, value, row=("North",), column=("Tents",)):
    return figure(sentence, value, cell=Cell(table="", number=0, row=row, column=column, row_index=1, column_index=1))


@pytest.mark.parametrize(
    ("sentence", "announced"),
    [
        ("North | [1,204]r | 95", True), ("North | [1,204] r | 95", True), ("North | [1,204] (r) | 95", True), ("North | [1,204] [revised] | 95", True),
        ("North | [1,204]ʳ | 95", True), ("North | [1,204] revised | 95", True), ("North | [1,204] rooms | 95", False), ("North | [1,204] R | 95", False),
        ("North | [1,204] | 95r", False), ("North | [1,204] revised plans | 95", False), ("North | [1,204] (c) | 95", False),
    ],
)  # fmt: skip
def test_a_flag_on_the_number_announces_it(sentence, announced):
    assert is_announced(cell("North | [1,190] | 95", 1190), cell(sentence, 1204), "North, Tents", ()) is announced


@pytest.mark.parametrize(
    ("row", "column", "announced"),
    [(("North",), ("2023 (revised)",), True), (("North",), ("2023r",), True), (("North (r)",), ("2023",), True), (("North",), ("2023",), False), (("Harbour",), ("Tents",), False)],
)  # fmt: skip
def test_a_head_announces_its_cells(row, column, announced):
    old, new = (cell(f"North | [{number}] | 95", value, row, column) for number, value in (("1,190", 1190), ("1,204", 1204)))
    assert is_announced(old, new, "North, Tents", ()) is announced


@pytest.mark.parametrize(
    ("sentence", "announced"),
    [
        ("Growth was [42] clinics (revised from 40).", True), ("The town runs [42] clinics, corrected from 40.", True),
        ("The revised figure is [42] clinics.", True), ("An earlier version said 40; it is [42] clinics.", True), ("Le total, révisé, est de [42] clinics.", True),
        ("The town runs [42] clinics (corrected) and 31 schools.", True), ("The town runs 31 schools (corrected) and [42] clinics.", False),
        ("The town runs [42] clinics and 31 schools (corrected).", False),
        ("The town runs [42] clinics under a revised law.", False), ("The law was revised; the town runs [42] clinics.", False),
    ],
)  # fmt: skip
def test_the_sentence_of_a_number_announces_it(sentence, announced):
    assert is_announced(OLD, figure(sentence, 42, entity="clinics"), "Clinics", ()) is announced


@pytest.mark.parametrize(
    ("note", "announced"),
    [
        ("Correction: 40 clinics should have been 42.", True), ("The number of clinics has been corrected.", True), ("Correction: the number 40 was wrong, it is 42.", True),
        ("Clinic numbers were revised.", True), ("The number of schools has been corrected.", False), ("Correction: 400 was wrong, it is 42.5.", False),
        ("The law on clinics was amended.", False), ("Following the new law, clinic figures were revised.", True),
        ("Correction: clinic numbers were given as 38.", False), ("The number of clinics was corrected on 3 May 2029.", True),
        ("The number of clinics was corrected to 42.", True), ("Correction: 42 schools were missing.", False), ("Correction: the spelling of a name.", False), ("All figures were revised in May.", True), ("All figures for schools were revised.", False),
        ("Alle Zahlen wurden korrigiert.", True), ("Toutes les données pour 2029 ont été révisées.", False), ("The 42 clinics' total was corrected.", True),
        ("We have revised all our figures.", True), ("Alle Werte wurden im Mai berichtigt.", True), ("Not all figures were revised.", False),
        ("All figures are rounded, and school numbers were revised.", False), ("Alle Zahlen sind vorläufig und die der Schulen korrigiert.", False),
    ],
)  # fmt: skip
def test_only_a_note_that_names_the_figure_announces_it(note, announced):
    assert is_announced(OLD, NEW, "Clinics run", (note,)) is announced


@pytest.mark.parametrize(
    "note",
    ["Corrección: eran 42.", "Rectificatif : 42.", "Korrektur: 42.", "In einer früheren Fassung: 42.", "En una versión anterior: 42.",
     "Sprostowanie: 42.", "Dans une version précédente : 42."],
)  # fmt: skip
def test_notes_of_other_languages_speak_of_a_correction(note):
    assert NOTED.search(note)


def test_a_note_names_a_cell_by_its_row_or_its_footnote_mark():
    old, new = cell("North | [1,190] | 95", 1190), cell("North | [1,204]* | 95", 1204)
    assert is_announced(old, new, "North, Tents", ("Figures for North were revised.",))
    assert not is_announced(old, new, "North, Tents", ("Figures for South were revised.",))
    assert is_announced(old, new, "North, Tents", ("* Revised since the last issue.",))
    assert not is_announced(old, new, "North, Tents", ("† Revised since the last issue.",))
    assert not is_announced(old, cell("North | [1,204] | 95", 1204), "North, Tents", ("* Revised since the last issue.",))


@pytest.mark.parametrize(
    ("note", "announced"),
    [
        ("Figures for 2030 have been revised.", True), ("Data from the years 2029 and 2030 were corrected.", True),
        ("Data for 2028–2031 were revised.", True), ("Figures for 2027 to 2029 were revised.", False),
        ("Preliminary figures for 2030 were revised.", True), ("School figures for 2030 were revised.", False),
        ("Figures for 2030 on schools were revised.", False), ("Cod figures for 2030 were revised.", True),
        ("Figures for 2029 have been revised.", False), ("Figures for the north were revised in 2030.", False),
        ("Die Angaben für 2030 sind revidiert.", True), ("Les données de 2030 sont révisées.", True), ("Los datos de 2030 están revisados.", True),
    ],
)  # fmt: skip
@pytest.mark.parametrize(("row", "column"), [("2030", "Cod"), ("Cod", "2030")])
def test_a_note_names_all_figures_of_a_year(note, announced, row, column):
    old, new = (cell(f"{row} | [{shown}] | 95", value, (row,), (column,)) for shown, value in (("1,190", 1190), ("1,204", 1204)))
    assert is_announced(old, new, "Cod, 2030", (note,)) is announced


def test_what_is_said_far_from_the_number_is_not_about_it():
    far = "The total was [42] clinics, which is a good deal more than the seventeen that the district had when it was founded, revised from old maps."
    assert not is_announced(OLD, figure(far, 42, entity="clinics"), "Clinics", ())
    before = "In a report that was revised from older maps the district wrote that, all things told and counted with care, it had [42] clinics."
    assert not is_announced(OLD, figure(before, 42, entity="clinics"), "Clinics", ())


@pytest.mark.parametrize(
    ("after", "announced"), [("* clinics", True), (" clinics*", True), (" clinics.*", True), (" clinics and 9 labs*", False)]
)
def test_the_mark_of_a_footnote_stands_behind_the_number_or_its_noun(after, announced):
    new = figure(f"The town runs [42]{after}", 42, entity="clinics")
    assert is_announced(OLD, new, "Clinics run", ("* Revised since the last issue.",)) is announced


def test_notes_are_the_lines_of_the_content_that_speak_of_a_revision():
    page = "<nav>Figures have been revised</nav><h1>Sheet</h1><p>The town runs 42 clinics.</p><p>Correction: the number of clinics was 40.</p><p>Revised rules apply.</p><p>No numbers were revised.</p><p>Data are revised daily.</p><p>Corrected data will follow.</p>"
    document = read(f"<html><body>{page}</body></html>".encode(), Hints(media_type="text/html"))
    assert correction_notes(document) == ("Correction: the number of clinics was 40.", "Revised rules apply.")


def test_a_sentence_about_something_else_announces_nothing():
    page = "<h1>Sheet</h1><p>The town runs {} clinics. The law on clinics has been revised; {} schools are open.</p>"
    old, new = page.format(40, 7), page.format(42, 9)
    documents = [read(f"<html><body>{text}</body></html>".encode(), Hints(media_type="text/html")) for text in (old, new)]
    changes = compare(*map(extract, documents), circumstances_of(documents[1], None)).changes
    assert {change.after.quote: change.marks for change in changes}["9"] == ()


def test_a_document_that_announces_its_revision_marks_that_change_and_no_other():
    page = "<h1>Sheet</h1><p>The town runs {} clinics.</p><p>It has {} schools.</p>"
    old, new = page.format(40, 7), page.format(42, 9) + "<p>Correction: the number of clinics has been corrected.</p>"
    documents = [read(f"<html><body>{text}</body></html>".encode(), Hints(media_type="text/html")) for text in (old, new)]
    changes = compare(*map(extract, documents), circumstances_of(documents[1], None)).changes
    assert {change.after.quote: change.marks for change in changes} == {"42": (Mark.ANNOUNCED,), "9": ()}


@pytest.mark.parametrize(
    ("note", "stood", "marks"),
    [
        ("Correction: the number of clinics has been corrected.", True, ()),
        ("Correction: the number of clinics has been corrected.", False, (Mark.ANNOUNCED,)),
        ("The number of clinics was revised from 37 to 40.", True, ()),
    ],
)
def test_a_note_that_stood_in_the_document_before_announces_no_later_change(note, stood, marks):
    page = "<html><body><h1>Sheet</h1><p>The town runs {} clinics.</p>{}</body></html>".format
    texts = page(40, f"<p>{note}</p>" if stood else ""), page(42, f"<p>{note}</p>")
    old, new = (read(text.encode(), Hints(media_type="text/html")) for text in texts)
    (change,) = [
        change
        for change in compare(extract(old), extract(new), circumstances_of(new, None, lambda: old)).told
        if change.after.quote == "42"
    ]
    assert change.marks == marks


def test_the_note_of_a_mark_announces_again_what_bears_the_mark():
    page = "<html><body><h1>Sheet</h1><p>The town runs {} clinics.</p><p>* Revised since the last issue.</p></body></html>".format
    old, new = (read(page(number).encode(), Hints(media_type="text/html")) for number in ("40", "42*"))
    (change,) = compare(extract(old), extract(new), circumstances_of(new, None, lambda: old)).told
    assert change.marks == (Mark.ANNOUNCED,)


@pytest.mark.parametrize(("away", "announced"), [(0, True), (59, True), (60, True), (61, False)])
def test_a_word_of_revision_is_near_within_sixty_characters(away, announced):
    before = (
        figure(f"x (revised{' ' * (away - len('(revised'))}[42] clinics.", 42) if away > 10 else figure("x (revised [42]", 42)
    )
    behind = figure(f"Here [42]{' ' * (away - len('(revised'))}(revised", 42) if away > 10 else figure("Here [42] (revised", 42)
    assert (is_announced(OLD, before, "", ()), is_announced(OLD, behind, "", ())) == (announced, announced)


@pytest.mark.parametrize(("length", "count", "kept"), [(600, 1, 1), (601, 1, 0), (40, 200, 200), (40, 201, 200)])
def test_notes_are_sentences_and_not_endless(length, count, kept):
    lines = "".join(f"<p>{('Number ' + str(number) + ' was corrected ').ljust(length - 1, 'x')}.</p>" for number in range(count))
    document = read(lines.encode(), Hints(media_type="text/html"))
    assert len(correction_notes(document)) == kept


@pytest.mark.parametrize(
    "note",
    [
        "Correction: an earlier version of this page gave the number of clinics as 40. It is 42.", "Corrected: the number of clinics is 42, not 40.",
        "An earlier version wrongly stated 40 clinics. The right figure is 42.", "The number of clinics was revised from 40 to 42.",
        "On 4 June the number of clinics was corrected to 42.",
    ],
)  # fmt: skip
def test_what_a_note_says_of_a_figure_is_no_figure_that_came(note):
    page = "<h1>Sheet</h1><p>The town runs {} clinics.</p>"
    old, new = (
        read(f"<html><body>{text}</body></html>".encode(), Hints(media_type="text/html"))
        for text in (page.format(40), page.format(42) + f"<p>{note}</p>")
    )
    (change,) = compare(extract(old), extract(new), circumstances_of(new, None)).told
    assert (change.before.quote, change.after.quote, Mark.ANNOUNCED in change.marks) == ("40", "42", True)


def test_the_mark_of_a_footnote_is_a_part_of_its_note():
    page = "<html><body><h1>Sheet</h1><p>The town runs 40 clinics.</p><p>* Revised since the last issue.</p></body></html>"
    assert correction_notes(read(page.encode(), Hints(media_type="text/html"))) == ("* Revised since the last issue.",)


WORDINGS = (
    "(revised", "corrected figures", "amended data", "restated totals", "revision of", "correction to", "corrigendum", "erratum",
    "corrección:", "correzione:", "rettifica:", "rectification:", "rectificación:", "Korrektur:", "Berichtigung:", "Richtigstellung:",
    "sprostowanie:", "korekta:", "Düzeltme:", "versione precedente", "versión anterior", "version précédente", "frühere Fassung",
    "an earlier version", "previously stated", "originally reported", "wrongly shown", "incorrectly given", "mistakenly listed",
    "révisées", "corrigée", "rectifiés", "revidiert", "korrigierten", "berichtigter", "revisados", "corregidas", "rectificado",
    "has been revised", "were corrected", "are amended", "was since restated",
)  # fmt: skip


@pytest.mark.parametrize("form", [str, str.upper, str.title])
def test_what_is_asked_first_of_a_sentence_passes_all_that_speaks_of_a_correction(form):
    assert [wording for wording in map(form, WORDINGS) if NOTED.search(wording) and is_noted(wording)] == list(
        map(form, WORDINGS)
    )


def test_a_sentence_that_speaks_of_none_is_not_asked_for_each_wording(monkeypatch):
    monkeypatch.setattr(correction_wording, "NOTED", None)
    assert not is_noted("Partners built 40 wells in the north.")
