"""Do the tests bite? Small faults are put into files, one at a time, and the tests must find each.

    python benchmarks/mutants.py --tests tests/snapshots/comparison -- snapshots/comparison/classify.py [FILE ...]
    python benchmarks/mutants.py --tests tests/monitor/reports --sample 60 --seed 1 -- monitor/reports/wording.py

A fault is one changed operator, constant, condition or returned value. No file is touched. A fault in a function is put into a
child of a process that has loaded and collected everything, and the test that found the last one runs first; what is not found
so, and what stands outside of functions, goes to a child that loads the changed module anew. Prints every fault that lived with
its line, and for each file how many were found; a fault that changes nothing (an equal program) is listed too, and is for a
person to judge. Not a part of `.ci/run`.
"""

import argparse
import ast
import copy
import importlib
import importlib.abc
import importlib.util
import inspect
import json
import os
import random
import signal
import sys
import time
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 120
"""Of the processor, so that a busy machine kills nothing; a test that waits is ended by its own limit."""
OPTIONS = (
    "-q",
    "-x",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:randomly",
    "--no-header",
    "-W",
    "ignore::pytest.PytestAssertRewriteWarning",
)
"""The last since much is loaded before the tests are: a package with a plug-in for pytest may be among it."""
KEPT = []
"""Names of the modules that no fault can reach: every child finds them loaded."""
COMPARISONS = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
OPERATORS = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
}  # fmt: skip


class Changer(ast.NodeTransformer):
    """Makes the fault with the number `wanted`; counts all that could be made."""

    def __init__(self, wanted=None):
        self.wanted, self.count, self.line, self.what = wanted, 0, None, None
        self.owner, self._scope, self._is_in_function = (), [], False

    def change(self, node, changed, what):
        self.count += 1
        if self.count - 1 != self.wanted:
            return node
        self.line, self.what = node.lineno, what
        self.owner = tuple(self._scope) if self._is_in_function else ()
        return ast.copy_location(changed, node)

    def visit_Compare(self, node):
        self.generic_visit(node)
        for place, operator in enumerate(node.ops):
            other = COMPARISONS[type(operator)]
            changed = copy.deepcopy(node)
            changed.ops[place] = other()
            node = self.change(node, changed, f"{type(operator).__name__} becomes {other.__name__}")
        return node

    def visit_BoolOp(self, node):
        self.generic_visit(node)
        other = ast.Or if isinstance(node.op, ast.And) else ast.And
        return self.change(node, ast.BoolOp(other(), node.values), f"{type(node.op).__name__} becomes {other.__name__}")

    def visit_BinOp(self, node):
        self.generic_visit(node)
        other = OPERATORS.get(type(node.op))
        if other is None:
            return node
        return self.change(node, ast.BinOp(node.left, other(), node.right), f"{type(node.op).__name__} becomes {other.__name__}")

    def visit_UnaryOp(self, node):
        self.generic_visit(node)
        return self.change(node, node.operand, f"{type(node.op).__name__} is left out")

    def visit_Constant(self, node):
        if node.value is True or node.value is False:
            return self.change(node, ast.Constant(not node.value), f"{node.value} becomes {not node.value}")
        if isinstance(node.value, int):
            return self.change(node, ast.Constant(node.value + 1), f"{node.value} becomes {node.value + 1}")
        return node

    def visit_IfExp(self, node):
        self.generic_visit(node)
        return self.change(node, ast.IfExp(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse), "condition is turned")

    def visit_If(self, node):
        if isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            return node  # annotations are not evaluated: what is imported for them changes no answer
        self.generic_visit(node)
        return self.change(node, ast.If(ast.UnaryOp(ast.Not(), node.test), node.body, node.orelse), "condition is turned")

    def visit_Return(self, node):
        self.generic_visit(node)
        if node.value is None or (isinstance(node.value, ast.Constant) and node.value.value in (None, False, "")):
            return node  # None is as false
        return self.change(node, ast.Return(ast.Constant(None)), "returns None")

    def visit_FunctionDef(self, node):
        if self._is_in_function:
            node.body = [self.visit(statement) for statement in node.body]
            return node
        self._is_in_function = True
        self._visit_body(node)  # no annotation, no decorator, no default
        self._is_in_function = False
        return node

    def visit_ClassDef(self, node):
        self._visit_body(node)
        return node

    def _visit_body(self, node):
        self._scope.append(node.name)
        node.body = [self.visit(statement) for statement in node.body]
        self._scope.pop()

    def visit_keyword(self, node):
        return node if node.arg == "strict" else self.generic_visit(node)

    def visit_AnnAssign(self, node):
        if node.value is not None:
            node.value = self.visit(node.value)
        return node


