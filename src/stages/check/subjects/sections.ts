import type { Issue, Section } from '../../../model/issue.ts'
import type { Manuscript } from '../../../model/manuscript.ts'
import type { SeenSection } from '../../../rules/scopes.ts'
import { type Ask, nameOf, type Subject } from '../subject.ts'

type Kind = 'passages' | 'links' | 'pictures' | 'events'

/** The things of a manuscript by kind, in its order. */
export type Things = { readonly [K in Kind]: readonly Subject<SeenSection[K][number]>[] }

/** The sections of an issue, each with what stands in it. */
export function sectionSubjects(
  { sections }: Issue,
  manuscript: Manuscript,
  things: Things,
): readonly Subject<SeenSection>[] {
  const held = {
    passages: bySection(things.passages, manuscript.passages),
    links: bySection(things.links, manuscript.links),
    pictures: bySection(things.pictures, manuscript.pictures),
    events: bySection(things.events, manuscript.events),
  }
  return sections.map((section, i) =>
    sectionSubject(section, {
      passages: held.passages.get(i) ?? [],
      links: held.links.get(i) ?? [],
      pictures: held.pictures.get(i) ?? [],
      events: held.events.get(i) ?? [],
    }),
  )
}

function bySection<View>(
  things: readonly Subject<View>[],
  written: readonly { readonly section: number | null }[],
): ReadonlyMap<number | null, readonly Subject<View>[]> {
  const sections = new Map<number | null, Subject<View>[]>()
  things.forEach((thing, i) => {
    const section = written[i]?.section ?? null
    const own = sections.get(section)
    if (own) own.push(thing)
    else sections.set(section, [thing])
  })
  return sections
}

function sectionSubject({ type, place }: Section, things: Things): Subject<SeenSection> {
  const fields = [...new Set(Object.values(type.fields).map((field) => field.type))]
  const factsOf = (list: readonly Subject<unknown>[]) => list.map(nameOf)
  const all = [...things.passages, ...things.links, ...things.pictures, ...things.events]
  const numbers = new Map<unknown, number>(all.map((thing, i) => [thing, i]))
  const { passages, links, pictures, events } = things
  return {
    facts: [type.id, fields, factsOf(passages), factsOf(links), factsOf(pictures), factsOf(events)],
    reply: ([i, ...question]) => (i === 'place' ? place : (all[Number(i)]?.reply(question) ?? null)),
    view: (ask) => {
      const views = <View>(list: readonly Subject<View>[]) =>
        list.map((thing) => thing.view(within(ask, numbers.get(thing) ?? -1)))
      return {
        type: type.id,
        fields,
        place: () => ask.place('place'),
        ...{ passages: views(passages), links: views(links), pictures: views(pictures), events: views(events) },
      }
    },
    extents: () => [place],
  }
}

/** The same questions to one thing of several, by its number. */
export function within(ask: Ask, i: number): Ask {
  return {
    place: (...question) => ask.place(i, ...question),
    placeOrNull: (...question) => ask.placeOrNull(i, ...question),
    bytes: (...question) => ask.bytes(i, ...question),
    whether: (...question) => ask.whether(i, ...question),
  }
}
