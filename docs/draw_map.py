"""Draws docs/map.svg: the rooms, the folders inside them, and which imports which, read from the code.

    python docs/draw_map.py

A box is a folder (or a lone file); its shade says how many lines it holds. The readers and extraction are drawn opened; the boxes
of extraction stand in the order in which data passes, and each imports only what stands before it. An arrow goes from the room
that imports to the room that is imported, and carries the number of imports.
"""

import html
from collections import Counter
from pathlib import Path

import grimp

ROOT = Path(__file__).parents[1]
ROOMS = ("monitor", "db", "snapshots")
OPENED = ("snapshots.readers", "snapshots.extraction")
STREET = ("words", "numbers", "quantities", "exclusions", "dating", "naming", "languages", "mentions", "extract")
WIDTH, BOX_WIDTH, BOX_HEIGHT, GAP, PER_ROW = 1190, 172, 34, 12, 6
BAND_HEAD, BAND_GAP, MARGIN = 30, 26, 14
HEAD = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img"
 aria-label="Rooms and folders of the code">
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse"
 orient="auto">
<path d="M0 0 8 4 0 8z" fill="#8a5a00"/></marker></defs>
<rect width="{width}" height="{height}" fill="#fff"/>"""
FONT = 'font-family="system-ui, sans-serif"'


def main():
    (ROOT / "docs" / "map.svg").write_text(drawn(), encoding="utf-8")


def drawn():
    """The whole picture as SVG text; the same code gives the same bytes."""
    lines, between = measured()
    places, bands, height = laid_out(lines)
    parts = [
        HEAD.format(width=WIDTH, height=height),
        *(band_of(name, top, band_height) for name, top, band_height in bands),
        *(box_of(name, place, lines[name]) for name, place in places.items()),
        *(room_arrow(bands, tail, head, count, number) for number, ((tail, head), count) in enumerate(sorted(between.items()))),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def measured():
    """Lines of each box, and imports between whole rooms."""
    lines, between = Counter(), Counter()
    for path in sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py")):
        box = box_name(".".join(path.relative_to(ROOT).with_suffix("").parts))
        if box not in ROOMS and box not in OPENED and not box.endswith(("__init__", "__main__")):
            lines[box] += path.read_text(encoding="utf-8").count("\n")
    graph = grimp.build_graph(*ROOMS, cache_dir=None)
    for importer in sorted(graph.modules):
        for imported in sorted(graph.find_modules_directly_imported_by(importer)):
            tail, head = importer.split(".")[0], imported.split(".")[0]
            if tail != head:
                between[tail, head] += 1
    return lines, between


def box_name(module):
    """`monitor.web.pages` stands in the box `monitor.web`; what an opened folder holds stands in a box of its own."""
    parts = module.removesuffix(".__init__").split(".")
    return ".".join(parts[:3] if ".".join(parts[:2]) in OPENED else parts[:2])


def band_name(box):
    return box.rsplit(".", 1)[0]


def laid_out(lines):
    """(place of each box, bands as (name, top, height), height of the picture); a place is the upper left corner (x, y)."""
    places, bands, top = {}, [], MARGIN
    for band in (*ROOMS, *OPENED):
        names = sorted((name for name in lines if band_name(name) == band), key=lambda name: order_of(name, lines))
        for number, name in enumerate(names):
            row, column = divmod(number, PER_ROW)
            places[name] = (28 + column * (BOX_WIDTH + GAP), top + BAND_HEAD + row * (BOX_HEIGHT + GAP))
        height = BAND_HEAD + -(-len(names) // PER_ROW) * (BOX_HEIGHT + GAP) + GAP // 2
        bands.append((band, top, height))
        top += height + BAND_GAP
    return places, bands, top - BAND_GAP + MARGIN


def order_of(name, lines):
    last = name.rsplit(".", 1)[1]
    in_street = band_name(name) == "snapshots.extraction" and last in STREET
    return (STREET.index(last) if in_street else len(STREET), -lines[name], name)


def band_of(name, top, height):
    return (
        f'<rect x="{MARGIN}" y="{top}" width="{28 + PER_ROW * (BOX_WIDTH + GAP) - MARGIN}" height="{height}" rx="8" '
        'fill="#f4f1ea" stroke="#b9b09a"/>'
        f'<text x="28" y="{top + 20}" {FONT} font-size="15" font-weight="700" fill="#3b3526">{name.replace(".", "/")}/</text>'
    )


def box_of(name, place, count):
    x, y = place
    shade = max(150, 240 - count // 15)
    return (
        f'<rect x="{x}" y="{y}" width="{BOX_WIDTH}" height="{BOX_HEIGHT}" rx="5" '
        f'fill="rgb({shade},{shade + 12},255)" stroke="#445"/>'
        f'<text x="{x + 8}" y="{y + 15}" {FONT} font-size="13" fill="#111">{html.escape(name.rsplit(".", 1)[1])}</text>'
        f'<text x="{x + 8}" y="{y + 28}" {FONT} font-size="10" fill="#333">{count:,} lines</text>'
    )


def room_arrow(bands, tail, head, count, number):
    """Between two rooms: along the right margin, with the number of imports."""
    tops = {name: (top, height) for name, top, height in bands}
    x = 28 + PER_ROW * (BOX_WIDTH + GAP) + 12 + number * 16
    start, end = tops[tail][0] + tops[tail][1] / 2, tops[head][0] + tops[head][1] / 2
    edge = 28 + PER_ROW * (BOX_WIDTH + GAP) + 2
    return (
        f'<path d="M{edge} {start:.0f} H{x} V{end:.0f} H{edge}" stroke="#8a5a00" fill="none" marker-end="url(#tip)"/>'
        f'<text x="{x + 2}" y="{(start + end) / 2 + number * 14:.0f}" {FONT} font-size="11" fill="#5a3b00">{count}</text>'
    )


if __name__ == "__main__":
    main()
