"""English words after or before which a number is a name or a reference and states nothing."""

from __future__ import annotations

from snapshots.data.listing import listed

REFERENCES = listed(
    "page pages p pp section sections sec article articles art resolution resolutions chapter chapters figure "
    "figures fig figs table tables tab annex annexes appendix phase phases tier tiers no nos nr nrs number numbers "
    "step steps scope bus tram version versions vol volume volumes issue line lines room rooms route highway flight grade grades "
    "class type types category categories item items question questions model paragraph paragraphs para paras "
    "clause clauses act rule rules form exercise exercises equation equations eq eqs ref refs reference references "
    "note notes footnote footnotes season episode round part parts lesson channel gate platform pier zone area "
    "district ward block box apartment apt suite ste floor building level levels schedule protocol directive regulation "
    "ordinance bylaw law decree order decision box sector stage point slide sheet exhibit example option objective goal sdg "
    "priority pillar target indicator chapter verse psalm division brigade battalion unit rank sample group groups "
    "experiment day week month period game match interstate pub schedule size formula case patient player agreement "
    "principle amendment proposition scenario stream priority subsection subparagraph lot section batch serial id "
    "report reports update bulletin bulletins newsletter sitrep edition lagebericht lagebild boletín boletim "
    "cro crn abn acn uen cnpj passcode pin password pc pcso sgt constable sergeant badge "
    "code ext extension iso iec din astm ieee rfc isbn issn doi exit tel phone fax mobile po hotline"
)
"""A number right after one of these names something: "Section 12", "phase 3", "page 4"."""
PAPERS = listed(
    "account acct contract invoice permit licence license docket tender policy claim file build ticket voucher cheque "
    "certificate registration receipt job charity company project grant order requisition bug port"
)
"""Papers and works that go by a number of at least four figures, written in one: "Contract 4500012345", "Build 20412"."""
COURSES = listed(
    "math maths biol chem phys engl hist econ psych psyc soc geog geol stat stats csci acct educ nurs musc phil spanish french "
    "algebra calculus biology chemistry physics english history economics psychology sociology"
)
"""Subjects before the number of a course: "Math 1030"."""
AREAS_IN_PLURAL = listed(
    "wards zones districts precincts sectors blocks lots rooms platforms gates units divisions routes lines bays buses trams"
)
"""Plurals before the numbers of several: "Wards 7 and 8"."""
COUNTABLE_REFERENCES = listed(
    "number numbers figures point case order target goal group unit size sample day week month period "
    "bus tram line day rank area part no game form act law note issue mobile code priority option building "
    "report reports update bulletin bulletins newsletter sitrep edition"
)
"""References that are so only when the number follows at once and no noun follows the number."""
PERSONS = listed(
    "children child people persons women men girls boys adults youth youths infants students pupils those anyone someone "
    "kids adolescents teenagers patients mothers population residents workers voters citizens persons youngsters "
    "minors residents individuals participants"
)
PERSONS_IN_SINGULAR = listed(
    "man woman boy girl child baby infant toddler teenager mother father son daughter brother sister widow widower driver "
    "student pupil prisoner inmate detainee volunteer teacher farmer nurse doctor worker soldier officer victim patient suspect "
    "resident passenger pedestrian "
    "cyclist survivor refugee migrant tourist singer actor actress player coach runner swimmer native veteran retiree "
    "pilot trainee apprentice cadet cleaner cook waiter waitress chef lawyer engineer model dancer climber hiker skier surfer "
    "sailor grandmother grandfather nephew niece cousin husband wife local mayor owner founder"
)
"""Nouns of one person."""
AGE_WORDS = listed("aged age ages")
RELATIVE = listed("last past next previous coming recent preceding following first final latest subsequent")
AGO = listed("ago later earlier prior before after")
STREETS = listed(
    "street st road rd avenue ave lane ln drive dr boulevard blvd square sq way court ct place terrace crescent "
    "close row plaza parkway pkwy rue via strasse straße platz trail pike loop circle cir alley esplanade wharf quay allee gasse "
    "weg calle avenida paseo carrera rua"
)
SCORES = listed(
    "won win wins lost lose loses beat beats beaten defeat defeated draw drew score scored scores vote voted votes "
    "lead led tie tied victory loss down game match ruling decision"
)
"""Words beside which "3-2" is a result."""
VOTING = listed("vote voted votes voting motion bill passed approved rejected senate parliament council ayes noes ballot")
"""Words beside which "58 to 40" is a result."""
PHONES = listed("call phone tel telephone fax hotline dial mobile cell contact whatsapp ring sms")
EMERGENCY_LINES = frozenset(["999", "911", "112", "111", "101", "000", "108", "110", "119"])
"""Lines to call in an emergency, or for advice, in several countries."""
CALLS = listed("call called calling dial dialled dialed dialling text sms ring rang ringing phone phoned whatsapp")
"""Verbs after which a short number is one to call."""
POSITIONS = listed("mile km kilometre kilometer mp")
"""Units that stand before the number of a place on a road or river."""
IDIOMS_OF_ONE = listed(
    "called named day another thing which who that by or and more time another such way else side hand way reason would can "
    "could should may might must need has is was has will 's"
)
"""Words after which, or before which, "one" is a pronoun or an idiom."""
ONE_AFTER = listed(
    "this that the no any each every which another some only other first last good big next latest new old right "
    "wrong better best worst same single not sure loved many but albeit"
)
"""Words before "one" that make it a pronoun or "the only one"."""
CASES_OF_THOUGHT = listed(
    "estimate estimation takeaway lesson reason problem exception caveat difference snag catch drawback explanation possibility "
    "theory thing aspect sense example view conclusion certainty bit theme misconception downside upside advantage disadvantage"
)
"""What "one" before it leads an argument with: "by one estimate", "there is one exception"."""
MEANS_OF_THOUGHT = listed("question topic idea argument solution")
"""The same in "there is one solution" and at the head of a sentence; "they put one question" counts."""
SOURCES_OF_THOUGHT = listed("case instance study survey")
"""The same at the head of a sentence, "in one study"; "there is one case" and "one survey was done" count."""
TALLIES = listed(
    "number numbers total totals count counts toll tally sum minimum maximum limit quota ratio average median result score "
    "casualty casualties loss losses only remaining"
)
"""What may be one in number: "the total is one ship"."""
PICTURES = listed(
    "video videos tv tvs television televisions blu texture textures "
    "display displays screen screens camera cameras resolution monitor footage"
)
"""What "4k" before it tells the resolution of."""
PRODUCT_ENDS = frozenset(["Max", "MAX", "Pro", "Plus", "Mini", "Ultra"])
"""What ends the name of a product behind its number, with a capital: "737 Max"."""
OF_EXHAUST = listed(
    "diesel petrol standard standards engine engines emission emissions compliant vehicle vehicles cars vans buses lorries trucks"
)
"""What "Euro 6" before it names the exhaust of."""
IDLE_AFTER_ZERO = listed("interest rate rates tolerance gravity sum emission emissions carbon waste")
"""What "zero" before it names a kind of: "zero tolerance", "zero interest rates"."""
ODDS = listed("ratio ratios odds leverage leveraged outnumber outnumbered outnumbers outnumbering")
"""Words beside which "18 to 1" is one number: how many there are to each."""
YEAR_ATTRIBUTES = listed(
    "levels targets goals figures results estimates data elections prices dollars budgets statistics numbers rates values "
    "standards rules guidelines games olympics seasons holidays reports accounts revenues sales earnings profits exports "
    "imports floods fires protests attacks models editions commitments pledges projections plans trends averages"
)
"""Plurals before which a number like a year is the year: "exceeded 2019 levels"."""
COUNTED_THINGS = listed(
    "homes houses dwellings buildings apartments flats units rooms beds schools classrooms clinics hospitals shops stores "
    "farms wells latrines toilets tents shelters kits boxes parcels blankets mattresses nets doses vaccines vehicles cars "
    "trucks buses boats ships bicycles animals cattle cows sheep goats pigs dogs cats horses birds trees plants villages "
    "towns roads bridges bags sacks bottles meals books tickets letters calls emails devices computers phones weapons rifles "
    "bullets mines bodies graves samples tests "
    "officers soldiers troops policemen firefighters guards nurses doctors teachers trainers trainees apprentices farmers "
    "fishermen drivers volunteers passengers migrants immigrants prisoners inmates detainees recruits graduates applicants "
    "customers visitors guests travellers travelers tourists members fans runners staff relatives victims widows orphans "
    "miners engineers judges lawyers journalists staffers jobseekers claimants pensioners tenants homeowners taxpayers"
)
"""Plurals of persons and things one can touch, which no year names."""
ID_HEADS = listed(
    "year years date dates no no. nr rank # id code phone telephone tel fax age isbn serial number ref reference "
    "postcode zip version page day month time founded established inception baujahr gründungsjahr gegründet fondé fundado"
)
"""Table heads over numbers that identify or date a row."""
POINTER_HEADS = listed(
    "note notes page pages pg anm anmerkung anhang anhangangabe textziffer tz ziffer seite annexe renvoi nota notas página "
    "nota/pág toelichting pagina seitenzahl 附注 注释 注"
)
"""Table heads over numbers that point at notes and pages, if they are as short as those are."""
WEEKDAY_HEADS = listed(
    "su mo tu we th fr sa mon tue wed thu fri sat sun tues thur thurs monday tuesday wednesday thursday friday saturday sunday "
    "di mi do lu ma me je ve lun mar mer jeu ven sam dim mié jue vie sáb dom"
)
"""Heads of the columns of a calendar."""
CODE_WORDS = listed("id ids code codes uuid guid fips iso pcode geoid")
"""Last words of the names of fields that hold codes."""
CODE_WORDS_ABROAD = listed("codice codigo código cod kode kod")
"""First words of such names in other languages."""
COORDINATES = listed("lat lon lng latitude longitude")
"""Heads over coordinates, however they are written; of "long" only the field of that name is one ("Long" may be a position)."""
COUNT_HEADS = listed("no number nr")
"""Those of them that number the rows in the first column, and say how many in any other."""
