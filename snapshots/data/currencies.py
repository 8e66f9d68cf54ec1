"""Money: ISO 4217 codes with the names and signs by which English texts state them.

Sources: ISO 4217 (codes in use, and the euro's forerunners); names from Unicode CLDR 47, locale `en`, forms "one" and
"other", lower case; territories and signs from CLDR's supplemental data. What CLDR does not give stands apart below.
"""

from __future__ import annotations

from decimal import Decimal

from snapshots.data.listing import listed

_NAMES = """
AED:uae dirham,uae dirhams; AFN:afghan afghani,afghan afghanis; ALL:albanian lek,albanian lekë;
AMD:armenian dram,armenian drams; AOA:angolan kwanza,angolan kwanzas; ARS:argentine peso,argentine pesos;
ATS:austrian schilling,austrian schillings; AUD:australian dollar,australian dollars; AWG:aruban florin;
AZN:azerbaijani manat,azerbaijani manats;
BAM:bosnia-herzegovina convertible mark,bosnia-herzegovina convertible marks; BBD:barbadian dollar,barbadian dollars;
BDT:bangladeshi taka,bangladeshi takas; BEF:belgian franc,belgian francs; BGN:bulgarian lev,bulgarian leva;
BHD:bahraini dinar,bahraini dinars; BIF:burundian franc,burundian francs; BMD:bermudan dollar,bermudan dollars;
BND:brunei dollar,brunei dollars; BOB:bolivian boliviano,bolivian bolivianos; BRL:brazilian real,brazilian reals;
BSD:bahamian dollar,bahamian dollars; BTN:bhutanese ngultrum,bhutanese ngultrums; BWP:botswanan pula,botswanan pulas;
BYN:belarusian ruble,belarusian rubles; BZD:belize dollar,belize dollars; CAD:canadian dollar,canadian dollars;
CDF:congolese franc,congolese francs; CHF:swiss franc,swiss francs; CLP:chilean peso,chilean pesos; CNY:chinese yuan;
COP:colombian peso,colombian pesos; CRC:costa rican colón,costa rican colóns; CUP:cuban peso,cuban pesos;
CVE:cape verdean escudo,cape verdean escudos; CZK:czech koruna,czech korunas; DEM:german mark,german marks;
DJF:djiboutian franc,djiboutian francs; DKK:danish krone,danish kroner; DOP:dominican peso,dominican pesos;
DZD:algerian dinar,algerian dinars; EGP:egyptian pound,egyptian pounds; ERN:eritrean nakfa,eritrean nakfas;
ESP:spanish peseta,spanish pesetas; ETB:ethiopian birr,ethiopian birrs; EUR:euro,euros;
FIM:finnish markka,finnish markkas; FJD:fijian dollar,fijian dollars;
FKP:falkland islands pound,falkland islands pounds; FRF:french franc,french francs; GBP:british pound,british pounds;
GEL:georgian lari,georgian laris; GHS:ghanaian cedi,ghanaian cedis; GIP:gibraltar pound,gibraltar pounds;
GMD:gambian dalasi,gambian dalasis; GNF:guinean franc,guinean francs; GRD:greek drachma,greek drachmas;
GTQ:guatemalan quetzal,guatemalan quetzals; GYD:guyanaese dollar,guyanaese dollars;
HKD:hong kong dollar,hong kong dollars; HNL:honduran lempira,honduran lempiras; HRK:croatian kuna,croatian kunas;
HTG:haitian gourde,haitian gourdes; HUF:hungarian forint,hungarian forints; IDR:indonesian rupiah,indonesian rupiahs;
IEP:irish pound,irish pounds; ILS:israeli new shekel,israeli new shekels; INR:indian rupee,indian rupees;
IQD:iraqi dinar,iraqi dinars; IRR:iranian rial,iranian rials; ISK:icelandic króna,icelandic krónur;
ITL:italian lira,italian liras; JMD:jamaican dollar,jamaican dollars; JOD:jordanian dinar,jordanian dinars;
JPY:japanese yen; KES:kenyan shilling,kenyan shillings; KGS:kyrgystani som,kyrgystani soms;
KHR:cambodian riel,cambodian riels; KMF:comorian franc,comorian francs; KPW:north korean won; KRW:south korean won;
KWD:kuwaiti dinar,kuwaiti dinars; KYD:cayman islands dollar,cayman islands dollars;
KZT:kazakhstani tenge,kazakhstani tenges; LAK:laotian kip,laotian kips; LBP:lebanese pound,lebanese pounds;
LKR:sri lankan rupee,sri lankan rupees; LRD:liberian dollar,liberian dollars; LSL:lesotho loti,lesotho lotis;
LYD:libyan dinar,libyan dinars; MAD:moroccan dirham,moroccan dirhams; MDL:moldovan leu,moldovan lei;
MGA:malagasy ariary,malagasy ariaries; MKD:macedonian denar,macedonian denari; MMK:myanmar kyat,myanmar kyats;
MNT:mongolian tugrik,mongolian tugriks; MOP:macanese pataca,macanese patacas;
MRU:mauritanian ouguiya,mauritanian ouguiyas; MUR:mauritian rupee,mauritian rupees;
MVR:maldivian rufiyaa,maldivian rufiyaas; MWK:malawian kwacha,malawian kwachas; MXN:mexican peso,mexican pesos;
MYR:malaysian ringgit,malaysian ringgits; MZN:mozambican metical,mozambican meticals;
NAD:namibian dollar,namibian dollars; NGN:nigerian naira,nigerian nairas; NIO:nicaraguan córdoba,nicaraguan córdobas;
NLG:dutch guilder,dutch guilders; NOK:norwegian krone,norwegian kroner; NPR:nepalese rupee,nepalese rupees;
NZD:new zealand dollar,new zealand dollars; OMR:omani rial,omani rials; PAB:panamanian balboa,panamanian balboas;
PEN:peruvian sol,peruvian soles; PGK:papua new guinean kina; PHP:philippine peso,philippine pesos;
PKR:pakistani rupee,pakistani rupees; PLN:polish zloty,polish zlotys; PTE:portuguese escudo,portuguese escudos;
PYG:paraguayan guarani,paraguayan guaranis; QAR:qatari riyal,qatari riyals; RON:romanian leu,romanian lei;
RSD:serbian dinar,serbian dinars; RUB:russian ruble,russian rubles; RWF:rwandan franc,rwandan francs;
SAR:saudi riyal,saudi riyals; SBD:solomon islands dollar,solomon islands dollars;
SCR:seychellois rupee,seychellois rupees; SDG:sudanese pound,sudanese pounds; SEK:swedish krona,swedish kronor;
SGD:singapore dollar,singapore dollars; SHP:st. helena pound,st. helena pounds;
SLE:sierra leonean leone,sierra leonean leones; SOS:somali shilling,somali shillings;
SRD:surinamese dollar,surinamese dollars; SSP:south sudanese pound,south sudanese pounds;
STN:são tomé & príncipe dobra,são tomé & príncipe dobras; SYP:syrian pound,syrian pounds;
SZL:swazi lilangeni,swazi emalangeni; THB:thai baht; TJS:tajikistani somoni,tajikistani somonis;
TMT:turkmenistani manat; TND:tunisian dinar,tunisian dinars; TOP:tongan paʻanga; TRY:turkish lira;
TTD:trinidad & tobago dollar,trinidad & tobago dollars; TWD:new taiwan dollar,new taiwan dollars;
TZS:tanzanian shilling,tanzanian shillings; UAH:ukrainian hryvnia,ukrainian hryvnias;
UGX:ugandan shilling,ugandan shillings; USD:us dollar,us dollars; UYU:uruguayan peso,uruguayan pesos;
UZS:uzbekistani som; VES:venezuelan bolívar,venezuelan bolívars; VND:vietnamese dong; VUV:vanuatu vatu,vanuatu vatus;
WST:samoan tala; XAF:central african cfa franc,central african cfa francs;
XCD:east caribbean dollar,east caribbean dollars; XCG:caribbean guilder,caribbean guilders;
XDR:special drawing rights; XOF:west african cfa franc,west african cfa francs; XPF:cfp franc,cfp francs;
YER:yemeni rial,yemeni rials; ZAR:south african rand; ZMW:zambian kwacha,zambian kwachas; ZWG:zimbabwean gold;
"""
# How texts call a currency beside its CLDR name. Where several countries share a bare name, the one written about most.
_BARE = """
USD:u.s. dollar,u.s. dollars,united states dollar,united states dollars,american dollar,american dollars,buck,bucks;
GBP:pound sterling,pounds sterling,sterling,quid,uk pound,uk pounds; JPY:yen,japanese yens,yens; BTC:bitcoin,bitcoins;
CNY:yuan,yuans,renminbi,chinese renminbi,kuai,chinese yuans; CHF:franc,francs; INR:rupee,rupees; RUB:ruble,rubles,rouble,
roubles,russian rouble,russian roubles,рублей,рубля,рубль,руб,руб.; KRW:won,korean won; ILS:shekel,shekels,new shekels,israeli
shekel,israeli shekels,new israeli shekels; SEK:krona,kronor,swedish kronas; NOK:norwegian kroners; DKK:kroner,krone;
PLN:zloty,zlotys,zloties,złoty,złotych,polish zloties,zł; CZK:koruna,korunas,kč; HUF:forint,forints; UAH:hryvnia,hryvnias,
hryvnya,грн,грн.,гривень; TRY:lira,liras,tl,turkish liras; BRL:real,reais,brazilian reais; IDR:rupiah,rupiahs;
MYR:ringgit,ringgits,malaysia ringgit,malaysia ringgits; THB:baht,bahts; VND:dong,vnđ,vietnamese dongs; PHP:philippines pesos;
NGN:naira,nairas; ZAR:rand,rands; SAR:riyal,riyals,saudi arabian riyal,saudi arabian riyals,saudiriyal,saudiriyals;
AED:dirham,dirhams,united arab emirates dirham,united arab emirates dirhams,emirati dirham,emirati dirhams,dhs;
IRR:rial,rials; BDT:taka,takas; GHS:cedi,cedis,ghana cedi,ghana cedis; ETB:birr,birrs; KES:shilling,
shillings; AFN:afghani,afghanis; MMK:kyat,kyats; KHR:riel,riels; MNT:tugrik,tugriks; KZT:tenge,tenges; GEL:lari,laris;
RON:leu,lei; BGN:lev,leva,лв,лв.; EGP:egyptianpound,egyptianpounds; JOD:jordan dinar,jordan dinars; TWD:taiwan dollar,
taiwan dollars; CRC:colon,colones; LAK:kip,kips,lao kip; PEN:sol,soles; DEM:deutsche mark,deutsche marks,deutschmark,
deutschmarks,deutsche marken; HRK:kuna,kunas; SGD:singaporean dollar,singaporean dollars; GRD:drachma,drachmas;
ITL:italian lire,lire; ESP:peseta,pesetas; NLG:guilder,guilders,netherlands guilder,netherlands guilders; FIM:markka,markkas;
KWD:kuwaiti dinars; LKR:sri lanka rupees; PKR:pakistan rupees; QAR:qatari rials; SYP:syrian lira,syrian liras; ISK:icelandic
krona,icelandic kronur; XDR:special drawing right,sdr,sdrs; VUV:vatu,vatus;
"""

