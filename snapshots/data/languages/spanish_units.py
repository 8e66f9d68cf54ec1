"""Spanish: the names of units of measure."""

from __future__ import annotations

from snapshots.data.languages.pack import glossed

UNITS = glossed("""
tonnes: tonelada, toneladas, toneladas métricas
kilograms: kilogramo, kilogramos, kilo, kilos
grams: gramo, gramos
milligrams: miligramo, miligramos
micrograms: microgramo, microgramos
milliliters: mililitro, mililitros
hectoliters: hectolitro, hectolitros
decibels: decibelio, decibelios, decibel, decibeles
gallons: galón, galones
acres: acre, acres
ounces: onza, onzas
miles: milla, millas
inches: pulgada, pulgadas
liters: litro, litros
cubic meters: metros cúbicos, metro cúbico
square meters: metros cuadrados, metro cuadrado
square kilometers: kilómetros cuadrados, kilómetro cuadrado
seconds: segundos
per second: por segundo
per minute: por minuto
kilometers per hour: kilómetros por hora
kilometers: kilómetro, kilómetros
meters: metro, metros
centimeters: centímetro, centímetros
millimeters: milímetro, milímetros
hectares: hectárea, hectáreas
barrels: barril, barriles
megawatts: megavatio, megavatios, megawatts
gigawatts: gigavatio, gigavatios
kilowatts: kilovatio, kilovatios
terawatts: teravatio, teravatios
megawatt hours: megavatio hora, megavatios hora, megavatios-hora, megavatio-hora
gigawatt hours: gigavatio hora, gigavatios hora, gigavatios-hora, gigavatio-hora
terawatt hours: teravatio hora, teravatios hora, teravatios-hora, teravatio-hora
degrees celsius: grados Celsius, grados centígrados
degrees: grados, grado
""")
