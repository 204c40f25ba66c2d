import type { Catalogue } from '../catalogue.ts'
import { entryOf } from '../fields/entries.ts'
import type { IssueSource, VariantSource } from '../model/issue.ts'
import type { Raw, RawMap } from '../model/raw.ts'
import { variantSources } from '../stages/validate/overlay/variantSources.ts'
import { issueContract, splitSingleSection } from '../stages/validate/validateIssue.ts'

/** A section of the issue that the next one is made from. */
export interface OldSection {
  readonly type: string
  readonly id: string | null
  /** As its author wrote it, in the language that is written first. */
  readonly source: RawMap
  /** The same in the other languages that have it, by their ids. */
  readonly translations: ReadonlyMap<string, RawMap>
}

/** The sections of an issue in each of its languages. One without a type has "" for it. */
export function oldSections(loaded: IssueSource, catalogue: Catalogue): readonly OldSection[] {
  const issue = splitSingleSection(loaded)
  // What is wrong with a translation is said when the issue itself is built.
  const variants = variantSources(issue, issueContract, catalogue, () => undefined)
  const lang = issue.bilingual?.source ?? null
  const source = variants.find((one) => one.lang === lang)
  const sectionOf = (variant: VariantSource | undefined, i: number): Raw | undefined =>
    variant?.sections[variant.pairs.indexOf(i)]
  return issue.sections.flatMap((written, i): OldSection[] => {
    const own = sectionOf(source, i) ?? written
    if (own.kind !== 'map') return []
    const typed = entryOf(own, 'type')?.value
    const type = typed?.kind === 'text' ? typed.text.trim() : ''
    const others = variants.flatMap((variant): [string, RawMap][] => {
      const raw = variant === source ? undefined : sectionOf(variant, i)
      return raw?.kind === 'map' && variant.lang !== null ? [[variant.lang, raw]] : []
    })
    const id = entryOf(own, 'id')?.value
    return [{ type, id: id?.kind === 'text' ? id.text : null, source: own, translations: new Map(others) }]
  })
}
