import { placeholderDay } from '../../lib/time/placeholderDay.ts'
import type { DiaryEvent } from '../../model/value.ts'
import { defineRule } from '../rule.ts'
import { normaliseTitle } from './lib/eventTitles.ts'

export const eventTwice = defineRule<{ title: string; isSession: boolean }>({
  id: 'event-twice',
  group: 'dates',
  severity: 'warning',
  summary: 'An event stands twice in the diary, or one of its sessions does.',
  why: 'A line that was copied for the next event, and not changed, is printed twice. Readers look for the difference, and the second event is missing. Events that differ in a word are not the same.',
  looksAt: 'the events of each section, and the sessions of each event. Two sections may show the same event.',
  say: ({ title, isSession }) => ({
    message: isSession
      ? `This session of “${title}” is listed twice.`
      : `“${title}” is listed twice, at the same time.`,
    help: 'Take one of the two out, or correct what was to be different.',
  }),
  good: () => [
    { section: diary(visit, { ...visit, start: '2026-06-11 10:00' }) },
    { section: diary({ ...visit, where: 'Cardiff' }, { ...visit, where: 'Bilbao' }) },
    { section: diary({ ...visit, body: 'In English.' }, { ...visit, body: 'In Polish.' }) },
    { section: diary({ ...visit, start: '2026-06-10' }, { ...visit, start: '2026-06-11' }) },
  ],
  bad: () => [
    { section: diary(visit, { ...visit }), at: ['Visit to the valley'] },
    {
      section: diary({ title: 'A walk', sessions: [{ start: '2026-06-10' }, { start: '2026-06-10' }] }),
      at: ['2026-06-10'],
    },
  ],
  eachLanguage: true,
  look: {
    // The events of a section: a first look at the diary above it may well be meant.
    issue({ manuscript }, found) {
      const events = new Set<string>()
      for (const { event, place, starts, section } of manuscript.events) {
        // Days that are not filled in yet are reported by placeholder-text.
        if (event.sessions.some(({ start }) => start.year === placeholderDay.year)) continue
        const sessions = new Set<string>()
        event.sessions.forEach((session, i) => {
          if (isKnown(sessions, keyOfSession(session)))
            found(starts[i] ?? place, { title: event.title, isSession: true })
        })
        if (isKnown(events, `${section} ${keyOf(event)}`)) found(place, { title: event.title, isSession: false })
      }
    },
  },
})

/** All that readers see of it: two workshops at one time may differ in their texts alone. */
function keyOf({ title, lang, purpose, month, where, online, repetition, sessions, ...more }: DiaryEvent): string {
  const { organiser, audience, body, book } = more
  const times = sessions.map(keyOfSession)
  const facts = [lang, purpose, month, where, online, repetition, organiser, audience, body, book]
  return JSON.stringify([normaliseTitle(title), times, facts])
}

function keyOfSession({ title, zone, start, end, where }: DiaryEvent['sessions'][number]): string {
  return JSON.stringify([title, zone, start, end, where])
}

/** Adds a key to the set; whether the set had it before. */
function isKnown(known: Set<string>, key: string): boolean {
  const before = known.size
  return known.add(key).size === before
}

const visit = { title: 'Visit to the valley', start: '2026-06-10 10:00', zone: 'Europe/London' }

function diary(...events: readonly { readonly [field: string]: string | readonly { readonly start: string }[] }[]) {
  return { type: 'diary', title: 'Dates for your diary', events }
}
