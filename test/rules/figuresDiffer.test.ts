import { expect, it } from 'vitest'
import { openCatalogue } from '../../src/openCatalogue.ts'
import { calendarNamesFor } from '../../src/rules/dates/lib/calendarNames.ts'
import { differingFigures } from '../../src/rules/languages/lib/differingFigures.ts'
import { figuresIn } from '../../src/rules/languages/lib/figures.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { builtInWords, repositoryFiles } from '../support/project.ts'

const catalogue = openCatalogue({ project: memoryFiles({}), builtIn: repositoryFiles })

function figuresOf(id: string, text: string) {
  const { value: language } = catalogue.language(id)
  if (!language) throw new Error(`There is no language “${id}”.`)
  return figuresIn(text, calendarNamesFor({ language, words: builtInWords }))
}

function differences(source: string, id: string, translation: string): readonly string[] {
  const all = differingFigures(figuresOf('en', source), figuresOf(id, translation))
  return all.map((one) => `${one.source.text} | ${one.translation.text}`)
}

const quay =
  'The quay opens on Saturday 12 June 2027 at 6.30pm. It costs £5, and 1,200 people can come, 75% of them by boat.'

/** What the English says, and how another language says the same. */
const same: readonly (readonly [source: string, id: string, translation: string])[] = [
  [
    quay,
    'cy',
    'Mae’r cei yn agor ddydd Sadwrn 12 Mehefin 2027 am 6.30 yr hwyr. Mae’n costio £5, a gall 1,200 ddod, 75% mewn cwch.',
  ],
  [quay, 'cy', 'Ar 12 Mehefin am 18:30 mae’r cei yn agor. Gall 1200 ddod, 75 y cant mewn cwch. Mae’n costio pum punt.'],
  [
    quay,
    'de',
    'Der Kai öffnet am Samstag, 12. Juni 2027, um 18.30 Uhr. Er kostet 5 £, 1.200 Menschen haben Platz, 75 % davon im Boot.',
  ],
  [
    quay,
    'de',
    'Der Kai öffnet am 12.06.2027 um halb 7 abends. Er kostet £ 5, 1 200 Menschen haben Platz, 75 Prozent im Boot.',
  ],
  [quay, 'de', 'Der Kai öffnet am 12.06. um halb 7 abends. Er kostet £ 5, 1 200 Menschen haben Platz, 75 % im Boot.'],
  [
    quay,
    'fr',
    'Le quai ouvre le samedi 12 juin 2027 à 18 h 30. L’entrée coûte 5 £, 1 200 personnes peuvent venir, dont 75 % en bateau.',
  ],
  [quay, 'fr', 'Le 12 juin à 18h30, le quai ouvre à 1 200 personnes, 75 % en bateau, pour 5 £.'],
  [
    quay,
    'es',
    'El muelle abre el sábado 12 de junio de 2027 a las 18.30 h. Cuesta 5 £ y caben 1200 personas, el 75 % en barco.',
  ],
  [
    quay,
    'eu',
    'Kaia 2027ko ekainaren 12an irekiko da, 18:30ean. £5 balio du, eta 1.200 lagun sartzen dira, % 75 itsasontziz.',
  ],
  [
    quay,
    'ga',
    'Osclaíonn an ché Dé Sathairn an 12 Meitheamh 2027 ag 6.30 i.n. Cosnaíonn sé £5, agus tá áit do 1,200 duine, 75% acu i mbád.',
  ],
  [quay, 'it', 'Il molo apre sabato 12 giugno 2027 alle 18.30. Costa 5 £, i posti sono 1.200, il 75% in barca.'],
  [
    quay,
    'pl',
    'Nabrzeże otwiera się w sobotę 12 czerwca 2027 o 18.30. Wstęp kosztuje 5 £, miejsc jest 1200, 75% na łodziach.',
  ],
  [quay, 'ro', 'Cheiul se deschide sâmbătă, 12 iunie 2027, la 18:30. Costă 5 £, cu 1.200 de locuri, 75% în barcă.'],
  [quay, 'sv', 'Kajen öppnar lördag 12 juni 2027 klockan 18.30. Det kostar 5 £, 1 200 personer får plats, 75 % i båt.'],
  ['About £5 million, or £1.5bn, for 2,500,000 homes', 'de', 'Rund 5 Mio. £, oder 1,5 Mrd. £, für 2,5 Mio. Wohnungen'],
  ['The programme runs 2021–27 and 2026/27.', 'fr', 'Le programme court de 2021 à 2027 et en 2026-2027.'],
  ['Eight of the 10 regions came, and 25 schools.', 'cy', 'Daeth 8 o’r deg rhanbarth, a 25 ysgol.'],
  ['Ring 01234 567890, or 0300 060 4400.', 'cy', 'Ffoniwch +44 (0)1234 567 890, neu 0300 060 4400.'],
  // A telephone line for each language.
  ['Ring 0300 060 4400.', 'cy', 'Ffoniwch 0300 060 3300.'],
  ['Ring 01745 583910.', 'cy', 'Ffoniwch 01745 583911.'],
  ['The path is 100 miles long.', 'fr', 'Le sentier fait 160 km.'],
  ['It costs £100.', 'ga', 'Cosnaíonn sé €115.'],
  ['The plan (2.4 MB) has 48 pages.', 'cy', 'Mae gan y cynllun (2.6 MB) 52 tudalen.'],
  ['From 10 am to 12 noon', 'de', 'Von 10 bis 12 Uhr'],
  ['From 10 am to 2 pm', 'de', 'Von 10 bis 14 Uhr'],
  ['Doors open at 6.30pm.', 'de', 'Einlass ist um halb 7.'],
  ['See https://example.org/2026/120 for news.', 'cy', 'Gweler https://example.org/2027/340 am newyddion.'],
  ['The A470 and B4355 are shut at CF10 3NQ.', 'cy', 'Mae’r A470 a’r B4355 ar gau yn CF10 3NQ.'],
  ['The first 100 people get a map.', 'cy', 'Bydd y 100 cyntaf yn cael map.'],
  ['On 3 and 4 May 2027, from 9 to 5', 'cy', 'Ar 3 a 4 Mai 2027, rhwng 9 a 5'],
  ['On the 21st of May, 240 came; in 2025 it was 310.', 'cy', 'Ar yr 21ain o Fai daeth 240; 310 oedd yno yn 2025.'],
  ['The grant of €2,500.00 is for 120 days.', 'de', 'Der Zuschuss von 2.500 € gilt für 120 Tage.'],
  ['A new edition: 978-1-80535-123-4', 'cy', 'Argraffiad newydd: 978-1-80535-124-1'],
  ['It is 110 m above the sea.', 'fr', 'Il est à 360 ft au-dessus de la mer.'],
  ['Open on 12/14 June', 'eu', 'Zabalik ekainaren 12/14an'],
  // Another text altogether.
  ['In 2025, £50 for 240 people, on 3 May.', 'cy', 'Yn 2026, £60 i 310 o bobl, ar 4 Mehefin.'],
]

