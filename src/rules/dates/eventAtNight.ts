import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { clockText } from '../../lib/time/clockText.ts'
import { defineRule } from '../rule.ts'

/** In minutes after midnight: between these times hardly any event starts. */
const [nightFrom, nightTo] = [60, 6 * 60]

/** Words of events that do take place at night or early in the morning. */
const nightWord = letterRegExp(
  String.raw`(?<!\p{L})(?:nights?|overnight|midnight|dawn|sunrise|daybreak|early|eclipse|stars?|stargazing|meteors?|moon|bats?|owls?|moths?|all-?nighter|24[- ]hour|hackathon|marathon|countdown|launch|fishing|milking|bakers?|bakery|breakfast|market|flight|ferry|count|election|nos|gwawr|wawr|bore|nacht|nächtlich\p{L}*|früh\p{L}*|morgen\p{L}*|nuit|aube|noche|madrugada|amanecer|notte|alba|noc\p{L}*|świt\p{L}*|noapte|natt\p{L}*)(?!\p{L})`,
  'i',
)

export const eventAtNight = defineRule<{ title: string; time: string; later: string; written: string | null }>({
  id: 'event-at-night',
  group: 'dates',
  severity: 'warning',
  summary: 'An event starts in the small hours, where the afternoon was probably meant.',
  why: 'Times are written in 24 hours here, so that 02:00 is two at night. An event at 2 in the afternoon starts at 14:00.',
  looksAt: 'the start of each event, and its title and text for words of the night.',
  say: ({ title, time, later, written }) => ({
    message: `“${title}” starts at ${time}, in the middle of the night.`,
    help: `If the afternoon is meant, write ${later}. If the night is, say so in the title or the text.`,
    suggestion: written ?? undefined,
  }),
  good: () => [
    { section: diary({ start: '2026-06-10 07:30' }) },
    { section: diary({ start: '2026-06-10 00:00' }) },
    { section: diary({ start: '2026-06-10 18:00', end: '2026-06-11 02:00' }) },
    { section: diary({ title: 'The dawn chorus in the park', start: '2026-05-10 04:30' }) },
    { section: diary({ start: '2026-05-10 03:00', body: 'We watch the stars from the hill.' }) },
  ],
  bad: () => [
    { section: diary({ start: '2026-06-10 02:00', where: 'Hall in the Night Market' }), at: ['2026-06-10 02:00'] },
    { section: diary({ start: '2026-06-10 5:30', end: '2026-06-10 07:00' }), at: ['2026-06-10 5:30'] },
  ],
  look: {
    event({ event: { event, starts, texts } }, found) {
      const about = [event.title, ...texts].join(' ')
      event.sessions.forEach(({ start: { minutes }, end }, i) => {
        if (minutes === null || minutes < nightFrom || minutes >= nightTo || nightWord(about).test(about)) return
        const place = starts[i] ?? null
        const later = clockText(minutes + 12 * 60)
        const written = place?.source.text.slice(place.from, place.to) ?? ''
        // With an end, both times may be wrong, so there is no suggestion.
        const corrected = !end && /\d{1,2}:\d\d/.test(written) ? written.replace(/\d{1,2}:\d\d/, later) : null
        found(place, { title: event.title, time: clockText(minutes), later, written: corrected })
      })
    },
  },
})

function diary(event: { readonly [field: string]: string }) {
  return {
    type: 'diary',
    title: 'Dates for your diary',
    event: { title: 'Visit to the valley', zone: 'Europe/London', ...event },
  }
}
