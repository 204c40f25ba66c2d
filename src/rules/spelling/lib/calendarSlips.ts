import { stepsBetween } from '../../../lib/spelling/oneStep.ts'

const names =
  'January February March April June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  )

/** Months of other languages, and names of people and places, that are nearly one in English. */
const others = new Set(
  (
    'januar februar juni juli oktober dezember september octobre novembre septembre décembre octubre noviembre diciembre septiembre ottobre settembre ' +
    'dicembre januari februari augusti januara marca marco marcha marche marchi aprile aprils junes jules julys augusta auguste augusto augusti augustus augusts ' +
    'mondaye sundae frida sunda sundaes munday monda fridah sunday novembro outubro dezembro setembro agosto'
  ).split(' '),
)

/** Short ones that nobody is called. */
const sure = new Set(
  'agust augst augut ausgust auguest febuary janury januay apirl aprill jully juny moday mondy monady firday firdy fridy frday sundy suday sonday sunay'.split(
    ' ',
  ),
)

/** The month or weekday that a word with a capital is nearly; null where it may be a name. `nearNumber`: as in a date. */
export function calendarSlip(word: string, nearNumber: boolean): string | null {
  const small = word.toLowerCase()
  if (small.length < 4 || others.has(small)) return null
  for (const name of names) {
    const meant = name.toLowerCase()
    if (small === meant || small === `${meant}s`) return null
    const most = meant.length > 7 ? 2 : 1
    const steps = Math.min(stepsBetween(small, meant, most), stepsBetween(small, `${meant}s`, most))
    if (steps > most || small[0] !== meant[0]) continue
    // Short ones are near to names: Mark, Jane, Munday.
    const isSwapped = [...small].sort().join() === [...meant].sort().join()
    if (nearNumber || isSwapped || meant.length > 6 || sure.has(small)) return name
  }
  return null
}
