"""The names of series, as a newspaper would print them."""

import re

import pytest
from blocks_read import figures_in
from label_samples import FOREIGN, PAGES, PROSE

from snapshots import Hints, align, extract, read
from snapshots.alignment.labelling.agreement import agreeing
from snapshots.alignment.labelling.cells import is_unit, without_unit
from snapshots.alignment.labelling.timing import is_date, undated
from snapshots.alignment.labels import Keys

SMALL = frozenset(["the", "a", "an", "of", "in", "on", "at", "by", "to", "for", "from", "with", "and", "or", "but", "as", "per"])
BEGINS_ILL = re.compile(
    r"(?:in|of|on|at|by|for|from|with|has|have|had|is|are|was|were|and|or|it|its|they|their|this|that|which|who)\b", re.IGNORECASE
)
ENDS_ILL = re.compile(r"\b(?:in|of|on|at|by|for|from|to|with|and|or|the|a|as|than)$", re.IGNORECASE)
DATED = re.compile(r"\b(?:January|February|March|April|June|July|August|September|October|November|December|(?:19|20)\d\d)\b")


def labels(text):
    return [observation.label for observation in align(figures_in(text), ())]


def named(text, media_type):
    return align(extract(read(text.encode(), Hints(media_type=media_type))), ())


def stems(text):
    words = (word for word in re.findall(r"[^\W_]+", text.lower()) if word not in SMALL)
    return {re.sub(r"(?:ies|es|s|ed|ing)$", "", word) if len(word) > 4 else word for word in words}


def likeness(told, wanted):
    first, second = stems(told), stems(wanted)
    return 2 * len(first & second) / (len(first) + len(second))


