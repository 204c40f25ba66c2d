import { firstMatches } from '../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../lib/text/letterRegExp.ts'
import { type Day, isRealDate, weekdayNumber } from '../../lib/time/day.ts'
import { defineRule } from '../rule.ts'
import { seasonOn } from './lib/calendar.ts'
import { calendarNamesFor } from './lib/calendarNames.ts'
import { sentencesOf } from './lib/sentences.ts'
import { datesIn } from './lib/writtenDates.ts'

interface Label {
  readonly season: 'summer' | 'winter'
  /** The label of the same clocks in the other half of the year. */
  readonly other: string
  /** Unless a reader is in such a zone, the label may mean something else. */
  readonly requiredZone?: RegExp
}

const britain = /^Europe\/(?:London|Belfast|Jersey|Guernsey|Isle_of_Man|Dublin)$/

/** Abbreviations of the IANA time zone database (2025b), German abbreviations, and names in full. */
const labels: { readonly [name: string]: Label } = {
  // Without readers in Britain or Ireland, GMT may be used for UTC.
  GMT: { season: 'winter', other: 'BST', requiredZone: britain },
  BST: { season: 'summer', other: 'GMT' },
  IST: { season: 'summer', other: 'GMT', requiredZone: /^Europe\/Dublin$/ },
  CET: { season: 'winter', other: 'CEST' },
  CEST: { season: 'summer', other: 'CET' },
  EET: { season: 'winter', other: 'EEST' },
  EEST: { season: 'summer', other: 'EET' },
  WET: { season: 'winter', other: 'WEST' },
  WEST: { season: 'summer', other: 'WET' },
  MEZ: { season: 'winter', other: 'MESZ' },
  MESZ: { season: 'summer', other: 'MEZ' },
  'Greenwich Mean Time': { season: 'winter', other: 'British Summer Time', requiredZone: britain },
  'British Summer Time': { season: 'summer', other: 'Greenwich Mean Time' },
  'Central European Standard Time': { season: 'winter', other: 'Central European Summer Time' },
  'Central European Summer Time': { season: 'summer', other: 'Central European Time' },
  'Central European Time': { season: 'winter', other: 'Central European Summer Time' },
}

/** A time of day with a label; not “GMT+1” or “CET/CEST”, where the author has thought of the season. */
const name = `(${Object.keys(labels).join('|')})`
const timeWithLabel = letterRegExp(
  '(?:\\d[:.h]\\d\\d|(?<![\\p{L}\\d])\\d{1,2}|(?<!\\d)\\d{4}|\\d\\s?[ap]\\.?m\\.?|\\d\\s?(?:h|hrs?|hours|Uhr)|\\b(?:noon|midday|midnight))' +
    `(?:\\s?[ap]\\.?m\\.?|\\s?(?:h|hrs?|hours|Uhr))?\\s?[(,]?\\s?${name}(?![\\p{L}\\p{N}+])(?!\\s?[−-]\\s?\\d{1,2}(?![\\d:.]))(?!\\s?(?:\\/|or|bzw\\.?)\\s?(?:[A-Z]{2,3}S?[TZ])\\b)`,
  'g',
)

/** Places whose clocks show GMT in summer, too. */
const gmtAllYear =
  /\b(?:Iceland|Reykjav[ií]k|Ghana|Accra|Senegal|Dakar|Gambia|Banjul|Abidjan|Mali|Bamako|Togo|Lomé|Sierra Leone|Freetown|Liberia|Monrovia|Burkina Faso|Ouagadougou)\b/

/** A cheap test: most texts have no label. */
const likely = new RegExp(name)

