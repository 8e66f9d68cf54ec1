"""Imports all of the program that can be imported here, and runs nothing: see `program`."""

import importlib
import pkgutil

import monitor

for module in pkgutil.walk_packages(monitor.__path__, "monitor."):
    if module.name.endswith("__main__"):
        continue
    try:
        importlib.import_module(module.name)
    except ImportError:  # of an extra that is not installed
        continue