def test_a_word_does_not_end_at_a_mark_of_hyphenation():
    told = labels("The com\u00admit\u00adtee of the har\u00adbour has 40 mem\u00adbers.")
    assert told == labels("The committee of the harbour has 40 members.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Engineers cleared 340 kilometres of road.", ["Road cleared"]),
        ("The 41-member Alliance has no seat.", ["Alliance member"]),
        ("Teams helped 412 people in April, 58 percent of the monthly target.", ["People helped", "Share of monthly target helped by teams"]),
        ("27 patients wait for a bed, the longest for 19 hours.", ["Patients who wait for a bed", "Longest for …"]),
        ("Donors have pledged $3.2 million; $1.1 million has been received.", ["Money pledged by donors", "Money received"]),
        ("The minimum wage is 1,850 crowns a month.", ["Minimum wage"]),
        ("The average bill will be £438, £21 more than last year.", ["Average bill", "Change in average bill"]),
        ("Over 70 percent of the canals are open again.", ["Share of canals open again"]),
        ("Beds: 1,200\nNurses: 340", ["Beds", "Nurses"]),
        ("Health: 2,300 children were vaccinated.", ["Children vaccinated, Health"]),
        ("Fertility rate: 3.1 children a woman.", ["Fertility rate"]),
        ("Hilltown: 30 guards watched the match.", ["Guards who watched the match, Hilltown"]),
        ("Online: 85% of shops now have a till.", ["Share of shops with till, Online"]),
        ("Care: 40 pupils who lost a parent were counselled.", ["Pupils who lost a parent and were counselled, Care"]),
        ("Aid: 620 tonnes of maize reached 90 villages.", ["Maize that reached villages, Aid", "Villages reached, Aid"]),
        ("Valley: 12 schools run by nuns.", ["Schools run by nuns, Valley"]),
        ("Leaks: 30 leaks were mended.", ["Leaks mended"]),
        ("Key facts: 40 homes burned.", ["Homes burned"]),
        ("Birth rate: 9.1 births per 1,000 people.", ["Birth rate"]),
        ("Speed: 42 drivers fined.", ["Drivers fined, Speed"]),
        ("Hilltown: 12 cars were stopped and four drivers fined.", ["Cars stopped, Hilltown", "Drivers fined, Hilltown"]),
        ("Revenue: €4.1m, with costs of €3m.", ["Revenue", "Costs"]),
        ("Some 400 children started school for the first time.", ["Children who started school for the first time"]),
        ("Some 400 pupils returned to 12 schools.", ["Pupils who returned to schools", "Schools"]),
        ("Boats were launched 1,412 times.", ["Times boats were launched"]),
        ("It takes 40 minutes on average to reach a patient.", ["Time to reach a patient"]),
        ("We raised £5 million, 12% more than last summer.", ["Money raised", "Change in money raised"]),
        ("We have asked for $74 million.", ["Money requested"]),
        ("It owes £5m.", ["Money owed"]),
        ("A household pays £1,892 a year, £74 more than last year.", ["Money paid by household", "Change in money paid by household"]),
        ("Each customer used 138 litres a day.", ["Volume used by customer"]),
        ("They sent 30 pumps; 12 of them broken.", ["Pumps sent", "Pumps that are broken"]),
        ("Twelve of our 96 stations still have no lift.", ["Stations with no lift", "Stations"]),
        ("Point: 36 walkers cut off by the tide.", ["Walkers cut off by the tide, Point"]),
        ("Point: 90 families given cash.", ["Families given cash, Point"]),
        ("They took 90 calls between Friday evening and Monday morning.", ["Calls taken"]),
        ("As of 3 May 2024, 1,204 households had registered.", ["Households registered"]),
        ("Since 2014, members have given $22 billion in aid.", ["Aid given"]),
        ("More than 4,000 rowers have gotten their first boats.", ["Rowers that have gotten their first boats"]),
        ("Exports rose to 14.2 billion euros, up from 12.9 billion euros in 2022.", ["Exports", "Exports (for comparison)"]),
        ("Wind farms delivered 378 TWh.", ["Energy delivered by wind farms"]),
        ("The canal is 57 km long.", ["Length of canal"]),
        ("The league has 68 members.", ["Members, league"]),
        ("Fees were raised by 12 percent.", ["Change in fees"]),
        ("Running costs fell by 12 percent.", ["Change in running costs"]),
        ("Costs rose to $52.", ["Costs"]),
        ("Donors gave US$3 of the US$9 needed.", ["Money given by donors", "Money needed"]),
        ("There were 90 calls in May, a 12% decrease on April.", ["Calls", "Change in calls"]),
        ("It made 900 trips, 2% fewer than in May. Of these, 30 ended early.", ["Trips made", "Change in trips", "Trips made, trips that ended early"]),
        ("It served 412 families, 9% more.", ["Families served", "Change in families"]),
        ("The shelter has 700 dogs; 60% are neutered.", ["Dogs, shelter", "Share of dogs neutered"]),
        ("Sales grew 12 % to €3.4 billion.", ["Change in sales", "Sales"]),
        ("We sent 400 tents, 90 pumps and 3 boats.", ["Tents sent", "Pumps sent", "Boats sent"]),
        ("Some 900 people no longer live in camps.", ["People who no longer live in camps"]),
        ("Over 3,000 homes now have electricity.", ["Homes with electricity"]),
        ("Ten nations have sent over 9,000 troops.", ["Nations that have sent troops", "Troops sent"]),
        ("Ten nations have more than 9,000 troops.", ["Nations with troops", "Troops, nations"]),
        ("£12.6m was spent on repairs.", ["Money spent on repairs"]),
        ("Moss covers 38% of the roofs.", ["Share of roofs covered by moss"]),
        ("Arrivals of ships were up 14%.", ["Change in arrivals of ships"]),
        ("The grant helps 48 villages dig wells.", ["Villages helped to dig wells"]),
        ("Some 900 hectares of heath burned last summer.", ["Heath burned"]),
        ("Norland (votes: 61", ["Norland, votes"]),
        ("Trade - imports - imports of rice: 61 tonnes", ["Trade, imports of rice"]),
        ("The fund is worth €1.2 billion: €800 million in loans.", ["Fund", "Loans"]),
        ("Gas supplied about 61% of it.", ["Share supplied by gas"]),
        ("Imports were 53 TWh, exports 14 TWh.", ["Imports", "Exports"]),
        ("Au total, 900 enfants souffrent de faim. Les équipes sont dans les villages.", ["Enfants qui souffrent de faim"]),
        ("Près de 900 personnes ont besoin de soins. Les équipes sont dans les villages.", ["Personnes qui ont besoin de soins"]),
        ("W 2025 roku w porcie naprawiono 40 łodzi, a sprzedano 12.", ["W porcie naprawiono … łodzi", "Sprzedano … łodzi"]),
        ("На човнах працюють 40 осіб і близько 12 дітей.", ["На човнах працюють … осіб", "На човнах працюють … дітей"]),
        ("Limanda en az 40 tekne onarıldı, bu yıl 12 kişi geldi.", ["Limanda … tekne onarıldı", "… kişi geldi"]),
        ("Nel porto hanno riparato 40 barche e ritirato 12 patenti.", ["Barche riparate", "Patenti ritirate"]),
        ("O porto da cidade abriu 19 lojas e vacinou 40 pescadores.", ["Lojas abertas", "Pescadores vacinados"]),
        ("El puerto plantó 40 árboles el año pasado y reparó 12 barcos.", ["Árboles plantados", "Barcos reparados"]),
        ("Für den neuen Kai stellt das Land 9 Mio. Euro bereit.", ["Für den neuen Kai stellt das Land … bereit"]),
        ("Près de 40 personnes ont perdu la vie dans les villages.", ["Personnes qui ont perdu la vie dans les villages"]),
        ("水质合格率由97.8%提高到99.1%。", ["水质合格率由…提高到… (for comparison)", "水质合格率由…提高到…"]),
        ("Foram retiradas 40 pessoas na zona do porto.", ["Pessoas retiradas na zona do porto"]),
        ("El puerto realizó 40 reparaciones en los barcos.", ["Reparaciones realizadas en los barcos"]),
        ("O governo aprovou € 9 milhões para os pescadores.", ["Dinheiro para os pescadores"]),
        ("O porto tem 40 marinheiros, dos quais 54% são mulheres.", ["Marinheiros", "Marinheiros, … são mulheres"]),
        ("وزعت الفرق في الميناء 40 سلة غذائية ونحو 12 بطانية.", ["سلة غذائية", "بطانية"]),
        ("At least 30 towns could lose power.", ["Towns that could lose power"]),
        ("Over 200 of the 340 points have been met.", ["Points met", "Points"]),
        ("The fund lent €640 million to small firms.", ["Money lent to small firms"]),
        ("The scheme gave 900 pupils a hot meal.", ["Pupils given a hot meal"]),
        ("Teachers: 640 trained, one in two of them women.", ["Teachers trained", "Share of teachers who are women"]),
        ("Norland: 30 pumps\nSudland: 12 pumps", ["Pumps, Norland", "Pumps, Sudland"]),
        ("Harbour Bank — three branches and 40 clerks.", ["Branches, Harbour Bank", "Clerks, Harbour Bank"]),
        ("Members of the council: North Party (31); South Party (17)", ["North Party", "South Party"]),
        ("There were 210 patients in intensive care last night.", ["Patients in intensive care"]),
        ("The tunnel will run for 12 km and serve 9 villages.", ["Length of tunnel", "Villages to be served"]),
        ("The scheme adds 0.3 percentage points to inflation.", ["Effect on inflation"]),
        ("Bonds fall due after 12 years.", ["Time until bonds fall due"]),
        ("Boats rescued 410 people in 17 villages.", ["People rescued", "Villages with people rescued"]),
        ("The bank paid $18 million to 640 fishers.", ["Money paid by bank", "Fishers paid"]),
        ("The appeal raised $2 million from 31 donors.", ["Money raised by appeal", "Donors with money raised"]),
        ("The co-op runs shops in 19 towns; 60 of them are bakeries.", ["Towns", "Bakeries"]),
        ("€90 million has been paid, 45 % of the total.", ["Money paid", "Money paid, as share of total"]),
        ("6) Delivered 9,700 parcels", ["Parcels delivered"]),
        ("Storms affect an average of 350 farms.", ["Farms affected"]),
        ("Members have handed over some 80 boats.", ["Boats handed over"]),
        ("Masons killed weeds; they trained 180 junior to mid-level clerks.", ["Junior to mid-level clerks trained"]),
        ("A list of over 100 shops was drawn up.", ["Shops"]),
        ("Roughly 5% was lost on the way.", ["Share lost on the way"]),
        ("The programme has given 700 farmers hardy seed.", ["Farmers given hardy seed"]),
        ("Crews restored power to 900 homes.", ["Homes with power restored"]),
        ("Clubs provided hot meals (HM) to 90 pupils.", ["Pupils given hot meals"]),
        ("The appeal is only 22% funded.", ["Share of appeal funded"]),
        ("Of the 900 pupils screened by nurses, 40 needed glasses.", ["Pupils screened by nurses", "Pupils who needed glasses"]),
        ("A total of 410 pupils (190 girls) attended camp.", ["Pupils who attended camp", "Girls who attended camp"]),
        ("Received: $8 million of the $11 million requested.", ["Money received", "Money requested"]),
        ("The number of farms using deep wells rose to 40.", ["Farms using deep wells"]),
        ("Homes paid 13.7 cents per litre.", ["Price per litre"]),
        ("Norland (12 pumps) and Sudland (34 boats) gave in kind.", ["Pumps, Norland", "Boats, Sudland"]),
        ("Over 900 children under five were vaccinated.", ["Children under five vaccinated"]),
        ("900 patients had waited more than 52 weeks.", ["Patients who had waited"]),
        ("It saw 900 babies aged 6–59 months.", ["Babies aged 6-59 months"]),
        ("We trained 12 people aged 18 to 24.", ["People aged 18 to 24 trained"]),
        ("The ward saw 420 adults aged 65 and over.", ["Adults aged 65 and over"]),
        ("Total contacts under follow up is 935 in the wards.", ["Total contacts under follow up"]),
        ("They trained 70 players aged between 9 and 12.", ["Players aged between 9 and 12 trained"]),
        ("The plan covers 1,200 boys aged under 16 and 300 girls.", ["Boys aged under 16 covered", "Girls"]),
        ("The ward saw 420 adults aged 65 or older.", ["Adults aged 65 or older"]),
        ("We treated 120 children under 5 and over 300 women.", ["Children under 5 treated", "Women"]),
        ("Some 400 people need water, food and shelter.", ["People who need water, food and shelter"]),
        ("Spent £5 million (£1.5m per day) on roads.", ["Money spent on roads", "Roads"]),
        ("We fed 670 people of which 370 were adults and 300 children.", ["People fed", "Adults fed", "Children fed"]),
        ("Stop 38 uninsured drivers", ["Uninsured drivers stopped"]),
        ("Seized: 30 cars", ["Cars seized"]),
        ("We seized £2,000 worth of tools.", ["Tools seized"]),
        ("There was an increase of 85% in meals served and 76% in people fed.", ["Change in meals served", "Change in people fed"]),
        ("Some 7% more parcels delivered.", ["Change in parcels delivered"]),
        ("Shops sold were up 26%.", ["Change in shops sold"]),
        ("Solar accounted for 430 jobs.", ["Jobs, solar"]),
        ("Over 50% of the power came from wind and waves.", ["Share of power that came from wind and waves"]),
        ("Of those who fled the floods, about 130 live in tents.", ["People who fled the floods and live in tents"]),
        ("Some 900 people were tested and 40 tested positive.", ["People tested", "People who tested positive"]),
        ("Growth - Growth 2022: 8%\nGrowth - Growth 2021: 7%", ["Growth, 2022", "Growth, 2021"]),
        ("Boats rescued 80 people, including 30 children.", ["People rescued", "Children rescued"]),
        ("Gas supplied about 61% of it, wind farms 19% and dams 20%.", ["Share supplied by gas", "Share supplied by wind farms", "Share supplied by dams"]),
        ("Some 87 percent of children now attend school, against 71 percent in 2015.", ["Share of children who attend school", "Share of children who attend school (for comparison)"]),
        ("The mill cut waste by 9%.", ["Change in waste"]),
        ("One in six adults drinks too much.", ["Share of adults who drink too much"]),
        ("Of the 520 teachers asked, 61% of them plan to leave.", ["Teachers asked", "Share of teachers who plan to leave"]),
        ("Farmers planted maize on 5,200 hectares.", ["Land with maize planted"]),
        ("Exports of timber to Norland were worth €77 million.", ["Exports of timber to Norland"]),
        ("The median time to a first visit was 18 days.", ["Median time to a first visit"]),
        ("The rise in fares led to 40 complaints.", ["Complaints"]),
        ("There are 180 places free.", ["Places"]),
        ("The plant reduced emissions from its kilns by 23%.", ["Change in emissions from its kilns"]),
        ("The mayor announced a cut in fares by 5%.", ["Change in fares"]),
        ("The scheme shortened the average wait by 12 days.", ["Change in average wait"]),
        ("Fares went up by 4% in Elmport and 7% in Oakham.", ["Change in fares, Elmport", "Change in fares, Oakham"]),
        ("The council spent £2.7m on road repairs last winter.", ["Money spent on road repairs"]),
        ("Loans to firms under 50 employees reached 4,210.", ["Employees", "Loans to firms"]),
        ("Women hold 31% of seats in the assembly.", ["Share of seats in the assembly held by women"]),
        ("Two thirds of the land burned was forest.", ["Share of land burned that was forest"]),
        ("There are 640 beds available in field hospitals.", ["Beds available in field hospitals"]),
        ("The scheme created 650 jobs and safeguarded 120 more.", ["Jobs created", "Jobs safeguarded"]),
        ("At least 19 people were killed and 64 injured.", ["People killed", "People injured"]),
        ("We backed 300 firms, 36% of them led by women.", ["Firms backed", "Share of firms led by women"]),
        ("About 30% of those with a vote stayed away.", ["Share of those with a vote who stayed away"]),
        ("It opened 12 and 15 clinics in Elmport and Oakham respectively.", ["Clinics opened in Elmport", "Clinics opened in Oakham"]),
        ("Schools in 14 towns were closed.", ["Towns with schools closed"]),
        ("Clinics in 14 towns lack water.", ["Towns with clinics that lack water"]),
        ("Nurses in 14 towns went on strike.", ["Towns with nurses who went on strike"]),
        ("Accounts by 12 clerks were lost.", ["Clerks"]),
        ("Six deaths were reported of people who had been ill.", ["Deaths reported of people who had been ill"]),
        ("Up to 10 tickets can be bought from a stall every 3 hours.", ["Tickets that can be bought from a stall", "Tickets can be bought from a stall every …"]),
        ("We know two firms that have over 190 shops.", ["Firms that have shops", "Shops, firms"]),
        ("Shops were closed in 12 towns.", ["Towns with shops closed"]),
        ("Prices doubled in 8 markets.", ["Prices", "Markets"]),
        ("Ships brought in 40 tons of rice.", ["Rice brought"]),
        ("Clinics in 9 towns have run out of soap.", ["Towns with clinics that have run out of soap"]),
        ("Of 96 shops, 12 have no roof.", ["Shops", "Shops with no roof"]),
        ("Some 71 of 94 towns now have a doctor.", ["Towns with doctor", "Towns"]),
        ("The ferry carried 3.8 million passengers, up 11% on last year.", ["Passengers carried", "Change in passengers"]),
        ("Sales were £12m (down 4%).", ["Sales", "Change in sales"]),
        ("Power has been restored to 850 homes.", ["Homes with power restored"]),
        ("Clean water was delivered to 30 villages.", ["Villages given clean water"]),
        ("The blight has spread to 14 towns.", ["Towns"]),
        ("Some 640 sailors were freed in exchange for 85 crates.", ["Sailors freed", "Crates"]),
        ("Some 52 cooks were hired to replace those who left.", ["Cooks hired to replace those who left"]),
        ("Storms killed 14 goats and wounded 52 in Elmport.", ["Goats killed", "Goats wounded in Elmport"]),
        ("Three new canals totalling 18.6 km", ["New canals", "Length of new canals"]),
        ("Five tunnels, 12.2 km in all", ["Tunnels", "Length of tunnels"]),
        ("Erosion slowed by a fifth.", ["Change in erosion"]),
        ("€34.5m required, of which 41% funded", ["Money required", "Share of money required, funded"]),
        ("Income from tolls was €58m, of which €9m came from lorries.", ["Income from tolls", "Income from tolls that came from lorries"]),
        ("Average class size fell to 24 pupils.", ["Average class size"]),
        ("The average price of a flat was 412,000 crowns.", ["Average price of a flat"]),
        ("The queue for flats has grown to 940 households.", ["Queue for flats"]),
        ("171 tests were positive Sadly, one sailor died.", ["Tests positive", "Sailor that died"]),
        ("Some 25 sailors who tested positive for the fever (RV-2) have died.", ["Sailors who tested positive for the fever have died"]),
        (
            "Of the 48 cooks, 30 (62%) were women.",
            ["Cooks", "Cooks that were women", "Share of cooks that were women"],
        ),
        ("Then 120 dogs (48%) were rehomed.", ["Dogs rehomed", "Share of dogs rehomed"]),
        ("Some 30 inns which had lodged at least 9 complaints", ["Inns that had lodged complaints", "Complaints lodged"]),
        ("Class sizes average 21.5 pupils in cities and 14.2 in villages.", ["Class sizes, cities", "Class sizes, villages"]),
        ("Losses rose to 14.2 per 10,000 parcels.", ["Losses per 10,000 parcels"]),
        ("Crews live in wooden huts, which cost the port £2.1 million.", ["Cost of wooden huts"]),
        ("It bought four new cranes, at £310,000 each.", ["New cranes bought", "Price of new cranes"]),
        ("Crews waited on average 26 minutes for a berth.", ["Time waited by crews for a berth"]),
        ("Wet sails made up 41% of all losses.", ["Wet sails as share of losses"]),
        ("Some 86% of boats came in on time.", ["Share of boats that came in on time"]),
        ("Three sailors were badly burned; 12 huts partly flooded.", ["Sailors badly burned", "Huts partly flooded"]),
        ("We need $11.5 million to go on.", ["Money needed"]),
        ("There are 240 boats to be repaired.", ["Boats to be repaired"]),
        ("It has 40 large nets and 12 small ones.", ["Large nets", "Small nets"]),
        ("We employ 51 full-time and 32 on-call sailors.", ["Full-time sailors employed", "On-call sailors employed"]),
        ("Here 64 people were camping on the beach, nine of them girls.", ["People camping on the beach", "Girls camping on the beach"]),
        ("They stopped 40 boats and searched 12 of them.", ["Boats stopped", "Boats searched"]),
        ("The storm hit 19 people and forced 40 from their huts.", ["People hit", "People forced from their huts"]),
        ("They left for the port, where four huts now shelter them.", ["Huts"]),
        ("One in five sailors who come to us is in debt.", ["Share of sailors who come to us and are in debt"]),
        ("The seal population now stands at 164 animals.", ["Seal population"]),
        ("Divers at 18 wrecks picked up 74 bells.", ["Wrecks with divers", "Bells picked up"]),
        ("We gave out 900 sails. That is 6% more than in May.", ["Sails given out", "Change in sails"]),
        ("The backlog in the port courts stood at 7,142 cases.", ["Backlog in the port courts"]),
        ("Carts bring water to 128 huts.", ["Huts brought water"]),
        ("Forged maps were found on 164 boats.", ["Boats with forged maps found"]),
        ("Tests were carried out on 40 boats.", ["Boats with tests carried out"]),
        ("Our crews handed out 22 tonnes of food to 740 people.", ["Food handed out", "People with food handed out"]),
        ("Some 900 people are going hungry, 580 of them children under five who are ill.", ["People going hungry", "Children under five"]),
        ("Each hut now has at least two trained cooks.", ["Trained cooks per hut"]),
        ("Sailors wait 35 days on average between trips.", ["Time waited by sailors between trips"]),
        ("A further 14 deaths were reported.", ["Further deaths reported"]),
        ("Of those convicted, 64% were fined and 8% jailed.", ["Share of those convicted, fined", "Share of those convicted, jailed"]),
        ("Of those treated in May, 40 died.", ["People treated who died"]),
        ("A total of $40 million has been spent on quays.", ["Money spent on quays"]),
        ("We answered 2,800 calls, an increase of 15% on last year.", ["Calls answered", "Change in calls"]),
        ("Owners of 120 boats sued the port.", ["Boats whose owners sued the port"]),
        ("The port hired 96 cooks but lost 113.", ["Cooks hired", "Cooks lost"]),
        ("Nearly half of those released reoffend within two years.", ["Share of those released who reoffend within two years"]),
        ("They threw away 48 tonnes of nets, of which 21 tonnes was burned.", ["Nets thrown away", "Nets burned"]),
        ("Each sailor produced 392 kg of waste.", ["Waste produced per sailor"]),
        ("The tower is 90 m tall, and 12 m was added in May.", ["Height of tower", "Tower"]),
        ("Towns reported an incidence of 61.2 per 100,000 people.", ["Incidence per 100,000 people"]),
        ("They drilled 93 wells, each of which serves some 50 boats.", ["Wells drilled", "Boats served by each of the wells"]),
        ("We issued 871 fines, worth £348,000.", ["Fines issued", "Value of fines"]),
        ("We had 900 calls; 40 came from girls aged 6 to 11.", ["Calls", "Calls that came from girls aged 6 to 11"]),
        ("Of those who left, 400 live in camps and 13 with friends.", ["People who left and live in camps", "People who left with friends"]),
        ("Some 60 sailors were waiting for a berth, of whom 41 had waited more than a year.",
         ["Sailors waiting for a berth", "Sailors who had waited more than a year"]),
        ("Only 66% of the crews began work within two weeks.", ["Share of crews that began work within two weeks"]),
        ("Guards searched the port; 3% of those tested were over the limit.", ["Share of those tested over the limit"]),
        ("Our fund gave $2 million to 930 crews.", ["Money given by fund", "Crews given money"]),
        ("Farmers who came home: 5,000\nof whom in Westport: 700", ["Farmers who came home", "Farmers who came home, Westport"]),
    ],
)  # fmt: skip
def test_a_label_names_what_is_counted_and_not_how_much(text, told):
    assert [label.lower() for label in labels(text)] == [label.lower() for label in told]


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("<h1>A</h1><h2>Spending by service</h2><ul><li>Parks: £2 million</li></ul>", ["Spending by service, Parks"]),
        ("<h1>A</h1><h2>Where the money goes</h2><ul><li>Parks: £2 million</li></ul>", ["Parks"]),
        ("<p>£9 million was granted:</p><ul><li>Parks: £2 million</li></ul>", ["Money granted", "Money granted, Parks"]),
        ("<ul><li>Received: $5 million</li><li>Cash: $2 million</li></ul>", ["Money received", "Cash"]),
        ("<p>Received so far: $57.1 million (48%).</p>", ["Money received", "Share received"]),
        (
            "<div><div><b>612</b><p>goats lost (rate 1.5%)</p></div><div><b>9</b><p>farms hit</p></div></div>",
            ["Goats lost", "Rate", "Farms hit"],
        ),
        (
            "<div><div><b>76%</b><p>of wells working</p></div><div><b>4</b><p>farms, 52% of them new</p></div></div>",
            ["Share of wells working", "Farms", "Share of farms that are new"],
        ),
        ("<dl><dt>Less waste than in 2019</dt><dd>21 %</dd></dl>", ["Change in waste"]),
    ],
)
def test_a_bare_name_has_its_noun_or_what_the_lines_over_it_say(page, told):
    assert [observation.label for observation in named(page, "text/html")] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Das Hilfswerk verteilte rund 3.000 Masken und rettete 87 Menschen.", ["Masken verteilt", "Menschen gerettet"]),
        ("Dort arbeiten 310 Hebammen, und das ist gut.", ["Hebammen"]),
        (
            "Bisher traten 96 Störungen im Zusammenhang mit dem Umbau auf, und das ist viel.",
            ["Störungen im Zusammenhang mit dem Umbau"],
        ),
        ("L'association a distribué 12 500 repas et hébergé 640 familles.", ["Repas distribués", "Familles hébergées"]),
        ("La ONG distribuyó 3.000 mantas y ha plantado 85.000 árboles.", ["Mantas distribuidas", "Árboles plantados"]),
        ("Le taux de chômage s'établit à 17,3 % dans la région.", ["Taux de chômage"]),
        ("Das Land gab im Winter 25 Millionen Euro für neue Brücken aus, und das ist viel.", ["Geld für neue Brücken"]),
        ("Le prix du mil a augmenté de 36 % et les gens sont dans le besoin.", ["Prix du mil (variation)"]),
        ("Die Preise sind um 12 % gestiegen, und das ist nicht gut für die Leute.", ["Preise (Veränderung)"]),
        ("El precio del pan subió un 12 % y eso es malo para los que viven en el sur.", ["Precio del pan (variación)"]),
        ("La commune a consacré 9 millions d'euros à la forêt et elle en est fière.", ["Argent à la forêt"]),
        ("Les besoins sont de 21 millions de dollars, financés à 27,3 % par les pays.", ["Besoins", "Part financée"]),
    ],
)
def test_what_was_done_to_things_is_told_in_the_language_of_the_page(text, told):
    assert labels(text) == told


