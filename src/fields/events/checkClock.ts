import { timeSkipped, timeTwice } from '../../findings/dates.ts'
import { clockText } from '../../lib/time/clockText.ts'
import { dateText } from '../../lib/time/day.ts'
import { readings, wallTimeAt } from '../../lib/time/zoned.ts'
import { zoneAbbreviation } from '../../lib/time/zoneNames.ts'
import type { Place } from '../../model/source.ts'
import type { Moment } from '../../model/value.ts'
import type { ReadContext } from '../fieldType.ts'

/** Why a local time is no single moment, with its two readings in words: “01:30 BST”, “01:30 GMT”. */
interface Change {
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
    clock: clockText(moment.minutes),
    earlier: inWords(earlier, zone),
    later: inWords(later, zone),
  }
}

/**
 * Reports a local time that is no single moment, unless it says which of two it is. `occurrence` is the day of what comes
 * again that it belongs to.
 */
export function checkClock(
  moment: Moment,
  zone: string,
  place: Place,
  report: ReadContext['report'],
  occurrence: string | null = null,
): void {
  const change = changeAt(moment, zone)
  if (!change || (change.why === 'twice' && moment.fold)) return
  const value = `${dateText(moment)} ${change.clock}`
  report((change.why === 'skipped' ? timeSkipped : timeTwice).at(place, { value, zone, occurrence, ...change }))
}

export function withFold(moment: Moment, fold: Moment['fold'] | null): Moment {
  return fold ? { ...moment, fold } : moment
}

function inWords(at: number, zone: string): string {
  const { minutes, offset } = wallTimeAt(at, zone)
  return `${clockText(minutes)} ${zoneAbbreviation(zone, offset)}`
}
