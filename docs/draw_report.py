"""Draws docs/report.svg: the second report of `figurewatch demo`, as a terminal shows it.

python docs/draw_report.py
"""

import re
import tempfile
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.text import Text

from monitor.demo.run import told, watch
from monitor.reports import text_report

STYLES = (
    (r"(?m)^  (?:revised|new|removed|re-qualified|resumed)\s", "bold cyan"),
    (r"→ [^()\n]+", "bold green"),
    (r"\[[^\]\n]+\]", "bold yellow"),
)


def main():
    with tempfile.TemporaryDirectory() as folder:
        reports, _ = told(watch(Path(folder), print)[0])
    text = Text("$ figurewatch report alliance\n" + text_report(reports[1]))
    for pattern, style in STYLES:
        text.highlight_regex(pattern, style)
    console = Console(record=True, width=118, file=StringIO())
    console.print(text)
    svg = console.export_svg(title="figurewatch")
    Path(__file__).with_name("report.svg").write_text(
        re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
