import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addLinks } from '../../../src/lib/calendar/addLinks.ts'
import type { CalendarEntry } from '../../../src/lib/calendar/entry.ts'
import { dayAt } from '../../../src/lib/time/day.ts'
import { nearestInstant } from '../../../src/lib/time/zoned.ts'
import { knownZones } from '../../../src/lib/time/zoneNames.ts'
import { localTime, plainEntry, timedEntry } from '../../support/calendars.ts'

/** What each form is filled in with. */
function parsed(entry: CalendarEntry) {
  const { google, outlook } = addLinks(entry)
  const [g, o] = [new URL(google).searchParams, new URL(outlook).searchParams]
  const [start = '', end = ''] = (g.get('dates') ?? '').split('/')
  return {
    google: { start: isoOf(start), end: isoOf(end), summary: g.get('text'), location: g.get('location') },
    outlook: { start: o.get('startdt'), end: o.get('enddt'), summary: o.get('subject'), location: o.get('location') },
    allDay: o.get('allday'),
  }
}

function isoOf(value: string): string {
  return value.replace(/^(\d{4})(\d\d)(\d\d)/, '$1-$2-$3').replace(/T(\d\d)(\d\d)(\d\d)Z/, 'T$1:$2:$3Z')
}

describe('links to add an event to a calendar', () => {
  it('have its instants, whatever its zone', () => {
    const moment = fc.record({
      zone: fc.constantFrom(...knownZones),
      day: fc.integer({ min: 18_262, max: 23_010 }),
      minutes: fc.integer({ min: 0, max: 1_439 }),
      length: fc.integer({ min: 0, max: 3 }),
    })
    fc.assert(
      fc.property(moment, ({ zone, day, minutes, length }) => {
        const start = { ...dayAt(day), minutes, fold: null }
        const end = { ...dayAt(day + length), minutes, fold: null }
        const { google, outlook } = parsed({ ...plainEntry, span: { kind: 'timed', zone, start, end } })
        const instants = [start, end].map((time) => new Date(nearestInstant(time, zone)).getTime())
        for (const form of [google, outlook])
          expect([form.start, form.end].map((text) => Date.parse(text ?? ''))).toEqual(instants)
      }),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    )
  })

  it('have which of two times is meant', () => {
    const start = localTime('2026-10-25 01:30', 'later')
    const { google } = parsed({ ...plainEntry, span: { kind: 'timed', zone: 'Europe/London', start, end: null } })
    expect(google.start).toBe('2026-10-25T01:30:00Z')
  })

  it('have whole days, to the day after the last', () => {
    const span = { kind: 'days', start: localTime('2026-10-30'), end: localTime('2026-10-31') } as const
    const { google, outlook, allDay } = parsed({ ...plainEntry, span })
    expect([google.start, google.end]).toEqual(['2026-10-30', '2026-11-01'])
    expect([outlook.start, outlook.end, allDay]).toEqual(['2026-10-30', '2026-11-01', 'true'])
  })

  it('have its texts, and what does not fit is left out', () => {
    const texts = { summary: 'Tŷ & co: 100% #1 + “more”', location: 'Aberystwyth, Wales' }
    const { google, outlook } = parsed(timedEntry('UTC', '2026-10-06 09:30', texts))
    expect(google).toMatchObject(texts)
    expect(outlook).toMatchObject(texts)
    const long = timedEntry('UTC', '2026-10-06 09:30', { ...texts, description: 'long '.repeat(100) })
    expect(parsed(long).google).toMatchObject(texts)
  })

  it('have a sign in the place of half a character', () => {
    const texts = { summary: 'Half \ud83d title', location: 'Place \ude00' }
    const { google, outlook } = parsed(timedEntry('UTC', '2026-10-06 09:30', texts))
    for (const form of [google, outlook])
      expect(form).toMatchObject({ summary: 'Half \ufffd title', location: 'Place \ufffd' })
  })

  it('stay short with long titles in letters that are written in six characters', () => {
    const entry = timedEntry('UTC', '2026-10-06 09:30', {
      summary: 'Συνάντηση '.repeat(20),
      location: 'Αθήνα '.repeat(9),
    })
    for (const address of Object.values(addLinks(entry))) {
      expect(address.length).toBeLessThanOrEqual(320)
      expect(address).toMatch(/^[!-~]+$/)
      expect(new URL(address).search).toContain(encodeURIComponent('Συν'))
    }
  })
})
