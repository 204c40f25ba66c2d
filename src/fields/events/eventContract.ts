import { eventKinds, eventStatuses } from '../../model/value.ts'

const times = {
  start: { type: 'moment', help: 'the day and, if there is one, the local time' },
  end: { type: 'moment', help: 'when it ends, in the same zone' },
  duration: { type: 'text', unread: true, help: 'instead of end: 90 minutes, 2 hours, 3 days' },
} as const

const fold = {
  type: 'choice',
  options: ['earlier', 'later'],
  help: 'which of the two is meant, where clocks go back and a time happens twice',
} as const

export const sessionContract = {
  title: { type: 'text', role: 'heading', help: 'what happens then' },
  ...times,
  start: { ...times.start, required: true },
  zone: { type: 'zone', help: 'its own zone, if it is not the event’s' },
  fold,
  where: { type: 'text', help: 'the place' },
} as const

export const eventContract = {
  title: { type: 'text', role: 'heading', required: true, help: 'the event’s name' },
  kind: { type: 'choice', options: eventKinds, help: 'a deadline is one moment; save-the-date may be a month' },
  status: { type: 'choice', options: eventStatuses, help: 'if it does not take place as planned' },
  ...times,
  start: { ...times.start, orMonth: true },
  zone: { type: 'zone', help: 'the zone of the times, such as Europe/London' },
  fold,
  repeat: {
    type: 'group',
    fields: {
      every: {
        type: 'text',
        unread: true,
        required: true,
        help: 'week, 2 weeks, month, year, second Wednesday or last Friday',
      },
      until: { type: 'date', required: true, help: 'the last day on which it may take place' },
      except: { type: 'list', of: { type: 'date' }, help: 'days on which it does not take place' },
    },
    help: 'for an event that comes again',
  },
  'moved-from': { type: 'moment', help: 'when it was to take place before' },
  where: { type: 'text', help: 'the place, or “online”' },
  online: { type: 'url', help: 'the address to join at' },
  organiser: { type: 'text', translated: false, help: 'who holds it' },
  audience: { type: 'text', help: 'who it is for' },
  body: { type: 'markdown', help: 'what it is about' },
  book: { type: 'link', help: 'where to book' },
  calendar: { type: 'choice', options: ['none'], help: 'none: without a link to add it to a calendar' },
  sessions: {
    type: 'list',
    of: { type: 'group', fields: sessionContract },
    help: 'instead of start, for several days or places',
  },
  id: { type: 'text', unread: true, help: 'a name for the program, by which it knows the event again in later issues' },
} as const