export const zoneOutOfSeason = defineRule<{ label: string; other: string; date: string }>({
  id: 'zone-out-of-season',
  group: 'dates',
  severity: 'warning',
  summary: 'A time’s zone is not in use on its day: BST in winter, or CET in summer.',
  why: 'From the last Sunday of March to the last Sunday of October the clocks show summer time: BST, CEST, EEST. “10:00 CET” in July is 11:00 on the clocks there, so some readers come an hour late, and others think that the label is the slip. In a diary the zone is worked out for each day.',
  looksAt: 'every time of day with a zone, by the date in its sentence or passage, or by the event’s own.',
  say: ({ label, other, date }) => ({
    message: `${label} is not in use on ${date}: the clocks show ${other} then.`,
    help: `If the hour is the one on the clock, write ${other}. If not, correct the hour too.`,
  }),
  good: () => [
    { body: 'It begins at 10:00 GMT on 5 March 2026, and at 10:00 BST on 5 May 2026.' },
    { body: 'It is from 10:00 to 11:00 CEST (09:00 BST) on 5 May 2026.' },
    { body: 'On the day of the change, 29 March 2026, it begins at 10:00 GMT or 10:00 BST.' },
    { body: 'On 5 May 2026 it begins at 09:00 UTC, that is 10:00 GMT+1 or 11:00 CET/CEST.' },
    { body: 'The visit begins at 10:00 BST.' },
    { body: 'On 5 May 2026 it begins at 09:00 GMT.', newsletter: { zones: ['Europe/Brussels'] } },
    { body: 'On 5 March 2026 it begins at 10:00 IST in the city.' },
    { body: 'The clocks change between GMT and BST, and on 5 May 2026 they show BST.' },
    { body: 'It ran on 27 March at 10:00 GMT, and again on 29 March at 10:00 BST.' },
    { body: 'In Accra and Reykjavik it begins at 10:00 GMT on 5 May 2026.' },
    { issue: { date: '2026-10-01' }, body: 'On 30 October it begins at 11:00 BST.' },
    { body: 'It is on 5 March 2026. Until 5 May 2026 it begins at 10:00 BST.' },
  ],
  bad: () => [
    { body: 'It begins at 10:00 BST on 5 March 2026 in Cardiff.', at: ['BST'] },
    {
      body: 'It is on Wednesday 1 July 2026. The talk begins at 10.30am (CET), and ends at 1 pm GMT.',
      at: ['CET', 'GMT'],
    },
    { body: 'Talks: at 10:00 BST on 6 June; at 3 pm GMT on 7 June 2026.', at: ['GMT'] },
    { issue: { date: '2026-10-01' }, body: 'On Friday 30 October it begins at 10:00 BST.', at: ['BST'] },
    { body: 'On 7 July it begins at 11:00 Central European Time.', at: ['Central European Time'] },
    { body: 'On 5 January 2027 it begins at noon IST.', newsletter: { zones: ['Europe/Dublin'] }, at: ['IST'] },
    {
      section: {
        type: 'diary',
        title: 'Dates for your diary',
        event: {
          title: 'Visit to the valley',
          start: '2026-07-01 10:00',
          zone: 'Europe/London',
          body: 'Be there at 09:30 GMT.',
        },
      },
      at: ['GMT'],
    },
  ],
  look: {
    passage({ passage, issueDate, language, words, newsletter }, found) {
      const monthOf = (day: Day) => language.months[day.month - 1] ?? ''
      /** The days that a text names; without a year, in the issue's year and those beside it. */
      const daysIn = (text: string): Day[] =>
        datesIn(text, calendarNamesFor({ language, words })).flatMap(({ year, month, day, weekday }) => {
          const days = (year === null ? [0, 1, -1].map((more) => issueDate.year + more) : [year])
            .map((one) => ({ year: one, month, day }))
            .filter(isRealDate)
          // A weekday tells which of the years is meant.
          const onWeekday = days.filter((one) => weekdayNumber(one) === weekday)
          return onWeekday.length > 0 ? onWeekday : days
        })
      /** The days between the semicolons around `at`, else those of the whole sentence. */
      const daysNear = (sentence: string, at: number): Day[] => {
        const end = sentence.indexOf(';', at)
        const part = sentence.slice(sentence.lastIndexOf(';', at) + 1, end === -1 ? undefined : end)
        const days = daysIn(part)
        return days.length > 0 || part.length === sentence.length ? days : daysIn(sentence)
      }
      const { text, at } = passage
      const times = likely.test(text) ? firstMatches(text, timeWithLabel(text)) : []
      if (times.length === 0) return
      const sentences = sentencesOf(text)
      let inPassage: readonly Day[] | undefined
      for (const { 0: all, 1: label = '', index } of times) {
        const { season, other, requiredZone } = labels[label] ?? {}
        if (!season || !other || !isUnambiguous(label, requiredZone, newsletter.zones)) continue
        if (other === 'BST' && gmtAllYear.test(text)) continue
        const sentence = sentences.find(({ from, to }) => index >= from && index < to)
        const near = sentence ? daysNear(sentence.text, index - sentence.from) : []
        // If the sentence names no day, those of the passage count, or else those of its event.
        if (near.length === 0)
          inPassage ??=
            [daysIn(text), passage.event?.sessions.map(({ start }) => start) ?? []].find(({ length }) => length > 0) ??
            []
        const days = near.length > 0 ? near : (inPassage ?? [])
        const [day] = days
        if (!day || !days.every((one) => ![season, 'changing'].includes(seasonOn(one)))) continue
        const from = index + all.lastIndexOf(label)
        found(at(from, from + label.length), { label, other, date: `${day.day} ${monthOf(day)} ${day.year}` })
      }
    },
  },
})

/** Whether a label means a European zone to these readers: outside Europe some abbreviations mean others. */
function isUnambiguous(label: string, requiredZone: RegExp | undefined, zones: readonly string[]): boolean {
  const elsewhere = label === 'BST' || label === 'IST' ? /^Asia\// : /^Africa\//
  return !zones.some((zone) => elsewhere.test(zone)) && (!requiredZone || zones.some((zone) => requiredZone.test(zone)))
}
