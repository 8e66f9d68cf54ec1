"""quantulum3 behind the line protocol: JSON lines {"id","text"} in, {"id","figures"} out."""

import json
import sys
import warnings

warnings.filterwarnings("ignore")
from quantulum3 import parser


def figure(quantity):
    start, end = quantity.span
    spread = quantity.uncertainty
    told = {"start": start, "end": end, "value": quantity.value, "low": None, "high": None}
    if spread and not any(sign in quantity.surface for sign in ("±", "+/-", "+-", "plus or minus")):
        told |= {"value": None, "low": quantity.value - spread, "high": quantity.value + spread}
    unit = quantity.unit.name
    return told | {"unit": "1" if unit == "dimensionless" else unit, "modifier": None, "entity": None}


for line in sys.stdin:
    row = json.loads(line)
    print(json.dumps({"id": row["id"], "figures": [figure(q) for q in parser.parse(row["text"])]}))
