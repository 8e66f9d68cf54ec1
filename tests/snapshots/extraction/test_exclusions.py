"""What is no figure, and the reason that is told for it. Sentences are invented."""

import pytest
from sentences_read import figures, reasons

from snapshots import Hints, explain, extract, plain_document, read

NONE = [
    ("In one case, a clerk left.", "idiom"),
    ("In one instance they left.", "idiom"),
    ("At 10 A.M. they left.", "time"),
    ("It streams in 720p.", "name"),
    ("The book has 312 pp.", "length"),
    ("There is one question left.", "idiom"),
    ("Close port 3389.", "reference"),
    ("It ran late in the days of period 5.", "reference"),
    ("It runs in 4K at dusk.", "name"),
    ("He has a 4K TV.", "name"),
    ("By R. Ash, 52m ago", "date"),
    ("(Quay; 212-667-350123)", "phone"),
    ("(Quay; 212-651-3457-95)", "phone"),
    ("(Quay; 212 24 43 61 08)", "phone"),
    ("I was 15 in 1999.", "age"),
    ("No two boats are alike.", "idiom"),
    ("Ash Press, 220 pp., hardcover", "length"),
    ("We fixed Bug 1553982 and Bug 1676296 landing last week.", "reference"),
    ("It is in Pier Rev. 80(3):249-55.", "citation"),
    ("It is in Pier Rev. 799:85-117.", "citation"),
    ("In one study, it leaked.", "idiom"),
    ("I slipped at two o'clock.", "time"),
    ("By half past four, they left.", "time"),
    ("They met at quarter to six.", "time"),
    ("Stay indoors between 12 and 6.", "time"),
    ("It is counted and divided by two.", "idiom"),
    ("“It was late.” – Nora Ash, 44", "age"),
    ("Guards had AK-47s.", "name"),
    ("An Airbus A320-200 came.", "name"),
    ("Kin of flight QZ 8501 wept.", "reference"),
    ("Kin of flight Harbour Air KD 412 wept.", "reference"),
    ("It follows 42 U.S.C. 1983 and 28 C.F.R. § 94.120(d) now.", "reference"),
    ("DocumentId: 3208784", "identifier"),
    ("Our EIN is: 31-1234567.", "identifier"),
    ("Tax ID #: 31-1234567", "identifier"),
    ("Mill account #: 44127712", "identifier"),
    ("Our registration number is 1045678", "identifier"),
    ("Boats by weeks 1-4.", "reference"),
    ("It is (week1+week2).", "name"),
    ('Seen <img alt="a quay" width="500"/> here.', "markup"),
    ("We ask by age group (0-17, 18-44, then all).", "age"),
    ("The age groups are: 0-4, 5-12, and 13+.", "age"),
    ("Passcode: 11784518", "reference"),
    ("It was done by 18F and the mill.", "name"),
    ("The unit 2 pump failed.", "reference"),
    ("They cut a line or two from it.", "idiom"),
    ("It opens in a month or two.", "idiom"),
    ("She's 38.", "age"),
    ("When you’re 20, you row.", "age"),
    ("It is about 14-year-old girls.", "age"),
    ("A 20-year-old trainee pilot Mara Hill left.", "age"),
    ("One critic charged that it leaks.", "pronoun"),
    ("One senior keeper asks why.", "pronoun"),
    ("They met one last time.", "idiom"),
    ("There is one solution.", "idiom"),
    ("See Pier Rev. 2010;16:157–168.", "citation"),
    ("See Pier Rev. 2012;379(9823):131-9.", "citation"),
    ("Reach us in Dublin, + 353 1 634 7887.", "phone"),
    ("Try 0800 0282 878 or 18001 0800 0282 878.", "phone"),
    ("Oil spills over 10 litres: none", "class"),
    ("Deaths within 28 days: none", "class"),
    ("Mist is just one cause of delays.", "idiom"),
    ("The pier is one part of a plan.", "idiom"),
    ("Rust was only one fault.", "idiom"),
    ("By one estimate, much was lost.", "idiom"),
    ("There is one important lesson here.", "idiom"),
    ("They lost one mill after another.", "idiom"),
    ("One common cause is rust.", "idiom"),
    ("One evening, the pier fell.", "idiom"),
    ("“It was late,” one message began.", "pronoun"),
    ("One keeper, Nora Ash, noted that it leaked.", "pronoun"),
    ("Later that evening Harbour Force One carried them over the coast.", "name"),
    ("They sat at Table Four by the door.", "reference"),
    ("They were told about this match at the Final Four.", "name"),
    ("The Five Eyes pact was signed.", "name"),
    ("The 737 Max fleet was grounded.", "name"),
    ("They sold the 15 Pro in May.", "name"),
    ("A Harbour 747-200B came.", "name"),
    ("They bought a 4k screen.", "name"),
    ("The port is in the top three.", "rank"),
    ("It is among the world's top 10 ports.", "rank"),
    ("The gap between the two is closing.", "pronoun"),
    ("The three have been freed.", "pronoun"),
    ("It stays between the two of us.", "pronoun"),
    ("They keep a zero-tolerance rule.", "idiom"),
    ("The bank kept zero interest rates.", "idiom"),
    ("The hall aims at zero emissions.", "idiom"),
    ("We waited an hour and a half.", "period"),
    ("They stopped half way up.", "idiom"),
    ("She was seven months pregnant.", "age"),
    ("Boats came throughout the five days.", "period"),
    ("On days one and four of the fair, it rained.", "reference"),
    ("A five-year fixed rate is safe.", "period"),
    ("It grew over the last four or five years.", "period"),
    ("The pier is shut in those four weeks.", "period"),
    ("She won for two years running.", "period"),
    ("Tom is five years older than she is.", "period"),
    ("One day in July, it fell.", "idiom"),
    ("She hung an 8-by-10 photograph.", "size"),
    ("He had a 32-for-36 mark.", "size"),
    ("They won 26–20 in Week 15.", "score"),
    ("They meet every morning at eight.", "time"),
    ("She wore a number 9 shirt.", "reference"),
    ("They met Nora, now 28, at the pier.", "age"),
    ("The old man, then 74, left.", "age"),
    ("They left before she was two.", "age"),
    ("It is lower among 15-24-year-olds.", "age"),
    ("It is free for over 65s.", "age"),
    ("The deck dates from around 1490.", "year"),
    ("They told of the crossing.10 Then it ended.", "footnote"),
    ("Nora Ash,11 the keeper, left.", "footnote"),
    ("Euro 2024 was lost.", "date"),
    ("The head of Take-Two spoke.", "name"),
    ("Tarn, 38 – who rows – left.", "age"),
    ("They trust the 37-year-old small-city mayor's word.", "age"),
    ("The 787-9 ferry came.", "name"),
    ("Harbour bulletin 14/25", "reference"),
    ("Quote passcode 4471902.", "reference"),
    ("The oldest of them is 86.", "age"),
    ("Prisoners are under 18.", "age"),
    ("It leaked from at least 2002 to 2005.", "year"),
    ("Cabins would double as stores.", "adjective"),
    ("The pier may one day open.", "idiom"),
    ("It is the number one buyer of oak.", "reference"),
    ("The harbour's 10-year bonds fell.", "period"),
    ("Constable Dray met PC 4471 on the quay.", "reference"),
    ("The harbour master, 57, was thanked.", "age"),
    ("Residents came, most of them under 18.", "age"),
    ("Of the pupils rescued, all were under 11.", "age"),
    ("The 7-month-old's cradle was saved.", "age"),
    ("Read the 88-page annual report.", "length"),
    ("The average wait on 101 was short.", "phone"),
    ("Guests called 911.", "phone"),
    ("Calls to 111 were answered at night.", "phone"),
    ("It comes first, and number two is to wait.", "reference"),
    ("Pupils in Years 7 to 9 were tested.", "reference"),
    ("Bus 7 stops here.", "reference"),
    ("One senior harbour expert said it was late.", "pronoun"),
    ("At one point the tide turned.", "idiom"),
    ("Release 20310611-03", "date"),
    ("The pier stays shut until at least 2031.", "year"),
    ("The 18-week standard was met.", "period"),
    ("The harbour's five-year plan is out.", "period"),
    ("Call the desk, (269) 373 - 5337, at once.", "phone"),
    ("It is counted in colonies per 100 mL.", "rate base"),
    ("Contract 4500012345 was let in May.", "reference"),
    ("Build 20412 (May)", "reference"),
    ("Pupils in Math 1030 sat in the hall.", "reference"),
    ("Wards 7 and 8 voted in May.", "reference"),
    ("See PD-2031-118 on fares.", "name"),
    ("The school was shut from 2014-2017.", "year"),
    ("Boats gained from the One Harbour works.", "name"),
    ("2 + 3 =", "formula"),
    ("It may take many years, 4 × 10^400.", "exponent"),
    ("Shares may not add up to 100 because of rounding.", "sum of shares"),
    ("Rounded shares may not total 100.", "sum of shares"),
    ("All is told in Table 3B by ward.", "reference"),
    ("The inn is at Kaje 14 | 24105 | Norby", "address"),
    ("Percentages do not sum to 100%.", "sum of shares"),
    ("They insure someone over 65.", "age"),
    ("The slowest tenth took 64:18 to come.", "time"),
    ("It is told in Ordinance 33-118.", "reference"),
    ("Our EIN 93-5550172 is on the form.", "identifier"),
    ("The scenario SSP2 was used.", "name"),
    ("SSP2 warms the least.", "name"),
    ("Under SSP1 and SSP5 the crop fails.", "name"),
    ("Share: 14 Likes · 3 comments", "share counter"),
    ("1 like · 3 comments", "share counter"),
    ("The mill has 501(c)(3) status.", "reference"),
    ("They greeted the one-millionth visitor.", "ordinal"),
    ("It was so in those same seven months.", "period"),
    ("Harbour Report n. 12, as of spring", "reference"),
    ("It covers the weeks from 5 to 8.", "reference"),
    ("The office asks for news of 21 de Mayo de 2026 at once.", "date"),
    ("Herders have crossed it for thousands of years.", "period"),
    ("It began in the 1990s.", "year"),
    ("Keeper 20-31415926-5 paid.", "identifier"),
    ("thousands", "scale"),
    ("($ in thousands)", "scale"),
    ("(Dollars in millions)", "scale"),
    ("LANDINGS 1985 TO 2017 ACTUALS", "year"),
    ("Landings by age and harbour: 2031", "year"),
    ("Tarn, A. Review of Piers, 40(1), 3–25.", "citation"),
    ("Photo of the pier, licensed CC BY SA 4.0", "version"),
    ("It began in 1998.", "date"),
    ("Posted 3 May 202114:20 by the desk.", "time"),
    ("Board session 4-20-23 in the hall.", "date"),
    ("Oct - 2019 16 Wed", "date"),
    ("2019 Minutes", "year"),
    ("Session of May  9, 2018 in the hall", "date"),
    ("Doors open at 3:pm sharp.", "time"),
    ("Recording of the session, 02h 32m", "time"),
    ("2018 Year in Review", "year"),
    ("740 N. Alder, Ste. 500, Norton, IL  60654-8488", "reference"),
    ("March_14,_20171.pdf", "file name"),
    ("Agenda_May_17_2015(1).docx", "file name"),
    ("https://example.org/pier.jpg 540 960 harbour", "address"),
    ("Key 91CF B387 7B38 148C DDD6 38D2 6CBC", "identifier"),
    ("The desk is in Norton, IL: 60601", "address"),
    ("The desk is in Norton, IL , 60601, on the quay.", "address"),
    ("Results: 1 - 23 of 23 records", "paging"),
    ("Updated 2017-06-30 by staff.", "date"),
    ("It opened on 24 January 2017.", "date"),
    ("It opened on January 24, 2017.", "date"),
    ("It opened on 30.06.2017.", "date"),
    ("Doors open at 9:35 PM.", "time"),
    ("Doors open at 11 a.m. sharp.", "time"),
    ("The record is 2:05:37.", "time"),
    ("COVID-19 spread.", "name"),
    ("COVID – 19 wards were shut.", "name"),
    ("Covid -19 wards were shut.", "name"),
    ("COVID 19 wards were shut.", "name"),
    ("They flew in F-16 jets.", "name"),
    ("Table CA8 shows them.", "name"),
    ("Ask the desk on 01854 612000 before noon.", "phone"),
    ("The doors open at 13⁰⁰ on Sundays.", "time"),
    ("The boats were counted, data correct to 02/04/2020 at 11.15", "time"),
    ("As of 2 April 2031 at 9.30 the desk was open.", "time"),
    ("The boats were counted to 24 Apr 2031, 13\ue35300", "unreadable"),
    ("Mending one square metre costs little.", "idiom"),
    ("The firm is SIRET 123 456 789 00012 in the register.", "identifier"),
    ("Residents who rent and are at least 18 years old may vote.", "age"),
    ("The strain XD.2 spread in the north.", "name"),
    ("It stands near Station 51.", "name"),
    ("It needs 5G coverage.", "name"),
    ("See page 4 of 9.", "reference"),
    ("See footnote 12.", "reference"),
    ("Resolution 2178 applies.", "reference"),
    ("Write to 12 Elm Trail, Norton, CA 90210 today.", "address"),
    ("Write to Norton, Tx 78701-0042 today.", "address"),
    ("It moved to 12 rue du Port, 44000 Nantes.", "address"),
    ("Come to Hafenstraße 8, 20359 Hamburg.", "address"),
    ("The depot is at AB12 3CD.", "address"),
    ("In danger dial 112 at once.", "phone"),
    ("Emergency 112, day and night.", "phone"),
    ("The residents are older than 65.", "age"),
    ("Text RIVER to 60060.", "phone"),
    ("Call 00 800 11 22 33 44.", "phone"),
    ("Tel: 555 0199", "phone"),
    ("Read the report (PDF, 412 KB).", "file size"),
    ("Read the report [2.3 MB].", "file size"),
    ("Showing 1 to 10 of 57 entries", "paging"),
    ("The road is shut at mile 102.", "position"),
    ("The road is shut at milepost 33.", "position"),
    ("It rained in the half-year.", "period"),
    ("The 33-year-old driver left.", "age"),
    ("We met Nora and eight-year old Tom.", "age"),
    ("Agents of 2-1-1 answer calls.", "phone"),
    ("Landings (In USD Thousands)", "scale"),
    ("1- The harbour of the north", "list mark"),
    ("The prize went to 25-year-old Nora.", "age"),
    ("The seven-day rate fell.", "period"),
    ("The 30-day moving average fell.", "period"),
    ("The fair is held every two years.", "date"),
    ("It rose for a third day.", "ordinal"),
    ("Write to 51 W. Forest St., Norton.", "address"),
    ("The shop is at 201 E. Harbour, Norton.", "address"),
    ("It stands at Nine Mile Road.", "name"),
    ("Come to Elm House, Apt. 1C, at noon.", "reference"),
    ("The hall is open between 12 and 8 p.m. today.", "time"),
    ("On days four and five of the fair, it rained.", "reference"),
    ("COP27 ended.", "name"),
    ("Read more of the first weeks of 202...", "cut off"),
    ("Posted by Ann (1 comment)", "comments"),
    ("It is a 2-in-1 device.", "name"),
    ("“It was late,” said Lopez, 52.", "age"),
    ("All figures are in thousands of euros.", "scale"),
    ("Catches (in millions of tonnes) fell.", "scale"),
    ("Fees (US$ thousands)", "scale"),
    ("Fees (€ millions) rose.", "scale"),
    ("It came on the 20 th of November.", "date"),
    ("It came 3 rd again.", "ordinal"),
    ("Data as of 22 :00 HRS apply.", "time"),
    ("It follows COM(2020) 456 to the letter.", "reference"),
    ("The 18–24 age group is small.", "age"),
    ("Adults 65 and older may come.", "age"),
    ("Output exceeded 2019 levels.", "year"),
    ("2019 results were strong.", "year"),
    ("Section 12(3) applies.", "reference"),
    ("In phases 3, 5 and 7, work stops.", "reference"),
    ("Call +1 (202) 555-0143.", "phone"),
    ("Read https://example.org/2017/06/a1?id=42 first.", "address"),
    ("The office is at 10 Harbour Street.", "address"),
    ("The mine lies at 36.34°N, 43.13°E.", "coordinates"),
    ("ISBN 978-3-16-148410-0 is out of print.", "identifier"),
    ("Use version 2.4.1 now.", "version"),
    ("The text is free (CC BY-NC-ND\u00a02.0).", "version"),
    ("The server is 10.0.3.17 today.", "version"),
    ("The board agreed.[2]", "footnote"),
    ("It is part of the plan.(2) The rest is not.", "citation"),
    ("It runs in most countries(1) and is free.", "citation"),
    ("18:21: a ship has come in.", "time"),
    ("Home won 3-2.", "score"),
    ("It came 2nd.", "ordinal"),
    ("1) Close the gate", "list mark"),
    ("Children under 5 are weighed.", "age"),
    ("Women aged 15–49 were asked.", "age"),
    ("Rowers aged from 16 to 24 were asked.", "age"),
    ("Ana Ruiz, 66, said so.", "age"),
    ("Much was built over the last two years.", "date"),
    ("One of them laughed.", "pronoun"),
    ("A double room is free.", "adjective"),
    ("They face Phase 3 or above.", "reference"),
    ("The 3RP plan guides them.", "name"),
    ("It serves SDG 6 well.", "reference"),
    ("It costs a third party nothing.", "ordinal"),
    ("See Fig. 3A for more.", "reference"),
    ("See Annex II.4 for more.", "reference"),
    ("Opened in Sept.-14, closed since.", "month"),
    ("0-4 years 5-14 years 15-29 years 30 years and over", "age"),
    ("Cases of 5-14 years were few.", "age"),
    ("Loans of 6-10 years: none", "class"),
    ("The mine lies at 36.3456, 43.1234 there.", "coordinates"),
    ("It runs on version 2.4.1, they say.", "version"),
    ("The motion passed 58 to 40.", "score"),
    ("It shows 4K video.", "name"),
    ("They live at 1600 Elm Avenue.", "address"),
    ("Then, one day, it ended.", "idiom"),
    ("See Figures 3A and 3B for more.", "reference"),
    ("She has type 1 diabetes.", "reference"),
    ("It meets ISO 9001 in full.", "reference"),
    ("The 14C dates agree.", "name"),
    ("The council passed it by 41 to 12 votes.", "score"),
    ("The 13C/12C ratio fell.", "name"),
    ("Levels of Oct3/4 fell.", "name"),
    ("It is θ=tan−1(w/U) here.", "exponent"),
    ("The test gave t(39) here.", "argument"),
    ("The test gave F(3, 8.9) here.", "argument"),
    ("From this, one concludes little.", "pronoun"),
    ("Each kit treats one child for a month.", "idiom"),
    ("The pledges had been counted twice.", "idiom"),
    ("Some years passed before the war; two years later it ended.", "period"),
    ("The pond is at a 30-year low.", "period"),
    ("Shares reached a five-month high.", "period"),
    ("The tally covers the 12 months up to June 2018.", "date"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "reason"), NONE)
