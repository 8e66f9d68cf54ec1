"""French: the parts of a year, and the words beside which a number dates or describes and counts nothing."""

from __future__ import annotations

from snapshots.data.languages.pack import IdleWords
from snapshots.data.languages.parts_of_years import first_months, led, lettered, pieces_of_years
from snapshots.data.listing import listed

PARTS_OF_YEARS = led(
    pieces_of_years(
        "{ordinal} {piece}",
        ("premier 1er", "deuxième second 2e 2ème 2nd", "troisième 3e 3ème", "quatrième 4e 4ème"),
        quarters=("trimestre",),
    halves=("semestre",),
    )
    | first_months(
        ("{count} premiers {unit}", "{count} premières {unit}"),
        ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze"),
        {"trimestres": "quarters", "mois": "months", "semaines": "weeks"},
    ),
    {"au": "in the", "du": "of the", "au cours du": "during the", "au cours des": "during the", "des": "of the",
     "sur les": "over the", "pour les": "for the", "pendant les": "during the", "lors des": "during the"},
) | led(lettered("T", "S"), {"au": "in", "du": "of"})  # fmt: skip

IDLE = IdleWords(
    turns=listed("derniers dernières prochains prochaines suivants suivantes"),
    weekdays=listed("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    hour_openers=("à", "vers", "dès", "avant", "après", "jusqu'à", "jusqu' à", "de", "entre", "et", "depuis"),
    hours=listed("h heures heure"),
    decade_openers=("années",),
    age_words=listed("âge âges âgés âgées"),
    age_openers=(
        "à",
        "âgé de",
        "âgés de plus de",
        "âgées de plus de",
        "âgés de moins de",
        "âgées de moins de",
        "âgé de plus de",
        "âgée de plus de",
        "âgés d'au moins",
        "âgées d'au moins",
        "âgée de",
        "âgés de",
        "âgées de",
        "l'âge de",
        "les moins de",
        "les plus de",
        "des moins de",
        "des plus de",
        "aux moins de",
        "aux plus de",
    ),
    group_articles=listed("les des aux"),
    single_articles=listed("le au du"),
    of=listed("de"),
    persons=listed(
        "femme homme fille garçon fils enfant bébé adolescent adolescente jeune étudiant étudiante élève "
        "conducteur conductrice victime patient patiente mère père personne ressortissant habitant septuagénaire "
        "octogénaire quadragénaire sexagénaire fillette garçonnet nourrisson retraité retraitée mineur mineure suspect "
        "infirmière infirmier pompier policier policière gendarme ouvrier ouvrière agriculteur "
        "employé employée médecin salarié technicien technicienne "
        "femmes hommes enfants adolescents jeunes étudiants élèves patients patientes personnes habitants locataires demandeurs "
        "bénéficiaires usagers allocataires chômeurs salariés blessés conducteurs"
    ),
    person_endings=("iste", "istes", "euse"),
    plural_endings=("s", "x"),
    halves=("et demi", "et demie"),
)
