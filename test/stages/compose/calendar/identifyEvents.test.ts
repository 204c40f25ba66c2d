import { describe, expect, it } from 'vitest'
import type { AnnouncedEvent, CalendarSession } from '../../../../src/model/calendarEvent.ts'
import type { RecordedEvent } from '../../../../src/model/eventsRecord.ts'
import { updatedEvents } from '../../../../src/records/updatedEvents.ts'
import { eventFindings } from '../../../../src/stages/compose/calendar/eventFindings.ts'
import { identifyEvents } from '../../../../src/stages/compose/calendar/identifyEvents.ts'
import { announced, finals, identify, session } from '../../../support/announcedEvents.ts'
import { localTime } from '../../../support/calendars.ts'

const september = (...events: AnnouncedEvent[]) => ({ id: 'issue-5', date: '2026-09-01', events })
const october = (...events: AnnouncedEvent[]) => ({ id: 'issue-6', date: '2026-10-01', events })
const november = (...events: AnnouncedEvent[]) => ({ id: 'issue-7', date: '2026-11-01', events })
const forum = announced('Forum', '2026-12-06 09:30', { location: 'Aberystwyth' })

/** Whether the second issue knows the event of the first again, and how much its calendars are told. */
function again(first: AnnouncedEvent, second: AnnouncedEvent): string {
  const { built } = finals(september(first), october(second))
  const [before, now] = built.map((events) => events[0]?.identity)
  return before?.uid === now?.uid ? `same ${now?.sequence}` : 'another'
}

/** Ids of what is found in the second issue. */
function findingsIn(first: readonly AnnouncedEvent[], second: readonly AnnouncedEvent[]): string[] {
  const { record } = finals(september(...first))
  const found = eventFindings(identify(october(...second), record), record, localTime('2026-10-01'))
  return found.map(({ id }) => id)
}

