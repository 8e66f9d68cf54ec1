"""Documents other than pages, and pages that are a burden: encrypted, disguised, damaged, bottomless, endless, empty."""

import io
import zipfile
import zlib
from functools import cache

from harbour_sheet import SENTENCES, TITLE, page
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from hostile.behaviour import Behaviour, says

SHEET = page()
ROWS = [("Post", "People helped"), ("Tarn", 412), ("Orme", 380), ("Skell", 275), ("Lune", 198)]
PDF = "application/pdf"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _failing(name, cause, content, media_type="text/html; charset=utf-8"):
    return Behaviour(name, says(content, media_type=media_type), f"failed:{cause}", f"failed:{cause}")


def _held(name, content, media_type="text/html; charset=utf-8"):
    return Behaviour(name, says(content, media_type=media_type), "suspect", "suspect")


def _sound(name, content, media_type="text/html; charset=utf-8"):
    return Behaviour(name, says(content, media_type=media_type), "released", "unchanged")


def _pdf(*, encrypt=None, words=True):
    target = io.BytesIO()
    canvas = Canvas(target, encrypt=encrypt, invariant=True)
    if words:
        canvas.drawString(72, 720, "The clinic treated 412 patients in May and has 38 beds.")
    else:
        canvas.rect(72, 600, 200, 100, fill=1)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def _zip(**members):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_dot_", "."), content)
    return target.getvalue()


def _workbook(cells, head=""):
    """A workbook of single cells: {"A1": text or number}."""
    rows = {}
    for place, content in cells.items():
        rows.setdefault(int("".join(filter(str.isdigit, place))), []).append((place, content))
    inner = "".join(
        f'<row r="{number}">' + "".join(_cell(place, content) for place, content in row) + "</row>"
        for number, row in sorted(rows.items())
    )
    sheet = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{head}<sheetData>{inner}</sheetData></worksheet>'
    return _package(
        {
            "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": sheet,
        },
        "xl/workbook.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    )


def _cell(place, content):
    if isinstance(content, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{content}</t></is></c>'
    return f'<c r="{place}"><v>{content}</v></c>'


def _package(members, main, kind):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/{main}" ContentType="{kind}"/></Types>',
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{main}"/></Relationships>',
        )
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


def _document(body, extra=None):
    xml = f'<?xml version="1.0"?>{extra or ""}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
    return _package({"word/document.xml": xml}, "word/document.xml", DOCX + ".main+xml")


def _told():
    """The sheet's words as a document of a word processor."""
    parts = [f'<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>{TITLE}</w:t></w:r></w:p>']
    for heading, sentences in SENTENCES.items():
        parts.append(f'<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>{heading}</w:t></w:r></w:p>')
        parts += [f"<w:p><w:r><w:t>{sentence}</w:t></w:r></w:p>" for sentence in sentences]
    return _document("".join(parts))


def _bomb(name, cause, made, media_type):
    """A row whose body is made when it is served, not when every process of the tests imports this table: it takes seconds."""
    return _failing(name, cause, cache(made), media_type)


def _blanks(number):
    return " " * number


def _bomb_of_streams(folds):
    """A PDF whose page is drawn by spaces that were packed so many times."""
    stream = (b" " * 30_000_000) + b"BT (9 vessels) Tj ET"
    for _ in range(folds):
        stream = zlib.compress(stream, 9)
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[" + b"4 0 R " * 40 + b"]>>",
        b"<</Length %d/Filter[%b]>>stream\n%b\nendstream" % (len(stream), b"/FlateDecode" * folds, stream),
    ]
    objects = b"".join(b"%d 0 obj%b endobj\n" % (number, part) for number, part in enumerate(parts, 1))
    return b"%PDF-1.5\n" + objects + b"trailer<</Root 1 0 R/Size 5>>\n%%EOF"


TABLE = {f"{'AB'[column]}{row}": cell for row, cells in enumerate(ROWS, 1) for column, cell in enumerate(cells)}
LONG_ENTITIES = '<!DOCTYPE d [<!ENTITY a "1234567890">' + "".join(
    f'<!ENTITY {letter} "{f"&{former};" * 10}">' for former, letter in zip("abcdefgh", "bcdefghi", strict=True)
) + "]>"  # fmt: skip