class Given(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Loads one module from a changed tree."""

    def __init__(self, name, path, tree):
        self.name, self.path, self.tree = name, path, tree

    def find_spec(self, name, path=None, target=None):  # noqa: ARG002 -- the interface of importlib
        package = self.path.name == "__init__.py"
        if name != self.name:
            return None
        return importlib.util.spec_from_loader(name, self, origin=str(self.path), is_package=package)

    def create_module(self, spec):  # noqa: ARG002 -- the interface of importlib
        return None

    def exec_module(self, module):
        module.__file__ = str(self.path)
        if self.path.name == "__init__.py":
            module.__path__ = [str(self.path.parent)]
        exec(compile(self.tree, str(self.path), "exec"), module.__dict__)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--tests", nargs="+", required=True, help="test files or folders")
    arguments.add_argument("--sample", type=int, help="this many faults of each file, chosen at random")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("files", nargs="+", type=Path)
    given = arguments.parse_args()
    sys.path.insert(0, str(ROOT))
    os.chdir(ROOT)
    files = [file.resolve().relative_to(ROOT) for file in given.files]
    preload(files)
    killed = made = 0
    for file in files:
        killed_here, tried = examine(file, given)
        killed, made = killed + killed_here, made + tried
    print(f"\nall: {killed} of {made} faults found, {100 * killed / max(made, 1):.0f} %")


def preload(files):
    """Imports once what no fault can reach, so that a child only imports what a fault is in and what stands on it."""
    for name in ("numpy", "lap", "deepdiff", "selectolax.lexbor"):
        __import__(name)
    packages = sorted({file.parts[0] for file in files})
    graph = grimp.build_graph(*packages, include_external_packages=False)
    reached = set(packages)
    for file in files:
        reached |= {module_of(file), *graph.find_downstream_modules(module_of(file))}
    KEPT.extend(sorted(name for name in graph.modules - reached if ".migrations." not in name))  # those are run, not imported
    for name in KEPT:
        __import__(name)
    for name in reached:
        sys.modules.pop(name, None)


def join_kept():
    """Gives packages that are imported anew the modules that are not: who asks for `package.module` finds it there."""
    for name in KEPT:
        package, _, module = name.rpartition(".")
        if package and not hasattr(importlib.import_module(package), module):  # it may export a function of that name
            setattr(sys.modules[package], module, sys.modules[name])


def module_of(file):
    parts = file.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def examine(file, given):
    source = ast.parse((ROOT / file).read_text())
    counter = Changer()
    counter.visit(copy.deepcopy(source))
    wanted = list(range(counter.count))
    if given.sample and given.sample < len(wanted):
        wanted = sorted(random.Random(given.seed).sample(wanted, given.sample))
    begun = time.monotonic()
    faults = [fault_of(file, source, number) for number in wanted]
    killed = found_at_once(faults, given.tests)
    for place, (_, tree, changer) in enumerate(faults):
        if place in killed:
            continue
        if run((file, tree), given.tests):
            killed.add(place)
        else:
            print(f"  {file}, line {changer.line}: {changer.what}", flush=True)  # at once: a run may be ended before its end
    share = 100 * len(killed) / max(len(wanted), 1)
    print(f"{file}: {len(killed)} of {len(wanted)} faults found, {share:.0f} %, {time.monotonic() - begun:.0f} s", flush=True)
    return len(killed), len(wanted)


def fault_of(file, source, number):
    changer = Changer(number)
    return file, ast.fix_missing_locations(changer.visit(copy.deepcopy(source))), changer


class Session:
    """Runs the tests that were collected once for each fault; a plug-in of pytest."""

    def __init__(self, faults):
        self.faults, self.killed, self.failed = faults, None, None
        """`killed` stays None where the tests fail without a fault."""

    def pytest_runtestloop(self, session):
        if self._finds(session, None):
            return True
        self.killed = {place for place, fault in enumerate(self.faults) if fault[2].owner and self._finds(session, fault)}
        return True

    def _finds(self, session, fault):
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            self._try(session, fault, writing)
        os.close(writing)
        with os.fdopen(reading) as said:
            finder = said.read()
        is_found = os.waitpid(child, 0)[1] != 0
        if is_found:
            session.items.sort(key=lambda item: item.nodeid != finder)
        return is_found

    def _try(self, session, fault, writing):
        """In the child."""
        code = 1
        signal.setitimer(signal.ITIMER_PROF, SECONDS)  # the other timer is taken by the limit of each test
        try:
            if fault and not put_in(fault):
                os._exit(0)
            for item, following in zip(session.items, [*session.items[1:], None], strict=True):
                self.failed = None
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
                if self.failed:
                    break
            code = int(self.failed is not None)
            os.write(writing, (self.failed or "").encode())
        finally:
            os._exit(code)  # whatever ends the tests has found the fault

    def pytest_runtest_logreport(self, report):
        if report.failed:
            self.failed = report.nodeid


def put_in(fault):
    """Gives the changed function its code; False where it is none that can be reached so."""
    file, tree, changer = fault
    changed, held = compile(tree, str(ROOT / file), "exec"), sys.modules[module_of(file)]
    for name in changer.owner:
        inner = [part for part in changed.co_consts if inspect.iscode(part) and part.co_name == name]
        if len(inner) != 1 or name not in vars(held):
            return False
        changed, held = inner[0], unwrapped(vars(held)[name])
    if not inspect.isfunction(held) or held.__code__.co_freevars != changed.co_freevars:
        return False
    held.__code__ = changed
    return True


def unwrapped(held):
    """The function within a property, a method of the class or a decorator."""
    for name in ("fget", "func", "__func__"):
        held = getattr(held, name, None) or held
    return inspect.unwrap(held) if callable(held) else held


def found_at_once(faults, tests):
    """The places of faults in functions that the tests find in a process where everything is loaded."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        silence()
        session = Session(faults)
        try:
            join_kept()
            pytest.main([*tests, *OPTIONS, "-s"], plugins=[session])
        finally:
            os.write(writing, json.dumps(None if session.killed is None else sorted(session.killed)).encode())
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as said:
        killed = json.load(said)
    os.waitpid(child, 0)
    if killed is None:
        sys.exit("the tests fail without a fault; mend them first")
    return set(killed)


def silence():
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def run(fault, tests):
    """True where the tests fail, or take too long, in a child that loads the fault."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] != 0
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    silence()
    if fault:
        file, tree = fault
        sys.meta_path.insert(0, Given(module_of(file), ROOT / file, tree))
    try:
        join_kept()
        code = pytest.main([*tests, *OPTIONS])
    except BaseException:  # noqa: BLE001 -- whatever ends the tests has found the fault
        code = 1
    os._exit(int(code != 0))


if __name__ == "__main__":
    main()
