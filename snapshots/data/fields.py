"""Words of one field: different publishers, and one publisher from year to year, tell one fact by any of them.

They say less than `SAME_THING`: a visitor is no ticket, and "38,000 visitors" may still be what "tickets sold: 39,500" goes on
with. So they decide nowhere by themselves. A word may stand in several fields. English, German, French and Spanish;
written down by hand after what associations, offices, hospitals, railways, museums and relief workers tell of.
"""

from __future__ import annotations

from snapshots.data.listing import listed

_TEXT = """
people persons individuals residents inhabitants population citizens menschen personen einwohner bürger leute
    personnes habitants citoyens gens personas habitantes ciudadanos gente;
visitors visits visited visit visiting attended attendance attendees guests admissions footfall doors spectators
    audience audiences welcomed tickets entries besucher besuche gäste eintritte zuschauer visiteurs entrées fréquentation
    spectateurs accueilli visitantes visitas asistentes espectadores puertas entradas público;
tourists tourist holidaymakers overnight stays nights arrivals hotel hotels touristen übernachtungen gäste touristes
    nuitées turistas pernoctaciones noches viajeros;
staff employees employee workers workforce employed employs personnel colleagues headcount payroll posts jobs team
    people specialists mitarbeiter beschäftigte angestellte personal stellen salariés employés effectifs collaborateurs
    agents emplois empleados trabajadores plantilla puestos trabajan;
volunteers volunteer volunteered volunteering unpaid helpers helper supporters freiwillige ehrenamtliche helfer
    ehrenamtlich bénévoles bénévole volontaires voluntarios voluntario colaboradores sueldo voluntariado;
members member membership joined subscribers subscriptions subscribe mitglieder mitglied abonnenten abos adhérents
    membres abonnés cotisants socios miembros afiliados suscriptores abonados;
donors donor donated donations donation gave giving gifts gift supporters benefactors legacies spender spenden
    gespendet donateurs dons don donantes donaciones donativos;
children child kids youngsters pupils minors young youth boys girls toddlers kinder jugendliche kind enfants jeunes
    mineurs niños niñas menores jóvenes;
families family households household parents mothers familien haushalte eltern familles ménages foyers familias
    hogares padres;
women woman female females ladies frauen weiblich femmes féminin mujeres femenino;
older elderly pensioners seniors retired senioren rentner âgées retraités mayores jubilados pensionistas ancianos;
disabled disability disabilities wheelchair accessible behinderte behinderung handicap handicapées discapacidad;
clients customers customer client consumers accounts users buyers kunden verbraucher nutzer usagers consommateurs
    abonnés clientes usuarios consumidores abonados;
patients patient treated treatment treating seen cured ill sick admitted patienten behandelt erkrankte malades soignés
    traités pacientes atendidos enfermos tratados;
migrants refugees asylum arrivals displaced fled flüchtlinge geflüchtete vertriebene asyl réfugiés déplacés asile
    refugiados migrantes desplazados asilo;
pupils students learners pupil student learner enrolled enrolment classes children class schüler studierende lernende
    klassen élèves étudiants apprenants alumnos estudiantes alumnado clases escolares matriculados;
schools school classrooms class classes groups schulen schule klassen schulklassen écoles école collèges lycées
    scolaires escuelas colegios institutos clases escolares;
teachers teacher tutors lecturers instructors faculty lehrer lehrkräfte dozenten enseignants professeurs profesores
    docentes maestros;
courses course classes workshops lessons sessions seminars training trained taught learned learnt trainees kurse
    schulungen seminare geschult ausgebildet cours ateliers formations formés stages cursos talleres formación formados;
apprentices apprentice apprenticeships trainees traineeships interns auszubildende azubis lehrlinge apprentis
    alternants stagiaires aprendices becarios;
graduates graduated degrees diplomas qualified qualifications absolventen abschlüsse diplômés diplômes graduados
    titulados títulos;
research researchers papers published publications articles studies patents forscher veröffentlichungen forschung
    chercheurs recherche investigadores publicaciones investigación;
hospital hospitals clinic clinics ward wards surgeries krankenhaus krankenhäuser kliniken praxen hôpital hôpitaux
    cliniques hospitales clínicas;
beds bed places capacity berths spaces betten plätze lits camas plazas;
doctors doctor physicians consultants nurses nurse midwives ärzte pfleger pflegekräfte médecins infirmiers soignants
    médicos enfermeras enfermeros;
operations operation surgery surgeries procedures operated theatre operationen eingriffe interventions chirurgicales
    opérations operaciones cirugías intervenciones;
births born babies deliveries newborn newborns geburten babys naissances bébés nés nacimientos nacidos bebés partos;
deaths died dead killed fatalities lives toll tote verstorbene todesfälle morts décès tués muertos fallecidos muertes;
injured injuries hurt wounded casualties verletzte verletzt blessés heridos;
infections infected cases case confirmed positive infektionen fälle infiziert cas contaminations casos contagios
    infectados;
vaccinated vaccinations vaccination vaccine vaccines doses dose jabs jab immunised shots geimpft impfungen impfdosen
    vaccinés vaccins vacunados vacunas dosis vacunaciones;
consultations consultation appointments appointment sessions visits seen sprechstunden beratungen termine rendez-vous
    consultas citas;
blood donors donations blut blutspenden sang sangre;
waiting waited wait queue list delay wartezeit warteliste attente délai espera lista;
ambulance ambulances paramedics emergency emergencies rettungswagen notfälle einsätze urgences urgencias ambulancias;
homes home house houses housing dwellings dwelling flats flat apartments properties property units roof keys wohnungen
    wohnung häuser haus logements logement maisons appartements toit viviendas casas pisos hogares techo llaves;
tenants tenant tenancies tenancy rent rents renters lettings evictions eviction evicted arrears mieter miete räumungen
    locataires loyers expulsions inquilinos alquiler alquileres desahucios;
homeless homelessness shelter shelters hostel hostels rough sleepers obdachlose unterkünfte notunterkunft abri
    hébergement sans-abri refugio albergues albergue sintecho;
evacuated evacuees evacuation displaced fled leave left sheltering evakuiert verlassen évacuées évacués quitter
    evacuadas evacuados;
buildings building premises sites gebäude bauten liegenschaften bâtiments edificios inmuebles;
planning permission applications permits approved consents baugenehmigungen anträge permis demandes licencias
    solicitudes;
meals meal dinners dinner lunches lunch breakfasts breakfast food plates dishes portions served dished cooked kitchen
    mahlzeiten essen mittagessen portionen repas déjeuners dîners plats comidas raciones platos cenas almuerzos;
parcels parcel packages boxes hampers bags kits pakete päckchen colis paquets paniers paquetes cajas cestas lotes;
bread loaves bakery bakeries cakes brot brötchen pain pains pan panes;
clothes clothing coats garments textiles kleidung textilien vêtements ropa prendas;
books book loans loan lent borrowed volumes titles library readers issues bücher ausleihen entliehen medien leser
    livres prêts ouvrages lecteurs emprunts libros préstamos prestó volúmenes lectores ejemplares;
furniture chairs tables sofas möbel meubles muebles;
toys games spielzeug spiele jouets jeux juguetes juegos;
appliances repaired mended fixed repair repairs café geräte repariert reparaturen appareils réparés réparations
    aparatos reparados reparaciones arreglados;
bicycles bicycle bikes bike cycles cyclists cycling fahrräder räder vélos vélo cyclistes bicicletas bici ciclistas;
exhibitions exhibition shows displays ausstellungen schauen expositions exposiciones muestras;
concerts concert performances performance shows gigs productions plays stage konzerte aufführungen vorstellungen
    représentations spectacles conciertos funciones representaciones espectáculos actuaciones;
objects items pieces collection holdings artefacts works exhibits objekte stücke sammlung werke exponate objets pièces
    œuvres fonds objetos piezas obras colección fondo;
conserved conservation restored restoration restauriert restaurierung restaurées restauration restaurados restauraron
    restauradas conservación;
events event festivals activities meetings gatherings veranstaltungen termine événements manifestations animations
    eventos actos actividades;
guided tours tour walks führungen rundgänge visites guidées visitas guiadas;
songs films film screenings cinema filme vorführungen séances cinéma películas proyecciones cine;
matches games teams players clubs sport athletes spiele mannschaften spieler vereine équipes joueurs équipos equipos
    jugadores deportistas partidos;
swimmers swimming pool pools swim schwimmer schwimmbad bäder nageurs piscine piscines nadadores piscina;
passengers passenger travellers riders journeys journey trips trip rides travelled carried boardings fahrgäste
    passagiere fahrten reisende beförderten fuhren voyageurs passagers trajets voyages pasajeros viajeros viajes
    trayectos;
trains train units carriages rolling züge zug triebwagen rames trenes tren unidades;
buses bus coaches busse autobus cars autobuses;
stations station stops stop bahnhöfe haltestellen stationen gares arrêts estaciones paradas;
punctual punctuality time timetable late delayed departures arrivals reliability schedule pünktlich pünktlichkeit
    verspätet ponctualité ponctuels heure retard retards puntualidad puntuales retraso horario;
cancelled cancellations run ran operate ausgefallen ausfälle annulés supprimés cancelados suprimidos;
services service departures trains timetable flights;
cars vehicles vehicle fleet vans lorries trucks fahrzeuge autos wagen flotte véhicules voitures camions vehículos
    coches camiones flota furgonetas;
drivers driver driving wheel fahrer conducteurs chauffeurs conductores chóferes;
ships ship vessels vessel boats boat ferries calls schiffe boote fähren navires bateaux barcos buques barcas escalas;
flights flight aircraft planes airlines flüge flugzeuge vols avions vuelos aviones;
cargo freight tonnage goods containers container fracht güter fret marchandises conteneurs mercancías contenedores
    carga;
roads road streets highway carriageway potholes resurfaced straßen schlaglöcher routes rues chaussée carreteras calles
    baches;
crashes collisions accidents accident collision unfälle unfall accidentes choques;
parking spaces car park parkplätze stellplätze stationnement aparcamiento plazas;
luggage bags suitcases lost property gepäck fundsachen bagages objets equipaje maletas;
fares fare ticket price prices fahrpreis tarif prix billets tarifs precio tarifa billete;
leaks leak leakage lost escaped escapes escape wasted leckagen verluste fuites pertes fugas pérdidas;
bursts burst broken pipes pipe mains main rohrbrüche leitungen rohre canalisations ruptures tuyaux tuberías roturas
    averías;
network length kilometres stretch stretches long lines netz länge réseau longueur linéaire red longitud;
electricity power energy generated generation output supplied strom energie erzeugt électricité énergie produite
    electricidad energía luz generada;
solar panels photovoltaic rooftop solaranlagen photovoltaik panneaux solaires placas solares paneles;
wind turbines turbine windräder windkraftanlagen éoliennes aerogeneradores;
emissions carbon co2 greenhouse footprint emissionen ausstoß émissions carbone emisiones carbono huella;
waste rubbish refuse recycling recycled bins landfill abfall müll recycelt déchets ordures recyclés residuos basura
    reciclados;
trees tree planted saplings planting woodland hedges bäume gepflanzt arbres plantés árboles plantados plantaron;
forest woods woodland acres hectares burned burnt fire fires wald fläche brand forêt incendie feu bosque incendio
    fuego;
birds bird species animals wildlife nests breeding vögel tiere arten oiseaux animaux espèces aves animales especies;
dogs cats pets animals rehomed hunde katzen tiere chiens chats animaux perros gatos mascotas animales;
farms farmers cattle livestock herds höfe landwirte vieh fermes agriculteurs bétail granjas agricultores ganado;
rivers beaches beach coast coastline bathing strände flüsse küste plages rivières côtes playas ríos costas;
parks gardens playgrounds green gärten spielplätze parcs jardins squares parques jardines;
meters meter metered smart zähler compteurs contadores;
wells pumps latrines water tanker brunnen pumpen puits pompes pozos bombas;
bills bill charged tariff household pay rechnung tarif facture factura recibo;
income revenue revenues turnover raised sales receipts takings earned brought received einnahmen umsatz erlöse
    recettes revenus chiffre ventes ingresos ventas recaudación taquilla facturación eingenommen nahmen encaissé encaissons
    ingresamos ingresó ingresaron recaudamos recaudó recaudaron;
spent spending expenditure outgoings costs cost expenses paid budget ausgaben kosten ausgegeben dépenses charges coûts
    dépensé gastos gastó gastaron costes presupuesto ausgab gaben dépensons dépensent gastamos desembolsamos;
budget accounts funding finances haushalt etat mittel comptes financement presupuesto cuentas financiación;
profit surplus earnings ebitda gewinn ergebnis überschuss bénéfice résultat excédent beneficio resultado excedente;
investment invested invest capital spending investitionen investiert investissements investi inversión inversiones
    invirtió invertimos invirtieron investierten investierte;
grants grant awarded funding awards zuschüsse förderung gefördert subventions aides bourses subvenciones ayudas becas;
overheads administration administrative governance verwaltung verwaltungskosten frais gestion administración gestión;
debt debts owed arrears money borrowing loans budgeting schulden verschuldet dettes emprunts deudas deuda;
reserves savings bank balance rücklagen ersparnisse réserves épargne reservas ahorros;
wages pay salaries salary paid earnings löhne gehälter lohn salaires rémunération salarios sueldos nómina;
taxes tax rates levy steuern abgaben impôts impuestos tasas;
shops shop stores outlets branches retail läden geschäfte filialen magasins boutiques tiendas comercios;
contracts contract orders deals agreements signed aufträge verträge contrats commandes contratos pedidos;
businesses companies firms enterprises start-ups startups unternehmen firmen betriebe entreprises sociétés empresas
    compañías negocios;
vacancies jobs openings positions stellen offene postes offres vacantes ofertas;
unemployed unemployment jobless arbeitslose arbeitslosigkeit chômeurs chômage parados desempleados paro desempleo;
calls call callers phone phones telephone rang ring hotline helpline line picked dialled conversations anrufe telefon
    telefonate anrufer appels appel téléphone llamadas teléfono llamaron;
advice advisers adviser advised counselling counsellors guidance specialists consultations beratung beraten berater
    conseil conseillers conseils asesoramiento asesores consejos orientación;
enquiries enquiry questions emails letters messages wrote written anfragen e-mails briefe demandes courriers consultas
    correos cartas mensajes;
complaints complaint complain complained dissatisfied grievances beschwerden reklamationen plaintes réclamations
    quejas reclamaciones;
satisfied content satisfaction happy pleased recommend rated zufrieden zufriedenheit satisfaits satisfechos satisfacción;
website web online page pages views clicks internet digital site webseite seitenaufrufe aufrufe klicks vues connexions
    página visitas;
followers social media fans channels posts follower kanäle réseaux abonnés seguidores redes siguen;
downloads app apps downloaded installed heruntergeladen téléchargements application descargas aplicación;
survey respondents replied answered responses umfrage befragte antworten sondage répondants réponses encuesta
    encuestados respuestas;
copies printed circulation leaflets magazine brochures auflage exemplare exemplaires tirage ejemplares folletos;
crimes crime offences burglaries thefts reported straftaten delikte einbrüche délits vols délitos delitos robos;
arrests arrested suspects detained custody festnahmen festgenommen verhaftet arrestations interpellations détenus
    detenciones detenidos;
officers police patrols constables polizisten beamte streifen policiers gendarmes patrouilles policías agentes
    patrullas;
prisoners inmates prison prisons cells häftlinge gefangene détenus prisonniers presos reclusos cárcel;
courts cases judges trials rulings hearings gerichte verfahren urteile tribunaux affaires jugements tribunales juicios
    sentencias;
fines fined penalties notices bußgelder strafen amendes multas sanciones;
firefighters fire crews engines brigade feuerwehrleute feuerwehr löschfahrzeuge pompiers sapeurs-pompiers bomberos;
rescued rescues rescue saved safety launched launches callouts gerettet rettungen einsätze secourus sauvetages
    interventions rescatados rescates salvados;
incidents incident attended callouts sent responded einsätze vorfälle interventions incidentes intervenciones
    actuaciones;
inspections inspected checks checked audits tests kontrollen prüfungen geprüft contrôles inspecciones controles;
mines explosives ordnance cleared clearance bombs minen sprengkörper bomben engins bombes minas explosivos bombas;
villages towns communities municipalities districts dörfer gemeinden orte communes localités pueblos municipios
    localidades aldeas;
countries country nations world abroad foreign overseas international länder staaten ausland ausländische pays
    étrangers étranger países extranjeros extranjero;
tents tarpaulins blankets mattresses zelte decken planen tentes bâches couvertures tiendas mantas lonas carpas;
occupancy occupied full filled fill seats sold capacity ausgelastet auslastung belegt belegung plätze remplissage occupés
    occupées occupation fauteuils ocupación ocupadas ocupados aforo llenos;
churn left leave leaving walked departed turnover resigned quit cancelled terminated kündigten kündigungen gekündigt
    fluktuation départs résiliations quitté bajas rotación cancelaciones;
available availability uptime outages outage downtime interruptions verfügbar verfügbarkeit ausfälle störungen disponible
    disponibilité pannes coupures disponibilidad cortes averías;
approved approval yes granted accepted agreed refused rejected turned genehmigt bewilligt abgelehnt acceptées accordés
    accordées refusés aprobadas aprobados concedidas rechazadas;
requests request tickets queries enquiries desk support solved resolved closed anfragen gelöst demandes résolues
    solicitudes resueltas incidencias;
engineers developers code software programmers ingenieure entwickler ingénieurs développeurs ingenieros desarrolladores;
offices office locations sites branches premises büros standorte bureaux implantations oficinas sedes;
growth grew increase rise rose year earlier twelve months wachstum zuwachs croissance hausse crecimiento aumento;
margin profit operating surplus marge bénéfice rentabilité umsatzrendite rendite margen rentabilidad
"""

FIELDS: tuple[frozenset[str], ...] = tuple(map(listed, _TEXT.split(";")))
"""A field each, in four languages."""