def test_a_number_that_states_nothing_is_passed_over_with_a_reason(text, reason):
    assert figures(text) == ()
    assert reason in {told for _, told in reasons(text)}


@pytest.mark.parametrize(
    "text",
    ["The ministry¹ confirmed it.", "All of them left.", "No one knew which one was broken.", "A few left.", "A couple of boats sank.",
     "Several came; many stayed; most slept.", "Exports fell sharply.", "A third party signed.", "The next generation arrives.", "2019 Meeting Minutes", ""],
)  # fmt: skip
def test_words_without_a_number_state_nothing(text):
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("text", "quote"),
    [("Cases of 5-14 years in prison were few.", "5-14 years"), ("In this class 30 pupils passed.", "30"), ("A sale of shares brings the total to 100.", "100"),
     ("The lake as of 3 March 2031 at 14.20 metres was full.", "14.20 metres"),
     ("The notes issued on 3 May 2031 at 14.20 euros were sold.", "14.20 euros"), ("At sail school they tied 12 knots.", "12"), ("Last season 415 pupils passed.", "415"), ("In this round 40 crews rowed.", "40"), ("Some 400² homes burned.", "Some 400"), ("1) close the gate; 2) train 50 guards.", "50"), ("Staff may: (1) man the gate or (2) join 50 guards.", "50"),
     ("In Iraq 250 new schools opened.", "250"),
     ("It was proved in one case.", "one"), ("They did one survey.", "one"), ("A clerk put one question in writing.", "one"),
     ("Mobile 45 000 users were told.", "45 000"), ("In the prior period 1200 were jailed.", "1200"), ("Exports UK 1,340.", "1,340"), ("There is one case left.", "one"), ("They ran one final match.", "one"), ("One observer was wounded.", "One"), ("One onlooker died.", "One"),
     ("Grant 500000 received in May.", "500000"), ("Project 451200 homes reached.", "451200"), ("In the port 1240 were waiting.", "1240"),
     ("In the same period 14 were killed.", "14"), ("In the burns unit 12 staff left.", "12"),
     ("The 43-year-old cargo ship Baltic Star sank.", "43-year-old"), ("They want to keep 1.5C alive.", "1.5C"),
     ("It fell 3C overnight.", "3C"), ("The mercury touched 95F.", "95F"), ("Pay was multiplied by five in a decade.", "five"),
     ("Growth slowed in the third quarter to 2.1 per cent.", "2.1 per cent"), ("It rose in the first quarter to 9.", "9"),
     ("Admissions: emergency 120.", "120"), ("By 10 A.M. 45 boats had left.", "45"), ("The appeal brought in 8K.", "8K"),
     ("Support rose 130 pp.", "130 pp"), ("A day pass is now 720p.", "720p"), ("Boats were lost in 2019; 45.", "45"),
     ("Exports via Tarnmouth 1240.", "1240"),
     ("In one case of rust, all left.", "one"), ("One case was told.", "One"), ("In the port 1200 boats lay.", "1200"),
     ("In this period 40 boats sank.", "40"), ("In the period 40 men drowned.", "40"),
     ("They sold 4K tickets.", "4K"), ("The pier is 52m long.", "52m"), ("It has 212-667 boats.", "212-667"),
     ("Phase I was 15 in total.", "15"), ("A unit costs 720p.", "720p"), ("Shares fell to 480p.", "480p"),
     ("It rose 2.3 pp in May.", "2.3 pp"), ("It rose 12 pp.", "12 pp"), ("No boats; two sank.", "two"),
     ("They bug 1200 guests.", "1200"), ("It is 3 to 5 boats at 10:30-11:15.", "3 to 5"), ("One studio leaked.", "One"),
     ("The fleet was divided by 40 owners.", "40"), ("“It was late.” – Norland’s toll, 44", "44"), ("Norland, 44", "44"),
     ("It is from 12 to 6 boats.", "12 to 6"), ("It sank past four boats.", "four"), ("Half the boats sank.", "Half"),
     ("Business hours 9-12 boats", "9-12"), ("Roughly one call-out in four came late.", "Roughly one call-out in four"),
     ("They met a go-between in four towns.", "four"), ("They gave to the fund 9,400 hours.", "9,400 hours"),
     ("It took 47s.", "47s"), ("The pier Harbour-3 has 200 seats.", "200"), ("It let 28 U.S. soldiers go.", "28"),
     ("On flight days 412 guests came.", "412"), ("It hit 95F.", "95F"), ("Highs of 18F were told.", "18F"),
     ("She has a 45-year-old bridge.", "45-year-old"), ("In unit 2 pumps failed.", "2"),
     ("I saw a boat or two boats.", "two"), ("There's 38 of it.", "38"), ("One critic and a judge of it were paid.", "One"),
     ("They rowed one last time, 40 of them.", "40"), ("It rose in 2010; 16 boats came.", "16"),
     ("It has 353 crates + boats.", "353"),
     ("There is one mill.", "one"), ("The toll is one boat.", "one"), ("Only one ward was open.", "one"), ("They built one pier.", "one"),
     ("The two mills were shut.", "two"), ("The three who rowed were freed.", "three"),
     ("Zero cases were told.", "Zero"), ("It serves the top 10 percent of users.", "10 percent"), ("It sold 4k tickets.", "4k"),
     ("At the top 12 guests stood.", "12"), ("Approx.30 boats came.", "Approx.30"), ("One day in hospital hurts.", "One day"),
     ("The fleet, then 26 boats, grew.", "26"), ("She changed the password 12 times.", "12 times"), ("It sells 40 max and no more.", "40 max"),
     ("It fed number 40 guests.", "40"),
     ("The death toll in Spain, now 28, is rising.", "28"), ("The toll since April was 45.", "45"),
     ("The number of patients in phase I was 24.", "24"), ("Rain fell for over 12 hours: none drowned.", "over 12 hours"),
     ("In total,45 were lost.", "45"), ("From the top 40 boats were seen.", "40"), ("All 12 of them were rescued.", "12"),
     ("By evening the toll stood at eight.", "eight"), ("Of these five were women.", "five"), ("Over half time was lost.", "Over half"),
     ("The six injured and their crew were flown home.", "six"), ("The firm reported zero growth.", "zero"),
     ("The plant made 40,000 Mini cars.", "40,000"), ("The club has 300 Plus members.", "300"), ("The guard bought 12k cameras.", "12k"),
     ("One worker killed, firm says.", "One"), ("One patient admitted to the ward had measles.", "One"),
     ("One death observed in the other group was late.", "One"), ("Despite the crews’ strike, one ferry ran all night.", "one"),
     ("Officials told of one possible case.", "one"), ("There has been one recent case in Arden.", "one"),
     ("Among the dead was one child.", "one"), ("Still missing is one sailor.", "one"), ("The staff is one nurse and a dog.", "one"),
     ("She spent 40 years running the mill.", "40 years"), ("They were 4.2 years older than controls.", "4.2 years"),
     ("The index fell back to 1450.", "1450"), ("They gave it back to 1200 families.", "1200"),
     ("More than 2000 people came.", "More than 2000"), ("Only 40. Then all left.", "40"), ("The law helped 2,178 families.", "2,178"),
     ("The company 45000 clerks left.", "45000"), ("Registration number: 12,345", "12,345"), ("In those weeks 3-4 boats sank.", "3-4"),
     ("By age group over 40 boats helped.", "over 40"),
     ("On the 3rd of May 45 wells were open.", "45"), ("What residents sent in:\n• 214 comments", "214")],
)  # fmt: skip
def test_a_figure_beside_such_a_number_is_still_found(text, quote):
    assert [f.quote for f in figures(text)] == [quote]