@pytest.mark.parametrize(
    ("samples", "media_type", "least"), [(PROSE, "text/plain", 0.9), (FOREIGN, "text/plain", 0.85), (PAGES, "text/html", 0.95)]
)
def test_labels_of_sentences_written_before_the_rules_are_near_those_of_a_person(samples, media_type, least):
    scores = [
        likeness(observation.label, wanted)
        for text, labels_wanted in samples
        for quote, wanted in labels_wanted.items()
        for observation in named(text, media_type)
        if quote in observation.figure.quote
    ]
    assert len(scores) == sum(len(wanted) for _, wanted in samples)
    assert sum(scores) / len(scores) >= least


@pytest.mark.parametrize(
    ("text", "media_type"), [*((text, "text/plain") for text, _ in PROSE), *((text, "text/html") for text, _ in PAGES)]
)
def test_no_label_begins_or_ends_in_the_air_or_names_a_date_or_a_unit(text, media_type):
    for observation in named(text, media_type):
        label = observation.label
        assert not BEGINS_ILL.match(label), label
        assert not ENDS_ILL.search(label), label
        assert not re.search(r", (?:%|[A-Z]{3}|km2?|t)$", label), label
        assert observation.figure.cell is not None or not DATED.search(label), label


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("<table><tr><th></th><th>Unit</th><th>2022</th></tr><tr><th>Exports</th><td>US$ million</td><td>2,140</td></tr></table>", ["Exports"]),
        ("<h2>Beds</h2><table><tr><th>Ward</th><th>2022</th></tr><tr><td>North</td><td>410</td></tr></table>", ["Beds, North"]),
        ("<h2>Beds by ward</h2><table><tr><th>Ward</th><th>2022</th></tr><tr><td>North</td><td>410</td></tr></table>", ["Beds, North"]),
        ("<h2>Key figures</h2><table><tr><th>Ward</th><th>2022</th></tr><tr><td>North</td><td>410</td></tr></table>", ["North"]),
        ("<h2>Absences of staff</h2><table><tr><th>Group</th><th>2022</th></tr><tr><td>Absences of nurses (staff = 6,944)</td><td>41</td></tr></table>", ["Absences of nurses"]),
    ],
)  # fmt: skip
def test_a_cell_is_named_by_row_and_column_and_by_its_table_where_these_say_too_little(page, told):
    assert [observation.label for observation in named(f"<h1>Sheet</h1>{page}", "text/html")] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<h2>Wales</h2><p>Grants paid: £742.0m</p><h2>Scotland</h2><p>Grants paid: £610.5m</p>", ["Grants paid, Wales", "Grants paid, Scotland"]),
        ("<p>The town has 40 schools.</p><p>The town has 1,200 schools of music.</p>", ["Schools", "Schools of music"]),
    ],
)  # fmt: skip
def test_labels_of_different_series_differ_by_what_tells_them_apart(text, told):
    assert [observation.label for observation in named(f"<h1>Sheet</h1>{text}", "text/html")] == told


