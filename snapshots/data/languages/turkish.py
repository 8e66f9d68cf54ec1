"""Turkish: what keeps its figures true, a short pack.

Sources: the spell-out rules, month names and currency names of Unicode CLDR 47, locale `tr`; the closed classes of
Turkish as any grammar lists them.
"""

from __future__ import annotations

from snapshots.data.languages.common_times import COMMON_TIMES
from snapshots.data.languages.pack import Joint, LanguagePack, NumberWords, Stops, glossed, sized
from snapshots.data.languages.parts_of_numbers import PARTS_OF_NUMBERS
from snapshots.data.languages.short_idle import SHORT_IDLE
from snapshots.data.languages.short_units import SHORT_UNITS
from snapshots.data.languages.short_years import PARTS_OF_YEARS
from snapshots.data.languages.turkish_cases import in_cases
from snapshots.data.listing import listed

_NUMBERS = NumberWords(
    sizes=sized(
        "bir 1, iki ikisi 2, üç üçü 3, dört dördü 4, beş beşi 5, altı altısı 6, yedi yedisi 7, sekiz sekizi 8, dokuz dokuzu 9, "
        "on 10, yirmi 20, otuz 30, kırk 40, elli 50, altmış "
        "60, yetmiş 70, seksen 80, doksan 90"
    ),
    hundreds=listed("yüz"),
    scales=sized("bin 1000, milyon 1000000, milyar 1000000000, trilyon 1000000000000"),
    bare=listed("bin"),
    joint=Joint.AFTER_TENS,
    joints=frozenset(),
    compounds=True,
    ten_takes_units=True,
    articles=listed("bir"),
)
_GLOSSES = """
: 'dir, 'dır, 'dur, 'dür, 'tir, 'tır, 'tur, 'tür
: 'e, 'a, 'ye, 'ya, 'i, 'ı, 'u, 'ü, 'yi, 'yı, 'yu, 'yü, 'de, 'da, 'te, 'ta, 'den, 'dan, 'ten, 'tan, 'in, 'ın
: 'un, 'ün, 'nin, 'nın, 'nun, 'nün, 'si, 'sı, 'sini, 'sını, 'lik, 'lık, 'luk, 'lük, 'inde, 'ında, 'unda, 'ünde, 'ini, 'ını
earlier: önce
against last month: bir önceki aya göre, bir önceki aya kıyasla, geçen aya göre
against last year: geçen yılın aynı ayına göre, bir önceki yıla göre, geçen yıla göre, önceki yıla göre
against last year: geçen yılın aynı dönemine göre
at least: en az, asgari
no more than: en fazla, en çok, azami
about: yaklaşık, yaklaşık olarak, takriben, ortalama
nearly: neredeyse
exactly: tam
percentage points: yüzde puan, puan, puanlık, puana
times: kez, kere, kat
half of them: bunların yarısı
more than half: yarısından fazlası, yarısından fazlasını, yarısından çoğu
half: yarısı, yarısını, yarım
one third: üçte biri
and a half: buçuk
a quarter: dörtte biri, çeyreği
dozens: onlarca
hundreds: yüzlerce
thousands: binlerce
tens of thousands: on binlerce
hundreds of thousands: yüz binlerce
millions: milyonlarca
a total of: toplam, toplamda
turkish lira: türk lirası, lira, lirası, liralık, liraya, liradan, tl
euros: avro, euro
dollars: dolar, dolarlık
us dollars: abd doları
tonnes: ton
kilograms: kilogram, kilo
grams: gram
liters: litre
kilometers: kilometre
square kilometers: kilometrekare
square meters: metrekare
cubic meters: metreküp
meters: metre
centimeters: santimetre
hectares: hektar
degrees celsius: derece
minus: eksi, sıfırın altında
nobody: kimse, hiç kimse
years: yıl, yıllık
year: yılı, yılında, yılının, yılda
months: ay, aylık
month: ayı, ayında
weeks: hafta, haftalık
days: gün, günlük
hours: saat, saatlik, saate, saatte, saatten, saati
minutes: dakika
per person: kişi başına, kişi başı
a year: yıllık olarak, yılda bir
a day: günde
this: bu, şu, o
and: ve, ile
or: veya, ya da
that is: yani
but: ama, ancak, fakat
for: için
of whom: bunların, bunlardan, onların, onlardan
from: itibaren
after: sonra
between: arasında
during: süresince, boyunca, içinde
by: tarafından
according to: göre
as: olarak, gibi
that: ki, olan, olduğu
not: değil
more: daha
only: sadece, yalnızca
also: ayrıca, de, da
all: tüm, bütün
is: dır, dir, tır, tir
was: oldu, olmuştur, gerçekleşti, gerçekleşmiştir, idi
rose: arttı, artmıştır, yükseldi, yükselmiştir, artarak, yükselerek
rise: artış, yükseliş
fell: azaldı, azalmıştır, düştü, düşmüştür, geriledi, azalarak
fall: azalış, düşüş, azalma
reached: ulaştı, ulaşmıştır, ulaşarak
count: sayısı, sayı
are: var, vardır, vardı, bulunuyor
population: nüfus, nüfusu
rate: oranı, oran, hızı
residents: sakin
people: kişi, kişinin, kişiye, insan
children: çocuk, çocuğun
women: kadın, kadının
men: erkek, erkeğin
pupils: öğrenci
last year: geçen yıl
this year: bu yıl
figure: şekil
table: tablo
page: sayfa
article: madde
number: no
law: kanun
telephone: telefon, tel
"""
_AFTER_NUMBER = """
and beyond: aştı, aşmıştır, aşarak, aşan, geçti, geçmiştir
and beyond: i aştı, ı aştı, u aştı, ü aştı, 'i aştı, 'ı aştı, 'u aştı, 'ü aştı, 'yi aştı, 'yı aştı
to: ila
,: 'i, 'ı, 'u, 'ü, 'si, 'sı, 'su, 'sü, 'ini, 'ını, 'unu, 'ünü, 'sini, 'sını, 'sunu, 'sünü
,: 'inde, 'ında, 'unda, 'ünde, 'sinde, 'sında, 'sunda, 'sünde
percent: yüzde
and beyond: den fazla, dan fazla, ten fazla, tan fazla, 'den fazla, 'dan fazla, 'ten fazla, 'tan fazla, 'i aşkın, 'ı aşkın
and beyond: 'ü aşkın, 'u aşkın, 'in üzerinde, 'ın üzerinde, 'nin üzerinde, i aşkın, ı aşkın
or so: civarında, dolayında
years: yıl
age group: yaş, yaşın altında, yaşın üstünde, yaşın üzerinde, yaşında, yaşındaki, yaş grubu, yaş grubunda, yaş grubunu
or older: ve daha yukarı yaş, ve daha yukarı yaştaki, ve üzeri yaş, yaş ve üzeri, yaş ve üstü
"""
_SCALES = """
thousand: bin
million: milyon, mn, mn.
billion: milyar, mlr, mr, mlr.
trillion: trilyon, trn
"""
_MONTHS = """
January: ocak, ocak ayı, ocak ayında
in January: ocakta
February: şubat, şubat ayı, şubat ayında
in February: şubatta
March: mart, mart ayı, mart ayında
in March: martta
April: nisan, nisan ayı, nisan ayında
in April: nisanda
May: mayıs, mayıs ayı, mayıs ayında
in May: mayısta
June: haziran, haziran ayı, haziran ayında
in June: haziranda
July: temmuz, temmuz ayı, temmuz ayında
in July: temmuzda
August: ağustos, ağustos ayı, ağustos ayında
in August: ağustosta
September: eylül, eylül ayı, eylül ayında
in September: eylülde
October: ekim, ekim ayı, ekim ayında
in October: ekimde
November: kasım, kasım ayı, kasım ayında
in November: kasımda
December: aralık, aralık ayı, aralık ayında
in December: aralıkta
"""

