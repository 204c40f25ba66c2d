import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ArtifactKind, FieldType, Rule, Target } from '../src/index.ts'
import { dist } from './support/built.ts'
import { picture } from './support/project.ts'

declare module '../src/index.ts' {
  interface FieldSpecs {
    readonly stars: { readonly most: number }
  }
}

// Only the published interface: a program with extensions gets no more.
const { compile, defineRule, openMemory } = (await import(
  pathToFileURL(path.join(dist, 'index.js')).href
)) as typeof import('../src/index.ts')

const stars: FieldType<'stars'> = {
  name: 'stars',
  label: 'stars',
  wants: 'a number of stars',
  settings: { most: { type: 'number', required: true, help: 'how many there can be' } },
  example: ({ most }) => '*'.repeat(most),
  read(raw, { most }, reading, field) {
    if (raw.kind === 'text' && /^\*+$/.test(raw.text) && raw.text.length <= most) return '★'.repeat(raw.text.length)
    reading.report({
      id: 'not-stars',
      severity: 'error',
      message: `${field} has at most ${most} stars.`,
      help: `Write ${field}: ${this.example({ type: 'stars', most }, field, reading.fields)}`,
      place: raw.place,
    })
    return undefined
  },
}

const wordCount: ArtifactKind = {
  role: 'word-count',
  forms: [],
  make({ stem, plainText }) {
    const text = JSON.stringify({ words: plainText().text.match(/\w+/g)?.length ?? 0 })
    const about = { name: `${stem}.words.json`, mediaType: 'application/json', limit: null, held: false, starts: null }
    return [{ ...about, text, bytes: () => text }]
  },
}

const intranet: Target = {
  id: 'intranet',
  summary: 'our own pages',
  artifacts: [wordCount],
  platform: null,
  macros: null,
  tracking: null,
  sites: [],
  addsUnsubscribe: false,
}

const about = (id: string) => ({
  id,
  group: 'text' as const,
  severity: 'warning' as const,
  summary: 'A house rule.',
  why: 'We agreed on it.',
  looksAt: 'everything.',
  say: (details: { readonly what: string }) => ({ message: `Seen: ${details.what}`, help: 'Look at it.' }),
  good: () => [],
  bad: () => [],
})

const rules: readonly Rule[] = [
  defineRule<{ what: string }>({
    ...about('our-words'),
    look: {
      passage({ passage: { text, at } }, found) {
        const from = text.indexOf('utilise')
        if (from !== -1) found(at(from, from + 7), { what: text.slice(from, from + 7) })
      },
    },
  }),
  defineRule<{ what: string }>({
    ...about('our-links'),
    look: {
      link({ link }, found) {
        if (link.href.endsWith('.doc')) found(link.hrefPlace(), { what: link.href })
      },
    },
  }),
  defineRule<{ what: string }>({
    ...about('our-pictures'),
    look: {
      picture({ picture: { picture, altPlace } }, found) {
        found(altPlace, { what: picture.file.path })
      },
    },
  }),
  defineRule<{ what: string }>({
    ...about('our-events'),
    look: {
      event({ event }, found) {
        found(event.place, { what: event.event.title })
      },
    },
  }),
  defineRule<{ what: string }>({
    ...about('our-sections'),
    look: {
      section({ section }, found) {
        found(section.place(), { what: section.type })
      },
    },
  }),
  defineRule<{ what: string }>({
    ...about('our-blocks'),
    look: {
      block({ block }, found) {
        for (const { text } of block.runs) if (text.includes('form')) found(block.placeOf(text), { what: text })
      },
    },
  }),
  defineRule<{ what: string }>({
    ...about('our-artifacts'),
    look: {
      artifact({ artifact }, found) {
        found(null, { what: artifact.name })
      },
    },
  }),
  defineRule<{ what: string }>({
    ...about('our-issues'),
    look: {
      issue({ issue }, found) {
        found(issue.place, { what: issue.subject })
      },
    },
  }),
]

