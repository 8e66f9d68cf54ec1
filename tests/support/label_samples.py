"""Short invented texts in the manner of many publishers, and the label that a newspaper would print over each figure.

Written before the rules that make labels, so that they measure the rules and not the other way round.
"""

from __future__ import annotations

PROSE: tuple[tuple[str, dict[str, str]], ...] = (
    ("The mission has trained 12,400 border guards since 2016.", {"12,400": "Border guards trained"}),
    ("Volunteers planted 48,000 mangrove seedlings along the coast.", {"48,000": "Mangrove seedlings planted, along the coast"}),
    ("A total of 310 clinics were reopened in Norland by March 2023.", {"310": "Clinics reopened, Norland"}),
    ("More than 90 % of the pupils passed the final exam.", {"90 %": "Share of pupils that passed the final exam"}),
    ("Unemployment fell to 4.1 percent in the third quarter.", {"4.1 percent": "Unemployment"}),
    ("The median rent rose from €840 to €910.", {"€910": "Median rent"}),
    ("There are 37 lifeboat stations on the western coast.", {"37": "Lifeboat stations, western coast"}),
    ("Of the 2,300 patients admitted, 410 needed intensive care.",
     {"2,300": "Patients admitted", "410": "Patients who needed intensive care"}),
    ("Customs officers seized 3.2 tonnes of smuggled ivory at the port.", {"3.2 tonnes": "Smuggled ivory seized, at the port"}),
    ("We employ 5,600 people in 14 countries.", {"5,600": "People employed", "14": "Countries"}),
    ("The fund has paid out $18 million to fishing families.", {"$18 million": "Paid out to fishing families"}),
    ("It has also repaired 62 bridges and 410 km of road.", {"62": "Bridges repaired", "410 km": "Road repaired"}),
    ("Some 75,000 people have returned to their homes in Eastvale.", {"75,000": "People who returned to their homes, Eastvale"}),
    ("In April 2021, 1,250 households received a cash grant.", {"1,250": "Households that received a cash grant"}),
    ("A further 18 staff were dismissed after the inquiry.", {"18": "Further staff dismissed after the inquiry"}),
    ("Emissions from shipping have been cut by 23 % since 2008.", {"23 %": "Cut in emissions from shipping"}),
    ("The scheme gave 410,000 children a hot meal on every school day.", {"410,000": "Children given a hot meal on every school day"}),
    ("Women make up 38 percent of the board.", {"38 percent": "Women's share of the board"}),
    ("Two thirds of households in the valley have piped water.", {"Two thirds": "Share of households in the valley with piped water"}),
    ("The hospital delivered 1,120 babies last year.", {"1,120": "Babies delivered"}),
    ("Police made 214 arrests during the festival.", {"214": "Arrests made during the festival"}),
    ("The park covers 1,310 square kilometres.", {"1,310 square kilometres": "Area of the park"}),
    ("Our network now counts 93 member libraries.", {"93": "Member libraries"}),
    ("The programme reached 2.4 million farmers, of whom 1.1 million are women.",
     {"2.4 million": "Farmers reached", "1.1 million": "Farmers who are women"}),
    ("At least 61 people were killed and 340 injured in the earthquake.",
     {"61": "People killed in the earthquake", "340": "People injured in the earthquake"}),
    ("The average class has 22 pupils.", {"22": "Pupils in the average class"}),
    ("Some 4,100 refugees are housed in the old barracks.", {"4,100": "Refugees housed in the old barracks"}),
    ("Fishing quotas were lowered by 12 percent.", {"12 percent": "Cut in fishing quotas"}),
    ("Ambulances attended 9,830 calls in the week to 3 May.", {"9,830": "Calls attended by ambulances"}),
    ("They distributed 15,000 blankets, 8,200 tents and 600 tonnes of flour.",
     {"15,000": "Blankets distributed", "8,200": "Tents distributed", "600 tonnes": "Flour distributed"}),
    ("The tunnel is 57 km long and cost 12.2 billion francs.", {"57 km": "Length of the tunnel", "12.2 billion francs": "Cost of the tunnel"}),
    ("Net profit for the half year was £31.4m.", {"£31.4m": "Net profit"}),
    ("About one in five adults smokes.", {"one in five": "Share of adults who smoke"}),
    ("As of 30 June 2022, 8,415 vehicles had been inspected.", {"8,415": "Vehicles inspected"}),
    ("The agency lent 640 million euros to small firms and spent 85 million euros on research.",
     {"640 million euros": "Lent to small firms", "85 million euros": "Spent on research"}),
    ("Engineers have removed 1,980 mines from fields around Redhill.", {"1,980": "Mines removed from fields, around Redhill"}),
    ("Since the cease-fire 52 schools have reopened.", {"52": "Schools reopened"}),
    ("There were 1,204 new cases in the week to 12 May.", {"1,204": "New cases"}),
    ("Passenger numbers reached 6.7 million.", {"6.7 million": "Passenger numbers"}),
    ("The convoy carried food for 30,000 people.", {"30,000": "People supplied with food by the convoy"}),
    ("Over 200 of the 340 recommendations have been carried out.",
     {"200": "Recommendations carried out", "340": "Recommendations"}),
    ("Farmers lost 14,000 head of cattle to the drought.", {"14,000": "Head of cattle lost to the drought"}),
    ("In Southport alone, 3,300 flats stand empty.", {"3,300": "Flats that stand empty, Southport"}),
    ("The levy brought in £76m, 8 % more than the year before.", {"£76m": "Brought in by the levy", "8 %": "Rise in the levy"}),
)  # fmt: skip
"""Sentences in English: the quote of each figure, and its label."""

