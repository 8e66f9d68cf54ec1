"""Do the tests bite? Small faults are put into files, one at a time, and the tests must find each.

    python benchmarks/mutants.py --tests tests/snapshots/comparison -- snapshots/comparison/classify.py [FILE ...]
    python benchmarks/mutants.py --tests tests/monitor/reports --sample 60 --seed 1 -- monitor/reports/wording.py

A fault is one changed operator, constant, condition or returned value. No file is touched: the changed module is given
to a child process that runs the tests. Prints every fault that lived with its line, and for each file how many were found;
a fault that changes nothing (an equal program) is listed too, and is for a person to judge. Not a part of `.ci/run`.
"""

import argparse
import ast
import copy
import importlib
import importlib.abc
import importlib.util
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
LOADED = ("-W", "ignore::pytest.PytestAssertRewriteWarning")
"""What is loaded before the tests are: a package with a plug-in for pytest may be among it."""
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

    def change(self, node, changed, what):
        self.count += 1
        if self.count - 1 != self.wanted:
            return node
        self.line, self.what = node.lineno, what
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
        node.body = [self.visit(statement) for statement in node.body]  # no annotation, no decorator, no default
        return node

    def visit_ClassDef(self, node):
        node.body = [self.visit(statement) for statement in node.body]
        return node

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
    if run(None, given.tests):
        sys.exit("the tests fail without a fault; mend them first")
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
    killed, begun = 0, time.monotonic()
    for number in wanted:
        changer = Changer(number)
        tree = ast.fix_missing_locations(changer.visit(copy.deepcopy(source)))
        if run((file, tree), given.tests):
            killed += 1
        else:
            print(f"  {file}, line {changer.line}: {changer.what}", flush=True)  # at once: a run may be ended before its end
    share = 100 * killed / max(len(wanted), 1)
    print(f"{file}: {killed} of {len(wanted)} faults found, {share:.0f} %, {time.monotonic() - begun:.0f} s", flush=True)
    return killed, len(wanted)


def run(fault, tests):
    """True where the tests fail, or take too long, in a child that holds the fault."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1] != 0
    signal.setitimer(signal.ITIMER_PROF, SECONDS)  # the other timer is taken by the limit of each test
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    os.dup2(silence, 2)
    if fault:
        file, tree = fault
        sys.meta_path.insert(0, Given(module_of(file), ROOT / file, tree))
    try:
        join_kept()
        code = pytest.main([*tests, "-q", "-x", "-p", "no:cacheprovider", "-p", "no:randomly", "--no-header", *LOADED])
    except BaseException:  # noqa: BLE001 -- whatever ends the tests has found the fault
        code = 1
    os._exit(int(code != 0))


if __name__ == "__main__":
    main()
