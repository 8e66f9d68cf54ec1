"""OpenDocument texts: the parts that writing programs put into their archive, with the XML that a test gives."""

from workbook_samples import packed

_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"))
)
_STYLES = (
    '<style:style style:name="P1" style:parent-style-name="Heading_20_2"/>'
    '<style:style style:name="T1"><style:text-properties text-position="super 58%"/></style:style>'
    '<style:style style:name="T2"><style:text-properties text-line-through-style="solid"/></style:style>'
    '<style:style style:name="T3"><style:text-properties display="none"/></style:style>'
    '<style:style style:name="T4" style:parent-style-name="T1"/>'
)


def odt(body):
    """A document of this XML; the styles P1 (a heading), T1 (raised), T2 (struck), T3 (hidden) and T4 (as T1) are known."""
    content = (
        f"<office:document-content {_NAMES}><office:automatic-styles>{_STYLES}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def paragraph(words, style="Standard"):
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def report():
    """A report with a table whose first row is marked as its heads, and a group over its rows."""
    row = "<table:table-row>{}</table:table-row>"
    heads = f"<table:table-header-rows>{row}</table:table-header-rows>"
    covered = "<table:covered-table-cell/><table:covered-table-cell/>"
    group = row.format('<table:table-cell table:number-columns-spanned="3">{}</table:table-cell>' + covered)
    cells = ["".join(f"<table:table-cell>{paragraph(words)}</table:table-cell>" for words in line) for line in (
        ("Sector", "Keepers", "Share"), ("Lamps", "1,204", "12%"), ("Oil", "820", "7%"),
    )]  # fmt: skip
    table = heads.format(cells[0]) + group.format(paragraph("North")) + row.format(cells[1]) + row.format(cells[2])
    return odt(
        paragraph("Lighthouse fund", "Title") + paragraph("Needs", "P1")
        + paragraph("By spring, over 9,000 keepers had been trained.")
        + f"<text:list><text:list-item>{paragraph('38 boats')}</text:list-item></text:list>"
        + f"<table:table>{table}</table:table>"
    )  # fmt: skip