@pytest.mark.parametrize("after", ["Ducks were seen.", "A count.", ""])
def test_counts_of_four_digits_are_no_fingerprint_whatever_letter_follows(after):
    quotes = [figure.quote for figure in figures(f"We saw each year: 4204 4310 4422 4515 4630 {after}")]
    assert quotes == ["4204", "4310", "4422", "4515", "4630"]


def test_excluded_stretches_quote_the_text():
    text = "Updated 2017-06-30: call +1 (202) 555-0143, see page 4."
    for quote, _ in reasons(text):
        assert quote in text


def test_list_marks_furniture_and_table_heads_are_told():
    """What the reader sets aside is explained too, so that no number of a text goes without a word."""
    text = (
        "Home > News\n\n1. First come the wells.\n2. Then come the roads.\n\nCopyright 2020 Harbour Trust. All rights reserved.\n"
    )
    told = explain(plain_document(text))
    assert [(mention.quote, mention.reason) for mention in told if mention.reason == "list mark"] == [
        ("1.", "list mark"),
        ("2.", "list mark"),
    ]
    assert [mention.reason for mention in told if mention.quote == "2020"] == ["footer"]
    assert list(told) == sorted(told)


def test_a_footnote_mark_is_told():
    assert ("²", "footnote") in reasons("Some 400² homes burned.")


