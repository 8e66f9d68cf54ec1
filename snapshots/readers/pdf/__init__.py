"""PDF: from the characters on a page to lines, columns, tables, tiles and paragraphs."""

from snapshots.readers.pdf.reader import PdfReader

__all__ = ["PdfReader"]
