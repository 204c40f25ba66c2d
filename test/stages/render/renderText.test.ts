import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileWell, issueOf, projectAround, repository, textOf } from '../../support/project.ts'

async function textOfSection(section: string, more: { readonly [path: string]: string } = {}): Promise<string> {
  const text = textOf(await compileWell(projectAround(issueOf(section), more)), 'text')
  return text.slice(text.indexOf('\n\n\n') + 3)
}

const sample = `date: 2026-05-01
subject: A sample
sections:
  - type: article
    title: What eight regions learned
    author: The project team
    image: { src: picture.png, alt: "Eight report covers on two shelves, each with its own geometric pattern" }
    body: |
      Two years ago ten partners set out to compare their plans.

      ### What they found

      Regions that share their mistakes learn faster. [The whole study](https://www.interregeurope.eu/study) has examples:

      - homes that use less water and power, and a school that has made heating them its pupils’ own matter
      - a valley of new jobs
  - type: practices
    title: Good practices of our partners
    partners:
      - name: Calabria Region
        country: Italy
        practices:
          - { name: Green Home, href: "https://www.interregeurope.eu/green-home", note: homes that use less water }
  - type: milestones
    title: How far we have come
    items:
      - { date: 2019-10, text: The project starts in Bilbao. }
      - { date: 2021-03-25, text: Ten partners agree on five groups of recommendations. }
  - type: diary
    title: Dates for your diary
    events:
      - title: How regions learn from each other
        start: 2026-10-06 09:30
        end: 2026-10-06 11:00
        zone: Europe/London
        where: online
        book: { text: Book your place, href: "https://www.interregeurope.eu/events" }
      - title: Regional conference
        sessions:
          - { start: 2026-11-25, where: Cardiff Castle }
          - { start: 2026-11-26, where: Principality Stadium }
  - type: quote
    text: We came to show what works here, and left with three ideas of others.
    person: A partner from the Ruhr
    role: after the learning journey to Wales
`

it('looks as its documentation shows', async () => {
  const newsletter = 'name: COHES3ION newsletter\nzones: [Europe/London, Europe/Brussels]\n'
  const text = textOf(await compileWell(projectAround(sample, { 'newsletter.yaml': newsletter })), 'text')
  expect(readFileSync(path.join(repository, 'docs/plain-text.md'), 'utf8')).toContain(`\n\`\`\`\n${text}\`\`\`\n`)
})

describe('a heading', () => {
  it('is as wide as its underline, in any script', async () => {
    const text = await textOfSection('type: story\ntitle: 八个地区公布计划\nbody: |\n  ### Was wir fanden\n\n  Text.')
    expect(text).toBe('八个地区公布计划\n----------------\n\nWas wir fanden\n~~~~~~~~~~~~~~\nText.\n')
  })

  it('of two letters does not end in what begins a signature', async () => {
    expect(await textOfSection('type: story\ntitle: S3\nbody: Text.')).toBe('S3\n---\n\nText.\n')
  })

  it('has an underline of one line even below an address of two', async () => {
    const address = `https://example.org/${'a'.repeat(80)}`
    expect(await textOfSection(`type: story\ntitle: ${address}\nbody: Text.`)).toBe(
      `${address}\n${'-'.repeat(72)}\n\nText.\n`,
    )
  })

  it('in the text of an event is below the event', async () => {
    const event = 'title: Talk\n    start: 2026-05-01\n    body: |\n      ### What to bring\n\n      A pen.'
    expect(await textOfSection(`type: diary\ntitle: Diary\nevents:\n  - ${event}`)).toContain(
      'Friday 1 May 2026\nTalk\n~~~~\n\n~ What to bring\n\nA pen.\n',
    )
  })
})

