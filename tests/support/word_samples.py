"""Word documents written by python-docx, and what it cannot write put into the XML by hand."""

import io

from docx import Document
from workbook_samples import repacked

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MARK = "@@"
"""A run of these words is replaced by the XML that a test gives."""


def word(build):
    """The bytes of a document that `build` fills."""
    document = Document()
    build(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_xml(inner, build=None):
    """A document one of whose paragraphs holds this XML, in runs of its own; `w:` names the main namespace."""

    def fill(document):
        if build:
            build(document)
        document.add_paragraph(MARK)
        document.add_paragraph("The end of it.")

    run = f"<w:r><w:t>{MARK}</w:t></w:r>".encode()

    def change(content):
        assert run in content
        return content.replace(run, inner.encode())

    return repacked(word(fill), "word/document.xml", change)


def text(words, look=""):
    """A run."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'
