import { type Day, dayNumber } from '../../lib/time/day.ts'
import type { CalendarDate } from '../../model/value.ts'
import { defineRule } from '../rule.ts'
import { lastDays } from './lib/lastDays.ts'

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
    { section: diary({ start: '2026-05', kind: 'save-the-date' }) },
    { section: diary({ start: '2026-01-14', repeat: { every: 'second Wednesday', until: '2026-12-31' } }) },
  ],
  bad: () => [
    { section: diary({ start: '2026-04-30' }), at: ['2026-04-30'] },
    { section: diary({ start: '2025-06-30 10:00', zone: 'Europe/London' }), at: ['2025-06-30 10:00'] },
    { section: diary({ sessions: [{ start: '2026-03-20' }, { start: '2026-03-21' }] }), at: ['2026-03-21'] },
    { section: diary({ start: '2026-04-30' }), issue: { date: '2026-05' }, at: ['2026-04-30'] },
    { section: diary({ start: '2026-03', kind: 'save-the-date' }), at: ['2026-03'] },
    { section: diary({ start: '2026-01-14', repeat: { every: 'month', until: '2026-04-30' } }), at: ['2026-01-14'] },
  ],
  look: {
    event({ event: { event, starts }, issueDate, language }, found) {
      const inWords = ({ year, month, day }: CalendarDate | Day) =>
        [day, language.months[month - 1], year].filter((part) => part !== null).join(' ')
      const appears = dayNumber({ ...issueDate, day: issueDate.day ?? 1 })
      const ends = lastDays(event)
      const last = ends.reduce((best, end, i) => (dayNumber(end) > dayNumber(ends[best] ?? end) ? i : best), 0)
      const end = ends[last]
      if (!end || dayNumber(end) >= appears) return
      const over = event.month ?? end
      found(starts[last] ?? null, { title: event.title, last: inWords(over), issue: inWords(issueDate) })
    },
  },
})

function diary(event: object) {
  return { type: 'diary', title: 'Dates for your diary', event: { title: 'Visit to the valley', ...event } }
}