describe('an event that is announced again', () => {
  it('is known by its title and start, in any case and spacing', () => {
    expect(again(forum, forum)).toBe('same 0')
    expect(again(forum, { ...forum, title: 'FORUM  ', summary: 'Forum' })).toBe('same 0')
  })

  it('tells calendars of what has changed', () => {
    expect(again(forum, { ...forum, location: 'Bangor' })).toBe('same 1')
    expect(again(forum, { ...forum, status: 'cancelled' })).toBe('same 1')
    expect(again(forum, { ...forum, organiser: 'Office' })).toBe('same 1')
  })

  it('tells them nothing of what they do not show', () => {
    expect(again(forum, { ...forum, status: 'full' })).toBe('same 0')
    const lasting = (minutes: number | null, until: string, end = '10:30') => {
      const [start, last] = ['09:30', end].map((time) => localTime(`2026-12-06 ${time}`))
      const duration = minutes === null ? null : { days: 0, minutes }
      const span = { kind: 'timed', zone: 'Europe/London', start, end: last, duration } as CalendarSession['span']
      const every = { unit: 'week', step: 1 } as const
      const repetition = { every, until: localTime(until), except: [] }
      return { ...forum, sessions: [{ title: null, location: null, span }], repetition }
    }
    const hour = lasting(60, '2026-12-22')
    expect(again(hour, lasting(null, '2026-12-22'))).toBe('same 0')
    expect(again(hour, lasting(60, '2026-12-21'))).toBe('same 0')
    expect(again(hour, lasting(60, '2026-12-27'))).toBe('same 1')
    expect(again(hour, lasting(90, '2026-12-22', '11:00'))).toBe('same 1')
  })

  it('is known to have stayed the same since a record that an earlier version wrote', () => {
    const before = finals(september(forum)).record.map((event) => ({
      ...event,
      announced: event.announced.map((one) => ({ ...one, shown: 'pbCdvYlFr-VMobxU' })),
    }))
    const sequenceOf = (event: AnnouncedEvent) => identify(october(event), before)[0]?.identity.sequence
    expect([sequenceOf(forum), sequenceOf({ ...forum, location: 'Bangor' })]).toEqual([0, 1])
  })

  it('is another at another start, unless it was moved', () => {
    const later = announced('Forum', '2026-12-13 09:30', { location: 'Aberystwyth' })
    expect(again(forum, later)).toBe('another')
    expect(again(forum, { ...later, movedFrom: '2026-12-06' })).toBe('same 1')
  })

  it('was moved from the time that is said, where several were announced for that day', () => {
    const tours = ['10:00', '14:00'].map((time) => announced('Tour', `2026-12-20 ${time}`))
    const movedTo = (movedFrom: string) => october(announced('Tour', '2027-01-05 14:00', { movedFrom }))
    const uidOf = (movedFrom: string) => finals(september(...tours), movedTo(movedFrom)).built[1]?.[0]?.identity.uid
    const [ten, two] = finals(september(...tours)).built[0]?.map(({ identity }) => identity.uid) ?? []
    expect(uidOf('2026-12-20 14:00 Europe/London')).toBe(two)
    expect(uidOf('2026-12-20 15:00 Europe/Brussels')).toBe(two)
    expect(uidOf('2026-12-20 14:00')).toBe(two)
    expect(uidOf('2026-12-20 10:00 Europe/London')).toBe(ten)
    expect([ten, two]).not.toContain(uidOf('2026-12-20 12:00 Europe/London'))
  })

  it('is asked about where the day that it was moved from had several, unless its place tells', () => {
    const tours = ['10:00', '14:00'].map((time) =>
      announced('Tour', `2026-12-20 ${time}`, { location: time === '10:00' ? 'Bangor' : 'Cardiff' }),
    )
    const { built, record } = finals(september(...tours))
    const uids = built[0]?.map(({ identity }) => identity.uid)
    const moved = (more: Partial<AnnouncedEvent> = {}) => {
      const event = announced('Tour', '2027-01-05 14:00', { movedFrom: '2026-12-20', ...more })
      const identified = identify(october(event), record)
      const [found] = eventFindings(identified, record, localTime('2026-10-01'))
      return { of: uids?.indexOf(identified[0]?.identity.uid ?? ''), help: found?.help }
    }
    const help = 'Write which one it was: “moved-from: 2026-12-20 10:00” or “moved-from: 2026-12-20 14:00”.'
    expect(moved()).toEqual({ of: -1, help })
    expect(moved({ movedFrom: '2026-12-20 14:00' })).toEqual({ of: 1, help: undefined })
    expect(moved({ location: 'Cardiff' })).toEqual({ of: 1, help: undefined })
    const [ten] = tours
    const both = ten && identify(october(ten, announced('Tour', '2027-01-05', { movedFrom: '2026-12-20' })), record)
    expect(both?.map(({ identity }) => identity.uid)).toEqual(uids)
  })

  it('is the same at the same moment in another zone', () => {
    const fair = (start: string, zone: string) => {
      const span = { kind: 'timed', zone, start: localTime(start), end: null } as const
      return announced('Fair', start, { sessions: [{ title: null, location: null, span }] })
    }
    const london = fair('2026-12-21 10:00', 'Europe/London')
    expect(again(london, fair('2026-12-21 11:00', 'Europe/Brussels'))).toBe('same 1')
    expect(again(london, fair('2026-12-21 10:00', 'Europe/Brussels'))).toBe('another')
    expect(findingsIn([london], [fair('2026-12-21 11:00', 'Europe/Brussels')])).toEqual([])
  })

  it('is known by its start and place when it has another title', () => {
    const renamed = announced('Big Forum', '2026-12-06 09:30', { location: 'aberystwyth' })
    expect(again(forum, renamed)).toBe('same 1')
    expect(again(forum, { ...renamed, location: 'Bangor' })).toBe('another')
    expect(again({ ...forum, location: null }, { ...renamed, location: null })).toBe('another')
  })

  it('is another under another title where one takes the whole day or month in the same place', () => {
    const inCardiff = (title: string, start: string, more: Partial<AnnouncedEvent> = {}) =>
      announced(title, start, { location: 'Cardiff', ...more })
    const board = inCardiff('Board meeting', '2026-11-06 10:00')
    for (const start of ['2026-11-06', '2026-11']) {
      expect(again(inCardiff('Skills fair', start), board)).toBe('another')
      expect(again(board, inCardiff('Skills fair', start))).toBe('another')
    }
    expect(again(inCardiff('Skills fair', '2026-11-06'), inCardiff('Jobs fair', '2026-11-06'))).toBe('same 1')
    const moved = inCardiff('Council', '2026-12-04 10:00', { movedFrom: '2026-11-06' })
    expect(again(board, moved)).toBe('another')
    expect(findingsIn([board], [moved])).toEqual(['event-maybe-moved'])
    expect(again(board, { ...moved, movedFrom: '2026-11-06 10:00' })).toBe('same 1')
  })

  it('is known by its title in any of its languages', () => {
    const inBoth = (title: string, other: string) => {
      const [own, translated] = [title, other].map((one) => announced(one, '2026-12-06 09:30', { key: 'forum' }))
      return own && translated ? [[own], [translated]] : []
    }
    const uidIn = (events: readonly (readonly AnnouncedEvent[])[], record: readonly RecordedEvent[]) =>
      identifyEvents({ issue: 'issue-6', date: localTime('2026-10-01'), newsletter: 'News', events, record })
    const before = uidIn(inBoth('Forum', 'Fforwm'), [])
    const record = updatedEvents([], before, 'issue-6').map((event) => ({
      ...event,
      announced: event.announced.map((one) => ({ ...one, issue: 'issue-5' })),
    }))
    const uid = before[0]?.identity.uid
    expect(uidIn([[announced('Fforwm', '2026-12-06 09:30')]], record)[0]?.identity.uid).toBe(uid)
    expect(uidIn(inBoth('Fforwm mawr', 'Forum'), record)[0]?.identity.uid).toBe(uid)
    expect(uidIn([[announced('Foro', '2026-12-06 09:30')]], record)[0]?.identity.uid).not.toBe(uid)
  })

  it('is known by its id when all else has changed', () => {
    const other = announced('Convention', '2027-01-20', { id: 'forum', location: 'Bangor' })
    expect(again({ ...forum, id: 'forum' }, other)).toBe('same 1')
    expect(again({ ...forum, id: 'forum' }, { ...forum, id: 'other' })).toBe('another')
    expect(again(forum, { ...forum, id: 'forum' })).toBe('same 0')
  })

  it('is known when a month becomes a day, and a day gets a time', () => {
    expect(again(announced('Forum', '2026-12'), announced('Forum', '2026-12-06'))).toBe('same 1')
    expect(again(announced('Forum', '2026-12-06'), forum)).toBe('same 1')
    expect(again(announced('Forum', '2026-11'), forum)).toBe('another')
  })

  it('goes to the surest of several', () => {
    const other = announced('Workshop', '2026-12-06 09:30', { location: 'Aberystwyth' })
    const { built } = finals(september(forum, other), october(other, forum))
    const uids = built.map((events) => events.map(({ event, identity }) => `${event.title} ${identity.uid}`).sort())
    expect(uids[1]).toEqual(uids[0])
  })

  it('counts every change, and changes no number where there is none', () => {
    const { built } = finals(september(forum), october({ ...forum, status: 'postponed' }), november(forum))
    expect(built.map((events) => events[0]?.identity.sequence)).toEqual([0, 1, 2])
    const { record } = finals(september(forum))
    const changed = october({ ...forum, location: 'Bangor' })
    expect(identify(changed, record)).toEqual(identify(changed, record))
    const { built: twice } = finals(september(forum), changed, changed)
    expect(twice.map((events) => events[0]?.identity.sequence)).toEqual([0, 1, 1])
  })

  it('stays as it was in the issue that announced it earlier', () => {
    const moved = announced('Forum', '2026-12-13 09:30', { movedFrom: '2026-12-06' })
    const { built, record } = finals(september(forum), october(moved))
    expect(identify(september(forum), record)[0]?.identity).toEqual(built[0]?.[0]?.identity)
  })

  it('is as the issue says that was built last of those of one date', () => {
    const issue = (id: string, location: string) => ({ ...september({ ...forum, location }), id })
    const [nine, ten] = [issue('issue-9', 'Bangor'), issue('issue-10', 'Cardiff')]
    const { record, built } = finals(nine, ten, nine)
    expect(record[0]?.announced.map((one) => one.issue)).toEqual(['issue-9', 'issue-10'])
    expect(built.map((events) => events[0]?.identity.sequence)).toEqual([0, 1, 0])
  })

  it('is one in an issue that shows it twice', () => {
    const { built, record } = finals(september(forum, { ...forum, key: 'story' }))
    expect(built[0]?.map(({ keys }) => keys)).toEqual([['Forum 2026-12-06 09:30', 'story']])
    expect(record).toHaveLength(1)
  })

  it('is two where an issue has it in two places at one time, and each stays itself', () => {
    const swansea = { ...forum, key: 'second', location: 'Swansea' }
    const { built } = finals(september(forum, swansea), october(swansea), november(swansea, forum))
    const uids = built.map((events) => events.map(({ event, identity }) => `${event.location} ${identity.uid}`).sort())
    expect(new Set(uids[0]?.map((uid) => uid.split(' ')[1])).size).toBe(2)
    expect(uids[1]).toEqual(uids[0]?.slice(1))
    expect(uids[2]).toEqual(uids[0])
  })

  it('gives new events at its former start a name of their own', () => {
    const moved = announced('Forum', '2026-12-13 09:30', { movedFrom: '2026-12-06' })
    const { built, record } = finals(september(forum), october(moved), november(forum))
    expect(built[2]?.[0]?.identity.uid).not.toBe(built[0]?.[0]?.identity.uid)
    expect(record).toHaveLength(2)
  })
})

