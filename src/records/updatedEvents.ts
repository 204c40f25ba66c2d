import { dayNumber } from '../lib/time/day.ts'
import type { Announcement, RecordedEvent } from '../model/eventsRecord.ts'
import type { IdentifiedEvent } from '../stages/compose/calendar/identifyEvents.ts'

/** The record once an issue has announced these events; what it no longer announces is forgotten. */
export function updatedEvents(
  record: readonly RecordedEvent[],
  identified: readonly IdentifiedEvent[],
  issue: string,
): readonly RecordedEvent[] {
  const isOwn = (one: Announcement) => one.issue === issue
  const announcing = new Set(identified.map(({ identity }) => identity.uid))
  const kept = record.flatMap((event): RecordedEvent[] => {
    if (announcing.has(event.uid)) return [event]
    const announced = event.announced.filter((one) => !isOwn(one))
    return announced.length > 0 ? [{ ...event, announced }] : []
  })
  const updated = new Map(kept.map((event) => [event.uid, event]))
  for (const { event, identity, announcement } of identified) {
    const known = updated.get(identity.uid)
    const before = known?.announced ?? []
    // After those of its date, or where it was: what was recorded since is the later word.
    const announced = before.some(isOwn)
      ? before.map((one) => (isOwn(one) ? announcement : one))
      : [...before, announcement]
    updated.set(identity.uid, {
      uid: identity.uid,
      // An id that is the uid claims the entry and gives it no other name.
      id: event.id === identity.uid ? (known?.id ?? null) : (event.id ?? known?.id ?? null),
      announced: announced.sort(byDate),
      place: known?.place ?? null,
    })
  }
  return [...updated.values()].sort(byFirstStart)
}

function byDate(a: Announcement, b: Announcement): number {
  return dayNumber(a.date) - dayNumber(b.date)
}

/** By the start that was announced first, which stays the same. */
function byFirstStart(a: RecordedEvent, b: RecordedEvent): number {
  const keyOf = ({ uid, announced: [first] }: RecordedEvent) => `${first?.starts[0]} ${first?.title} ${uid}`
  return compare(keyOf(a), keyOf(b))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
