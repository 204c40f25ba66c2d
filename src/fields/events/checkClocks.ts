import { readings, wallTimeAt } from '../../lib/time/zoned.ts'
import { zoneAbbreviation } from '../../lib/time/zoneNames.ts'
import type { Moment } from '../../model/value.ts'

/** Why a local time is no single moment, with its two readings in words: “01:30 BST”, “01:30 GMT”. */
export interface Change {
  readonly why: 'skipped' | 'twice'
  /** “01:30” */
  readonly clock: string
  readonly earlier: string
  readonly later: string
}

/** null for a local time that is one moment. */
export function changeAt(moment: Moment, zone: string): Change | null {
  if (moment.minutes === null) return null
  const { earlier, later, isReal } = readings({ ...moment, minutes: moment.minutes }, zone)
  if (earlier === later) return null
  return {
    why: isReal ? 'twice' : 'skipped',
    clock: clockOf(moment.minutes),
    earlier: inWords(earlier, zone),
    later: inWords(later, zone),
  }
}

function inWords(at: number, zone: string): string {
  const { minutes, offset } = wallTimeAt(at, zone)
  return `${clockOf(minutes)} ${zoneAbbreviation(zone, offset)}`
}

function clockOf(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
}