describe('an issue that is built once more, with something corrected', () => {
  const corrected = announced('Forum', '2026-12-07 09:30', { location: 'Aberystwyth' })
  const findingsAfter = (record: readonly RecordedEvent[], ...events: AnnouncedEvent[]) =>
    eventFindings(identify(october(...events), record), record, localTime('2026-10-01')).map(({ id }) => id)

  it('updates its own entry, and asks nothing', () => {
    for (const event of [corrected, { ...forum, title: 'Big Forum', summary: 'Big Forum' }]) {
      const { built, record } = finals(october(forum), october(event))
      const [before, now] = built.map((events) => events[0]?.identity)
      expect(now).toMatchObject({ uid: before?.uid, sequence: 1 })
      expect(record.map(({ announced: all }) => all.map(({ title }) => title))).toEqual([[event.title]])
      expect(findingsAfter(finals(october(forum)).record, event)).toEqual([])
    }
  })

  it('leaves no event behind, and forgets none of another issue', () => {
    const other = announced('Fair', '2026-12-09')
    expect(finals(october(forum), october(other)).record.map(({ announced: [one] }) => one?.title)).toEqual(['Fair'])
    expect(finals(october(forum), october()).record).toEqual([])
    const { record } = finals(september(forum), october(forum, other), october(other))
    expect(record.map(({ announced: all }) => all.map(({ issue }) => issue))).toEqual([['issue-5'], ['issue-6']])
    expect(findingsAfter(finals(october(forum)).record, announced('Forums', '2026-12-06 09:30'))).toEqual([])
  })

  it('still says what differs from the issue before', () => {
    const { record } = finals(september({ ...forum, id: 'f' }), october({ ...forum, id: 'f' }))
    expect(findingsAfter(record, { ...corrected, id: 'f' })).toEqual(['event-moved-silently'])
  })
})

