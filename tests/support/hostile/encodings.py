"""Encodings of the same sheet, told rightly, wrongly and not at all: the figures are the same in every one."""

import re

from harbour_sheet import page

from hostile.behaviour import Behaviour, says

SHEET = page()
TEXT = SHEET.decode()
BARE = TEXT.replace('<meta charset="utf-8">', "")
SOUND = ("released", "unchanged")
OTHER_TEXT = ("released", "released")


def _sound(name, content, media_type="text/html", outcomes=SOUND):
    return Behaviour(name, says(content, media_type=media_type), *outcomes)


def _with_digits(zero):
    """The sheet with the digits of another script, but for its markup."""
    table = {ord("0") + number: zero + number for number in range(10)}
    parts = re.split(r"(<[^>]*>)", TEXT)
    return "".join(part if part.startswith("<") else part.translate(table) for part in parts).encode()


def _escaped(text):
    return re.sub(r"(?<=[>\s])\d", lambda digit: f"&#{ord(digit[0])};", text).encode()


BEHAVIOURS = (
    _sound("UTF-8 with its mark", b"\xef\xbb\xbf" + SHEET),
    _sound("UTF-8 with its mark twice", b"\xef\xbb\xbf\xef\xbb\xbf" + SHEET),
    _sound("UTF-16, little end first, with its mark", b"\xff\xfe" + TEXT.encode("utf-16-le")),
    _sound("UTF-16, big end first, with its mark", b"\xfe\xff" + TEXT.encode("utf-16-be")),
    _sound("UTF-16 as declared, without a mark", TEXT.encode("utf-16-le"), "text/html; charset=utf-16le"),
    _sound("UTF-16, big end first, as declared", TEXT.encode("utf-16-be"), "text/html; charset=utf-16be"),
    _sound("UTF-16 that nobody declared", TEXT.encode("utf-16-le")),
    _sound("UTF-16, big end first, that nobody declared", TEXT.encode("utf-16-be")),
    _sound("UTF-16 that is called UTF-8", b"\xff\xfe" + TEXT.encode("utf-16-le"), "text/html; charset=utf-8"),
    _sound("UTF-16 that is called plain text", b"\xff\xfe" + TEXT.encode("utf-16-le"), "text/plain"),
    _sound("UTF-32 with its mark", b"\xff\xfe\x00\x00" + TEXT.encode("utf-32-le")),
    _sound("UTF-32, big end first, with its mark", b"\x00\x00\xfe\xff" + TEXT.encode("utf-32-be")),
    _sound("Latin-1 as declared", BARE.replace("€", "&euro;").encode("latin-1"), "text/html; charset=iso-8859-1"),
    _sound("Windows-1252 under the name of Latin-1", BARE.encode("cp1252"), "text/html; charset=iso-8859-1"),
    _sound("Windows-1252 that the page declares", TEXT.replace("utf-8", "windows-1252").encode("cp1252")),
    _sound("Windows-1252 that nobody declared", BARE.encode("cp1252")),
    _sound("UTF-8 that nobody declared", BARE.encode()),
    _sound("UTF-8 that the page calls UTF-16", TEXT.replace("utf-8", "utf-16").encode()),
    _sound("Latin-9 as declared", BARE.encode("iso8859-15"), "text/html; charset=iso-8859-15"),
    _sound("Mac Roman as declared", BARE.encode("mac_roman"), "text/html; charset=macintosh"),
    _sound(
        "KOI8 as declared, the euro escaped",
        BARE.replace("€", "&euro;").replace("©", "&copy;").encode("koi8-r"),
        "text/html; charset=koi8-r",
    ),
    _sound("GB18030 as declared", BARE.encode("gb18030"), "text/html; charset=gb2312"),
    _sound(
        "EUC-KR as declared, the euro escaped",
        BARE.replace("€", "&euro;").replace("©", "&copy;").encode("euc-kr"),
        "text/html; charset=euc-kr",
    ),
    _sound("ASCII with escapes for all else", BARE.encode("ascii", "xmlcharrefreplace"), "text/html; charset=us-ascii"),
    _sound("digits escaped one by one", _escaped(TEXT)),
    _sound("a charset in a comment before the true one", TEXT.replace("<head>", "<head><!-- <meta charset=utf-16> -->").encode()),
    _sound(
        "a byte that is none in UTF-8",
        SHEET.replace(b"Rescue teams", b"Rescue\xff teams"),
        "text/html; charset=utf-8",
        OTHER_TEXT,
    ),
    _sound(
        "a lone surrogate", SHEET.replace(b"Rescue teams", b"Rescue\xed\xa0\x80 teams"), "text/html; charset=utf-8", OTHER_TEXT
    ),
    _sound(
        "composed characters apart",
        SHEET.replace(b"Rescue teams", "Re\u0301scue teams".encode()),
        "text/html; charset=utf-8",
        OTHER_TEXT,
    ),
    _sound("full-width digits", _with_digits(0xFF10)),
    _sound("Arabic digits", _with_digits(0x660), outcomes=OTHER_TEXT),
    _sound("Persian digits", _with_digits(0x6F0), outcomes=OTHER_TEXT),
    _sound("Indian digits", _with_digits(0x966), outcomes=OTHER_TEXT),
    _sound("Bengali digits", _with_digits(0x9E6), outcomes=OTHER_TEXT),
    _sound("mathematical digits", _with_digits(0x1D7CE)),
    _sound("spaces that do not break", TEXT.replace(" patrols", "\u00a0patrols").replace(" vessels", "\u202fvessels").encode()),
    _sound("invisible joiners in the words", TEXT.replace("patrols", "pa\u200btr\u00adols").encode()),
    _sound(
        "marks of direction around numbers", TEXT.replace("2,700", "\u202d2,700\u202c").replace("880", "\u2066880\u2069").encode()
    ),
    Behaviour(
        "UTF-7 as it says",
        says(BARE.encode("utf-7"), media_type="text/html; charset=utf-7"),
        "failed:unreadable",
        "failed:unreadable",
    ),
    Behaviour(
        "UTF-7 with markup shifted",
        says(b"+ADw-html+AD4-+ADw-p+AD4-There are 777 spies+ADw-/p+AD4-"),
        "failed:unreadable",
        "failed:unreadable",
    ),
    Behaviour("the code page of mainframes", says(BARE.encode("cp037", "replace")), "suspect", "suspect"),
)
