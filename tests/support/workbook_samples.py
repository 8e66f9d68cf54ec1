"""A statistics office's workbook, written three times: as .xlsx, .xls and .ods, each with what the format can hide."""

import io
import zipfile
from datetime import date

ROWS = [
    ["Table 4. Landings by port"],
    ["Tonnes"],
    [],
    ["Port", "2023", "2024", "Share", "Secret", "Updated"],
    ["Oban", 1204.4, 1310, 0.125, 777, date(2024, 3, 1)],
    ["Leith", 820, 901.26, 0.075, 777, date(2024, 3, 2)],
    ["Ghost", 999, 999, 0.5, 777, date(2024, 3, 3)],
    ["Total", 2024.4, 2211.26, 0.2, 777, None],
    [],
    ["Source: harbour office. Published 5 April 2024"],
]
HIDDEN_ROW, HIDDEN_COLUMN = 6, 4


def _format(row, column):
    return {1: "#,##0", 2: "#,##0.0", 3: "0.0%", 5: "dd/mm/yyyy"}.get(column, "General") if row > 3 else "General"


def xlsx():
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    sheet.title = "Landings"
    for row, values in enumerate(ROWS):
        for column, value in enumerate(values):
            cell = sheet.cell(row + 1, column + 1, int(value) if isinstance(value, str) and value.isdigit() else value)
            cell.number_format = _format(row, column)
    sheet.merge_cells("A1:F1")
    sheet.row_dimensions[HIDDEN_ROW + 1].hidden = True
    sheet.column_dimensions["E"].hidden = True
    prices = book.create_sheet("Prices")
    for values in (["Fish", "Price"], ["Cod", 4.5], ["Hake", 12000000]):
        prices.append(values)
    prices["B2"].number_format = '"US$" 0.00'
    prices["B3"].number_format = '[$€-407] #,##0.0,,"M"'
    book.create_sheet("Workings").append(["Never", 424242])
    book["Workings"].sheet_state = "hidden"
    return _saved(book)


def xls():
    import xlwt

    book = xlwt.Workbook()
    sheet = book.add_sheet("Landings")
    for row, values in enumerate(ROWS):
        for column, value in enumerate(values):
            if value is not None:
                number = int(value) if isinstance(value, str) and value.isdigit() else value
                sheet.write(row, column, number, xlwt.easyxf(num_format_str=_format(row, column)))
    sheet.row(HIDDEN_ROW).hidden = True
    sheet.col(HIDDEN_COLUMN).hidden = True
    workings = book.add_sheet("Workings")
    workings.write(0, 0, 424242)
    workings.visibility = 1
    return _saved(book)


def _saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"))
)


def _ods_cell(row, column, value):
    if value is None:
        return "<table:table-cell/>"
    if isinstance(value, date):
        told = f'office:value-type="date" office:date-value="{value}"'
        return f"<table:table-cell {told}><text:p>{value:%d/%m/%y}</text:p></table:table-cell>"
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string"><text:p>{value}</text:p></table:table-cell>'
    shown = {1: f"{value:,.0f}", 2: f"{value:,.1f}", 3: f"{value:.1%}"}.get(column, str(value))
    kind = "percentage" if column == 3 else "float"
    return f'<table:table-cell office:value-type="{kind}" office:value="{value}"><text:p>{shown}</text:p></table:table-cell>'


def ods():
    rows = []
    for row, values in enumerate(ROWS):
        hidden = ' table:visibility="collapse"' if row == HIDDEN_ROW else ""
        cells = "".join(_ods_cell(row, column, value) for column, value in enumerate(values))
        rows.append(
            f"<table:table-row{hidden}>{cells}<table:table-cell table:number-columns-repeated='16000'/></table:table-row>"
        )
    columns = '<table:table-column table:number-columns-repeated="4"/><table:table-column table:visibility="collapse"/>'
    empty = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    hidden = (
        '<table:table table:name="Workings" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="float" '
        'office:value="424242"><text:p>424242</text:p></table:table-cell></table:table-row></table:table>'
    )
    styles = '<office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    content = (
        f"<office:document-content {_NAMES}>{styles}<office:body><office:spreadsheet><table:table table:name='Landings'>{columns}"
        f"{''.join(rows)}{empty}</table:table>{hidden}</office:spreadsheet></office:body></office:document-content>"
    )
    return packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content})


def packed(parts):
    """An archive of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in parts.items():
            archive.writestr(name, words)
    return out.getvalue()


def repacked(content, name, change):
    """The same archive with one part changed, or added."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    parts[name] = change(parts.get(name, b""))
    return packed(parts)
