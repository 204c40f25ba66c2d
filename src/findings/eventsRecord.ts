import { defineFinding } from './defineFinding.ts'

const about =
  'records/events.yaml says under which names calendars know the events of all issues, so that an event that is announced again updates its entry in a reader’s calendar and does not add a second one. “cohes3ion build --final” writes it.'

export const eventsUidTwice = defineFinding<{ field: 'uid' | 'id'; title: string }>({
  id: 'events-uid-twice',
  severity: 'error',
  summary: 'Two entries in the record of events have the same name.',
  advice: `${about} With two events under one “uid”, the second would replace the first in a reader’s calendar; with two under one “id”, a new issue would update the wrong one.`,
  say: ({ field, title }) => ({
    message: `The entry for “${title}” has the same “${field}” as one above it.`,
    help: 'If both are one event, delete one of the two; else take the file as it was before it was edited.',
  }),
})

export const eventsRecordValue = defineFinding<{ field: string; value: string; example: string }>({
  id: 'events-record-value',
  severity: 'error',
  summary: 'The record of events has a value that the program did not write.',
  advice: about,
  say: ({ field, value, example }) => ({
    message: `“${value}” cannot be read as “${field}”.`,
    help: `Write it like this: ${example}.`,
  }),
})
