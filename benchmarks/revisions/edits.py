"""What a publisher does between two releases. Each edit changes a copy of the sheet, or says that it cannot be done there.

What should be told follows from the identities: one that both releases print differently is revised, one that only the newer
prints is added. An edit need not tell.
"""

from __future__ import annotations

import calendar
import re

from revisions import wording
from revisions.numbers import NUMERAL, requalify, revise, revised
from revisions.sheets import MARK, Facts, Heading, Paragraph, Sheet, Table

NAMES = (
    "Aldmoor", "Brackwater", "Cinderford", "Dunhallow", "Eskerton", "Fallowby", "Gorseley", "Hollin", "Inverlay", "Juniper Hill",
    "Kestrel Point", "Lowmarsh", "Mossgate", "Nettlebed", "Oxmere", "Pendle Cross", "Quarley", "Ravenscar",
    "Stonebeck", "Thistleby",
)  # fmt: skip
NOUNS = (
    "carpenters", "ponds", "lorries", "tents", "cranes", "greenhouses", "librarians", "orchards", "barges",
    "windmills", "turbines",
    "kiosks", "ovens", "parcels", "stables", "bakers",
)  # fmt: skip
HEADINGS = ("What we know", "At a glance", "Where things stand")
DEEDS = ("were inspected", "were counted", "were put up", "were hired out", "were lost", "were paid for")
STEP = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
QUARTER = re.compile(r"^Q([1-4]) (\d{4})$")
MOMENT = re.compile(r"^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):00)?$")
MONTHS = tuple(calendar.month_name[1:])


def numbers_revised(sheet: Sheet, chance):
    return bool(revise(sheet, chance, 0.4))


def modifiers_changed(sheet, chance):
    return sheet.language.startswith("en") and bool(requalify(sheet, chance, 0.6))


def rows_inserted(sheet, chance):
    tables = _tables_of_names(sheet)
    for table in tables:
        for _ in range(chance.randint(1, 2)):
            _insert(sheet, table, _new_name(table, chance), chance.randint(0, len(table.rows)), chance)
    return bool(tables) and _and_some_revised(sheet, chance)


def rows_deleted(sheet, chance):
    tables = _tables_of_names(sheet, fewest=3)
    for table in tables:
        _delete(table, chance.choice(table.rows))
    return bool(tables) and _and_some_revised(sheet, chance)


def rows_replaced(sheet, chance):
    """One row goes and another comes, with numbers as large."""
    tables = _tables_of_names(sheet, fewest=3)
    for table in tables:
        gone = chance.choice(table.rows)
        place = table.rows.index(gone) if chance.random() < 0.6 else chance.randint(0, len(table.rows))
        _insert(sheet, table, _new_name(table, chance), place, chance, like=gone)
        _delete(table, gone)
    return bool(tables) and _and_some_revised(sheet, chance)


def rows_renamed(sheet, chance):
    """A name is told more fully."""
    tables = _tables_of_names(sheet)
    for table in tables:
        old = chance.choice(table.rows)
        new = chance.choice((f"{old} (total)", f"{old} region", f"Greater {old}", f"{old}, all"))
        _rename(table, old, new)
    return bool(tables) and _and_some_revised(sheet, chance)


def rows_sorted(sheet, chance):
    """By the values of a column, the greatest first."""
    tables = _tables_of_names(sheet)
    for table in tables:
        column = chance.choice(table.columns)
        table.rows.sort(key=lambda row: -_value(sheet, table.cells.get((row, column), "")))
    _and_some_revised(sheet, chance)
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
    return done and _and_some_revised(sheet, chance)


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
    return bool(tables) and _and_some_revised(sheet, chance)


def tables_turned(sheet, chance):
    tables = [table for table in sheet.all_of(Table) if len(table.columns) > 1]
    for table in tables:
        table.turned = not table.turned
    return bool(tables) and _and_some_revised(sheet, chance)


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
    return done and _and_some_revised(sheet, chance)


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
    return bool(lists) and _and_some_revised(sheet, chance)


def sections_moved(sheet, chance):
    parts = _parts(sheet.blocks)
    if len(parts) < 3:
        return False
    first, rest = parts[0], parts[1:]
    chance.shuffle(rest)
    sheet.blocks = [block for part in [first, *rest] for block in part]
    return _and_some_revised(sheet, chance)


