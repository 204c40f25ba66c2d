import { describe, expect, it } from 'vitest'
import { calendarEntries } from '../../src/artifacts/calendarEntries.ts'
import { calendarFile } from '../../src/lib/calendar/calendarFile.ts'
import type { AnnouncedEvent } from '../../src/model/calendarEvent.ts'
import { announced, finals, session } from '../support/announcedEvents.ts'
import { type ReadEntry, readCalendar } from '../support/calendars.ts'

/** A reader's calendar after importing the file of each issue: an entry is replaced by a newer one of its name. */
function calendarAfter(...issues: readonly AnnouncedEvent[][]): ReadEntry[] {
  const dated = issues.map((events, i) => ({ id: `issue-${i + 1}`, date: `2026-0${i + 1}-01`, events }))
  const calendar = new Map<string, ReadEntry>()
  for (const identified of finals(...dated).built) {
    const entries = identified.flatMap(({ event, identity }) => calendarEntries({ ...event, ...identity }))
    for (const entry of readCalendar(calendarFile({ product: '-//x//EN', stamp: 0, entries }))) {
      const known = calendar.get(entry.uid)
      if (!known || entry.sequence >= known.sequence) calendar.set(entry.uid, entry)
    }
  }
  return [...calendar.values()]
}

const forum = announced('Forum', '2026-12-06 09:30', { location: 'Aberystwyth' })

describe('a reader’s calendar', () => {
  it('has one right entry after an update, a move and a cancellation', () => {
    const updated = { ...forum, description: 'With talks.' }
    const moved = { ...updated, ...announced('Forum', '2026-12-13 10:00', { movedFrom: '2026-12-06' }) }
    const cancelled = { ...moved, status: 'cancelled', movedFrom: null } as const
    const entry = (...issues: AnnouncedEvent[]) => calendarAfter(...issues.map((event) => [event]))
    expect(entry(forum, updated)).toMatchObject([{ description: 'With talks.', starts: ['2026-12-06T09:30Z'] }])
    expect(entry(forum, updated, moved)).toMatchObject([{ status: 'CONFIRMED', starts: ['2026-12-13T10:00Z'] }])
    expect(entry(forum, updated, moved, cancelled)).toMatchObject([{ status: 'CANCELLED', sequence: 3 }])
  })

  it('has one right entry when the title and the start change at once, by the id', () => {
    const [before, now] = [announced('A', '2026-12-06', { id: 'x' }), announced('B', '2027-01-09', { id: 'x' })]
    expect(calendarAfter([before], [now])).toMatchObject([{ summary: 'B', starts: ['2027-01-09'] }])
  })

  it('shows a postponed event as not sure', () => {
    const postponed = { ...forum, status: 'postponed', summary: 'Postponed: Forum' } as const
    expect(calendarAfter([forum], [postponed])).toMatchObject([{ status: 'TENTATIVE', summary: 'Postponed: Forum' }])
    expect(calendarAfter([{ ...forum, status: 'full' }])).toMatchObject([{ status: 'CONFIRMED' }])
  })

  it('has an entry for each session, and none that no longer takes place', () => {
    const sessions = [session('2026-12-01 09:00', 'Opening'), session('2026-12-02')]
    const course = announced('Course', '2026-12-01', { location: 'Bangor', sessions })
    expect(calendarAfter([course])).toMatchObject([
      { summary: 'Course: Opening', location: 'Bangor', starts: ['2026-12-01T09:00Z'] },
      { summary: 'Course', starts: ['2026-12-02'] },
    ])
    expect(calendarAfter([course], [{ ...course, sessions: sessions.slice(1) }])).toMatchObject([
      { status: 'CANCELLED', starts: ['2026-12-01T09:00Z'] },
      { status: 'CONFIRMED', starts: ['2026-12-02'] },
    ])
  })

  it('has nothing of a month, and its day once that is known', () => {
    expect(calendarAfter([announced('Forum', '2026-12')])).toEqual([])
    expect(calendarAfter([announced('Forum', '2026-12')], [forum])).toMatchObject([{ starts: ['2026-12-06T09:30Z'] }])
  })
})
