"""Markup that readers of written documents make of their elements, innermost first."""

from __future__ import annotations

from snapshots.readers.office.packages import Element


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