def sections_renamed(sheet, chance):
    headings = [heading for heading in sheet.all_of(Heading)[1:] if not MARK.search(heading.text)]
    for heading in headings:
        heading.text = chance.choice(
            (f"{heading.text}: an update", f"More on {heading.text}", "What we know", "At a glance", "Where things stand")
        )
    return bool(headings) and _and_some_revised(sheet, chance)


def sentences_reworded(sheet, chance):
    return sheet.language.startswith("en") and wording.reword(sheet, chance, 0.7) and _and_some_revised(sheet, chance)


def sentences_merged(sheet, chance):
    return sheet.language.startswith("en") and wording.merged(sheet, chance) and _and_some_revised(sheet, chance)


def sentences_split(sheet, chance):
    return sheet.language.startswith("en") and wording.split(sheet, chance) and _and_some_revised(sheet, chance)


def sentences_shuffled(sheet, chance):
    for block in sheet.all_of(Paragraph):
        chance.shuffle(block.sentences)
    return any(len(block.sentences) > 1 for block in sheet.all_of(Paragraph)) and _and_some_revised(sheet, chance)


def look_alikes_added(sheet, chance):
    """Sentences told as others are, of other things or places."""
    done = False
    for block in sheet.all_of(Paragraph):
        for at in range(len(block.sentences) - 1, -1, -1):
            if chance.random() > 0.35 or not re.search(r"[.⟧\w]$", block.sentences[at]):
                continue
            new = _look_alike(sheet, block.sentences[at], chance)
            if new:
                block.sentences.insert(at + chance.randint(0, 1), new)
                done = True
    return done and _and_some_revised(sheet, chance)


def sentences_replaced(sheet, chance):
    """A sentence goes, and in its place another speaks of something else."""
    done = False
    for block in sheet.all_of(Paragraph):
        for at, sentence in enumerate(block.sentences):
            if MARK.search(sentence) and chance.random() < 0.3:
                mark = sheet.add(f"{chance.randint(13, 9400):,}")
                block.sentences[at] = f"In {chance.choice(NAMES)}, {mark} {chance.choice(NOUNS)} {chance.choice(DEEDS)}."
                done = True
    return done and _and_some_revised(sheet, chance)


def sentences_dropped(sheet, chance):
    done = False
    for block in sheet.all_of(Paragraph):
        kept = [sentence for sentence in block.sentences if not MARK.search(sentence) or chance.random() > 0.25]
        done |= len(kept) < len(block.sentences)
        block.sentences = kept
    return done and _and_some_revised(sheet, chance)


def comparisons_told(sheet, chance):
    """The number of the release before is quoted beside the new one."""
    done = False
    for block in sheet.all_of(Paragraph):
        for at, sentence in enumerate(block.sentences):
            marks = MARK.findall(sentence)
            if len(marks) != 1 or not sentence.endswith(".") or chance.random() > 0.6:
                continue
            number = sheet.numbers[marks[0]]
            new = revised(number.quote, chance)
            if new is None or sum(other.group == number.group for other in sheet.numbers.values()) > 1:
                continue
            bare = NUMERAL.search(number.quote)[0]
            old = sheet.add(number.quote if number.unit != "1" else bare, number.unit)
            number.quote = new
            block.sentences[at] = (
                f"{sentence[:-1]}, {chance.choice(('up from', 'against', 'compared with', 'previously'))} {old}."
            )
            done = True
    return sheet.language.startswith("en") and done


def archive_below(sheet, _chance):
    """The release before is kept below the new one: the same sentences with the old numbers, under a heading of its day."""
    sentences = [one for block in sheet.all_of(Paragraph) for one in block.sentences if MARK.search(one)]
    if len(sentences) < 3:
        return False
    kept = [
        MARK.sub(lambda mark: sheet.add(sheet.numbers[mark[1]].quote, sheet.numbers[mark[1]].unit), one) for one in sentences[:8]
    ]
    sheet.blocks += [Heading("Earlier update of 3 March"), Paragraph(kept)]
    archived = {name for one in kept for name in MARK.findall(one)}
    return bool(archived)


