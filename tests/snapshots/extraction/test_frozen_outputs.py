"""Outputs change only under a new version: a stored release of an older one is read anew before anything is compared."""

import json

from freeze import FROZEN, digests

from snapshots import EXTRACTOR_VERSION


def test_outputs_of_a_version_stay_what_they_were():
    frozen = json.loads(FROZEN.read_text(encoding="utf-8"))
    today = digests()
    assert frozen["version"] == EXTRACTOR_VERSION, "the version was raised: run `python benchmarks/freeze.py --write`"
    assert today.keys() == frozen["samples"].keys(), "samples came or went: run `python benchmarks/freeze.py --write`"
    changed = [path for path in today if today[path] != frozen["samples"][path]]
    assert not changed, "raise EXTRACTOR_VERSION, then run `python benchmarks/freeze.py --write`"
