"""Words that say per how many, or in what time, a number is told."""

PER_HOW_MANY = frozenset(["per", "for every", "pro", "je", "par", "pour", "por", "cada"])
SIZES = {
    "thousand": "1000", "tausend": "1000", "mille": "1000", "mil": "1000",
    "million": "1000000", "millón": "1000000",
    "hour": "hour", "stunde": "hour", "heure": "hour", "hora": "hour",
    "day": "day", "tag": "day", "jour": "day", "día": "day",
    "week": "week", "woche": "week", "semaine": "week", "semana": "week",
    "month": "month", "monat": "month", "mois": "month", "mes": "month",
    "year": "year", "jahr": "year", "an": "year", "año": "year",
}  # fmt: skip
"""What stands behind them, and what it is in every language."""