@pytest.mark.parametrize("text", ["Bids ran from 58 to 40 votes.", "The vote takes 40 to 58 days."])
def test_a_range_in_a_sentence_about_votes_is_no_score(text):
    assert len(figures(text)) == 1


def cells(head, *rows, caption=""):
    lines = "".join(f"<tr><td>{name}</td><td>{number}</td></tr>" for name, number in rows)
    page = f"<table><caption>{caption}</caption><tr><th>{head[0]}</th><th>{head[1]}</th></tr>{lines}</table>"
    return [
        (figure.quote, str(figure.value))
        for figure in extract(read(page.encode(), Hints(media_type="text/html", charset="utf-8")))
    ]


def test_number_heads_a_column_of_counts_and_a_first_column_of_ranks():
    assert cells(("Kind", "Number"), ("Tents", 120), ("Beds", 80)) == [("120", "120"), ("80", "80")]
    assert cells(("No.", "Beds"), (1, 120), (2, 80)) == [("120", "120"), ("80", "80")]


def test_the_scale_in_a_caption_is_no_figure_of_its_own():
    extracted = cells(("", "2023"), ("Wheat", "12.1"), caption="Exports, million tonnes")
    assert [quote for quote, _ in extracted] == ["12.1"]


def test_works_that_somebody_composed_are_no_number_for_help():
    assert [figure.quote for figure in figures("She composed 17 masses and 41 songs.")] == ["17", "41"]