describe('sessions', () => {
  const days = (...starts: string[]) =>
    announced('Course', '2026-12-01', { sessions: starts.map((start) => session(start)) })
  const startsOf = (...courses: AnnouncedEvent[]) => {
    const { built } = finals(
      ...courses.map((course, i) => ({ id: `issue-${i}`, date: `2026-0${i + 1}-01`, events: [course] })),
    )
    const { starts, numbers } = built.at(-1)?.[0]?.identity ?? {}
    return { starts, numbers }
  }

  it('keep their numbers when one is added before them', () => {
    expect(startsOf(days('2026-12-02', '2026-12-03'), days('2026-12-01', '2026-12-02', '2026-12-03'))).toEqual({
      starts: ['2026-12-02', '2026-12-03', '2026-12-01'],
      numbers: [2, 0, 1],
    })
  })

  it('that move keep theirs', () => {
    expect(startsOf(days('2026-12-02', '2026-12-03'), days('2026-12-02', '2026-12-09'))).toEqual({
      starts: ['2026-12-02', '2026-12-09'],
      numbers: [0, 1],
    })
  })

  it('that are dropped are withdrawn, and stay so', () => {
    const two = days('2026-12-01', '2026-12-02')
    const one = days('2026-12-02')
    const expected = { starts: ['2026-12-01 cancelled', '2026-12-02'], numbers: [1] }
    expect(startsOf(two, one)).toEqual(expected)
    expect(startsOf(two, one, one)).toEqual(expected)
  })
})

