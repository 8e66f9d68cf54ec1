"""Habits that no linter rule names: read from the source, so that a slip fails where it is made."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted(path for room in ("snapshots", "db", "monitor") for path in (ROOT / room).rglob("*.py"))
CLOCK = ROOT / "monitor" / "clock.py"
ISOLATION = {ROOT / "monitor" / "isolation.py", ROOT / "monitor" / "reading" / "child.py", ROOT / "monitor" / "extensions.py"}
MOST_LINES = 450
MOST_FUNCTION_LINES = 60


def name_of(path):
    return str(path.relative_to(ROOT))


def calls(tree):
    return [node for node in ast.walk(tree) if isinstance(node, ast.Call)]


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_clock_asks_the_time_of_day(path):
    asked = [
        call.lineno
        for call in calls(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call.func, ast.Attribute) and call.func.attr in ("now", "utcnow", "today")
    ]
    assert path == CLOCK or asked == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_exception_is_caught_only_where_sources_or_documents_are_isolated(path):
    broad = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException")))
    ]
    assert path in ISOLATION or broad == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_files_and_functions_stay_readable(path):
    text = path.read_text(encoding="utf-8")
    if "migrations/versions" in str(path):
        return  # a step is as long as its tables
    assert text.count("\n") <= MOST_LINES
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= MOST_FUNCTION_LINES] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_nothing_unpickles_or_evaluates(path):
    text = path.read_text(encoding="utf-8")
    for banned in ("import pickle", "yaml.load", "eval(", "exec(", "shell=True", "verify=False", "|safe"):
        assert banned not in text, banned
