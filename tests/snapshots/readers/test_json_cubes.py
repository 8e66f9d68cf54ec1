"""Data cubes in JSON: each value stands under the names of its categories, in their unit."""

import copy
import json

import pytest
from blocks_read import document_of, figures, places

CATEGORIES = {
    "landed": {"label": "Value of landings", "unit": {"symbol": "$", "label": "million", "multiplier": 6}},
    "share": {"label": "Share of all", "unit": {"symbol": "%"}},
}
SIZES = {"what": 2, "port": 2, "year": 1}
DIMENSIONS = {
    "what": {
        "label": "measure",
        "category": {
            "index": {"share": 1, "landed": 0},
            "label": {code: said["label"] for code, said in CATEGORIES.items()},
            "unit": {code: said["unit"] for code, said in CATEGORIES.items()},
        },
    },
    "port": {"label": "port", "category": {"index": ["01", "02"], "label": {"01": "Oban", "02": "Leith"}}},
    "year": {"label": "year", "category": {"label": {"2021": "2021"}}},
}
VALUES = [3.5, 4.25, 12, 88]
SET = {"class": "dataset", "label": "Landings", "id": list(SIZES), "size": list(SIZES.values()), "dimension": DIMENSIONS}
STAT = {**SET, "value": VALUES}
SPARSE = {**SET, "value": {"0": 3.5, "1": 4.25, "2": 12, "3": 88}}
FIRST_VERSION = {
    "landings": {
        "label": "Landings",
        "value": VALUES,
        "dimension": {**DIMENSIONS, "id": list(SIZES), "size": list(SIZES.values())},
    }
}
EXPECTED = {
    ("3500000", "USD", "Oban"), ("4250000", "USD", "Leith"), ("12", "%", "Oban"), ("88", "%", "Leith"),
}  # fmt: skip


@pytest.mark.parametrize("cube", [STAT, SPARSE, FIRST_VERSION])
def test_the_values_of_json_stat_have_their_categories_and_units(cube):
    document = document_of(json.dumps(cube), "landings.json")
    assert {(value, unit, name) for value, unit, _, name in figures(document)} == EXPECTED
    assert ("12", "Oban", "Share of all (%)") in places(document)


def test_codes_and_decimals_of_a_cube_are_no_figures():
    assert len(figures(document_of(json.dumps(STAT), "landings.json"))) == len(VALUES)


SDMX = {
    "data": {
        "dataSets": [{"series": {"0:0": {"observations": {"0": [7.5, 0], "1": [8.25, 0]}}, "0:1": {"observations": {"1": [3]}}}}],
        "structure": {
            "name": "Unemployment",
            "dimensions": {
                "series": [
                    {"id": "FREQ", "name": "Frequency", "values": [{"id": "A", "name": "Annual"}]},
                    {"id": "AREA", "name": "Area", "values": [{"id": "N", "name": "North"}, {"id": "S", "name": "South"}]},
                ],
                "observation": [{"id": "TIME_PERIOD", "name": "Time period", "values": [{"id": "2022"}, {"id": "2023"}]}],
            },
        },
    }
}


def test_the_observations_of_sdmx_have_their_dimensions():
    assert {("7.5", "North", "2022"), ("8.25", "North", "2023"), ("3", "South", "2023")} == {
        place for place in places(document_of(json.dumps(SDMX), "sdmx.json")) if "." in place[0] or place[0] == "3"
    }


UNITS = [
    ({"id": "UNIT_MULT", "values": [{"id": "0", "name": "Units"}, {"id": "3", "name": "Thousands"}]}, 1),
    ({"id": "UNIT_MEASURE", "values": [{"id": "T", "name": "Tonnes"}]}, 0),
]


@pytest.mark.parametrize("level", ["dataSet", "dimensionGroup", "series", "observation"])
def test_the_attributes_of_sdmx_scale_its_values(level):
    cube = copy.deepcopy(SDMX)
    (dataset,), structure = cube["data"]["dataSets"], cube["data"]["structure"]
    structure["attributes"] = {level: [attribute for attribute, _ in UNITS]}
    places = [place for _, place in UNITS]
    dataset["attributes"] = places if level == "dataSet" else [0, 0]
    dataset["dimensionGroupAttributes"] = {"0::": places} if level == "dimensionGroup" else {}
    for series in dataset["series"].values():
        series["attributes"] = places if level == "series" else []
        series["observations"] = {key: [value[0], *places] for key, value in series["observations"].items()}
    assert {(value, unit) for value, unit, *_ in figures(document_of(json.dumps(cube), "sdmx.json"))} == {
        ("7500", "t"), ("8250", "t"), ("3000", "t"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("power", "value"),
    [
        ("0", "7.5"),
        ("1", "75"),
        ("2", "750"),
        ("4", "75000"),
        ("12", "7500000000000"),
        ("-1", "0.75"),
        ("", "7.5"),
        ("999", "7.5"),
    ],
)
def test_the_power_of_ten_of_sdmx_is_never_lost(power, value):
    cube = copy.deepcopy(SDMX)
    cube["data"]["structure"]["attributes"] = {"dataSet": [{"id": "UNIT_MULT", "values": [{"id": power}]}]}
    assert value in {value for value, *_ in figures(document_of(json.dumps(cube), "sdmx.json"))}


def test_series_of_sdmx_keep_each_their_own_scale():
    cube = copy.deepcopy(SDMX)
    (dataset,), structure = cube["data"]["dataSets"], cube["data"]["structure"]
    structure["attributes"] = {"series": [attribute for attribute, _ in UNITS]}
    dataset["series"]["0:0"]["attributes"], dataset["series"]["0:1"]["attributes"] = [1, 0], [0, 0]
    read = {(value, unit) for value, unit, *_ in figures(document_of(json.dumps(cube), "sdmx.json"))}
    assert read == {("7500", "t"), ("8250", "t"), ("3", "t")}


def test_keys_apart_from_values_name_the_rows():
    table = {
        "columns": [{"code": "Region", "text": "region"}, {"code": "Tid", "text": "year"}, {"code": "B1", "text": "Boats"}],
        "data": [{"key": ["0180", "2022"], "values": ["15"]}, {"key": ["0184", "2022"], "values": ["19"]}],
    }
    assert ("15", "0180", "Boats") in places(document_of(json.dumps(table), "px.json"))
    assert sorted(figure[0] for figure in figures(document_of(json.dumps(table), "px.json"))) == ["15", "19"]


def test_the_sets_of_a_collection_are_read_below_its_links():
    collection = {"class": "collection", "link": {"item": [{**STAT, "href": "https://example.org/landings.json"}]}}
    assert {
        (value, unit, row.split()[0]) for value, unit, _, row in figures(document_of(json.dumps(collection), "a.json"))
    } == EXPECTED
