"""What nothing but money measures, by language: an amount beside it may leave its currency out.

A word that says something else as often, such as "ingresos", which are of patients too, is left out.
"""

from __future__ import annotations

from collections.abc import Mapping

from snapshots.data.languages.pack import Glosses, glossed

NAMES_OF_MONEY: Mapping[str, Glosses] = {
    "de": glossed(
        """
        revenue: Einnahmen, Umsatz, Umsätze, Umsatzerlöse
        spending: Ausgaben
        investments: Investitionen
        profit: Gewinn, Überschuss
        deficit: Defizit, Fehlbetrag
        debt: Schulden
        exports: Ausfuhren, Exporte
        imports: Einfuhren, Importe
        """
    ),
    "es": glossed(
        """
        revenue: facturación
        investments: inversión, inversiones
        spending: gastos, gasto
        profit: beneficio, beneficios
        deficit: déficit
        debt: deuda
        exports: exportaciones
        imports: importaciones
        """
    ),
    "fr": glossed(
        """
        revenue: recettes, chiffre d'affaires
        spending: dépenses
        investments: investissements
        profit: bénéfice
        deficit: déficit
        debt: dette
        exports: exportations
        imports: importations
        """
    ),
    "it": glossed(
        """
        revenue: ricavi, fatturato
        spending: spese
        investments: investimenti
        deficit: disavanzo
        debt: debito
        exports: esportazioni
        imports: importazioni
        """
    ),
    "nl": glossed(
        """
        revenue: omzet, inkomsten
        spending: uitgaven
        investments: investeringen
        profit: winst
        deficit: tekort
        debt: schuld
        exports: uitvoer, export
        imports: invoer, import
        """
    ),
    "pt": glossed(
        """
        spending: despesas, despesa
        investments: investimento, investimentos
        profit: lucro, lucros
        deficit: défice, déficit
        debt: dívida
        exports: exportações
        imports: importações
        """
    ),
    "sv": glossed(
        """
        revenue: intäkterna, intäkter, omsättningen, nettoomsättningen, omsättning
        spending: kostnaderna, kostnader, utgifterna, utgifter
        investments: investeringarna, investeringar
        profit: vinsten, vinst, överskottet, överskott
        deficit: underskottet, underskott
        debt: skulden, skulderna
        exports: exporten
        imports: importen
        """
    ),
}
"""Primary language subtag to its names."""
