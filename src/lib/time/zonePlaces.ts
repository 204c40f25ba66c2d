import { knownZones } from './zoneNames.ts'

/**
 * Places and abbreviations by time zone, to understand “Europe/Cardiff” or “ET”. A place with two zones, or a name of two
 * places, is listed with each of its zones. Sources: the IANA time zone database (2025b), and the English and local names
 * of towns and countries.
 */
const places: { readonly [zone: string]: string } = {
  'Europe/London':
    'UK|U.K.|United Kingdom|Great Britain|Britain|GB|England|Scotland|Wales|Cymru|Northern Ireland|Cardiff|Caerdydd|' +
    'Swansea|Abertawe|Newport|Wrexham|Bangor|Aberystwyth|Llandudno|Merthyr Tydfil|Barry|Llanelli|Carmarthen|' +
    'Haverfordwest|Pembroke|Brecon|Caernarfon|Holyhead|Edinburgh|Glasgow|Aberdeen|Dundee|Inverness|Stirling|Perth|' +
    'Paisley|Lerwick|Kirkwall|Stornoway|Derry|Londonderry|Newry|Armagh|Lisburn|Omagh|Enniskillen|Manchester|' +
    'Birmingham|Liverpool|Leeds|Sheffield|Bristol|Newcastle|Sunderland|Durham|York|Hull|Bradford|Leicester|Nottingham|' +
    'Derby|Coventry|Oxford|Cambridge|Norwich|Ipswich|Exeter|Plymouth|Bath|Southampton|Portsmouth|Brighton|Dover|' +
    'Canterbury|Reading|Luton|Lincoln|Preston|Lancaster|Carlisle|Chester|Gloucester|Worcester|Salford|Wolverhampton|' +
    'Stoke|Middlesbrough|Swindon|Truro|Wells|Winchester|Salisbury|Bournemouth|Peterborough|Milton Keynes|Halifax|' +
    'Boston|Washington|Hamilton|Richmond|BST',
  'Europe/Dublin':
    'Ireland|Republic of Ireland|Eire|Éire|Cork|Galway|Limerick|Waterford|Kilkenny|Sligo|Letterkenny|Dundalk|Drogheda|' +
    'Athlone|Tralee|Wexford|Carlow|Monaghan|IST',
  'Europe/Lisbon': 'Portugal|Lisboa|Porto|Oporto|Braga|Coimbra|Faro|Aveiro|Évora|Evora|Setúbal|WET|WEST',
  'Atlantic/Azores': 'Portugal|Azores|Ponta Delgada',
  'Atlantic/Madeira': 'Portugal|Funchal',
  'Atlantic/Canary': 'Spain|España|Canaries|Canary Islands|Las Palmas|Tenerife|Gran Canaria|Lanzarote|La Palma',
  'Europe/Madrid':
    'Spain|España|Barcelona|Bilbao|Seville|Sevilla|Valencia|Zaragoza|Saragossa|Málaga|Malaga|Murcia|Palma|Vigo|A Coruña|' +
    'Coruña|Santiago de Compostela|Santiago|Oviedo|Gijón|Gijon|Santander|San Sebastián|San Sebastian|Donostia|Vitoria|' +
    'Vitoria-Gasteiz|Pamplona|Logroño|Logrono|Valladolid|Burgos|León|Leon|Salamanca|Granada|Córdoba|Cordoba|Cádiz|Cadiz|' +
    'Almería|Alicante|Toledo|Mérida|Merida|Badajoz|Cáceres|Girona|Tarragona|Lleida|Cartagena|Guadalajara|Ibiza',
  'Europe/Paris':
    'France|Lyon|Marseille|Marseilles|Lille|Toulouse|Bordeaux|Nantes|Nice|Strasbourg|Rennes|Montpellier|Grenoble|Dijon|' +
    'Brest|Reims|Rouen|Metz|Nancy|Orléans|Tours|Angers|Caen|Limoges|Poitiers|Toulon|Avignon|Amiens|Ajaccio|Bastia|Besançon',
  'Europe/Brussels':
    'Belgium|Belgique|België|Bruxelles|Brussel|Antwerp|Antwerpen|Ghent|Gent|Bruges|Brugge|Liège|Liege|Leuven|Louvain|' +
    'Namur|Mons|Charleroi|Ostend|Mechelen|CET|CEST|MEZ|MESZ',
  'Europe/Amsterdam':
    'Netherlands|The Netherlands|Holland|Nederland|Rotterdam|The Hague|Den Haag|Utrecht|Eindhoven|Groningen|Maastricht|' +
    'Nijmegen|Tilburg|Arnhem|Leiden|Delft|Haarlem|Breda|Enschede',
  'Europe/Luxembourg': 'Luxemburg|Esch-sur-Alzette',
  'Europe/Berlin':
    'Germany|Deutschland|Munich|München|Hamburg|Cologne|Köln|Koln|Frankfurt|Stuttgart|Düsseldorf|Dusseldorf|Dortmund|' +
    'Essen|Bochum|Duisburg|Leipzig|Dresden|Bremen|Hanover|Hannover|Nuremberg|Nürnberg|Bonn|Münster|Kiel|Rostock|' +
    'Mannheim|Karlsruhe|Freiburg|Augsburg|Erfurt|Magdeburg|Potsdam|Saarbrücken|Mainz|Wiesbaden|Aachen|Heidelberg|' +
    'Kassel|Lübeck|Chemnitz|Bielefeld|Regensburg|Würzburg|Ulm|Trier|Jena|Halle|Schwerin|Cottbus',
  'Europe/Vienna': 'Austria|Österreich|Wien|Graz|Linz|Salzburg|Innsbruck|Klagenfurt|St. Pölten|Bregenz|Villach',
  'Europe/Zurich':
    'Switzerland|Schweiz|Suisse|Zürich|Geneva|Genève|Genf|Basel|Basle|Bern|Berne|Lausanne|Lugano|Lucerne|Luzern|St. Gallen',
  'Europe/Vaduz': 'Liechtenstein',
  'Europe/Rome':
    'Italy|Italia|Roma|Milan|Milano|Turin|Torino|Naples|Napoli|Florence|Firenze|Venice|Venezia|Bologna|Genoa|Genova|' +
    'Palermo|Catania|Bari|Trieste|Verona|Padua|Padova|Trento|Bolzano|Bozen|Perugia|Ancona|Pisa|Cagliari|Parma|Modena|' +
    'Reggio Emilia|Ravenna|Rimini|Potenza|Aosta|L’Aquila|Lecce|Udine|Bergamo|Brescia|Siena',
  'Europe/Malta': 'Valletta|Gozo',
  'Europe/Copenhagen': 'Denmark|Danmark|København|Aarhus|Århus|Odense|Aalborg|Esbjerg|Roskilde|Kolding|Vejle',
  'Europe/Stockholm':
    'Sweden|Sverige|Gothenburg|Göteborg|Malmö|Malmo|Uppsala|Linköping|Lund|Umeå|Umea|Luleå|Örebro|Västerås|Norrköping|' +
    'Jönköping|Karlstad|Östersund|Kiruna|Gävle|Helsingborg|Visby|Kalmar|Växjö|Borås|Sundsvall',
  'Europe/Oslo': 'Norway|Norge|Bergen|Trondheim|Stavanger|Tromsø|Tromso|Bodø|Kristiansand|Drammen|Fredrikstad|Ålesund',
  'Europe/Helsinki':
    'Finland|Suomi|Tampere|Turku|Oulu|Espoo|Vantaa|Rovaniemi|Jyväskylä|Kuopio|Lahti|Vaasa|Lappeenranta|Joensuu|EET|EEST',
  'Europe/Tallinn': 'Estonia|Eesti|Tartu|Narva|Pärnu',
  'Europe/Riga': 'Latvia|Latvija|Rīga|Daugavpils|Liepāja|Jelgava|Jūrmala|Ventspils',
  'Europe/Vilnius': 'Lithuania|Lietuva|Kaunas|Klaipėda|Klaipeda|Šiauliai|Panevėžys',
  'Europe/Warsaw':
    'Poland|Polska|Warszawa|Kraków|Krakow|Cracow|Gdańsk|Gdansk|Wrocław|Wroclaw|Poznań|Poznan|Łódź|Lodz|Katowice|Lublin|' +
    'Szczecin|Bydgoszcz|Toruń|Torun|Białystok|Bialystok|Rzeszów|Rzeszow|Gdynia|Opole|Kielce|Olsztyn|Gliwice|Zielona Góra',
  'Europe/Prague':
    'Czechia|Czech Republic|Česko|Praha|Brno|Ostrava|Plzeň|Pilsen|Olomouc|Liberec|České Budějovice|Pardubice',
  'Europe/Bratislava': 'Slovakia|Slovensko|Košice|Kosice|Žilina|Zilina|Nitra|Trnava|Prešov|Banská Bystrica',
  'Europe/Budapest': 'Hungary|Magyarország|Debrecen|Szeged|Pécs|Pecs|Győr|Gyor|Miskolc|Szombathely',
  'Europe/Ljubljana': 'Slovenia|Slovenija|Maribor|Koper|Celje|Kranj|Nova Gorica',
  'Europe/Zagreb': 'Croatia|Hrvatska|Split|Rijeka|Dubrovnik|Zadar|Osijek|Pula|Varaždin',
  'Europe/Bucharest':
    'Romania|România|București|Bucuresti|Cluj|Cluj-Napoca|Iași|Iasi|Timișoara|Timisoara|Constanța|Constanta|Brașov|Brasov|' +
    'Sibiu|Craiova|Oradea|Arad|Suceava|Galați|Pitești|Ploiești|Alba Iulia|Târgu Mureș',
  'Europe/Sofia': 'Bulgaria|България|Plovdiv|Varna|Burgas|Ruse|Stara Zagora|Pleven|Veliko Tarnovo|Blagoevgrad',
  'Europe/Athens':
    'Greece|Hellas|Ελλάδα|Thessaloniki|Salonica|Patras|Patra|Heraklion|Iraklio|Crete|Larissa|Volos|Ioannina|Chania|Rhodes|' +
    'Corfu|Kavala|Kalamata|Piraeus|Kozani',
  'Asia/Nicosia': 'Cyprus|Limassol|Larnaca|Paphos|Lefkosia',
  'Europe/Belgrade': 'Serbia|Srbija|Beograd|Novi Sad|Niš|Nis',
  'Europe/Sarajevo': 'Bosnia|Bosnia and Herzegovina|Banja Luka|Mostar|Tuzla',
  'Europe/Podgorica': 'Montenegro|Crna Gora|Kotor|Budva',
  'Europe/Skopje': 'North Macedonia|Macedonia|Ohrid|Bitola',
  'Europe/Tirane': 'Albania|Tirana|Tiranë|Durrës|Vlora',
  'Europe/Chisinau': 'Moldova|Chișinău|Bălți|Kishinev',
  'Europe/Kyiv': 'Ukraine|Kharkiv|Lviv|Odesa|Odessa|Dnipro|Uzhhorod|Chernivtsi|Vinnytsia',
  'Europe/Istanbul': 'Turkey|Türkiye|Ankara|Izmir|İzmir|Antalya|Bursa|Trabzon|TRT',
  'Atlantic/Reykjavik': 'Iceland|Ísland|Reykjavík|Akureyri',
  'Atlantic/Faroe': 'Faroe Islands|Faroes|Tórshavn|Torshavn',
  'Europe/Minsk': 'Belarus|Brest|Gomel|Grodno',
  'Europe/Moscow': 'MSK',
  'America/New_York':
    'ET|EST|EDT|Eastern|Eastern Time|US/Eastern Time|Boston|Washington|Washington DC|Washington, DC|Philadelphia|Atlanta|' +
    'Miami|Baltimore|Pittsburgh|Cleveland|Charlotte|Orlando|Buffalo|New York City|NYC|Richmond|Princeton|New Haven',
  'America/Toronto': 'Ottawa|Québec|Quebec|Quebec City|Kingston|Hamilton',
  'America/Chicago':
    'CT|CDT|CST|Central Time|Dallas|Houston|Austin|San Antonio|Minneapolis|Milwaukee|New Orleans|St. Louis|Saint Louis|' +
    'Kansas City|Memphis|Nashville|Birmingham',
  'Asia/Shanghai': 'CST|China|Beijing|Peking|Shenzhen|Guangzhou|Wuhan',
  'America/Denver': 'MT|MDT|MST|Mountain Time|Salt Lake City|Albuquerque|Santa Fe',
  'America/Phoenix': 'MST|Arizona|Tucson',
  'America/Los_Angeles':
    'PT|PST|PDT|Pacific|Pacific Time|San Francisco|Seattle|San Diego|Portland|Las Vegas|Sacramento|California|Silicon Valley',
  'America/Halifax': 'AT|ADT|AST|Halifax|Nova Scotia',
  'America/Puerto_Rico': 'AST|San Juan',
  'Asia/Riyadh': 'AST|Saudi Arabia',
  'America/St_Johns': 'NST|NDT|Newfoundland|St. John’s',
  'America/Mexico_City': 'Mexico|México|Guadalajara|León|Leon|Puebla',
  'America/Merida': 'Mérida',
  'America/Sao_Paulo': 'São Paulo|Rio de Janeiro|Rio|Brasília|Brasilia',
  'America/Argentina/Buenos_Aires': 'Argentina|Buenos Aires|Córdoba|Cordoba|Buenos_Aires',
  'America/Santiago': 'Santiago|Valparaíso|Valparaiso',
  'America/Bogota': 'Colombia|Bogotá|Medellín|Cartagena',
  'America/Caracas': 'Venezuela|Valencia|Barcelona',
  'America/Lima': 'Peru|Perú',
  'Australia/Sydney': 'AET|AEST|AEDT|Canberra|New South Wales|Newcastle',
  'Australia/Brisbane': 'AEST|Queensland|Gold Coast|Cairns',
  'Australia/Perth': 'Perth|AWST|Western Australia',
  'Australia/Adelaide': 'ACT|ACST|ACDT|South Australia',
  'Australia/Darwin': 'ACST|Northern Territory',
  'Pacific/Auckland': 'New Zealand|NZ|NZT|NZST|NZDT|Wellington|Christchurch|Hamilton|Dunedin',
  'Africa/Johannesburg': 'South Africa|SAST|Cape Town|Pretoria|Durban',
  'Asia/Kolkata': 'India|IST|Delhi|New Delhi|Mumbai|Bangalore|Bengaluru|Chennai|Hyderabad',
  'Asia/Dhaka': 'Bangladesh',
  'Asia/Jerusalem': 'Israel|IST|IDT|Tel Aviv',
  'Asia/Tokyo': 'Japan|JST|Osaka|Kyoto',
  'Asia/Seoul': 'Korea|South Korea|KST',
  'Asia/Manila': 'Philippines',
  'Asia/Hong_Kong': 'HKT|Hong Kong',
  'Asia/Singapore': 'SGT',
  UTC: 'GMT|Z|Zulu|UTC+0|UTC+00:00|GMT+0|Universal Time',
}