def test_a_tile_keeps_the_bounds_of_its_class():
    page = "<div><div><b>9</b><p>loans (over 5 years)</p></div><div><b>4</b><p>loans (under 5 years)</p></div></div>"
    told = [observation.label for observation in named(page, "text/html") if observation.figure.kind == "count"]
    assert told == ["Loans (over 5 years)", "Loans (under 5 years)"]


def test_a_tile_of_a_part_takes_its_noun_from_the_tile_before():
    page = "<div><div><b>31,200</b><p>parcels given out</p></div><div><b>12,450</b><p>of them went to children</p></div></div>"
    assert [observation.label for observation in named(page, "text/html")] == [
        "Parcels given out",
        "Parcels given out, went to children",
    ]


def test_a_new_series_takes_no_name_that_another_has():
    before = align(figures_in("Clinics: 40\n"), ())
    assert [observation.label for observation in before] == ["Clinics"]
    page = "".join(f"<tr><td>North</td><td>{number}</td></tr>" for number in (12, 40, 77))
    names = [observation.label for observation in named(f"<table><tr><th>Ward</th><th>Beds</th></tr>{page}</table>", "text/html")]
    assert len(set(names)) == 3


def test_a_row_of_a_table_in_plain_text_is_named_by_its_first_words():
    told = labels("Westport 40 12\nEastport 31 9\n")
    assert {label.split(" (")[0] for label in told} <= {"Westport", "Eastport"}
    assert len(set(told)) == len(told)


