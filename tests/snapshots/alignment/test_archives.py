"""Pages that keep their older updates below the present one, under headings that differ in their day."""

from types import SimpleNamespace

import pytest
from blocks_read import figures_in

from snapshots.alignment.archives import _counts_again, _day, _filed, _written_day
from snapshots.alignment.matching import align
from snapshots.comparison import compare, compare_observations, series_of

WEEKS = ((5, "3,120", 588, 4), (12, "3,410", 620, 9), (19, "3,655", 701, 2), (26, "3,900", 702, 2))


def page(last, heading="Status, {day} March 2025"):
    return "".join(
        f"<h2>{heading.format(day=day)}</h2><p>The ferries carried {people} passengers and {cars} vehicles. "
        f"{sailings} sailings were cancelled.</p>"
        for day, people, cars, sailings in WEEKS[last::-1]
    )


def told(changes):
    return sorted(f"{c.kind} {c.before.quote if c.before else '-'} {c.after.quote if c.after else '-'}" for c in changes)


@pytest.mark.parametrize(
    "heading",
    [
        "Status, {day} March 2025",
        "الوضع في {day} مارس 2025",
        "Lage am {day}.03.2025",
        "Crossings up to 2025-03-{day:02}",
        "Report of {day} March, 18 h",
        "Status, {day} March, 18:00 UTC",
        "Lage am {day}.03.2025, 7.30 Uhr",
        "5 March, {day}h00",
    ],
)
def test_the_present_update_continues_the_one_that_was_present(heading):
    changes = compare(figures_in(page(1, heading)), figures_in(page(2, heading))).told
    assert told(changes) == ["revised 3,410 3,655", "revised 620 701", "revised 9 2"]


def test_a_page_that_begins_to_head_its_updates_goes_on_from_its_only_status():
    before = page(1, "Ferries").split("<h2>Ferries</h2>")[1]
    other = "<p>The pool has 212 seats.</p>"
    assert told(compare(figures_in(f"<h1>Ferries</h1>{before}{other}"), figures_in(f"<h1>Ferries</h1>{page(2)}{other}")).told) == [
        "revised 3,410 3,655", "revised 620 701", "revised 9 2",
    ]  # fmt: skip
    added = compare(figures_in(f"<h1>Ferries</h1>{other}"), figures_in(f"<h1>Ferries</h1>{other}{page(1)}")).told
    assert [change.kind for change in added] == ["added"] * 6


def test_a_page_that_begins_to_head_its_events_by_day_goes_on_from_none_of_them():
    before, later = "<p>The hall has 120 seats.</p>", "<h2>Concert, 9 June 2031</h2><p>The church has 80 seats.</p>"
    new = f"<h1>Quarley</h1><h2>Concert, 3 June 2031</h2>{before}{later}"
    assert told(compare(figures_in(f"<h1>Quarley</h1>{before}"), figures_in(new)).told) == ["added - 80"]


def test_days_and_hours_in_words_are_no_names_of_what_their_updates_tell():
    tell = "<h2>{}</h2><p>The fire has burned {} acres. {} homes are gone.</p>".format
    first, second = tell("Tuesday 9 July, 8:00 am", "9,700", 140), tell("Tuesday 9 July, 6:00 pm", "14,200", 312)
    third = tell("Wednesday 10 July, 7:30 am", "15,900", 347).replace("The fire has burned", "The burned area has grown to")
    changes = compare(figures_in(second + first), figures_in(third + second + first)).told
    assert told(changes) == ["revised 14,200 acres 15,900 acres", "revised 312 347"]


def test_copies_of_older_updates_are_neither_told_nor_judged_over_several_releases():
    before, out = align(figures_in(page(0)), ()), []
    for last in (1, 2, 3):
        after = align(figures_in(page(last)), series_of(before))
        out.append(compare_observations(before, after))
        before = after
    assert [told(step.changes) for step in out] == [
        ["revised 3,120 3,410", "revised 4 9", "revised 588 620"],
        ["revised 3,410 3,655", "revised 620 701", "revised 9 2"],
        ["revised 3,655 3,900", "revised 701 702"],
    ]
    assert {(change.marks, change.places) for step in out for change in step.changes} == {((), 1)}