DOLLAR_SIGN = {
    "AR": "ARS", "AU": "AUD", "BB": "BBD", "BZ": "BZD", "CA": "CAD", "CL": "CLP", "CO": "COP", "CU": "CUP", "DO": "DOP",
    "GY": "GYD", "HK": "HKD", "JM": "JMD", "LR": "LRD", "MX": "MXN", "NA": "NAD", "NZ": "NZD", "SG": "SGD", "TT": "TTD",
    "TW": "TWD", "UY": "UYU", "FJ": "FJD",
}  # fmt: skip
"""What a bare "$" is in countries that write their own money so, by ISO 3166 code."""
PESOS = listed("ARS CLP COP CUP DOP MXN PHP UYU")
DINARS = listed("BHD DZD IQD JOD KWD LYD RSD TND")
SHARED = {"peso": PESOS, "pesos": PESOS, "dinar": DINARS, "dinars": DINARS}
"""Name → the currencies that it may be: without a word on whose it is, it names none of them."""

SIGNS = {
    "$": "", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₫": "VND", "₺": "TRY",
    "₴": "UAH", "₦": "NGN", "₱": "PHP", "฿": "THB", "₡": "CRC", "₲": "PYG", "₵": "GHS", "₸": "KZT", "₭": "LAK", "₮": "MNT",
    "₾": "GEL", "₿": "BTC", "¢": "", "₤": "GBP", "৳": "BDT", "﷼": "IRR", "円": "JPY", "원": "KRW", "៛": "KHR", "₨": "INR",
    "௹": "INR", "ரூ": "LKR", "元": "CNY", "₣": "FRF",
}  # fmt: skip
"""Sign to code; "" is the publisher's own dollar (or its cent)."""

