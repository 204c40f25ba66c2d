import type { CalendarDate, Moment, Session } from '../../model/value.ts'
import { defineRule } from '../rule.ts'
import { dayNumber } from './lib/calendar.ts'

export const eventPast = defineRule<{ title: string; last: string; issue: string }>({
  id: 'event-past',
  group: 'dates',
  severity: 'warning',
  summary: 'An event is over before the issue appears.',
  why: 'A diary says where readers can still go. An event whose last day is before the issue’s own date is most often left over from an earlier issue, or has a slip in its year. The issue’s date decides, never the day on which you check.',
  looksAt: 'the last day of each event, and the issue’s date.',
  say: ({ title, last, issue }) => ({
    message: `“${title}” is over on ${last}, before the issue of ${issue} appears.`,
    help: 'Correct the event’s date, or take it out; what happened there can be told in a story.',
  }),
  good: () => [
    { section: diary({ start: '2026-05-01 10:00', zone: 'Europe/London' }) },
    { section: diary({ start: '2026-05-02' }), issue: { date: '2026-05' } },
    { section: diary({ start: '2026-05-01' }), issue: { date: '2026-05' } },
    { section: diary({ start: '2026-04-20', end: '2026-05-01' }) },
    { section: diary({ sessions: [{ start: '2026-06-20' }, { start: '2026-04-20' }] }) },
  ],
  bad: () => [
    { section: diary({ start: '2026-04-30' }), at: ['2026-04-30'] },
    { section: diary({ start: '2025-06-30 10:00', zone: 'Europe/London' }), at: ['2025-06-30 10:00'] },
    { section: diary({ sessions: [{ start: '2026-03-20' }, { start: '2026-03-21' }] }), at: ['2026-03-21'] },
    { section: diary({ start: '2026-04-30' }), issue: { date: '2026-05' }, at: ['2026-04-30'] },
  ],
  look: {
    event({ event: { event, starts }, issueDate, language }, found) {
      const inWords = ({ year, month, day }: CalendarDate | Moment) =>
        [day, language.months[month - 1], year].filter((part) => part !== null).join(' ')
      const appears = dayNumber({ ...issueDate, day: issueDate.day ?? 1 })
      const ends = event.sessions.map(endOf)
      const last = ends.reduce((best, end, i) => (dayNumber(end) > dayNumber(ends[best] ?? end) ? i : best), 0)
      const end = ends[last]
      if (!end || dayNumber(end) >= appears) return
      found(starts[last] ?? null, { title: event.title, last: inWords(end), issue: inWords(issueDate) })
    },
  },
})

function endOf({ start, end }: Session): Moment {
  return end ?? start
}

function diary(event: { readonly [field: string]: string | readonly { readonly start: string }[] }) {
  return { type: 'diary', title: 'Dates for your diary', event: { title: 'Visit to the valley', ...event } }
}
