"""Charsets of pages in the order of the WHATWG Encoding Standard: byte order mark, transport, declaration, UTF-8, detection."""

import pytest

from snapshots import CauseCode, Hints, ReadError
from snapshots.readers import read

PAGE = "<!DOCTYPE html><html><head>%s<title>Boote</title></head><body><h1>Größe</h1><p>Es kamen 1.204 Boote.</p></body></html>"
META = '<meta charset="%s">'


def paragraphs(content, charset=None, declared="text/html", address="https://example.org/sheet"):
    document = read(content, Hints(media_type=declared, charset=charset, address=address))
    return [(block.kind.value, document.words_of(block)) for block in document.blocks], document


@pytest.mark.parametrize("declared", ["text/html", "text/plain", None])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "iso8859_15"])
def test_a_page_is_a_page_in_every_charset(codec, declared):
    said, _ = paragraphs((PAGE % "").encode(codec), declared=declared)
    assert said == [("heading", "Größe"), ("paragraph", "Es kamen 1.204 Boote.")]


@pytest.mark.parametrize(
    ("content", "charset", "encoding"),
    [
        ((PAGE % META % "windows-1252").encode("utf-8-sig"), "iso-8859-1", "utf-8"),  # a mark before all
        ((PAGE % "").encode("utf-16"), "utf-8", "utf-16-le"),
        ((PAGE % META % "utf-8").encode("cp1252"), "windows-1252", "cp1252"),  # the transport before the page
        ((PAGE % META % "iso-8859-15").encode("iso8859_15"), None, "iso8859-15"),  # the page before the detector
        ((PAGE % META % "iso-8859-1").encode(), None, "utf-8"),  # saved anew, the declaration left as it was
        (("<!--" + "x" * 900 + "-->" + PAGE % META % "macintosh").encode("mac_roman"), None, "mac-roman"),
        (b'<?xml version="1.0" encoding="iso-8859-1"?>' + (PAGE % "").encode("cp1252"), None, "cp1252"),
        ((PAGE % META % "utf-16").encode(), None, "utf-8"),  # what says so in ASCII is no UTF-16
        ((PAGE % "").encode(), "utf-16", "utf-8"),  # nor what has no zeros, whatever the transport says
        ((PAGE % META % "x-unheard-of").encode(), None, "utf-8"),
        ((PAGE % "").encode(), "bogus", "utf-8"),
        ((PAGE % "").encode("utf-16-be"), None, "utf-16-be"),
    ],
)
def test_the_first_that_speaks_decides(content, charset, encoding):
    said, document = paragraphs(content, charset)
    assert document.encoding.replace("_", "-") == encoding
    assert said[0] == ("heading", "Größe")


@pytest.mark.parametrize(
    "words", ["Kamen 12,345 Boote: 67.5 %", "Name,Boote\nOban,12\n", '{"boats": 12345}', "# Boats\n\n- 12 came\n"]
)
@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be"])
def test_texts_of_other_formats_are_read_alike(words, codec):
    assert paragraphs(words.encode(codec), declared=None)[0] == paragraphs(words.encode(), declared=None)[0]


@pytest.mark.parametrize(
    ("content", "charset"),
    [
        ((PAGE % META % "utf-7").encode("utf-7"), None),
        ((PAGE % "").encode("utf-7"), "utf-7"),
        (b"+ADw-html+AD4-+ADw-p+AD4-12 boats", None),
    ],
)
def test_utf_7_is_a_named_cause(content, charset):
    with pytest.raises(ReadError, match="UTF-7") as caught:
        paragraphs(content, charset)
    assert caught.value.cause.code is CauseCode.UNREADABLE


def test_a_page_that_only_calls_itself_utf_7_is_read():
    assert paragraphs((PAGE % META % "utf-7").encode())[0][1] == ("paragraph", "Es kamen 1.204 Boote.")


@pytest.mark.parametrize("words", ["Größe", "“Größe” – 5 €", "数字とグラフ"])
def test_what_is_coded_in_utf_8_twice_is_read_as_it_was_meant(words):
    twice = f"<h1>{words}</h1>".encode().decode("latin-1").encode()
    said, document = paragraphs(twice)
    assert said == [("heading", words)]
    assert any("twice" in complaint for complaint in document.complaints)


def test_what_only_looks_like_it_here_and_there_stays_as_it_is():
    said, _ = paragraphs("<h1>Ã¶ is how ö looks where its charset was mistaken</h1>".encode())
    assert said == [("heading", "Ã¶ is how ö looks where its charset was mistaken")]