DOLLAR_PREFIXES = {
    "us": "USD", "u.s.": "USD", "usd": "USD", "a": "AUD", "au": "AUD", "aud": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD",
    "cad": "CAD", "cdn": "CAD", "nz": "NZD", "nzd": "NZD", "hk": "HKD", "hkd": "HKD", "s": "SGD", "sg": "SGD", "sgd": "SGD",
    "nt": "TWD", "r": "BRL", "mex": "MXN", "mx": "MXN", "mxn": "MXN", "j": "JMD", "tt": "TTD", "bz": "BZD", "fj": "FJD",
    "n": "NAD", "z": "ZWG", "ec": "XCD", "b": "BND", "ar": "ARS", "cl": "CLP", "col": "COP",
}  # fmt: skip
"""Letters before "$" to code, lower case."""

SHORT_PREFIXES = {
    "rs": "INR", "rs.": "INR", "inr": "INR", "rp": "IDR", "rp.": "IDR", "rm": "MYR", "rmb": "CNY", "cn": "CNY", "sfr": "CHF",
    "sfr.": "CHF", "fr.": "CHF", "kr": "SEK", "kr.": "SEK", "ksh": "KES", "kshs": "KES", "tsh": "TZS", "ush": "UGX", "dh": "AED",
    "dhs": "AED", "dhs.": "AED", "tk": "BDT", "tk.": "BDT", "kd": "KWD", "jd": "JOD", "bd": "BHD", "id": "IQD", "le": "EGP",
    "l.e": "EGP", "l.e.": "EGP", "php": "PHP", "zar": "ZAR", "nis": "ILS", "cfa": "XOF", "fcfa": "XOF", "bs": "VES", "s/": "PEN",
    "s/.": "PEN", "gh": "GHS", "birr": "ETB", "ringgit": "MYR", "naira": "NGN", "euro": "EUR", "euros": "EUR", "eur": "EUR",
    "usd": "USD", "gbp": "GBP", "n": "NGN", "r": "ZAR", "kč": "CZK", "zł": "PLN", "lv": "BGN", "лв": "BGN", "fr": "CHF",
}  # fmt: skip
"""Short forms that stand before a number (the ones that also stand after it are read there by `CODES` and `NAMES`)."""