describe('sessions that are over', () => {
  const days = (...starts: string[]) =>
    announced('Course', '2026-09-10', { sessions: starts.map((start) => session(start)) })
  const startsOf = (first: AnnouncedEvent, second: AnnouncedEvent) => {
    const { starts, numbers } = finals(september(first), october(second)).built[1]?.[0]?.identity ?? {}
    return { starts, numbers }
  }

  it('were held, and are not withdrawn where the next issue lists those to come', () => {
    expect(startsOf(days('2026-09-10', '2026-10-10', '2026-11-10'), days('2026-10-10', '2026-11-10'))).toEqual({
      starts: ['2026-09-10', '2026-10-10', '2026-11-10'],
      numbers: [1, 2],
    })
    expect(startsOf(days('2026-09-10', '2026-10-10', '2026-11-10'), days('2026-11-10'))).toEqual({
      starts: ['2026-09-10', '2026-10-10 cancelled', '2026-11-10'],
      numbers: [2],
    })
  })

  it('lend a new session no number, unless it was moved from there', () => {
    const more = days('2026-10-10', '2026-12-10')
    expect(startsOf(days('2026-09-10', '2026-10-10'), more)).toEqual({
      starts: ['2026-09-10', '2026-10-10', '2026-12-10'],
      numbers: [1, 2],
    })
    expect(startsOf(days('2026-09-10', '2026-10-10'), { ...more, movedFrom: '2026-09-10' })).toEqual({
      starts: ['2026-12-10', '2026-10-10'],
      numbers: [1, 0],
    })
  })

  it('are the one date of an event that has another one now', () => {
    const [first, second] = [announced('Fair', '2026-09-10', { id: 'f' }), announced('Fair', '2026-11-10', { id: 'f' })]
    expect(startsOf(first, second)).toEqual({ starts: ['2026-11-10'], numbers: [0] })
  })
})

