"""How people write the units that UCUM writes otherwise; what is not here is written alike."""

UNIT_NAMES = {
    "1": "",
    "km2": "km²", "m2": "m²", "m3": "m³", "cm2": "cm²", "cm3": "cm³",
    "[mi_i]": "miles", "[mi_i]2": "square miles", "[ft_i]": "feet", "[ft_i]2": "square feet", "[yd_i]": "yards",
    "[in_i]": "inches", "[acr_us]": "acres", "har": "ha", "[lb_av]": "pounds", "[oz_av]": "ounces",
    "[ston_av]": "short tons", "[gal_us]": "gallons",
    "[mi_i]/h": "mph", "[degF]": "°F", "Cel": "°C", "kW.h": "kWh", "MW.h": "MWh", "GW.h": "GWh", "TW.h": "TWh",
    "a": "years", "mo": "months", "wk": "weeks", "d": "days", "h": "hours", "min": "minutes", "s": "seconds",
    "kBy": "kB", "MBy": "MB", "GBy": "GB", "TBy": "TB", "KiBy": "KiB", "MiBy": "MiB", "GiBy": "GiB", "TiBy": "TiB",
}  # fmt: skip
SINGLE_UNITS = {
    "feet": "foot", "square feet": "square foot", "inches": "inch",
    **{f"{name}s": name for name in ("year", "month", "week", "day", "hour", "minute", "second", "mile", "square mile", "yard")},
    **{f"{name}s": name for name in ("acre", "pound", "ounce", "short ton", "gallon")},
}  # fmt: skip
"""What they write of one: "1 day"."""
TIME_CODES = frozenset(["a", "mo", "wk", "d", "h", "min", "s"])
"""Of those, the units of time: a length of time is seldom the amount that a sheet is about."""
