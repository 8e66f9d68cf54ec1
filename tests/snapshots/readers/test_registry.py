"""What a body is, is read from its bytes: whatever it is declared as, and whatever its name ends in."""

import subprocess
import sys

import pytest
from blocks_read import document_of
from format_samples import samples
from pdf_samples import Sheet
from workbook_samples import packed

from snapshots import CauseCode, ReadError

SAMPLES = samples()
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
BOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PAGE = b"<!DOCTYPE html><html><body><p>Some 12 boats came.</p></body></html>"
ROWS = b"Port,Boats,Crew\nOban,12,88\nLeith,14,61\n"


@pytest.mark.parametrize(
    ("content", "name", "declared", "told"),
    [
        (SAMPLES["sheet.pdf"], "index.html", "text/html", "application/pdf"),
        (SAMPLES["sheet.pdf"], "download", "application/octet-stream", "application/pdf"),
        (SAMPLES["sheet.docx"], "sheet.pdf", "application/pdf", WORD),
        (SAMPLES["sheet.docx"], "sheet", "application/zip", WORD),
        (SAMPLES["sheet.xlsx"], "sheet", "application/octet-stream", BOOK),
        (SAMPLES["sheet.ods"], "sheet.xlsx", BOOK, "application/vnd.oasis.opendocument.spreadsheet"),
        (SAMPLES["sheet.xls"], "sheet.csv", "text/csv", "application/vnd.ms-excel"),
        (PAGE, "sheet.txt", "text/plain", "text/html"),
        (PAGE, "sheet.xls", "application/vnd.ms-excel", "text/html"),
        (PAGE, "sheet.pdf", "application/pdf", "text/html"),
        (ROWS, "sheet.xls", "application/vnd.ms-excel", "text/csv"),
        (ROWS, "sheet.csv", "application/octet-stream", "text/csv"),
        (ROWS, "sheet", "text/html", "text/csv"),
        (SAMPLES["sheet.json"], "api", "text/html", "application/json"),
        (SAMPLES["sheet.md"], "sheet.md", "text/plain", "text/markdown"),
        (b"Some 12 boats came.", "sheet.pdf", "application/pdf", "text/plain"),
        ("Größe: 12 Boote\n".encode("utf-16"), "sheet.txt", None, "text/plain"),
    ],
)
def test_the_bytes_say_what_a_body_is(content, name, declared, told):
    assert document_of(content, name, declared).media_type == told


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (packed({"ppt/presentation.xml": "x"}), "a PowerPoint file"),
        (packed({"mimetype": "application/epub+zip"}), "an EPUB book"),
        (packed({"a.txt": "x"}), "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "a PNG image"),
        (b"{\\rtf1 12 boats}", "an RTF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "WordDocument\0".encode("utf-16-le"), "an old Word document"),
    ],
)
def test_what_has_no_reader_is_named(content, words):
    with pytest.raises(ReadError, match=words) as caught:
        document_of(content, "sheet", "text/html")
    assert caught.value.cause.code is CauseCode.MEDIA_TYPE


def test_a_pdf_that_only_forbids_changes_is_read():
    """An owner's password keeps nobody from reading: viewers open such files without asking."""
    from reportlab.lib.pdfencrypt import StandardEncryption

    with Sheet(encrypt=StandardEncryption("", ownerPassword="owner", canPrint=1)) as sheet:
        sheet.text(50, 50, "Some 12 boats came.")
    assert document_of(sheet.content, "a.pdf").text == "Some 12 boats came."


def test_a_page_is_read_without_the_libraries_of_other_formats():
    code = (
        "import sys; from snapshots import read; read(b'<p>Some 12 boats came.</p>'); "
        "print([name for name in ('pypdfium2', 'xlrd', 'markdown_it', 'numpy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
