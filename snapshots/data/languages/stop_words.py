"""The commonest words of each language, by which a text that declares none is told apart.

Small words count where they are written small: "El Dorado" and "Les Cayes" are names. The words of fact sheets (people, damage,
scales, calendar) speak for their language however they are written, so that a text of one line is read in its own.
"""

from __future__ import annotations

from snapshots.data.listing import listed

STOP_WORDS: dict[str, frozenset[str]] = {
    "en": listed(
        """the of and to in is are was were for that with on by from have has been this which it at be an or their not more than
        as its his her they we our who what when where all some any no new if then there these those such into out up down
        only also most other each both between during after before since until about over under per will would can could may
        should had"""
    ),
    "fr": listed(
        """le les des du et est sont dans une pour par qui au aux sur avec ont été plus cette ces leur ne pas ainsi depuis dont
        ce sa ses il elle ils elles nous vous mais où selon chez vers leurs était étaient être lors afin parmi moins près
        environ toujours aussi très qu tous toutes chaque deux trois quatre"""
    ),
    "es": listed(
        """el los las del y es son una por con para al se su sus como más han ha fue este esta desde hasta entre sobre cerca unos
        lo muy también fueron está están había según cada otros otras sin pero donde quienes durante mientras además ya unas
        alrededor dos tres cuatro ser"""
    ),
    "de": listed(
        """der die das und ist sind ein eine einen von mit für auf dem den im zu nicht werden wurde wurden mehr als seit nach zum
        zur bei bis aus um vom über unter sich auch noch nur sowie oder aber durch gegen ohne zwischen während davon damit
        etwa rund knapp insgesamt beträgt betrug je sie wir haben hatte waren keine kein einer eines einem diese dieser
        dieses zwei drei vier gab gibt kamen"""
    ),
    "pt": listed(
        """do da dos das em na nos nas um uma com não são mais foram pelo pela ao aos até já foi seu sua seus suas tem têm também
        pelos pelas num numa nesta neste isso onze ou às"""
    ),
    "it": listed(
        "il gli di dei della delle degli nel nella nelle dal dalla che non sono è anche più stati state alla alle ai questo"
    ),
    "nl": listed(
        "het een van voor zijn niet met aan ook bij worden werd werden naar maar meer dan uit deze wordt er zich nog tot"
    ),
    "sv": listed(
        "och att som på är av för från till inte om ett var har kan efter ska eller sig även när mellan hade under till"
    ),
    "pl": listed(
        "w się nie że jest przez oraz które który która których było był była już tylko lub ponad około wynosi od jako dla z"
    ),
    "tr": listed("ve bir bu için ile olarak olan daha çok gibi kadar sonra göre ancak olduğu oldu yüzde milyon toplam yaklaşık"),
    "ru": listed("и в во не на что с по из за от для это как года году было более также который которые при его или до их был"),
    "uk": listed("і та у не на що з по із за від для це як року році було більше також який які при його або до їх був є"),
}
"""Primary language subtag to small words; no word stands in two languages with a full pack."""

SHARED_WORDS: dict[str, frozenset[str]] = {
    "fr": listed("de la en un que"),
    "es": listed("de la en un que"),
    "pt": listed("de que por para se e"),
    "it": listed("la un con per e"),
    "nl": listed("de en in is of"),
}
"""Small words that speak for any of several languages, and against all others."""

_BORROWED = (
    "(?:r[eé]sum|fianc|prot[eé]g|expos|clich|blas|entr[eé]|soir[eé]|matin[eé]|br[uû]l[eé]|saut|pur[eé]|p[aâ]t|ros|caf|canap|"
    "[eé]migr|attach|habitu|risqu|communiqu|divorc|consomm)[eé]+s?\\b"
)
"""Words of French that English writes with their accents, too."""
WORD_SHAPES: dict[str, str] = {
    "en": r"[a-z]{2,}(?:ed|ings?|ly|ness|ghts?|cks?|sh|ths?|[gkmpw]s|lds?|wers?|ckets)(?!\w)|[a-z]*oa[dkmnptr][a-z]*(?!\w)",
    "fr": r"[dlnsjcmDLNSJC]['’](?=[aeiouyhàâéèêîôÉ])|[Qq]u['’]"
    rf"|(?!{_BORROWED})[a-zàâçéèêëîïôûü]{{3,}}(?:é|ée|és|ées|eux|euses?|ième)(?!\w)"
    r"|(?:à|été|[Nn]ous|avons|milliards?)(?!\w)",
    "es": r"[a-záéíóúñü]{3,}(?:ción|ciones|ó|idad|idades)(?!\w)|[A-Z]?[a-záéíóúñü]{3,}(?:aron|[iy]eron|amos|imos)(?!\w)"
    r"|(?!jalape|pi[nñ]at|se[nñ]or)[a-záéíóú]*ñ[a-záéíóú]+|(?:[Tt]enemos|millón|millones)(?!\w)",
    "pt": r"[a-záâãàçéêíóôõú]{2,}(?:ção|ções|ões|ão|ães)(?!\w)|[A-Z]?[a-záâãàçéêíóôõú]{3,}(?:amos|emos)(?!\w)"
    r"|(?:à|[Tt]emos|reais|[Ff]oram)(?!\w)",
    "it": r"[a-zàèéìòù]{3,}(?:zione|zioni|ità|ì|ò|ù)(?!\w)|[A-Z]?[a-zàèéìòù]{2,}iamo(?!\w)"
    r"|(?:[Hh]anno|milioni|miliard[oi]|ha|dell|nell|all|dall|sull)(?!\w)|[Ll]['’](?=[aeiou])",
    "de": r"(?:[a-zäöüß]{3}|[A-ZÄÖÜ][a-zäöüß]{4})[a-zäöüß]*(?:ung|ungen|keit|heit|keiten|heiten|lichen?)(?!\w)"
    r"|[a-zäöü]*ß[a-zäöüß]+|(?:[Ww]ir|haben|Millionen|Milliarden)(?!\w)",
    "nl": r"[a-z]{3,}(?:lijk|lijke|heid|heden|ingen)(?!\w)|(?:[Ww]ij|hebben|hadden|miljoen)(?!\w)",
    "pl": r"[a-zóćęąłńśźż]*[ćęąłńśźż][a-zóćęąłńśźż]*(?!\w)",
    "sv": r"[a-zåäö]*å[a-zåäö]+(?!\w)|[a-zåäö]{3,}(?:erna|arna|orna|ningar)(?!\w)|miljoner(?!\w)",
    "tr": r"[a-zçğıöşü]*[ğış][a-zçğıöşü]+(?!\w)|mily(?:on|ar)(?!\w)",
}
"""How words look that are of one language: endings, letters, and vowels that an apostrophe stands for; as good as none with a
capital, since names of all languages stand in lines of each: "Nestlé bought 1,204 shops"."""

