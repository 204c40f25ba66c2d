import type { Issue } from '../../../model/issue.ts'
import type { Manuscript, Passage, WrittenLink } from '../../../model/manuscript.ts'
import type { DiaryEvent } from '../../../model/value.ts'
import { eventsByPath } from '../../../rules/dates/lib/eventsByPath.ts'
import type { EventAround, Within } from '../../../rules/scopes.ts'

/** What stands around each thing that an author wrote. */
export interface Surroundings {
  of(thing: { readonly path: string; readonly section: number | null }): Within
  /** The headings of its section. */
  headingsOf(passage: Passage): readonly string[]
  /** The event that a passage belongs to: its title, its body, the words of its links. */
  eventOf(passage: Passage): EventAround | null
  /** In their order. */
  linksIn(passage: Passage): readonly NonNullable<WrittenLink['within']>[]
}

export function openSurroundings({ sections }: Issue, all: Manuscript): Surroundings {
  const headings = new Map<number, string[]>()
  for (const { role, text, section } of all.passages)
    if (role === 'heading' && section !== null) grow(headings, section, text)
  const links = new Map<Passage, NonNullable<WrittenLink['within']>[]>()
  for (const { within } of all.links) if (within) grow(links, within.passage, within)
  const eventOf = eventsByPath(all)
  return {
    of: (thing) => ({
      path: thing.path,
      sectionType: thing.section === null ? null : (sections[thing.section]?.type.id ?? null),
    }),
    headingsOf: ({ section }) => (section === null ? [] : (headings.get(section) ?? [])),
    eventOf(passage) {
      const event = eventOf(passage)
      return event && aboutEvent(event)
    },
    linksIn: (passage) => links.get(passage) ?? [],
  }
}

/** An event without its texts, which are passages of their own. */
export function aboutEvent({ title, zone, sessions, where }: DiaryEvent): EventAround {
  return { title, zone, sessions, where }
}

function grow<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
}
