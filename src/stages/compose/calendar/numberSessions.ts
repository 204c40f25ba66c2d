import { isSameStart, plainStart, withdrawn } from '../../../lib/calendar/startText.ts'
import type { EventIdentity } from '../../../model/calendarEvent.ts'

/**
 * Gives each session of an event the number that calendars know it by. Moved sessions take, in their order, the
 * numbers of former starts that no session has any more. A former start whose number no session takes is withdrawn, since
 * calendars still show it.
 */
export function numberSessions(
  starts: readonly string[],
  known: readonly string[],
): Pick<EventIdentity, 'starts' | 'numbers'> {
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
  take(() => true)
  let next = known.length
  const all = starts.map((_, i) => numbers.get(i) ?? next++)
  const taken = new Map(all.map((number, i) => [number, starts[i] ?? '']))
  const merged = Array.from({ length: next }, (_, number) => taken.get(number) ?? withdrawn(known[number] ?? ''))
  return { starts: merged, numbers: all }
}
