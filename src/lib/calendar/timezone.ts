import { lruMemo } from '../cache/lruMemo.ts'
import { dayAt, daysInMonth, weekdayNumber } from '../time/day.ts'
import { type Transition, transitionsBetween, type WallTime, wallTimeAt } from '../time/zoned.ts'
import { zoneAbbreviation } from '../time/zoneNames.ts'
import { contentLine } from './contentLine.ts'
import { localValue, offsetValue, weekdayValues } from './values.ts'

/** A change of the clocks; `local` is what they show at that moment before it. */
interface Change extends Transition {
  readonly local: WallTime
}

/**
 * The lines of a VTIMEZONE that is right from the start of one year to the end of another: as yearly rules where the
 * zone has kept them and some years on, which is the only form that Outlook writes itself; else each change by itself.
 */
export const timezoneLines = lruMemo(
  5_000,
  ({ zone, firstYear, lastYear }: ZoneYears) => `${zone} ${firstYear} ${lastYear}`,
  computeLines,
  'lasting',
)

interface ZoneYears {
  /** IANA name. */
  readonly zone: string
  readonly firstYear: number
  readonly lastYear: number
}

function computeLines({ zone, firstYear, lastYear }: ZoneYears): readonly string[] {
  const changesUntil = (year: number): Change[] =>
    transitionsBetween(zone, Date.UTC(firstYear, 0, 0), Date.UTC(year + 1, 0, 2))
      .filter(({ instant }) => instant >= 0)
      .map((transition) => ({ ...transition, local: localTime(transition.instant, transition.before) }))
  const needed = changesUntil(lastYear)
  const rules = yearlyRules(changesUntil(lastYear + yearsOn), lastYear + yearsOn)
  const observances = rules ?? needed.map((change) => ({ change, rule: null }))
  return [
    'BEGIN:VTIMEZONE',
    contentLine('TZID', zone),
    ...(observances.length === 0
      ? unchangedLines(zone, wallTimeAt(Date.UTC(firstYear, 0, 1), zone).offset)
      : observances.flatMap(({ change, rule }) => observanceLines(zone, change, rule, observances.length === 1))),
    'END:VTIMEZONE',
  ]
}

/** Enough to tell the last Sunday of a month from its fourth. */
const yearsOn = 4

interface Observance {
  readonly change: Change
  readonly rule: string | null
}

function observanceLines(zone: string, change: Change, rule: string | null, isOnly: boolean): string[] {
  const { before, after, local } = change
  const summer = after > before && !isOnly
  const kind = summer ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${kind}`,
    `DTSTART:${localValue(local)}`,
    `TZOFFSETFROM:${offsetValue(before)}`,
    `TZOFFSETTO:${offsetValue(after)}`,
    `TZNAME:${zoneAbbreviation(zone, after)}`,
    ...(rule === null ? [] : [`RRULE:${rule}`]),
    `END:${kind}`,
  ]
}

function unchangedLines(zone: string, offset: number): string[] {
  const local = { year: 1970, month: 1, day: 1, minutes: 0 }
  return observanceLines(zone, { instant: 0, before: offset, after: offset, local }, null, true)
}

/** A rule for each of the two changes of a year; null if the changes do not follow such rules until the last year. */
function yearlyRules(changes: readonly Change[], lastYear: number): Observance[] | null {
  const forward = changes.filter(({ before, after }) => after > before)
  const back = changes.filter(({ before, after }) => after < before)
  const rules = [forward, back].map((group) => yearlyRule(group, lastYear))
  const [first, second] = rules
  if (!first || !second) return null
  return [first, second].sort((a, b) => a.change.instant - b.change.instant)
}

/** The rule that all of these changes follow, once each year until the last one; null if there is none. */
function yearlyRule(changes: readonly Change[], lastYear: number): Observance | null {
  const [first] = changes
  if (!first) return null
  const { before, after, local } = first
  const everyYear = lastYear - local.year + 1 === changes.length
  const isAlike = changes.every(
    (one, i) =>
      one.before === before &&
      one.after === after &&
      one.local.year === local.year + i &&
      one.local.month === local.month &&
      one.local.minutes === local.minutes &&
      weekdayNumber(one.local) === weekdayNumber(local),
  )
  if (!everyYear || !isAlike) return null
  const nth = commonPlace(changes.map((one) => one.local))
  const weekday = weekdayValues[weekdayNumber(local)]
  return nth === null ? null : { change: first, rule: `FREQ=YEARLY;BYMONTH=${local.month};BYDAY=${nth}${weekday}` }
}

/** 2 if all days are the second such weekday of their month, -1 if all are the last; null if they differ. */
function commonPlace(days: readonly WallTime[]): number | null {
  if (days.every(({ year, month, day }) => day + 7 > daysInMonth(year, month))) return -1
  const [nth, ...others] = new Set(days.map(({ day }) => Math.ceil(day / 7)))
  return nth === undefined || others.length > 0 ? null : nth
}

/** What clocks show with this offset, in minutes. */
function localTime(instant: number, offset: number): WallTime {
  const minutes = Math.floor(instant / 60_000) + offset
  const day = Math.floor(minutes / 1_440)
  return { ...dayAt(day), minutes: minutes - day * 1_440 }
}
