import fc from 'fast-check'
import { RRule } from 'rrule'
import { describe, expect, it } from 'vitest'
import { type Day, dayAt, dayNumber } from '../../../src/lib/time/day.ts'
import {
  type Interval,
  isOccurrence,
  occurrences,
  type Repetition,
  scheduledDays,
  skippedMonths,
} from '../../../src/lib/time/recurrence.ts'

const day = (text: string): Day => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return { year, month, day }
}
const text = ({ year, month, day }: Day) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
const weekly: Interval = { unit: 'week', step: 1 }
const monthly: Interval = { unit: 'month', step: 1 }
const secondWednesday: Interval = { unit: 'weekday', nth: 2, weekday: 2 }

const daysOf = (start: string, every: Interval, until: string, except: readonly string[] = []) =>
  occurrences(day(start), { every, until: day(until), except: except.map(day) }, 1_000).map(text)

describe('the days of a repetition', () => {
  it('are every week or two, with the last day included', () => {
    expect(daysOf('2026-12-23', weekly, '2027-01-06')).toEqual(['2026-12-23', '2026-12-30', '2027-01-06'])
    expect(daysOf('2026-12-23', { unit: 'week', step: 2 }, '2027-01-19')).toEqual(['2026-12-23', '2027-01-06'])
  })

  it('skip months without the day', () => {
    expect(daysOf('2026-12-31', monthly, '2027-05-30')).toEqual(['2026-12-31', '2027-01-31', '2027-03-31'])
    const skipped = skippedMonths(day('2026-12-31'), { every: monthly, until: day('2027-05-31'), except: [] })
    expect(skipped.map(text)).toEqual(['2027-02-01', '2027-04-01'])
    expect(daysOf('2024-01-29', monthly, '2024-03-29')).toHaveLength(3)
  })

  it('are a weekday of each month, or its last, or its fifth where it has one', () => {
    expect(daysOf('2026-09-09', secondWednesday, '2026-11-11')).toEqual(['2026-09-09', '2026-10-14', '2026-11-11'])
    expect(daysOf('2026-01-30', { unit: 'weekday', nth: -1, weekday: 4 }, '2026-02-28')).toEqual([
      '2026-01-30',
      '2026-02-27',
    ])
    expect(daysOf('2026-01-29', { unit: 'weekday', nth: 5, weekday: 3 }, '2026-05-01')).toEqual([
      '2026-01-29',
      '2026-04-30',
    ])
  })

  it('leave out exceptions, and end where asked', () => {
    expect(daysOf('2026-12-23', weekly, '2027-01-06', ['2026-12-30'])).toEqual(['2026-12-23', '2027-01-06'])
    const endless = { every: weekly, until: day('9999-12-31'), except: [] }
    expect(occurrences(day('2026-01-01'), endless, 1_001)).toHaveLength(1_001)
  })

  it('are none where the last day is before the first', () => {
    expect(daysOf('2026-12-23', weekly, '2026-12-22')).toEqual([])
    expect(daysOf('2026-12-23', monthly, '2026-12-22')).toEqual([])
  })

  it('have their start among them, or say that it is none', () => {
    expect(isOccurrence(day('2026-09-09'), secondWednesday)).toBe(true)
    expect(isOccurrence(day('2026-09-10'), secondWednesday)).toBe(false)
    expect(isOccurrence(day('2026-09-02'), secondWednesday)).toBe(false)
    expect(isOccurrence(day('2026-01-31'), monthly)).toBe(true)
  })
})

describe('1,000 random repetitions', () => {
  const aDay = fc.integer({ min: dayNumber(day('2019-12-01')), max: dayNumber(day('2032-12-31')) })
  const interval: fc.Arbitrary<Interval> = fc.oneof(
    fc.record({ unit: fc.constant('week' as const), step: fc.integer({ min: 1, max: 8 }) }),
    fc.record({ unit: fc.constant('month' as const), step: fc.integer({ min: 1, max: 14 }) }),
    fc.record({
      unit: fc.constant('weekday' as const),
      nth: fc.constantFrom(1, 2, 3, 4, 5, -1),
      weekday: fc.integer({ min: 0, max: 6 }),
    }),
  )
  const repetition = fc.record({ start: aDay, length: fc.integer({ min: 0, max: 1_200 }), every: interval })

  it('fall on the days that another library finds', () => {
    fc.assert(
      fc.property(repetition, ({ start, length, every }) => {
        const ours: Repetition = { every, until: dayAt(start + length), except: [] }
        expect([...scheduledDays(dayAt(start), ours)].map(dayNumber)).toEqual(theirs(start, length, every))
      }),
      { numRuns: Number(process.env['RUNS'] ?? 1_000) },
    )
  })

  function theirs(start: number, length: number, every: Interval): number[] {
    const at = (days: number) => new Date(days * 86_400_000)
    const bounds = { dtstart: at(start), until: at(start + length) }
    const rule =
      every.unit === 'week'
        ? new RRule({ ...bounds, freq: RRule.WEEKLY, interval: every.step })
        : every.unit === 'month'
          ? new RRule({ ...bounds, freq: RRule.MONTHLY, interval: every.step })
          : new RRule({ ...bounds, freq: RRule.MONTHLY, bysetpos: every.nth, byweekday: every.weekday })
    return rule.all().map((date) => date.getTime() / 86_400_000)
  }
})
