"""Edits of tables and lists of facts: rows and columns that come, go, move or get other names, and other forms."""

from __future__ import annotations

import calendar
import re

from revisions.names import NAMES, NOUNS
from revisions.numbers import and_some_revised, revised
from revisions.sheets import MARK, Facts, Paragraph, Table

STEP = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
QUARTER = re.compile(r"^Q([1-4]) (\d{4})$")
MOMENT = re.compile(r"^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):00)?$")
MONTHS = tuple(calendar.month_name[1:])


def rows_inserted(sheet, chance):
    tables = _tables_of_names(sheet)
    for table in tables:
        for _ in range(chance.randint(1, 2)):
            _insert(sheet, table, _new_name(table, chance), chance.randint(0, len(table.rows)), chance)
    return bool(tables) and and_some_revised(sheet, chance)


def rows_deleted(sheet, chance):
    tables = _tables_of_names(sheet, fewest=3)
    for table in tables:
        _delete(table, chance.choice(table.rows))
    return bool(tables) and and_some_revised(sheet, chance)


def rows_replaced(sheet, chance):
    """One row goes and another comes, with numbers as large."""
    tables = _tables_of_names(sheet, fewest=3)
    for table in tables:
        gone = chance.choice(table.rows)
        place = table.rows.index(gone) if chance.random() < 0.6 else chance.randint(0, len(table.rows))
        _insert(sheet, table, _new_name(table, chance), place, chance, like=gone)
        _delete(table, gone)
    return bool(tables) and and_some_revised(sheet, chance)


def rows_renamed(sheet, chance):
    """A name is told more fully."""
    tables = _tables_of_names(sheet)
    for table in tables:
        old = chance.choice(table.rows)
        new = chance.choice((f"{old} (total)", f"{old} region", f"Greater {old}", f"{old}, all"))
        _rename(table, old, new)
    return bool(tables) and and_some_revised(sheet, chance)


def rows_sorted(sheet, chance):
    """By the values of a column, the greatest first."""
    tables = _tables_of_names(sheet)
    for table in tables:
        column = chance.choice(table.columns)
        table.rows.sort(key=lambda row: -_value(sheet, table.cells.get((row, column), "")))
    and_some_revised(sheet, chance)
    return bool(tables)


def columns_rolled(sheet, chance):
    """The oldest period goes, the next one comes."""
    done = False
    for table in sheet.all_of(Table):
        following = _following(table.columns[-1]) if table.columns else None
        if following is None or not all(map(_following, table.columns)):
            continue
        gone = table.columns.pop(0)
        for row in table.rows:
            like = table.cells.get((row, table.columns[-1]), "")
            table.cells.pop((row, gone), None)
            table.cells[row, following] = _like(sheet, like, chance)
        table.columns.append(following)
        done = True
    return done and and_some_revised(sheet, chance)


def log_rows_added(sheet, chance):
    """A log gains the row of the next moment; sometimes it loses its oldest."""
    done = False
    for table in sheet.all_of(Table):
        if not all(map(_following, table.rows)):
            continue
        newest_first = table.rows[0] > table.rows[-1]
        newest = table.rows[0] if newest_first else table.rows[-1]
        name = _following(newest)
        for column in table.columns:
            table.cells[name, column] = _like(sheet, table.cells.get((newest, column), ""), chance)
        table.rows.insert(0 if newest_first else len(table.rows), name)
        if chance.random() < 0.3:
            _delete(table, table.rows[-1 if newest_first else 0])
        done = True
    return done


def columns_added(sheet, chance):
    tables = _tables_of_names(sheet)
    for table in tables:
        name = f"{chance.choice(NOUNS).capitalize()}"
        if name in table.columns:
            continue
        table.columns.insert(chance.randint(0, len(table.columns)), name)
        for row in table.rows:
            table.cells[row, name] = sheet.add(str(chance.randint(11, 980)))
    return bool(tables) and and_some_revised(sheet, chance)


def tables_turned(sheet, chance):
    tables = [table for table in sheet.all_of(Table) if len(table.columns) > 1]
    for table in tables:
        table.turned = not table.turned
    return bool(tables) and and_some_revised(sheet, chance)


