import { defineFinding } from './defineFinding.ts'

interface Again {
  /** As the author wrote it. */
  readonly title: string
  /** The issue that announced it before. */
  readonly issue: string
  /** The starts, then and now: "2026-10-06 09:30 Europe/London". */
  readonly before: string
  readonly now: string
}

const whyTwice =
  'Readers who put an event into their calendar keep that entry. When the event is announced again, the program knows it by its “id”, by its title and start, or by its start and place, and updates the entry. An event that it does not know again becomes a second entry beside the old one.'

export const eventMaybeMoved = defineFinding<Again & { titleBefore: string; claim: string; sameDay: boolean }>({
  id: 'event-maybe-moved',
  severity: 'warning',
  summary: 'An event may be the one that was announced before, at another time.',
  advice: whyTwice,
  say: ({ title, titleBefore, issue, before, now, claim, sameDay }) => ({
    message: sameDay
      ? `“${title}” has two times on one day: ${issue} says ${before}, and here it is ${now}.`
      : `${issue} announced “${titleBefore}” for ${before}, and here ${titleBefore === title ? 'it' : `“${title}”`} is ${now}.`,
    help: `If it is the same event, write “${claim}” here. If these are two events, give this one an “id:” of its own, such as “id: ${shortId(title)}-2”.`,
  }),
})

export const eventMaybeRenamed = defineFinding<Again & { titleBefore: string; id: string }>({
  id: 'event-maybe-renamed',
  severity: 'warning',
  summary: 'An event may be the one that was announced before, under another title.',
  advice: whyTwice,
  say: ({ title, titleBefore, issue, now, id }) => ({
    message: `${issue} announced “${titleBefore}” for ${now}, and “${title}” is at the same time.`,
    help: `If these are one event, write “id: ${id}” here, by which its entry is known. If they are two, give this one an “id:” of its own, such as “id: ${shortId(title)}-2”.`,
  }),
})

export const eventMovedSilently = defineFinding<Again & { movedFrom: string }>({
  id: 'event-moved-silently',
  severity: 'warning',
  summary: 'An event has another date than before, and does not say that it was moved.',
  advice:
    'Readers who have the old date in their diary do not notice a new one by themselves. With “moved-from” the newsletter tells them.',
  say: ({ title, issue, before, now, movedFrom }) => ({
    message: `${issue} announced “${title}” for ${before}, and here it is ${now}.`,
    help: `If it was moved, write “moved-from: ${movedFrom}” here; else correct the date.`,
  }),
})

export const eventMovedVaguely = defineFinding<{ title: string; day: string; claims: readonly string[] }>({
  id: 'event-moved-vaguely',
  severity: 'warning',
  summary: 'An event was moved from a day for which several of its name were announced.',
  advice: `${whyTwice} Where two were announced for one day, the day alone does not say which of them was moved.`,
  say: ({ title, day, claims }) => ({
    message: `Several events called “${title}” were announced for ${day}, and one of them was moved here.`,
    help: `Write which one it was: ${claims.map((claim) => `“${claim}”`).join(' or ')}.`,
  }),
})

export const eventIdChanged = defineFinding<{ title: string; issue: string; id: string; idBefore: string }>({
  id: 'event-id-changed',
  severity: 'warning',
  summary: 'An event has another id than an earlier issue gave it.',
  advice: whyTwice,
  say: ({ title, issue, id, idBefore }) => ({
    message: `${issue} announced “${title}” at the same time with “id: ${idBefore}”, and here it has “id: ${id}”.`,
    help: `If it is the same event, write “id: ${idBefore}” here. If these are two events, give them titles that readers can tell apart.`,
  }),
})

export const eventDaysDropped = defineFinding<{
  title: string
  issue: string
  days: readonly string[]
  moved: boolean
}>({
  id: 'event-days-dropped',
  severity: 'warning',
  summary: 'An event that comes again starts so late that days already announced are lost.',
  advice:
    'Readers have all days of such an event in their calendar by one entry. Days before its new start that are still to come vanish there, without a word to those who wanted to be there.',
  say: ({ title, issue, days, moved }) => ({
    message: `${issue} announced “${title}” for ${days.join(', ')} too, and readers’ calendars lose ${days.length === 1 ? 'that day' : 'these days'} here.`,
    help: moved
      ? 'If they take place, announce the old series here too, with an “until” before the change, and give this one an “id:” of its own, without “moved-from”.'
      : `Write “start: ${days[0]}”, without changing its time. Days that do not take place go under “except”.`,
  }),
})

export const eventOfSeries = defineFinding<{ title: string; issue: string; until: string; day: string | null }>({
  id: 'event-of-series',
  severity: 'warning',
  summary: 'An event that comes again is announced as one day only.',
  advice:
    'Readers have all days of such an event in their calendar by one entry. One day by itself would stand there twice, or take the place of all others.',
  say: ({ title, issue, until, day }) => ({
    message: `${issue} announced “${title}” as an event that comes again until ${until}, and here it has no “repeat”.`,
    help: `Write its “repeat” here too. If only this day is special, ${day === null ? '' : `announce the others here as well, with “except: [${day}]”, and `}give this event an “id:” of its own, such as “id: ${shortId(title)}-2”.`,
  }),
})

export const eventShownTwice = defineFinding<{ title: string; here: string | null; there: string | null }>({
  id: 'event-shown-twice',
  severity: 'warning',
  summary: 'An issue shows one event twice, with two ends or repetitions.',
  advice:
    'Events of one issue with the same title, start and place are one event, and get one entry in readers’ calendars: the first of them. What the second says otherwise would be lost without a word.',
  say: ({ title, here, there }) => {
    const ends = here === null ? 'comes again in another way' : `ends at ${here}`
    const other = there === null ? 'not so' : `at ${there}`
    return {
      message: `“${title}” ${ends} here, but ${other} in another place of this issue.`,
      help: `Correct the one that is wrong. If these are two events, give each an “id:” of its own, such as “id: ${shortId(title)}-1” and “id: ${shortId(title)}-2”.`,
    }
  },
})

/** "spring-forum" */
function shortId(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? ['event']
  return words.slice(0, 3).join('-')
}
