import type { Catalogue } from '../catalogue.ts'
import { nearest } from '../lib/text/nearest.ts'
import type { Finding } from '../model/finding.ts'
import type { WantedSection } from './nextIssue.ts'
import type { OldSection } from './oldSections.ts'

interface Wanted {
  /** Types, or ids of sections, whose contents stay. */
  readonly keep?: readonly string[]
  /** Types of sections in place of the old issue's. */
  readonly sections?: readonly string[]
}

/** The sections of an issue that is begun from nothing. */
const firstSections = ['story', 'diary']

interface WantedSections {
  readonly sections: readonly WantedSection[]
  /** Types to be kept of which the old issue has no section. */
  readonly notKept: readonly string[]
  /** What was to be kept, and is not among the types that were asked for. */
  readonly notListed: readonly string[]
}

/** The sections of the next issue, or what is wrong with those that were asked for, or with their types. `old` is null without an old issue. */
export function wantedSections(
  old: readonly OldSection[] | null,
  { keep = [], sections }: Wanted,
  catalogue: Catalogue,
): WantedSections | readonly Finding[] | string {
  const before = old ?? []
  const known = before.flatMap(({ type, id }) => [type, ...(id === null ? [] : [id])])
  const absent = keep.filter((one) => !known.includes(one))
  const unknown = absent.find((one) => !catalogue.sectionTypes.includes(one))
  if (unknown !== undefined)
    return `--keep ${unknown}: ${sayKnown(unknown, [...new Set(known)], 'The issue has no such section')}`
  if (sections?.length === 0)
    return `--sections: It names no section. Write types with commas between, such as ${firstSections.join(',')}.`
  const types = sections ?? (old === null ? firstSections : null)
  const missing = types?.find((one) => !catalogue.sectionTypes.includes(one))
  if (missing !== undefined)
    return `--sections ${missing}: ${sayKnown(missing, catalogue.sectionTypes, 'There is no such type of section')}`
  const left = [...before]
  const listed = types?.map((type) => {
    const i = left.findIndex((one) => one.type === type)
    const [found = null] = i < 0 ? [] : left.splice(i, 1)
    return { type, old: found }
  })
  const all = listed ?? before.map((one) => ({ type: one.type, old: one }))
  const lost = all.find(({ type }) => !catalogue.sectionTypes.includes(type))
  if (lost) return `The issue to begin from has a section of type “${lost.type}”, which there is not. Correct it first.`
  const findings: Finding[] = []
  const wanted = all.flatMap(({ type: id, old: one }): WantedSection[] => {
    const { value: type, findings: wrong } = catalogue.sectionType(id)
    if (!type) findings.push(...wrong)
    const isKept = one !== null && [one.type, one.id].some((name) => name !== null && keep.includes(name))
    return type ? [{ type, old: one, isKept }] : []
  })
  if (findings.length > 0) return [...new Set(findings)]
  const listedNames = all.flatMap(({ old: one }) => (one ? [one.type, one.id] : []))
  const notListed = keep.filter((one) => known.includes(one) && !listedNames.includes(one))
  return { sections: wanted, notKept: [...new Set(absent)], notListed: [...new Set(notListed)] }
}

function sayKnown(word: string, known: readonly string[], message: string): string {
  const [near] = nearest(word, known)
  return `${message}. ${near ? `Did you mean ${near}?` : known.length > 0 ? `There are ${known.join(', ')}.` : ''}`.trim()
}
