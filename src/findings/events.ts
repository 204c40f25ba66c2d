import { defineFinding } from './defineFinding.ts'

export const eventEndTwice = defineFinding<object>({
  id: 'event-end-twice',
  severity: 'error',
  summary: 'An event has both an end and a duration.',
  advice: 'Either says when it is over. When both are given, one of them may be an old one that was left behind.',
  say: () => ({
    message: 'Both “end” and “duration” are given here.',
    help: 'Keep the one that is right, and take the other out.',
  }),
})

export const durationForm = defineFinding<{ value: string }>({
  id: 'duration-form',
  severity: 'error',
  summary: 'A duration cannot be read.',
  advice: 'A duration is a number and a unit: minutes, hours, days or weeks. Two may follow each other.',
  say: ({ value }) => ({
    message: `“${value}” cannot be read as a duration.`,
    help: 'Write a number and a unit: 90 minutes, 2 hours, 1 hour 30 minutes, 3 days.',
  }),
})

export const durationNothing = defineFinding<object>({
  id: 'duration-nothing',
  severity: 'error',
  summary: 'A duration is no time at all.',
  advice: 'An event of 0 minutes cannot be attended. What happens at one moment has only a start.',
  say: () => ({
    message: 'This event lasts no time at all.',
    help: 'Correct the duration, or leave it out. For a moment, such as the end of a call, write “kind: deadline”.',
  }),
})

export const deadlineWithEnd = defineFinding<{ field: string }>({
  id: 'deadline-with-end',
  severity: 'error',
  summary: 'A deadline has an end or a duration.',
  advice: 'A deadline is one moment, which `start` gives. What lasts for some time is a meeting.',
  say: ({ field }) => ({
    message: `A deadline is one moment, so it has no “${field}”.`,
    help: `Write the moment as “start”, and take “${field}” out. If it is no deadline, take out “kind”.`,
  }),
})

export const monthOnly = defineFinding<{ value: string }>({
  id: 'event-month-only',
  severity: 'error',
  summary: 'An event has only a month.',
  advice: 'Readers cannot come in a month. Only a save-the-date may leave the day open.',
  say: ({ value }) => ({
    message: `${value} is a month, and this event needs a day.`,
    help: 'Add the day, as in 2021-10-06. If it is not known yet, write “kind: save-the-date”.',
  }),
})

export const monthWith = defineFinding<{ field: string }>({
  id: 'event-month-with',
  severity: 'error',
  summary: 'A save-the-date for a month has a field that needs a day.',
  advice: 'An end, a duration and a repetition are counted from a day.',
  say: ({ field }) => ({
    message: `This event has only a month, so “${field}” has no day to count from.`,
    help: `Take “${field}” out until the day is known.`,
  }),
})

export const foldNeedless = defineFinding<{ fold: string }>({
  id: 'fold-needless',
  severity: 'warning',
  summary: 'It is said which of two times is meant, but the time happens once.',
  advice:
    '`fold` is for the hour that happens twice when clocks go back. Anywhere else it has no effect; perhaps the date or the zone was changed after it was written.',
  say: ({ fold }) => ({
    message: `“fold: ${fold}” has no effect: this time happens only once.`,
    help: 'Take it out, or check the day and the zone.',
  }),
})

export const cancelledWithBooking = defineFinding<{ field: string }>({
  id: 'cancelled-with-booking',
  severity: 'error',
  summary: 'A cancelled event has a link to book or to join.',
  advice: 'Readers who see a button do not read the line above it, and book a place at what does not take place.',
  say: ({ field }) => ({
    message: `This event is cancelled, but has “${field}”.`,
    help: `Take “${field}” out. If those who have booked need a page, link to it in “body”.`,
  }),
})

export const movedNowhere = defineFinding<{ isKept: boolean }>({
  id: 'moved-nowhere',
  severity: 'error',
  summary: 'An event was moved from the time that it has now.',
  advice:
    '`moved-from` is the old date, and `start` the new one. They are the same here, so one was not changed; or the event was moved on its day, and the old time is missing.',
  say: ({ isKept }) => ({
    message: isKept
      ? 'This is the old date of an event that was moved.'
      : 'This event was moved from the time at which it starts now.',
    help: isKept
      ? 'Take “start” out here: a translation takes over the new date.'
      : 'Write the new date as “start”, or take “moved-from” out. If only its time has changed, write the old day and time as “moved-from”.',
  }),
})

export const eventIdTwice = defineFinding<{ id: string }>({
  id: 'event-id-twice',
  severity: 'error',
  summary: 'Two events of an issue have the same id.',
  advice:
    'By its `id` an event is known again in later issues, and its entry in readers’ calendars is updated. Two events with one id would take each other’s place there.',
  // Without the other's title, so that it is said once where the issue has two languages.
  say: ({ id }) => ({
    message: `An event further up has the id “${id}” too.`,
    help: 'Give one of them another id. If they are one event, write it once, with “sessions”.',
  }),
})