def test_days_that_tell_other_things_are_facts_of_their_own():
    old = "<h2>12 March</h2><p>A fire destroyed 40 houses in Oxmere.</p>"
    new = f"<h2>19 March</h2><p>The council voted 900,000 euros for roads.</p>{old}"
    assert told(compare(figures_in(old), figures_in(new)).told) == ["added - 900,000 euros"]


def test_paragraphs_that_begin_with_their_day_are_updates_too():
    older = "<p><b>Update, 3 June, 18:00:</b> The slick covers 41 hectares. Crews cleaned 18 km of beach.</p>"
    newer = "<p><b>Update, 10 June, 9:30:</b> The slick has shrunk to 29 hectares. So far crews cleaned 33 km of beach.</p>"
    last = "<p>The tanker carried 60,000 tonnes.</p>"
    changes = compare(figures_in(older + last), figures_in(newer + older + last)).told
    assert told(changes) == ["revised 18 km 33 km", "revised 41 hectares 29 hectares"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Update 3 June:", "Update 10 June:"),
        ("3 June 2025", "10 June 2025"),
        ("State of the beach, 3 June:", "State of the beach, 10 June:"),
    ],
)
def test_lines_of_their_own_that_are_a_day_head_updates_too(first, second):
    oldest = f"<p>{first.replace('3', '2', 1)}</p><p>The slick covers 60 hectares.</p>"
    older = f"<p>{first}</p><p>The slick covers 41 hectares. Crews cleaned 18 km of beach.</p>{oldest}"
    newer = f"<p><b>{second}</b></p><p>The slick covers 29 hectares. Crews cleaned 33 km of beach.</p>"
    changes = compare(figures_in(older), figures_in(newer + older)).told
    assert told(changes) == ["revised 18 km 33 km", "revised 41 hectares 29 hectares"]


def test_what_a_heading_calls_an_archive_continues_nothing_of_the_present():
    january = "<p>In January 1,190 parcels left our stores.</p>"
    february = "<p>We handed out 1,248 parcels in February.</p>"
    old = f"<h1>Food bank</h1><h2>Where we stand</h2>{february}<h2>Archive: January</h2>{january}"
    new = (
        "<h1>Food bank</h1><h2>Latest status</h2><p>In March 1,326 parcels were handed out to families.</p>"
        f"<h2>Archive: February</h2>{february}<h2>Archive: January</h2>{january}"
    )
    assert told(compare(figures_in(old), figures_in(new)).told) == ["revised 1,248 1,326"]


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("In May 1,912 beds were let to visitors.", "In June 2,047 beds were let to visitors."),
        ("We let 1,912 beds in May.", "In June, 2,047 beds were let."),
    ],
)
def test_a_copy_worded_like_the_present_makes_no_run_with_it(older, newer):
    copied = f"<h1>Hostel</h1><p>{newer}</p><h2>Archive: May</h2><p>{older}</p>"
    changes = compare(figures_in(f"<h1>Hostel</h1><p>{older}</p>"), figures_in(copied)).told
    assert [(change.kind, change.before.value, change.after.value) for change in changes] == [("revised", 1912, 2047)]