_CENTS = {
    "cent": "", "cents": "", "penny": "GBP", "pennies": "GBP", "pence": "GBP", "kopiyka": "UAH", "kopiykas": "UAH",
    "kopeck": "RUB", "kopecks": "RUB", "sen": "MYR", "paise": "INR", "paisa": "INR", "fils": "AED", "piastre": "EGP",
    "piastres": "EGP", "centavo": "MXN", "centavos": "MXN", "groszy": "PLN", "euro cent": "EUR", "euro cents": "EUR",
    "us cents": "USD", "u.s. cents": "USD", "öre": "SEK", "øre": "DKK", "rappen": "CHF", "satoshi": "BTC", "satoshis": "BTC",
}  # fmt: skip
_TENTHS = {"mao": "CNY", "jiao": "CNY", "dime": "USD", "dimes": "USD"}

CENT = Decimal("0.01")


def _unpack(packed: str) -> dict[str, str]:
    entries = (entry.strip().split(":") for entry in packed.replace("\n", " ").split(";") if entry.strip())
    return {" ".join(name.split()): code for code, names in entries for name in names.split(",")}


NAMES: dict[str, str] = _unpack(_NAMES) | _unpack(_BARE) | {"dollar": "", "dollars": ""}
"""Names of currencies, lower case; "" is the publisher's own dollar."""
MINOR: dict[str, tuple[str, Decimal]] = {
    **{name: (code, CENT) for name, code in _CENTS.items()},
    **{name.replace(" dollar", " cent"): (code, CENT) for name, code in NAMES.items() if " dollar" in name},
    **{name: (code, Decimal("0.1")) for name, code in _TENTHS.items()},
}
"""Names of subunits: the code (""; the publisher's) and the size in it."""
CODES = frozenset(code for code in _unpack(_NAMES).values()) | {"BTC", "CNH"}
WORDLIKE_CODES = listed("all top try cup pen mad sos bob dem ang gel lek mop cop kid mob")
"""Codes in small letters that are words."""
DOLLARS = listed("USD AUD CAD NZD HKD SGD TWD JMD TTD BZD FJD NAD XCD BND LRD SRD BBD BSD GYD KYD BMD SBD")
POINT_GROUPED = listed("IDR COP CLP ARS VND PYG BRL HUF")
"""Currencies whose prices group thousands with a point as a rule."""
