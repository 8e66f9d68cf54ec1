"""From bytes to text: the order of the WHATWG Encoding Standard, and what no reader should ever see.

BOM, then what the transport declared, then what the page declares in its first bytes (unless that is a code of Latin letters and
the bytes are valid UTF-8), then valid UTF-8, then a detector.
Nothing here fails: what cannot be decoded becomes U+FFFD and a complaint.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import chardet

DETECTED_BYTES = 65_536
"""The detector sees no more than this: charset is decided by the first pages, and time stays bounded."""
_DECLARING_BYTES = 4_096
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Labels that the Encoding Standard (section 4.2) reads as a superset of what they name.
_LABELS = {
    **dict.fromkeys(
        ("ascii", "us-ascii", "latin1", "latin-1", "l1", "iso-8859-1", "iso8859-1", "iso_8859-1", "iso88591",
         "ansi_x3.4-1968", "x-cp1252", "cp819", "ibm819"), "cp1252"),
    **dict.fromkeys(("gb2312", "gb_2312-80", "gbk", "x-gbk", "chinese", "csgb2312", "iso-ir-58"), "gb18030"),
    **dict.fromkeys(("shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "csshiftjis"), "cp932"),
    **dict.fromkeys(("euc-kr", "ks_c_5601-1987", "ksc5601", "ks_c_5601", "korean", "windows-949"), "cp949"),
    **dict.fromkeys(("big5", "big5-hkscs", "cn-big5", "x-x-big5", "csbig5"), "big5hkscs"),
    **dict.fromkeys(("iso-8859-9", "latin5", "l5", "iso8859-9"), "cp1254"),
    **dict.fromkeys(("tis-620", "iso-8859-11", "windows-874", "dos-874"), "cp874"),
    **dict.fromkeys(("macintosh", "mac", "x-mac-roman"), "mac_roman"),
    **dict.fromkeys(("x-mac-cyrillic", "x-mac-ukrainian"), "mac_cyrillic"),
    **dict.fromkeys(("utf8", "unicode-1-1-utf-8", "x-unicode20utf8"), "utf-8"),
    **dict.fromkeys(("utf-16", "utf16", "unicode", "ucs-2", "iso-10646-ucs-2"), "utf-16-le"),
    "iso-8859-8-i": "iso8859_8", "logical": "iso8859_8", "visual": "iso8859_8", "koi": "koi8_r", "koi8": "koi8_r",
}  # fmt: skip
# Codecs of Python that are no charsets, or that would let a label change how the bytes are understood.
_REFUSED = frozenset({"utf-7", "idna", "punycode", "raw_unicode_escape", "unicode_escape", "undefined", "mbcs", "oem"})
_SHIFTED_NAMES = frozenset({"utf-7", "utf7", "unicode-1-1-utf-7", "csunicode11utf7"})
_SHIFTED = re.compile(rb"\+[A-Za-z0-9+/]{2,}")
"""A character that UTF-7 writes in Base64 (RFC 2152)."""
_META = re.compile(rb"<meta[^>]{0,500}?charset\s*=\s*[\"']?\s*([a-zA-Z0-9_:.\-]+)", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([a-zA-Z0-9_.\-]+)")
# What pages say of themselves that were saved, or are served, in UTF-8 after all: their old template says so still.
_ONE_BYTE = frozenset({"cp1252", "iso8859-15", "iso8859-2", "cp1250", "cp1254"})
# C0 controls but tab, line feed and carriage return; DEL and C1; lone surrogates; the two non-characters of the plane.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACES = frozenset("\x0b\x0c\x1c\x1d\x1e\x1f\x85")


_TWICE = re.compile("[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u02dc\u2013-\u2122]")
"""A first byte of UTF-8 and one that continues it, both read as Windows-1252."""
_HIGH = {ord(bytes([number]).decode("cp1252", "ignore") or chr(number)): number for number in range(0x80, 0xA0)}


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the codec that gave it, and what went wrong on the way."""

    text: str
    encoding: str
    complaints: tuple[str, ...] = ()


def decode(content: bytes, declared: str | None = None, *, markup: bool = False) -> Decoded:
    """Bytes as text; `declared` is the transport's charset, `markup` lets a `<meta>` or XML declaration speak."""
    encoding, skipped = _encoding_of(content, declared, markup=markup)
    text = content[skipped:].decode(encoding, "replace")
    once = _coded_once(text) if encoding == "utf-8" else text
    if markup:
        once = once.replace("\0", "")  # as the tree of a page passes it over (HTML Standard, 13.2.6.4.7)
    complaints = []
    if once is not text and len(once) < len(text):
        complaints.append("All signs beyond ASCII were coded in UTF-8 twice; that was undone.")
    undecodable = once.count("\ufffd")
    if undecodable and "\ufffd".encode("utf-8") not in content:
        complaints.append(f"{undecodable} bytes or sequences are not valid {encoding}; each was replaced by U+FFFD.")
    if declared and codec_of(declared) is None:
        complaints.append(f"The declared charset {declared[:40]!r} is unknown; read as {encoding}.")
    return Decoded(clean(once), encoding, tuple(complaints))


