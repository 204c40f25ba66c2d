import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { wallTimeAt } from '../../src/lib/time/zoned.ts'
import { zoneAbbreviation } from '../../src/lib/time/zoneNames.ts'
import { dateInWords, datesInWords, dateView } from '../../src/stages/compose/dates.ts'
import { clock } from '../../src/stages/compose/times.ts'
import { repository } from '../support/project.ts'
import { type IcuFacts, icuDate, instants, readFacts, twoYears } from './icuFacts.ts'
import { type Difference, knownDifferences } from './knownDifferences.ts'
import { builtInLanguages, languageOf } from './languages.ts'

/** Made with Node.js 20.20.2. */
const namedIcu = '78.2'
const file = path.join(repository, `test/fixtures/icu-${namedIcu}.json`)
const facts: { readonly [id: string]: IcuFacts } = JSON.parse(readFileSync(file, 'utf8'))
const factsOf = (id: string): IcuFacts => facts[id] ?? readFacts(languageOf(id).tag)

/** Applies the differences in turn; each must change some text, or it is none. */
function withDifferences(icu: readonly string[], differences: readonly Difference[] = []): readonly string[] {
  return differences.reduce<readonly string[]>((texts, { why, own }) => {
    const changed = texts.map(own)
    expect(changed, `ICU has it already: ${why}`).not.toEqual(texts)
    return changed
  }, icu)
}

const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** With another ICU the committed facts are taken as they are: this Node.js cannot tell whether they are right. */
it(`has the facts of ICU ${namedIcu}`, async () => {
  if (process.versions['icu'] !== namedIcu) {
    expect(Object.keys(facts)).toEqual(builtInLanguages)
    return
  }
  const now = Object.fromEntries(builtInLanguages.map((id) => [id, readFacts(languageOf(id).tag)]))
  await expect(`${JSON.stringify(now, null, 1)}\n`).toMatchFileSnapshot(file)
  for (const id of builtInLanguages)
    for (const dateStyle of ['long', 'full'] as const) {
      const format = new Intl.DateTimeFormat(languageOf(id).tag, { dateStyle, timeZone: 'UTC' })
      const days = twoYears.map(({ year, month, day }) => format.format(Date.UTC(year, month - 1, day)))
      expect(twoYears.map((day) => icuDate(factsOf(id), dateStyle, day))).toEqual(days)
    }
})

describe.each(builtInLanguages)('%s has as ICU, but for known differences', (id) => {
  const language = languageOf(id)
  const known = knownDifferences[id] ?? {}

  it('each day of two years, with its weekday', () => {
    const icu = twoYears.map((day) => icuDate(factsOf(id), 'full', day))
    const own = twoYears.map((day) => dateView(day, language)['inWords'])
    expect(own).toEqual(withDifferences(icu, known.dates).map(capitalized))
  })

  it('each day of two years', () => {
    const icu = twoYears.map((day) => icuDate(factsOf(id), 'long', day))
    const isOfWeekday = ({ why }: Difference) => /weekday|dydd/.test(why)
    const differences = known.dates?.filter((one) => !isOfWeekday(one))
    expect(twoYears.map((day) => dateInWords(day, language))).toEqual(withDifferences(icu, differences))
  })

  it('each month of two years', () => {
    const months = twoYears.filter(({ day }) => day === 1)
    const icu = months.map((day) => icuDate(factsOf(id), 'month', day))
    expect(months.map((month) => dateInWords({ ...month, day: null }, language))).toEqual(
      withDifferences(icu, known.months),
    )
  })

  it('times of the day', () => {
    const { times } = factsOf(id)
    const icu = withDifferences(Object.values(times), known.times)
    expect(Object.keys(times).map((minutes) => clock(Number(minutes), language))).toEqual(icu)
  })

  it('its abbreviations of time zones', () => {
    const own = Object.entries(factsOf(id).zones).flatMap(([zone, names]) =>
      names.flatMap((icu, i) => {
        const { offset } = wallTimeAt(instants[i] ?? 0, zone)
        const abbreviation = zoneAbbreviation(zone, offset)
        return icu === null ? [] : [[known.zones?.[icu] ?? icu, language.zones?.[abbreviation] ?? abbreviation]]
      }),
    )
    expect(own.map(([, name]) => name)).toEqual(own.map(([icu]) => icu))
    const named = Object.values(language.zones ?? {}).filter((name) => name !== null)
    expect(own.map(([icu]) => icu)).toEqual(expect.arrayContaining(named))
  })
})

/** Spaces around dashes, and which dash it is, differ between versions of ICU; Basque and Italian differ on purpose. */
it.skipIf(process.versions['icu'] !== namedIcu).each(builtInLanguages.filter((id) => id !== 'eu' && id !== 'it'))(
  'has ranges of days as ICU does in %s',
  (id) => {
    const language = languageOf(id)
    const parts = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
    const format = new Intl.DateTimeFormat(language.tag, parts)
    const plain = (text: string) => text.replace(/[\s\u2009]*[–-][\s\u2009]*/g, '-').replace(/\s/g, ' ')
    const start = { year: 2026, month: 3, day: 3 }
    const ends = [
      { year: 2026, month: 3, day: 5 },
      { year: 2026, month: 4, day: 2 },
    ]
    const icu = ends.map((end) =>
      plain(format.formatRange(Date.UTC(2026, 2, 3), Date.UTC(2026, end.month - 1, end.day))),
    )
    const own = ends.map((end) => plain(datesInWords(start, end, language)))
    expect(own).toEqual(withDifferences(icu, knownDifferences[id]?.ranges))
  },
)