def table_to_list(sheet, chance):
    """Each cell a line of its own, named by its row and column; not where a name holds the colon that ends a label."""
    done = False
    for at, block in enumerate(sheet.blocks):
        if isinstance(block, Table) and not any(":" in name for name in (*block.rows, *block.columns)):
            order = chance.choice(("{row}, {column}", "{column}, {row}", "{row} – {column}")) + _scale_over(sheet, at)
            rows = [
                (order.format(row=row, column=column), block.cells[row, column])
                for row in block.rows for column in block.columns if MARK.search(block.cells.get((row, column), ""))
            ]  # fmt: skip
            sheet.blocks[at] = Facts(rows, form=chance.choice(("list", "definitions", "tiles", "rows")))
            done = True
    return done and and_some_revised(sheet, chance)


def _scale_over(sheet, at):
    """The bracket of the line over a table, " (in Tsd.)": without the table, each line of a list says it for itself."""
    before = sheet.blocks[at - 1] if at else None
    line = before.sentences[-1] if isinstance(before, Paragraph) and before.sentences else ""
    scale = re.search(r"\s\((?:in|en) [^()\d{}]{1,30}\)$", line.rstrip(" .:"))
    return scale[0] if scale and not MARK.search(scale[0]) else ""


def list_reshaped(sheet, chance):
    """A list becomes tiles, definitions or a table of two columns."""
    lists = sheet.all_of(Facts)
    for facts in lists:
        facts.form = chance.choice([form for form in ("list", "definitions", "tiles", "rows") if form != facts.form])
        if chance.random() < 0.5:
            chance.shuffle(facts.rows)
    return bool(lists) and and_some_revised(sheet, chance)


def _tables_of_names(sheet, fewest=2):
    """Tables whose rows are named by words, not by times."""
    return [
        table
        for table in sheet.all_of(Table)
        if len(table.rows) >= fewest and not any(map(_following, table.rows)) and not table.turned
    ]


def _new_name(table, chance):
    return chance.choice([name for name in NAMES if name not in table.rows])


def _insert(sheet, table, name, place, chance, like=None):
    like = like or chance.choice(table.rows)
    for column in table.columns:
        cell = table.cells.get((like, column), "")
        if MARK.search(cell):
            table.cells[name, column] = _like(sheet, cell, chance)
    table.rows.insert(place, name)


def _like(sheet, cell, chance):
    """A cell of new figures that are printed as those of another."""
    return MARK.sub(
        lambda mark: sheet.add(
            revised(sheet.numbers[mark[1]].quote, chance) or sheet.numbers[mark[1]].quote, sheet.numbers[mark[1]].unit
        ),
        cell,
    )


def _delete(table, name):
    table.rows.remove(name)
    for column in table.columns:
        table.cells.pop((name, column), None)


def _rename(table, old, new):
    table.rows[table.rows.index(old)] = new
    for column in table.columns:
        if (old, column) in table.cells:
            table.cells[new, column] = table.cells.pop((old, column))


def _value(sheet, cell):
    mark = MARK.search(cell)
    digits = re.sub(r"[^\d.]", "", sheet.numbers[mark[1]].quote) if mark else ""
    return float(digits) if re.fullmatch(r"\d+(?:\.\d+)?", digits) else 0.0


def _following(name):
    """The period or moment after this one; None where the name is neither."""
    if quarter := QUARTER.match(name):
        number, year = int(quarter[1]), int(quarter[2])
        return f"Q{number % 4 + 1} {year + number // 4}"
    if moment := MOMENT.match(name):
        hour = int(moment[4] or 24) + 6
        day = int(moment[3]) + (1 if moment[4] is None else hour // 24)
        return f"{moment[1]}-{moment[2]}-{day:02d}" + ("" if moment[4] is None else f" {hour % 24:02d}:00")
    if name in MONTHS:
        return MONTHS[(MONTHS.index(name) + 1) % 12]
    return str(int(name) + 1) if STEP.fullmatch(name) else None
