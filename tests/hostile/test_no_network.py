"""Checks in a network namespace of their own, where nothing leads out: named failures, and the next answer is taken up."""

import json
import shutil
import subprocess
import sys

import pytest

ISOLATED = ["unshare", "--map-root-user", "--net"]
HOSTS = {"name": "http://facts.example.org/sheet", "address": "http://9.9.9.9/sheet", "secure": "https://9.9.9.9/sheet"}


@pytest.fixture(scope="module", autouse=True)
def _namespaces():
    if shutil.which("unshare") is None or subprocess.run([*ISOLATED, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this machine gives no network namespace to ordinary users")


def run(folder, *arguments, inside=True):
    command = [
        *(ISOLATED if inside else ()),
        sys.executable,
        "-m",
        "monitor",
        *arguments,
        "--config",
        str(folder / "config.toml"),
    ]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)


@pytest.mark.whole
def test_without_a_way_out_each_source_fails_by_name_and_one_on_disk_goes_on(tmp_path):
    (tmp_path / "sheets").mkdir()
    (tmp_path / "sheets" / "2024-03-01.txt").write_text("The mission has 41 member states.\n")
    lines = [
        '[monitor]\ndatabase = "sqlite:///watch.db"\ndeadline = 10\n',
        f'[[source]]\nname = "disk"\nfiles = "{tmp_path}/sheets"\n',
    ]
    lines += [f'[[source]]\nname = "{name}"\nurl = "{url}"\n' for name, url in HOSTS.items()]
    (tmp_path / "config.toml").write_text("\n".join(lines))
    checked = run(tmp_path, "check")
    assert checked.returncode == 1, checked.stderr
    assert "Traceback" not in checked.stderr
    told = json.loads(run(tmp_path, "sources", "--json", inside=False).stdout)
    assert {source["name"]: (source["outcome"], (source["cause"] or {}).get("code")) for source in told["sources"]} == {
        "disk": ("released", None), "name": ("failed", "connect"), "address": ("failed", "connect"), "secure": ("failed", "connect"),
    }  # fmt: skip