describe('what is alike', () => {
  it('is asked about: the same title at another time', () => {
    expect(findingsIn([forum], [announced('Forum', '2026-12-06 10:30')])).toEqual(['event-maybe-moved'])
    expect(findingsIn([forum], [announced('Forum', '2026-12-13 09:30')])).toEqual(['event-maybe-moved'])
  })

  it('is asked about: a similar title at the same time', () => {
    expect(findingsIn([forum], [announced('Forums', '2026-12-06 09:30')])).toEqual(['event-maybe-renamed'])
  })

  it('is asked about: nearly the same title in one place, at another time', () => {
    const later = announced('Forums', '2026-12-13 09:30', { location: 'Aberystwyth' })
    expect(findingsIn([forum], [later])).toEqual(['event-maybe-moved'])
    expect(findingsIn([forum], [{ ...later, location: 'Bangor' }])).toEqual([])
    expect(findingsIn([{ ...forum, location: null }], [{ ...later, location: null }])).toEqual([])
    const session = (number: number, day: string) => announced(`Session ${number}`, day, { location: 'Aberystwyth' })
    expect(findingsIn([session(1, '2026-12-06')], [session(2, '2026-12-13')])).toEqual([])
  })

  it('is one event once the proposed line is written', () => {
    const proposed = (first: AnnouncedEvent, second: AnnouncedEvent) => {
      const { record } = finals(september(first))
      const [found] = eventFindings(identify(october(second), record), record, localTime('2026-10-01'))
      const [, field, value = ''] = /write “(id|moved-from): ([^”]+)”/.exec(found?.help ?? '') ?? []
      const claimed = field === 'id' ? { ...second, id: value } : { ...second, movedFrom: value }
      return { value, again: again(first, claimed), left: findingsIn([first], [claimed]) }
    }
    expect(proposed(forum, announced('Forums', '2026-12-06 09:30'))).toMatchObject({ again: 'same 1', left: [] })
    const named = proposed({ ...forum, id: 'forum' }, announced('Forums', '2026-12-06 09:30'))
    expect(named).toEqual({ value: 'forum', again: 'same 1', left: [] })
    const timed = proposed(forum, announced('Forum', '2026-12-06 10:30'))
    expect(timed).toEqual({ value: '2026-12-06 09:30', again: 'same 1', left: [] })
    const both = proposed(forum, announced('Forums', '2026-12-13 09:30', { location: 'Aberystwyth' }))
    expect(both).toEqual({ value: '2026-12-06 09:30', again: 'same 1', left: [] })
    const month = proposed(announced('Forum', '2027-05'), announced('Forum', '2027-06-05 10:00'))
    expect(month).toMatchObject({ again: 'same 1', left: [] })
  })

  it('is asked about: the same title and start with another id', () => {
    const named = (id: string, location: string | null) => ({ ...forum, id, location })
    expect(findingsIn([named('forum', 'Bangor')], [named('forum-2026', null)])).toEqual(['event-id-changed'])
    expect(findingsIn([named('forum', 'Bangor')], [named('forum-2026', 'Cardiff')])).toEqual([])
    expect(findingsIn([named('a', null)], [named('b', null), named('a', null)])).toEqual([])
  })

  it('keeps the id that the record has when it is claimed by its uid', () => {
    const { built, record } = finals(september({ ...forum, id: 'forum' }))
    const uid = built[0]?.[0]?.identity.uid ?? ''
    const claimed = updatedEvents(record, identify(october({ ...forum, id: uid }), record), 'issue-6')
    expect(claimed.map(({ id }) => id)).toEqual(['forum'])
  })

  it('is said: by its id it has another date', () => {
    const own = { ...forum, id: 'forum' }
    const later = announced('Forum', '2026-12-13 09:30', { id: 'forum' })
    expect(findingsIn([own], [later])).toEqual(['event-moved-silently'])
    expect(findingsIn([own], [{ ...later, movedFrom: '2026-12-06' }])).toEqual([])
  })

  it('is nothing where the issue has both, the former is over, the place is another, or an id tells them apart', () => {
    const later = announced('Forum', '2026-12-13 09:30')
    expect(findingsIn([forum], [forum, later])).toEqual([])
    expect(findingsIn([announced('Forum', '2026-09-06 09:30')], [later])).toEqual([])
    expect(findingsIn([forum], [{ ...later, location: 'Bangor' }])).toEqual([])
    expect(findingsIn([forum], [{ ...later, id: 'forum-2' }])).toEqual([])
    expect(findingsIn([forum], [announced('Something else', '2026-12-06 09:30')])).toEqual([])
  })
})