FOREIGN: tuple[tuple[str, dict[str, str]], ...] = (
    ("Le programme a vacciné 52 000 enfants dans la région de Kolda. Les équipes du ministère sont dans les villages avec des partenaires.", {"52 000": "Enfants vaccinés, Kolda"}),
    ("Au total, 1 240 maisons ont été reconstruites depuis janvier. Les travaux sont suivis par des ingénieurs dans les communes.", {"1 240": "Maisons reconstruites"}),
    ("Le taux de chômage est passé à 7,4 %. Les chiffres sont publiés par le ministère avec les autorités.", {"7,4 %": "Taux de chômage"}),
    ("Die Helfer haben 3.400 Zelte verteilt. Die Lage ist nicht mehr so ernst, und das Wasser wird mit Wagen gebracht.", {"3.400": "Zelte verteilt"}),
    ("Insgesamt wurden 870 Wohnungen gebaut. Die Mieten sind mit dem Bau nicht gestiegen.", {"870": "Wohnungen gebaut"}),
    ("Rund 45 Prozent der Haushalte haben einen Glasfaseranschluss. Das ist mehr als in den Jahren nach dem Beginn.", {"45 Prozent": "Anteil der Haushalte mit Glasfaseranschluss"}),
    ("El gobierno entregó 2.150 viviendas a familias afectadas. Las obras se hacen con los vecinos y por los ayuntamientos.", {"2.150": "Viviendas entregadas a familias afectadas"}),
    ("Unas 18.000 personas fueron evacuadas por las lluvias. El agua sube desde el río y los caminos están cerrados para los coches.", {"18.000": "Personas evacuadas por las lluvias"}),
    ("تم توزيع 4500 خيمة على النازحين. وقد وصلت المساعدات إلى القرى القريبة من النهر.", {"4500": "خيمة على النازحين"}),
)  # fmt: skip
"""Sentences in French, German, Spanish and Arabic."""

PAGES: tuple[tuple[str, dict[str, str]], ...] = (
    ("<h1>Port</h1><table><tr><th>Quay</th><th>Ships</th><th>Cargo (tonnes)</th></tr><tr><td>North</td><td>312</td><td>41,000</td></tr><tr><td>South</td><td>120</td><td>9,500</td></tr></table>",
     {"312": "North, ships", "41,000": "North, cargo", "9,500": "South, cargo"}),
    ("<h1>Grants</h1><h2>Wales</h2><p>Grants paid: £742.0m</p><h2>Scotland</h2><p>Grants paid: £610.5m</p>",
     {"£742.0m": "Grants paid, Wales", "£610.5m": "Grants paid, Scotland"}),
    ("<h1>Facts</h1><ul><li>Founded by 40 members</li><li>21 ferries</li><li>1,900 staff</li><li>Turnover: €310 million</li></ul>",
     {"21": "Ferries", "1,900": "Staff", "€310 million": "Turnover"}),
    ("<h1>Sheet</h1><table><caption>Beds</caption><tr><th></th><th>2021</th><th>2022</th></tr><tr><th>General wards</th><td>410</td><td>395</td></tr><tr><th>Intensive care</th><td>31</td><td>36</td></tr></table>",
     {"410": "Beds, general wards, 2021", "36": "Beds, intensive care, 2022"}),
    ("<h1>Survey</h1><table><tr><th>Group</th><th>Share</th></tr><tr><td>Under 18</td><td>22.2%</td></tr><tr><td>Over 65</td><td>18.0%</td></tr></table>",
     {"22.2%": "Under 18, share", "18.0%": "Over 65, share"}),
    ("<h1>Relief</h1><div><div class='n'>64,000</div><div>people given shelter</div></div><div><div class='n'>212</div><div>wells dug</div></div>",
     {"64,000": "People given shelter", "212": "Wells dug"}),
)  # fmt: skip
"""Pages with tables, tiles and lists."""