SHEET_WORDS: dict[str, frozenset[str]] = {
    "en": listed(
        """people children women men persons households schools houses homes deaths deceased cases injured thousand january
        february march may june july october december year years month months days week weeks number report percent sales beds"""
    ),
    "fr": listed(
        """personnes enfants femmes hommes habitants ménages foyers écoles élèves maisons logements morts décès blessés cas
        milliards milliers janvier février avril juin juillet août septembre octobre décembre année années mois jours semaine
        semaines chiffre taux nombre hausse baisse rapport lits"""
    ),
    "es": listed(
        """personas niños niñas mujeres hombres habitantes hogares viviendas escuelas muertes fallecidos heridos casos millón
        millones enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre año años meses días
        semana semanas tasa número aumento informe camas ventas"""
    ),
    "de": listed(
        """menschen personen kinder frauen männer einwohner haushalte schulen schüler häuser wohnungen tote todesfälle verletzte
        fälle millionen milliarden mio mrd tsd januar februar märz juni juli oktober dezember jahr jahre jahren monat monate
        tage tagen woche wochen prozent zahl anzahl bericht lagebericht umsatz vorjahr betten"""
    ),
    "pt": listed(
        """pessoas relatório cidades escolas famílias casos óbitos mortes feridos crianças mulheres homens milhão milhões bilhão
        bilhões mil ano anos mês meses dias janeiro fevereiro março abril
        maio junho julho agosto setembro outubro dezembro taxa número desde sobre"""
    ),
    "it": listed(
        """persone casi decessi feriti bambini donne abitanti famiglie scuole milione milioni miliardi anno anni mesi giorni
        gennaio febbraio marzo aprile maggio giugno luglio settembre ottobre dicembre tasso"""
    ),
    "nl": listed("mensen kinderen vrouwen doden gewonden miljoen miljard jaar jaren dagen maanden januari februari maart mei"),
    "sv": listed(
        "människor miljon kommuner "
        "personer kvinnor hushåll skolor miljoner miljarder kronor månader dagar veckor procent döda skadade antal augusti"
    ),
    "pl": listed(
        """osób osoby ludzi dzieci kobiet mężczyzn mieszkańców rodzin domów szkół zabitych rannych raport liczba tys tysięcy
        tysiące milion miliona miliony milionów miliarda miliardów zł złotych stycznia lutego marca kwietnia czerwca lipca
        sierpnia września października listopada grudnia roku miesięcy dni tygodni procent proc wzrost spadek"""
    ),
    "tr": listed(
        """kişi kişinin çocuk çocuğun kadın erkek okul ölü yaralı vaka bildiri rapor sayısı milyar ocak şubat nisan mayıs haziran
        temmuz ağustos eylül ekim kasım aralık yıl yılında hafta oranı"""
    ),
    "ru": listed(
        """человек людей детей женщин мужчин жителей семей домов школ погибших раненых сводка отчёт отчет число тысяч тысячи тыс
        миллион миллиона миллионов миллиарда миллиардов млн млрд рублей долларов января февраля марта апреля мая июня июля
        августа сентября октября ноября декабря лет месяцев дней недель процентов"""
    ),
    "uk": listed(
        """осіб людей дітей жінок чоловіків мешканців родин будинків шкіл загиблих поранених звіт кількість тисяч тисячі тис
        мільйон мільйона мільйонів мільярда мільярдів млн млрд гривень доларів січня лютого березня квітня травня червня липня
        серпня вересня жовтня листопада грудня років місяців днів тижнів відсотків"""
    ),
}
"""Primary language subtag to the words of fact sheets, in lower case."""
