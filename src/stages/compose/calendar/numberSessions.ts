import { isSameStart, lastDay, plainStart, withdrawn } from '../../../lib/calendar/startText.ts'
import { type Day, dayNumber } from '../../../lib/time/day.ts'
import type { EventIdentity } from '../../../model/calendarEvent.ts'

/**
 * Gives each session of an event the number that calendars know it by. Moved sessions take, in their order, the
 * numbers of former starts that no session has any more. A former start whose number no session takes is withdrawn, since
 * calendars still show it. One of several that is over on the date was held, and stays as it was, unless the
 * event says that it was moved from there.
 */
export function numberSessions(
  starts: readonly string[],
  known: readonly string[],
  { date, movedFrom }: { readonly date: Day; readonly movedFrom: string | null },
): Pick<EventIdentity, 'starts' | 'numbers'> {
  const isHeld = (one: string) =>
    known.length > 1 && lastDay(one) < dayNumber(date) && !(movedFrom !== null && isSameStart(movedFrom, one))
  const numbers = new Map<number, number>()
  const isFree = (number: number) => ![...numbers.values()].includes(number)
  const take = (isOwn: (start: string, known: string) => boolean) => {
    for (const [i, start] of starts.entries()) {
      const number = known.findIndex((one, n) => isFree(n) && isOwn(start, one))
      if (!numbers.has(i) && number !== -1) numbers.set(i, number)
    }
  }
  take((start, one) => start === plainStart(one))
  take(isSameStart)
  take((_, one) => !isHeld(one))
  let next = known.length
  const all = starts.map((_, i) => numbers.get(i) ?? next++)
  const taken = new Map(all.map((number, i) => [number, starts[i] ?? '']))
  const merged = Array.from({ length: next }, (_, number) => {
    const before = known[number] ?? ''
    return taken.get(number) ?? (isHeld(before) ? before : withdrawn(before))
  })
  return { starts: merged, numbers: all }
}
