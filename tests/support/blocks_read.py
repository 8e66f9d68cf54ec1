"""Short ways to read bytes into blocks and figures: for tables of examples."""

from snapshots import Hints, extract, read
from snapshots.figures import plain


def document_of(content, name="sheet", media_type=None, charset=None):
    body = content.encode() if isinstance(content, str) else content
    return read(body, Hints(address=f"https://example.org/{name}", media_type=media_type, charset=charset))


def figures_in(text):
    """The figures of a page, where the text begins like markup, else of a plain text."""
    media_type = "text/html" if text.lstrip().startswith("<") else "text/plain"
    return extract(read(text.encode(), Hints(media_type=media_type, charset="utf-8")))


def blocks(document):
    """Each main block as "kind: words", with what it is called, in order."""
    return [f"{block.kind.value}: {document.words_of(block)}" for block in document.main_blocks]


def places(document):
    """Of each cell in the body of a table: its words, row heads and column heads."""
    cells = [block for block in document.main_blocks if block.cell and not block.cell.is_head]
    return [(document.words_of(block), " / ".join(block.cell.row), " / ".join(block.cell.column)) for block in cells]


def labelled(document):
    """What is not content, with its label."""
    return [(block.boilerplate, document.words_of(block)) for block in document.blocks if block.boilerplate]


def figures(document):
    """Each figure as (value or range, unit, modifier, entity)."""
    return [
        (
            plain(figure.value) if figure.value is not None else f"{plain(figure.low)}..{plain(figure.high)}",
            figure.unit,
            figure.modifier.value,
            figure.entity,
        )
        for figure in extract(document)
    ]
