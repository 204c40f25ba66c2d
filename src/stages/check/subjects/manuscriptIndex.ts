import type { Issue } from '../../../model/issue.ts'
import type { Manuscript, Passage, WrittenLink } from '../../../model/manuscript.ts'
import type { DiaryEvent, Moment } from '../../../model/value.ts'
import { eventsByPath } from '../../../rules/dates/lib/eventsByPath.ts'
import type { EventAround, Within } from '../../../rules/scopes.ts'

/** Finds what stands around a passage, link, picture or event. */
export interface ManuscriptIndex {
  positionOf(one: { readonly path: string; readonly section: number | null }): Within
  /** The headings of the passage's section. */
  headingsOf(passage: Passage): readonly string[]
  /** The event that a passage belongs to: its title, its body, the words of its links. */
  eventOf(passage: Passage): EventAround | null
  /** The starts of all events in the passage's section. */
  startsBeside(passage: Passage): readonly Moment[]
  /** The ranges of the passage's links, in order. */
  linksIn(passage: Passage): readonly NonNullable<WrittenLink['within']>[]
}

export function indexManuscript({ sections }: Issue, all: Manuscript): ManuscriptIndex {
  const headings = new Map<number, string[]>()
  for (const { role, text, section } of all.passages)
    if (role === 'heading' && section !== null) addTo(headings, section, text)
  const starts = new Map<number, Moment[]>()
  for (const { event, section } of all.events)
    if (section !== null) for (const { start } of event.sessions) addTo(starts, section, start)
  const links = new Map<Passage, NonNullable<WrittenLink['within']>[]>()
  for (const { within } of all.links) if (within) addTo(links, within.passage, within)
  const eventOf = eventsByPath(all)
  return {
    positionOf: (one) => ({
      path: one.path,
      sectionType: one.section === null ? null : (sections[one.section]?.type.id ?? null),
    }),
    headingsOf: ({ section }) => (section === null ? [] : (headings.get(section) ?? [])),
    eventOf(passage) {
      const event = eventOf(passage)
      return event && withoutTexts(event)
    },
    startsBeside: ({ section }) => (section === null ? [] : (starts.get(section) ?? [])),
    linksIn: (passage) => links.get(passage) ?? [],
  }
}

/** Leaves out an event's texts, which are passages of their own. */
export function withoutTexts({ title, zone, sessions, where, month, repetition }: DiaryEvent): EventAround {
  return { title, zone, sessions, where, month, repetition }
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
}
