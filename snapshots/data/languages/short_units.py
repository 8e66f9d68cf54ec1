"""Measures and coins of the short packs that the packs do not name, "on average", and what prices are of.

Sources: the units and currency names of Unicode CLDR 47; the SI brochure for signs in Cyrillic letters.
"""

from __future__ import annotations

from snapshots.data.languages.pack import glossed

SHORT_UNITS = {
    "it": glossed(
        """
        seconds: secondi
        per second: al secondo
        per minute: al minuto
        kilometers per hour: chilometri orari, chilometri all'ora, km all'ora, km orari
        on average: in media, mediamente
        micrograms: microgrammo, microgrammi
        kilotons: chiloton, kiloton
        megawatts: megawatt
        kilowatt hours: chilowattora, kilowattora
        megawatt hours: megawattora
        gigawatt hours: gigawattora
        terawatt hours: terawattora
        millimeters: millimetro, millimetri
        quintals: quintale, quintali
        nautical miles: miglia nautiche
        euro cents: centesimi di euro
        """
    ),
    "pt": glossed(
        """
        seconds: segundos
        per second: por segundo
        per minute: por minuto
        kilometers per hour: quilómetros por hora, quilômetros por hora, km por hora
        on average: em média
        micrograms: micrograma, microgramas
        kilotons: quilotonelada, quilotoneladas
        kilowatt hours: quilowatt-hora, quilowatts-hora
        megawatt hours: megawatt-hora, megawatts-hora
        gigawatt hours: gigawatt-hora, gigawatts-hora
        gigawatts: gigawatt
        millimeters: milímetro, milímetros
        nautical miles: milhas náuticas
        """
    ),
    "nl": glossed(
        """
        seconds: seconden, seconde
        per second: per seconde
        minutes: minuut
        kilometers per hour: km/u, km/uur, kilometer per uur, km per uur, kilometer in het uur
        on average: gemiddeld
        micrograms: microgram
        kilotons: kiloton
        megatons: megaton
        kilowatt hours: kilowattuur
        megawatt hours: megawattuur
        gigawatt hours: gigawattuur
        terawatt hours: terawattuur
        megawatts: megawatt
        gigawatts: gigawatt
        millimeters: millimeter
        nautical miles: zeemijl, zeemijlen
        euro cents: eurocent
        """
    ),
    "sv": glossed(
        """
        seconds: sekunder, sekund
        per second: per sekund, i sekunden
        minutes: minut
        kilometers per hour: km/tim, kilometer i timmen, kilometer per timme, km i timmen
        on average: i genomsnitt, i snitt, i medeltal
        micrograms: mikrogram
        kilotons: kiloton
        kilowatt hours: kilowattimme, kilowattimmar
        megawatt hours: megawattimme, megawattimmar
        gigawatt hours: gigawattimme, gigawattimmar
        terawatt hours: terawattimme, terawattimmar
        megawatts: megawatt
        gigawatts: gigawatt
        millimeters: millimeter
        nautical miles: sjömil, nautiska mil
        öre: öre
        """
    ),
    "pl": glossed(
        """
        seconds: sekunda, sekundy, sekund, sekundę, sekundach
        kilometers per hour: km/godz
        per second: na sekundę
        kilometers per hour: kilometrów na godzinę, kilometry na godzinę, km na godzinę
        on average: średnio, przeciętnie
        micrograms: mikrogram, mikrogramy, mikrogramów
        kilotons: kiloton, kilotony
        kilowatt hours: kilowatogodzina, kilowatogodziny, kilowatogodzin
        megawatt hours: megawatogodzina, megawatogodziny, megawatogodzin
        megawatts: megawat, megawaty, megawatów
        gigawatts: gigawat, gigawaty, gigawatów
        millimeters: milimetr, milimetry, milimetrów
        groszy: grosz, grosze, groszy, gr
        """
    ),
    "ru": glossed(
        """
        seconds: секунда, секунды, секунд, секунду
        per second: в секунду
        meters per second: м/с, метров в секунду
        kilometers per hour: км/ч, километров в час, километра в час, км в час
        on average: в среднем
        micrograms: микрограмм, микрограмма, микрограммов
        gigawatts: ГВт
        kilowatts: кВт
        gigawatt hours: ГВт·ч, ГВтч, ГВт-ч
        terawatt hours: ТВт·ч, ТВтч
        tonnes: тн
        millimeters: мм, миллиметр, миллиметра, миллиметров
        """
    ),
    "uk": glossed(
        """
        seconds: секунда, секунди, секунд, секунду
        per second: на секунду
        meters per second: м/с, метрів на секунду
        kilometers per hour: км/год, кілометрів на годину, кілометри на годину, км на годину
        on average: в середньому, у середньому
        micrograms: мікрограм, мікрограми, мікрограмів
        gigawatts: ГВт
        kilowatts: кВт
        gigawatt hours: ГВт·год, ГВт-год, ГВт год
        terawatt hours: ТВт·год, ТВт-год, ТВт год
        millimeters: міліметр, міліметри, міліметрів
        grams: грам, грами, грамів
        kopiykas: копійка, копійки, копійок, коп
        """
    ),
    "tr": glossed(
        """
        seconds: saniye, saniyede, saniyeye, saniyeden
        kilometers per hour: km/sa, km/saat
        kilotons: kiloton
        kilowatt hours: kilovatsaat, kilovat saat
        megawatt hours: megavatsaat, megavat saat
        megawatts: megavat
        gigawatts: gigavat
        millimeters: milimetre
        nautical miles: deniz mili
        """
    ),
}

_MEASURES_PRICED = {
    "pl": """
        cubic meter: metr sześcienny, m3, m³, m sześc.
        hectare: hektar, ha
        square meter: metr kwadratowy, m2, m², mkw.
        kilowatt hour: kWh, kilowatogodzinę
        megawatt hour: MWh, megawatogodzinę
        gigajoule: GJ, gigadżul
        tonne: tonę
        kilogram: kg, kilogram
        liter: litr
        """,
    "ru": """
        cubic meter: кубометр, куб. м, кубический метр, м3, м³
        hectare: гектар, га
        square meter: квадратный метр, кв. м, кв.м, м2, м²
        kilowatt hour: кВт·ч, кВтч, кВт-ч, кВт ч, киловатт-час
        megawatt hour: МВт·ч, МВт-ч
        gigacalorie: Гкал, гигакалорию
        tonne: тонну
        kilogram: кг, килограмм
        liter: литр
        """,
    "uk": """
        cubic meter: кубометр, куб. м, кубічний метр, м3, м³
        hectare: гектар, га
        square meter: квадратний метр, кв. м, кв.м, м2, м²
        kilowatt hour: кВт·год, кВтг, кВт-год, кВт год, кіловат-годину
        megawatt hour: МВт·год, МВт-год
        gigacalorie: Гкал, гігакалорію
        tonne: тонну
        kilogram: кг, кілограм
        liter: літр
        """,
}
_SPREAD = ("hectare", "tonne")
"""What money is spread on as well as paid for."""
_FOR = {"pl": ("za", "na"), "ru": ("за", "на"), "uk": ("за", "на")}
PRICED = {
    code: {
        f"{opener} {much}{measure}": f"per {meant}"
        for measure, meant in glossed(measures).items()
        for opener in _FOR[code][: 2 if meant in _SPREAD else 1]
        for much in ("", "1 ")
    }
    for code, measures in _MEASURES_PRICED.items()
}
"""What a price is of, behind it: "12,40 zł | za m3", "2 184 руб. | за 1 Гкал", "1 200 zł | na hektar"."""
