import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { CalendarNames } from '../../dates/lib/calendarNames.ts'
import { datesIn } from '../../dates/lib/writtenDates.ts'

export type FigureKind = 'date' | 'money' | 'percent' | 'phone' | 'number'

/** A figure in a text, with its offsets. */
export interface Figure {
  readonly kind: FigureKind
  readonly from: number
  readonly to: number
  readonly text: string
  /** What it says, however its language writes it: “1200”, “6.3” for 6.30, the last nine digits of a telephone number. */
  readonly value: string
  /** A currency, the year of a date, “clock” for a time, a unit that most languages share; empty for none. */
  readonly unit: string
  /** The decimals or minutes as written. */
  readonly fraction: string
}

const whole = String.raw`(?:\d{1,3}(?:[.,’'\u00a0\u202f ]\d{3}(?!\d)){1,4}|\d+)`
/** “1,200”, “1.200”, “1 200”, “1’200”; “6.30”, “18:30”, “18 h 30”, “2,5”. */
const amount = String.raw`(?<whole>${whole})(?:(?<sign>[.,:]|\s?h\s?)(?<fraction>\d{1,2})(?!\d))?`
/** “A470” is a code. */
const start = String.raw`(?<![\p{L}\p{N}_#]|\d[.,:])`
const patterns: readonly (readonly [kind: FigureKind, sign: RegExp, pattern: ReturnType<typeof letterRegExp>])[] = [
  ['phone', /[+0]\d/, letterRegExp(String.raw`${start}(?:\+|\(?0)[\d()/. \u00a0-]{8,18}\d(?!\d)`, 'g')],
  ['money', /[£€$]\s?\d/, letterRegExp(String.raw`(?<unit>[£€$])\s?${amount}`, 'g')],
  ['money', /\d\s?[£€$]/, letterRegExp(String.raw`${start}${amount}\s?(?<unit>[£€$])`, 'g')],
  ['percent', /\d\s?%/, letterRegExp(String.raw`${start}${amount}\s?%`, 'g')],
  // Basque writes “% 75”.
  ['percent', /%\s?\d/, letterRegExp(String.raw`%\s?${amount}`, 'g')],
  ['number', /\d/, letterRegExp(`${start}${amount}`, 'g')],
]
const address = /@|:\/\/|www\./
/** “978-1-80535-123-4”; each language’s edition has its own. */
const code = /(?<!\d)\d+(?:[-/]\d+){2,}/g
const clock = /^\s?[ap]\.?m\b/i
const sharedUnit = /^[\s-]?([kcm]?m|kg|ha|m²|°|mph|ft|mi|[kmg][bo])(?![a-z])/i

/** The figures of a text in order of their kinds. Codes, addresses and numbers in words are none. */
export function figuresIn(written: string, names: CalendarNames): readonly Figure[] {
  const words = written.replace(/\S+/g, (word) => (address.test(word) ? ' '.repeat(word.length) : word))
  const figures = datesIn(words, names).map(({ from, to, day, month, year }): Figure => {
    const unit = year === null ? '' : String(year)
    return { kind: 'date', from, to, text: written.slice(from, to), value: `${day}.${month}`, unit, fraction: '' }
  })
  let text = without(words, figures).replace(code, (all) => '\0'.repeat(all.length))
  for (const [kind, sign, pattern] of patterns) {
    if (!sign.test(text)) continue
    const found = [...text.matchAll(pattern(text))].flatMap((match) => figureOf(kind, match, text) ?? [])
    figures.push(...found)
    text = without(text, found)
  }
  return figures
}

/** A text with signs that match nothing in place of these figures. */
function without(text: string, figures: readonly Figure[]): string {
  const parts: string[] = []
  let end = 0
  for (const { from, to } of figures) {
    parts.push(text.slice(end, from), '\0'.repeat(to - from))
    end = to
  }
  return parts.join('') + text.slice(end)
}

function figureOf(kind: FigureKind, match: RegExpExecArray, around: string): Figure | null {
  const { 0: text, index: from, groups = {} } = match
  const to = from + text.length
  if (kind === 'phone') {
    const digits = text.replace(/\D/g, '')
    const value = digits.slice(-9)
    return value.length < 9 ? null : { kind, from, to, text, value, unit: '', fraction: '' }
  }
  const { whole: before = '', sign = '', fraction = '' } = groups
  const behind = around.slice(to, to + 6)
  const isClock = /[:h]/.test(sign) || clock.test(behind)
  const unit = groups['unit'] ?? (isClock ? 'clock' : (sharedUnit.exec(behind)?.[1]?.toLowerCase() ?? ''))
  const value = String(Number(`${before.replace(/\D/g, '')}.${fraction}`))
  return { kind, from, to, text, value, unit, fraction }
}
