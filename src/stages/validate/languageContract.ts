import { zoneAbbreviations } from '../../lib/time/zoneNames.ts'
import type { Contract } from '../../model/contract.ts'

const word = { type: 'text', required: true } as const
const optionalWord = { type: 'text' } as const
const names = { type: 'list', of: { type: 'text' }, required: true } as const
const otherNames = { type: 'list', of: { type: 'text' } } as const
const numberForms = {
  type: 'list',
  of: {
    type: 'group',
    fields: {
      form: { ...word, help: 'the number as it is written, such as "{number}er"' },
      endings: { ...otherNames, help: 'for numbers that end so, such as ["01"]' },
    },
  },
} as const

const weekdayForms = {
  type: 'list',
  of: {
    type: 'group',
    fields: {
      form: { ...word, help: 'such as "every {weekday}"' },
      weekdays: { ...otherNames, help: 'for these weekdays, of which Monday is "1"' },
    },
  },
  required: true,
} as const

/** Every word that the program itself adds to an email. `{…}` is a placeholder for a name or number. */
const wordsContract = {
  about: word,
  addToCalendar: { ...word, help: 'before links that add an event to a calendar, with a colon' },
  below: { ...word, help: 'that the text in this language follows further down' },
  calendarFile: { ...word, help: 'the words of a link to a calendar file, after “Google” and “Outlook”' },
  cancelled: word,
  contents: word,
  deadline: { ...word, help: 'above the time of a deadline' },
  film: word,
  filmTitle: { ...word, help: 'before the title of a film, with a colon' },
  forWhom: word,
  full: { ...word, help: 'that all places at an event are taken' },
  innerQuotation: { ...word, help: 'the marks of a quotation within a quotation, such as "‘{text}’"' },
  issue: word,
  joinOnline: { ...word, help: 'the words of a link to join an event' },
  languageName: { ...word, help: 'what its speakers call the language' },
  movedFrom: { ...word, help: 'when an event was to take place before, such as "Moved from {date}"' },
  nextDates: { ...word, help: 'before the next dates of an event that comes again, with a colon' },
  nextDay: word,
  notOn: { ...word, help: 'before the days on which it does not take place, with a colon' },
  online: { ...word, help: 'the place of an event that has only an address' },
  organiser: { ...word, help: 'before who holds an event, with a colon' },
  pictureCredit: word,
  postponed: word,
  previousDay: word,
  publication: word,
  quotation: { ...word, help: 'the marks of a quotation, such as "“{text}”"' },
  readHere: { ...word, help: 'the words of a link to the issue in this language' },
  saveTheDate: word,
  social: word,
  spotlight: word,
  transcript: word,
  until: word,
  website: word,
  where: word,
} as const satisfies Contract

const datesContract = {
  date: { ...word, help: 'such as "{day} {month} {year}"' },
  month: { ...word, help: 'a month without a day, such as "{month} {year}"' },
  weekday: { ...word, help: 'a date with its weekday, such as "{weekday} {date}"' },
  sameMonth: { ...word, help: 'days of one month, such as "{day}–{lastDay} {month} {year}"' },
  sameYear: { ...word, help: 'days of one year, such as "{day} {month} – {lastDay} {lastMonth} {year}"' },
  range: { ...word, help: 'all other days, such as "{start} – {end}"' },
} as const satisfies Contract

const timesContract = {
  clock: { ...word, help: 'such as "{hour2}:{minute}" for 09:30, "{hour12}:{minute} {period}" for 9:30 a.m.' },
  fullHour: { ...optionalWord, help: 'a full hour, if it is written otherwise, such as "{hour} h"' },
  noon: { ...optionalWord, help: '12:00, if it has a word of its own' },
  midnight: { ...optionalWord, help: '0:00, if it has a word of its own' },
  periods: { ...otherNames, help: 'before noon and after noon, such as [a.m., p.m.]' },
  range: { ...word, help: 'such as "{start}–{end}"' },
  longRange: { ...word, help: 'the same for two times with their zones, such as "{start} – {end}"' },
  zoned: { ...word, help: 'a time with its zone, such as "{time} {zone}"' },
} as const satisfies Contract

const repeatsContract = {
  weekly: { ...weekdayForms, help: 'on one weekday of each week' },
  weeks: { ...numberForms, required: true, help: 'every so many weeks' },
  month: { ...word, help: 'once a month' },
  months: { ...numberForms, required: true, help: 'every so many months' },
  year: { ...word, help: 'once a year' },
  first: { ...weekdayForms, help: 'on the first such weekday of each month' },
  second: weekdayForms,
  third: weekdayForms,
  fourth: weekdayForms,
  fifth: weekdayForms,
  last: weekdayForms,
  until: { ...word, help: 'with the last day, such as "{repeat} until {until}"' },
} as const satisfies Contract

const zonesContract: { readonly [abbreviation: string]: typeof optionalWord } = Object.fromEntries(
  zoneAbbreviations.map((name) => [name, optionalWord]),
)

export const languageContract = {
  tag: { type: 'text', required: true, help: 'the language and its country, such as en-GB' },
  dir: { type: 'choice', options: ['ltr', 'rtl'], required: true, help: 'which way it is read' },
  months: { ...names, help: 'as in a date, January first' },
  monthsAlone: { ...otherNames, help: 'as before a year alone, if they differ' },
  weekdays: { ...names, help: 'Monday first' },
  weekdaysUntil: { ...otherNames, help: 'as after the word “until”, if they differ' },
  weekdaysRepeated: { ...otherNames, help: 'as in “repeats”, if they differ' },
  days: { ...numberForms, help: 'how the number of the day is written, if not as a bare number' },
  years: { ...numberForms, help: 'how the year is written, if not as a bare number' },
  dates: { type: 'group', fields: datesContract, required: true, help: 'how dates are put together' },
  times: { type: 'group', fields: timesContract, required: true, help: 'how times are put together' },
  repeats: { type: 'group', fields: repeatsContract, required: true, help: 'how often an event comes again' },
  zones: { type: 'group', fields: zonesContract, help: 'time zones that are called otherwise, such as CET: MEZ' },
  words: { type: 'group', fields: wordsContract, required: true, help: 'the words' },
} as const satisfies Contract

/** The placeholders that a text needs, in any order; "hour|hour2" stands for one of these. A text may have no others. */
export const placeholders = {
  dates: {
    date: ['day', 'month', 'year'],
    month: ['month', 'year'],
    weekday: ['weekday', 'date'],
    sameMonth: ['day', 'lastDay', 'month', 'year'],
    sameYear: ['day', 'month', 'lastDay', 'lastMonth', 'year'],
    range: ['start', 'end'],
  },
  times: {
    clock: ['hour|hour2|hour12', 'minute'],
    fullHour: ['hour|hour2|hour12'],
    range: ['start', 'end'],
    longRange: ['start', 'end'],
    zoned: ['time', 'zone'],
  },
  repeats: { until: ['repeat', 'until'] },
  words: {
    innerQuotation: ['text'],
    issue: ['number'],
    movedFrom: ['date'],
    quotation: ['text'],
    social: ['network'],
  },
} as const satisfies { readonly [group in 'dates' | 'times' | 'repeats' | 'words']: Placeholders }

/** By field. */
export interface Placeholders {
  readonly [field: string]: readonly string[]
}
