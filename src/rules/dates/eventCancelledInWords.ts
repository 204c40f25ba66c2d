import { weakMemo } from '../../lib/cache/memo.ts'
import type { Language } from '../../model/language.ts'
import type { Place } from '../../model/source.ts'
import type { DiaryEvent } from '../../model/value.ts'
import { defineRule } from '../rule.ts'
import { eventsByPath } from './lib/eventsByPath.ts'

export const eventCancelledInWords = defineRule<{ title: string; status: 'cancelled' | 'postponed' }>({
  id: 'event-cancelled-in-words',
  group: 'dates',
  severity: 'warning',
  summary: 'A text says that an event is cancelled or postponed, and its status does not.',
  why: 'An event whose title says “CANCELLED” still looks as if it took place: its day is shown as before, and it stays in the calendars of those who took it over. Its status puts the word beside the title, in each language, and tells the calendars.',
  looksAt: 'the title of each event, and sentences in it such as “This event is cancelled”.',
  say: ({ title, status }) => ({
    message: `The words of “${title}” call it ${status}, and the diary shows it as taking place.`,
    help: `Write “status: ${status}” for the event. The diary then says so, and the title need not.`,
  }),
  good: () => [
    { section: diary({ title: 'Visit to the valley', status: 'cancelled', body: 'This event is cancelled.' }) },
    { section: diary({ body: 'The walk is cancelled if it rains.' }) },
    { section: diary({ title: 'What to do with a cancelled train' }) },
  ],
  bad: () => [
    { section: diary({ title: 'Cancelled: visit to the valley' }), at: ['"Cancelled: visit to the valley"'] },
    { section: diary({ title: 'Visit to the valley (cancelled)' }), at: ['Visit to the valley (cancelled)'] },
    { section: diary({ title: 'Visit to the valley – Postponed' }), at: ['Visit to the valley – Postponed'] },
    {
      section: diary({ body: 'This event is cancelled because of the storm.' }),
      at: ['This event is cancelled'],
    },
  ],
  eachLanguage: true,
  look: {
    // Compares an event’s status with its texts, which are passages of their own.
    issue({ manuscript, language }, found) {
      const tell = (event: DiaryEvent, status: 'cancelled' | 'postponed', place: Place) => {
        if (event.status === null || event.status === 'full') found(place, { title: event.title, status })
      }
      const titles = titlesIn(language)
      for (const { event, place } of manuscript.events) {
        const status = (['cancelled', 'postponed'] as const).find((one) => titles[one].test(event.title))
        if (status) tell(event, status, place)
      }
      const eventOf = eventsByPath(manuscript)
      for (const passage of manuscript.passages) {
        const match = passage.text.includes('cancel') ? isCancelled.exec(passage.text) : null
        const event = match && eventOf(passage)
        if (match && event) tell(event, 'cancelled', passage.at(match.index, match.index + match[0].length))
      }
    },
  },
})

/** Not “The walk is cancelled if it rains”. */
const isCancelled =
  /^(?:this|the) (?:event|meeting|webinar|walk|fair|visit|concert|session|workshop|show|market|course) (?:is|has been) (?:now )?cancell?ed\b(?! (?:if|when|unless|should|only|in)\b)/i

const titlesIn = weakMemo(({ words }: Language) => {
  const pattern = (...all: readonly (string | undefined)[]) => {
    const word = `(?:${all.filter(Boolean).join('|').replace(/['’]/g, "['’]")})`
    return new RegExp(`^${word}(?::|\\s[–—-])\\s|[([]${word}[)\\]]|\\s[–—-]\\s${word}!?$`, 'i')
  }
  return { cancelled: pattern('cancell?ed', words['cancelled']), postponed: pattern('postponed', words['postponed']) }
})

function diary(event: { readonly [field: string]: string }) {
  const visit = { title: 'Visit to the valley', start: '2026-06-10 10:00', zone: 'Europe/London' }
  return { type: 'diary', title: 'Dates for your diary', event: { ...visit, ...event } }
}
