"""Plain files and folders: what dates them, and what is passed over."""

import os

import pytest
from harbour_sheet import page
from watching import Watch

from monitor.errors import ImportRefusedError
from monitor.importers import import_into
from monitor.importers.candidates import Wanted
from monitor.importers.files import files_below
from monitor.importers.places import candidates_on_disk
from monitor.rebuilding import rebuild


def sheet(patrols):
    return page([("over 2,700 patrols", f"over {patrols:,} patrols")])


@pytest.fixture
def harbour(tmp_path):
    watch = Watch(tmp_path / "watch.db", path=str(tmp_path / "now.html"))
    yield watch
    watch.close()


def take(harbour, *paths):
    total, candidates = candidates_on_disk(harbour.parts, list(paths), Wanted(harbour.source, None))
    done = []
    imported = import_into(harbour.source, harbour.parts, candidates, done.append)
    assert done == sorted(done)
    assert done[-1] == total
    return imported


def test_a_folder_is_ordered_by_the_names_of_files_and_of_folders(harbour, tmp_path):
    folder = tmp_path / "old"
    names = {"March-2023.html": 2_800, "2023-01-05.html": 2_710, "20230220/index.html": 2_750, "deep/2023-04-01/page.html": 2_900}
    for name, patrols in names.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(sheet(patrols))
    (folder / "deep/2023-04-01/page.css").write_bytes(b"p { width: 40% }")
    (folder / "deep/photo.jpg").write_bytes(b"\xff\xd8\xff\xe0 1234")
    (folder / "deep/.cache").write_bytes(b"41 members")
    imported = take(harbour, folder)
    assert (imported.captures, imported.added) == (4, 4)
    assert sorted(name for name, _ in imported.passed_over) == ["old/deep/2023-04-01/page.css", "old/deep/photo.jpg"]
    rebuild(harbour.source, harbour.parts)
    assert harbour.story("patrols") == ["2710", "2750", "2800", "2900"]
    assert harbour.releases[1] == ("old/20230220/index.html", "2023-02-20", "file name")
    assert take(harbour, folder).added == 0


def test_without_a_name_the_document_s_own_date_counts_then_the_file_s(harbour, tmp_path):
    dated = sheet(2_800).replace(b"</h1>", b"</h1><p>Last updated: 3 February 2023</p>")
    for name, content, second in (("b.html", dated, 1_700_000_000), ("a.html", page(), 1_680_000_000)):
        (tmp_path / name).write_bytes(content)
        os.utime(tmp_path / name, (second, second))
    take(harbour, tmp_path / "a.html", tmp_path / "b.html")
    rebuild(harbour.source, harbour.parts)
    assert harbour.releases == [("b.html", "2023-02-03", "visible"), ("a.html", "2023-03-28", "last-modified")]


def test_a_moved_folder_is_the_same_import(harbour, tmp_path):
    folder = tmp_path / "old"
    folder.mkdir()
    (folder / "2023-01-05.html").write_bytes(page())
    take(harbour, folder)
    folder.rename(tmp_path / "older")
    assert take(harbour, tmp_path / "older").added == 0


def test_an_older_file_later_finds_its_place(harbour, tmp_path):
    for name, patrols in (("2023-02-01.html", 2_800), ("2023-03-01.html", 2_900), ("2023-01-01.html", 2_750)):
        (tmp_path / name).write_bytes(sheet(patrols))
        take(harbour, tmp_path / name)
        rebuild(harbour.source, harbour.parts)
    assert harbour.story("patrols") == ["2750", "2800", "2900"]


@pytest.mark.parametrize("name", ["nowhere", "empty"])
def test_what_is_not_there_is_refused_by_name(harbour, tmp_path, name):
    (tmp_path / "empty").mkdir()
    with pytest.raises(ImportRefusedError, match=name):
        take(harbour, tmp_path / name)


def test_a_link_that_leads_out_of_the_folder_is_a_file_of_it(tmp_path):
    outside, folder = tmp_path / "elsewhere.txt", tmp_path / "old"
    folder.mkdir()
    outside.write_text("41 boats")
    (folder / "2023-05-01.txt").symlink_to(outside)
    assert files_below(folder) == [(folder / "2023-05-01.txt", "old/2023-05-01.txt")]
