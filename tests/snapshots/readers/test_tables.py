"""Names of rows and columns, times and titles: one model of tables, whatever the format."""

import pytest

from snapshots import Hints, extract, read
from snapshots.documents import BlockKind
from snapshots.figures import plain


def _document(rows):
    lines = "\n".join(",".join(f'"{cell}"' if "," in cell else cell for cell in row) for row in rows)
    return read(lines.encode(), Hints(media_type="text/csv"))


def _cells(*rows):
    """(value, names of its row, names of its column) of the figures in a table, given as lines with bars."""
    figures = extract(_document([[cell.strip() for cell in row.split("|")] for row in rows]))
    return [(plain(figure.value), figure.cell.row, figure.cell.column) for figure in figures if figure.cell]


NAMED = {
    "years far to come after those of now": (
        ("Mt | 2040 | 2060 | 2080 | 2100", "Holm | 61 | 58 | 55 | 51", "Vik | 12 | 14 | 11 | 9"),
        [(value, (name,), (year,)) for name, *values in (("Holm", 61, 58, 55, 51), ("Vik", 12, 14, 11, 9))
         for year, value in zip(["2040", "2060", "2080", "2100"], map(str, values), strict=True)],
    ),
    "years long past behind several names": (
        ("Sea | Fish | 1750 | 1760 | 1770 | 1780", "Inner | Cod | 61 | 58 | 55 | 51", "Outer | Cod | 12 | 14 | 11 | 9"),
        [(value, (name, "Cod"), (year,)) for name, *values in (("Inner", 61, 58, 55, 51), ("Outer", 12, 14, 11, 9))
         for year, value in zip(["1750", "1760", "1770", "1780"], map(str, values), strict=True)],
    ),
    "years that come again under spanners, beside a column of its own": (
        (" | Loans | | Visits | | Staff", "Branch | 2030 | 2031 | 2030 | 2031 | 2031", "Holm | 412 | 431 | 88 | 90 | 12", "Vik | 17 | 16 | 31 | 30 | 6"),
        [(value, (name,), (over, year)) for name, *values in (("Holm", 412, 431, 88, 90, 12), ("Vik", 17, 16, 31, 30, 6))
         for over, year, value in zip(["Loans", "Loans", "Visits", "Visits", "Staff"], ["2030", "2031"] * 2 + ["2031"], map(str, values), strict=True)],
    ),
    "columns that say how they are reckoned": (
        ("Port | Boats | Barges | Both", "1 | 2 | 3 | 4 = 2 + 3", "Holm | 31 | 12 | 43", "Vik | 8 | 9 | 17"),
        [(value, (name,), (head,)) for name, *values in (("Holm", 31, 12, 43), ("Vik", 8, 9, 17))
         for head, value in zip(["Boats", "Barges", "Both"], map(str, values), strict=True)],
    ),
    "columns that say how they are reckoned over two lines": (
        ("Port | All | Boats | Barges", "1 | 2= | 3 | 4", " | (3 to 4) | | ", "Holm | 43 | 31 | 12", "Vik | 17 | 8 | 9"),
        [(value, (name,), (head,)) for name, *values in (("Holm", 43, 31, 12), ("Vik", 17, 8, 9))
         for head, value in zip(["All", "Boats", "Barges"], map(str, values), strict=True)],
    ),
    "numbers of groups, each over its rows": (
        ("Ward | Offence | 2030", "1 | Theft | 31", " | Noise 2 | 28", "4 | Theft | 12", " | Noise 2 | 14"),
        [("31", ("1", "Theft"), ("2030",)), ("28", ("1", "Noise 2"), ("2030",)),
         ("12", ("4", "Theft"), ("2030",)), ("14", ("4", "Noise 2"), ("2030",))],
    ),
    "numbers of groups, said in each of their rows": (
        ("Ward | Offence | 2030", "7 | Theft | 31", "7 | Noise | 28", "9 | Theft | 12", "9 | Noise | 14"),
        [("31", ("7", "Theft"), ("2030",)), ("28", ("7", "Noise"), ("2030",)),
         ("12", ("9", "Theft"), ("2030",)), ("14", ("9", "Noise"), ("2030",))],
    ),
    "names with numbers, behind a column without any": (
        ("Line | Bar code | Goods | Boxes", " | 00856481 | Oats 40% fine | 637", " | 00856482 | Rye dark | 688", " | 00856483 | Bran 55% | 560"),
        [("637", ("Oats 40% fine",), ("Boxes",)), ("688", ("Rye dark",), ("Boxes",)), ("560", ("Bran 55%",), ("Boxes",))],
    ),
    "rows that a number counts and a description names": (
        ("id | description | value", "1 | Boats in port | 31", "2 | Cranes (tall) | 28", "4 | UK share | 12"),
        [("31", ("Boats in port",), ("value",)), ("28", ("Cranes (tall)",), ("value",)), ("12", ("UK share",), ("value",))],
    ),
    "a ranking that goes on beside itself": (
        ("Rank | Port | Boats | Rank | Port | Boats", "1 | Holm | 43 | 4 | Ness | 17", "2 | Vik | 31 | 5 | Hov | 12", "3 | Ey | 30 | 6 | Ri | 9"),
        [(value, (name,), ("Boats",)) for name, value in
         (("Holm", "43"), ("Ness", "17"), ("Vik", "31"), ("Hov", "12"), ("Ey", "30"), ("Ri", "9"))],
    ),
    "rankings side by side, whose groups are named once": (
        ("No | Coast | Port | Boats | | No | Coast | Port | Boats", "1 | North | Holm | 43 | | 1 | South | Ness | 17",
         "2 | | Vik | 31 | | 2 | | Hov | 12", "3 | | Ey | 30 | | 3 | South | Ri | 9"),
        [(value, (coast, name), ("Boats",)) for coast, name, value in
         (("North", "Holm", "43"), ("South", "Ness", "17"), ("North", "Vik", "31"), ("South", "Hov", "12"),
          ("North", "Ey", "30"), ("South", "Ri", "9"))],
    ),
    "a short list beside a long one": (
        ("S. No. | Coast | Port | Boats | | S. No. | Coast | Port | Boats", "1 | North | Holm | 43 | | 1 | South | Ness | 17",
         "2 | North | Vik | 31 | | 2 | South | Hov | 12", " | Total | | 74 | | 3 | East | Ri | 9", " | | | | | 4 | East | Ey | 6",
         " | | | | | 5 | West | Oy | 4"),
        [("43", ("North", "Holm"), ("Boats",)), ("17", ("South", "Ness"), ("Boats",)), ("31", ("North", "Vik"), ("Boats",)),
            ("12", ("South", "Hov"), ("Boats",)), ("74", ("Total",), ("Boats",)), ("9", ("East", "Ri"), ("Boats",)),
            ("6", ("East", "Ey"), ("Boats",)), ("4", ("West", "Oy"), ("Boats",))],
    ),
    "four pairs of a name and a number": (
        ("Port | Boats | Port | Boats | Port | Boats | Port | Boats", "Holm | 43 | Vik | 31 | Ness | 17 | Hov | 12",
         "Ri | 9 | Ey | 6 | Oy | 4 | Bo | 3", "Sund | 8 | Dal | 7 | Fjell | 5 | Nes | 2"),
        [(value, (name,), ("Boats",)) for name, value in
         (("Holm", "43"), ("Vik", "31"), ("Ness", "17"), ("Hov", "12"), ("Ri", "9"), ("Ey", "6"), ("Oy", "4"), ("Bo", "3"),
          ("Sund", "8"), ("Dal", "7"), ("Fjell", "5"), ("Nes", "2"))],
    ),
    "what is counted on one day": (
        ("Date | Description | Total", "2031-09-02 | New boats | 31", "2031-09-02 | Boats in port | 45", "2031-09-02 | Wrecks | 2"),
        [("31", ("New boats",), ("Total",)), ("45", ("Boats in port",), ("Total",)), ("2", ("Wrecks",), ("Total",))],
    ),
    "rankings side by side": (
        ("rank.a | port.a | depth.a | | rank.b | port.b | depth.b", "1 | Holm | 31 | | 1 | Vik | 28",
         "2 | Vik | 12 | | 2 | Sund | 14", "3 | Sund | 9 | | 3 | Holm | 7"),
        [("31", ("Holm",), ("depth.a",)), ("12", ("Vik",), ("depth.a",)), ("9", ("Sund",), ("depth.a",)),
         ("28", ("Vik",), ("depth.b",)), ("14", ("Sund",), ("depth.b",)), ("7", ("Holm",), ("depth.b",))],
    ),
    "two dots that lead on": (
        ("Port | Boats", "Holm . . . . . | 31", "Little Vik . . | 28"),
        [("31", ("Holm",), ("Boats",)), ("28", ("Little Vik",), ("Boats",))],
    ),
    "a first row whose numbers follow each other by chance": (
        ("North | 3 | 4 | 5 | 6", "South | 2 | 5 | 7 | 1", "East | 8 | 9 | 2 | 4"),
        [(value, (name,), ()) for name, *values in (("North", 3, 4, 5, 6), ("South", 2, 5, 7, 1), ("East", 8, 9, 2, 4))
         for value in map(str, values)],
    ),
    "doses that grow in one unit": (
        ("Dose | Fish | Fed", "None | 40 | 3", "5 mg | 41 | 9", "10 mg | 39 | 12", "25 mg | 42 | 19"),
        [(value, (dose,), (head,)) for dose, *values in (("None", 40, 3), ("5 mg", 41, 9), ("10 mg", 39, 12), ("25 mg", 42, 19))
         for head, value in zip(["Fish", "Fed"], map(str, values), strict=True)],
    ),
    "sizes of groups under their names": (
        (" | Fed | Unfed", " | (N = 240) | (n=200)", "Cod | 31 | 28", "Eel | 12 | 14"),
        [("31", ("Cod",), ("Fed", "(N = 240)")), ("28", ("Cod",), ("Unfed", "(n=200)")),
         ("12", ("Eel",), ("Fed", "(N = 240)")), ("14", ("Eel",), ("Unfed", "(n=200)"))],
    ),
    "sizes of groups behind a name of their own": (
        (" | Fed | Unfed", "Boats | n = 240 | n = 251", "Cod | 31 | 28"),
        [("240", ("Boats",), ("Fed",)), ("251", ("Boats",), ("Unfed",)), ("31", ("Cod",), ("Fed",)), ("28", ("Cod",), ("Unfed",))],
    ),
    "measures that grow before the names of their places": (
        ("Rain | Port", "5 mm | Holm", "10 mm | Skerry", "25 mm | Vik"),
        [("5", ("Holm",), ("Rain",)), ("10", ("Skerry",), ("Rain",)), ("25", ("Vik",), ("Rain",))],
    ),
    "one year over another": (
        ("Fish | 2031 over 2030 | 2030 vs. 2029", "Cod | 31 | 28", "Eel | 12 | 14"),
        [("31", ("Cod",), ("2031 over 2030",)), ("28", ("Cod",), ("2030 vs. 2029",)),
         ("12", ("Eel",), ("2031 over 2030",)), ("14", ("Eel",), ("2030 vs. 2029",))],
    ),
    "years as they are written in East Asia": (
        ("Port | 2030年 | 2031年", "Holm | 31 | 28", "Skerry | 12 | 14"),
        [("31", ("Holm",), ("2030年",)), ("28", ("Holm",), ("2031年",)), ("12", ("Skerry",), ("2030年",)), ("14", ("Skerry",), ("2031年",))],
    ),
    "ages by even steps over numbers of their size": (
        ("Harbour club | 5 | 10 | 15 | 20", "Holm | 12 | 8 | 21 | 9", "Skerry | 9 | 11 | 7 | 14"),
        [(value, (name,), (age,)) for name, *values in (("Holm", 12, 8, 21, 9), ("Skerry", 9, 11, 7, 14))
         for age, value in zip(["5", "10", "15", "20"], map(str, values), strict=True)],
    ),
    "numbers that grow beside a word for the rows": (
        ("District | 1 | 4 | 9 | 12", "Holm | 12 | 18 | 21 | 29", "Skerry | 9 | 11 | 17 | 24"),
        [(value, (name,), (code,)) for name, *values in (("Holm", 12, 18, 21, 29), ("Skerry", 9, 11, 17, 24))
         for code, value in zip(["1", "4", "9", "12"], map(str, values), strict=True)],
    ),
    "kinds of places as rows, the first of which grows": (
        ("School | 1 | 4 | 9 | 12", "Hospital | 3 | 2 | 8 | 5"),
        [(value, (name,), ()) for name, *values in (("School", 1, 4, 9, 12), ("Hospital", 3, 2, 8, 5)) for value in map(str, values)],
    ),
    "grades over far larger numbers": (
        ("School | 7 | 8 | 9 | 10", "Hill | 120 | 130 | 110 | 99", "Dale | 88 | 90 | 101 | 95"),
        [(value, (name,), (grade,)) for name, *values in (("Hill", 120, 130, 110, 99), ("Dale", 88, 90, 101, 95))
         for grade, value in zip(["7", "8", "9", "10"], map(str, values), strict=True)],
    ),
    "a row of units right under heads in markup": (
        ("Day | Warmth | Salt | Clay", "Date | (°C) | mg/L | (NTU)", "2031-05-04 | 12.1 | 30.5 | 1.2", "2031-05-05 | 12.9 | 31.5 | 1.4"),
        [(value, (day,), (head, unit)) for day, *values in (("2031-05-04", "12.1", "30.5", "1.2"), ("2031-05-05", "12.9", "31.5", "1.4"))
         for head, unit, value in zip(["Warmth", "Salt", "Clay"], ["(°C)", "mg/L", "(NTU)"], values, strict=True)],
    ),
    "metres in capitals": (
        ("Buoy | Depth | Clarity (m)", "Skerry | 2M | 3.36", "Sound | 12.5M | 6.1"),
        [("2", ("Skerry",), ("Depth",)), ("3.36", ("Skerry",), ("Clarity (m)",)), ("12.5", ("Sound",), ("Depth",)),
         ("6.1", ("Sound",), ("Clarity (m)",))],
    ),
    "prices in pence without a head": (
        ("Adult care | 38p", "Bins | 11p", "Roads | 7p"),
        [("38", ("Adult care",), ()), ("11", ("Bins",), ()), ("7", ("Roads",), ())],
    ),
    "how long what is named is kept": (
        ("Product | Shelf life | Issued", "Red cells | 35 days | 241", "Platelets | 7 days | 47"),
        [("35", ("Red cells",), ("Shelf life",)), ("241", ("Red cells",), ("Issued",)),
         ("7", ("Platelets",), ("Shelf life",)), ("47", ("Platelets",), ("Issued",))],
    ),
    "years of age": (
        ("Room | Years of age | Children", "Owls | 0-1 years | 12", "Foxes | 2-3 years | 20"),
        [("12", ("Owls", "0-1 years"), ("Children",)), ("20", ("Foxes", "2-3 years"), ("Children",))],
    ),
    "heads that read like a scale behind a code": (
        (" | Sales | Sales | Stock", "Port | Milk | Pork | Farm", "Holm | 61 | 58 | 7", "Vik | 12 | 14 | 3"),
        [(value, (name,), heads) for name, *values in (("Holm", "61", "58", "7"), ("Vik", "12", "14", "3"))
         for value, heads in zip(values, [("Sales", "Milk"), ("Sales", "Pork"), ("Stock", "Farm")], strict=True)],
    ),
    "bands of ages": (
        ("Age | Swimmers", "0–4 | 110", "5–17 | 125", "18 to 59 | 130", "60+ | 140"),
        [("110", ("0–4",), ("Swimmers",)), ("125", ("5–17",), ("Swimmers",)), ("130", ("18 to 59",), ("Swimmers",)),
         ("140", ("60+",), ("Swimmers",))],
    ),
    "bands beside a name": (
        ("Sex | Age group | Swimmers", "Women | under 18 | 11", "Women | 18 and over | 12", "Men | under 18 | 13"),
        [("11", ("Women", "under 18"), ("Swimmers",)), ("12", ("Women", "18 and over"), ("Swimmers",)),
         ("13", ("Men", "under 18"), ("Swimmers",))],
    ),
    "time stamps": (
        ("Time | Boats in | Boats out", "2031-05-04 22:02 UTC | 12 | 9", "2031-05-03 21:30 UTC | 8 | 15"),
        [("12", ("2031-05-04 22:02 UTC",), ("Boats in",)), ("9", ("2031-05-04 22:02 UTC",), ("Boats out",)),
         ("8", ("2031-05-03 21:30 UTC",), ("Boats in",)), ("15", ("2031-05-03 21:30 UTC",), ("Boats out",))],
    ),
    "words once over one time after another": (
        (" | Works | | Cost | ", "Road | open | closed | 2030 | 2031", "A 4 | 14 | 3 | 412 | 388", "B 7 | 6 | 9 | 95 | 91"),
        [(value, (name,), head) for name, *values in (("A 4", 14, 3, 412, 388), ("B 7", 6, 9, 95, 91))
         for head, value in zip([("Works", "open"), ("closed",), ("Cost", "2030"), ("Cost", "2031")], map(str, values), strict=True)],
    ),
    "a sum behind an empty place, of all groups": (
        ("Coast | Port | Boats", "North | Holm | 31", " | Vik | 12", "South | Ard | 9", " | Bru | 5", " | Total | 57"),
        [("31", ("North", "Holm"), ("Boats",)), ("12", ("North", "Vik"), ("Boats",)), ("9", ("South", "Ard"), ("Boats",)),
         ("5", ("South", "Bru"), ("Boats",)), ("57", ("Total",), ("Boats",))],
    ),
    "sums behind empty places, of each group": (
        ("Coast | Port | Boats", "North | Holm | 31", " | Total | 31", "South | Ard | 9", " | Total | 9"),
        [("31", ("North", "Holm"), ("Boats",)), ("31", ("North", "Total"), ("Boats",)),
         ("9", ("South", "Ard"), ("Boats",)), ("9", ("South", "Total"), ("Boats",))],
    ),
    "numbers that end in a band": (
        ("Rooms | Huts | Sheds", "1 | 12 | 14", "2 | 40 | 38", "3 or more | 22 | 20"),
        [("12", ("1",), ("Huts",)), ("14", ("1",), ("Sheds",)), ("40", ("2",), ("Huts",)), ("38", ("2",), ("Sheds",)),
         ("22", ("3 or more",), ("Huts",)), ("20", ("3 or more",), ("Sheds",))],
    ),
    "weeks that do not begin at 1": (
        ("Week | Catches", "14 | 120", "15 | 95", "16 | 88"),
        [("120", ("14",), ("Catches",)), ("95", ("15",), ("Catches",)), ("88", ("16",), ("Catches",))],
    ),
    "years under their own head, then a second key": (
        ("year,kind,count".replace(",", " | "), "2031 | Nets | 2023", "2031 | Pots | 41", "2030 | Nets | 2051"),
        [("2023", ("2031", "Nets"), ("count",)), ("41", ("2031", "Pots"), ("count",)), ("2051", ("2030", "Nets"), ("count",))],
    ),
    "changes under the years they compare": (
        ("Isle | Year | Boats", "Holm | 2030 | 40", " | 2031 | 42", " | Percent change | 5.0", "Skerry | 2030 | 10",
         " | 2031 | 9", " | Percent change | -10.0"),
        [("40", ("Holm", "2030"), ("Boats",)), ("42", ("Holm", "2031"), ("Boats",)), ("5", ("Holm", "Percent change"), ("Boats",)),
         ("10", ("Skerry", "2030"), ("Boats",)), ("9", ("Skerry", "2031"), ("Boats",)),
         ("-10", ("Skerry", "Percent change"), ("Boats",))],
    ),
    "counts that could be years": (
        ("Harbour | Berths", "Holm | 1995", "Skerry | 2010"),
        [("1995", ("Holm",), ("Berths",)), ("2010", ("Skerry",), ("Berths",))],
    ),
    "years under a head of time": (
        ("Harbour | Founded | Berths", "Holm | 1995 | 40", "Skerry | 2010 | 35"),
        [("40", ("Holm",), ("Berths",)), ("35", ("Skerry",), ("Berths",))],
    ),
    "a turned table with its years in a row": (
        ("Harbour | Holm | Skerry", "Founded | 1995 | 2010", "Berths | 2020 | 35"),
        [("2020", ("Berths",), ("Holm",)), ("35", ("Berths",), ("Skerry",))],
    ),
    "two tables that share rows": (
        ("Nets | East | West | Pots | East | West", "mended | 4 | 5 | lost | 6 | 7", "sold | 8 | 9 | found | 10 | 11"),
        [("4", ("mended",), ("East",)), ("5", ("mended",), ("West",)), ("6", ("lost",), ("East",)), ("7", ("lost",), ("West",)),
         ("8", ("sold",), ("East",)), ("9", ("sold",), ("West",)), ("10", ("found",), ("East",)), ("11", ("found",), ("West",))],
    ),
    "two tables of the same rows, told apart by their corners": (
        ("Cod | Boats | Eel | Boats", "Holm | 40 | Holm | 7", "Skerry | 35 | Skerry | 9"),
        [("40", ("Holm",), ("Cod", "Boats")), ("7", ("Holm",), ("Eel", "Boats")),
         ("35", ("Skerry",), ("Cod", "Boats")), ("9", ("Skerry",), ("Eel", "Boats"))],
    ),
    "numbers of cases under several spanners": (
        ("Age | No. | Rate | No. | Rate", "40–49 | 19 | 1.5 | 109 | 8.4", "40–49 | 33 | 1.3 | 126 | 3.4"),
        [("19", ("40–49",), ("No.",)), ("1.5", ("40–49",), ("Rate",)), ("109", ("40–49",), ("No.",)), ("8.4", ("40–49",), ("Rate",)),
         ("33", ("40–49",), ("No.",)), ("1.3", ("40–49",), ("Rate",)), ("126", ("40–49",), ("No.",)), ("3.4", ("40–49",), ("Rate",))],
    ),
    "counts of one year, few enough for months": (
        ("Kind | FY 2030 | FY 2031", "Charged | 285 | 402", "Charged | 235 | 259"),
        [("285", ("Charged",), ("FY 2030",)), ("402", ("Charged",), ("FY 2031",)), ("235", ("Charged",), ("FY 2030",)),
         ("259", ("Charged",), ("FY 2031",))],
    ),
    "numbers that lead to their row by dots": (
        ("Share | Small | Large", "0.99 ........ | 800 | 880", "0.95 ........ | 160 | 176"),
        [("800", ("0.99",), ("Small",)), ("880", ("0.99",), ("Large",)), ("160", ("0.95",), ("Small",)), ("176", ("0.95",), ("Large",))],
    ),
    "grades as heads": (
        ("Year | Total | 7 | 8 | 9 | 10", "2030 | 90 | 21 | 22 | 23 | 24", "2031 | 94 | 22 | 23 | 24 | 25"),
        [("90", ("2030",), ("Total",)), ("21", ("2030",), ("7",)), ("22", ("2030",), ("8",)), ("23", ("2030",), ("9",)),
         ("24", ("2030",), ("10",)), ("94", ("2031",), ("Total",)), ("22", ("2031",), ("7",)), ("23", ("2031",), ("8",)),
         ("24", ("2031",), ("9",)), ("25", ("2031",), ("10",))],
    ),
    "spans of time as names of rows": (
        ("Span | Cod | Eel", "Q2 2026 – Q1 2030** | 0.33 | 0.51", "Q1 2030 | 0.48 | 0.20"),
        [("0.33", ("Q2 2026 – Q1 2030**",), ("Cod",)), ("0.51", ("Q2 2026 – Q1 2030**",), ("Eel",)),
         ("0.48", ("Q1 2030",), ("Cod",)), ("0.2", ("Q1 2030",), ("Eel",))],
    ),
    "two heads that nearly touch": (
        (" | Week to date | 2030 | 2029 % Chg", "Rape | 1 | 3 | -66.7", "Theft | 16 | 25 | -36.0"),
        [("1", ("Rape",), ("Week to date",)), ("3", ("Rape",), ("2030",)), ("-66.7", ("Rape",), ("2029 % Chg",)),
         ("16", ("Theft",), ("Week to date",)), ("25", ("Theft",), ("2030",)), ("-36", ("Theft",), ("2029 % Chg",))],
    ),
    "a column of words between values is none of them": (
        ("Harbour | Berths | State | Boats", "Holm | 40 | good | 12", "Skerry | 35 | fair | 14"),
        [("40", ("Holm",), ("Berths",)), ("12", ("Holm",), ("Boats",)), ("35", ("Skerry",), ("Berths",)), ("14", ("Skerry",), ("Boats",))],
    ),
    "the same names under every group": (
        ("Harbour | Berths", "Holm | 30", "Guests | 10", "Members | 20", "Skerry | 25", "Guests | 12", "Members | 13"),
        [("30", ("Holm",), ("Berths",)), ("10", ("Holm", "Guests"), ("Berths",)), ("20", ("Holm", "Members"), ("Berths",)),
         ("25", ("Skerry",), ("Berths",)), ("12", ("Skerry", "Guests"), ("Berths",)), ("13", ("Skerry", "Members"), ("Berths",))],
    ),
    "a code beside its name, one date for all": (
        ("Date | Code | Harbour | Berths", "2031-05-04 | HO | Holm Island | 40", "2031-05-04 | SK | Great Skerry | 35"),
        [("40", ("Holm Island",), ("Berths",)), ("35", ("Great Skerry",), ("Berths",))],
    ),
    "a key that stands last": (
        ("Berths | Harbour", "40 | Holm", "35 | Skerry"),
        [("40", ("Holm",), ("Berths",)), ("35", ("Skerry",), ("Berths",))],
    ),
    "columns that are numbered": (
        ("Harbour | Berths | Boats", "1 | 2 | 3", "Holm | 40 | 12"),
        [("40", ("Holm",), ("Berths",)), ("12", ("Holm",), ("Boats",))],
    ),
    "heads that come again": (
        ("Harbour | 2030 | 2031", "Holm | 40 | 41", "Harbour | 2032 | 2033", "Holm | 42 | 43"),
        [("40", ("Holm",), ("2030",)), ("41", ("Holm",), ("2031",)), ("42", ("Holm",), ("2032",)), ("43", ("Holm",), ("2033",))],
    ),
    "a list of persons": (
        ("Case | Age | Sex | Days in bed", "12 | 34 | F | 5", "17 | 61 | M | 8"),
        [("5", ("12",), ("Days in bed",)), ("8", ("17",), ("Days in bed",))],
    ),
    "names written once over their rows": (
        ("Catch | Gear | May", "Cod | Nets | 10", " | Pots | 11", "Eel | Nets | 12", " | Pots | 13"),
        [("10", ("Cod", "Nets"), ("May",)), ("11", ("Cod", "Pots"), ("May",)), ("12", ("Eel", "Nets"), ("May",)),
         ("13", ("Eel", "Pots"), ("May",))],
    ),
    "years whose heads have notes": (
        ("Harbour | Boats | | Crew | ", " | 2030/31 | 2031/32 [note 1] | 2030/31 | 2031/32 [p]", "Holm | 1 | 2 | 3 | 4"),
        [("1", ("Holm",), ("Boats", "2030/31")), ("2", ("Holm",), ("Boats", "2031/32 [note 1]")),
         ("3", ("Holm",), ("Crew", "2030/31")), ("4", ("Holm",), ("Crew", "2031/32 [p]"))],
    ),
    "years written once over their months": (
        ("Harbour | 2030 | | 2031 | ", " | May | June | May | June", "Holm | 1 | 2 | 3 | 4"),
        [("1", ("Holm",), ("2030", "May")), ("2", ("Holm",), ("2030", "June")), ("3", ("Holm",), ("2031", "May")),
         ("4", ("Holm",), ("2031", "June"))],
    ),
    "groups that stand alone, the last under a name of the rows": (
        ("Berths | May", "Holm | ", "Guests | 10", "Total | 30", "Skerry | ", "Guests | 12", "Total | 25", "Total | ", "Guests | 22"),
        [("10", ("Holm", "Guests"), ("May",)), ("30", ("Holm", "Total"), ("May",)), ("12", ("Skerry", "Guests"), ("May",)),
         ("25", ("Skerry", "Total"), ("May",)), ("22", ("Total", "Guests"), ("May",))],
    ),
    "spanners, a note, then the heads": (
        ("Place | | Length in harbour | Boats | ", "Source: harbour office | | | | ", "Name | Town | Mean days | Large | Small",
         "Holm | Eastby | 4 | 12 | 7", "Skerry | Westby | 5 | 13 | 8"),
        [("4", ("Holm", "Eastby"), ("Length in harbour", "Mean days")), ("12", ("Holm", "Eastby"), ("Boats", "Large")),
         ("7", ("Holm", "Eastby"), ("Small",)), ("5", ("Skerry", "Westby"), ("Length in harbour", "Mean days")),
         ("13", ("Skerry", "Westby"), ("Boats", "Large")), ("8", ("Skerry", "Westby"), ("Small",))],
    ),
    "one year, so far": (
        ("year | kind | boats", "2030 | Nets | 40", "2030 | Pots | 41", "2030 | Lines | 42"),
        [("40", ("2030", "Nets"), ("boats",)), ("41", ("2030", "Pots"), ("boats",)), ("42", ("2030", "Lines"), ("boats",))],
    ),
    "years under their span": (
        ("port | 2030-2032 | boats", "Holm | 2030 | 40", "Holm | 2031 | 41", "Vik | 2030 | 42", "Vik | 2031 | 43"),
        [("40", ("Holm", "2030"), ("boats",)), ("41", ("Holm", "2031"), ("boats",)), ("42", ("Vik", "2030"), ("boats",)),
         ("43", ("Vik", "2031"), ("boats",))],
    ),
    "time stamps of programs": (
        ("at | boats", "2030-03-13T10:00:00.00+05:30 | 40", "2030-03-14T10:00:00.00+05:30 | 41"),
        [("40", ("2030-03-13T10:00:00.00+05:30",), ("boats",)), ("41", ("2030-03-14T10:00:00.00+05:30",), ("boats",))],
    ),
    "months that are numbered": (
        ("year | month | boats", "2030 | 1 | 40", "2030 | 2 | 41", "2031 | 1 | 42", "2031 | 2 | 43"),
        [("40", ("2030", "1"), ("boats",)), ("41", ("2030", "2"), ("boats",)), ("42", ("2031", "1"), ("boats",)),
         ("43", ("2031", "2"), ("boats",))],
    ),
    "long codes under a head of codes": (
        ("area_code | area | boats", "H05015239 | Holm | 40", "H05015240 | Skerry | 41"),
        [("40", ("Holm",), ("boats",)), ("41", ("Skerry",), ("boats",))],
    ),
    "codes behind the values, joined of parts": (
        ("year | boats | nets | place_uid", "2030 | 40 | 7 | 4_A.K1", "2030 | 41 | 9 | 21_A.K1", "2031 | 42 | 8 | 4_A.K1"),
        [("40", ("2030", "4_A.K1"), ("boats",)), ("7", ("2030", "4_A.K1"), ("nets",)),
         ("41", ("2030", "21_A.K1"), ("boats",)), ("9", ("2030", "21_A.K1"), ("nets",)),
         ("42", ("2031", "4_A.K1"), ("boats",)), ("8", ("2031", "4_A.K1"), ("nets",))],
    ),
    "what three more columns do not tell apart, but the number of a case": (
        ("Town | Eggs | Sea | Fit | Kind | Case ID", "Holm | 11 | North | Yes | Eel | M1A", "Holm | 12 | South | Yes | Eel | M2A",
         "Holm | 13 | South | No | Eel | M3A", "Holm | 14 | South | No | Cod | M4A", "Vik | 15 | South | No | Cod | M5A",
         "Vik | 16 | South | No | Cod | M6A"),
        [("11", ("Holm", "M1A"), ("Eggs",)), ("12", ("Holm", "M2A"), ("Eggs",)), ("13", ("Holm", "M3A"), ("Eggs",)),
         ("14", ("Holm", "M4A"), ("Eggs",)), ("15", ("Vik", "M5A"), ("Eggs",)), ("16", ("Vik", "M6A"), ("Eggs",))],
    ),
    "notes beside the values": (
        ("Unit | Harbour | Berths | Note", "number | Holm | 40 | counted twice", "number | Holm | 35 | estimate"),
        [("40", ("Holm",), ("Berths",)), ("35", ("Holm",), ("Berths",))],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", NAMED)
def test_rows_and_columns_have_their_names(case):
    rows, expected = NAMED[case]
    assert _cells(*rows) == expected


def test_rows_that_come_again_in_each_group_have_its_name_once():
    groups = "".join(
        f"<tr><td colspan=2>{port}<tr><td>Guests<td>{guests}<tr><td>Crew<td>{crew}"
        for port, guests, crew in (("Holm", 10, 30), ("Vik", 12, 25))
    )
    markup = f"<html><body><h1>Ports</h1><table><tr><th>Berths<th>May{groups}</table></body></html>"
    named = [figure.cell.row for figure in extract(read(markup.encode(), Hints(media_type="text/html")))]
    assert named == [("Holm", "Guests"), ("Holm", "Crew"), ("Vik", "Guests"), ("Vik", "Crew")]


@pytest.mark.parametrize(
    ("first", "heads"),
    [
        (("Zone", "Inner", "Outer"), [("Inner",), ("Outer",)]),
        (("Year", "2030", "2031"), [("2030",), ("2031",)]),
        (("", "2030", "2031"), [("2030",), ("2031",)]),
        (("Founded", "1995", "2003"), [(), ()]),
        (("Open", "yes", "yes"), [(), ()]),
    ],
)
def test_a_row_heads_columns_though_the_markup_marks_the_first_place_of_every_row(first, heads):
    rows = "".join(f"<tr><th>{name}<td>{left}<td>{right}" for name, left, right in (first, ("Boats", 40, 35), ("Crew", 88, 61)))
    document = read(f"<html><body><h1>Ports</h1><table>{rows}</table></body></html>".encode(), Hints(media_type="text/html"))
    assert [figure.cell.column for figure in extract(document) if figure.cell.row == ("Boats",)] == heads


def test_pairs_beside_each_other_without_heads_are_two_tables():
    markup = "<table><tr><td>Berths<td>40<td>Boats<td>12</tr><tr><td>Cranes<td>3<td>Sheds<td>9</tr></table>"
    document = read(f"<html><body><h1>Holm</h1>{markup}</body></html>".encode(), Hints(media_type="text/html"))
    assert [(figure.quote, figure.cell.row) for figure in extract(document)] == [
        ("40", ("Berths",)), ("12", ("Boats",)), ("3", ("Cranes",)), ("9", ("Sheds",)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "table"),
    [("Last updated: May 2026", "Wrecks"), ("Published on 3 May 2026", "Wrecks"), ("Wrecks as of 3 May 2026", "Wrecks as of 3 May 2026"),
     ("Boats lost", "Boats lost")],
)  # fmt: skip
def test_a_line_that_only_dates_the_page_names_no_table(line, table):
    markup = (
        f"<h2>Wrecks</h2><p>{line}</p><table><tr><th>Coast<th>Boats</tr><tr><td>North<td>31</tr><tr><td>South<td>33</tr></table>"
    )
    figures = extract(read(f"<html><body><h1>Holm</h1>{markup}</body></html>".encode(), Hints(media_type="text/html")))
    assert {figure.cell.table for figure in figures if figure.cell} == {table}


def test_a_title_over_all_columns_states_its_own_figures_and_is_no_head():
    """A counter in the title changes with every release: it must not rename the columns under it."""
    markup = (
        "<table><thead><tr><th colspan=3>Holm leads with 3,459 boats (50.1%)</th></tr><tr><th>Day<th>Boats<th>Change</tr></thead>"
        "<tr><td>4 May 2031<td>81<td>2</tr><tr><td>3 May 2031<td>79<td>5</tr></table>"
    )
    document = read(f"<html><body><h1>Race</h1>{markup}</body></html>".encode(), Hints(media_type="text/html"))
    figures = extract(document)
    assert [(figure.quote, figure.cell and figure.cell.column) for figure in figures[:3]] == [
        ("3,459", None), ("50.1%", None), ("81", ("Boats",)),
    ]  # fmt: skip
    assert document.blocks[1].kind is BlockKind.CAPTION


@pytest.mark.parametrize(
    ("first", "values"),
    [
        ("2.4 million tonnes", ["2400000", "45"]),
        ("2.4 million tonnes (2030: 2.3)", ["2400000", "2300000", "45"]),
        ("£4.2 million a year", ["4200000", "45"]),
        ("3,400 members", ["3400", "45"]),
        ("1 million or more", ["45"]),
        ("12 months to June", ["45"]),
        ("1,000 tonnes", ["1000", "45"]),
    ],
)
def test_a_first_row_of_two_that_states_an_amount_in_words_is_no_head(first, values):
    assert [plain(figure.value) for figure in extract(_document([["Output", first], ["Boats", "45"]]))] == values


@pytest.mark.parametrize(
    ("rows", "values"),
    [
        ([["Crop", "1000 t", "1000 ha"], ["Oats", "41", "8"]], [("41000", "t"), ("8000", "har")]),
        ([["Crop", "1,000 tonnes"], ["Oats", "41.2"]], [("41200", "t")]),
        ([["Crop", "1 000 t"], ["Oats", "41.2"], ["Rye", "7"]], [("41200", "t"), ("7000", "t")]),
        ([["Run", "100 m", "1000 m"], ["Ann", "11.2", "168.8"]], [("100", "m"), ("1000", "m"), ("11.2", "1"), ("168.8", "1")]),
        ([["Stores", "1000 t"], ["Staff", "45"]], [("1000", "t"), ("45", "1")]),
    ],
)
def test_scales_with_their_units_head_columns(rows, values):
    assert [(plain(figure.value), figure.unit) for figure in extract(_document(rows))] == values


def test_running_text_before_the_numbers_of_a_row_states_its_own():
    text = "The hospital of the old town opened again on Monday, treated 340 patients within a week and trained 12 nurses."
    said = [
        plain(figure.value) for figure in extract(_document([["Result", "Beds"], [text, "45"], ["Clinic of Vik, 2 floors", "7"]]))
    ]
    assert said == ["340", "12", "45", "7"]


@pytest.mark.parametrize(
    ("rows", "values"),
    [
        ([["Theme", "Paid (€)"], ["Dredgers took 2,100 tonnes of mud out of the lock.", "45"]], ["2100", "45"]),
        ([["Theme", "Done"], ["Dredgers took 2,100 tonnes of mud out of the lock.", "Yes, 45"]], ["2100", "45"]),
        ([["Theme", "Agree (%)"], ["I eat fish 2 times a week, or more often than that.", "45"]], ["45"]),
        ([["Theme", "Agree"], ["I eat fish 2 times a week, or more often than that.", "45%"]], ["45"]),
        ([["Theme", "Agree"], ["I eat fish 2 times a week, or more often than that.", "45"]], ["45"]),
        ([["Theme", "Yes"], ["You eat fish 2 times a week, or more often than that.", "45"]], ["45"]),
        ([["Port", "Boats"], ["Vik, quay 2 and its sheds", "7"]], ["7"]),
    ],
)
def test_a_sentence_before_the_numbers_of_a_row_states_its_own_but_for_statements_with_shares(rows, values):
    assert [plain(figure.value) for figure in extract(_document([*rows, ["Clinic", "7"]]))] == [*values, "7"]


def test_a_total_within_the_marked_head_is_a_row():
    markup = "<table><thead><tr><th>Harbour<th>Berths<th>Boats</tr><tr><td>All<td>75<td>26</tr></thead><tr><td>Holm<td>40<td>12</tr></table>"
    document = read(f"<html><body><h1>Quays</h1>{markup}</body></html>".encode(), Hints(media_type="text/html"))
    assert [(figure.quote, figure.cell.row, figure.cell.column) for figure in extract(document)][:2] == [
        ("75", ("All",), ("Berths",)), ("26", ("All",), ("Boats",)),
    ]  # fmt: skip


SCOPES = {
    "the line above": "<h2>Turnover</h2><p>(in EUR million)</p><table><tr><th>Harbour<th>2031<tr><td>Holm<td>1.5</table>",
    "the corner": "<table><tr><th>Harbour (EUR million)<th>2031<tr><td>Holm<td>1.5</table>",
    "a spanner": "<table><tr><th rowspan=2>Harbour<th colspan=2>EUR million<tr><th>2030<th>2031<tr><td>Holm<td>1.5<td>1.5</table>",
    "a title row": "<table><tr><td colspan=2>Turnover, EUR million</td></tr><tr><td>Harbour<td>2031<tr><td>Holm<td>1.5<tr><td>Skerry<td>1.5</table>",
    "a column that is the same in all rows": "<table><tr><th>Harbour<th>In<th>2031<tr><td>Holm<td>EUR million<td>1.5<tr><td>Skerry<td>EUR million<td>1.5<tr><td>Tarn<td>EUR million<td>1.5</table>",
    "a row name": "<table><tr><th>What<th>2031<tr><td>Turnover (EUR million)<td>1.5</table>",
    "a column of units": "<table><tr><th>What<th>Unit<th>2031<tr><td>Turnover<td>EUR million<td>1.5</table>",
}


@pytest.mark.parametrize("place", SCOPES)
def test_a_unit_is_found_wherever_a_table_states_it(place):
    document = read(
        f"<html><body><h1>Quays</h1><p>A sheet.</p>{SCOPES[place]}</body></html>".encode(), Hints(media_type="text/html")
    )
    assert {(plain(figure.value), figure.unit) for figure in extract(document)} == {("1500000", "EUR")}


def test_a_table_of_rows_that_are_all_marked_as_heads_is_read_to_its_end():
    rows = "".join(f"<tr><th>Quay {number}</th></tr>" for number in range(1100))
    document = read(f"<h1>Quays</h1><table>{rows}</table>".encode(), Hints(media_type="text/html"))
    assert document.words_of(document.blocks[-1]) == "Quay 1099"


def test_a_caption_right_over_the_head_of_a_table_in_plain_text_is_no_paragraph_that_goes_on():
    text = "Nets\n\nTable 1.  Landings (tonnes) and boats\nYear    Landings    Boats\n2023       1,802      344\n2024       2,177      331\n"
    document = read(text.encode(), Hints(media_type="text/plain"))
    assert [(figure.quote, figure.unit, figure.cell.column) for figure in extract(document)][:2] == [
        ("1,802", "t", ("Landings",)), ("344", "1", ("Boats",)),
    ]  # fmt: skip


@pytest.mark.parametrize("caption", ["Table 1: Landings by port", "Landings by port"])
def test_a_line_right_over_a_head_of_years_is_no_head_itself(caption):
    text = f"{caption}\nPort      2023    2024\nHolm       412     431\nVik        218     190\n"
    figures = extract(read(text.encode(), Hints(media_type="text/plain")))
    assert [(figure.quote, figure.cell.column) for figure in figures if figure.cell] == [
        ("412", ("2023",)), ("431", ("2024",)), ("218", ("2023",)), ("190", ("2024",)),
    ]  # fmt: skip


def test_a_strong_line_over_rows_names_them_though_it_ends_in_a_stop():
    rows = "<tr><td colspan=2><b>Boats longer than 24 metres, counted in spring.</b></tr><tr><td>Holm<td>412</tr><tr><td>Vik<td>31</tr>"
    page = f"<h1>Quays</h1><table><tr><th>Port<th>Boats</tr>{rows}</table>"
    figures = extract(read(page.encode(), Hints(media_type="text/html")))
    assert [plain(figure.value) for figure in figures] == ["412", "31"]
