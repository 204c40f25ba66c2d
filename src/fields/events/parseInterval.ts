import { isKeyOf } from '../../lib/text/isKeyOf.ts'
import type { Interval } from '../../lib/time/recurrence.ts'

const nths = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 } as const
const figures = { '1st': 1, '2nd': 2, '3rd': 3, '4th': 4, '5th': 5 } as const
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const steps = { week: ['week', 1], month: ['month', 1], year: ['month', 12] } as const
const adverbs = {
  weekly: 'week',
  fortnight: '2 weeks',
  fortnightly: '2 weeks',
  monthly: 'month',
  yearly: 'year',
} as const

/** As it is read: “2 weeks”, “second Wednesday”. */
export function intervalText(every: Interval): string {
  if (every.unit !== 'weekday') return every.step === 1 ? every.unit : `${every.step} ${every.unit}s`
  const [nth] = Object.entries(nths).find(([, number]) => number === every.nth) ?? []
  const weekday = weekdays[every.weekday] ?? ''
  return `${nth} ${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}`
}

/** Reads “week”, “2 weeks”, “month”, “year”, “second Wednesday”, “last Friday of the month”; null for anything else. */
export function parseInterval(text: string): Interval | null {
  const written = text
    .trim()
    .toLowerCase()
    .replace(/^(?:every|each)\s+/, '')
    .replace(/\s+(?:of|in)\s+(?:the|every|each)\s+month$/, '')
  const words = isKeyOf(written, adverbs) ? adverbs[written] : written
  const [, number = '1', unit = ''] = /^(?:(\d{1,3})\s+)?(week|month|year)s?$/.exec(words) ?? []
  if (isKeyOf(unit, steps)) {
    const [kind, factor] = steps[unit]
    return Number(number) > 0 ? { unit: kind, step: Number(number) * factor } : null
  }
  const [nth = '', day = ''] = words.split(/\s+/)
  const weekday = weekdays.indexOf(day)
  const which = isKeyOf(nth, nths) ? nths[nth] : isKeyOf(nth, figures) ? figures[nth] : null
  return weekday === -1 || which === null || words.split(/\s+/).length > 2
    ? null
    : { unit: 'weekday', nth: which, weekday }
}
