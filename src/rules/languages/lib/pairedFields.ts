import { weakMemo } from '../../../lib/cache/memo.ts'
import type { Passage } from '../../../model/manuscript.ts'
import type { SeenPair, SeenVariant } from '../../scopes.ts'
import { fieldPath } from './fieldPath.ts'

/** A field that both languages fill, with the passages of each. */
export interface PairedField {
  readonly path: string
  readonly isInSection: boolean
  readonly source: readonly Passage[]
  readonly translation: readonly Passage[]
}

/** A text, a link or a picture, by where it is written. */
interface Written {
  readonly path: string
  readonly section: number | null
  readonly lang: string | null
}

/**
 * The fields of two languages that belong together, without those in a language of their own and those that another
 * body wrote: of these no more is asked than whether they are translated.
 */
export const pairedFields = weakMemo(({ source, translation }: SeenPair): readonly PairedField[] => {
  const [own, other] = [passagesByField(translation), passagesByField(source)]
  return [...own].flatMap(([key, passages]): PairedField[] => {
    const originals = other.get(key) ?? []
    const [first] = passages
    const section = first?.section ?? null
    if (section !== null && translation.issue.sections[section]?.isPartners) return []
    if (!first || originals.length === 0 || [...passages, ...originals].some(({ lang }) => lang !== null)) return []
    return [{ path: first.path, isInSection: first.section !== null, source: originals, translation: passages }]
  })
})

/** The same key in all languages of an issue. */
export function fieldKey({ path, section: index }: Written, { issue }: Pick<SeenVariant, 'issue'>): string {
  const section = index === null ? undefined : issue.sections[index]
  return section ? `${section.pair}.${fieldPath(path, section.type.fields)}` : `.${path}`
}

function passagesByField(variant: SeenVariant): ReadonlyMap<string, readonly Passage[]> {
  const fields = new Map<string, Passage[]>()
  for (const passage of variant.manuscript.passages) {
    const key = fieldKey(passage, variant)
    const known = fields.get(key)
    if (known) known.push(passage)
    else fields.set(key, [passage])
  }
  return fields
}
