"""What dates or describes and counts nothing, in the languages whose packs are short: hours of a day, ages, last and next days.

Sources: closed classes of the grammars; the names of days and parts of the day of Unicode CLDR 47.
"""

from __future__ import annotations

from snapshots.data.languages.common_times import days_of
from snapshots.data.languages.pack import IdleWords
from snapshots.data.listing import listed

SHORT_IDLE = {
    "it": IdleWords(
        weekdays=days_of("it"),
        turns=listed("ultimi ultime prossimi prossime scorsi scorse successivi successive seguenti precedenti"),
        hour_openers=(
            "alle",
            "alle ore",
            "dalle",
            "dalle ore",
            "ore",
            "delle ore",
            "verso le",
            "intorno alle",
            "entro le",
            "fino alle",
        ),
        hours=listed("h ore"),
        bare_hours=True,
        after_hours=listed("alle del della di e"),
        decade_openers=("anni",),
        age_words=listed("età"),
        aged_ahead=("gli over", "agli over", "degli over", "dagli over", "gli under", "agli under", "degli under"),
        age_openers=("di età", "all'età di", "età di", "compiuti i", "avere almeno", "aver compiuto", "sotto i", "sopra i"),
        single_articles=listed("il al dal del"),
        of=listed("di dai dei"),
        persons=listed(
            "uomo donna uomini donne ragazzo ragazza ragazzi ragazze bambino bambina bambini bambine giovane giovani anziano "
            "anziana anziani anziane minore minori minorenne persona persone studente studentessa studenti figlio figlia "
            "conducente automobilista ciclista pedone paziente pazienti vittima residente cittadino cittadina pensionato "
            "pensionata operaio operaia neonato madre padre marito moglie vigile infermiere infermiera "
            "abitante abitanti residenti "
            "medico agricoltore lavoratore adulti adolescente adolescenti straniero cittadini "
            "inquilini richiedenti beneficiari utenti lavoratori disoccupati alunni alunne feriti iscritti conducenti donatori"
        ),
        plural_endings=("i",),
        halves=("e mezzo", "e mezza"),
    ),
    "pt": IdleWords(
        weekdays=listed("feira sábado domingo"),
        turns=listed("últimos últimas próximos próximas seguintes anteriores"),
        hour_openers=(
            "às",
            "das",
            "até às",
            "pelas",
            "a partir das",
            "por volta das",
            "cerca das",
            "desde as",
            "entre as",
            "e as",
        ),
        hours=listed("h hs horas hora"),
        bare_hours=True,
        after_hours=listed("às da de e"),
        decade_openers=("anos", "década de"),
        age_words=listed("idade idades"),
        age_openers=(
            "aos",
            "idade de",
            "com idade de",
            "menores de",
            "maiores de",
            "pessoas acima dos",
            "idosos acima dos",
            "pessoas com mais de",
            "ter pelo menos",
            "ter no mínimo",
        ),
        single_articles=listed("o ao do"),
        of=listed("de com dos das"),
        persons=listed(
            "homem mulher homens mulheres rapaz rapariga menino menina meninos meninas criança "
            "crianças jovem jovens idoso idosa "
            "idosos idosas menor menores pessoa pessoas estudante estudantes filho filha condutor condutora motorista ciclista "
            "paciente pacientes vítima morador moradora moradores "
            "habitante habitantes residentes cidadão adolescente adolescentes adulto "
            "adultos bebé bebê suspeito suspeita "
            "bombeiro bombeira enfermeiro enfermeira polícia médico médica operário agricultor "
            "trabalhador peão pedestre aposentado reformado pai mãe "
            "inquilinos candidatos beneficiários utentes trabalhadores desempregados alunos feridos condutores eleitores "
            "inscritos"
        ),
        plural_endings=("s",),
        halves=("e meio", "e meia"),
    ),
    "nl": IdleWords(
        weekdays=days_of("nl"),
        turns=listed("afgelopen komende laatste volgende"),
        hour_openers=("om", "rond", "omstreeks", "vanaf", "tegen", "rond de klok van", "sinds", "voor", "tot"),
        hours=listed("uur u"),
        decade_openers=("jaren",),
        older=("en ouder", "en jonger", "of ouder", "of jonger"),
        age_words=listed("leeftijd leeftijden"),
        age_openers=(
            "leeftijd van",
            "kinderen onder de",
            "kinderen tot",
            "kinderen vanaf",
            "jongeren onder de",
            "jongeren tot",
            "mensen boven de",
            "mensen vanaf",
            "ouderen boven de",
            "ouder dan",
            "jonger dan",
        ),
        of=listed("van"),
        aged_stems=("jarig", "plus"),
        persons=listed(
            "man vrouw mannen vrouwen jongen meisje jongens meisjes kind kinderen jongere jongeren "
            "oudere ouderen persoon personen "
            "student scholier baby automobilist fietser bestuurder slachtoffer verdachte inwoner "
            "patiënt patiënten tiener vader moeder "
            "verpleegkundige agent brandweerman werknemer leraar arts leerling leerlingen huurders werklozen gebruikers studenten"
        ),
    ),
    "sv": IdleWords(
        weekdays=days_of("sv"),
        turns=listed("senaste kommande närmaste sista följande"),
        hour_openers=("klockan", "kl", "kl .", "öppet", "öppet alla dagar", "öppet dagligen"),
        hours=listed("tiden"),
        hour_ends=listed("tiden"),
        bare_hours=True,
        after_hours=listed("på och i den till"),
        older=("och äldre", "och yngre", "eller äldre", "eller yngre"),
        age_words=listed("ålder åldern åldrarna"),
        age_openers=("i åldern", "i åldrarna", "äldre än", "yngre än", "vara minst", "fyllt"),
        of=listed("på om"),
        aged_stems=("år",),
        persons=listed(
            "man kvinna män kvinnor pojke flicka pojkar flickor barn ungdom ungdomar person personer "
            "elev elever student patient "
            "patienter förare cyklist tonåring vuxna vuxen pensionär bilist invånare sökande skadade arbetslösa studenter"
        ),
    ),
    "pl": IdleWords(
        weekdays=days_of("pl"),
        turns=listed("ostatnich ostatnie najbliższych najbliższe kolejnych kolejne następnych minionych"),
        hour_openers=(
            "o godz .",
            "godz .",
            "o godzinie",
            "godzinie",
            "od godz .",
            "do godz .",
            "od godziny",
            "do godziny",
            "po godz .",
        ),
        bare_hours=True,
        after_hours=listed("do w i"),
        after_years=listed("rok"),
        age_words=listed("wieku"),
        age_openers=("w wieku", "dzieci do", "dziećmi do", "dzieciom do", "osoby do", "osób do"),
        aged_stems=("letn", "latk", "latek"),
        bare_ages=True,
        persons=listed(
            "mężczyzna mężczyzny mężczyznę kobieta kobiety kobietę chłopiec dziewczynka dziecko dzieci "
            "osoba osoby osób mieszkaniec "
            "mieszkanka uczeń pacjent pacjentka pacjentów kierowca"
        ),
    ),
    "ru": IdleWords(
        weekdays=days_of("ru"),
        turns=listed("последние последних ближайшие ближайших следующие следующих прошедшие прошедших минувшие"),
        hour_openers=("в", "к", "около", "до", "после", "с"),
        loose_hours=listed("около"),
        span_openers=listed("за"),
        parts_of_day=listed("утра вечера дня ночи"),
        hours=listed("часов часа час"),
        after_years=listed("годы годах год"),
        age_words=listed("возраст возрасте возраста"),
        age_openers=(
            "в возрасте",
            "возрасте от",
            "возрасте до",
            "старше",
            "младше",
            "дети до",
            "детей до",
            "детям до",
            "моложе",
        ),
        of=listed("с от"),
        aged_stems=("летн",),
        bare_ages=True,
        persons=listed(
            "мужчина мужчину мужчины женщина женщину женщины мальчик девочка девочку ребёнок ребенок "
            "дети детей подросток житель "
            "жительница водитель студент студентка пациент пациентка пенсионер пенсионерка"
        ),
    ),
    "uk": IdleWords(
        weekdays=days_of("uk"),
        turns=listed("останні останніх найближчі найближчих наступні наступних минулі"),
        hour_openers=("о", "об", "до", "після", "близько", "з"),
        hours=listed("годині годину години"),
        span_openers=listed("за"),
        after_years=listed("роки роках рік"),
        age_words=listed("вік віці віком"),
        age_openers=(
            "у віці",
            "віком",
            "віком від",
            "віком до",
            "старше",
            "старші",
            "молодше",
            "діти до",
            "дітей до",
            "дітям до",
        ),
        of=listed("з від"),
        aged_stems=("річн",),
        bare_ages=True,
        persons=listed(
            "чоловік чоловіка жінка жінку жінки хлопець хлопчик дівчина дівчинка дитина дитину діти "
            "дітей підліток мешканець мешканка "
            "водій студент студентка пацієнт пацієнтка пенсіонер пенсіонерка"
        ),
    ),
    "tr": IdleWords(
        weekdays=days_of("tr"),
        turns=listed("son gelecek önümüzdeki geçen"),
        hour_openers=("saat",),
        bare_hours=True,
        after_hours=listed("sularında civarında itibarıyla itibariyle"),
        after_years=frozenset([*listed("yılında yılı yılının yılda yılından yılına"), "'"]),
        aged_behind=listed(
            "yaş yaşa yaşta yaştan yaşı yaşın yaşını yaşına yaşında yaşından yaşındaki yaşındayken yaşındadır yaşındakiler "
            "yaşındakilerin yaşlarında yaşlarındaki yaşları"
        ),
        named_behind=listed("sayılı numaralı nolu"),
        loose_spans=listed("ayda yılda haftada günde saatte"),
    ),
}
