# The commands of the README and of .ci/run, for those who have make. Nothing here is needed to build or to test.
PYTHON ?= python3
BIN := .venv/bin

.venv: pyproject.toml constraints.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[test]'
	touch .venv

.PHONY: demo test lint types architecture check benchmark
demo: .venv
	$(BIN)/figurewatch demo

test: .venv
	$(BIN)/pytest -n auto

lint: .venv
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: .venv
	$(BIN)/mypy

architecture: .venv
	$(BIN)/lint-imports

check: lint types architecture test
