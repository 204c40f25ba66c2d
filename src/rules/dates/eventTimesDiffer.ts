import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { clockText } from '../../lib/time/clockText.ts'
import { dayNumber } from '../../lib/time/day.ts'
import { wallTimeAt } from '../../lib/time/zoned.ts'
import { zoneAbbreviation } from '../../lib/time/zoneNames.ts'
import type { WrittenEvent } from '../../model/manuscript.ts'
import type { Place } from '../../model/source.ts'
import type { Evidence } from '../evidence.ts'
import { defineRule, type Found } from '../rule.ts'
import { calendarNamesFor } from './lib/calendarNames.ts'
import { clockTimes, instantIn, mayMean } from './lib/eventClocks.ts'
import { eventsNamedIn, indexTitles, normaliseTitle } from './lib/eventTitles.ts'
import { compareOwnTexts, type TimesDiffer } from './lib/ownEventTimes.ts'
import { sentencesOf } from './lib/sentences.ts'
import { timesIn } from './lib/timesOfDay.ts'
import { datesIn, type WrittenDate } from './lib/writtenDates.ts'

/** In characters: a time so near a title belongs to it. */
const maxDistance = 60

/** Words for things with a time of their own, such as the registration for an event. */
const otherTime = letterRegExp(
  String.raw`\b(?:regist\w*|doors?|deadlines?|clos\w+|lunch|coffee|breakfast|dinner|reception|tour|break|session|workshop|talk|keynote|welcome|recording|until|before|after|moved|instead|anmeld\w*|einlass|inscri\w*|rejestr\w*|anmäl\w*|cofrestr\w*|drysau|înscri\w*)`,
  'i',
)

export const eventTimesDiffer = defineRule<TimesDiffer>({
  id: 'event-times-differ',
  group: 'dates',
  severity: 'warning',
  summary: 'The same event has different times in two places.',
  why: 'When a diary and a story give two times for one event, every reader who saw only one of them may come at the wrong hour. Events of one title on one day are compared, and texts that name an event’s title beside a time of day; the event’s time in each of the readers’ zones counts.',
  looksAt: 'the events of all diaries, and texts that name them.',
  say: ({ title, here, there, inText }) => ({
    message: `“${title}” is at ${here} here, but at ${there} ${inText ? 'in the diary' : 'in another place of this issue'}.`,
    help: inText
      ? 'Look up which time is right and correct the other, or leave the time to the diary.'
      : 'Look up which time is right and correct the other. If it is held twice that day, write one event with two sessions.',
  }),
  good: () => [
    { sections: [diary('10:00', 'Europe/London'), again(diary('11:00', 'Europe/Brussels'))] },
    { sections: [diary('10:00', 'Europe/London'), again(diary('10:00', 'Europe/London', '2026-06-11'))] },
    { sections: [diary('10:00', 'Europe/London'), story('Come to How regions learn at 10 am, or 11:00 in Brussels.')] },
    { sections: [diary('14:30', 'Europe/London'), story('How regions learn begins at 2.30 pm on 10 June.')] },
    { sections: [diary('10:00', 'Europe/London'), story('How regions learn was held on 4 May 2025 at 09:00.')] },
    { sections: [diary('10:00', 'Europe/London'), story('Registration for How regions learn begins at 09:30.')] },
    { sections: [diary('10:00', 'Europe/London'), story('How regions learn is in June. The call is at 09:00.')] },
    { section: visit('Tea is served. From 3 pm to 5 pm.') },
    { section: visit('From 3 pm to 5 pm there is tea. It is free.') },
    { sections: [diary('10:00', 'Europe/London'), story('How regions learn is from 10:00 to 12:00 on that day.')] },
  ],
  bad: () => [
    { section: visit('The webinar begins at 12.30pm and lasts an hour.'), at: ['12.30pm'] },
    ...['From 3 pm to 5 pm.', 'Begins at 3 pm.', 'Time: 3 pm'].map((body) => ({ section: visit(body), at: ['3 pm'] })),
    { sections: [diary('10:00', 'Europe/London'), again(diary('10:00', 'Europe/Brussels'))], at: ['2026-06-10 10:00'] },
    {
      sections: [diary('10:00', 'Europe/London'), story('Come to How regions learn at 09:30 with a friend.')],
      at: ['09:30'],
    },
    {
      sections: [story('On 10 June, from 2 pm, How regions learn is online.'), diary('10:00', 'Europe/London')],
      at: ['2 pm'],
    },
  ],
  look: {
    // Compares an event with what other sections say about it.
    issue(evidence, found) {
      compareEvents(evidence, found)
      compareTexts(evidence, found)
      compareOwnTexts(evidence, found)
    },
  },
})