@pytest.mark.parametrize("text", ["In danger call 999 or 112 and wait.", "Dial 111 or 119 for advice."])
def test_each_line_to_call_is_left_out(text):
    assert not figures(text)


def test_a_sentence_behind_a_number_to_call_is_no_imprint():
    text = "Call 020 7946 0018 to give. Last year 310 donors gave £42,000."
    assert [figure.quote for figure in extract(plain_document(text))] == ["310", "£42,000"]
    assert extract(plain_document("Call 020 7946 0018 now. Lines are open 24 hours a day.")) == ()
    assert extract(plain_document("Phone: 020 7946 0018. Open 9 to 5 daily.")) == ()


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("They gave 900 crates, just over 50 hours a trip.", ["900", "just over 50 hours"]),
        ("Donors paid 71 per cent, the state a fifth and the town the rest.", ["71 per cent", "a fifth"]),
        ("The first ward paid 71 per cent, a third ward and the town the rest.", ["71 per cent"]),
        ("They sold 300 boats over 50 hours.", ["300"]),
        ("Boats lost 240 | 18250 | 31", ["240", "18250", "31"]),
        ("The boats by port and by harbour are as follows:\nOBAN 704\nWICK 31\nTARN 8", ["704", "31", "8"]),
    ],
)
def test_what_stands_beside_another_figure_is_still_found(text, quotes):
    assert [figure.quote for figure in figures(text)] == quotes
