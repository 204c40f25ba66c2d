import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { resolveFrom } from '../src/lib/files/paths.ts'
import { cellWidth } from '../src/lib/text/cellWidth.ts'
import { positionAt } from '../src/lib/text/lines.ts'
import type { Contract, FieldSpec } from '../src/model/contract.ts'
import { openCatalogue } from '../src/openCatalogue.ts'
import { memoryFiles } from '../src/stages/load/memoryFiles.ts'
import { oneLine } from './support/oneLine.ts'
import {
  compileIn,
  compileWell,
  htmlOf,
  issueOf,
  projectAround,
  repositoryFiles,
  textOf,
  withContent,
} from './support/project.ts'

const catalogue = openCatalogue({ project: memoryFiles({}), builtIn: repositoryFiles })

/** Texts with a meaning in a format on the way: HTML, MJML, Handlebars, Liquid, YAML, JavaScript, GovDelivery. */
const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '</mj-text><mj-raw>',
  '<mj-include path="x"/>',
  '<!-- a -->',
  '<![endif]-->',
  '{{title}}',
  '{{{body}}}',
  '{{> section}}',
  '{%raw%}',
  '{% container key %}',
  '[[SUBSCRIBER_PREFERENCES_URL]]',
  '&amp;',
  '&nbsp;',
  '&#60;',
  '__proto__',
  'constructor',
  'true',
  'null',
  '"quotes"',
  "it's",
  '=1+1',
  '$&',
  '$1',
  'é’—ŵ',
  '😀',
  '\u202e',
  '\ufdd0',
  'a\u00a0b',
  ']]>',
  '--',
  '#',
  ': ',
)

const word = fc.oneof(
  { weight: 3, arbitrary: hostile },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
)

/** Any text that a file can contain. */
const anyText = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map(oneLine)
  .filter((text) => text.length > 0)

/** Texts of any length in any script, with words and addresses that are too long for a line. */
const longText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: word },
      fc.constantFrom(
        'a word among many others',
        'x'.repeat(100),
        'Rindfleisch-etikettierungs-überwachungs-aufgaben-übertragungs-gesetz-und-verordnung',
        'https://example.org/'.padEnd(90, 'a'),
        '我们的计划已经出来了，请大家阅读「计划」。'.repeat(3),
        'コンピューターとインターネットについて'.repeat(3),
        'แต่ละแผนระบุว่าภูมิภาคจะทำอะไรในอีกสองปีข้างหน้า'.repeat(3),
        'ផែនការនីមួយៗចែងថាតំបន់មួយនឹងធ្វើអ្វី'.repeat(3),
        'כל תוכנית אומרת מה האזור יעשה',
        '각 계획은 한 지역이 앞으로',
        '👩‍👩‍👧‍👦'.repeat(30),
        `e${'\u0301'.repeat(300)}`,
        'a\u00a0b'.repeat(40),
      ),
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map(oneLine)
  .filter((text) => text.length > 0)

/** What Markdown prints of a text: the replacement character for those that Unicode reserves for internal use. */
const printed = (text: string) => text.replace(/[\ufdd0-\ufdef]/g, '\ufffd')

/** Markdown in which every character is escaped. */
const asMarkdown = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&')

interface Filled {
  readonly yaml: unknown
  /** The texts that must be found in the email. */
  readonly texts: readonly string[]
  /** One of them whose quotation marks may be changed or removed: the section has its own. */
  readonly quoted?: string
}

/** Random content for a field; null where the field prints no text of the author's. */
function fill(spec: FieldSpec, anyText: fc.Arbitrary<string>): fc.Arbitrary<Filled> {
  switch (spec.type) {
    case 'text':
      return anyText.map((text) => ({ yaml: text, texts: [text] }))
    case 'markdown':
      return anyText.map((text) => ({ yaml: asMarkdown(text), texts: [printed(text)] }))
    case 'link':
      return fillGroup({ text: { type: 'text' }, href: { type: 'url' } }, anyText)
    case 'url':
      return fc.webUrl({ withQueryParameters: true }).map((yaml) => ({ yaml, texts: [] }))
    case 'image':
      return fc
        .tuple(anyText, anyText)
        .map(([alt, credit]) => ({ yaml: { src: 'picture.png', alt, credit }, texts: [alt, credit] }))
    case 'date':
      return fc.constant({ yaml: '2026-05-01', texts: [] })
    case 'event':
      return fc.tuple(anyText, anyText, anyText, anyText).map(([title, where, audience, body]) => ({
        yaml: { title, where, audience, body: asMarkdown(body), start: '2026-05-01 10:00', zone: 'Europe/London' },
        texts: [title, where, audience, printed(body)],
      }))
    case 'group':
      return fillGroup(spec.fields, anyText)
    case 'list':
      return fc.array(fill(spec.of, anyText), { minLength: 1, maxLength: 2 }).map((items) => ({
        yaml: items.map(({ yaml }) => yaml),
        texts: items.flatMap(({ texts }) => texts),
      }))
    default:
      throw new Error(`no content for a field of type ${spec.type}`)
  }
}

