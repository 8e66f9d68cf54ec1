"""PDF: tables as publishers set them, whose columns nearly touch, whose rules bound blocks, whose row names stand outside."""

from blocks_read import document_of, places
from pdf_samples import Sheet

_ROWS = [
    ("Oban", "9,368", "190.0", "88"),
    ("Leith", "1,512", "199.2", "140"),
    ("Wick", "3,012", "666.6", "201"),
    ("Stornoway and Lewis", "114,219", "12,213.2", "1,377"),
]


def drawn(draw):
    with Sheet() as sheet:
        draw(sheet)
    return document_of(sheet.content, "sheet.pdf")


def write_rows(sheet, rows, rights, *, top=200, left=50, size=10):
    """Row names from the left, numbers up to their right edges."""
    for at, (name, *numbers) in enumerate(rows):
        sheet.text(left, top + 14 * at, name, size)
        for words, x in zip(numbers, rights, strict=True):
            sheet.text(x, top + 14 * at, words, size, right=True)


def test_numbers_that_touch_in_a_full_row_are_parted_where_the_other_rows_part():
    def draw(sheet):
        for words, x in zip(("Boats", "Rate", "Crews"), (186, 226, 258), strict=True):
            sheet.text(x, 186, words, right=True)
        write_rows(sheet, _ROWS, (186, 228, 258))

    said = places(drawn(draw))
    assert ("114,219", "Stornoway and Lewis", "Boats") in said
    assert ("12,213.2", "Stornoway and Lewis", "Rate") in said
    assert ("199.2", "Leith", "Rate") in said


def test_digits_grouped_by_spaces_stay_one_number_under_shorter_numbers():
    def draw(sheet):
        for words, x in zip(("2022", "2023"), (200, 260), strict=True):
            sheet.text(x, 186, words, right=True)
        rows = [("Oban", "152", "830"), ("Leith", "640", "915"), ("Wick", "60 152", "12 068"), ("Lewis", "60 152", "71 402")]
        write_rows(sheet, rows, (200, 260))

    assert ("60\u00a0152", "Wick", "2022") in places(drawn(draw))
