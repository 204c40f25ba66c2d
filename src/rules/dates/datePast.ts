import { baseLanguage } from '../../lib/text/baseLanguage.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { type Day, dayNumber, isRealDate, weekdayNumber } from '../../lib/time/day.ts'
import { defineRule } from '../rule.ts'
import { calendarNamesFor } from './lib/calendarNames.ts'
import { sentencesOf } from './lib/sentences.ts'
import { tenseReaderFor } from './lib/tense.ts'
import { datesIn, dayAndYear } from './lib/writtenDates.ts'

export const datePast = defineRule<{ date: string; issue: string }>({
  id: 'date-past',
  group: 'dates',
  severity: 'warning',
  summary: 'A text invites to a day that was before the issue appears.',
  why: 'An invitation is often made from last year’s, and its year stays: “The quay will open on 12 June 2026” in an issue of 2027. Readers believe that they have missed it. The issue’s date decides, never the day on which you check.',
  looksAt:
    'every date with a year in English issues, behind words such as “will open on”, “join us on”, “see you on” and “save the date”.',
  say: ({ date, issue }) => ({
    message: `This is told as still to come, but ${date} is over before the issue of ${issue} appears.`,
    help: 'Look up the day and its year, and correct the one that is wrong. If it is over, tell it in the past tense.',
  }),
  good: () => [
    { body: 'The quay will open on 12 June 2026. Join us on Friday 1 May 2026, or see you on 2 May 2026!' },
    { body: 'The quay opened on 12 June 2025. She said that it would open on 12 June 2025.' },
    { body: 'We said that we will open on 12 June 2025, and did.' },
    { body: 'The grant will pay for costs from 12 June 2025, and will follow the plan of 1 May 2025.' },
    { body: 'We will look at the letters that came in on 12 June 2025. The list is dated 12 June 2025.' },
  ],
  bad: () => [
    { body: 'The quay will open on Thursday 12 June 2025. It is free.', at: ['Thursday 12 June 2025'] },
    { body: 'Come to the quay on Thursday 12 June 2025 at 10 am.', at: ['Thursday 12 June 2025'] },
    {
      body: 'The fair takes place on 12 June 2025 and will be held again on 14 June 2025.',
      at: ['12 June 2025', '14 June 2025'],
    },
    { section: { title: 'Save the date: 15 December 2025' }, at: ['15 December 2025'] },
    {
      body: 'We will meet on 15 December 2025. See you on 16 December 2025!',
      at: ['15 December 2025', '16 December 2025'],
    },
    { body: 'Next meeting: 15 December 2025.', at: ['15 December 2025'] },
  ],
  look: {
    passage({ passage, language, words, issueDate }, found) {
      const { text, at, event, sectionType } = passage
      if (baseLanguage(language.tag) !== 'en' || sectionType === 'quote' || !dayAndYear.test(text)) return
      if (!likely.test(text)) return
      const tenseOf = tenseReaderFor({ language, words })
      const appears = { ...issueDate, day: issueDate.day ?? 1 }
      const inWords = (day: Day) => `${day.day} ${language.months[day.month - 1]} ${day.year}`
      const sentences = sentencesOf(text)
      for (const { from, to, weekday, year, month, day } of datesIn(text, calendarNamesFor({ language, words })).slice(
        0,
        200,
      )) {
        const date = { year: year ?? 0, month, day }
        if (year === null || !isRealDate(date) || dayNumber(date) >= dayNumber(appears)) continue
        // weekday-wrong tells that one of the two is wrong; event-past that the whole event is over.
        if (weekday !== null && weekday !== weekdayNumber(date)) continue
        if (event?.sessions.some(({ start }) => dayNumber(start) === dayNumber(date))) continue
        const sentence = sentences.find((one) => from >= one.from && from < one.to)
        const before = text.slice(sentence?.from ?? 0, from)
        if (!sentence || !invites(before).test(before)) continue
        // “Will be held” is no past; any other word of the past may make it a report.
        if (tenseOf(sentence.text.replace(/\bbe [a-z]+/gi, 'be')) !== 'future') continue
        found(at(from, to), { date: inWords(date), issue: inWords(appears) })
      }
    },
  },
})

/** A cheap test that every invitation passes. */
const likely = /\b(?:will|shall|come|join|meet|visit|see|save|next|held|takes?)\b/i

/** Text that leads to the date of what is to come; deadlines have a rule of their own. */
const invites = letterRegExp(
  [
    String.raw`(?<!\p{L})(?:`,
    String.raw`(?:will|shall)\s(?:also\s|again\s|now\s)?(?:be\s(?:held|open|opened|launched|here|there|back|at|in|on)|open|reopen|start|begin|meet|take place|run|return|launch|come)(?:\s[^\s,;:()–—]+){0,8}?\son`,
    String.raw`|see you(?:\sall|\sthere|\sagain)?\son`,
    String.raw`|save the dates?(?:\sfor\s[^,;()]{1,40})?(?:\s?[:–—-]|\sof|\son)?`,
    String.raw`|next\s(?:meeting|event|session|walk|fair|market|workshop|visit|talk|concert)(?::|\sis(?:\son)?|\stakes place on|\swill be(?:\son)?)`,
    String.raw`|(?:takes place|take place|is held|are held)\son`,
    ')\\s$|^(?:please\\s|so\\s)?(?:come|join|meet|visit)\\s(?:[^\\s,;:()–—]+\\s){0,8}?on\\s$',
  ].join(''),
  'i',
)
