"""German: money and measures."""

from __future__ import annotations

from snapshots.data.languages.pack import glossed

UNITS = glossed("""
dollars: Dollar, Dollars
us dollars: US-Dollar, US-Dollars, amerikanische Dollar
euros: Euro, Euros
euro cents: Cent, Cents, Eurocent, ct, Ct
swiss rappen: Rappen
pounds sterling: Pfund Sterling, britische Pfund
pounds: Pfund
swiss francs: Schweizer Franken, Franken, Fr.
rubles: Rubel
yen: Yen
seconds: Sekunde, Sekunden
tonnes: Tonne, Tonnen
kilograms: Kilogramm, Kilo
grams: Gramm
liters: Liter, Litern
cubic meters: Kubikmeter, Kubikmetern, Festmeter, Festmetern
square meters: Quadratmeter, Quadratmetern
square kilometers: Quadratkilometer, Quadratkilometern
kilometers: Kilometer, Kilometern
kilometers per hour: Stundenkilometer, Kilometer pro Stunde, Kilometern pro Stunde
meters: Meter, Metern
centimeters: Zentimeter, Zentimetern
millimeters: Millimeter, Millimetern
hectares: Hektar
barrels: Barrel, Fass
megawatts: Megawatt, Megawattpeak
gigawatts: Gigawatt
kilowatts: Kilowatt, Kilowattpeak
terawatts: Terawatt
kilowatt hours: Kilowattstunden, Kilowattstunde
megawatt hours: Megawattstunden, Megawattstunde
gigawatt hours: Gigawattstunden, Gigawattstunde
terawatt hours: Terawattstunden, Terawattstunde
milligrams: Milligramm
micrograms: Mikrogramm
milliliters: Milliliter, Millilitern
hectoliters: Hektoliter, Hektolitern
decibels: Dezibel
volts: Volt
square centimeters: Quadratzentimeter
degrees celsius: Grad Celsius, Grad
""")