/** Compares events with the same title that begin on the same day. */
function compareEvents({ manuscript }: Evidence, found: Found<TimesDiffer>): void {
  const known = new Map<string, { readonly one: WrittenEvent; readonly starts: readonly Start[] }>()
  // Times in zones are slow to calculate, so only events whose title is repeated are compared.
  const titles = new Set<string>()
  const repeatedTitles = new Set(
    manuscript.events.map(({ event }) => normaliseTitle(event.title)).filter((one) => addSeen(titles, one)),
  )
  for (const one of manuscript.events) {
    const { event } = one
    if (!repeatedTitles.has(normaliseTitle(event.title))) continue
    for (const [day, starts] of startsByDay(one)) {
      const key = `${normaliseTitle(event.title)} ${day}`
      const other = known.get(key)
      const [start] = starts
      if (!other) known.set(key, { one, starts })
      if (!other || !start || areDifferentPlaces(event.where, other.one.event.where)) continue
      if (starts.some(({ instant }) => other.starts.some((that) => that.instant === instant))) continue
      const there = other.starts[0]?.inWords ?? ''
      found(start.place, { title: event.title, here: start.inWords, there, inText: false })
    }
  }
}

/** Adds a title to the set; true if the set had it before. */
function addSeen(titles: Set<string>, title: string): boolean {
  const before = titles.size
  return titles.add(title).size === before
}

interface Start {
  readonly instant: number
  readonly inWords: string
  readonly place: Place
}

function startsByDay({ event: { sessions }, starts, place }: WrittenEvent): ReadonlyMap<number, readonly Start[]> {
  const days = new Map<number, Start[]>()
  sessions.forEach(({ start, zone }, i) => {
    const instant = zone === null ? null : instantIn(start, zone)
    if (instant === null || zone === null) return
    const { offset } = wallTimeAt(instant, zone)
    const inWords = `${clockText(start.minutes ?? 0)} ${zoneAbbreviation(zone, offset)}`
    const day = dayNumber(start)
    days.set(day, [...(days.get(day) ?? []), { instant, inWords, place: starts[i] ?? place }])
  })
  return days
}

/** Events with one title in different places are different events. */
function areDifferentPlaces(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && normaliseTitle(a) !== normaliseTitle(b)
}

/** Compares events with the times beside their titles in texts. */
function compareTexts({ manuscript, language, words, issue, newsletter }: Evidence, found: Found<TimesDiffer>): void {
  const titles = indexTitles(manuscript.events)
  if (titles.byWords.size === 0) return
  for (const { text, at } of manuscript.passages) {
    if (timesIn(text).length === 0) continue
    for (const sentence of sentencesOf(text)) {
      const times = timesIn(sentence.text)
      for (const { events, from, to } of times.length > 0 ? eventsNamedIn(sentence.text, titles) : []) {
        const around = `${sentence.text.slice(0, from)} ${sentence.text.slice(to)}`
        if (otherTime(around).test(around)) continue
        const days = datesIn(sentence.text, calendarNamesFor({ language, words }))
        if (days.length > 0 && !events.some((one) => days.some((day) => isDayOf(one, day, issue.date.year)))) continue
        const beside = times.filter((time) => Math.max(time.from - to, from - time.to) <= maxDistance)
        const right = events.flatMap((one) => clockTimes(one.event, newsletter.zones))
        const [first] = beside
        if (!first || right.length === 0) continue
        if (beside.some((time) => right.some((minutes) => mayMean(time, minutes)))) continue
        const title = events[0]?.event.title ?? ''
        const details = { title, here: first.text, there: clockText(right[0] ?? 0), inText: true }
        found(at(sentence.from + first.from, sentence.from + first.to), details)
      }
    }
  }
}

function isDayOf({ event }: WrittenEvent, { year, month, day }: WrittenDate, issueYear: number): boolean {
  return event.sessions.some(
    ({ start }) =>
      start.month === month &&
      start.day === day &&
      (year === null ? Math.abs(start.year - issueYear) < 2 : year === start.year),
  )
}

function diary(time: string, zone: string, day = '2026-06-10') {
  const event = { title: 'How regions learn', start: `${day} ${time}`, zone }
  return { type: 'diary', title: `Dates in ${zone}, ${day}`, event }
}

function visit(body: string) {
  const event = { title: 'Advice on land', start: '2026-06-10 13:00', zone: 'Europe/London', body }
  return { type: 'diary', title: 'Dates for your diary', event }
}

/** Under another heading. */
function again(section: ReturnType<typeof diary>) {
  return { ...section, title: 'Once more' }
}

function story(body: string) {
  return { type: 'story', title: 'Regions meet', body }
}
