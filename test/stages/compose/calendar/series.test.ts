import { describe, expect, it } from 'vitest'
import { calendarText } from '../../../../src/artifacts/calendar.ts'
import { dateText } from '../../../../src/lib/time/day.ts'
import type { Interval } from '../../../../src/lib/time/recurrence.ts'
import type { AnnouncedEvent } from '../../../../src/model/calendarEvent.ts'
import { eventFindings } from '../../../../src/stages/compose/calendar/eventFindings.ts'
import { announced, finals, identify } from '../../../support/announcedEvents.ts'
import { localTime, readCalendar } from '../../../support/calendars.ts'

const second: Interval = { unit: 'weekday', nth: 2, weekday: 2 }

/** A meeting on every second Wednesday. */
function meeting(start: string, until: string, more: Partial<AnnouncedEvent> & { except?: string[] } = {}) {
  const { except = [], ...event } = more
  const repetition = { every: second, until: localTime(until), except: except.map((day) => localTime(day)) }
  return announced('Open hour', start, { repetition, ...event })
}

/** Issues with one event each, and all days that a calendar shows after the last of them. */
function lastOf(...issues: readonly (readonly [date: string, event: AnnouncedEvent])[]) {
  const { built } = finals(...issues.map(([date, event], i) => ({ id: `issue-${i}`, date, events: [event] })))
  const [[first] = [], [last] = []] = [built[0], built.at(-1)]
  if (!first || !last) throw new Error('no event')
  const text = calendarText({ date: localTime('2026-01-01'), events: [{ ...last.event, ...last.identity }] })
  const [read] = readCalendar(text)
  const days = read?.starts.map((start) => start.slice(0, 10)) ?? []
  return { isSame: first.identity.uid === last.identity.uid, sequence: last.identity.sequence, days }
}

const january = meeting('2026-01-14 10:00', '2026-06-30')

describe('a series that is announced again', () => {
  it('from a later day on is the same entry, with nothing changed', () => {
    const days = ['2026-01-14', '2026-02-11', '2026-03-11', '2026-04-08', '2026-05-13', '2026-06-10']
    const march = meeting('2026-03-11 10:00', '2026-06-30')
    const may = meeting('2026-05-13 10:00', '2026-06-30')
    expect(lastOf(['2026-01-05', january], ['2026-02-20', march])).toEqual({ isSame: true, sequence: 0, days })
    expect(lastOf(['2026-01-05', january], ['2026-02-20', march], ['2026-04-20', may])).toMatchObject({
      isSame: true,
      sequence: 0,
    })
  })

  it('keeps the days on which it did not take place, and goes on for longer', () => {
    const first = meeting('2026-01-14 10:00', '2026-03-31', { except: ['2026-02-11'] })
    const later = meeting('2026-03-11 10:00', '2026-05-31', { except: ['2026-04-08'] })
    const days = ['2026-01-14', '2026-03-11', '2026-05-13']
    expect(lastOf(['2026-01-05', first], ['2026-03-01', later])).toEqual({ isSame: true, sequence: 1, days })
  })

  it('leaves out days to come before its new start', () => {
    const later = meeting('2026-04-08 10:00', '2026-05-31')
    const days = ['2026-01-14', '2026-02-11', '2026-04-08', '2026-05-13']
    expect(lastOf(['2026-01-05', january], ['2026-03-01', later])).toEqual({ isSame: true, sequence: 1, days })
  })

  it('is the same, and has its new days alone, by another rule or moved from one of its days', () => {
    const thursdays = { every: { ...second, weekday: 3 }, until: localTime('2026-06-30'), except: [] }
    const moved = announced('Open hour', '2026-04-09 10:00', { repetition: thursdays, movedFrom: '2026-04-08' })
    const days = ['2026-04-09', '2026-05-14', '2026-06-11']
    expect(lastOf(['2026-01-05', january], ['2026-04-01', moved])).toEqual({ isSame: true, sequence: 1, days })
    const weekly = { every: { unit: 'week', step: 4 }, until: localTime('2026-06-30'), except: [] } as const
    const often = announced('Open hour', '2026-04-08 10:00', { repetition: weekly })
    expect(lastOf(['2026-01-05', january], ['2026-04-01', often])).toMatchObject({
      isSame: true,
      days: ['2026-04-08', '2026-05-06', '2026-06-03'],
    })
  })

  it('is another at another time, on another day, or in a new term', () => {
    for (const other of [
      meeting('2026-03-11 11:00', '2026-06-30'),
      announced('Open hour', '2026-03-12 10:00', { repetition: january.repetition }),
      meeting('2026-09-09 10:00', '2026-12-31'),
      announced('Open hour', '2026-03-11 10:00'),
    ])
      expect(lastOf(['2026-01-05', january], ['2026-03-01', other]).isSame).toBe(false)
  })

  it('goes to the series of its own place', () => {
    const in_ = (location: string, start: string) =>
      meeting(start, '2026-06-30', { location, key: `${location} ${start}` })
    const { built } = finals(
      {
        id: 'issue-1',
        date: '2026-01-05',
        events: [in_('Cardiff', '2026-01-14 10:00'), in_('Bangor', '2026-01-14 10:00')],
      },
      {
        id: 'issue-2',
        date: '2026-03-01',
        events: [in_('Bangor', '2026-03-11 10:00'), in_('Cardiff', '2026-03-11 10:00')],
      },
    )
    const uids = built.map((events) => events.map(({ event, identity }) => `${event.location} ${identity.uid}`).sort())
    expect(uids[1]).toEqual(uids[0])
  })

  it('makes the same entry when an issue is built once more', () => {
    const march = meeting('2026-03-11 10:00', '2026-05-31')
    const issue = { id: 'issue-2', date: '2026-02-20', events: [march] }
    const { built, record } = finals({ id: 'issue-1', date: '2026-01-05', events: [january] }, issue)
    const again = identify(issue, record)[0]
    expect(again?.identity).toEqual(built[1]?.[0]?.identity)
    expect(again?.event).toEqual(built[1]?.[0]?.event)
  })
})

