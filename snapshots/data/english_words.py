"""English closed-class words and irregular forms: where a noun phrase stops, what a subject is, what may follow a figure.

Source: the closed classes of English as any grammar lists them (articles, pronouns, prepositions, conjunctions,
auxiliaries), the irregular verbs, and the irregular plurals. No open-class vocabulary beyond what endings cannot tell.
"""

from __future__ import annotations

from snapshots.data.listing import listed

_DETERMINERS = (
    "the a an this these those its their his her our my your each every some any no all both such several many much few "
    "either neither another"
)
_PREPOSITIONS = (
    "of in on at by to for from with within without into onto over under above below between among amid across through "
    "throughout during until till since after before against about around near inside outside beyond towards toward "
    "upon per via versus vs despite than including excluding plus minus like unlike except besides behind along beside "
    "following regarding concerning off out up down ahead aboard amongst amidst"
)
_CONJUNCTIONS = "and or & nor"
_RELATIVES = "who whom whose which that where when"
_PRONOUNS = "it they he she we i you them him us me there himself itself themselves ourselves others everyone someone"
_AUXILIARIES = (
    "is are was were be been being am has have had having do does did will would can could may might must shall should "
    "cannot isn't aren't wasn't weren't don't doesn't didn't won't can't couldn't hasn't haven't hadn't isn’t aren’t "
    "wasn’t weren’t don’t doesn’t didn’t won’t can’t couldn’t hasn’t haven’t hadn’t"
)
_SUBORDINATORS = "while whilst whereas although though because if unless as but yet whether what how why"
_FINITE = (
    "became began begun bought broke brought built came chose chosen dealt drank drawn drew driven drove eaten fell fallen "
    "felt fled flew flown forgot fought found froze gave given gone got gotten grew grown held hid kept knew known laid led left "
    "lent lost made meant met paid put ran risen rode rose said sang sank sat saw seen sent shook shot shown slept sold "
    "sought spent spoke spoken spread stood stole stolen struck swam swept taken taught thought threw thrown took told "
    "upheld withdrew withdrawn oversaw overseen underwent undergone overcame repaid resold outsold "
    "rebuilt retook retaken overtook overtaken undertook undertaken "
    "torn understood went woke won wore worn written wrote hit slid rang swung shrank sprang stuck caught slipped "
    "becomes comprises consists contains continues employs exceeds exists gets gives goes includes keeps lies makes "
    "means meets occurs owns pays produces provides reaches receives remains represents requires says sees seems sells "
    "sends serves sits spends takes tells thinks wants wins become remain include contain comprise say get give take go "
    "come comes make keep bring seek receive provide require stretched forms come "
    "expects predicts anticipates believes allows enables ensures seeks creates involves indicates suggests describes "
    "appears applies carries brings operates generates achieves acquires adds attracts confirms considers delivers earns "
    "expands follows introduces lasts maintains obtains prevents proposes receives reduces removes replaces retains"
)
_ADVERBS = (
    "also only just now then still already again ago not never always often ever even too very rather quite almost "
    "currently worldwide nationwide countrywide together alone overall altogether abroad elsewhere here today yesterday "
    "tomorrow tonight so thus hence however therefore meanwhile instead well soon later earlier yet away back "
    "respectively apart alike else once twice far further long downstream upstream higher lower longer taller deeper "
    "wider larger smaller heavier faster slower older younger better worse high tall wide deep strong old away online "
    "annually yearly monthly weekly daily hourly quarterly collectively due year-to-date year-on-year year-over-year "
    "month-on-month month-over-month quarter-on-quarter quarter-over-quarter"
)
_QUANTITY_WORDS = "more further additional"
_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions "
    "billion billions trillion dozen dozens half"
)

CLASSES: dict[str, str] = {
    word: sort
    for sort, listed in (
        ("verb", _FINITE), ("adv", _ADVERBS), ("sub", _SUBORDINATORS), ("det", _DETERMINERS), ("prep", _PREPOSITIONS),
        ("conj", _CONJUNCTIONS), ("pron", _PRONOUNS), ("aux", _AUXILIARIES), ("rel", _RELATIVES), ("more", _QUANTITY_WORDS),
        ("num", _NUMBER_WORDS),
    )
    for word in listed.split()
}  # fmt: skip
"""Class of each closed-class word and irregular verb form, lower case."""
# Adjectives before a noun far more often than adverbs after one.
for _word in ("daily", "weekly", "monthly", "yearly", "quarterly", "online", "further", "strong", "high", "old", "long",
              "deep", "wide", "tall", "larger", "smaller", "older", "younger", "better", "higher", "lower", "longer",
              "lost", "adjusted", "unadjusted", "combined", "consolidated", "weighted", "unaudited",
              "found", "left", "known", "spread", "shot"):  # fmt: skip
    CLASSES[_word] = {"further": "more", "left": "verb", "lost": "verb", "found": "verb", "known": "part"}.get(_word, "noun")