def replaced_by_parts(sheet, chance):
    """A total goes; its parts by place come."""
    done = False
    for block in sheet.all_of(Paragraph):
        for at, sentence in enumerate(block.sentences):
            found = re.match(r"^[^⟦]*⟦([^⟦⟧]+)⟧ (?P<noun>[a-z]{3,}s)\b[^⟦]*\.$", sentence)
            if not found or chance.random() > 0.5 or sheet.numbers[found[1]].unit != "1":
                continue
            digits = re.sub(r"\D", "", sheet.numbers[found[1]].quote)
            if not digits or int(digits) < 100 or not sheet.numbers[found[1]].plain or "million" in sheet.numbers[found[1]].quote:
                continue
            part = round(int(digits) * chance.uniform(0.3, 0.7))
            one, other = sheet.add(f"{part:,}"), sheet.add(f"{int(digits) - part:,}")
            block.sentences[at] = (
                f"There were {one} {found['noun']} in {chance.choice(NAMES)} and {other} in {chance.choice(NAMES)}."
            )
            done = True
    return sheet.language.startswith("en") and done


def sheet_rewritten(sheet, chance):
    """All at once: sentences reworded, reordered, some dropped and others added, sections renamed, most numbers revised."""
    if not sheet.language.startswith("en") or not wording.reword(sheet, chance, 0.9):
        return False
    wording.reword(sheet, chance, 0.4)
    for edit in chance.sample((sentences_shuffled, sections_renamed, sections_moved, sentences_dropped, look_alikes_added), 3):
        edit(sheet, chance)
    revise(sheet, chance, 0.7)
    return True


def sheet_redesigned(sheet, chance):
    """All at once: tables turned or taken apart, lists in another form, sections renamed and moved, furniture replaced."""
    done = [chance.choice((tables_turned, table_to_list))(sheet, chance), list_reshaped(sheet, chance)]
    sections_renamed(sheet, chance)
    sections_moved(sheet, chance)
    sheet.furniture += 1
    revise(sheet, chance, 0.5)
    return any(done)


def furniture_replaced(sheet, _chance):
    sheet.furniture += 1
    return True


EDITS = {
    edit.__name__: edit
    for edit in (
        numbers_revised, modifiers_changed, rows_inserted, rows_deleted, rows_replaced, rows_renamed, rows_sorted, columns_rolled,
        columns_added, log_rows_added, tables_turned, table_to_list, list_reshaped, sections_moved, sections_renamed,
        sentences_reworded, sentences_merged, sentences_split, sentences_shuffled, sentences_replaced, sentences_dropped,
        look_alikes_added, comparisons_told, archive_below, replaced_by_parts, sheet_rewritten, sheet_redesigned,
        furniture_replaced,
    )
}  # fmt: skip


def prepared(kind, sheet, chance):
    """The older release: some edits ask for one that already is of the kind."""
    old = sheet.copy()
    if kind == "archive_below":
        archive_below(old, chance)
    elif kind == "table_to_list" and chance.random() < 0.2:
        tables_turned(old, chance)
    elif kind == "furniture_replaced":
        old.furniture = chance.randint(0, 2)
    return old


def revision(kind, sheet, chance):
    """Both releases, or None where the edit finds nothing to do in this sheet."""
    old = prepared(kind, sheet, chance)
    new = old.copy()
    if kind == "archive_below":
        archived = set(MARK.findall(" ".join(new.blocks[-1].sentences))) if len(new.blocks) > len(sheet.blocks) else set()
        present = [name for name in new.stated() if name not in archived]
        return (old, new) if archived and revise(new, chance, 0.7, present) else None
    return (old, new) if EDITS[kind](new, chance) else None


def _and_some_revised(sheet, chance):
    revise(sheet, chance, 0.2)
    return True


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


def _parts(blocks):
    """The blocks under each heading, the title's first."""
    parts = [[]]
    for block in blocks:
        if isinstance(block, Heading) and parts[-1]:
            parts.append([])
        parts[-1].append(block)
    return parts


def _look_alike(sheet, sentence, chance):
    """The same with other numbers, of another noun or place; None for a sentence that does not lend itself."""
    found = re.match(r"^(?P<lead>[^⟦]*)⟦(?P<name>[^⟦⟧]+)⟧(?P<rest> [^⟦]*)$", sentence)
    if not found or not sheet.language.startswith("en"):
        return None
    number = sheet.numbers[found["name"]]
    mark = sheet.add(revised(number.quote, chance) or number.quote, number.unit)
    rest = found["rest"].rstrip(".")
    if " in " in rest:
        rest = f"{rest.rsplit(' in ', 1)[0]} in {chance.choice(NAMES)}"
    elif number.unit == "1":
        words = rest.split()
        rest = f" {chance.choice(NOUNS)} {' '.join(words[1:])}" if len(words) > 1 else f"{rest} in {chance.choice(NAMES)}"
    else:
        rest = f"{rest} in {chance.choice(NAMES)}"
    return f"{found['lead']}{mark}{rest}."
