import { describe, expect, it } from 'vitest'
import { checkExample } from './checkExample.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = 'January February March April May June July August September October November December'.split(' ')

interface Day {
  readonly weekday: number
  readonly inWords: string
}

/** Every third day, from this one on. */
function daysFrom(first: string, count: number, step: number): Day[] {
  return Array.from({ length: count }, (_, i) => {
    const date = new Date(Date.parse(first) + i * step * 86_400_000)
    return {
      weekday: (date.getUTCDay() + 6) % 7,
      inWords: `${date.getUTCDate()} ${months[date.getUTCMonth()]}`,
    }
  })
}

async function underlined(date: string, sentences: readonly string[]): Promise<string[]> {
  const { findings } = await checkExample({ issue: { date }, body: sentences.join('\n\n') })
  return findings
    .filter(({ id }) => id === 'weekday-wrong')
    .map(({ place }) => place?.source.text.slice(place.from, place.to) ?? '')
}

/** Sentences about the future. */
const plans = [
  (day: string) => `The workshop is on ${day} in Cardiff.`,
  (day: string) => `Join us at the open day of ${day}!`,
  (day: string) => `The call closes on ${day}.`,
  (day: string) => `${day}: walk through the valley, with tea.`,
]

/** Sentences about the past. */
const reports = [
  (day: string) => `The partners met on ${day} in Bilbao.`,
  (day: string) => `On ${day} the minister opened the fair, and 40 people came.`,
  (day: string) => `The visit took place on ${day}.`,
  (day: string) => `More than 200 people visited us on ${day}.`,
]

describe.each(['2026-12-01', '2026-11-27', '2027-02-16', '2024-01-15', '2027-08-31'])('an issue of %s', (date) => {
  const ahead = daysFrom(date, 40, 3).map((day, i) => ({ ...day, say: plans[i % plans.length] ?? String }))

  it.each([1, 6, 2, 3, 4, 5])('finds every weekday that is %s days off in the four months after it', async (off) => {
    const wrong = ahead.map(({ weekday, inWords, say }) => ({
      day: `${weekdays[(weekday + off) % 7]} ${inWords}`,
      say,
    }))
    expect(
      await underlined(
        date,
        wrong.map(({ day, say }) => say(day)),
      ),
    ).toEqual(wrong.map(({ day }) => day))
  })

  it('accepts every right one', async () => {
    const right = ahead.map(({ weekday, inWords, say }) => say(`${weekdays[weekday]} ${inWords}`))
    expect(await underlined(date, right)).toEqual([])
  })

  it('accepts reports about the year before', async () => {
    const first = new Date(Date.parse(date) - 360 * 86_400_000).toISOString().slice(0, 10)
    const right = daysFrom(first, 72, 5).map(({ weekday, inWords }, i) =>
      (reports[i % reports.length] ?? String)(`${weekdays[weekday]} ${inWords}`),
    )
    expect(await underlined(date, right)).toEqual([])
  })
})

/** The 15th of December 2026 is a Tuesday. */
const forms: readonly (readonly [lang: string, right: string, wrong: string, say: (weekday: string) => string])[] = [
  ['en', 'Tuesday', 'Wednesday', (day) => `Come on ${day}, 10am, 15 December to the fair.`],
  ['en', 'Tuesday', 'Wednesday', (day) => `Come on 15 December, 10.30am–12pm, ${day}.`],
  ['en', 'Tuesday', 'Wednesday', (day) => `Come to the fair: ${day} - 15 December.`],
  ['en', 'Tuesday', 'Wednesday', (day) => `The day of the fair: ${day} / 15 December`],
  ['en', 'Tuesday', 'Wednesday', (day) => `The fair is on 15 December, a ${day}.`],
  ['en', 'tuesday', 'wednesday', (day) => `Come on ${day} 15 december to the fair.`],
  ['de', 'Dienstag', 'Mittwoch', (day) => `Der Markt ist am ${day}, der 15. Dezember.`],
  ['de', 'Dienstag', 'Mittwoch', (day) => `Der Markt am ${day} (15.12.) ist offen.`],
  ['fr', 'mardi', 'mercredi', (day) => `La foire est le ${day} 15 decembre.`],
  ['es', 'martes', 'miercoles', (day) => `La feria es el ${day} 15 de diciembre.`],
  ['ga', 'Dé Máirt', 'Dé Céadaoin', (day) => `Beidh an cruinniú ann ${day} 15 Mí na Nollag.`],
  ['eu', 'asteartea', 'asteazkena', (day) => `Abenduaren 15a, ${day}`],
  ['cy', 'Dydd Mawrth', 'Mercher', (day) => `${day} 15 Rhagfyr: ffair yn y parc.`],
]

it.each(forms)('reads weekdays beside dates, %#: %s %s', async (lang, right, wrong, say) => {
  const found = await Promise.all(
    [right, wrong].map(async (day) => {
      const { findings } = await checkExample({ issue: { date: '2026-12-01', lang }, body: say(day) })
      return findings.filter(({ id }) => id === 'weekday-wrong').length
    }),
  )
  expect(found).toEqual([0, 1])
})

it.each([
  'We close on Monday - 15 December is the visit.',
  'On 15 December, a Saturday market opens.',
  'It was in The Sun – 15 December.',
  'Come on Tuesday 15 December, 10am, Wednesday 16 December, 2pm, or any Monday / 15 December is full.',
  'We open every Monday – 15 December.',
])('does not take another day for the date’s: %s', async (body) => {
  expect(await underlined('2026-12-01', [body])).toEqual([])
})
