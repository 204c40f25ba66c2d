import * as found from '../../findings/repetition.ts'
import { type Day, dateText, dayNumber, daysInMonth } from '../../lib/time/day.ts'
import {
  type Interval,
  isOccurrence,
  type Repetition,
  scheduledDays,
  skippedMonths,
} from '../../lib/time/recurrence.ts'
import type { RawMap } from '../../model/raw.ts'
import type { Place } from '../../model/source.ts'
import type { CalendarDate, Moment } from '../../model/value.ts'
import { entryOf, valuePlace } from '../entries.ts'
import type { ReadContext } from '../fieldType.ts'
import { monthNames } from '../writtenDate.ts'
import { parseInterval } from './parseInterval.ts'

/** As its fields are read; `except` without those that could not be. */
interface Fields {
  readonly every: string
  readonly until: CalendarDate
  readonly except: readonly CalendarDate[] | null
}

/** More than a meeting in each week of five years. */
const mostOccurrences = 260

/** The repetition of an event that starts then; null for one that cannot be used, which is reported. */
export function readRepetition(fields: Fields, map: RawMap, start: Moment, context: ReadContext): Repetition | null {
  // A field that is missing has been reported.
  if (fields.every === null || fields.until === null) return null
  const placeAt = (key: string) => valuePlace(map, key)
  const every = parseInterval(fields.every)
  if (!every) {
    const meant = /^(?:every\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(fields.every) ? 'week' : null
    context.report(found.repeatForm.at(placeAt('every'), { value: fields.every, meant }))
    return null
  }
  const until = { ...fields.until, day: fields.until.day ?? daysInMonth(fields.until.year, fields.until.month) }
  if (!isOccurrence(start, every)) {
    const [next] = scheduledDays(start, { every, until: { ...start, year: start.year + 1 }, except: [] })
    const first = next ? dateText(next) : null
    context.report(found.repeatStart.at(placeAt('every'), { start: dateText(start), every: fields.every, first }))
    return null
  }
  const days = firstOf(scheduledDays(start, { every, until, except: [] }), mostOccurrences + 1)
  if (days.length > mostOccurrences) {
    context.report(found.repeatTooOften.at(placeAt('until'), { most: mostOccurrences }))
    return null
  }
  if (days.length < 2) {
    context.report(found.repeatNever.at(placeAt('until'), { why: days.length === 0 ? 'before' : 'once' }))
    return null
  }
  const except = readExceptions(map, fields.except ?? [], days, context)
  if (except.length === days.length) context.report(found.repeatNever.at(placeAt('except'), { why: 'excepted' }))
  reportSkipped(start, { every, until, except }, placeAt('every'), context)
  return { every, until, except }
}

/** The days that are excepted, each once; a month stands for all days in it. Reports what excepts no day. */
function readExceptions(
  map: RawMap,
  dates: readonly CalendarDate[],
  days: readonly Day[],
  { report }: ReadContext,
): readonly Day[] {
  const list = entryOf(map, 'except')?.value
  const places = new Map<string, Place[]>()
  for (const item of list?.kind === 'list' ? list.items : [])
    if (item.kind === 'text') places.set(item.text, [...(places.get(item.text) ?? []), item.place])
  const excepted = new Map<number, Day>()
  for (const date of dates) {
    const value = date.day === null ? dateText({ ...date, day: 1 }).slice(0, 7) : dateText({ ...date, day: date.day })
    const place = places.get(value)?.shift() ?? list?.place ?? map.place
    const hit = days.filter(
      ({ year, month, day }) => year === date.year && month === date.month && (date.day ?? day) === day,
    )
    if (hit.length === 0) report(found.repeatException.at(place, { value, near: nearDay(date, days) }))
    else if (hit.every((day) => excepted.has(dayNumber(day)))) report(found.repeatTwice.at(place, { value }))
    for (const day of hit) excepted.set(dayNumber(day), day)
  }
  return [...excepted.keys()].sort((a, b) => a - b).flatMap((number) => excepted.get(number) ?? [])
}

/** The only day of the repetition within three days; null for none, and for several. */
function nearDay({ year, month, day }: CalendarDate, days: readonly Day[]): string | null {
  if (day === null) return null
  const near = days.filter((one) => Math.abs(dayNumber(one) - dayNumber({ year, month, day })) <= 3)
  return near.length === 1 && near[0] ? dateText(near[0]) : null
}

function reportSkipped(start: Moment, repetition: Repetition, place: Place, { report }: ReadContext): void {
  const skipped = skippedMonths(start, repetition)
  if (skipped.length === 0) return
  const months = skipped.map(({ year, month }) => `${monthNames[month - 1]} ${year}`)
  const { every } = repetition
  const yearly = every.unit === 'month' && every.step % 12 === 0
  report(found.repeatSkipsMonths.at(place, { what: dayOfMonth(start, every), months, yearly }))
}

function dayOfMonth({ day }: Moment, every: Interval): string {
  return every.unit === 'weekday' ? 'fifth one' : day === 31 ? '31st' : `${day}th`
}

function firstOf<T>(items: Iterable<T>, most: number): T[] {
  const first: T[] = []
  for (const item of items) {
    if (first.length === most) break
    first.push(item)
  }
  return first
}
