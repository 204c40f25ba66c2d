import type { Manuscript, Passage } from '../../../model/manuscript.ts'
import type { DiaryEvent } from '../../../model/value.ts'

/** Returns a lookup of the event that a passage belongs to, as its title, its body or the words of a link. */
export function eventsByPath({ events }: Manuscript): (passage: Passage) => DiaryEvent | null {
  const byPath = new Map(events.map(({ section, path, event }) => [`${section} ${path}`, event]))
  return ({ section, path }) => {
    const parts = path.split('.')
    for (let length = parts.length - 1; length > 0; length -= 1) {
      const event = byPath.get(`${section} ${parts.slice(0, length).join('.')}`)
      if (event) return event
    }
    return null
  }
}