LY_NOUNS = listed(
    "family assembly supply reply ally anomaly monopoly jelly fly daily weekly monthly yearly hourly quarterly early "
    "elderly friendly deadly costly lively lonely likely orderly bodily motherly homely july italy lily belly bully "
    "rally tally folly butterfly wooly oily only curly ugly silly holy"
)
"""Words in -ly that are nouns or adjectives."""

NOT_PARTICIPLES = listed(
    "bed beds seed need feed shed breed weed speed deed reed greed creed hundred sled red unwed bleed embed led shred "
    "sacred naked wicked rugged kindred hatred infrared watershed flatbed"
)
COMMON_GERUNDS = listed(
    "training funding building housing farming fishing manufacturing meeting screening processing marketing banking "
    "mining engineering nursing shipping clothing planning monitoring learning teaching parking advertising cleaning "
    "wedding hearing warning ruling finding crossing landing listing opening setting reading shelling bombing killing "
    "shooting feeding breeding laundering trafficking counselling counseling testing polling dwelling wing king string "
    "ring spring evening morning rating saving lighting heating cooling painting drawing writing "
    "recording filing pricing trading spending lending borrowing sling bearing ceiling living briefing gathering "
    "flooding logging grazing dumping vessel sterling darling sibling herring lightning pudding thing something nothing "
    "anything everything boarding catering computing consulting cycling gaming hiring licensing mapping mentoring "
    "networking outing packaging patrolling policing printing programming publishing recycling retailing sampling "
    "schooling scoring sewing sitting smuggling sourcing staffing storing streaming surfing swimming tracking travelling "
    "vaccinating voting walking welding working wiring offspring rushing fundraising sightseeing"
)
"""Words in -ing that stand in noun compounds; any other after a noun begins a clause of its own."""

PLURALS = listed(
    "people children women men persons police cattle teeth feet mice geese criteria phenomena bacteria media data "
    "lives wives knives leaves countrymen policemen policewomen servicemen servicewomen fishermen spokesmen firefighters "
    "livestock personnel"
)
"""Plurals without an s."""
NOT_PLURAL = listed(
    "news series species physics politics economics mathematics analysis basis crisis diabetes rabies lens gas bus "
    "business access process progress aids measles mumps tens lots mass loss class glass grass less unless across "
    "always perhaps thus"
)
MODIFYING_PLURALS = listed(
    "sports arms goods savings sales securities systems operations communications services affairs relations resources "
    "rights veterans customs drugs forces police media data livestock personnel media games "
    "jobs rewards accounts payments claims mines hazards explosives human-rights news species series"
)
"""Plurals that stand before another noun ("arms deals", "police officers"); after any other a plain word is a verb."""
BARE_VERBS = listed(
    "have use enter join attend receive provide live need want get face die remain lack benefit depend rely apply pledge "
    "agree participate compete contribute say think believe feel expect earn speak know become continue suffer flee "
    "live gather await lie exist belong occur stay require thanks"
)
"""Base forms that are hardly ever nouns in a compound."""
COLLECTIVES = listed("staff crew personnel police youth")
"""Singulars of many persons, whose verb has no -s: "640 staff work at the port"."""
DOING = listed("work serve live teach train travel operate cover run report speak use drive care commute volunteer")
"""What they do, in words that are nouns as well."""
REPORTING = listed(
    "show shows showed shown say says said report reports reported indicate indicates find finds found suggest suggests"
)
"""Verbs whose "that" opens what is reported, no relative clause."""
TAKING_OBJECTS = listed(
    "received reached attended visited joined voted returned crossed enrolled participated completed died fled survived "
    "arrived remained lived lacked needed gained rose advanced jumped slipped fell dropped climbed added ended closed "
    "required started began used took earned paid spent applied agreed pledged helped provided including excluding"
)
"""Participle forms that are a finite verb when they stand right after a figure."""
CASUALTIES = listed(
    "killed injured wounded displaced dead missing detained arrested hospitalised hospitalized unemployed employed "
    "infected vaccinated uninsured abducted evacuated homeless affected"
)
"""Participles and adjectives that name people by what happened to them: "14 injured"."""
PERSONS = listed(
    "people persons children women men patients adults girls boys students pupils households families cases users "
    "workers employees residents participants youths refugees civilians citizens mothers countries member members "
    "infants babies survivors"
)
"""Heads whose "with ..." or "without ..." says what kind they are ("people with disabilities")."""
SHARING_VERBS = listed(
    "reached provided supplied supported helped assisted reach provide supply support help assist convenes convened "
    "linked connected equipped furnished met meets meet"
)
"""Verbs that take "people with food": the "with" belongs to them."""
TOTALS = listed(
    "total sum average maximum minimum mean median aggregate worth record excess majority minority estimate rest "
    "most out order range cost combined number level form amount"
)
"""Heads before "of <figure>" that do not say what the figure counts."""
PERIODS = listed(
    "year years month months week weeks day days quarter quarters decade decades century centuries hour hours season "
    "time times minute minutes period date night afternoon morning"
)
"""Units of time: a phrase whose head they are says when, not what."""
TWICE_AFTER = listed("count counts counted counting look looks looked think thinks thought once")
"""Words after which "twice" tells how something was done: "counted twice", "once or twice"."""
OPERATING_RESULTS = listed(
    "margin margins profit profits income cost costs expenses loss losses result results cash revenue budget"
)
"""Nouns before which "operating" says which: "operating costs", where "companies operating in Elm" do something."""

