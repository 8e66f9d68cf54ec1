"""Markup that readers of written documents make of their elements, innermost first."""

from __future__ import annotations

import html
from dataclasses import replace

from snapshots.documents import Document, Hints
from snapshots.errors import CauseCode, ReadError
from snapshots.readers.office.packages import Element, Package
from snapshots.readers.page.html import document_of


class Markup(str):  # noqa: SLOT000 -- it has one more field
    """Finished markup; `boxes` are the text boxes that hang on it, which stand after its paragraph."""

    boxes: str = ""


def markup_in(element: Element | str) -> Markup:
    """The finished markup among an element's children, in order."""
    if isinstance(element, str):
        return element if isinstance(element, Markup) else Markup()
    pieces = [child for child in element.children if isinstance(child, Markup)]
    whole = Markup("".join(pieces))
    whole.boxes = "".join(piece.boxes for piece in pieces)
    return whole


def around(inner: Markup, before: str, after: str) -> Markup:
    """The markup between two tags, with its boxes."""
    whole = Markup(f"{before}{inner}{after}")
    whole.boxes = inner.boxes
    return whole


def span_said(name: str, slots: int) -> str:
    """The attribute of a cell that is wider or higher than one slot."""
    return f' {name}="{slots}"' if slots > 1 else ""


def written_document(package: Package, body: str, hints: Hints, *, media_type: str, without_words: str) -> Document:
    """The document of finished markup, with the package's title and day; a ReadError "Found `without_words`" for an empty one."""
    title, changed = package.properties()
    head = f"<title>{html.escape(title)}</title>" if title else ""
    document = document_of(f"<html><head>{head}</head><body>{body}</body></html>", hints, media_type=media_type)
    if not document.text.strip():
        raise ReadError(
            CauseCode.UNREADABLE,
            f"Found {without_words}, perhaps a scan: watch an address that gives the text itself.",
        )
    return document if document.published else replace(document, published=changed)
