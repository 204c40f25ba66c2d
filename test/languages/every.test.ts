import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DiaryEvent } from '../../src/model/value.ts'
import { composeEvent } from '../../src/stages/compose/composeEvent.ts'
import { dateInWords, dateView } from '../../src/stages/compose/dates.ts'
import { builtInWords, compileWell, issueOf, projectAround, repository, textOf } from '../support/project.ts'
import { twoYears } from './icuFacts.ts'
import { builtInLanguages, languageOf } from './languages.ts'

const minutes = fc.integer({ min: 0, max: 1439 })
const moment = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-30'), noInvalidDate: true }).chain((at) =>
  minutes.map((minute) => ({
    kind: 'moment' as const,
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    minutes: minute,
  })),
)
const zone = fc.constantFrom('Europe/London', 'America/Toronto', 'Asia/Tokyo', 'Pacific/Auckland', 'UTC')

const plainEvent = {
  id: null,
  title: 'A meeting',
  purpose: 'meeting',
  status: null,
  month: null,
  repetition: null,
  movedFrom: null,
  where: null,
  online: null,
  organiser: null,
  audience: null,
  body: null,
  book: null,
  isOffered: true,
} as const

const event = fc.record({ start: moment, end: fc.option(moment), zone }).map(
  ({ start, end, zone: of }): DiaryEvent => ({
    kind: 'event',
    lang: null,
    ...plainEvent,
    zone: of,
    sessions: [{ title: null, zone: of, start, end, where: null }],
  }),
)

const issueDate = { kind: 'date', year: 2026, month: 11, day: 27 } as const

/** All texts of a view. */
const textsIn = (view: unknown): string[] =>
  typeof view === 'string' ? [view] : Object.values(view ?? {}).flatMap((part) => textsIn(part))

describe.each(builtInLanguages)('%s', (id) => {
  const language = languageOf(id)

  it('leaves no placeholder, gap or empty part in any event', () => {
    fc.assert(
      fc.property(event, zone, (one, other) => {
        for (const text of textsIn(composeEvent(one, { zones: [other], language, issueDate }))) {
          expect(text).not.toMatch(/[{}]|undefined|null|[\s\u00a0]{2}|\(\)|^[\s,–-]|[\s,–-]$/)
          expect(text).toMatch(/[\p{L}\p{N}]/u)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('has another text for each month, weekday and day', () => {
    const months = Array.from({ length: 12 }, (_, i) => ({ year: 2026, month: i + 1 }))
    for (const day of [null, 11])
      expect(new Set(months.map((month) => dateInWords({ ...month, day }, language))).size).toBe(12)
    const days = Array.from({ length: 31 }, (_, i) => ({ year: 2026, month: 5, day: i + 1 }))
    expect(new Set(days.map((day) => dateInWords(day, language))).size).toBe(31)
    expect(new Set(days.map((day) => dateView(day, language)['inWords'])).size).toBe(31)
  })

  it('reads the block of a date as the date in words', () => {
    for (const day of twoYears) {
      const { inWords, before, day: number, after } = dateView(day, language)
      expect(`${before} ${number} ${after}`.match(/[\p{L}\p{N}º]+/gu)).toEqual(
        String(inWords).match(/[\p{L}\p{N}º]+/gu),
      )
    }
  })

  it('says what it was checked against, and that no native speaker has read it', () => {
    const text = readFileSync(path.join(repository, `templates/languages/${id}/language.yaml`), 'utf8')
    expect(text.replace(/\n# /g, ' ')).toMatch(
      /Checked in 2026-11 against: CLDR 48 \(ICU 78\.2\): .*\. No native speaker has read it\./,
    )
  })

  it('is called as in its words.yaml', () => {
    const name = builtInWords.find((one) => one.id === id)?.name
    if (name !== undefined) expect(language.words['languageName']).toBe(name)
  })

  it('puts a quotation into its marks, and one inside it into others', async () => {
    const { quotation = '', innerQuotation = '' } = language.words
    const inner = quotation.replace('{text}', 'the plan')
    const quote = `type: quote\ntext: 'We call it ${inner} here.'\nperson: A partner`
    const text = textOf(await compileWell(projectAround(`lang: ${id}\n${issueOf(quote)}`)), 'text')
    expect(text).toContain(
      quotation.replace('{text}', `We call it ${innerQuotation.replace('{text}', 'the plan')} here.`),
    )
  })
})