BEHAVIOURS = (
    # PDF.
    _failing("an encrypted PDF", "password", _pdf(encrypt=StandardEncryption("secret", "owner", canPrint=0)), PDF),
    _failing("a PDF without text", "unreadable", _pdf(words=False), PDF),
    _failing("a PDF cut in the middle", "unreadable", _pdf()[:300], PDF),
    _failing("a PDF of its first line", "unreadable", b"%PDF-1.7\n", PDF),
    _failing("a PDF whose pages are its own children", "unreadable", b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF", PDF),
    _failing("a PDF of noise", "unreadable", b"%PDF-1.7\n" + bytes(range(256)) * 40, PDF),
    # Archives.
    _failing("a plain archive", "media_type", _zip(facts_dot_html=SHEET)),
    _failing("an archive that is called a page", "media_type", _zip(readme_dot_txt="41 members")),
    _failing("an archive cut in the middle", "unreadable", _zip(facts_dot_html=SHEET * 9)[:700]),
    _failing("a workbook that is none", "unreadable", _zip(xl__workbook_dot_xml="<workbook/>"), XLSX),
    _failing("a document that is none", "unreadable", _zip(word__document_dot_xml="<document"), DOCX),
    _failing("a workbook cut in the middle", "unreadable", _workbook(TABLE)[:600], XLSX),
    _failing("entities that multiply in a document", "unreadable", _document("<w:p><w:r><w:t>&i;</w:t></w:r></w:p>", LONG_ENTITIES), DOCX),
    _failing("an entity that reads a file in a document", "unreadable", _document("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), DOCX),
    _failing("an encrypted office file", "password", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600, XLSX),
    _failing("an old office file of no kind", "unreadable", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2_000),
    # Bombs: small on the wire, and beyond all measure once they are unpacked.
    _bomb("a document of sixty million blanks", "too_large", lambda: _document(f"<w:p><w:r><w:t>{_blanks(60_000_000)}</w:t></w:r></w:p>"), DOCX),
    _bomb("a workbook of blanks between its cells", "too_large", lambda: _workbook({"A1": 7}, _blanks(210_000_000)), XLSX),
    _bomb("a workbook of entities that multiply", "unreadable", lambda: _workbook({"A1": "&i;"}, LONG_ENTITIES), XLSX),
    _bomb("a workbook with a cell of sixty million letters", "too_large", lambda: _workbook({"A1": "x" * 60_000_000}), XLSX),
    _bomb("a PDF of blanks that unpack", "too_large", lambda: _bomb_of_streams(1), PDF),
    _bomb("a PDF of blanks that unpack twice", "too_large", lambda: _bomb_of_streams(2), PDF),
    # What is far, deep, long or many.
    _held("a workbook with one far cell", _workbook({"XFD1048576": 7}), XLSX),
    _held("a workbook with a title and one far cell", _workbook({"A1": "Northern Harbour Mission", "XFD1048576": 7}), XLSX),
    _failing("a workbook without cells", "unreadable", _workbook({}), XLSX),
    _sound("the sheet as a document of a word processor", _told(), DOCX),
    _sound("the sheet within a thousand boxes", SHEET.replace(b"<main>", b"<main>" + b"<div>" * 180).replace(b"</main>", b"</div>" * 180 + b"</main>")),
    _sound("an attribute of a hundred kilobytes", SHEET.replace(b"<article>", b"<article data-x='" + b"x" * 100_000 + b"'>")),
    _sound("five thousand attributes", SHEET.replace(b"<article>", b"<article " + b" ".join(b"a%d=1" % n for n in range(5_000)) + b">")),
    _sound("ten thousand tags that nobody closes", SHEET.replace(b"</article>", b"<b><i>" * 5_000 + b"</article>")),
    _sound("a style of a hundred kilobytes", SHEET.replace(b"</head>", b"<style>" + b"p{width:41px}" * 8_000 + b"</style></head>")),
    _sound("a picture in the page", SHEET.replace(b"<article>", b"<article><img alt='' src='data:image/png;base64," + b"9" * 100_000 + b"'>")),
    _held("only a title", b"<!doctype html><html><head><title>Northern Harbour Mission: facts and figures</title></head><body><h1>Facts and figures</h1></body></html>"),
    _failing("a picture that is drawn in markup", "media_type", b"<svg xmlns='http://www.w3.org/2000/svg'><text>999 vessels</text></svg>", "image/svg+xml"),
    _failing("JSON that is cut", "unreadable", b'{"vessels": 26, "aircraft": [7, ', "application/json"),
    _failing("JSON of ten thousand brackets", "too_complex", b"[" * 10_000, "application/json"),
    _failing("JSON of nothing", "unreadable", b"{}", "application/json"),
    _failing("JSON of nulls", "unreadable", b'{"vessels": null, "aircraft": null}', "application/json"),
    _failing("a program", "media_type", b"\x7fELF" + b"\0" * 400),
    _failing("a film", "media_type", b"\0\0\0\x18ftypmp42" + b"\0" * 400),
)  # fmt: skip
