"""Recognizers-Text (numbers and numbers with units) behind the line protocol: JSON lines {"id","text"} in, figures out."""

import json
import sys
import warnings

warnings.filterwarnings("ignore")
from recognizers_number import NumberRecognizer
from recognizers_number_with_unit import NumberWithUnitRecognizer
from recognizers_text import Culture

UNITS, NUMBERS = NumberWithUnitRecognizer(Culture.English), NumberRecognizer(Culture.English)
MODELS = (
    UNITS.get_currency_model(),
    UNITS.get_dimension_model(),
    UNITS.get_temperature_model(),
    UNITS.get_age_model(),
    NUMBERS.get_percentage_model(),
    NUMBERS.get_number_model(),
)


def figures(text):
    taken, told = [], []
    for model in MODELS:
        for entity in model.parse(text):
            value = (entity.resolution or {}).get("value")
            if value in (None, "null") or any(entity.start <= end and start <= entity.end for start, end in taken):
                continue
            taken.append((entity.start, entity.end))
            unit = "%" if entity.type_name == "percentage" else entity.resolution.get("unit") or "1"
            numbers = {"value": value.rstrip("%"), "low": None, "high": None}
            told.append({"start": entity.start, "end": entity.end + 1, "unit": unit, "modifier": None, "entity": None} | numbers)
    return told


for line in sys.stdin:
    row = json.loads(line)
    print(json.dumps({"id": row["id"], "figures": figures(row["text"])}))
