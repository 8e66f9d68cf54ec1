"""Habits that no linter rule names: read from the source, so that a slip fails where it is made."""

import ast
import re
import tomllib
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]
MODULES = sorted(path for room in ("snapshots", "db", "monitor") for path in (ROOT / room).rglob("*.py"))
CLOCK = ROOT / "monitor" / "clock.py"
ISOLATION = {ROOT / "monitor" / "isolation.py", ROOT / "monitor" / "reading" / "child.py", ROOT / "monitor" / "extensions.py"}
STEPS = {path for path in MODULES if "migrations/versions" in path.as_posix()}
"""As long as their tables."""
DATA = {"tzdata"}
"""Read by the standard library."""
MOST_LINES = 450
MOST_FUNCTION_LINES = 60


@cache
def text_of(path):
    return path.read_text(encoding="utf-8")


@cache
def nodes_of(path):
    """Every node of a file; read once for all rules, since there are hundreds of files."""
    return tuple(ast.walk(ast.parse(text_of(path))))


def places(*kinds, but=(), where):
    """`file:line` of each node of these kinds for which `where` holds, but for some files."""
    return [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in MODULES
        if path not in but
        for node in nodes_of(path)
        if isinstance(node, kinds) and where(node)
    ]


def asks_the_time(call):
    return isinstance(call.func, ast.Attribute) and call.func.attr in ("now", "utcnow", "today")


def is_broad(handler):
    return handler.type is None or (isinstance(handler.type, ast.Name) and handler.type.id in ("Exception", "BaseException"))


def is_long(function):
    return (function.end_lineno or 0) - function.lineno >= MOST_FUNCTION_LINES


def test_only_the_clock_asks_the_time_of_day():
    assert places(ast.Call, but={CLOCK}, where=asks_the_time) == []
    assert asks_the_time(ast.parse("datetime.now()").body[0].value)


def test_every_exception_is_caught_only_where_sources_or_documents_are_isolated():
    assert places(ast.ExceptHandler, but=ISOLATION, where=is_broad) == []
    assert len(places(ast.ExceptHandler, where=is_broad)) >= len(ISOLATION)


def test_files_and_functions_stay_readable():
    assert [str(path.relative_to(ROOT)) for path in MODULES if path not in STEPS and text_of(path).count("\n") > MOST_LINES] == []
    assert places(ast.FunctionDef, ast.AsyncFunctionDef, but=STEPS, where=is_long) == []


def test_nothing_unpickles_or_evaluates():
    banned = ("import pickle", "yaml.load", "eval(", "exec(", "shell=True", "verify=False", "|safe")
    assert [f"{path.relative_to(ROOT)}: {word}" for path in MODULES for word in banned if word in text_of(path)] == []


def imported():
    """The first names of all modules that the rooms import, wherever in a file."""
    nodes = [node for path in MODULES for node in nodes_of(path)]
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return {
        name.partition(".")[0] for name in plain | {node.module for node in nodes if isinstance(node, ast.ImportFrom)} if name
    }


def test_what_is_installed_by_default_is_imported():
    """A package that nothing uses any more goes on being installed with the others, and weighs."""
    required = tomllib.loads(text_of(ROOT / "pyproject.toml"))["project"]["dependencies"]
    names = {re.split(r"[<>=;]", line)[0] for line in required if ";" not in line} - DATA
    owners = packages_distributions()
    used = {owner.lower().replace("_", "-") for module in imported() for owner in owners.get(module, ())}
    assert sorted(names - used) == []
