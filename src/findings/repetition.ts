import { defineFinding } from './defineFinding.ts'

export const repeatForm = defineFinding<{ value: string; meant: string | null }>({
  id: 'repeat-form',
  severity: 'error',
  summary: 'How often an event comes again cannot be read.',
  advice: 'An event comes again every so many weeks, months or years, or on a certain weekday of each month.',
  say: ({ value, meant }) => ({
    message: `“${value}” cannot be read as how often the event takes place.`,
    help: 'Write week, 2 weeks, month, year, second Wednesday or last Friday. The day and the time are those of “start”.',
    suggestion: meant ?? undefined,
  }),
})

export const repeatStart = defineFinding<{ start: string; every: string; first: string | null }>({
  id: 'repeat-start',
  severity: 'error',
  summary: 'An event’s start is not one of the days on which it comes again.',
  advice: 'Calendars would show the start as a day of its own, or leave it out. One of the two is a slip.',
  say: ({ start, every, first }) => ({
    message: `The start, ${start}, is not the ${every} of its month.`,
    help: `Correct the start or “every”.${first === null ? '' : ` The next ${every} is ${first}.`}`,
  }),
})

export const repeatNever = defineFinding<{ why: 'before' | 'once' | 'excepted' }>({
  id: 'repeat-never',
  severity: 'error',
  summary: 'An event that is to come again never does.',
  advice: 'Its last day is before its start or its second day, or every day is excepted.',
  say: ({ why }) => ({
    message:
      why === 'before'
        ? '“until” is before the event’s start.'
        : why === 'once'
          ? 'The event takes place only once before “until”.'
          : '“except” leaves out every day on which the event would take place.',
    help:
      why === 'excepted'
        ? 'Take some days out of “except”. If the event does not take place at all, write “status: cancelled”.'
        : 'Write a later day as “until”. If the event takes place once, take “repeat” out.',
  }),
})

export const repeatTooOften = defineFinding<{ most: number }>({
  id: 'repeat-too-often',
  severity: 'error',
  summary: 'An event comes again more often than anybody plans.',
  advice: 'Often the year of the last day is a slip. Calendars would fill up with the event for years.',
  say: ({ most }) => ({
    message: `This event comes again more than ${most} times.`,
    help: 'Check the year of “until”. A later issue can announce the event again.',
  }),
})

export const repeatException = defineFinding<{ value: string; near: string | null }>({
  id: 'repeat-exception',
  severity: 'error',
  summary: 'An exception is a day on which the event does not come again anyway.',
  advice: 'Either the day or the repetition is a slip; on the day that was meant, the event would still take place.',
  say: ({ value, near }) => ({
    message: `The event does not take place on ${value} anyway.${near === null ? '' : ` Did you mean ${near}?`}`,
    help: 'Write a day on which the event would take place, or take it out.',
    suggestion: near ?? undefined,
  }),
})

export const repeatTwice = defineFinding<{ value: string }>({
  id: 'repeat-exception-twice',
  severity: 'warning',
  summary: 'A day is excepted twice.',
  advice: 'Perhaps another day was meant by one of them.',
  say: ({ value }) => ({
    message: `${value} is in “except” twice.`,
    help: 'Take one of them out, or write the day that was meant.',
  }),
})

export const repeatSkipsMonths = defineFinding<{ what: string; months: readonly string[]; yearly: boolean }>({
  id: 'repeat-skips-months',
  severity: 'warning',
  summary: 'An event comes again on a day that some months do not have.',
  advice:
    'Not every month has a 31st or a fifth Friday. Calendars leave such months out, and so does the newsletter. Write `last Friday`, or a day up to the 28th, if there is to be one each month.',
  say: ({ what, months, yearly }) => ({
    message: `The event does not take place in ${inWords(months)}, where there is no ${what}.`,
    help: yearly
      ? 'If that is right, leave it so. If not, choose a day that each year has, such as 28 February.'
      : 'If that is right, leave it so. If not, choose a day that each month has, such as “last Friday”.',
  }),
})

export const repeatBesideSessions = defineFinding<object>({
  id: 'repeat-beside-sessions',
  severity: 'error',
  summary: 'An event with sessions is to come again.',
  advice: 'A repetition counts from one start. Several sessions would each need their own.',
  say: () => ({
    message: 'An event with “sessions” cannot have “repeat”.',
    help: 'Write each session that comes again as an event of its own, with “start”.',
  }),
})

/** “February 2027, April 2027 and 4 more months”. */
function inWords(months: readonly string[]): string {
  const shown = months.length > 4 ? [...months.slice(0, 3), `${months.length - 3} more months`] : months
  return [shown.slice(0, -1).join(', '), shown.at(-1)].filter(Boolean).join(' and ')
}