AMBIGUOUS_VERBS = listed(
    "costs cost measures weighs totals totalled averages averaged numbers equals holds stands covers spans houses hosts "
    "rises falls grows drops increases decreases declines gains loses needs offers supports shows runs range ranges varies "
    "accounts nears tops supplies serves employ employs trains delivers fell rose is was reach cover total measure weigh "
    "average equal exceed approach number"
)
"""Noun or verb: a verb where the figure follows, at once or after a preposition."""

ACTING_VERBS = listed(
    "employs employ trains serves serve hosts houses covers cover delivers supports supplies offers holds gains needs loses"
)
"""Of these, the verbs whose subject acts on what is counted."""

COMPARED = listed(
    "more less fewer higher lower greater larger smaller better worse weaker stronger than as "
    "taller longer shorter cheaper up down"
)
"""Words of comparison after a figure: what is compared stands left of it."""
RANGING = listed(
    "ranging totalling totaling averaging amounting costing exceeding reaching measuring weighing valued priced worth"
)
"""What ties a figure to the noun before it, even over a comma."""

DIMENSIONS = listed("long wide high tall deep thick away old apart across square cubic")
"""Adjectives after a measure that say along what it runs."""
STATES = listed("full free empty complete finished ready occupied booked effective efficient accurate renewable recyclable")
"""Adjectives after a share that say how what stands before it is: "Seats were 88 % full"."""
PLAIN_VERBS = listed(
    "average yield supply number total cover cost span measure weigh house host employ serve train produce emit generate use "
    "consume store hold carry handle earn pay spend save need offer support deliver reach exceed equal hit top near run"
)
"""Verbs of a plural where a figure follows at once ("Rents | average | $900"), though many are nouns elsewhere."""
PURPOSES = listed("in for on towards toward of worth to")
"""What stands between money and what it is for."""

ADJECTIVE_LIKE_NOUNS = listed("table cable vegetable variable timetable handful armful spoonful bible crucible unless")
"""Nouns with the ending of an adjective."""

ADJECTIVES = listed(
    "new old big large small major minor local national public private social human free full whole open true clear main real "
    "recent current present former early late young great good bad poor rich safe common single double joint annual total net "
    "gross fresh raw dry wet hot cold warm cool heavy light slow fast short wide narrow deep black white red green blue brown "
    "foreign domestic internal external rural urban central federal civil military medical legal mental physical primary "
    "secondary severe serious moderate mild acute critical regular special general average additional intact native modern "
    "electric mobile digital male female adult elderly pregnant certain different various similar key sharp steep slight modest"
)
"""Adjectives that no ending tells: after one, a word in -s is the noun and no verb ("new tractors this year")."""
GRADES_OF_CHANGE = listed(
    "sharp steep slight modest small large big great strong weak marked significant substantial considerable moderate gradual "
    "rapid steady slow further additional new recent net gross total overall average annual monthly quarterly yearly weekly "
    "daily similar corresponding record first second third year-on-year year-over-year month-on-month proportional relative "
    "real nominal actual expected projected planned dramatic huge massive tiny mere whopping respective"
)
"""Adjectives before a noun of change; any other word there says what changes ("sales growth", "price increase")."""

