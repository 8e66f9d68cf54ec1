"""The one time of a table is that of its release; a column of several is a name, and goes and comes by that."""

import pytest
from blocks_read import figures_in

from snapshots import compare
from snapshots.alignment.told_times import only_time

GAP = "</td><td>"
OLD, NEW = ("3,940", "612", "2,880"), ("3,610", "655", "2,745")
REVISED = ["revised 2,880 2,745", "revised 3,940 3,610", "revised 612 655"]
ADDED, REMOVED = [f"added - {told}" for told in sorted(NEW)], [f"removed {told} -" for told in sorted(OLD)]


def table(heads, *columns, rows=("Ash", "Elm", "Oak")):
    lines = [("Town", *heads), *zip(rows, *columns, strict=True)]
    return f"<table>{''.join(f'<tr><td>{GAP.join(line)}</td></tr>' for line in lines)}</table>".replace(
        "td>", "th>", 2 * len(lines[0])
    )


def told(old, new):
    changes = compare(figures_in(old), figures_in(new)).told
    return sorted(f"{c.kind} {c.before.quote if c.before else '-'} {c.after.quote if c.after else '-'}" for c in changes)


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        (table(["2030/31"], OLD), table(["2031/32"], NEW), REVISED),
        (table(["March 2031"], OLD), table(["April 2031"], NEW), REVISED),
        (table(["1. Quartal 2031"], OLD), table(["2. Quartal 2031"], NEW), REVISED),
        (table(["Week 14"], OLD), table(["Week 15"], NEW), REVISED),
        (table(["Week ending 4 May"], OLD), table(["Week ending 11 May"], NEW), REVISED),
        (table(["Stand: 31. März 2031"], OLD), table(["Stand: 30. Juni 2031"], NEW), REVISED),
        (table(["2031-03-31"], OLD), table(["2031-06-30"], NEW), REVISED),
        (table(["Dec-30"], OLD), table(["Dec-31"], NEW), REVISED),
        (table(["02 April 2031", "03 April 2031"], ("51", "52", "53"), OLD), table(["2 April", "3 April"], ("51", "52", "53"), NEW), REVISED),
        (table(["Year to March 2031"], OLD), table(["Year to March 2032"], NEW), REVISED),
        (table(["Boats 2030", "Change"], OLD, ("31", "32", "33")), table(["Boats 2031", "Change"], NEW, ("31", "32", "34")),
         ["revised 2,880 2,745", "revised 3,940 3,610", "revised 33 34", "revised 612 655"]),
        # Numbers in the names of rows make a run, of which the passing time is no step.
        (table(["Boats 2030"], OLD, rows=("Ward 1", "Ward 2", "Ward 3")),
         table(["Boats 2031"], NEW, rows=("Ward 1", "Ward 2", "Ward 3")), REVISED),
        (table(["2030"], OLD, rows=("0-4", "5-9", "10-14")), table(["2031"], NEW, rows=("0-4", "5-9", "10-14")), REVISED),
        # Names of times: a window that rolls on, a year that came, a page that keeps the one before, or another table.
        (table(["2029", "2030"], ("51", "52", "53"), OLD), table(["2030", "2031"], OLD, NEW),
         [*ADDED, "removed 51 -", "removed 52 -", "removed 53 -"]),
        (table(["2030"], OLD), table(["2030", "2031"], OLD, NEW), ADDED),
        (table(["2030"], OLD), table(["2031"], NEW) + "<p>And before:</p>" + table(["2030"], OLD), ADDED),
        (table(["2029"], OLD) + "<p>Then:</p>" + table(["2030"], ("51", "52", "53")),
         table(["2030"], ("51", "52", "53")) + "<p>Then:</p>" + table(["2031"], NEW), [*ADDED, *REMOVED]),
        (table(["2030"], OLD), table(["Target 2035"], NEW), [*ADDED, *REMOVED]),
        (table(["2030"], OLD), table(["2031"], NEW, rows=("Yew", "Fir", "Box")), [*ADDED, *REMOVED]),
        (table(["Born in 2030"], OLD), table(["Born in 2031"], NEW), [*ADDED, *REMOVED]),
        (table(["Jahrgang 2030"], OLD), table(["Jahrgang 2031"], NEW), [*ADDED, *REMOVED]),
        (table(["Target 2030"], OLD), table(["Target 2035"], NEW), [*ADDED, *REMOVED]),
        (table(["Target 2030", "Reached in 2030"], OLD, ("51", "52", "53")), table(["Target 2031", "Reached in 2031"], NEW, ("51", "52", "54")),
         ["revised 2,880 2,745", "revised 3,940 3,610", "revised 53 54", "revised 612 655"]),
    ],
)  # fmt: skip
def test_one_time_of_a_table_goes_on_and_names_of_times_do_not(old, new, changes):
    assert told(old, new) == changes


@pytest.mark.parametrize(
    ("page", "labels"),
    [
        (table(["2030/31"], OLD), ["Ash", "Elm", "Oak"]),
        (table(["Boats, May 2031"], OLD), ["Ash, Boats", "Elm, Boats", "Oak, Boats"]),
        (table(["Cases as of 3 May"], OLD), ["Ash, Cases", "Elm, Cases", "Oak, Cases"]),
        (table(["Saved since 2015", "Saved"], OLD, NEW),
         ["Ash, Saved", "Ash, Saved since 2015", "Elm, Saved", "Elm, Saved since 2015", "Oak, Saved", "Oak, Saved since 2015"]),
        (table(["Tierra", "Mar"], OLD, NEW),
         ["Ash, Mar", "Ash, Tierra", "Elm, Mar", "Elm, Tierra", "Oak, Mar", "Oak, Tierra"]),
        (table(["2030"], OLD) + table(["2031"], NEW),
         ["Ash, 2030", "Ash, 2031", "Elm, 2030", "Elm, 2031", "Oak, 2030", "Oak, 2031"]),
    ],
)  # fmt: skip
def test_no_name_holds_the_one_time_of_its_table(page, labels):
    assert sorted(change.label for change in compare((), figures_in(page)).told) == labels


@pytest.mark.parametrize(
    ("columns", "time"),
    [
        ([("Cases", "Q1 2031"), ("Deaths", "Q1 2031"), ("Change",)], ("Q1", "2031")),
        ([("2030",), ("2031",)], ()),
        ([("Cases",)], ()),
        ([("2e trimestre 2031",)], ("2e trimestre", "2031")),
        ([("under 5",), ("12019",)], ()),
        ([("fish that may be eaten",), ("lun",), ("mar",)], ()),
        ([("mar 2031",)], ("mar", "2031")),
        ([("cases in may",)], ("may",)),
    ],
)
def test_columns_tell_one_time_or_none(columns, time):
    assert only_time(columns) == time