describe('a list', () => {
  it('has blank lines around all items if one has two paragraphs', async () => {
    const body = '9. One.\n10. Two.\n\n    More of it.\n11. Three:\n    - four\n    - five'
    const text = await textOfSection(`type: story\ntitle: List\nbody: |\n${body.replace(/^/gm, '  ')}`)
    expect(text).toContain(' 9. One.\n\n10. Two.\n\n    More of it.\n\n11. Three:\n\n    - four\n    - five\n')
  })

  it('has none in short items, with lists in them', async () => {
    const text = await textOfSection('type: story\ntitle: List\nbody: |\n  - one\n    - two\n  - three')
    expect(text).toContain('- one\n  - two\n- three\n')
  })
})

it('fits into the lines of an email whatever marks stand above its letters', async () => {
  const letter = `e${'\u0301'.repeat(300)}`
  const section = `type: video\ntitle: T\nimage: { src: picture.png, alt: A }\nduration: ${letter} ${letter}\nlinks: [{ text: Watch, href: "https://www.europa.eu/film" }]`
  const bytes = (await textOfSection(section)).split('\n').map((line) => Buffer.byteLength(line))
  expect(Math.max(...bytes)).toBeLessThanOrEqual(998)
})

it('hangs what is longer than a line below the beginning of its first word', async () => {
  const long = 'words that go on and on and on until they have filled this line '.repeat(2).trim()
  const text = await textOfSection(
    `type: output\ntitle: Plan\nbody: Text.\nimage: { src: picture.png, alt: ${long}, credit: ${long} }\ndownloads:\n` +
      `  - { text: The plan of all partners in the eight regions, href: "https://example.org/plan.pdf", format: PDF, size: 2.4 MB, language: English }\n`,
  )
  expect(text).toContain(
    '[words that go on and on and on until they have filled this line words\n' +
      ' that go on and on and on until they have filled this line]\n' +
      'Picture: words that go on and on and on until they have filled this line\n' +
      '  words that go on and on and on until they have filled this line\n',
  )
  expect(text).toContain(
    'The plan of all partners in the eight regions [1] · PDF · 2.4 MB ·\n  English\n\n[1] https://example.org/plan.pdf\n',
  )
})

it('wraps the words of a link together with what stands before them', async () => {
  const words = 'The transcript with all of the words that they said about all of their many different plans for years'
  const text = await textOfSection(
    `type: video\ntitle: Film\nimage: { src: picture.png, alt: A title }\nlinks: [{ text: Watch, href: "https://example.org/film" }]\n` +
      `transcript: { text: ${words}, href: "https://example.org/words" }\n`,
  )
  expect(text).toContain(
    'Transcript: The transcript with all of the words that they said about\n  all of their many different plans for years [2]\n',
  )
})

it('prints a number, and nothing of a heading that is left out', async () => {
  const own = {
    'templates/sections/own/section.yaml': 'summary: Own.\nfields: { title: text, count: number }\n',
    'templates/sections/own/section.mjml.hbs': '{{#> section}}<p>{{title}} {{count}} {{count}}</p>{{/section}}\n',
    'templates/sections/own/section.txt.hbs':
      '{{heading title}}\n{{heading count level=3}}\n{{wrap count label="Regions:"}}\n',
  }
  expect(await textOfSection('type: own\ncount: 8', own)).toBe('8\n~~~\nRegions: 8\n')
})

it('wraps what a project’s own template prints without a helper', async () => {
  const long = 'words of a line '.repeat(6).trim()
  const own = {
    'templates/sections/own/section.yaml': 'summary: Own.\nfields: { title: text, body: text }\n',
    'templates/sections/own/section.mjml.hbs': '{{#> section}}<p>{{title}} {{body}}</p>{{/section}}\n',
    'templates/sections/own/section.txt.hbs': '{{title}}\n  - {{body}}\n',
  }
  expect(await textOfSection(`type: own\ntitle: ${long}\nbody: ${long}`, own)).toBe(
    'words of a line words of a line words of a line words of a line words of\na line words of a line\n' +
      '  - words of a line words of a line words of a line words of a line\n    words of a line words of a line\n',
  )
})
