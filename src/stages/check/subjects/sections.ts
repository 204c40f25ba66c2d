import type { Issue, Section } from '../../../model/issue.ts'
import type { Manuscript } from '../../../model/manuscript.ts'
import type { SeenSection } from '../../../rules/scopes.ts'
import { type Asker, digestOf, type Subject } from '../subject.ts'

type Kind = 'passages' | 'links' | 'pictures' | 'events'

/** The subjects of a manuscript, by kind, in its order. */
export type ManuscriptSubjects = { readonly [K in Kind]: readonly Subject<SeenSection[K][number]>[] }

/** A subject for each section of an issue, with the subjects in it. */
export function sectionSubjects(
  { sections }: Issue,
  manuscript: Manuscript,
  subjects: ManuscriptSubjects,
): readonly Subject<SeenSection>[] {
  const inSections = {
    passages: bySection(subjects.passages, manuscript.passages),
    links: bySection(subjects.links, manuscript.links),
    pictures: bySection(subjects.pictures, manuscript.pictures),
    events: bySection(subjects.events, manuscript.events),
  }
  return sections.map((section, i) =>
    sectionSubject(section, {
      passages: inSections.passages.get(i) ?? [],
      links: inSections.links.get(i) ?? [],
      pictures: inSections.pictures.get(i) ?? [],
      events: inSections.events.get(i) ?? [],
    }),
  )
}

function bySection<View>(
  subjects: readonly Subject<View>[],
  written: readonly { readonly section: number | null }[],
): ReadonlyMap<number | null, readonly Subject<View>[]> {
  const sections = new Map<number | null, Subject<View>[]>()
  subjects.forEach((subject, i) => {
    const section = written[i]?.section ?? null
    const own = sections.get(section)
    if (own) own.push(subject)
    else sections.set(section, [subject])
  })
  return sections
}

function sectionSubject({ type, lang, place }: Section, own: ManuscriptSubjects): Subject<SeenSection> {
  const fields = [...new Set(Object.values(type.fields).map((field) => field.type))]
  const digestsOf = (subjects: readonly Subject<unknown>[]) => subjects.map(digestOf)
  const all = [...own.passages, ...own.links, ...own.pictures, ...own.events]
  const numbers = new Map<unknown, number>(all.map((subject, i) => [subject, i]))
  const { passages, links, pictures, events } = own
  return {
    lang,
    facts: [type.id, fields, digestsOf(passages), digestsOf(links), digestsOf(pictures), digestsOf(events)],
    replyTo: ([i, ...question]) => (i === 'place' ? place : (all[Number(i)]?.replyTo(question) ?? null)),
    view: (ask) => {
      const views = <View>(subjects: readonly Subject<View>[]) =>
        subjects.map((subject) => subject.view(withPrefix(ask, numbers.get(subject) ?? -1)))
      return {
        type: type.id,
        fields,
        place: () => ask.forPlace('place'),
        ...{ passages: views(passages), links: views(links), pictures: views(pictures), events: views(events) },
      }
    },
    extents: () => [place],
  }
}

/** Puts questions to the `i`th of the subjects that one subject contains: prefixes each question with `i`. */
export function withPrefix(ask: Asker, i: number): Asker {
  return {
    forPlace: (...question) => ask.forPlace(i, ...question),
    forPlaceOrNull: (...question) => ask.forPlaceOrNull(i, ...question),
    forBytes: (...question) => ask.forBytes(i, ...question),
    forBoolean: (...question) => ask.forBoolean(i, ...question),
  }
}
