"""Words by which the heads, captions and notes of tables state what their numbers are printed in, and what they are not."""

from __future__ import annotations

import re

from snapshots.data.listing import listed
from snapshots.data.measures import SIGNS
from snapshots.data.rates import PER_HOW_MANY

SCALE_SPELLINGS = {
    "thousand": r"k|th|thsd|tsd|thou|tys|mil(?=\s(?:de|euros|dollars))",
    "million": r"m|mm|mn|mln|mio|mill|mil|mns",
    "billion": r"b|bn|bln|bil|mrd|md|mds|mrds",
    "trillion": r"tn|trn|tln|bio",
}
"""Scale word → how it is cut short beside a currency; lower case."""
POWERS_OF_EAST_ASIA = {
    "十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12,
    "십": 1, "백": 2, "천": 3, "만": 4, "억": 8, "조": 12,
}  # fmt: skip
"""Sign → power of ten; they multiply: "百万円", "십억원"."""
COUNTED_IN_EAST_ASIA = "元圆圓円人户戶吨噸頓件台家只株个箇名辆輛立平公亩畝美欧歐港日册冊次원명톤건대"
"""Signs of money and of what is counted or measured that stand right behind such a power, as in "万人", "亿美元"."""
SURE_SHORT_SCALES = r"mn|mln|mio|bn|bln|mrd|thsd|tsd|trn|tln"
"""Those that are scales wherever they stand, since they are nothing else."""
LEADS = listed(
    "in values value figures figure amounts amount all numbers number data expressed measured unit units of measure "
    "currency are is shown given stated reported presented the to nearest rounded"
)
"""Words that may stand before the unit in "(all figures in thousands)"."""
TAIL_LEADS = listed(
    "per of at for by on a an each and or excluding excl incl including except unless net gross equivalent eq e constant "
    "current nominal real million thousand billion year annually yearly daily monthly weekly pa p.a total terms prices"
)
"""Words with which a phrase goes on after its unit: "tonnes of CO2", "USD at current prices"."""
NUMBER_LEADS = listed(
    "per over under above below than least most to from between and or of top first by until up je pro auf par pour sur por cada"
)
"""Words after which "1,000" is a number, not a scale."""
PER = (PER_HOW_MANY - {"for every"}) | listed("every each / a")
"""Words before what a rate is taken over."""
NO_UNIT_LETTERS = listed("a b c d e f i n r s p u y x")
"""Single letters in brackets that mark notes, flags, sexes or plurals, and no unit."""
_TEMPERATURES = listed(
    "temperature temperatures temp temps temperatur temperaturen température températures temperatura temperaturas"
)
LETTERS_OF_UNITS = {
    "C": _TEMPERATURES,
    "F": _TEMPERATURES,
    "K": _TEMPERATURES,
    "L": listed(
        "water volume volumes capacity fuel diesel petrol milk liquid wasser volumen kraftstoff eau carburant agua volumen"
    ),
    "W": listed("power leistung puissance potencia"),
    "V": listed("voltage spannung tension tensión voltaje"),
    "A": listed("amperage amperes stromstärke intensité intensidad"),
}
"""Capitals that are a unit in brackets behind what it measures: "Temperature (C)"."""
SURE_LETTERS = frozenset("L")
"""Capitals that are a unit in a column of units, whatever is measured."""
OTHER_THINGS = listed(
    "degree degrees point points mark marks stone stones bar bars cup cups knot knots mole moles grain grains dram drams "
    "bit bits hand hands chain chains link links rod rods second minute hour day week month year foot yard pound ton carat "
    "league"
)
"""Names of units that, alone in a head, name other things or one of something."""
SURE_SIGNS = listed(
    "km cm mm kg mg ha kt ml dl kW MW GW TW kWh MWh GWh TWh kWp MWp GWp PJ TJ GJ mph kmh hPa kPa MPa dB ppm ppb lb lbs oz "
    "ft sqm kcal hrs toe NTU CFU dBA"
) | {sign for sign in SIGNS if re.fullmatch(r"(?![cdfh])[a-zµμ]+[A-Z][A-Za-z]*|[kM]toe", sign)}
"""Signs that are units at the end of a head, or as the whole of one, without brackets."""
LENGTHS = listed(
    "height heights length lengths depth depths width elevation altitude distance distances diameter level levels thickness "
    "size wave waves swell tide tides surge radius range visibility transparency trans secchi clarity draught draft freeboard "
    "beam keel span clearance crest contour perimeter circumference offset chainage easting northing gauge datum snow "
    "jump throw vault high long deep wide "
    "umfang radius pegel abstand entfernung tiefgang strecke "
    "longueur largeur hauteur profondeur épaisseur distance diamètre rayon niveau tirant dénivelé portée périmètre houle "
    "longitud anchura ancho altura alto profundidad espesor distancia diámetro nivel calado eslora puntal desnivel oleaje "
    "lunghezza larghezza altezza profondità livello distanza diametro pescaggio comprimento largura profundidade distância calado"
)
"""Words of heads in which "(m)" is metres; in others it is million."""
ENDS_OF_LENGTHS = ("höhe", "tiefe", "länge", "breite", "weite", "pegel", "wasserstand", "durchmesser", "dicke")
"""How German words of such heads end: "Stauhöhe", "Spannweite"."""
SURE_LENGTHS = listed("height heights length lengths depth depths width elevation altitude distance distances diameter draught")
"""Heads over which "2M" is two metres, no two million."""
COUNT_LEADS = listed("number numbers no nos nr count counts quantity total how")
COUNTED = listed(
    "employees employee headcount staff workforce fte ftes personnel people persons households families customers "
    "subscribers members users passengers visitors patients pupils students teachers sites stores shops branches countries "
    "offices plants shareholders vehicles units projects days weeks months years age"
)
"""What a row or a column of a table in money or tonnes may count all the same."""
SPENT_ON = listed(
    "people persons households families patients pupils students teachers sites stores shops branches countries offices plants "
    "schools vehicles projects"
)
"""Of those, what money is spent on or comes from, and of which there are no parts."""
STAFF = listed("employees employee staff workforce personnel")
PROPORTIONS = listed("ratio ratios margin rate index multiple leverage score quota times coefficient factor rank rating")
"""What has no part in the scale or the unit of its table."""
SHARE_NAMES = listed(
    "rate rates share shares proportion proportions percentage percentages percent prevalence incidence coverage margin margins "
    "growth change changes increase decrease inflation unemployment yield yields price prices wages costs returns interest "
    "fatality mortality positivity literacy poverty turnout efficacy accuracy sensitivity mean median average results scores"
)
"""What names a share itself, beside which "(%)" is of the number that stands first."""
MONEY_HEADS = listed(
    "price prices cost costs fare fares fee fees charge charges rate rates pence penny gbp amount amounts tariff toll tolls "
    "dividend earnings wage wages pay rent"
)
"""Words of heads under which "45p" is money."""
MONEY_MEASURES = MONEY_HEADS | listed(
    "sales value values revenue revenues turnover exports imports income spending budget assets debt total"
)
"""What a head may name after its currency: "USD SALES", "Euro Value"."""
IN_MILLIONS = (
    COUNTED
    | MONEY_MEASURES
    | listed(
        "population populations audience audiences traffic ridership footfall circulation journeys trips rides visits views "
        "downloads streams sessions searches clicks calls messages transactions payments orders shares subscriptions accounts "
        "cards homes dwellings houses jobs workers adults men women children girls boys voters votes electors borrowers viewers "
        "listeners readers followers fans travellers travelers commuters tourists guests migrants refugees residents inhabitants "
        "citizens taxpayers claimants pensioners recipients beneficiaries consumers donors doses vaccinations tests meals "
        "eggs chickens hens poultry livestock cattle pigs sheep trees seedlings saplings bottles barrels tonnes litres devices "
        "phones smartphones computers connections emails messages documents packages items masks "
        "parcels letters loans policies tickets admissions appointments attendances profit profits loss losses ebit ebitda cash "
        "expenditure expenses capital equity liabilities funds funding grants donations investment investments deposits "
        "receipts benefits savings surplus deficit market "
        "umsatz umsätze ergebnis gewinn verlust einwohner kunden nutzer fahrgäste besucher bevölkerung ausgaben einnahmen kosten "
        "habitants voyageurs visiteurs ventes revenus dépenses recettes bénéfice "
        "habitantes población viajeros pasajeros clientes usuarios visitantes ventas ingresos gastos beneficio "
        "abitanti popolazione passeggeri clienti utenti ricavi vendite habitantes população passageiros vendas receita"
    )
)
"""Words of heads in which "(m)" is million: persons, money, goods, and what happens in such numbers."""
IN_POUNDS_STERLING = MONEY_MEASURES | listed(
    "sterling british egyptian lebanese syrian sudanese thousand thousands million millions money income"
)
"""Words of heads in which pounds are money, whatever the sheet counts in."""
