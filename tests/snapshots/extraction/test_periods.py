"""Periods of figures. In the tables the figure stands between bars; the report is published on 15 July 2024."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sentences_read import figures

from snapshots.documents import Block, BlockKind, Cell
from snapshots.extraction.dating.cell_periods import period_of_cell
from snapshots.extraction.dating.periods import date_spans, find_periods, period_for
from snapshots.figures import Period

PUBLISHED = date(2024, 7, 15)


def read(marked: str, published: date | None = PUBLISHED):
    start = marked.index("|")
    end = marked.index("|", start + 1) - 1
    text = marked.replace("|", "")
    return period_for(find_periods(text, published), start, end, text)


@pytest.mark.parametrize(
    ("marked", "text", "first", "last"),
    [
        ("As of 9am on 15 April 2023, |340| huts had no power.", "As of 9am on 15 April 2023", "2023-04-15", "2023-04-15"),
        ("At 18:00 on 3 May 2023 there were |27| boats.", "At 18:00 on 3 May 2023", "2023-05-03", "2023-05-03"),
        ("In 2023 clinics saw |310| cases, a fall of 9% on 2022.", "In 2023", "2023-01-01", "2023-12-31"),
        ("They had |8| claims per 100,000 homes in 2023, down from 10.", "in 2023", "2023-01-01", "2023-12-31"),
        ("|26%| of children under five had a dose in 2023, down from 31% in 2022.", "in 2023", "2023-01-01", "2023-12-31"),
        ("This summer they served |40| meals.", "This summer", None, None),
        ("Over the same period |40| huts fell.", "Over the same period", None, None),
        ("In the same period of 2022 |40| huts fell.", "2022", "2022-01-01", "2022-12-31"),
        ("Since 2014, donors gave |$5m| to it.", "Since 2014", "2014-01-01", None),
        ("They run |40| wells through 2018.", "through 2018", None, "2018-12-31"),
        ("Sales rose by |4 %| in the first nine months of 2022.", "in the first nine months of 2022", "2022-01-01", "2022-09-30"),
        ("They said: “In 2016, |40| wells were dug.”", "In 2016", "2016-01-01", "2016-12-31"),
        ("That was, in 2017, |40| t of wheat.", "in 2017", "2017-01-01", "2017-12-31"),
        ("They report (in 2013, 8 fires), in May 2014 (|90| fires).", "in May 2014", "2014-05-01", "2014-05-31"),
        ("In 2022 they dug 46 wells, in 2023 they dug |60|.", "in 2023", "2023-01-01", "2023-12-31"),
        ("In 2022 they dug |46| wells, in 2023 they dug 60.", "In 2022", "2022-01-01", "2022-12-31"),
        ("They dug |46| wells, in May 2023 alone.", "in May 2023", "2023-05-01", "2023-05-31"),
        ("In Sept.-14 they dug |46| wells.", "In Sept.-14", "2014-09-01", "2014-09-30"),
        ("In Dec-98 they dug |46| wells.", "In Dec-98", "1998-12-01", "1998-12-31"),
        ("They lost |46| wells, in May 2023 in a flood that killed 12.", "in May 2023", "2023-05-01", "2023-05-31"),
        ("In 2013 there were |40| visits, beating the record of 30 in 2008.", "In 2013", "2013-01-01", "2013-12-31"),
        ("They dug |40| wells in April.", "in April", "2024-04-01", "2024-04-30"),
        ("They dug |40| wells in December.", "in December", "2023-12-01", "2023-12-31"),
        ("They dug |40| wells in late June.", "in late June", "2024-06-21", "2024-06-30"),
        ("They dug |40| wells in early May.", "in early May", "2024-05-01", "2024-05-10"),
        ("They dug |40| wells in mid-June.", "in mid-June", "2024-06-11", "2024-06-20"),
        ("The site closed |40| accounts since the middle of 2015.", "since the middle of 2015", "2015-07-01", None),
        ("Last March, |50| clinics opened.", "Last March", "2024-03-01", "2024-03-31"),
        ("The fund paid |$5m| over the last two years.", "over the last two years", None, None),
        ("They treated |300| goats to date.", "to date", None, None),
        ("Year to date, they treated |300| goats.", "Year to date", "2024-01-01", None),
        ("Thefts fell |by 5%| from 99 to 94 in the year to March.", "in the year to March", "2023-04-01", "2024-03-31"),
        ("Thefts fell |4%| to 619 in May.", "in May", "2024-05-01", "2024-05-31"),
        ("Thefts fell from 99 to |94| in the year to last May.", "in the year to last May", "2023-06-01", "2024-05-31"),
        ("They train |90| nurses each month.", "each month", None, None),
        ("Between 2018 and 2022, |50| clinics opened.", "Between 2018 and 2022", "2018-01-01", "2022-12-31"),
        ("From January to March 2023, |50| opened.", "From January to March 2023", "2023-01-01", "2023-03-31"),
        ("|50| opened between November 2022 and May.", "between November 2022 and May", "2022-11-01", "2023-05-31"),
        ("The port handled |3,000| ships in Q1 2023.", "in Q1 2023", "2023-01-01", "2023-03-31"),
        ("It cost |$40| in FY 2021/22.", "in FY 2021/22", "2021-01-01", "2022-12-31"),
        ("Sales rose in 2022 to |29| percent and the rate in 2021 to 12 percent.", "in 2022", "2022-01-01", "2022-12-31"),
        ("Sales rose in 2022 to 29 percent and the rate in 2021 to |12| percent.", "in 2021", "2021-01-01", "2021-12-31"),
        ("|40| sank in the 12 months ended 30 June 2023.", "in the 12 months ended 30 June 2023", "2022-07-01", "2023-06-30"),
        (
            "It took |$6m| for the half year ended 30 June 2023.",
            "for the half year ended 30 June 2023",
            "2023-01-01",
            "2023-06-30",
        ),
        ("|40| sank in the third quarter 2023.", "in the third quarter 2023", "2023-07-01", "2023-09-30"),
        (
            "In the first quarter of 2023 it was 2, in the second quarter of 2023 |4|.",
            "in the second quarter of 2023",
            "2023-04-01",
            "2023-06-30",
        ),
        ("12 May 2023 - |30| cars were sold.", "12 May 2023", "2023-05-12", "2023-05-12"),
        ("Sales were 40 (2022: |35|) and costs 20.", "2022", "2022-01-01", "2022-12-31"),
        ("Sales rose to |40| (2022: 35) in the first half of 2023.", "in the first half of 2023", "2023-01-01", "2023-06-30"),
        ("Sales rose to 40 (2022: |35|) in the first half of 2023.", "2022", "2022-01-01", "2022-12-31"),
        ("In 2023 it sold 40 boats (2022: 35) and |20| nets (2022: 12).", "In 2023", "2023-01-01", "2023-12-31"),
        ("|5| sank in the first half of 2023.", "in the first half of 2023", "2023-01-01", "2023-06-30"),
        ("|5| sank since the start of the race in May 2016.", "since the start of the race in May 2016", "2016-05-01", None),
        ("|5| sank since work began on November 5.", "since work began on November 5", "2023-11-05", None),
        ("As of 30 June 2024, |50| were open.", "As of 30 June 2024", "2024-06-30", "2024-06-30"),
        ("By the end of 2025, |50| will open.", "By the end of 2025", None, "2025-12-31"),
        ("Before 2015, |50| had opened.", "Before 2015", None, "2014-12-31"),
        ("|50| reopened from 3 to 9 June 2024.", "from 3 to 9 June 2024", "2024-06-03", "2024-06-09"),
        ("|50| opened in the 12 months to June 2024.", "in the 12 months to June 2024", "2023-07-01", "2024-06-30"),
        ("Exports reached |$5m| (2016).", "2016", "2016-01-01", "2016-12-31"),
        ("Population (2023): |14 million|", "2023", "2023-01-01", "2023-12-31"),
        ("|7| sheep died on 12 March.", "on 12 March", "2024-03-12", "2024-03-12"),
        ("|7| sheep died last year.", "last year", "2023-01-01", "2023-12-31"),
        ("So far this year |7| sheep died.", "So far this year", "2024-01-01", None),
    ],
)
def test_names_its_days(marked, text, first, last):
    period = read(marked)
    assert period is not None
    assert (period.text, period.start, period.end) == (
        text,
        first and date.fromisoformat(first),
        last and date.fromisoformat(last),
    )


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        ("It says that overall in 2019, there were |153| trips.", "in 2019"),
        ("It found in 2019 there were |67| trips.", "in 2019"),
        ("Takings in May were down |5 percent| from April.", "in May"),
        ("It took $6m in May, up |5 percent| from April.", "in May"),
        ("Some |132| closed mills and six inns were counted as of 28 February.", "as of 28 February"),
        ("Takings rose |5 percent| from April to June.", "from April to June"),
        ("In April, the club fed |20| dogs and 30 cats.", "In April"),
        ("Sales were |5| in 2015 and 8 in 2016.", "in 2015"),
        ("Sales were 5 in 2015 and |8| in 2016.", "in 2016"),
        ("|30| schools and 20 clinics opened in May.", "in May"),
        ("5,400, up from |4,900| in May.", "in May"),
        ("At the April 2017 summit, members pledged |$5m| for 2018.", "for 2018"),
        ("Five thousand left; in late June a further |900| did.", "in late June"),
        ("In 2023 the club, which sold 40 cups in 2020, sold |50|.", "In 2023"),
        ("Takings in the second quarter rose 7% to 6, with barge trips rising |8%|.", "in the second quarter"),
        ("Takings rose 10 per cent in May, including |11 per cent| in barge trips.", "in May"),
        ("The tally for May shows that takings rose |8%|.", "for May"),
        ("Takings fell |one percent| year on year to 43 in May.", "in May"),
        ("There were 6,902 trips, compared to |7,199| the year before.", "the year before"),
        ("In May the yard now counts |40| boats.", "In May"),
        ("In 2025 the yard sold 40 boats and |12| vans.", "In 2025"),
        ("It took |$6m| in the three-month period ended June 30 from $3m.", "in the three-month period ended June 30"),
        ("It took $6m in May from |$3m| in the year-earlier quarter.", "in the year-earlier quarter"),
        ("Takings for the third quarter ended May 29 fell to |$6m|.", "for the third quarter ended May 29"),
        ("It said that between 17 and 23 May, |368| boats came.", "between 17 and 23 May"),
        ("It is 7% less than last year, when |820| boats came.", "last year"),
        ("Takings fell to $3m from |$4m| a year earlier.", "a year earlier"),
    ],
)
def test_the_nearest_phrase_of_the_clause_governs(marked, text):
    assert read(marked).text == text


@pytest.mark.parametrize(
    "marked",
    [
        "At the April 2017 conference in Bern, members pledged |$5m|.",
        "The 2016 census counted |5 million| people.",
        "They had 8 claims in 2023, down from |10|.",
        "They had |2,140| reports of damp or mould (1,655 in the year before).",
        "They saw |310| cases, a fall of 9% on 2022.",
        "BERN, 12 May 2023 – The firm sold |30| cars.",
        "Bern, 3 June 2022 (agency) - Some |40| people came.",
        "12.05.2022 (agency) - The firm has |28| wells.",
        "The fund, launched in 2012, has paid |$5m|.",
        "|5,400|, up from 4,900 in May.",
        "|Ten| members agreed to meet a third of the costs through 2018.",
        "|200| farmers who joined in 2016 have left.",
        "It may treat |50| people.",
        "They now feed |50| people.",
        "|40| came back; in June others followed.",
        "It is |7%| less than last year, when 820 boats came.",
        "Sales were |40| (2022: 35), while costs rose to 20.",
        "Sales were 40 (2022: 35), while costs rose to |20|.",
        "By 2030 there will be 120 stations, today there are |47|.",
        "In 2020 there were 12 boats, and now there are |47|.",
        "Trips fell to |48|, the lowest number since 2016.",
        "Clerks held |640| talks, twice as many as in 2024.",
        "This is an increase of |212| trips on the previous year.",
        "Thefts fell by |23%| to 261 from 338 in the previous year.",
        "Takings fell |5 percent| from a year earlier.",
        "Takings are up |5 percent| from April.",
        "Takings are up |5 percent| on 2022.",
        "The port logged |137| ships, the most since 2018.",
        "Trips: |3,480| sold (June 2023: 3,395)",
        "Takings rose |5 percent|, after staying the same between 2017 and 2018.",
        "It showed a |5 percent| drop over the previous month.",
        "There was a drop of |100| barge trips from April.",
        "This is a drop of |7%| compared to the same month last year.",
    ],
)
def test_a_date_of_something_else_is_no_period(marked):
    assert read(marked) is None


def test_without_a_day_of_publication_a_bare_month_stays_open():
    period = read("|7| sheep died in April.", published=None)
    assert (period.text, period.start, period.end) == ("in April", None, None)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("The 2016 census began on 5 May 2016.", ["2016", "5 May 2016"]),
        ("2000 people came in 2016.", ["2016"]),
        ("It may march in 300 towns.", []),
        ("Over the last 3 years it grew.", ["Over the last 3 years"]),
        ("Fees rose to 2,016 crowns.", []),
        ("Rates in 2014, 2015 and 2016", ["2014", "2015", "2016"]),
    ],
)
def test_dates_are_told_from_amounts(text, spans):
    assert [text[a:b] for a, b in date_spans(text)] == spans


def test_a_day_that_two_countries_read_differently_has_no_dates():
    assert [told.period for told in find_periods("05/11/2016", PUBLISHED)] == [Period("05/11/2016")]


WORDS = st.sampled_from(
    [
        "in",
        "since",
        "2016",
        "31",
        "30",
        "February",
        "May",
        "June",
        "of",
        "the",
        "last",
        "two",
        "years",
        "to",
        "and",
        "1999",
        "FY",
        "22",
        "/",
        "-",
        "Q4",
        "H9",
        "(",
        ")",
        ",",
        ";",
        "clinics",
        "rose",
        "early",
        "mid-2015",
        "end",
        "12",
        "months",
        "until",
        "05/11/2016",
        "2016-13",
        "1990s",
        "annually",
        "Monday",
    ]
)


@settings(max_examples=150)
@given(st.lists(WORDS, max_size=25), st.dates(min_value=date(1900, 1, 1)))
def test_any_words_give_ordered_phrases_that_stand_in_the_text(words, published):
    text = " ".join(words)
    periods = find_periods(text, published)
    assert all(text[f.start : f.end] == f.period.text for f in periods)
    assert all(first.end <= second.start for first, second in pairwise(periods))
    assert all(f.period.start is None or f.period.end is None or f.period.start <= f.period.end for f in periods)
    for start in range(0, len(text), 7):
        period_for(periods, start, start + 1, text)


@settings(max_examples=100)
@given(st.text(max_size=60))
def test_any_string_gives_an_answer(text):
    periods = find_periods(text, PUBLISHED)
    assert all(0 <= a < b <= len(text) for a, b in date_spans(text))
    period_for(periods, 0, len(text), text)


@pytest.mark.parametrize("text", ["In the ² months to June 2025 they dug wells.", "Period to June 2025 gave wells 12"])
def test_a_length_without_a_readable_number_before_it_stands_in_its_place(text):
    assert all(0 <= phrase.start < phrase.end for phrase in find_periods(text, PUBLISHED))
    assert all(start < end for start, end in date_spans(text))


@pytest.mark.parametrize("text", ["The bridge will last 100 years.", "It is built to last at least 50 years."])
def test_what_will_last_is_told_by_its_length(text):
    (figure,) = figures(text)
    assert figure.unit == "a"
    assert figure.period is None


def test_may_is_a_month_before_last_year_and_a_verb_before_a_length():
    told = [
        [phrase.period.text for phrase in find_periods(text, PUBLISHED)]
        for text in ("In May last year.", "It may last two years.")
    ]
    assert told == [["In May", "last year"], []]


@pytest.mark.parametrize(
    ("row", "column", "first", "last"),
    [
        (("Oban",), ("2019",), "2019-01-01", "2019-12-31"),
        (("Leith", "2019"), ("Nets lost",), "2019-01-01", "2019-12-31"),
        (("1997Q1",), ("Nets lost",), "1997-01-01", "1997-03-31"),
        (("Oban",), ("2020M05",), "2020-05-01", "2020-05-31"),
        (("March",), ("2022",), "2022-03-01", "2022-03-31"),
        (("Oban",), ("2018/19p",), "2018-01-01", "2019-12-31"),
        (("Oban",), ("2022 (r)",), "2022-01-01", "2022-12-31"),
        (("Oban",), ("2021", "Q3"), "2021-07-01", "2021-09-30"),
        (("2020-01-05",), ("2020", "Nets lost"), "2020-01-05", "2020-01-05"),
        (("Oban",), ("Nets lost in 2018", "Trawlers"), "2018-01-01", "2018-12-31"),
        (("2020-03-13T10:00:00.5+05:30",), ("Nets lost",), "2020-03-13", "2020-03-13"),
        (("2020",), ("2019",), None, None),
        (("Trawlers",), ("Nets lost",), None, None),
        (("Trawlers",), ("Nets lost 2021",), "2021-01-01", "2021-12-31"),
        (("Trawlers",), ("Nets lost 2021 (km)",), "2021-01-01", "2021-12-31"),
        (("Trawlers",), ("Change against 2021 (%)",), None, None),
        (("Trawlers",), ("Change against 2021 (boats)",), None, None),
        (("Budget, 2021",), ("Trawlers",), "2021-01-01", "2021-12-31"),
        (("Budget 2021",), ("Trawlers 2022",), None, None),
        (("Trawlers",), ("Value at prices 2021",), None, None),
        (("Trawlers",), ("Value in USD 2021",), None, None),
        (("Room 2021",), ("Nights",), None, None),
        (("Trawlers",), ("Nets 12, ropes 2021",), None, None),
        *(
            (("Trawlers",), (f"Change {base} 2021",), None, None)
            for base in ("on", "vs", "versus", "gegenüber", "ggü.", "avec", "respecto a")
        ),
        (("Change against 2020",), ("Nets 2021",), "2021-01-01", "2021-12-31"),
        (("Skiff 2021",), ("Sold",), None, None),
        (("Skiff 2021",), ("Nets 2022",), "2022-01-01", "2022-12-31"),
        (("Number of nets 2021",), ("Value",), "2021-01-01", "2021-12-31"),
        (("Nets 2021",), ("Value",), "2021-01-01", "2021-12-31"),
    ],
)
def test_the_heads_of_a_cell_date_it_wherever_it_stands(row, column, first, last):
    cell = Cell(table="", number=0, row=row, column=column, row_index=1, column_index=3)
    period = period_of_cell(Block(kind=BlockKind.CELL, start=9, end=11, cell=cell), 0, (), PUBLISHED)
    assert (first, last) == ((str(period.start), str(period.end)) if period else (None, None))


@pytest.mark.parametrize(("band", "told"), [("Seals", "Last 24 hours"), ("Cumulative", None), ("Cas cumulés", None)])
def test_a_sum_since_the_beginning_is_not_of_the_last_hours(band, told):
    cell = Cell(table="", number=0, row=(band, "Seals tagged"), column=("Last 24 hours",), row_index=1, column_index=1)
    period = period_of_cell(Block(kind=BlockKind.CELL, start=0, end=2, cell=cell), 0, (), PUBLISHED)
    assert (period and period.text) == told


def test_a_cell_that_tells_its_own_time_keeps_it():
    text = "Oban | 12 (May 2020)"
    cell = Cell(table="", number=0, row=("Oban",), column=("2021",), row_index=1, column_index=1)
    block = Block(kind=BlockKind.CELL, start=text.index("12"), end=len(text), cell=cell)
    assert period_of_cell(block, 0, find_periods(text, PUBLISHED), PUBLISHED) is None


def test_a_count_like_a_year_is_dated_by_its_head():
    cell = Cell(table="", number=0, row=("Oban",), column=("2023",), row_index=1, column_index=1)
    block = Block(kind=BlockKind.CELL, start=0, end=len("2012"), cell=cell)
    period = period_of_cell(block, 0, find_periods("2012", PUBLISHED), PUBLISHED)
    assert period
    assert period.text == "2023"