_MEASURED = (
    *("ton", "kilogram", "kilo", "gram", "litre", "kilometre", "kilometrekare", "metrekare", "metreküp", "metre", "hektar"),
    *("lira", "lirası", "avro", "euro", "dolar", "dakika", "derece", "gün", "hafta", "ay"),
)
"""Units and money that take the endings of cases."""

PACK = LanguagePack(
    code="tr",
    numbers=_NUMBERS,
    stops=Stops(
        inside=listed("dr prof doç vb vs no tel sn mn mlr cad sok mah bul blv apt"),
        before_digits=listed("no tel"),
        either=listed("a.ş şti"),
        openers=listed("Bu Bir Türkiye Toplam En Yaklaşık Ayrıca Geçen Her O"),
        ordinals=True,
    ),
    glosses=PARTS_OF_YEARS["tr"]
    | in_cases(glossed(_GLOSSES) | SHORT_UNITS["tr"], _MEASURED)
    | COMMON_TIMES["tr"]
    | PARTS_OF_NUMBERS["tr"],
    before_number=glossed("was: için"),
    before_time=glossed("over the last: son\nin the next: önümüzdeki, gelecek"),
    after_number=glossed(_AFTER_NUMBER),
    scales=in_cases(glossed(_SCALES), ("bin", "milyon", "milyar", "trilyon")),
    months=glossed(_MONTHS),
    idle=SHORT_IDLE["tr"],
    rate_ends=listed("kişide kişiye nüfusta nüfusa doğumda araçta"),
    from_endings=("dan", "den", "tan", "ten"),
    to_endings=("a", "e"),
    verb_last=True,
    percent_before=listed("yüzde"),
    per_mille_before=listed("binde"),
    verb_endings=(
        *("dı", "di", "du", "dü", "tı", "ti", "tu", "tü", "yor"),
        *("mıştır", "miştir", "muştur", "müştür", "maktadır", "mektedir"),
    ),
)
