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

/** Every word that the program itself adds to an email. `{…}` is a placeholder for a name or number. */
const wordsContract = {
  about: word,
  below: { ...word, help: 'that the text in this language follows further down' },
  contents: word,
  film: word,
  filmTitle: { ...word, help: 'before the title of a film, with a colon' },
  forWhom: word,
  innerQuotation: { ...word, help: 'the marks of a quotation within a quotation, such as "‘{text}’"' },
  issue: word,
  languageName: { ...word, help: 'what its speakers call the language' },
  nextDay: word,
  pictureCredit: word,
  previousDay: word,
  publication: word,
  quotation: { ...word, help: 'the marks of a quotation, such as "“{text}”"' },
  readHere: { ...word, help: 'the words of a link to the issue in this language' },
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
  days: { ...numberForms, help: 'how the number of the day is written, if not as a bare number' },
  years: { ...numberForms, help: 'how the year is written, if not as a bare number' },
  dates: { type: 'group', fields: datesContract, required: true, help: 'how dates are put together' },
  times: { type: 'group', fields: timesContract, required: true, help: 'how times are put together' },
  zones: { type: 'group', fields: zonesContract, help: 'time zones that are called otherwise, such as CET: MEZ' },
  words: { type: 'group', fields: wordsContract, required: true, help: 'the words' },
} as const satisfies Contract

/** The placeholders that a text needs, in any order; "hour|hour2" stands for one of these. A text may have no others. */
export const placeholders = {
  dates: {
    date: ['day', 'month', 'year'],
    month: ['month', 'year'],
    weekday: ['weekday', 'date'],
  },
  times: {
    clock: ['hour|hour2|hour12', 'minute'],
    fullHour: ['hour|hour2|hour12'],
    range: ['start', 'end'],
    longRange: ['start', 'end'],
    zoned: ['time', 'zone'],
  },
  words: { innerQuotation: ['text'], issue: ['number'], quotation: ['text'], social: ['network'] },
} as const satisfies { readonly [group in 'dates' | 'times' | 'words']: Placeholders }

/** By field. */
export interface Placeholders {
  readonly [field: string]: readonly string[]
}