function fillGroup(contract: Contract, anyText: fc.Arbitrary<string>): fc.Arbitrary<Filled> {
  const fields = Object.fromEntries(Object.entries(contract).map(([name, spec]) => [name, fill(spec, anyText)]))
  return fc.record(fields).map((filled) => ({
    yaml: Object.fromEntries(Object.entries(filled).map(([name, { yaml }]) => [name, yaml])),
    texts: Object.values(filled).flatMap(({ texts }) => texts),
  }))
}

const sectionOf = (text: fc.Arbitrary<string>) =>
  fc.constantFrom(...catalogue.sectionTypes).chain((id) => {
    const contract = catalogue.sectionType(id).value?.fields ?? {}
    return fillGroup(contract, text).map(({ yaml, texts }): Filled => {
      const filled = { yaml: { type: id, ...(yaml as object) }, texts }
      return id === 'quote' ? { ...filled, quoted: String((yaml as { text: unknown }).text) } : filled
    })
  })

const section = sectionOf(anyText)

const withoutMarks = (text: string) => text.replace(/["'`,“”„«»‹›‘’‚「」『』]/g, '')

/** The visible text of HTML: without tags, with references resolved once. */
function seen(html: string): string {
  return html
    .replace(/<!--\[if[\s\S]*?<!\[endif\]-->/g, '')
    .replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]+>/g, '\u0000')
    .replace(/&(?:#(\d+)|(\w+));/g, (all, code, name) =>
      code ? String.fromCodePoint(Number(code)) : ({ amp: '&', lt: '<', gt: '>', quot: '"' }[name as string] ?? all),
    )
}

const squeeze = (text: string) => text.replace(/[ \n]+/g, ' ')

/** Without spaces: a line of plain text may break within a word. */
const solid = (text: string) => text.replace(/[ \n]+/g, '')

describe('any text in any field', () => {
  it('is escaped exactly once in HTML, and complete in text', async () => {
    await fc.assert(
      fc.asyncProperty(section, async ({ yaml, texts, quoted }) => {
        const isIn = (one: string, all: string, tidy: (text: string) => string) => {
          if (one === quoted) expect(tidy(withoutMarks(all))).toContain(tidy(withoutMarks(one)))
          else expect(all).toContain(tidy(one))
        }
        const email = await compileWell(
          projectAround(stringify({ date: '2026-05-01', subject: 'A test', sections: [yaml] })),
        )
        const text = solid(textOf(email, 'text').replace(/ \[\d+\]/g, ''))
        for (const html of htmlOf(email)) {
          const visible = squeeze(seen(html).replaceAll('\u0000', ''))
          for (const one of texts) isIn(one, visible, squeeze)
          expect(html).toMatch(/^[\n\x20-\x7e]*$/)
          expect(html).not.toMatch(/<(script|mj-)/)
        }
        for (const one of texts) isIn(one.replace(/ \[\d+\]/g, ''), text, solid)
      }),
      { numRuns: 150 },
    )
  })

  it('makes no line of the plain text too long but for an address', async () => {
    await fc.assert(
      fc.asyncProperty(sectionOf(longText), longText, async ({ yaml }, name) => {
        const issue = { date: '2026-05-01', subject: 'A test', sections: [yaml] }
        const email = await compileWell(
          projectAround(stringify(issue, { lineWidth: 0 }), {
            'newsletter.yaml': stringify(
              { name, about: asMarkdown(name), target: { name: 'document' } },
              { lineWidth: 0 },
            ),
          }),
        )
        for (const line of textOf(email, 'text').split('\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(998)
          if (!/^ *(?:[-–~] |\[\d+\] )?\S*(?::\/\/|@)\S*$/.test(line)) expect(cellWidth(line)).toBeLessThanOrEqual(72)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('gives the same bytes from a second compiler', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(section, { minLength: 1, maxLength: 3 }), async (sections) => {
        const issue = stringify({ date: '2026-05-01', subject: 'A test', sections: sections.map(({ yaml }) => yaml) })
        const [one, other] = [await compileWell(projectAround(issue)), await compileWell(projectAround(issue))]
        expect(withContent(one)).toEqual(withContent(other))
      }),
      { numRuns: 25 },
    )
  })

  it('is complete in the newsletter’s and the issue’s own fields', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, async (name, subject, preview) => {
        fc.pre([...subject].length <= 400)
        const files = projectAround(
          stringify({ date: '2026-05-01', subject, preview, sections: [{ type: 'quote', text: 'x', person: 'y' }] }),
          { 'newsletter.yaml': stringify({ name, about: asMarkdown(name), target: { name: 'document' } }) },
        )
        const email = await compileWell(files)
        const html = seen(textOf(email, 'document'))
        for (const one of [name, printed(name), subject, preview]) expect(squeeze(html)).toContain(squeeze(one))
        expect(email).toMatchObject({ subject, preview })
      }),
      { numRuns: 60 },
    )
  })
})

describe('findings', () => {
  const example = issueOf(catalogue.example('diary') ?? '')

  it('have a place inside their file, whatever is removed from an issue or added to it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(example.length), fc.nat(40), word, async (at, cut, put) => {
        const issue = example.slice(0, at) + put + example.slice(at + cut)
        const { findings } = await compileIn(projectAround(issue))
        for (const { place, message, help } of findings) {
          expect(message.length * help.length).toBeGreaterThan(0)
          if (!place) continue
          const { text } = place.source
          expect(0 <= place.from && place.from <= place.to && place.to <= text.length).toBe(true)
          const { line, column } = positionAt(text, place.from)
          expect(column - 1).toBeLessThanOrEqual((text.split('\n')[line - 1] ?? '').length)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('name the line that was changed', async () => {
    const lines = example.split('\n')
    const fields = lines.flatMap((line, i) => (/^\s*(- )?(\w+): /.test(line) ? [i] : []))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fields), async (i) => {
        const changed = lines.with(i, (lines[i] ?? '').replace(/(\w+):/, 'qqqqqqqqqqqq:')).join('\n')
        const { findings } = await compileIn(projectAround(changed))
        const named = findings.flatMap(({ place }) => (place ? [positionAt(place.source.text, place.from).line] : []))
        expect(named).toContain(i + 1)
      }),
    )
  })
})

describe('paths', () => {
  const part = fc.constantFrom('..', '.', 'a', 'b.png', '', '...', '\\', '..\\..', 'C:', '~', '%2e%2e', '\0')

  it('never leave the project', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 8 }),
        fc.array(fc.constantFrom('x', 'y'), { maxLength: 3 }),
        (parts, folders) => {
          const path = resolveFrom([...folders, 'file.yaml'].join('/'), parts.join('/'))
          if (path !== null) expect(path.split('/')).not.toContain('..')
          if (path !== null) expect(path).not.toMatch(/^\/|\0/)
        },
      ),
    )
  })

  it('give each picture a unique name inside images/', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const name = fc.string({
      unit: fc.constantFrom('a', 'B', 'é', ' ', '.', '-', '(', '日', '%'),
      minLength: 1,
      maxLength: 6,
    })
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(name, { minLength: 1, maxLength: 4, selector: (one) => one.trim() }),
        async (names) => {
          const usable = names.map((one) => `p${one.trim()}.png`)
          const images = usable.map((src) => ({ type: 'story', title: 'T', body: 'B', image: { src, alt: 'A' } }))
          const email = await compileWell(
            projectAround(
              stringify({ date: '2026-05-01', subject: 'S', sections: images }),
              Object.fromEntries(usable.map((src) => [`issues/${src}`, png])),
            ),
          )
          const given = email.pictures.map((picture) => picture.name)
          expect(new Set(given).size).toBe(usable.length)
          for (const one of given) expect(one).toMatch(/^[a-z0-9-]+\.png$/)
        },
      ),
      { numRuns: 40 },
    )
  })
})
