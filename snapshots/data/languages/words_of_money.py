"""How words begin that speak of what is paid, spent, earned or owed, by language; German and its like join them to others.

Sources: the headings of profit and loss accounts and of public budgets in each language.
"""

from __future__ import annotations

import re

from snapshots.data.listing import listed


def _begins(stems: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(stems.split())})", re.IGNORECASE)


def _holds(stems: str) -> re.Pattern[str]:
    """Of a language that joins nouns: "Jahresbudget"."""
    return re.compile("|".join(stems.split()), re.IGNORECASE)


WORDS_OF_MONEY = {
    "en": _begins(
        "budget costs?\\b costing spen[dt] invest funding subsid allocat revenues? profits? loss(?:es)?\\b deficit "
        "surplus debts?\\b expenditure turnover contributed contributes"
    ),
    "de": _holds(
        "(?<!\\w)kostet kosten(?!los|frei) budget haushaltsplan etat investi ausgaben ausgegeben ausgeschüttet "
        "einnahmen umsatz gewinn(?!er) verlust(?!reich) defizit überschuss fördermittel fördersumme zuschuss zuschüss "
        "schulden finanzier erlös aufwendungen fördert förderte gefördert"
    ),
    "fr": _begins(
        "budget coûts?\\b coût(?:e|ent|era|eront)\\b coûté dépens recettes?\\b bénéfices? pertes?\\b déficit excédent "
        "subvention financ dettes?\\b investi enveloppe crédits\\b"
    ),
    "es": _begins(
        "presupuest costes?\\b costará costarán costó gast[oóa]s?\\b gastar inversi invirti invertir "
        "ingresos(?!\\shosp) factur beneficios?\\b pérdidas?\\b déficit superávit subvenc financi deudas?\\b "
        "destin(?!os?\\b|atar) recaud importes?\\b aporta aportó aportar"
    ),
    "it": _begins(
        "bilanci costo\\b costi\\b costerà costeranno costat spes[aei]\\b spend investi ricav fatturat perdit disavanz "
        "avanzo\\b contribut finanzia debit destin(?!atar|i\\b|o\\b) stanzia import[oi]\\b"
    ),
    "pt": _begins(
        "orçament custos?\\b custa\\b custou custará custar despes gast invest receitas?\\b faturaç lucro prejuízo "
        "défice déficit subsíd financ dívidas?\\b destin(?!os?\\b|atár) verbas?\\b"
    ),
    "nl": _holds(
        "begroting (?<!\\w)kostt?e?n?\\b kosten(?!loos) uitgaven uitgegeven invest omzet winst verlies "
        "tekort(?!\\saan) overschot subsidie schulden financ opbrengst"
    ),
    "sv": _holds(
        "budget kostna (?<!\\w)kosta utgift invest omsättning vinst(?!or) förlust underskott överskott bidrag skulder "
        "finansier intäkt anslag"
    ),
}

COUNTING = listed("number numbered count zahl anzahl número nombre numero aantal antalet antal")
"""Words that say that things are counted, of whatever they are: beside them an amount is no money."""
