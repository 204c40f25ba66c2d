/**
 * Dates and times of a language as ICU writes them, in a form from which they can be put together without ICU: the tests
 * then compare with the named version of ICU also where Node.js has another one.
 */
export interface IcuFacts {
  /** With {day}, {month}, {year}. */
  readonly long: string
  /** With {weekday}, {day}, {month}, {year}. */
  readonly full: string
  /** With {month}, {year}. */
  readonly month: string
  /** January first: within a date, and with a year alone. */
  readonly months: readonly string[]
  readonly monthsAlone: readonly string[]
  /** Monday first. */
  readonly weekdays: readonly string[]
  /** Times of the day, by minutes after midnight. */
  readonly times: { readonly [minutes: string]: string }
  /** Names of zones in winter and in summer, without those that are offsets. */
  readonly zones: { readonly [zone: string]: readonly (string | null)[] }
}

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** One zone for each abbreviation that CLDR names in some language, and others that readers may have. */
const zones = (
  'Europe/Dublin Europe/Paris Europe/Lisbon Europe/Athens America/New_York America/Chicago America/Denver ' +
  'America/Los_Angeles America/Anchorage America/Halifax America/St_Johns Pacific/Honolulu'
).split(' ')

const minutes = [0, 545, 570, 720, 785, 1020]

export const instants = [Date.UTC(2026, 0, 1), Date.UTC(2026, 6, 1)] as const

export function readFacts(tag: string): IcuFacts {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options })
  const long = format({ dateStyle: 'long' })
  const monthAndYear = format({ year: 'numeric', month: 'long' })
  const inMonth = Array.from({ length: 12 }, (_, i) => Date.UTC(2024, i, 22))
  const inWeek = Array.from({ length: 7 }, (_, i) => Date.UTC(2024, 0, 1 + i))
  return {
    long: patternOf(long),
    full: patternOf(format({ dateStyle: 'full' })),
    month: patternOf(monthAndYear),
    months: inMonth.map((at) => partOf(long, at, 'month')),
    monthsAlone: inMonth.map((at) => partOf(monthAndYear, at, 'month')),
    weekdays: inWeek.map((at) => partOf(format({ dateStyle: 'full' }), at, 'weekday')),
    times: Object.fromEntries(minutes.map((at) => [at, format({ timeStyle: 'short' }).format(at * 60_000)])),
    zones: Object.fromEntries(zones.map((zone) => [zone, instants.map((at) => zoneName(tag, zone, at))])),
  }
}

/** The date as ICU writes it. */
export function icuDate(facts: IcuFacts, kind: 'long' | 'full' | 'month', { year, month, day }: Day): string {
  const names = kind === 'month' ? facts.monthsAlone : facts.months
  const weekday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7
  return facts[kind]
    .replace('{day}', String(day))
    .replace('{month}', names[month - 1] ?? '')
    .replace('{year}', String(year))
    .replace('{weekday}', facts.weekdays[weekday] ?? '')
}

/** All days of a leap year and the year after it. */
export const twoYears: readonly Day[] = Array.from({ length: 731 }, (_, i) => {
  const at = new Date(Date.UTC(2024, 0, 1 + i))
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }
})

function patternOf(format: Intl.DateTimeFormat): string {
  const parts = format.formatToParts(Date.UTC(2024, 0, 22))
  return parts.map(({ type, value }) => (type === 'literal' ? value : `{${type}}`)).join('')
}

function partOf(format: Intl.DateTimeFormat, at: number, type: Intl.DateTimeFormatPartTypes): string {
  return format.formatToParts(at).find((part) => part.type === type)?.value ?? ''
}

function zoneName(tag: string, timeZone: string, at: number): string | null {
  const name = partOf(
    new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: 'short', hour: 'numeric' }),
    at,
    'timeZoneName',
  )
  return /\d/.test(name) ? null : name
}
