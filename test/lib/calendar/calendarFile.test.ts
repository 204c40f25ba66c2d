import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarFile } from '../../../src/lib/calendar/calendarFile.ts'
import type { CalendarEntry } from '../../../src/lib/calendar/entry.ts'
import { dayAt, dayNumber } from '../../../src/lib/time/day.ts'
import { type Interval, isOccurrence, occurrences } from '../../../src/lib/time/recurrence.ts'
import { nearestInstant } from '../../../src/lib/time/zoned.ts'
import { knownZones } from '../../../src/lib/time/zoneNames.ts'
import { localTime, plainEntry, readCalendar, timedEntry } from '../../support/calendars.ts'

const runs = Number(process.env['RUNS'] ?? 60)
const fileOf = (...entries: CalendarEntry[]) =>
  calendarFile({ product: '-//example.org//test//EN', stamp: Date.UTC(2026, 8, 1), entries })
const readOne = (entry: CalendarEntry) => readCalendar(fileOf(entry))[0]
const weekly = (until: string, ...except: string[]) => ({
  every: { unit: 'week', step: 1 } as const,
  until: localTime(until),
  except: except.map((day) => localTime(day)),
})

describe('a calendar file', () => {
  it('says what calendars show', () => {
    const entry = timedEntry('Europe/London', '2026-10-06 09:30', {
      sequence: 2,
      summary: 'Spring forum',
      description: 'Talks.',
      location: 'Aberystwyth',
      url: 'https://example.org/ŵ?a=b',
      contact: 'Forum office',
      language: 'en-GB',
    })
    expect(fileOf({ ...entry, span: { ...entry.span, end: localTime('2026-10-06 11:00') } as typeof entry.span })).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//example.org//test//EN',
        'CALSCALE:GREGORIAN',
        'BEGIN:VTIMEZONE',
        'TZID:Europe/London',
        'BEGIN:STANDARD',
        'DTSTART:20251026T020000',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0000',
        'TZNAME:GMT',
        'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
        'END:STANDARD',
        'BEGIN:DAYLIGHT',
        'DTSTART:20260329T010000',
        'TZOFFSETFROM:+0000',
        'TZOFFSETTO:+0100',
        'TZNAME:BST',
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
        'END:DAYLIGHT',
        'END:VTIMEZONE',
        'BEGIN:VEVENT',
        'UID:a@example.org',
        'DTSTAMP:20260901T000000Z',
        'DTSTART;TZID=Europe/London:20261006T093000',
        'DTEND;TZID=Europe/London:20261006T110000',
        'SEQUENCE:2',
        'STATUS:CONFIRMED',
        'SUMMARY;LANGUAGE=en-GB:Spring forum',
        'DESCRIPTION;LANGUAGE=en-GB:Talks.',
        'LOCATION;LANGUAGE=en-GB:Aberystwyth',
        'CONTACT;LANGUAGE=en-GB:Forum office',
        'URL:https://example.org/%C5%B5?a=b',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  it('has days as days, with the day after them as their end', () => {
    const days = { kind: 'days', start: localTime('2026-10-30'), end: localTime('2026-10-31') } as const
    expect(readOne({ ...plainEntry, span: days })).toMatchObject({ starts: ['2026-10-30'], ends: ['2026-11-01'] })
    expect(fileOf({ ...plainEntry, span: days })).toContain('DTEND;VALUE=DATE:20261101\r\n')
  })

  it('repeats days without those left out', () => {
    const entry = { ...plainEntry, repetition: weekly('2026-10-27', '2026-10-13') }
    expect(readOne(entry)?.starts).toEqual(['2026-10-06', '2026-10-20', '2026-10-27'])
  })

  it('repeats a local time over a change of the clocks', () => {
    const entry = timedEntry('Europe/London', '2026-10-13 09:30', { repetition: weekly('2026-10-27', '2026-10-20') })
    expect(readOne(entry)?.starts).toEqual(['2026-10-13T08:30Z', '2026-10-27T09:30Z'])
  })

  it.each(['2026-10-17', '2026-10-24'])('lasts the same hours each time from %s, if it has a duration', (day) => {
    const start = localTime(`${day} 22:00`)
    const end = localTime(day === '2026-10-17' ? '2026-10-18 03:00' : '2026-10-25 02:00')
    const span = { kind: 'timed', zone: 'Europe/London', start, end, duration: { days: 0, minutes: 300 } } as const
    const { starts = [], ends = [] } = readOne({ ...plainEntry, span, repetition: weekly('2026-11-10') }) ?? {}
    expect(starts.length).toBeGreaterThan(2)
    for (const [i, from] of starts.entries()) expect(Date.parse(ends[i] ?? '') - Date.parse(from)).toBe(5 * 3_600_000)
  })

  it('writes an hour that happens twice in UTC', () => {
    const at = (fold: 'earlier' | 'later') => {
      const start = localTime('2026-10-25 01:30', fold)
      return fileOf({ ...plainEntry, span: { kind: 'timed', zone: 'Europe/London', start, end: null } })
    }
    expect(at('earlier')).toContain('DTSTART:20261025T003000Z\r\n')
    expect(at('later')).toContain('DTSTART:20261025T013000Z\r\n')
    expect(at('later')).not.toContain('VTIMEZONE')
  })

  it('writes every occurrence in UTC if one is in such an hour', () => {
    const entry = timedEntry('Europe/London', '2026-10-18 01:30', { repetition: weekly('2026-11-01') })
    expect(fileOf(entry)).not.toMatch(/RRULE|TZID/)
    expect(readOne(entry)?.starts).toEqual(['2026-10-18T00:30Z', '2026-10-25T00:30Z', '2026-11-01T01:30Z'])
  })

  it('counts no occurrence that is left out', () => {
    const entry = timedEntry('Europe/London', '2026-03-22 01:30', { repetition: weekly('2026-04-05', '2026-03-29') })
    const text = fileOf(entry)
    expect(text).toContain('DTSTART;TZID=Europe/London:20260322T013000')
    expect(readCalendar(text)[0]?.starts).toEqual(['2026-03-22T01:30Z', '2026-04-05T00:30Z'])
  })

  it('needs no rules of zones for UTC', () => {
    const entry = timedEntry('UTC', '2026-10-06 09:30', { repetition: weekly('2026-10-20', '2026-10-13') })
    expect(fileOf(entry)).not.toContain('TZID')
    expect(readOne(entry)?.starts).toEqual(['2026-10-06T09:30Z', '2026-10-20T09:30Z'])
  })

  it('gives each zone once, each change by itself where the rules are about to change', () => {
    const [first, second] = [
      timedEntry('America/Mexico_City', '2022-10-29 10:00'),
      timedEntry('America/Mexico_City', '2022-10-31 10:00'),
    ]
    const text = fileOf(first, second)
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1)
    expect(text).not.toContain('RRULE')
    expect(readCalendar(text).map(({ starts }) => starts[0])).toEqual(['2022-10-29T15:00Z', '2022-10-31T16:00Z'])
  })
})

describe('texts', () => {
  const readBack = (summary: string) => readOne({ ...plainEntry, summary })?.summary

  it.each([
    ['commas and semicolons', 'Bread, butter; and \\n jam: “all”'],
    ['line ends', 'one\ntwo\n\nthree'],
    ['Welsh and Greek', 'Tŷ Gŵyr, Ŷ Ẃ · Συνάντηση εταίρων στη Θεσσαλονίκη'],
    ['emoji', '👩‍👩‍👧‍👦🏴󠁧󠁢󠁷󠁬󠁳󠁿 🎉'],
  ])('with %s are read as they were written', (_, text) => {
    expect(readBack(text.repeat(5))).toBe(text.repeat(5))
  })

  it('are read as they were written, whatever they are', () => {
    const texts = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .filter((text) => !/\p{Cc}|[\u2028\u2029]/u.test(text))
    fc.assert(
      fc.property(texts, (text) => void expect(readBack(`(${text})`)).toBe(`(${text})`)),
      { numRuns: runs },
    )
  })

  it('have lines of 75 octets at most, and every line is whole characters', () => {
    const texts = fc.string({ unit: 'binary', minLength: 70, maxLength: 300 })
    fc.assert(
      fc.property(texts, (summary) => {
        const bytes = Buffer.from(fileOf({ ...plainEntry, summary }))
        const lines = bytes.toString('latin1').split('\r\n')
        for (const line of lines) {
          expect(line.length).toBeLessThanOrEqual(75)
          expect(line).not.toMatch(/[\r\n]/)
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'))).not.toThrow()
        }
      }),
      { numRuns: runs },
    )
  })

  it('are without control characters', () => {
    expect(readBack('a\u0000b\u0007c\r\nd\u2028e\tf')).toBe('abc\nd\ne\tf')
  })
})

describe('random entries', () => {
  const interval: fc.Arbitrary<Interval> = fc.oneof(
    fc.record({ unit: fc.constant('week' as const), step: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ unit: fc.constant('month' as const), step: fc.integer({ min: 1, max: 3 }) }),
    fc.record({
      unit: fc.constant('weekday' as const),
      nth: fc.constantFrom(1, 2, 3, 4, 5, -1),
      weekday: fc.integer({ min: 0, max: 6 }),
    }),
  )
  const moment = fc.record({
    zone: fc.constantFrom(...knownZones),
    day: fc.integer({ min: dayNumber(localTime('2020-01-01')), max: dayNumber(localTime('2032-12-31')) }),
    minutes: fc.integer({ min: 0, max: 95 }).map((quarters) => quarters * 15),
  })

  it('start at the same instant for a parser that has only the rules in the file', () => {
    fc.assert(
      fc.property(moment, ({ zone, day, minutes }) => {
        const start = { ...dayAt(day), minutes, fold: null }
        const read = readOne({ ...plainEntry, span: { kind: 'timed', zone, start, end: null } })
        expect(read?.starts).toEqual([instantText(nearestInstant(start, zone))])
      }),
      { numRuns: runs },
    )
  })

  it('repeat from and until the same instants for it', () => {
    const repeated = fc.record({
      moment,
      every: interval,
      length: fc.integer({ min: 0, max: 400 }),
      skip: fc.nat(9),
      lasting: fc.integer({ min: 1, max: 4_000 }),
    })
    fc.assert(
      fc.property(repeated, ({ moment: { zone, day, minutes }, every, length, skip, lasting }) => {
        fc.pre(isOccurrence(dayAt(day), every))
        const all = { every, until: dayAt(day + length), except: [] }
        const days = occurrences(dayAt(day), all, 1_000)
        const repetition = { ...all, except: days.slice(skip, skip + 1) }
        const expected = days.filter((_, i) => i !== skip)
        fc.pre(expected.length > 0)
        const at = (day: number, minutes: number) => ({
          ...dayAt(day + Math.floor(minutes / 1_440)),
          minutes: minutes % 1_440,
          fold: null,
        })
        const [start, end] = [at(day, minutes), at(day, minutes + lasting)]
        const instantsAt = (later: number) =>
          expected.map((on) => instantText(nearestInstant(at(dayNumber(on), minutes + later), zone)))
        // Where the clocks go forward over all of it, it takes no time.
        fc.pre(instantsAt(0).every((from, i) => from < (instantsAt(lasting)[i] ?? '')))
        const read = readOne({ ...plainEntry, repetition, span: { kind: 'timed', zone, start, end } })
        expect(read?.starts).toEqual(instantsAt(0))
        expect(read?.ends).toEqual(instantsAt(lasting))
      }),
      { numRuns: runs },
    )
  })

  const instantText = (instant: number) => new Date(instant).toISOString().replace(':00.000Z', 'Z')
})
