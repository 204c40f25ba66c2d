import { weakMemo } from '../../lib/cache/memo.ts'
import { firstMatches } from '../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { wordsMissing, wordsOf } from '../lib/wordLists.ts'
import { defineRule } from '../rule.ts'
import { type CalendarNames, calendarNamesFor } from './lib/calendarNames.ts'
import { type RelativeWords, relativeWordsOf } from './lib/relativeWords.ts'
import { sentencesOf } from './lib/sentences.ts'

/** Direct speech, which is quoted as it was spoken. */
const quoted = letterRegExp(
  String.raw`“[^”]*”|„[^“”]*[“”]|«[^»]*»|»[^«]*«|"[^"]*"|(?<!\p{L})[‘'][^‘’']{0,300}[’'](?!\p{L})`,
  'g',
)

const afterThe = letterRegExp(String.raw`(?<!\p{L})the\s+$`, 'i')
const capital = letterRegExp(String.raw`^\p{Lu}`)
const afterLetter = letterRegExp(String.raw`[\p{L},;]\s*$`)

const dateFollows = weakMemo(({ months, weekdays }: CalendarNames) =>
  letterRegExp(
    `^[\\s,:(–—-]*(?:(?:the|den|dem|le|el|il|y|an|on|of|de|am)\\s+)?(?:(?:${weekdays.pattern},?\\s+)?\\d{1,2}(?![:.]\\d\\d|\\s?[ap]\\.?m|\\d|\\s?(?:Uhr|h|o’clock|hours))|${months.pattern}|(?:of|in|du mois|del mese|del mes|des Monats|im (?:Monat|Jahr|${months.pattern}))(?!\\p{L}))`,
  ),
)

export const dayRelative = defineRule<{ words: string }>({
  id: 'day-relative',
  group: 'dates',
  severity: 'warning',
  summary: 'A day is named from the day of writing: “tomorrow”, “next Monday”, “next week”.',
  why: 'A newsletter is opened on the day it comes, the week after, and on the web months later. Each time “tomorrow” is another day. A date is the same on all of them.',
  looksAt: 'every text, for such words in the issue’s language.',
  say: ({ words }) => ({
    message: `“${words}” is another day for everyone who reads this later.`,
    help: 'Write the date, as in “on Thursday 7 May”.',
  }),
  good: () => [
    { body: 'The jobs of tomorrow need skills today. We build for tomorrow, and a better tomorrow is near.' },
    { body: 'It is the Wales of tomorrow, and tomorrow’s world. What we do now decides what we have tomorrow.' },
    { body: 'The visit is tomorrow, 2 May, and the talk next Tuesday (5 May); the call is next week, on 6 May.' },
    { body: 'It is on the last Friday of each month. In the last week of June, and over the next week, we count.' },
    { body: 'The film “The day after tomorrow” is shown. A mayor said: “We begin tomorrow.”' },
    { body: 'Innovating tomorrow together: tomorrow is made today. We tell you tomorrow, Saturday 2 May.' },
    { body: 'The report names what Yesterday and Tomorrow, two groups of artists, have made.' },
    { section: { title: 'Tomorrow’s Valleys' } },
    {
      section: {
        type: 'diary',
        title: 'Dates for your diary',
        event: {
          title: 'Open house',
          start: '2026-05-29 10:00',
          zone: 'Europe/London',
          repeat: { every: 'last Friday', until: '2026-12-31' },
        },
      },
    },
    { body: 'On the next Monday the partners met again. Shaping tomorrow is hard. The story of yesterday is told.' },
    {
      issue: {
        lang: 'cy',
        preview: 'Mae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud dros y ddwy flynedd nesaf.',
      },
      body: 'Mae swyddi yfory yn bwysig i Gymru yfory.',
    },
  ],
  bad: () => [
    { body: 'The survey closes tomorrow. We met yesterday.', at: ['tomorrow', 'yesterday'] },
    {
      body: 'Tomorrow we publish the plans. Join us tomorrow at 10:00, or next Monday.',
      at: ['Tomorrow', 'tomorrow', 'next Monday'],
    },
    {
      body: 'It is open until this Friday; the talk is **next week**, and the call later today.',
      at: ['this Friday', 'next week', 'later today'],
    },
    { body: 'Register now: the survey closes tomorrow.', at: ['tomorrow'] },
    { section: { title: 'The visit is tomorrow morning' }, at: ['tomorrow morning'] },
    { issue: { subject: 'The visit begins tomorrow: eight regions take part' }, at: ['tomorrow'] },
    {
      issue: {
        lang: 'cy',
        preview: 'Mae pob cynllun yn dweud beth fydd rhanbarth yn ei wneud dros y ddwy flynedd nesaf.',
      },
      body: 'Cynhelir y cyfarfod ddydd Llun nesaf.',
      at: ['ddydd Llun nesaf'],
    },
  ],
  unable: (setting) => wordsMissing(setting, 'relativeDays'),
  look: {
    passage({ passage, language, words: known }, found) {
      const days = wordsOf({ language, words: known })?.relativeDays
      if (!days) return
      const relative = relativeWordsOf(days)
      const names = calendarNamesFor({ language, words: known })
      const { text, at } = passage
      if (text.search(relative.words(text)) === -1 || passage.sectionType === 'quote') return
      const speech = firstMatches(text, quoted(text)).map(({ 0: all, index }) => ({
        from: index,
        to: index + all.length,
      }))
      const sentences = sentencesOf(text)
      for (const { 0: words, index: from } of firstMatches(text, relative.words(text))) {
        const to = from + words.length
        const sentence = sentences.find((one) => from >= one.from && from < one.to)
        if (!sentence || speech.some((one) => from > one.from && to < one.to)) continue
        if (meansNoDay(words, sentence.text, from - sentence.from, relative)) continue
        const after = text.slice(to, to + 40)
        if (!dateFollows(names)(after).test(after)) found(at(from, to), { words })
      }
    },
  },
})

/** Whether the words name no day, as in “the jobs of tomorrow”, “the next week” and proper names. */
function meansNoDay(words: string, sentence: string, at: number, relative: RelativeWords): boolean {
  const before = sentence.slice(Math.max(0, at - 40), at)
  // “The next Monday” counts from a day that the text names before.
  if (afterThe(before).test(before) && /^(?:next|last)/i.test(words)) return true
  if (!relative.figurative(words).test(words)) return false
  const after = sentence.slice(at + words.length, at + words.length + 3)
  const isName = capital(words).test(words) && afterLetter(before).test(before)
  return (
    isName || /^[’']s/.test(after) || isAfterExcludedWord(before, relative) || relative.today(sentence).test(sentence)
  )
}

function isAfterExcludedWord(before: string, { notAfter, after }: RelativeWords): boolean {
  return notAfter(before).test(before) && !after(before).test(before)
}