def test_the_number_of_an_issue_is_no_part_of_a_name():
    page = "<h1>Situation report 17</h1><p>12</p><table><tr><td>5</td><td>7</td></tr></table>"
    assert not any("17" in observation.label for observation in named(page, "text/html"))


def test_where_no_noun_is_known_the_clause_stands_with_its_number_cut_out():
    assert labels("It takes about four years.") == ["Takes …"]


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Sheltered as of 1 April 2025", "Sheltered"), ("Patients in hospital on 10 April", "Patients in hospital"), ("Deaths (2023 est.)", "Deaths"),
        ("Police officers since mid-2015", "Police officers"), ("Roads rebuilt between 2018 and 2022", "Roads rebuilt"), ("Homes May 2023", "Homes"),
        ("Growth in the third quarter", "Growth"), ("Calls in the week to 3 May", "Calls"), ("Logements depuis janvier 2021", "Logements"),
        ("Agenda 2030 goals", "Agenda 2030 goals"), ("Projects of Horizon 2020", "Projects of Horizon 2020"), ("COVID-19 cases", "COVID-19 cases"),
        ("Population aged 15-64", "Population aged 15-64"), ("Wind (10 m)", "Wind (10 m)"), ("2022", "2022"),
        ("Update, 6 March, 18:00", "Update"), ("Lage am 6. März, 18 Uhr", "Lage"), ("Feriti, 12 aprile, ore 18", "Feriti"), ("Beds on 3 May 18 wards", "Beds 18 wards"),
        ("Jan – Jun 2015 boats checked", "boats checked"), ("Boats, March and April 2020", "Boats"), ("Oct-Dec 2019", "Oct-Dec 2019"),
        ("New deaths from yesterday", "New deaths"), ("Boats found sound till now", "Boats found sound"), ("Visitors from today", "Visitors"),
    ],
)  # fmt: skip
def test_dates_leave_a_name_and_numbers_of_its_own_stay(name, kept):
    assert undated(name) == kept


