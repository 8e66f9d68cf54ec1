"""Spanish: the parts of a year, and the words beside which a number dates or describes and counts nothing."""

from __future__ import annotations

from snapshots.data.languages.pack import IdleWords
from snapshots.data.languages.parts_of_years import first_months, led, lettered, pieces_of_years
from snapshots.data.listing import listed

PARTS_OF_YEARS = lettered("T", "S") | led(
    pieces_of_years(
        "{ordinal} {piece}",
        ("primer 1.er", "segundo 2.º 2º", "tercer 3.er 3.º 3º", "cuarto 4.º 4º"),
        quarters=("trimestre",),
        halves=("semestre",),
    )
    | first_months(
        ("{count} primeros {unit}", "primeros {count} {unit}", "{count} primeras {unit}", "primeras {count} {unit}"),
        ("dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once"),
        {"trimestres": "quarters", "meses": "months", "semanas": "weeks"},
    ),
    {"en los": "in the", "en las": "in the", "durante los": "during the", "durante las": "during the", "de los": "of the"},
)

IDLE = IdleWords(
    turns=listed("últimos últimas próximos próximas siguientes"),
    weekdays=listed("lunes martes miércoles jueves viernes sábado domingo"),
    hour_openers=("a las", "a la", "desde las", "hasta las", "de las", "entre las", "y las", "sobre las"),
    hours=listed("h hs hrs horas hora"),
    bare_hours=True,
    after_hours=listed("de del hasta a y am pm"),
    decade_openers=("años", "década de los", "década del"),
    age_words=listed("edad edades"),
    age_openers=(
        "a los",
        "edad de los",
        "edad de",
        "cumplir los",
        "menores de",
        "mayores de",
        "tener al menos",
        "tener como mínimo",
        "tenga entre",
        "tengan entre",
    ),
    group_articles=listed("los las"),
    single_articles=listed("el al del"),
    of=listed("de"),
    persons=listed(
        "inquilino inquilina inquilinos inquilinas solicitantes beneficiarios usuarios usuarias trabajadores desempleados "
        "alumnos vecinos heridos fallecidos detenidos votantes conductores "
        "mujer hombre hija hijo niña niño niñas niños joven jóvenes menor mayor adolescente adolescentes estudiante "
        "estudiantes bebé anciano anciana persona personas conductor conductora víctima paciente madre padre ciudadano ciudadana "
        "vecino vecina vecinos vecinas habitante habitantes residentes "
        "obispo sacerdote alcalde profesor médico actor actriz policía agente soldado turista viuda "
        "detenido acusado sospechoso bombero bombera enfermera enfermero trabajador trabajadora obrero maestra maestro"
    ),
    person_endings=("ista", "istas", "dor", "dora"),
    plural_endings=("s",),
    halves=("y medio", "y media"),
)
