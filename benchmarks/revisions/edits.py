"""What a publisher does between two releases. Each edit changes a copy of the sheet, or says that it cannot be done there.

What should be told follows from the identities: one that both releases print differently is revised, one that only the newer
prints is added. An edit need not tell.
"""

from __future__ import annotations

from revisions import wording
from revisions.numbers import and_some_revised, requalify, revise
from revisions.sentence_edits import (
    comparisons_told,
    look_alikes_added,
    replaced_by_parts,
    sentences_dropped,
    sentences_merged,
    sentences_replaced,
    sentences_reworded,
    sentences_shuffled,
    sentences_split,
)
from revisions.sheets import MARK, Heading, Paragraph, Sheet
from revisions.table_edits import (
    columns_added,
    columns_rolled,
    list_reshaped,
    log_rows_added,
    rows_deleted,
    rows_inserted,
    rows_renamed,
    rows_replaced,
    rows_sorted,
    table_to_list,
    tables_turned,
)

HEADINGS = ("What we know", "At a glance", "Where things stand")


def numbers_revised(sheet: Sheet, chance):
    return bool(revise(sheet, chance, 0.4))


def modifiers_changed(sheet, chance):
    return sheet.language.startswith("en") and bool(requalify(sheet, chance, 0.6))


def sections_moved(sheet, chance):
    parts = _parts(sheet.blocks)
    if len(parts) < 3:
        return False
    first, rest = parts[0], parts[1:]
    chance.shuffle(rest)
    sheet.blocks = [block for part in [first, *rest] for block in part]
    return and_some_revised(sheet, chance)


def sections_renamed(sheet, chance):
    headings = [heading for heading in sheet.all_of(Heading)[1:] if not MARK.search(heading.text)]
    for heading in headings:
        heading.text = chance.choice((f"{heading.text}: an update", f"More on {heading.text}", *HEADINGS))
    return bool(headings) and and_some_revised(sheet, chance)


def archive_below(sheet, _chance):
    """The release before is kept below the new one: the same sentences with the old numbers, under a heading of its day."""
    sentences = [sentence for block in sheet.all_of(Paragraph) for sentence in block.sentences if MARK.search(sentence)]
    if len(sentences) < 3:
        return False
    kept = [
        MARK.sub(lambda mark: sheet.add(sheet.numbers[mark[1]].quote, sheet.numbers[mark[1]].unit), sentence)
        for sentence in sentences[:8]
    ]
    sheet.blocks += [Heading("Earlier update of 3 March"), Paragraph(kept)]
    archived = {name for sentence in kept for name in MARK.findall(sentence)}
    return bool(archived)


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


def _parts(blocks):
    """The blocks under each heading, the title's first."""
    parts = [[]]
    for block in blocks:
        if isinstance(block, Heading) and parts[-1]:
            parts.append([])
        parts[-1].append(block)
    return parts
