"""Office files are ZIP archives of XML: opened here, with every bound that hostile ones need.

Rule 1: no document type declaration is accepted, so there are no entities to expand. Rule 2: what comes out of the archive
is counted as it comes, whatever its directory promises. Rule 3: parts are read as streams; a tree is built only of what a
reader keeps.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from struct import error as StructError  # noqa: N812 -- reads as what it is in an except
from xml.parsers import expat

from snapshots.documents import Published
from snapshots.errors import CauseCode, ReadError
from snapshots.readers.words.dates import day_in

MOST_BYTES = 200_000_000
MOST_ELEMENTS = 2_000_000
DEEPEST = 500
_MOST_MEMBERS = 20_000
_CHUNK = 65_536
_MOST_TEXT = 50_000_000

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


@dataclass(slots=True, eq=False)
class Element:
    """An element by its local name; attributes by their local names; text runs are strings."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    def child(self, tag: str) -> Element | None:
        """The first child of this name."""
        return next((child for child in self.children if isinstance(child, Element) and child.tag == tag), None)

    @property
    def elements(self) -> list[Element]:
        """The children that are elements."""
        return [child for child in self.children if isinstance(child, Element)]

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


Reduce = Callable[[Element], "Element | str | None"]


class Package:
    """An office file. `name` is what it is called in messages: "a Word document"."""

    def __init__(self, content: bytes, name: str) -> None:
        self._name = name
        self._bytes = 0
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
            infos = self._archive.infolist()
        except (
            zipfile.BadZipFile,
            zipfile.LargeZipFile,
            OSError,
            ValueError,
            EOFError,
            NotImplementedError,
            StructError,
        ) as error:
            raise self._broken() from error
        if len(infos) > _MOST_MEMBERS:
            raise ReadError(CauseCode.TOO_COMPLEX, f"Found {name} of more than {_MOST_MEMBERS:,} parts, as none has.")
        # Bit 0 says that a member is encrypted (APPNOTE.TXT, 4.4.4).
        if any(info.flag_bits & 1 for info in infos):
            raise self.locked()
        self.parts = frozenset(info.filename for info in infos)

    def locked(self) -> ReadError:
        """The cause for a file that a password protects."""
        return ReadError(
            CauseCode.PASSWORD, f"Found {self._name} that is locked with a password: watch an address that gives it unlocked."
        )

    def _broken(self) -> ReadError:
        return ReadError(
            CauseCode.UNREADABLE, f"Found {self._name} that is damaged or cut short: download it again and check it."
        )

    def walk(self, part: str, start: Start, end: End, text: Text) -> None:
        """Streams a part through these three. Raises ReadError for what is damaged, too large, too deep."""
        guard = _Guard(self._name, start, end, text)
        try:
            info = self._archive.getinfo(part)
            if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):  # ECMA-376 part 2, annex B
                raise self._broken()
            with self._archive.open(info) as stream:
                while chunk := stream.read(_CHUNK):
                    self._count(len(chunk))
                    guard.parser.Parse(chunk, False)
            guard.parser.Parse(b"", True)
        except (LookupError, zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, StructError) as error:
            raise self._broken() from error
        except expat.ExpatError as error:
            raise self._broken() from error

    def _count(self, size: int) -> None:
        self._bytes += size
        if self._bytes > MOST_BYTES:
            raise ReadError(CauseCode.TOO_LARGE, f"Found {self._name} that unpacks to more than {MOST_BYTES:,} bytes.")

    def tree(self, part: str, reduce: Reduce | None = None) -> Element:
        """A part as a tree; `reduce` makes a finished element into what its parent keeps: itself, its words, or nothing."""
        root = Element("", {})
        open_elements = [root]

        def start(tag: str, attributes: dict[str, str]) -> None:
            open_elements.append(Element(tag, attributes))

        def end(_: str) -> None:
            done = open_elements.pop()
            kept = reduce(done) if reduce else done
            if kept is not None:
                open_elements[-1].children.append(kept)

        def text(words: str) -> None:
            open_elements[-1].children.append(words)

        self.walk(part, start, end, text)
        return next((child for child in root.children if isinstance(child, Element)), root)

    def relations(self, part: str) -> dict[str, str]:
        """Relation id → part, of one part: "xl/workbook.xml" names its sheets so."""
        folder, _, name = part.rpartition("/")
        rels = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
        if rels not in self.parts:
            return {}
        targets: dict[str, str] = {}
        for relation in self.tree(rels).elements:
            target = relation.attributes.get("Target", "")
            if relation.attributes.get("TargetMode") != "External":
                targets[relation.attributes.get("Id", "")] = _resolved(folder, target)
        return targets

    def properties(self) -> tuple[str | None, Published | None]:
        """Title and day of the last change as the file's properties give them (Dublin Core), or None."""
        part = next((name for name in ("docProps/core.xml", "meta.xml") if name in self.parts), None)
        if part is None:
            return None, None
        said: dict[str, str] = {}
        _gather(self.tree(part), said)
        stated = said.get("modified") or said.get("date") or said.get("created") or said.get("creation-date") or ""
        day: date | None = day_in(stated[:10])
        title = " ".join(said.get("title", "").split())[:300]
        return title or None, Published(day, "metadata") if day else None


def _gather(element: Element, said: dict[str, str]) -> None:
    for child in element.elements:
        if child.tag in ("meta", "document-meta"):
            _gather(child, said)
        else:
            said.setdefault(child.tag, "".join(part for part in child.children if isinstance(part, str)))


def _resolved(folder: str, target: str) -> str:
    """A target relative to a folder, or from the root."""
    if target.startswith("/"):
        return target.lstrip("/")
    steps = [step for step in folder.split("/") if step]
    for step in target.split("/"):
        if step == "..":
            del steps[-1:]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)


class _Guard:
    """One parser, with the bounds on what it may find."""

    def __init__(self, name: str, start: Start, end: End, text: Text) -> None:
        self._name, self._start, self._end, self._text = name, start, end, text
        self._elements = self._depth = self._characters = 0
        self._locals: dict[str, str] = {}
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._refuse
        self.parser.StartElementHandler = self._open
        self.parser.EndElementHandler = self._close
        self.parser.CharacterDataHandler = self._say

    def _refuse(self, *_: object) -> None:
        raise ReadError(CauseCode.UNREADABLE, f"Found {self._name} that declares entities, as none does: it may be an attack.")

    def _open(self, tag: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        self._depth += 1
        if self._elements > MOST_ELEMENTS or self._depth > DEEPEST:
            raise ReadError(
                CauseCode.TOO_COMPLEX,
                f"Found {self._name} of over {MOST_ELEMENTS:,} elements, or {DEEPEST} deep: watch a part of it.",
            )
        self._start(
            self._local(tag), {self._local(name): value for name, value in attributes.items()} if attributes else attributes
        )

    def _close(self, tag: str) -> None:
        self._depth -= 1
        self._end(self._local(tag))

    def _say(self, words: str) -> None:
        self._characters += len(words)
        if self._characters > _MOST_TEXT:
            raise ReadError(
                CauseCode.TOO_LARGE, f"Found {self._name} of more than {_MOST_TEXT:,} characters: watch a part of it."
            )
        self._text(words)

    def _local(self, name: str) -> str:
        """A name without its prefix; prefixes are the writer's choice."""
        local = self._locals.get(name)
        if local is None:
            local = name.rpartition(":")[2]
            if len(self._locals) < _MOST_MEMBERS:
                self._locals[name] = local
        return local
