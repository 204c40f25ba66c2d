import { weakMemo } from '../../../lib/cache/memo.ts'
import { firstMatches } from '../../../lib/text/firstMatches.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import { certainZones, type ZoneMeaning } from '../../../lib/time/zoneNames.ts'
import type { Language } from '../../../model/language.ts'

/** “10:00 BST” or “2pm to 4pm (CEST)”, with its offsets in the text. */
export interface ZonedClock {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly label: string
  readonly zone: ZoneMeaning
  /** Its start and, of a range, its end, in minutes after midnight. */
  readonly times: readonly number[]
  /** “2:00” may be in the afternoon; “2 pm”, “14:00” and “02:00” may not. */
  readonly mayBeAfternoon: boolean
}

/** Groups: hour, minutes, a or p. */
const time = String.raw`(\d{1,2})(?:[:.h]([0-5]\d))?(?!\d)(?:\s?([AaPp])\.?[Mm]\b\.?)?(?:\s?(?:Uhr|hours|hrs|h)\b)?`
const to = String.raw`(?:\s?[–—-]\s?|\s(?:to|until|till|bis|tan|hyd|do|al|la|à)\s)`

const namesFor = weakMemo(({ zones }: Language) => {
  const own = Object.entries(zones ?? {}).flatMap(([name, word]) => {
    const zone = certainZones.get(name)
    return word !== null && zone ? [[word, zone] as const] : []
  })
  const byName = new Map([...certainZones, ...own])
  const label = `(${[...byName.keys()].join('|')})`
  // Not “GMT+1”, nor “CET/CEST”, where the author left the season open.
  const clock = letterRegExp(
    String.raw`(?<![\p{L}\p{N}.,:£€$])(?:${time}(?:\s?${label})?${to})?${time}\s?\(?${label}(?![\p{L}\p{N}])(?!\s?[+−-]\s?\d{1,2}(?![\d:.]))(?!\s?\/\s?\p{L})`,
    'g',
  )
  return { byName, clock }
})

/** A cheap test that a text with two labels passes; most texts do not. */
const likely = /[A-Z][TCZ]\b.*[A-Z][TCZ]\b/s

export function zonedClocksIn(text: string, language: Language): ZonedClock[] {
  if (!likely.test(text)) return []
  const { byName, clock } = namesFor(language)
  return firstMatches(text, clock(text)).flatMap((match): ZonedClock[] => {
    const [all, h1, m1, half1, labelBetween, h2 = '', m2, half2, label = ''] = match
    const zone = byName.get(label)
    // A number alone may be anything.
    if (!zone || !(m2 ?? half2) || (labelBetween ?? label) !== label) return []
    const end = minutesOf(h2, m2, half2)
    let start = h1 === undefined ? end : minutesOf(h1, m1, half1 ?? half2)
    // “11–1pm” begins in the morning.
    if (!half1 && half2 && start > end) start -= 720
    const times = h1 === undefined ? [end] : [start, end]
    const mayBeAfternoon = !half2 && [h1 ?? h2, h2].some((hour) => Number(hour) <= 12 && !hour.startsWith('0'))
    return [{ from: match.index, to: match.index + all.length, text: all, label, zone, times, mayBeAfternoon }]
  })
}

function minutesOf(hours: string, minutes: string | undefined, half: string | undefined): number {
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours)
  return hour * 60 + Number(minutes ?? 0)
}
