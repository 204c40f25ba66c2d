import { describe, expect, it } from 'vitest'
import { endAfter, parseDuration } from '../../../src/fields/events/duration.ts'
import { parseInterval } from '../../../src/fields/events/parseInterval.ts'

describe('a duration', () => {
  it.each([
    ['90 minutes', 0, 90],
    ['1 minute', 0, 1],
    ['45 min', 0, 45],
    ['2 hours', 0, 120],
    ['1.5 hours', 0, 90],
    ['1 hour 30 minutes', 0, 90],
    ['1 hour and 30 minutes', 0, 90],
    ['1h 15m', 0, 75],
    ['3 days', 3, 0],
    ['1 day 2 hours', 1, 120],
    ['2 weeks', 14, 0],
    ['0 minutes', 0, 0],
  ])('%s', (text, days, minutes) => {
    expect(parseDuration(text)).toEqual({ days, minutes })
  })

  it.each([
    '',
    '90',
    'hours',
    'all day',
    '2 months',
    'half a day',
    '1.5 days',
    '-2 hours',
    '2 hourss x',
    '1.1 minutes',
  ])('is not “%s”', (text) => {
    expect(parseDuration(text)).toBeNull()
  })

  const at = (day: number, minutes: number | null, month = 10) =>
    ({ kind: 'moment', year: 2026, month, day, minutes }) as const

  it('counts hours that pass, also while the clocks change', () => {
    expect(endAfter(at(25, 30), { days: 0, minutes: 120 }, 'Europe/London')).toEqual({ ...at(25, 90), fold: 'later' })
    expect(endAfter(at(25, 30), { days: 0, minutes: 60 }, 'Europe/London')).toEqual({ ...at(25, 90), fold: 'earlier' })
    expect(endAfter(at(29, 30, 3), { days: 0, minutes: 60 }, 'Europe/London')).toEqual(at(29, 150, 3))
  })

  it('counts days of the calendar', () => {
    expect(endAfter(at(24, 90), { days: 1, minutes: 120 }, 'Europe/London')).toEqual(at(25, 150))
    expect(endAfter(at(24, 540), { days: 2, minutes: 0 }, 'Europe/London')).toEqual(at(26, 540))
    expect(endAfter(at(30, null), { days: 3, minutes: 0 }, null)).toEqual(at(1, null, 11))
    expect(endAfter(at(30, null), { days: 1, minutes: 0 }, null)).toBeNull()
  })
})

describe('how often an event comes again', () => {
  it.each([
    ['week', { unit: 'week', step: 1 }],
    ['every week', { unit: 'week', step: 1 }],
    ['2 weeks', { unit: 'week', step: 2 }],
    ['fortnight', { unit: 'week', step: 2 }],
    ['month', { unit: 'month', step: 1 }],
    ['3 months', { unit: 'month', step: 3 }],
    ['year', { unit: 'month', step: 12 }],
    ['second Wednesday', { unit: 'weekday', nth: 2, weekday: 2 }],
    ['2nd Wednesday of the month', { unit: 'weekday', nth: 2, weekday: 2 }],
    ['last Friday of every month', { unit: 'weekday', nth: -1, weekday: 4 }],
    ['First monday', { unit: 'weekday', nth: 1, weekday: 0 }],
  ])('%s', (text, interval) => {
    expect(parseInterval(text)).toEqual(interval)
  })

  it.each([
    '',
    'day',
    'Wednesday',
    '0 weeks',
    'sixth Monday',
    'second',
    'second week',
    'constructor Monday',
    'toString',
  ])('is not “%s”', (text) => {
    expect(parseInterval(text)).toBeNull()
  })
})
