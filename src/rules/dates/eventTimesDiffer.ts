import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { wallTimeAt } from '../../lib/time/zoned.ts'
import { zoneAbbreviation } from '../../lib/time/zoneNames.ts'
import type { WrittenEvent } from '../../model/manuscript.ts'
import type { Place } from '../../model/source.ts'
import type { Evidence } from '../evidence.ts'
import { defineRule, type Found } from '../rule.ts'
import { dayNumber } from './lib/calendar.ts'
import { clockTimes, instantIn, isSame } from './lib/eventClocks.ts'
import { namedIn, normal, titlesOf } from './lib/eventTitles.ts'
import { namesIn } from './lib/names.ts'
import { compareOwnTexts, type TimesDiffer } from './lib/ownEventTimes.ts'
import { sentencesOf } from './lib/sentences.ts'
import { clock, timesIn } from './lib/timesOfDay.ts'
import { datesIn, type WrittenDate } from './lib/writtenDates.ts'

/** Within so many characters a time belongs to the title beside it. */
const near = 60

/** What has another time than the event itself. */
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
    { sections: [diary('10:00', 'Europe/London'), story('How regions learn is from 10:00 to 12:00 on that day.')] },
  ],
  bad: () => [
    {
      section: {
        type: 'diary',
        title: 'Dates for your diary',
        event: {
          title: 'Advice on land',
          start: '2026-06-10 13:00',
          zone: 'Europe/London',
          body: 'The webinar begins at 12.30pm and lasts an hour.',
        },
      },
      at: ['12.30pm'],
    },
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
    // An event is compared with what other sections say of it.
    issue(evidence, found) {
      compareEvents(evidence, found)
      compareTexts(evidence, found)
      compareOwnTexts(evidence, found)
    },
  },
})

/** Events of one title that begin on one day. */
function compareEvents({ manuscript }: Evidence, found: Found<TimesDiffer>): void {
  const known = new Map<string, { readonly one: WrittenEvent; readonly starts: readonly Start[] }>()
  // Times in zones are slow to work out: only of those that are named again.
  const titles = new Set<string>()
  const again = new Set(manuscript.events.map(({ event }) => normal(event.title)).filter((one) => addSeen(titles, one)))
  for (const one of manuscript.events) {
    const { event } = one
    if (!again.has(normal(event.title))) continue
    for (const [day, starts] of startsByDay(one)) {
      const key = `${normal(event.title)} ${day}`
      const other = known.get(key)
      const [start] = starts
      if (!other) known.set(key, { one, starts })
      if (!other || !start || isElsewhere(event.where, other.one.event.where)) continue
      if (starts.some(({ instant }) => other.starts.some((that) => that.instant === instant))) continue
      const there = other.starts[0]?.inWords ?? ''
      found(start.place, { title: event.title, here: start.inWords, there, inText: false })
    }
  }
}

/** Whether it was there before; now it is. */
function addSeen(titles: Set<string>, title: string): boolean {
  const before = titles.size
  return titles.add(title).size === before
}

interface Start {
  readonly instant: number
  readonly inWords: string
  readonly place: Place
}

function startsByDay({
  event: { zone, sessions },
  starts,
  place,
}: WrittenEvent): ReadonlyMap<number, readonly Start[]> {
  const days = new Map<number, Start[]>()
  sessions.forEach(({ start }, i) => {
    const instant = zone === null ? null : instantIn(start, zone)
    if (instant === null || zone === null) return
    const { offset, summer } = wallTimeAt(instant, zone)
    const inWords = `${clock(start.minutes ?? 0)} ${zoneAbbreviation(zone, offset, summer)}`
    const day = dayNumber(start)
    days.set(day, [...(days.get(day) ?? []), { instant, inWords, place: starts[i] ?? place }])
  })
  return days
}

/** Two places: two events. */
function isElsewhere(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && normal(a) !== normal(b)
}

function compareTexts({ manuscript, language, words, issue, newsletter }: Evidence, found: Found<TimesDiffer>): void {
  const titles = titlesOf(manuscript.events)
  if (titles.byWords.size === 0) return
  for (const { text, at } of manuscript.passages) {
    if (timesIn(text).length === 0) continue
    for (const sentence of sentencesOf(text)) {
      const times = timesIn(sentence.text)
      for (const { events, from, to } of times.length > 0 ? namedIn(sentence.text, titles) : []) {
        const around = `${sentence.text.slice(0, from)} ${sentence.text.slice(to)}`
        if (otherTime(around).test(around)) continue
        const days = datesIn(sentence.text, namesIn({ language, words }))
        if (days.length > 0 && !events.some((one) => days.some((day) => isDayOf(one, day, issue.date.year)))) continue
        const beside = times.filter((time) => Math.max(time.from - to, from - time.to) <= near)
        const right = events.flatMap((one) => clockTimes(one.event, newsletter.zones))
        const [first] = beside
        if (!first || right.length === 0) continue
        if (beside.some((time) => right.some((minutes) => isSame(time, minutes)))) continue
        const title = events[0]?.event.title ?? ''
        const details = { title, here: first.text, there: clock(right[0] ?? 0), inText: true }
        found(at(sentence.from + first.from, sentence.from + first.to), details)
      }
    }
  }
}

function isDayOf({ event }: WrittenEvent, { year, month, day }: WrittenDate, near: number): boolean {
  return event.sessions.some(
    ({ start }) =>
      start.month === month &&
      start.day === day &&
      (year === null ? Math.abs(start.year - near) < 2 : year === start.year),
  )
}

function diary(time: string, zone: string, day = '2026-06-10') {
  const event = { title: 'How regions learn', start: `${day} ${time}`, zone }
  return { type: 'diary', title: `Dates in ${zone}, ${day}`, event }
}

/** Under another heading. */
function again(section: ReturnType<typeof diary>) {
  return { ...section, title: 'Once more' }
}

function story(body: string) {
  return { type: 'story', title: 'Regions meet', body }
}