TURNS_OF_TIME = listed("last this next past previous")
"""As in "last May", "this year"."""
MODALS = listed("will would can could may might must shall should do does did cannot")
"""Auxiliaries that a bare infinitive follows."""

BEING = listed("is are was were be been being remain remains remained stay stays stayed held holds hold")
"""Verbs that a word saying how the subject is may follow: "remained flat"."""
COUNTING_VERBS = listed(
    "is are was were be been being rose fell reached grew dropped climbed increased decreased declined doubled tripled "
    "remained remains remain stood hit exceeded passed jumped surged surpassed topped neared "
    "shrank dipped slipped totalled totaled numbered averaged "
    "became gained lost ended closed finished opened slid tumbled soared reaches end trade trades traded settled stands up down "
    "fluctuated fluctuates hovered oscillated came comes amounted amounts "
    "totalling totaling numbering "
    "falling rising growing reaching dropping climbing increasing decreasing declining shrinking doubling"
)
"""Verbs after which a number without a noun counts or measures the subject."""
CHANGING = listed("rise fall grow increase decrease drop decline climb shrink reach cost total exceed slow")
"""Infinitives whose subject a figure measures: "sea levels to rise 11 ft"."""
CHANGING_OBJECT = listed(
    "cut reduced shortened raised lowered increased extended lengthened trimmed lifted boosted slashed improved decreased "
    "widened cuts reduces shortens raises lowers extends trims lifts boosts slashes widens"
)
"""Forms whose object changes by what a number says: "shortened | the wait | by 12 days"."""
GRADING_VERBS = listed(
    "exceeded exceeds exceed surpassed surpasses topped tops totalled totaled totals averaged averages neared nears"
)
"""Verbs that may be read as part of a number because they grade it: "exceeded 40"."""
PERCEIVING = listed("see sees saw seen watch watched let lets help helps helped make makes made expect expects")
"""Verbs whose object does what the bare infinitive behind it says: "saw traffic | grow"."""
CHANGES = listed(
    "rise fall growth increase decrease drop decline reduction jump surge slump gain uplift upturn downturn expansion "
    "contraction improvement cut cuts hike hikes dip rebound slide plunge climb uptick "
    "rises falls increases decreases drops declines reductions gains"
)
"""Nouns of change: of "a rise of 5 %" what rises is the entity."""
LEVELS = listed("low lows high highs peak peaks trough record")
"""Nouns that say how a value compares with earlier ones: of "a high of $9" what is high is the entity."""
IDIOMS = listed(
    "exchange return total cash addition response turn fact full part advance kind event case court favour favor average"
)
"""Nouns of set phrases with "in" and "on" that say nothing of what money is for."""
NO_SUPERLATIVES = listed(
    "forest rainforest interest harvest request test contest protest arrest guest quest conquest invest rest unrest west midwest "
    "northwest southwest nest chest crest vest digest manifest suggest bequest pest"
)
"""Words in -est that grade nothing."""

LENGTHENED = listed(
    "last lasts lasted lasting wait waits waited waiting stay stays stayed staying live lives lived living remain remains "
    "remained stand stands stood run runs ran running serve serves served serving survive survives survived spend spends spent "
    "hold holds held keep keeps kept detain detained delay delays delayed open opened close closes closed closure closures "
    "continue continues continued drag dragged sit sits sat sleep sleeps slept work works worked fly flew travel travelled "
    "outage outages absence absences visit visits trip trips journey journeys sentence sentences contract contracts loan loans "
    "lease leases term terms duration durations experience tenure mission missions cruise cruises flight flights course courses "
    "maturity maturities employed unemployed missing overdue pending aged old stuck stranded trapped homeless"
)
"""Words whose length of time an "over ten years" tells: "they waited over ten years", "loans over ten years"."""
