"""Entities of figures. In the tables every figure stands between bars, the one that is asked for between double bars."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from snapshots import Hints, extract, plain_document
from snapshots import read as read_document
from snapshots.extraction.naming.entities import entity_for
from snapshots.figures import Kind

COUNT, PERCENT, MONEY, MEASURE, RATIO = Kind.COUNT, Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.RATIO


def read(marked: str, kind: Kind, nearest: str | None = None) -> str | None:
    text, spans, asked = "", [], None
    for part in re.split(r"(\|\|.+?\|\||\|.+?\|)", marked):
        bare = part.strip("|")
        if part.startswith("|"):
            spans.append((len(text), len(text) + len(bare)))
            asked = spans[-1] if part.startswith("||") else asked
        text += bare
    assert asked is not None
    return entity_for(text, *asked, kind, spans, nearest)


@pytest.mark.parametrize(
    ("marked", "kind", "entity"),
    [
        ("The water index stood ||12|| points higher than in May.", COUNT, "water index"),
        ("The water index rose ||12|| points.", COUNT, "water index"),
        ("The crew won ||12|| points.", COUNT, "points"),
        ("At the end of March 2025 the queue stood at ||804||, down |6%|.", COUNT, "queue"),
        ("In May 2025 the port queue stood at |804|, down ||6%||.", PERCENT, "port queue"),
        ("|Seven in ten| households live within |2 km| of a road, up from ||48%|| in 2020.", PERCENT, "households"),
        ("||Eleven|| of the country's |14| provinces were dry.", COUNT, "provinces"),
        ("|Nine| men fell ill, bringing the total number of known cases to ||921||.", COUNT, "known cases"),
        ("The deaths of |three| miners bring the official count of flood victims to ||48||.", COUNT, "flood victims"),
        ("|Twenty| nurses joined, bringing the total to ||310||.", COUNT, "nurses"),
        ("||Over half|| of the city's |40| bridges were shut.", RATIO, "bridges"),
        ("Gifts made up |83%| of income; the remaining ||£7m|| came from shops.", MONEY, "income"),
        ("The remaining ||40%|| stayed.", PERCENT, "boats"),
        ("Of those who fled the town, ||130,000|| live in camps and another |9| with kin.", COUNT, "those who fled the town"),
        ("Of those who fled the town, |130,000| live in camps and another ||9|| with kin.", COUNT, "those who fled the town"),
        ("||45|| of them are shut.", COUNT, "boats"),
        ("||20%|| the arts", PERCENT, "arts"),
        ("Mail was used for |58%| of the drugs by weight, road freight for ||19%|| and rail for |9%|.", PERCENT, "road freight"),
        ("Mail was used for |58%| of the drugs by weight, road freight for |19%| and rail for ||9%||.", PERCENT, "rail"),
        ("In May |900| clerks came by bus and ||40|| were late.", COUNT, "clerks"),
        ("|64%| of boats were old; ||12|| were sunk.", COUNT, "boats"),
        ("Of those with a vote, ||49%|| came.", PERCENT, "those with a vote"),
        ("Of those ||49%|| came.", PERCENT, "boats"),
        ("||Some 850|| work on site.", COUNT, "boats"),
        ("|Nine| boats lie here; ||six|| run on oil.", COUNT, "boats"),
        ("There were |900| pupils in our |12| schools, ||4%|| more than in May.", PERCENT, "pupils"),
        ("It is |3%| below the 10-year mean of ||1,094||.", COUNT, "10-year mean"),
        ("The 5-year yield is ||68%||.", PERCENT, "5-year yield"),
        ("Each tenant throws away ||341 kg||, |19 kg| less than in May.", MEASURE, "tenant"),
        ("Each tenant throws away |341 kg|, ||19 kg|| less than in May.", MEASURE, "tenant"),
        ("Keeping a goat in the hills costs ||$562||.", MONEY, "Keeping a goat in the hills"),
        ("Serving |40| towns, the line costs ||$5m||.", MONEY, "line"),
        ("The mill has |38| vans, which cuts their fumes by ||90%||.", PERCENT, "fumes"),
        ("In ||40%|| of closed cases firms paid.", PERCENT, "closed cases"),
        ("We used |1.1 TWh| of power, ||54%|| of it from wind.", PERCENT, "power"),
        ("Of the |31| goats that died, |17| were old, |eight| were ill and ||two|| were young.", COUNT, "goats"),
        ("||Half|| of sold huts leak.", RATIO, "sold huts"),
        ("Fees are |£650|, and the levy for 2026/27 will be ||£98m||.", MONEY, "levy"),
        ("Among pupils it is ||one in five||.", RATIO, "pupils"),
        ("We have a crew of ||64|| and |18| vans.", COUNT, "crew"),
        ("They issued fines totalling ||$5m|| for theft.", MONEY, "fines"),
        ("It is worth ||$5m|| for the city.", MONEY, "city"),
        ("Huts with a boiler use ||3%|| less fuel and |4%| less gas.", PERCENT, "fuel"),
        ("The kilns use ||3%|| less cement.", PERCENT, "cement"),
        ("The lamps are ||20%|| less expensive.", PERCENT, "lamps"),
        ("Wages are ||3%|| less volatile.", PERCENT, "Wages"),
        ("There was ||3%|| less rain.", PERCENT, "rain"),
        ("||One in five|| lives in need.", RATIO, "boats"),
        ("||One in five|| lives lost was a calf's.", RATIO, "lives"),
        ("|41 km| of new lanes opened, which brings the network to ||386 km||.", MEASURE, "network"),
        ("In the hills |62%| of huts can order it; in towns the figure is ||81%||.", PERCENT, "huts"),
        ("|Seven in ten| pupils had none; ten years ago it was ||six in ten||.", RATIO, "pupils"),
        ("||1 in 8|| has a cough.", RATIO, "boats"),
        ("It pays a weekly sum of ||$40|| for each child.", MONEY, "weekly sum"),
        ("It pays ||$40|| for each child.", MONEY, "child"),
        ("Each launch costs ||about £8,200|| on average.", MONEY, "launch"),
    ],
)
def test_what_remains_is_of_what_was_told_before(marked, kind, entity):
    assert read(marked, kind, nearest="boats") == entity


@pytest.mark.parametrize("text", ["This is a yearly rise of ||5 %||.", "It means a sharp drop of ||5 %|| against May."])
def test_a_change_is_of_what_the_pronoun_points_at(text):
    assert read(text, PERCENT, nearest="boats") == "boats"


@pytest.mark.parametrize(
    ("marked", "entity"),
    [
        ("They met |512| alarms in 2005 (1995: ||464||).", "alarms"),
        ("Officials killed |12| goats and wounded ||15||.", "goats"),
        ("It made |60| loans and refused ||9|| more.", "loans"),
        ("The trust opened ||12|| and |15| clinics.", "clinics"),
        ("We took |90| calls to ||111|| and |40| letters.", "calls"),
        ("Floods killed ||12|| and |15| were hurt.", None),
        ("The waiting list now stands at ||46,300||.", "waiting list"),
        ("The bank has ||over 9,000|| tellers in 40 towns.", "tellers"),
        ("They trained ||900|| new police officers each month.", "new police officers"),
        ("Farms bought ||9,300|| new tractors this year.", "new tractors"),
        ("The ||73||-member Northern League met.", "Northern League member"),
        ("A ||four||-cylinder engine drives it.", "engine cylinder"),
        ("Crews flew ||3,000|| sorties against locust swarms, saving crops.", "sorties against locust swarms"),
        ("||Tens of thousands|| of herders who lost goats came.", "herders"),
        ("It trained ||200|| mid- to senior-level nurses.", "mid- to senior-level nurses"),
        ("A board of ||50|| members and observers met.", "members and observers"),
        ("They replace ||12|| old boats and halve their costs.", "old boats"),
        ("They build ||40|| homes and repair the roofs.", "homes"),
        ("Nurses saw |12,800| lambs (|71%| of the ||18,000|| wanted).", "lambs"),
        ("The roll lists ||100|| feed stores and grain dealers operating there.", "feed stores and grain dealers"),
        ("||60|| countries and the League now share data.", "countries"),
        ("At least ||26|| partners share records.", "partners"),
        ("||31|| states use scanners.", "states"),
        ("They closed ||600|| bank-related or affiliated accounts.", "bank-related or affiliated accounts"),
        ("They killed ||39|| wolves and injured 20.", "wolves"),
        ("Storms left ||14|| injured and many homeless.", "injured"),
        ("||Two|| internally displaced families returned.", "internally displaced families"),
        ("It reached ||900|| goats with fodder.", "goats"),
        ("It has ||900|| patients with malaria.", "patients with malaria"),
        ("The school granted leave for ||30|| visits of its pupils.", "visits of its pupils"),
        ("Members: ||73||", "Members"),
        ("||6.2 million|| children in need", "children"),
        ("Enrolment reached ||5,400||.", "Enrolment"),
        ("Its clips were watched ||14 million times||.", "clips"),
        ("Teachers: ||640|| trained", "Teachers"),
        ("Herders who have come home: ||1.5 million||", "Herders"),
        ("||2.15 million|| people poor", "people"),
        ("||One|| proposal asks the board to act.", "proposal"),
        ("||350 K|| barns were mended.", "barns"),
        ("In the north, ||7|| out of |35| barns burn.", "barns"),
        ("||12|| out of the |26| barns burn.", "barns"),
        ("The number of cuts from falls rose to ||41|| from |38| in May.", "number of cuts from falls"),
        ("Wolves are back, with the number of such packs falling from ||25|| to |21|.", "number of such packs"),
    ],
)
def test_counts(marked, entity):
    assert read(marked, COUNT) == entity


@pytest.mark.parametrize(
    ("marked", "kind", "entity"),
    [
        ("The quay served |40| boats in May (||up 5 %|| on April).", PERCENT, "boats"),
        ("Turnover came to |£9m| and net debt to ||£2m||.", MONEY, "net debt"),
        ("Landings rose to |40| and the losses to ||12||.", COUNT, "losses"),
        ("Rents rose by |3 %| and wages by ||4 %||.", PERCENT, "wages"),
        ("The rate rose to |40 %|, similar to ||39 %|| in May.", PERCENT, "rate"),
        ("They sent |40| boats to Elm and |30| to ||12|| quays.", COUNT, "quays"),
        ("The league lent |£9m| to mills and ||£2m|| to farms.", MONEY, "farms"),
        ("The appeal for |US$88 million| has received ||US$21 million||.", MONEY, "appeal"),
        ("The call for |$9 million| of aid has drawn ||$2 million||.", MONEY, "call"),
        ("||640|| staff work at the mill.", COUNT, "staff"),
        ("||120|| crew serve |12| ships.", COUNT, "crew"),
        ("||40|| staff work permits were given.", COUNT, "staff work permits"),
        ("||40|| staff cars burned.", COUNT, "staff cars"),
        ("Turnover came to |£9m| (2023: ||£8m||).", MONEY, "Turnover"),
        ("The bank lent |£9m|, with bad loans rising to ||£2m||.", MONEY, "bad loans"),
        ("In May |40| boats came, an increase of |14 %| on April but a ||10 %|| drop on June.", PERCENT, "boats"),
        ("Divisional operating margin increased to ||2.3 %||.", PERCENT, "Divisional operating margin"),
        ("Rye fell by |10 %|, barley – ||by 3 %||, oats – by |2 %|.", PERCENT, "barley"),
        ("Growth is led by wood (|3 %|), followed by paper (||2 %||).", PERCENT, "paper"),
        ("||70 percent|| of the land the bank once held is dry.", PERCENT, "land the bank once held"),
        ("A ||7%|| share price increase followed.", PERCENT, "share price increase"),
        ("The rate of growth in Elm rose to ||5%|| next year.", PERCENT, "rate of growth"),
        ("Barley gained |8%|, Rye rose |4%|, and Oats gained ||3%||.", PERCENT, "Oats"),
        (
            "The number of wolves in Elm is at its lowest since the hunt began, ||down by more than half||.",
            RATIO,
            "number of wolves",
        ),
        ("They meet ||one-third|| of Elm’s road costs.", RATIO, "Elm’s road costs"),
        ("||One in five|| farms lost its crop.", RATIO, "farms"),
        ("||Half|| the herd died.", RATIO, "herd"),
        ("The league gave ||$22 billion|| in food, water, and farm support in Elm.", MONEY, "food, water, and farm support"),
        ("Members pledged ||$2 billion|| to continue this work.", MONEY, "work"),
        ("Donors gave ||$40 million|| for schools.", MONEY, "schools"),
        ("They gave ||$40 million|| for relief, logging and farm support.", MONEY, "relief, logging and farm support"),
        ("They gave ||$40 million|| for relief, repairing and water.", MONEY, "relief, repairing and water"),
        ("A package of ||$1 trillion|| to support farms came.", MONEY, "package"),
        ("Rent, set at |$3| a day (2017 rules), fell to ||12%|| of pay.", PERCENT, "pay"),
        ("Rent, set at |$3| a day (2017 rules), fell to ||12%||.", PERCENT, "Rent"),
        ("Thaw could cause sea levels to rise ||11 feet||.", MEASURE, "sea levels"),
        ("Solar capacity stands at ||130 MW||.", MEASURE, "Solar capacity"),
        ("The set will cost ||$200||.", MONEY, "set"),
        ("A fine of ||$5m|| was set.", MONEY, "fine"),
        ("A ||$900|| grant came.", MONEY, "grant"),
        ("He paid ||$900|| for an |8 kW| stove.", MONEY, "stove"),
        ("The fee, which came to ||$5||, was waived.", MONEY, "fee"),
        ("They sent ||38 tons|| of seed in May.", MEASURE, "seed"),
        ("They built a ||3-km|| tunnel.", MEASURE, "tunnel"),
        ("The river is ||62 miles|| (|100 km|) long.", MEASURE, "river"),
        ("The river is |62 miles| (||100 km||) long.", MEASURE, "river"),
        ("An altitude of ||30 m|| was kept.", MEASURE, "altitude"),
        ("Passengers: |2.7 million| (||+4.8 %||)", PERCENT, "Passengers"),
        ("The ferry line recorded a clear decline of ||7 percent|| in May.", PERCENT, "ferry line"),
        ("There was a ||12%|| increase in burglaries.", PERCENT, "burglaries"),
        ("The league gave ||$5m|| to the coastal towns.", MONEY, "coastal towns"),
        ("The league lent ||$5m|| to rebuild the quay.", MONEY, "quay"),
        ("Spending on looms in Elm grew from ||$7m|| to |$18m|.", MONEY, "Spending on looms"),
        ("Takings at older stalls fell ||3%||.", PERCENT, "Takings at older stalls"),
        ("Takings in May fell ||3%||.", PERCENT, "Takings"),
        ("||2%|| fewer guests in May", PERCENT, "guests"),
        ("Third-quarter adjusted profit up ||3%||", PERCENT, "Third-quarter adjusted profit"),
        ("The mill said adjusted takings rose ||3%||.", PERCENT, "adjusted takings"),
        ("Net takings per stall ||$1.61||", MONEY, "Net takings per stall"),
        ("The mill raised bakery sales ||4%||.", PERCENT, "bakery sales"),
        ("Takings before taxes edged down |1%| to ||$5m|| in the old mill.", MONEY, "Takings before taxes"),
        ("Oilseed output is seen to be flat at ||31 t||.", MEASURE, "Oilseed output"),
        ("||Two in three|| of those with a postal vote sent it.", RATIO, "those with a postal vote"),
        ("The pond remains at its low at ||21%||.", PERCENT, "pond"),
        ("Oat shares stood at a five-month high of ||$9|| in late trade.", MONEY, "Oat shares"),
        ("Up to ||2,500 megawatts|| (MW) of tidal power is planned.", MEASURE, "tidal power"),
    ],
)
def test_shares_money_and_measures(marked, kind, entity):
    assert read(marked, kind) == entity


@pytest.mark.parametrize(
    ("marked", "kind", "entity"),
    [
        ("They freed |70%| of the wells in Elm and ||50%|| in Ash.", PERCENT, "wells"),
        ("They fed |6 million| homes, including ||1 million|| in Elm.", COUNT, "homes"),
        ("Of |900| clerks, ||310|| are new.", COUNT, "clerks"),
        ("Enrolment reached |5,400|, up from ||4,900|| in May.", COUNT, "Enrolment"),
        ("They cleared |20 km2| of pasture, including ||10 km2|| since June.", MEASURE, "pasture"),
        ("The roll has |900| clerks, of whom ||310|| are new.", COUNT, "clerks"),
        ("The roll has |900| clerks, of whom ||310|| women.", COUNT, "women"),
        ("Of |35| clerks, the mean stay was |9 days|, of whom ||21|| were new.", COUNT, "clerks"),
        ("Of |35| losses, the mean age was |9 years| of which ||21|| were ships.", COUNT, "losses"),
        ("Of |35| losses, the mean age was ||9 years|| of which |21| were ships.", MEASURE, "mean age"),
        ("The roll has |900| clerks, of whom |310| (|34%|) were new and ||590|| were old.", COUNT, "clerks"),
        ("The roll has |900| clerks, of whom |310| (|34%|) were new, and ||12|| ships.", COUNT, "ships"),
        ("The ward has |900| clerks, of whom ||310|| critical.", COUNT, "clerks"),
        ("The roll has |900| clerks, of whom ||49%|| women.", PERCENT, "clerks"),
        ("The roll has |900| clerks, of whom ||310|| left, and |4| cooks.", COUNT, "clerks"),
        ("Over |1,435| people slept in |21| shelters, of whom ||89|| were ill.", COUNT, "people"),
        ("The yard has |900| clerks at |14| quays, of whom ||310|| are new.", COUNT, "clerks"),
        ("They fed |400| herders across |9| valleys, of whom ||120|| had goats.", COUNT, "herders"),
        ("Some |12| raids ended in |900| arrests, of whom ||40|| were minors.", COUNT, "arrests"),
        ("They met |5,000| people in |900| families, of whom ||200|| had no home.", COUNT, "families"),
        ("The port hired |40| cooks, and pay rose to |900| clerks, of whom ||310|| are new.", COUNT, "clerks"),
        ("They freed |900| ponies in |21| yards, of which ||4|| are shut.", COUNT, "yards"),
        ("They sold ||four||-, |five|- and |six|-cylinder engines.", COUNT, "engines cylinder"),
        ("Thieves took |460| carts and vans this year compared with ||63|| last year.", COUNT, "carts and vans"),
        ("The share fell |6%| to ||164||.", COUNT, "share"),
        ("Wagons rose |4%| from ||29,744|| to |30,872|.", COUNT, "Wagons"),
        ("The yard saw |6,902| barges, a ||4%|| decline.", PERCENT, "barges"),
        ("The yard saw |1,190| barges, an increase of ||four percent|| year on year.", PERCENT, "barges"),
        ("The yard saw |6,902| barges, a |4%| drop compared to ||7,199|| in May.", COUNT, "barges"),
        ("Coal made up |31%|, dry sand |40%| and wet clay ||29%||.", PERCENT, "wet clay"),
        ("The yard saw |6,902| barges, with ||3,129|| of these sinking.", COUNT, "barges"),
        ("In the first ten months of 2019 the number of barges fell |by 2%| to ||40||.", COUNT, "number of barges"),
        ("The owner said Monday its takings rose to ||$7m||.", MONEY, "takings"),
        ("Takings for the third quarter fell to ||$7m||.", MONEY, "Takings"),
        ("Among herders asked in May, ||71%|| were ill and 58% rated it low.", PERCENT, "herders"),
        ("Of the |2,300| cracks mended, ||84%|| were closed at once.", PERCENT, "cracks"),
        ("Fuel use per trip was cut to ||4 tonnes||.", MEASURE, "Fuel use per trip"),
        ("Among herders, ||17%|| were ill, while 7% were away.", PERCENT, "herders"),
        ("Barges rose |one per cent| year on year to ||8,090||.", COUNT, "Barges"),
        ("||37%|| of those working in mines left.", PERCENT, "those working in mines"),
        ("There was a ||2%|| increase in the total number of barges.", PERCENT, "total number of barges"),
        ("Output is seen lower at |23 t| from last year's record ||25 t||.", MEASURE, "Output"),
        ("|92%| of herders meet the rule and ||68%|| miss the fee.", PERCENT, "herders"),
        ("Some |900| clerks (||5%|| of the total) left.", PERCENT, "clerks"),
    ],
)
def test_a_left_out_noun_comes_from_the_mention_before(marked, kind, entity):
    assert read(marked, kind) == entity


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("We teach 840 clerks from 16 towns. Of these, 310 are new.", "clerks"),
        ("It has 40 boats at 12 quays. Of these, 9 are wrecks.", "boats"),
        ("It has 40 boats and 12 quays. Of these, 9 are shut.", "quays"),
        ("It works in 12 towns. Of these, 9 are new.", "towns"),
        ("We saw 9 quays. Of the huts, 38% are wet. Half had a roof.", "huts"),
        ("It has 40 boats in our 12 quays. Of these, 9 are wrecks.", "boats"),
        ("The mean wait is 14 months. For crews it is still four years.", "mean wait"),
        ("The mean wait is 14 months. It is 40 km to the port.", None),
        ("The mean wait is 14 months. It is still 40 km.", None),
        ("It runs 40 clinics, which treat 900 adults. Another 9 are to open.", "clinics"),
        ("It owns 40 boats carrying 900 crates. Of these, 9 are wrecks.", "boats"),
        ("It owns 40 boats that leak, and 12 quays. Of these, 9 are shut.", "quays"),
        ("They said that 40 boats sank. Another 9 are lost.", "boats"),
        ("Some 90 posts were told, drawing 11 bids each. Of these, 9 are new.", "posts"),
        ("Gales hit 40 towns, killing 12 people. Of these, 9 were boys.", "people"),
    ],
)
def test_what_a_preposition_places_is_not_what_these_are(text, entity):
    assert extract(plain_document(text))[-1].entity == entity


@pytest.mark.parametrize(
    ("line", "entity"),
    [
        ("Food: 36,000 families have received rations.", "families"),
        ("Water: 48 tankers deliver it.", "tankers"),
        ("Shelter: between 6,000 and 7,000 tents are on the way.", "tents"),
        ("Teachers: 640 trained", "Teachers"),
        ("Staff: 640 nurses", "Staff"),
        ("Deaths: 40 were told", "Deaths"),
    ],
)
def test_a_clause_behind_a_label_has_a_subject_of_its_own(line, entity):
    assert extract(plain_document(f"- {line}\n- Posts: 4 open\n"))[0].entity == entity


def test_things_that_are_many_are_meant_before_a_single_one():
    figures = extract(
        plain_document("It held 612 men, 118% of its certified capacity of 519. Forty-three of them slept on the floor.\n")
    )
    assert figures[-1].entity == "men"


def test_a_figure_that_is_the_subject_takes_the_nearest_noun_of_the_text():
    assert read("||About 130,000|| are sheltering in tents.", COUNT, nearest="herders") == "herders"
    assert read("||About 130,000|| are sheltering in tents.", COUNT) is None
    assert read("Of those treated, ||91|| were calves.", COUNT, nearest="goats") == "goats"
    assert read("||91%|| of those treated recovered.", PERCENT, nearest="goats") == "goats"
    assert read("of whom in Elm: ||700||", COUNT, nearest="goats") == "goats"


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("Police arrested ||14||.", COUNT),
        ("Thieves broke in, taking ||tens of thousands|| — perhaps |hundreds of thousands| — of euros.", MONEY),
        ("We saw ||5|| in the park.", COUNT),
        ("||40||", COUNT),
        ("He paid ||$5|| in cash.", MONEY),
    ],
)
def test_no_noun_gives_no_entity(marked, kind):
    assert read(marked, kind) is None


WORDS = st.sampled_from(
    [
        "the",
        "of",
        "in",
        "and",
        ",",
        "to",
        "by",
        "40",
        "7",
        "%",
        "$5",
        "goats",
        "Elm",
        "City",
        "who",
        "are",
        "rose",
        "killing",
        "sold",
        "its",
        "-",
        "(",
        ")",
        ";",
        "—",
        "more",
        "injured",
        "year",
        "last",
        "per",
        "one-third",
        "mid-",
        "clinics’",
        "“caliph”",
        "at",
        "for",
        "with",
        "against",
        "up",
        "down",
        "from",
    ]
)


@settings(max_examples=200)
@given(st.lists(WORDS, min_size=1, max_size=30), st.sampled_from(list(Kind)))
def test_an_entity_is_read_for_any_words(words, kind):
    text = " ".join(words)
    spans = [m.span() for m in re.finditer(r"\$?\d+", text)]
    for start, end in spans:
        entity = entity_for(text, start, end, kind, spans)
        assert entity is None or (entity == entity.strip() != "")


@settings(max_examples=100)
@given(st.text(max_size=60), st.integers(0, 60), st.integers(1, 20), st.sampled_from(list(Kind)))
def test_any_string_gives_an_answer(text, start, size, kind):
    entity_for(text, start, start + size, kind, [(start, start + size)])


@pytest.mark.parametrize(
    ("marked", "kind", "entity"),
    [
        ("Between 1600 and 1900 world temperatures dropped by ||1 degree||.", MEASURE, "world temperatures"),
        ("Typical cooking times in the oven are ||25 minutes||.", MEASURE, "Typical cooking times"),
        ("It has a |1.6 litre| turbo engine tuned to produce ||296 hp||.", MEASURE, "turbo engine"),
        ("They saw a plume that extends ||200 miles||.", MEASURE, "plume"),
        ("The federal limit of ||15 ppb|| requiring action holds.", MEASURE, "federal limit"),
        ("Prices range from ||$3 to $5||.", MONEY, "Prices"),
        ("||Some 12|| of the |26| bridges stand.", COUNT, "bridges"),
        ("Baskets reached |2 million| herders, ||60 percent|| of whom are women.", PERCENT, "herders"),
        ("We helped ||264|| other pets such as rabbits.", COUNT, "other pets"),
        ("Visits rose to ||1.8 million|| thanks to its new hall.", COUNT, "Visits"),
        ("It pays for ||15|| NGO sponsored museums.", COUNT, "NGO sponsored museums"),
        ("The average stay fell to ||19 days||.", MEASURE, "average stay"),
        ("Dogs of ||over 50 pounds|| still wait.", MEASURE, "Dogs"),
        ("The clinic told of ||12|| never events.", COUNT, "never events"),
        ("Roast it for |40min|; each loaf is ||45g||.", MEASURE, "loaf"),
    ],
)
def test_what_stands_between_a_figure_and_its_noun_is_passed_over(marked, kind, entity):
    assert read(marked, kind) == entity


@pytest.mark.parametrize(
    ("marked", "kind", "entity"),
    [
        ("Farms bought |9,300| new tractors, ||down 5 %|| on May.", PERCENT, "new tractors"),
        ("The mill employs |40| weavers, ||up 5 %||.", PERCENT, "weavers"),
        ("The mill bought a total of |40| looms, ||5 %|| more than in 2031.", PERCENT, "looms"),
        ("Landings reached |73 %|, against the ||69 %|| of the previous year.", PERCENT, "Landings"),
        ("Weavers spend ||40 %|| of their time on nets.", PERCENT, "time"),
        ("The mill reported |$4m| in rent, ||up 5 %||.", PERCENT, "rent"),
        ("Landings reached |40| boats, ||down 5 %||.", PERCENT, "Landings"),
        ("Mills bought |40| looms last year, an increase of just ||5 %||.", PERCENT, "looms"),
        ("The mill expects wool growth of ||5 %|| this year.", PERCENT, "wool growth"),
        ("Looms showed a sharp rise of ||5 %||.", PERCENT, "Looms"),
        ("The plan asks for a reduction in heating costs from ||$5|| to |$4|.", MONEY, "heating costs"),
        ("Wool shares are up ||39 %|| year-to-date.", PERCENT, "Wool shares"),
        ("Output for the first seven weeks of the year reached ||40 t||.", MEASURE, "Output"),
        ("The yearly rate on old rented looms averaged ||5 %||.", PERCENT, "yearly rate on old rented looms"),
    ],
)
def test_a_change_is_of_what_changes_not_of_who_acts(marked, kind, entity):
    assert read(marked, kind) == entity


@pytest.mark.parametrize(
    ("marked", "kind", "entity"),
    [
        ("The crop is |40 t|, which is |5 %| or ||2 t|| more than before.", MEASURE, "crop"),
        ("In the case of grey wool the yield is ||40 t||.", MEASURE, "yield"),
        ("The mill lost |40| looms, or ||5 %||, in May.", PERCENT, "looms"),
        ("In May, |37| looms broke, showing a ||5 %|| drop.", PERCENT, "looms"),
        ("They asked for |79| looms, ||double|| the |40| looms that they had.", RATIO, "looms"),
        ("Profit before tax for the first half year, which fell to ||$4m||, was weak.", MONEY, "Profit before tax"),
        ("Takings were |$4m|, compared with previous year of ||$5m||.", MONEY, "Takings"),
        ("With |693| weavers backing it and ||178|| voting against it, it closed.", COUNT, "weavers"),
        ("Posts rose from |40| to |48|, there is an increase of ||8|| from May.", COUNT, "Posts"),
        ("There was underlying growth of ||5 %||.", PERCENT, "underlying growth"),
    ],
)
def test_a_number_said_once_more_is_of_what_it_was_said_of(marked, kind, entity):
    assert read(marked, kind) == entity


@pytest.mark.parametrize(
    ("marked", "kind", "entity"),
    [
        ("||Eighteen percent|| are weavers.", PERCENT, "herders"),
        ("Only ||35 %|| have so far been paid.", PERCENT, "herders"),
        ("Of the climbers, ||64|| were riders.", COUNT, "climbers"),
        ("Of the total, ||64|| were riders.", COUNT, "herders"),
        ("Of course, ||64|| were riders.", COUNT, "herders"),
        ("Of the last 12 years, ||64|| were dry.", COUNT, "herders"),
        ("There were |300| looms, against the ||415|| of last year.", COUNT, "looms"),
        ("The court imposed fines of a total of ||$3 million||.", MONEY, "fines"),
        ("||Roughly 5 %|| was lost on the way.", PERCENT, None),
        ("It includes ||352|| for the north (about |200| a day); |193| for the south.", COUNT, "herders"),
        ("It includes |352| for the north (about ||200|| a day); |193| for the south.", COUNT, "herders"),
        ("It includes |352| for the north (about |200| a day); ||193|| for the south.", COUNT, "herders"),
        ("||58 %|| of the |27.9 million| herders came.", PERCENT, "herders"),
        ("The peak was |72 MW|, surpassing the previous day's ||70 MW||.", MEASURE, "peak"),
        ("When counts were joined, the number of looms across the |76| mills was ||4,712||.", COUNT, "number of looms"),
    ],
)
def test_what_is_left_out_is_what_was_last_spoken_of(marked, kind, entity):
    assert read(marked, kind, nearest="herders") == entity


@pytest.mark.parametrize(
    ("marked", "kind", "entity"),
    [
        ("There was a ||9 %|| cut in wool.", PERCENT, "wool"),
        ("It saw a yearly fall of ||23 %|| in October loom traffic.", PERCENT, "loom traffic"),
        ("Current wool cover, which leaves some out, stands at ||27 %||.", PERCENT, "Current wool cover"),
        ("It is due to an increase in loom traffic in Norland of ||17 %||.", PERCENT, "loom traffic"),
        ("There were |67| loom fires an increase of ||22 %||.", PERCENT, "loom fires"),
        ("Loom fires have fluctuated ||between 47 and 67||.", COUNT, "Loom fires"),
    ],
)
def test_what_changes_is_found_past_places_and_asides(marked, kind, entity):
    assert read(marked, kind) == entity


@pytest.mark.parametrize(
    ("marked", "kind", "entity"),
    [
        ("The mill trained |71| weavers, ||8 %|| more than in the year before.", PERCENT, "weavers"),
        ("Their fumes came to |71 t| of soot, ||8 %|| more than in the year before.", PERCENT, "fumes"),
        ("Looms were ||88 %|| full.", PERCENT, "Looms"),
        ("About |half| of owners pay by the month; ||7 %|| are behind.", PERCENT, "owners"),
        ("The camp has |700| goats; ||60 %|| are young.", PERCENT, "goats"),
        ("It fed |40| goats, ||9 %|| more.", PERCENT, "goats"),
        ("The crew fed |40| goats, ||9 %|| fewer.", PERCENT, "goats"),
        ("The camp has |700| goats in |20| pens and ||60 %|| are young.", PERCENT, "goats"),
        ("The crew asked |900| people; ||two-thirds|| said yes.", RATIO, "people"),
        ("The budget of ||$3m|| covers |28| posts.", MONEY, "budget"),
        ("It spent |$2m| on looms, against ||$1m|| in the first half of the year.", MONEY, "looms"),
    ],
)
def test_what_is_said_behind_an_amount_is_no_noun_of_it(marked, kind, entity):
    assert read(marked, kind) == entity


@pytest.mark.parametrize(
    ("marked", "kind", "entity"),
    [
        ("It has a ||40||-loom hall for beginners.", COUNT, "hall loom"),
        ("Rent: |$4|; looms: ||$3||; yarn: |$5|", MONEY, "looms"),
        ("There were ||18|| fewer looms than in spring.", COUNT, "looms"),
        ("The bank lent ||$3m|| to small mills.", MONEY, "small mills"),
        ("The mill needs ||$9m|| to keep the looms running.", MONEY, "looms"),
        ("Illness among weavers fell to ||7 %||.", PERCENT, "Illness among weavers"),
        ("Rents for a flat average ||$900|| a month.", MONEY, "Rents for a flat"),
        ("Water mills supply ||640 MW||.", MEASURE, "Water mills"),
        ("The port saw loom traffic grow ||12 %||.", PERCENT, "loom traffic"),
        ("||14 %|| of the homeless were weavers.", PERCENT, "homeless"),
        ("|Ten percent| (or ||58||) of the weavers came.", COUNT, "weavers"),
        ("Those hired were weavers totalling ||95||.", COUNT, "weavers"),
        ("||59 %|| of weavers who were ill came back.", PERCENT, "weavers who were ill"),
        ("||51 %|| of weavers entering the hall were ill.", PERCENT, "weavers entering the hall"),
        ("The road cut the travel times by ||40 minutes||.", MEASURE, "travel times"),
        ("It reduced fees ||by 5 %||.", PERCENT, "fees"),
        ("The number of looms in Norland ||exceeded 40||.", COUNT, "number of looms"),
        ("Water mills contribute ||$20m||.", MONEY, "Water mills"),
        ("||64 %|| of looms mended at old mills were safe, whereas |25 %| required care.", PERCENT, "looms mended at old mills"),
        ("|64 %| of looms were safe, whereas ||25 %|| required care.", PERCENT, "looms"),
        ("||64 %|| of looms mended in May were safe.", PERCENT, "looms"),
        ("It draws ||300|| yearly guests and adding over |$20m| to the town.", COUNT, "yearly guests"),
        ("Wool landings at |45 t| were weaker (||down 3 %||).", PERCENT, "Wool landings"),
    ],
)
def test_verbs_and_lists_end_the_noun_and_what_defines_it_belongs_to_it(marked, kind, entity):
    assert read(marked, kind) == entity


@pytest.mark.parametrize("marked", ["Most (||69 %||) were ill.", "The rest (||31 %||) were ill.", "||14 %|| (or |62|) were ill."])
def test_most_and_the_rest_are_of_those_last_spoken_of(marked):
    assert read(marked, PERCENT, nearest="weavers") == "weavers"


@pytest.mark.parametrize(
    ("heading", "entity"),
    [("Our volunteers", "volunteers"), ("Who the children are", "children"), ("Staff survey", "boats"), ("At a glance", "boats")],
)
def test_a_heading_that_names_persons_says_whom_the_numbers_under_it_are_of(heading, entity):
    text = f"# Port\n\n## Fleet\n\n40 boats sail.\n\n## {heading}\n\n62% are old.\n"
    assert [figure.entity for figure in extract(read_document(text.encode(), Hints(address="a.md")))][1:] == [entity]


def test_an_attribute_behind_an_article_is_no_noun():
    assert read("Stock: ||45 %|| of the needed wool.", PERCENT) != "needed"


def test_a_long_list_that_points_back_is_followed_a_few_steps_only():
    text = "5 of them, " * 300
    spans = [(at, at + 1) for at in range(0, len(text), len("5 of them, "))]
    assert entity_for(text, *spans[-1], Kind.COUNT, spans, "boats") == "boats"
