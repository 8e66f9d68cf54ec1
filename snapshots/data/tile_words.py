"""Words that stand beside a number inside a key-figure tile, in the languages of most fact sheets.

Own collection from the number styles of public bodies' pages; alternatives of one regular expression each, longest first.
"""

MODIFIERS = (
    "more than|less than|fewer than|no fewer than|no more than|up to|at least|at most|an estimated|estimated|approximately|"
    "approx\\.?|around|about|nearly|almost|close to|over|under|above|below|some|roughly|circa|ca\\.?|c\\.|est\\.?|just over|"
    "just under|only|plus de|près de|environ|au moins|jusqu'à|jusqu’à|moins de|quelque|mehr als|über|rund|etwa|fast|knapp|"
    "mindestens|bis zu|weniger als|más de|cerca de|casi|al menos|unos|unas|hasta|menos de|alrededor de|mais de|quase|até|"
    "pelo menos|oltre|più di|quasi|almeno|circa|meer dan|ruim|ongeveer|bijna|более|свыше|около|почти|до|не менее|"
    "أكثر من|نحو|حوالي|ما يقارب|ما لا يقل عن|超过|超過|约|約"
)
SCALES = (
    "hundred thousand|thousand|million|billion|trillion|crore|lakh|millions|milliards?|mille|milliers|Millionen|Million|"
    "Milliarden?|Mio|Mrd|Tsd|Tausend|millones|millón|mil millones|mil|milhões|milhão|bilhões|milioni|milione|miliardi|mila|"
    "miljoen|miljard|duizend|миллионов|миллиона|миллион|миллиардов|миллиарда|млн|млрд|тысяч|тысячи|тыс|"
    "مليون|مليار|ألف|آلاف|ملايين|mln|mn|bn|tn|万|億|亿"
)
MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|"
    "sept?|oct|nov|dec|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|januar|"
    "februar|märz|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|"
    "noviembre|diciembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|"
    "января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|"
    "يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر"
)
# Words that begin what is only added to a number that is named already.
AFTERTHOUGHTS = (
    "sources?|quelle|fuente|fonte|notes?|since|as of|as at|compared|from|vs|versus|per|in 20|in 19|until|by|depuis|au|en 20|seit|"
    "stand|desde|dal|sinds|с|منذ"
)
PHOTOGRAPHS = (
    r"(?:an?\s|the\s)?(?:aerial\s|close-up\s)?(?:photo|photograph|portrait|selfie)\s(?:of|showing|shows|taken|from|by|with)\b|"
    r"(?:an?\s)?(?:image|picture)\staken\b|photo(?:graphie)?\sd[e’']|(?:ein\s)?foto\s(?:von|de|di|del|tomada)\b|foto(?:graf[ií]a)?\sde\b"
)
"""How a description begins that says what a photograph shows, not what a page states."""
