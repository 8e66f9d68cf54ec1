"""Adjectives behind a noun of change that say of what sort it is, by language: "una caída interanual del 3 %"."""

from __future__ import annotations

from collections.abc import Mapping

from snapshots.data.listing import listed

GRADES: Mapping[str, frozenset[str]] = {
    "es": listed(
        "interanual mensual trimestral anual significativo significativa notable leve ligero ligera fuerte "
        "acentuado acentuada real neto neta medio media acumulado acumulada"
    ),
    "fr": listed(
        "sensible nette net légère léger forte fort significative significatif annuelle annuel marquée marqué "
        "réelle réel moyenne moyen"
    ),
    "it": listed(
        "netto netta lieve leggero leggera forte significativo significativa annuo annua reale medio media "
        "marcato marcata consistente tendenziale congiunturale"
    ),
    "pt": listed(
        "homólogo homóloga anual mensal trimestral significativo significativa ligeiro ligeira leve forte "
        "acentuado acentuada real expressivo expressiva médio média acumulado acumulada"
    ),
}
"""Primary language subtag to its words."""
LESS = listed("menos meno moins")
"""Words for "minus" that mean "less" as well: "se registraron | menos | 54 accidentes"."""
