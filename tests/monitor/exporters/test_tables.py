"""Figures as tables that other programs read: every statement once, numbers as numbers, nothing taken for a formula."""

import csv
import json
from datetime import UTC, datetime

import pytest
from openpyxl import load_workbook
from pyarrow import parquet
from release_builder import publish, revised

from db import Database
from monitor.exporters import tables

NOON = datetime(2024, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def database(tmp_path):
    opened = Database.open(f"sqlite:///{tmp_path / 'w.db'}")
    publish(opened, NOON, [revised(2_600, 2_700)])
    publish(opened, NOON.replace(day=2), [revised(2_700, 2_950, series=("patrols", "=1+1"))], number=2)
    yield opened
    opened.close()


def test_csv_holds_every_statement_with_its_days(database, tmp_path):
    assert tables.write_csv(tables.rows_of(database, "harbour"), tmp_path / "f.csv") == 2
    rows = list(csv.DictReader((tmp_path / "f.csv").read_text(encoding="utf-8").splitlines()))
    assert [(row["value"], row["valid_from"], row["valid_until"], row["way"]) for row in rows] == [
        ("2700", "2024-03-01", "2024-03-02", ""),
        ("2950", "2024-03-02", "", ""),
    ]


def test_a_data_package_describes_each_column(database, tmp_path):
    tables.write_package(tables.rows_of(database, "harbour"), "harbour", tmp_path / "package")
    package = json.loads((tmp_path / "package" / "datapackage.json").read_text())
    (resource,) = package["resources"]
    head = (tmp_path / "package" / resource["path"]).read_text().splitlines()[0].split(",")
    assert [field["name"] for field in resource["schema"]["fields"]] == head


def test_its_own_validator_accepts_a_data_package(database, tmp_path):
    """Frictionless reads every cell by the type that the package gives its column; a spoiled cell is refused."""
    from frictionless import validate

    tables.write_package(tables.rows_of(database, "harbour"), "harbour", tmp_path / "package")
    described, statements = (tmp_path / "package" / name for name in ("datapackage.json", "statements.csv"))
    report = validate(str(described))
    assert report.valid, report.flatten(["type", "message"])
    statements.write_text(statements.read_text(encoding="utf-8").replace("2024-03-02", "soon"), encoding="utf-8")
    assert not validate(str(described)).valid


def test_parquet_has_exact_text_and_doubles(database, tmp_path):
    assert tables.write_parquet(tables.rows_of(database, "harbour"), tmp_path / "f.parquet") == 2
    read = parquet.read_table(tmp_path / "f.parquet").to_pylist()
    assert [(row["value"], row["value_number"]) for row in read] == [("2700", 2700.0), ("2950", 2950.0)]


def test_a_workbook_has_numbers_and_no_formula(database, tmp_path):
    assert tables.write_xlsx(tables.rows_of(database, "harbour"), tmp_path / "f.xlsx") == 2
    rows = list(load_workbook(tmp_path / "f.xlsx").active.iter_rows())
    cells = {cell.value: cell.data_type for row in rows for cell in row}
    assert cells[2950] == "n"
    assert "f" not in cells.values()
