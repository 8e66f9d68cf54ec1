"""Writes docs/decisions/index.md: a line for each decision, from its heading.

python docs/index_decisions.py
"""

from pathlib import Path

FOLDER = Path(__file__).parent / "decisions"
INTRODUCTION = """# Decisions

What the design left open, and how it was decided: context, decision, price, and what would make us think again. Written by
`python docs/index_decisions.py`.

"""


def main() -> None:
    (FOLDER / "index.md").write_text(index(), encoding="utf-8")


def index() -> str:
    pages = sorted(FOLDER.glob("[0-9]*.md"))
    return INTRODUCTION + "".join(f"- [{heading(page)}]({page.name})\n" for page in pages)


def heading(page: Path) -> str:
    """Its first line without the mark."""
    return page.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ").replace(". ", " · ", 1)


if __name__ == "__main__":
    main()