def test_the_present_update_may_be_told_in_other_words_where_the_former_one_stands_below():
    monday = (
        "<h2>Update, 9 May 2024</h2><p>The slick covers 8,300 hectares of marsh. 540 wardens and 14 boats are at work, and 35% of "
        "its rim is fenced.</p>"
    )
    tuesday = (
        "<h2>Update, 10 May 2024</h2><p>Oil has now reached 9,150 hectares of marsh; 52% of the rim is fenced.</p>"
        "<p>The number of wardens went up from 540 to 610, and 14 boats help them.</p>"
    )
    changes = compare(figures_in(f"<h1>Slick</h1>{monday}"), figures_in(f"<h1>Slick</h1>{tuesday}{monday}")).told
    assert told(changes) == ["added - 540", "revised 35% 52%", "revised 540 610", "revised 8,300 hectares 9,150 hectares"]


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Status, 5 March", ("status", (0, 3, 5))), ("Status, March 5", ("status", (0, 3, 5))),
        ("Status, 31 March 2025", ("status", (2025, 3, 31))), ("Status, 1 March 1900", ("status", (1900, 3, 1))),
        ("Status, 1 March", ("status", (0, 3, 1))), ("Stand: Dienstag, 4. Mar", ("stand", (0, 3, 4))), ("Status, Monday 1 March", ("status", (0, 3, 1))),
        ("Status, 0 March", None), ("Status, 32 March", None), ("Status, 0 March 2025", None), ("Status, 32 March 2025", None),
        ("Status, 1 March 1899", None), ("Status, 1 to 5 March 2025", None), ("Status, March to April 2025", None), ("5 boats", None),
    ],
)  # fmt: skip
def test_a_heading_names_a_day_by_one_month_and_one_day_of_it(heading, told):
    assert _written_day(heading) == told


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("Status, 5 March, 18:05", ("status", (0, 3, 5, 1085))), ("12:00 am, 5 March: status", ("status", (0, 3, 5, 0))),
        ("Status, 5 March, 12.30 pm", ("status", (0, 3, 5, 750))), ("Point du 5 mars 2025, 9 h", ("point du", (2025, 3, 5, 540))),
        ("Lage am 12.03.2025", ("lage am", (2025, 3, 12, 0))), ("18:05", None),
        ("Punto del 5 marzo, ore 18", ("punto del", (0, 3, 5, 1080))), ("5 mars, kl. 18.30", ("", (0, 3, 5, 1110))),
        ("Update 3, 5 March 2032, 17:00", ("update", (2032, 3, 5, 1020))), ("Lagebericht Nr. 7 (05.03.2032)", ("lagebericht nr ()", (2032, 3, 5, 0))),
        ("March 5, 2032", ("", (2032, 3, 5, 0))),
        ("Parte del 5 de marzo, 18 horas", ("parte del de", (0, 3, 5, 1080))), ("At 5 March", ("at", (0, 3, 5, 0))),
    ],
)  # fmt: skip
def test_a_heading_names_the_hour_of_its_day(heading, told):
    assert _day(heading) == told


def under(*section):
    return SimpleNamespace(figure=SimpleNamespace(section=("Food bank", *section)))


@pytest.mark.parametrize(
    ("sections", "filed"),
    [
        ([("Archive: May",), ("Status",)], {0}),
        ([("Status",), ("Earlier updates",), ("Archive: May",)], {1, 2}),
        ([("Archive: May",), ("Archive: June",)], set()),
        ([("Status",)], set()),
        ([], set()),
    ],
)
def test_where_all_stands_in_an_archive_nothing_is_older_than_the_rest(sections, filed):
    assert _filed([under(*section) for section in sections], range(len(sections))) == filed


@pytest.mark.parametrize(
    ("base", "entity", "words", "again"),
    [
        ("1", "boats", "afloat", True),
        ("1", "red boats", "afloat", True),
        ("kg", "boats", "afloat", False),
        ("1", "hens", "afloat", False),
        ("1", "", "afloat", False),
        ("kg", "hens", "boats rescued", True),
        ("kg", "hens", "boats rescued today again", True),
        ("kg", "hens", "boats rescued today again too", False),
    ],
)
def test_what_counts_the_same_thing_or_says_half_of_the_words_tells_it_again(base, entity, words, again):
    old = SimpleNamespace(base="1", entity=frozenset(["boats"]), words=frozenset(["boats", "rescued"]))
    new = SimpleNamespace(base=base, entity=frozenset(entity.split()), words=frozenset(words.split()))
    assert _counts_again(old, new) is again
