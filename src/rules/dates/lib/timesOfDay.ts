import { letterRegExp } from '../../../lib/text/letterRegExp.ts'

/** A time of day in a text, with its offsets. */
export interface WrittenTime {
  readonly from: number
  readonly to: number
  readonly text: string
  /** Minutes after midnight. */
  readonly minutes: number
  /** “2:30” may be in the afternoon; “2:30 pm”, “14:30” and “02:30” may not. */
  readonly mayBeAfternoon: boolean
}

/** 10:00, 10.30 am, 2 pm, 14h30, 14.30 Uhr. 14.30 alone may be a price. */
const time = letterRegExp(
  String.raw`(?<![\p{L}\p{N}.,:£€$/-])(?:([01]?\d|2[0-4])(?:[:h]([0-5]\d)(?!\d|[:.]\d)|\.([0-5]\d)(?=\s?(?:[ap]\.?m\b|Uhr|h\b)))(?:\s?([ap])(?:m|\.m\.?)(?!\p{L}))?|(1[0-2]|[1-9])\s?([ap])(?:m|\.m\.?)(?!\p{L}))`,
  'gi',
)

/** A cheap test that every time passes; most texts do not. */
const likely = /\d[:.h]\d\d|\d\s?[ap]\.?m/i

export function timesIn(text: string): readonly WrittenTime[] {
  if (!likely.test(text)) return []
  return [...text.matchAll(time(text))].map(({ 0: all, 1: long, 2: colon, 3: point, 4: a, 5: short, 6: b, index }) => {
    const amOrPm = (a ?? b)?.toLowerCase()
    const hours = Number(long ?? short)
    const hour = amOrPm ? (hours % 12) + (amOrPm === 'p' ? 12 : 0) : hours
    const minutes = hour * 60 + Number(colon ?? point ?? 0)
    const mayBeAfternoon = !amOrPm && hours >= 1 && hours <= 12 && !long?.startsWith('0')
    return { from: index, to: index + all.length, text: all, minutes, mayBeAfternoon }
  })
}