/** GMT may also mean the local time of the United Kingdom, which differs in summer. */
const alsoCountries = { GMT: 'Europe/London' }

let known: ReadonlyMap<string, readonly string[]> | undefined

/** The zones of each place, by `placeKey`; built when an unknown zone is first looked up. */
function zonesByPlace(): ReadonlyMap<string, readonly string[]> {
  known ??= readPlaces()
  return known
}

function readPlaces() {
  const zones = new Map<string, string[]>()
  const add = (name: string, zone: string) => {
    const key = placeKey(name)
    const others = zones.get(key) ?? []
    if (!others.includes(zone)) zones.set(key, [...others, zone])
  }
  for (const [zone, names] of Object.entries(places)) for (const name of names.split('|')) add(name, zone)
  // Zones are named after cities.
  for (const zone of knownZones) add(cityOf(zone), zone)
  for (const [name, zone] of Object.entries(alsoCountries)) add(name, zone)
  return zones
}

/** "New_York" of "America/New_York". */
export function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1)
}

/** The zones of a place or an abbreviation, in no particular order; none if it is unknown. */
export function zonesOfPlace(name: string): readonly string[] {
  return zonesByPlace().get(placeKey(name)) ?? []
}

/** All names of places, in the form of `placeKey`. */
export function placeNames(): Iterable<string> {
  return zonesByPlace().keys()
}

/** Normalizes a name: no accents, dots and apostrophes; words separated by one space; lower case. */
export function placeKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}|[.,’']/gu, '')
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase()
}