const files = (rating: string) => ({
  'newsletter.yaml': 'name: Parish news\ntarget: { name: intranet }\n',
  'templates/sections/review/section.yaml':
    'summary: What a reader thinks of a service.\nfields:\n  title: { type: text, required: true }\n  rating: { type: stars, most: 5 }\n',
  'templates/sections/review/section.mjml.hbs':
    '<mj-section><mj-column><mj-text><h2 style="margin:0">{{title}}</h2><p style="margin:0">{{rating}}</p></mj-text></mj-column></mj-section>',
  'templates/sections/review/section.txt.hbs': '{{title}}: {{rating}}\n',
  'issues/may.yaml': [
    'date: 2026-05-04',
    'subject: Please utilise the new library',
    'sections:',
    `  - { type: review, title: The new library, rating: "${rating}" }`,
    '  - type: story',
    '    title: Forms',
    '    image: { src: plans.png, alt: Eight report covers on a shelf }',
    '    body: Fill in [the booking form](https://www.europa.eu/form.doc).',
    '  - type: diary',
    '    title: Dates for your diary',
    '    events:',
    '      - { title: Open evening, start: 2026-06-02 18:00, zone: Europe/London }',
    '',
  ].join('\n'),
  'issues/plans.png': picture,
})

const own = { rules, fields: [stars], targets: [intranet] }

describe('a program that registers its own extensions', () => {
  it('adds field types, targets, artifacts and rules of every scope', async () => {
    const { email, findings } = await compile({ files: files('****'), issue: 'may', ...own })
    const ours = findings.filter(({ id }) => id.startsWith('our-'))
    expect(ours.map(({ id, message }) => `${id} ${message}`)).toEqual([
      'our-issues Seen: Please utilise the new library',
      'our-words Seen: utilise',
      'our-sections Seen: review',
      'our-sections Seen: story',
      'our-pictures Seen: issues/plans.png',
      'our-links Seen: https://www.europa.eu/form.doc',
      'our-sections Seen: diary',
      'our-events Seen: Open evening',
      'our-artifacts Seen: may.words.json',
    ])
    expect(email?.artifacts.map(({ role, name }) => [role, name])).toEqual([['word-count', 'may.words.json']])
    expect(JSON.parse(email?.artifacts[0]?.text ?? '')).toEqual({ words: expect.any(Number) })
  })

  it('adds rules that look at one part of the email, and at one file, at a time', async () => {
    const { findings } = await compile({
      files: files('*'),
      issue: 'may',
      ...own,
      target: 'document',
      only: ['our-blocks', 'our-artifacts'],
    })
    expect(
      findings.map(({ id, message, place }) => `${id} ${message} ${place?.source.text.slice(place.from, place.to)}`),
    ).toEqual([
      'our-blocks Seen: the booking form the booking form',
      'our-artifacts Seen: may.html undefined',
      'our-artifacts Seen: may.txt undefined',
    ])
  })

  it('explains its field types to an author in its own words', async () => {
    const { email, findings } = await compile({ files: files('******'), issue: 'may', ...own })
    expect(email).toBeNull()
    expect(findings).toMatchObject([
      { id: 'not-stars', message: 'rating has at most 5 stars.', help: 'Write rating: *****' },
    ])
  })

  it('selects its rules by name, and their findings are remembered', async () => {
    const memory = openMemory()
    const input = { files: files('**'), issue: 'may', ...own, memory, only: ['our-words', 'our-links'] }
    const first = await compile(input)
    expect(first.findings.map(({ id }) => id)).toEqual(['our-words', 'our-links'])
    expect((await compile(input)).findings).toEqual(first.findings)
  })

  it('replaces a built-in rule', async () => {
    const silent = defineRule<{ what: string }>({ ...about('link-document'), look: {} })
    const ids = async (more: readonly Rule[]) => {
      const { findings } = await compile({ files: files('**'), issue: 'may', ...own, rules: more })
      return findings.map(({ id }) => id)
    }
    expect(await ids([])).toContain('link-document')
    expect(await ids([silent])).not.toContain('link-document')
  })

  it('learns where a section needs a field type that is not registered', async () => {
    const { email, findings } = await compile({ files: files('**'), issue: 'may', targets: [intranet] })
    expect(email).toBeNull()
    expect(findings.map(({ id, place }) => [id, place?.source.path])).toContainEqual([
      'not-a-choice',
      'templates/sections/review/section.yaml',
    ])
  })
})