describe('what is alike', () => {
  /** What is found in an issue of March, and what it proposes. */
  const found = (first: AnnouncedEvent, ...events: AnnouncedEvent[]) => {
    const { record } = finals({ id: 'issue-1', date: '2026-01-05', events: [first] })
    const date = localTime('2026-03-01')
    const identified = identify({ id: 'issue-2', date: dateText(date), events }, record)
    return eventFindings(identified, record, date).map(({ id, help }) => [
      id,
      /moved-from: [^”]+|except: \[.*?\]/.exec(help ?? '')?.[0],
    ])
  }

  it('is asked about: another time, with the next day as the former one', () => {
    const later = meeting('2026-03-11 11:00', '2026-06-30')
    expect(found(january, later)).toEqual([['event-maybe-moved', 'moved-from: 2026-03-11 10:00']])
    expect(found(january, { ...later, movedFrom: '2026-03-11 10:00' })).toEqual([])
    const [own, other] = [january, later].map((one) => ({ ...one, id: 'open' }))
    expect(own && other && found(own, other)).toEqual([['event-moved-silently', 'moved-from: 2026-03-11 10:00']])
  })

  it('is asked about: one day alone of those that were announced', () => {
    const alone = announced('Open hour', '2026-03-11 10:00')
    const moved = announced('Open hour', '2026-03-18 10:00', { movedFrom: '2026-03-11' })
    const extra = announced('Open hour', '2026-03-20 10:00')
    expect(found(january, alone)).toEqual([['event-of-series', 'except: [2026-03-11]']])
    expect(found(january, moved)).toEqual([['event-of-series', 'except: [2026-03-11]']])
    expect(found(january, extra)).toEqual([['event-of-series', undefined]])
    expect(found(january, announced('Open hour', '2026-01-14 10:00'))).toEqual([
      ['event-of-series', 'except: [2026-01-14]'],
    ])
    expect(found(january, { ...moved, id: 'open-hour-2' })).toEqual([])
    const others = meeting('2026-03-11 10:00', '2026-06-30', { except: ['2026-03-11'] })
    expect(found(january, others, moved)).toEqual([])
  })

  it('is said: days to come that a later start, or a move, leaves out', () => {
    const later = meeting('2026-05-13 10:00', '2026-06-30')
    expect(found(january, later)).toEqual([['event-days-dropped', undefined]])
    const moved = { ...meeting('2026-05-13 11:00', '2026-06-30'), movedFrom: '2026-05-13 10:00' }
    expect(found(january, moved)).toEqual([['event-days-dropped', undefined]])
    const term = meeting('2026-09-09 10:00', '2026-12-31', { id: 'open' })
    expect(found({ ...january, id: 'open' }, term)).toEqual([['event-days-dropped', undefined]])
    const written = meeting('2026-03-11 10:00', '2026-06-30', { except: ['2026-03-11', '2026-04-08'] })
    expect(found(january, written)).toEqual([])
  })

  it('is nothing where it goes on, or where a new term begins', () => {
    for (const id of [null, 'open']) {
      const own = { ...january, id }
      expect(found(own, meeting('2026-03-11 10:00', '2026-06-30', { id }))).toEqual([])
    }
    expect(found(january, meeting('2026-09-09 10:00', '2026-12-31'))).toEqual([])
    const over = { ...meeting('2026-01-14 10:00', '2026-02-28'), id: 'open' }
    expect(found(over, meeting('2026-09-09 10:00', '2026-12-31', { id: 'open' }))).toEqual([])
    expect(found(january, announced('Open hour', '2026-10-01 10:00'))).toEqual([])
  })
})
