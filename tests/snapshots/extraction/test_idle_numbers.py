"""Numbers of other languages that date or describe and count nothing. Every sentence is invented."""

import pytest
from sentences_read import figures

IDLE = [
    ("de", "Der 34-Jährige und eine 17-jährige Schülerin kamen."),
    ("de", "Die 55- bis 64-Jährigen fehlten."),
    ("de", "Sie starb im Alter von 70 Jahren."),
    ("fr", "Septembre 23 à février 24 : essais en mer."),
    ("fr", "3.Pour les insulaires : des traversées sûres."),
    ("fr", "Essais en mer : Sept 2023 à Février 2024"),
    ("de", "Ziel 2: die Zahl der Wege senken"),
    ("fr", "Objectif 1 : augmenter le nombre de sorties"),
    ("es", "Objetivo 3: mejorar la atención"),
    ("de", "Offen ist von 8 bis 17 Uhr."),
    ("de", "In den 90er Jahren war das anders."),
    ("de", "Lesezeit: 5 Minuten"),
    ("fr", "À 22 ans, il est parti."),
    ("fr", "Les 55-64 ans et les moins de 20 ans sont partis."),
    ("fr", "Une femme de 34 ans est venue avec son fils de 3 ans."),
    ("fr", "Le maire, Jean Brun, 45 ans, est venu."),
    ("fr", "Mardi 3, la salle ouvre à 11h et ferme vers 20 heures."),
    ("fr", "Dans les années 90, tout allait bien."),
    ("de", "Am 20. April 2020 | 13:00 Uhr"),
    ("de", "Am Dienstag (6.10.) sprach er."),
    ("de", "Jugendliche bis einschließlich 17 Jahre kommen."),
    ("de", "Das Sparhaus 55 wird in Bremen gefördert."),
    ("de", "Das lässt er außer Acht und lädt die mp3 herunter."),
    ("de", "Das Foto erschien zuerst auf 640xy und wurde geteilt."),
    ("de", "Offen ist von 7.30 bis 16 Uhr."),
    ("es", "Vacunan a niños de 6 meses a 5 años."),
    ("es", "Llame a la Línea 171."),
    ("fr", "6 min lues"),
    ("fr", "Le bureau ferme le 22 avril 2026, 17 h"),
    ("fr", "Ouvert mardi 15 août, 9h"),
    ("fr", "Numéro vert : 0 800 12 34 56."),
    ("fr", "La salle 12 et le bâtiment 3 sont fermés."),
    ("es", "Horario: de 9 a 14 horas."),
    ("es", "Informe de situación 14: lluvias"),
    ("fr", "Rapport de situation 16"),
    ("es", "Llame al 911."),
    ("de", "Ein 34-jähriger Techniker leitet das Werk."),
    ("de", "In Haus 3, Ebene 2, Zimmer 214 ist die Beratung."),
    ("es", "Firmaron el acuerdo de Siete Ojos en la colonia Tres Cruces."),
    ("es", "El obispo de 53 años y un ciclista de 20 años llegaron."),
    ("es", "Recuerdan los ataques del 11-S en la plaza."),
    ("es", "El martes 3 y el viernes 6 hubo actos."),
    ("es", "A las 7 de la mañana abrió el puerto; cerró a las 15 horas."),
    ("es", "Una mujer de 34 años llegó con su hija de 11 años."),
    ("es", "Murió a los 16 años, en la década de los noventa."),
    ("es", "Los menores de 18 años no pagan."),
    ("es", "Rige la Ley N° 464-2021 por medio de la oficina."),
    ("ar", "كتبت طفلة عمرها 11 عاما رسالة."),
    ("ar", "تفتح القاعة الساعة 9 صباحا."),
    ("it", "Un uomo di 62 anni è giunto alle ore 15 di giovedì, una donna di 34 anni alle 7.30."),
    ("it", "I minori di 14 anni e gli over 65 entrano dalle 9 alle 13."),
    ("it", "Il divieto resta per le prossime 48 ore."),
    ("it", "Capitaneria, via Garibaldi 112, numero verde 800 123 456."),
    ("pt", "Um homem de 62 anos chegou às 15 horas e uma mulher, de 34 anos, às 16h."),
    ("pt", "O cais funciona das 9h às 17h e menores de 14 anos não pagam."),
    ("pt", "Capitania, Rua das Palmeiras, 45, 3.º andar."),
    ("nl", "Een 62-jarige man kwam om 15.00 uur aan, een vrouw van 34 jaar rond 7 uur."),
    ("nl", "Kinderen onder de 12 jaar en 65-plussers varen gratis; de haven is open van 9 tot 17 uur."),
    ("nl", "Cijfers over 2024: minder boten"),
    ("sv", "En 62-årig man kom klockan 15 och en kvinna i 34-årsåldern vid 7-tiden."),
    ("sv", "Hamnkontoret, Storgatan 4, 831 30 Östby. Org.nr 232100-0214"),
    ("nl", "Havendienst 0800 1234"),
    ("ru", "Единый телефон: 112, ул. Мира, 15."),
    ("zh", "电话：021-55512345"),
    ("sv", "Hamnen är öppen kl 9-17, men inte den 1. maj."),
    ("pl", "62-letni rybak przybył o godz. 15, a 34-latka z dziećmi do 12 lat później."),
    ("pl", "Kapitanat, ul. Morska 45, tel. 22 345 67 89."),
    ("ru", "62-летний рыбак прибыл в 15 часов, женщина 34 лет позже; приём с 9 до 18 часов."),
    ("uk", "62-річний рибалка прибув о 15 годині, жінка 34 років пізніше; порт, вул. Садова, 14."),
    ("tr", "62 yaşındaki balıkçı saat 15.00'te geldi."),
    ("fr", "Les pluies des 48 dernières heures durent, et encore 5 prochains jours."),
    ("pt", "Capitania, Avenida 25 de Abril, 120, 2.º Esq. Emergência 112"),
    ("de", "Ein 24-jähriger Monteur kam."),
    ("fr", "Une infirmière de 33 ans est venue."),
    ("pt", "Um bombeiro de 28 anos chegou."),
    ("es", "Capitanía: Calle Mayor 2450, piso 3. Línea gratuita 800-10-3344."),
]
COUNTED = [
    ("it", "Le barche sono passate dalle 12 alle 15.", ["12", "15"]),
    ("it", "L'attesa è di 15 ore, la concessione è di 4 anni.", ["15 ore", "4 anni"]),
    ("nl", "De wachttijd is 15 uur.", ["15 uur"]),
    ("pt", "Na Rua Direita, 45 casas arderam.", ["45"]),
    ("fr", "Un délai de 48 heures est accordé.", ["48 heures"]),
    ("de", "Die 10-jährige Laufzeit endet nach 45 Jahren.", ["10-jährige", "45 Jahren"]),
    ("de", "Der Turm ist 45 Jahre alt.", ["45 Jahre"]),
    ("de", "Betten 45 und Ärzte 12", ["45", "12"]),
    ("de", "Der Strom kostet 3,9 ct/kWh und mind. 5 Euro pro Monat.", ["3,9 ct/kWh", "mind. 5 Euro pro Monat"]),
    ("fr", "Le terrain de 450 m2 coûte 5 €/m2 et longe 300 m de rue.", ["450 m2", "5 €/m2", "300 m"]),
    ("es", "El solar de 450 m2 y 300 m de largo dio 1,5 M de euros.", ["450 m2", "300 m", "1,5 M de euros"]),
    ("es", "Se entregó un cheque por 246 mil 50 pesos.", ["246 mil 50 pesos"]),
    ("fr", "Un plan de 5 ans prévoit 35 heures par semaine.", ["5 ans", "35 heures par semaine"]),
    ("fr", "L'âge moyen est de 58,5 ans.", ["58,5 ans"]),
    ("es", "Un plan de 5 años ayudará a las 15 familias.", ["5 años", "15"]),
]
HALVES = [
    ("fr", "Le siège a duré deux ans et demi.", "deux ans", "2.5"),
    ("es", "El cerco duró 3 años y medio.", "3 años", "3.5"),
    ("ar", "استمر الحصار ثلاث سنوات ونصف.", "ثلاث سنوات", "3.5"),
]


@pytest.mark.parametrize(("language", "text"), IDLE)
def test_a_number_that_dates_or_describes_is_no_figure(language, text):
    assert [figure.quote for figure in figures(text, language=language)] == []


@pytest.mark.parametrize(("language", "text", "quotes"), COUNTED)
def test_what_lasts_and_what_is_counted_stays(language, text, quotes):
    assert [figure.quote for figure in figures(text, language=language)] == quotes


@pytest.mark.parametrize(("language", "text", "quote", "value"), HALVES)
def test_a_half_behind_the_unit_is_added(language, text, quote, value):
    assert [(figure.quote, str(figure.value)) for figure in figures(text, language=language)] == [(quote, value)]
