import type { DiaryEvent, Moment } from '../../model/value.ts'
import { instantIn } from '../dates/lib/eventClocks.ts'
import { defineRule } from '../rule.ts'
import { namesOf } from './lib/inText.ts'
import { fieldKey } from './lib/pairedFields.ts'

interface Details {
  readonly field: string
  readonly owner: 'event' | 'issue'
  readonly original: string
  readonly other: string
}

const walk = { title: 'Quay walk', start: '2026-06-12 10:00', zone: 'Europe/London', where: 'The quay' }
const diary = { type: 'diary', title: 'Dates for your diary', events: [walk] }
const withFacts = (facts: { readonly [field: string]: string }) => ({
  sections: [{ title: 'Dyddiadau i’ch dyddiadur', events: [{ title: 'Taith y cei', where: 'Y cei', ...facts }] }],
})

export const factDiffers = defineRule<Details>({
  id: 'fact-differs-in-translation',
  group: 'languages',
  severity: 'warning',
  summary: 'A translation gives an event or the issue another date, time or state than its source.',
  why: 'A translation takes over dates, times and zones. One that gives them itself keeps the old ones when the source changes, and its readers come on the wrong day.',
  looksAt:
    'the start, end, zone, repetition, kind and status of each event, and the date and number of the issue. The same moment in two zones is fine.',
  say: ({ field, owner, original, other }) => ({
    message: `The ${other} gives this ${owner} another “${field}” than the ${original}.`,
    help: `Take “${field}” out of the ${other}, so that it is taken over. If the two are to differ, allow this rule and say so.`,
  }),
  good: () => [
    { sections: [diary], translation: withFacts({}) },
    { sections: [diary], translation: withFacts({ start: '2026-06-12 10:00', kind: 'meeting' }) },
    { sections: [diary], translation: withFacts({ start: '2026-06-12 11:00', zone: 'Europe/Paris' }) },
  ],
  bad: () => [
    { sections: [diary], translation: withFacts({ start: '2026-06-13 10:00' }), at: ['2026-06-13 10:00'] },
    { sections: [diary], translation: withFacts({ status: 'cancelled' }), at: ['Taith y cei'] },
    { translation: { issue: { date: '2026-05-02' } }, at: ['subject'] },
  ],
  look: {
    variants({ variants }, found) {
      const { source, translation } = variants
      const names = namesOf(variants)
      for (const field of ['date', 'number'] as const)
        if (!isSame(source.issue[field], translation.issue[field]))
          found(translation.issue.place, { field, owner: 'issue', ...names })
      const originals = new Map(source.manuscript.events.map((one) => [fieldKey(one, source), one.event]))
      for (const written of translation.manuscript.events) {
        const original = originals.get(fieldKey(written, translation))
        const field = original && otherFact(original, written.event)
        if (!field) continue
        const place = field === 'start' ? (written.starts[0] ?? written.place) : written.place
        found(place, { field, owner: 'event', ...names })
      }
    },
  },
})

type Fact = readonly [field: string, of: (event: DiaryEvent) => unknown]

const times: readonly Fact[] = [
  ['start', ({ month, sessions }) => [month, sessions.map(({ start }) => start)]],
  ['zone', ({ sessions }) => sessions.map(({ zone }) => zone)],
  ['end', ({ sessions }) => sessions.map(({ end }) => end)],
]
const facts: readonly Fact[] = [
  ['repeat', ({ repetition }) => repetition],
  ['status', ({ status }) => status],
  ['kind', ({ purpose }) => purpose],
]

/** The first field in which two events differ. */
function otherFact(one: DiaryEvent, other: DiaryEvent): string | undefined {
  const isSameTime = isSame(timesOf(one), timesOf(other))
  const asked = isSameTime ? facts : [...times, ...facts]
  return asked.find(([, of]) => !isSame(of(one), of(other)))?.[0]
}

/** What is written tells apart the days that have no time. */
function timesOf({ month, sessions }: DiaryEvent) {
  const instant = (moment: Moment | null, zone: string | null) =>
    moment && ((zone === null ? null : instantIn(moment, zone)) ?? moment)
  return [month, sessions.map(({ start, end, zone }) => [instant(start, zone), instant(end, zone)])]
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
