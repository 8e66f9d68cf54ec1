"""Measures and coins of the languages whose packs are short, that the packs themselves do not name, and "on average".

Sources: the units and currency names of Unicode CLDR 47; the SI brochure for signs in Cyrillic letters.
"""

from __future__ import annotations

from snapshots.data.languages.pack import glossed

SHORT_UNITS = {
    "it": glossed(
        """
        kilometers per hour: chilometri orari, chilometri all'ora, km all'ora, km orari
        on average: in media, mediamente
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
        kilometers per hour: quilómetros por hora, quilômetros por hora, km por hora
        on average: em média
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
        kilometers per hour: kilometer per uur, km per uur, kilometer in het uur
        on average: gemiddeld
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
        kilometers per hour: kilometer i timmen, kilometer per timme, km i timmen
        on average: i genomsnitt, i snitt, i medeltal
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
        kilometers per hour: kilometrów na godzinę, kilometry na godzinę, km na godzinę
        on average: średnio, przeciętnie
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
        kilometers per hour: километров в час, километра в час, км в час
        on average: в среднем
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
        kilometers per hour: кілометрів на годину, кілометри на годину, км на годину
        on average: в середньому, у середньому
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
