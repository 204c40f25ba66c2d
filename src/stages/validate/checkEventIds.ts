import type { ReadContext } from '../../fields/fieldType.ts'
import { eventIdTwice } from '../../findings/events.ts'
import type { Manuscript } from '../../model/manuscript.ts'

/** Reports events whose id is that of an event before them, in any section. */
export function checkEventIds({ events }: Manuscript, { report }: Pick<ReadContext, 'report'>): void {
  const ids = new Set<string>()
  for (const { event, idPlace } of events) {
    if (event.id === null) continue
    if (ids.has(event.id)) report(eventIdTwice.at(idPlace, { id: event.id }))
    ids.add(event.id)
  }
}
