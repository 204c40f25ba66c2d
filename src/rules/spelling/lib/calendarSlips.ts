import { stepsBetween } from '../../../lib/spelling/oneStep.ts'

const names =
  'January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  )

/** Months in other languages and proper names that resemble an English month or weekday. */
const rightWords = new Set(
  (
    'januar februar juni juli oktober dezember september octobre novembre septembre décembre octubre noviembre diciembre septiembre ottobre settembre ' +
    'dicembre januari februari augusti januara marca marco marcha marche marchi aprile aprils junes jules julys augusta auguste augusto augusti augustus augusts ' +
    'mondaye sundae frida satura sunda sundaes munday monda fridah sunday novembro outubro dezembro setembro agosto'
  ).split(' '),
)

/** Slips of short months and weekdays that are never a name. */
const neverNames = new Set(
  'agust augst augut ausgust auguest febuary janury januay apirl aprill jully juny moday mondy monady firday firdy fridy frday sundy suday sonday sunay'.split(
    ' ',
  ),
)

/**
 * The month or weekday that a misspelt word with a capital means; null where it may be a name. `nearNumber`: a number
 * beside it suggests a date.
 */
export function calendarSlip(word: string, nearNumber: boolean): string | null {
  const lower = word.toLowerCase()
  if (lower.length < 4 || rightWords.has(lower)) return null
  for (const name of names) {
    const meant = name.toLowerCase()
    if (lower === meant || lower === `${meant}s`) return null
    const maxSteps = meant.length > 7 ? 2 : 1
    const steps = Math.min(stepsBetween(lower, meant, maxSteps), stepsBetween(lower, `${meant}s`, maxSteps))
    if (steps > maxSteps || lower[0] !== meant[0]) continue
    // Short months and weekdays resemble names: Mark, Jane, Munday.
    const isSwapped = [...lower].sort().join() === [...meant].sort().join()
    if (nearNumber || isSwapped || meant.length > 6 || neverNames.has(lower)) return name
  }
  return null
}