def _coded_once(text: str) -> str:
    """UTF-8 that was taken for Windows-1252 and coded again, undone, where that holds for all signs beyond ASCII."""
    if _TWICE.search(text) is None:
        return text
    try:
        return text.translate(_HIGH).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text


def narrowed(head: bytes) -> bytes:
    """The first bytes of a text with each sign of ASCII as one byte, in whichever Unicode form they come: to look at markup."""
    bom = next((bom for bom, _ in _BOMS if head.startswith(bom)), b"")
    is_wide = len(bom) % 2 == 0 and (bom or _wide(head))
    return head[len(bom) :].translate(None, b"\0") if is_wide else head[len(bom) :]


def is_shifted(content: bytes, declared: str | None) -> bool:
    """Whether a text is in UTF-7, which no browser reads (Encoding Standard, 4.2): it says so, or begins with a shifted "<"."""
    head = content[:_DECLARING_BYTES]
    match = _META.search(head) or _XML.match(head)
    said = {(declared or "").strip().lower(), match[1].decode("ascii").lower() if match else ""}
    if head.lstrip().startswith(b"+ADw-"):
        return True
    return not said.isdisjoint(_SHIFTED_NAMES) and any(_is_character(match[0]) for match in _SHIFTED.finditer(content))


def _is_character(run: bytes) -> bool:
    """Whether a run after a "+" is whole characters in Base64: the number of a telephone is not."""
    try:
        run.decode("utf-7")
    except UnicodeDecodeError:
        return False
    return True


def clean(text: str) -> str:
    """The same text, character for character, without controls and lone surrogates: white ones become a space."""
    if text.isprintable():
        return text
    return _CONTROLS.sub(lambda match: " " if match[0] in _SPACES else "\ufffd", text)


def codec_of(label: str) -> str | None:
    """Python's codec for a charset label of the web, or None."""
    name = label.strip().strip("\"'").lower()
    if name in _LABELS:
        return _LABELS[name]
    if name in _REFUSED or not name.isascii() or "\x00" in name:
        return None
    try:
        info = codecs.lookup(name)
    except LookupError:
        return None
    is_text = getattr(info, "_is_text_encoding", True)
    return info.name if is_text and info.name not in _REFUSED else None


def _encoding_of(content: bytes, declared: str | None, *, markup: bool) -> tuple[str, int]:
    if marked := next(((name, len(bom)) for bom, name in _BOMS if content.startswith(bom)), None):
        return marked
    transport = codec_of(declared) if declared else None
    # Text in UTF-16 has zero bytes; a header that says so of a text without any was set for the whole site.
    if transport and (b"\0" in content or not transport.startswith(("utf-16", "utf-32"))):
        return transport, 0
    meta = _declared_inside(content[:_DECLARING_BYTES]) if markup else None
    if meta in _ONE_BYTE and not content.isascii() and _is_utf8(content):
        return "utf-8", 0
    return meta or _detected(content), 0


def _is_utf8(content: bytes) -> bool:
    """Whether all of it is valid UTF-8, which no text of Latin letters in one byte each is but by design."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _declared_inside(head: bytes) -> str | None:
    match = _META.search(head) or _XML.match(head)
    codec = codec_of(match[1].decode("ascii")) if match else None
    # A declaration that could be read as ASCII cannot be UTF-16 (HTML standard, 13.2.3.2).
    return "utf-8" if codec and codec.startswith(("utf-16", "utf-32")) else codec


def _detected(content: bytes) -> str:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        # Cut in the middle of its last character, as bodies are that were shortened.
        if error.start >= len(content) - 3 and error.reason == "unexpected end of data":
            return "utf-8"
    else:
        return _wide(content) or "utf-8"
    wide = _wide(content)
    if wide:
        return wide
    guess = chardet.detect(content[:DETECTED_BYTES], max_bytes=DETECTED_BYTES)["encoding"]
    return (codec_of(guess) if guess else None) or "cp1252"


def _wide(content: bytes) -> str | None:
    """UTF-16 without a BOM: in most scripts every other byte of its spaces and digits is zero."""
    head = content[:2_048]
    if len(head) < 4:
        return None
    # Latin letters leave every high byte zero; in other scripts at least the spaces and digits do.
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > len(head) * 0.2 and even * 10 < odd:
        return "utf-16-le"
    if even > len(head) * 0.2 and odd * 10 < even:
        return "utf-16-be"
    return None