@pytest.mark.parametrize(
    ("head", "kept"),
    [
        ("Cargo (tonnes)", "Cargo"), ("US$ million", ""), ("% of GDP", ""), ("Share", "Share"), ("Total", "Total"), ("Median age, years", "Median age"),
        ("Nurses (staff = 6,944)", "Nurses"), ("Wales (north)", "Wales (north)"), ("Loans*", "Loans"), ("/path/*", "/path/*"),
        ("Change (since the last report on 12 Sept.)", "Change"), ("Members (since joining)", "Members (since joining)"),
    ],
)  # fmt: skip
def test_a_head_loses_its_unit(head, kept):
    assert without_unit(head) == kept


def test_a_unit_and_a_date_are_known_by_themselves():
    assert [is_unit(text) for text in ("thousand tonnes", "Total", "€ million", "Patients")] == [True, False, True, False]
    assert [
        is_date(text)
        for text in ("10 April", "2022", "Jan – Jun 2015", "May 2012 – June 2014", "Q1 2024", "April showers", "2022 prices")
    ] == [
        True,
        True,
        True,
        True,
        True,
        False,
        False,
    ]


def test_each_key_is_its_own():
    keys = Keys(["wells"])
    assert [keys.make("Wells"), keys.make("Wells"), keys.make("Wells, %"), keys.make("—")] == [
        "wells-2",
        "wells-3",
        "wells-percent",
        "figure",
    ]


@pytest.mark.parametrize(
    ("told", "head", "statement"),
    [("drinks tea", "adults", "drink tea"), ("drinks tea", "adult", "drinks tea"), ("drinks tea", "police", "drink tea"),
     ("Is", "boats", "are"), ("sank", "boats", "sank")],
)  # fmt: skip
def test_a_statement_agrees_with_a_head_of_many_and_with_one_that_names_people(told, head, statement):
    assert agreeing(told, head) == statement
