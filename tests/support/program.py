"""The program as its users run it: a process of its own, in a folder of its own.

Each is forked from one process that has imported the program and run nothing of it, so that hundreds of runs import it once.
What must be seen from the very start of a program (`python -m monitor`, signals, what is imported) starts one in its test.
"""

import functools
import multiprocessing
import os
import subprocess
import sys
import tempfile
from multiprocessing import forkserver
from pathlib import Path

import pytest


def run(folder, *arguments, given=""):
    """What `figurewatch ARGUMENTS` did in `folder`, `given` typed in: a `subprocess.CompletedProcess`."""
    processes = _forked_from_one()
    with tempfile.TemporaryDirectory() as streams:
        names = [Path(streams) / name for name in ("stdin", "stdout", "stderr")]
        names[0].write_text(given, encoding="utf-8")
        process = processes.Process(target=_become, args=(arguments, folder, names, dict(os.environ)))
        process.start()
        process.join()
        code = process.exitcode
        process.close()
        written = [name.read_bytes().decode() for name in names[1:]]
    return subprocess.CompletedProcess(arguments, code, *written)


@functools.cache
def _forked_from_one():
    """Makes processes out of one that has imported the program; Python 3.11 tells that one no path but by its environment."""
    processes = multiprocessing.get_context("forkserver")
    processes.set_forkserver_preload(["imported_program"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
        forkserver.ensure_running()
    return processes


def _become(arguments, folder, names, settings):
    """In the new process: be the program."""
    for number, (name, flags) in enumerate(zip(names, (os.O_RDONLY, *2 * (os.O_WRONLY | os.O_CREAT,)), strict=True)):
        os.dup2(os.open(name, flags), number)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(settings)
    sys.stdin = os.fdopen(0, encoding="utf-8")
    from monitor.cli import main

    sys.argv = ["figurewatch", *map(str, arguments)]
    main()
