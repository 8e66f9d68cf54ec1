"""French: the names of units of measure."""

from __future__ import annotations

from snapshots.data.languages.pack import glossed

UNITS = glossed("""
tonnes: tonne, tonnes, tonnes métriques
kilograms: kilogramme, kilogrammes, kilo, kilos
grams: gramme, grammes
milligrams: milligramme, milligrammes
micrograms: microgramme, microgrammes
milliliters: millilitre, millilitres
hectoliters: hectolitre, hectolitres
decibels: décibel, décibels
liters: litre, litres
cubic meters: mètres cubes, mètre cube
square meters: mètres carrés, mètre carré
square kilometers: kilomètres carrés, kilomètre carré
kilometers: kilomètre, kilomètres
meters: mètre, mètres
centimeters: centimètre, centimètres
millimeters: millimètre, millimètres
hectares: hectare, hectares
barrels: baril, barils
megawatts: mégawatt, mégawatts
gigawatts: gigawatt, gigawatts
kilowatts: kilowatt, kilowatts
terawatts: térawatt, térawatts
seconds: secondes, seconde
per second: par seconde, à la seconde
minutes: minute
per minute: par minute, à la minute
megawatt hours: mégawattheure, mégawattheures, mégawatts-heures
gigawatt hours: gigawattheure, gigawattheures, gigawatts-heures
terawatt hours: térawattheure, térawattheures, térawatts-heures
degrees celsius: degrés Celsius, degré Celsius
degrees: degrés, degré
""")