it.each(same)('finds no difference between “%s” and %s: “%s”', (source, id, translation) => {
  expect(differences(source, id, translation)).toEqual([])
})

const other: readonly (readonly [source: string, id: string, translation: string, ...found: readonly string[]])[] = [
  ['It opens on 12 June 2027.', 'cy', 'Mae’n agor ar 13 Mehefin 2027.', '12 June 2027 | 13 Mehefin 2027'],
  ['It opens on 12 June.', 'cy', 'Mae’n agor ar 12 Mai.', '12 June | 12 Mai'],
  ['It opens on 12 June 2026.', 'de', 'Er öffnet am 12. Juni 2027.', '12 June 2026 | 12. Juni 2027'],
  ['Entry costs £5.', 'cy', 'Mae mynediad yn costio £50.', '£5 | £50'],
  ['Entry costs £4.50.', 'fr', 'L’entrée coûte 5,50 £.', '£4.50 | 5,50 £'],
  ['It is for 75% of us.', 'eu', 'Gutako % 57rentzat da.', '75% | % 57'],
  ['For 240 people', 'pl', 'Dla 420 osób', '240 | 420'],
  ['For 1,200 people', 'de', 'Für 12.000 Menschen', '1,200 | 12.000'],
  ['At 6.30pm', 'cy', 'Am 7.30pm', '6.30 | 7.30'],
  ['At 6.30pm', 'fr', 'À 19 h 30', '6.30 | 19 h 30'],
  ['At 6pm', 'cy', 'Am 7pm', '6 | 7'],
  ['Ring 01234 567890.', 'cy', 'Ffoniwch 01234 567809.', '01234 567890 | 01234 567809'],
  ['Book by 1 June, for £5.', 'sv', 'Boka senast 2 juni, för 6 £.', '1 June | 2 juni', '£5 | 6 £'],
  [
    quay,
    'cy',
    'Mae’r cei yn agor ddydd Sadwrn 12 Mehefin 2027 am 6.30 yr hwyr. Mae’n costio £5, a gall 2,100 ddod, 75% mewn cwch.',
    '1,200 | 2,100',
  ],
]

it.each(other)('finds what differs between “%s” and %s: “%s”', (source, id, translation, ...found) => {
  expect(differences(source, id, translation)).toEqual(found)
})
