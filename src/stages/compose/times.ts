import { fillPlaceholders } from '../../lib/text/fillPlaceholders.ts'
import type { Language } from '../../model/language.ts'

/** "09:30", from minutes after midnight. */
export function clock(minutes: number, { times }: Language): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
  const named = minutes === 12 * 60 ? times.noon : minutes === 0 ? times.midnight : null
  if (named !== null) return named
  return fillPlaceholders((minute === 0 ? times.fullHour : null) ?? times.clock, {
    hour: String(hour),
    hour2: twoDigits(hour),
    hour12: String(hour % 12 || 12),
    minute: twoDigits(minute),
    period: times.periods?.[hour < 12 ? 0 : 1] ?? '',
  })
}

/** "09:30–11:00". */
export function timeRange(start: string, end: string, { times }: Language): string {
  return fillPlaceholders(times.range, { start, end })
}

/** "09:30 BST – 11:00 GMT". */
export function longTimeRange(start: string, end: string, { times }: Language): string {
  return fillPlaceholders(times.longRange, { start, end })
}

/** "09:30 BST", "09:30 GMT/WET"; `names` are the international abbreviations. */
export function timeInZone(time: string, names: readonly string[], { times, zones, dir }: Language): string {
  // Without the mark, letters of Latin script would take the slash and the next time with them to the left.
  const mark = dir === 'rtl' ? '\u200f' : ''
  const zone = [...new Set(names.map((name) => zones?.[name] ?? name))].join('/')
  return fillPlaceholders(times.zoned, { time, zone: `${zone}${mark}` })
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
