import { afterAll, beforeAll, expect, it } from 'vitest'
import { compileWell, issueOf, projectAround, textOf } from '../support/project.ts'
import { asBuilt, hardDresses } from './dresses.ts'
import { gatherFaults } from './faults.ts'
import { openStage, type Stage } from './stage.ts'
import { widths } from './widths.ts'

/** At most 13 signs, with units and spaces. */
const figures = ['7', '99.9 %', '£100m', '250 MW', '1,500', '10,000 m', '€1,250,000', '1 250 000 kWh', '1,250,000 km²']
const items = figures.map((value) => `{ value: "${value}", label: what it says of the regions and their partners }`)
const figuresIssue = issueOf(`type: figures\ntitle: The project in numbers\nitems: [${items}]`)

const event = (title: string, day: number, more: string) =>
  `{ title: ${title}, start: 2026-10-0${day} 09:30, end: 2026-10-0${day} 11:00, zone: Europe/London, ${more} }`
const book = (words: string) => `book: { text: ${words}, href: "https://www.gov.wales/events" }`
const events = [
  event('Regional conference', 5, `where: Cardiff Castle, ${book('Book your place')}`),
  event('Open day', 6, `where: online, ${book('Register')}`),
  event('What eight regions of Europe learned from each other', 7, `where: Swansea, ${book('Book your place')}`),
  event('Forum', 8, `where: "The Principality Stadium, Westgate Street, Cardiff", ${book('Tell us that you come')}`),
]
const diaryIssue = issueOf(`type: diary\ntitle: Dates\nevents: [${events}]`)

const link = (words: string) => `{ text: ${words}, href: "https://www.gov.wales/${words.toLowerCase()}" }`
const links = `[${['Report', 'Guide', 'Study'].map(link)}]`
const practice = (name: string) => `{ name: ${name}, href: "https://www.gov.wales/${name.toLowerCase()}" }`
const linksIssue = `date: 2026-05-01
subject: A test
sections:
  - { type: story, title: A story, body: Some words., links: ${links} }
  - { type: links, title: Worth reading, links: ${links} }
  - { type: output, title: Plans, body: Some words., downloads: ${links}, links: ${links} }
  - { type: practices, title: Practices, partners: [{ name: Ruhr, practices: [${['Green', 'Clean'].map(practice)}] }] }
  - { type: notice, title: Tell us, body: Some words., link: ${link('Answer')} }
`
const following = `website: ${link('Wales')}
social: [{ network: Twitter, ${link('Tweets').slice(1)}, { network: LinkedIn, ${link('Posts').slice(1)}]
`

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

async function fragmentOf(issue: string, zones = 'Europe/London'): Promise<string> {
  const newsletter =
    `name: Test newsletter\nzones: [${zones}]\n${following}` +
    'target: { name: govdelivery, pictures: "https://example.org/pictures" }\n'
  return textOf(await compileWell(projectAround(issue, { 'newsletter.yaml': newsletter })), 'paste')
}

it.each(Object.entries(hardDresses))('figures of up to 13 signs stand on one line, %s', async (_, dress) => {
  await stage.show({ html: dress(await fragmentOf(figuresIssue)), pictures: new Map() })
  const faults = gatherFaults()
  const question = `onOneLine(${JSON.stringify(figures)})`
  for (const width of widths) {
    await stage.look(width, 'light')
    faults.add(`${width} px`, await stage.ask(question, 'overflow()'))
  }
  for (const width of [600, 1024]) {
    await stage.look(width, 'light')
    const enlarge = width === 600 ? ['enlarge(2)'] : []
    faults.add(`200 % at ${width} px`, await stage.ask(...enlarge, question, 'overflow()', 'overlaps()'))
  }
  expect(faults.list()).toEqual([])
})

it.each([
  'Europe/London',
  'Europe/London, Europe/Brussels',
  'Europe/London, Europe/Brussels, Europe/Helsinki, America/New_York',
])('an event takes the height of its lines and its button, in the zones %s', async (zones) => {
  await stage.show({ html: asBuilt(await fragmentOf(diaryIssue, zones)), pictures: new Map() })
  const faults = gatherFaults()
  for (const [width, most] of [
    [600, 110],
    [320, 205],
  ] as const) {
    await stage.look(width, 'light')
    const question = `highEvents({ most: ${most}, line: 24 })`
    faults.add(`${width} px`, await stage.ask(question, 'slashesAtLineEnds()', 'targets({ least: 44 })'))
  }
  expect(faults.list()).toEqual([])
})

it.each(Object.entries(hardDresses))('links and buttons can be hit with a thumb, %s', async (_, dress) => {
  await stage.show({ html: dress(await fragmentOf(linksIssue)), pictures: new Map() })
  const faults = gatherFaults()
  for (const width of widths) {
    await stage.look(width, 'light')
    faults.add(`${width} px`, await stage.ask('targets({ least: 44 })'))
  }
  expect(faults.list()).toEqual([])
})
