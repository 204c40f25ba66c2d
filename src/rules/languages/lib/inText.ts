import { languageNameInEnglish } from '../../../lib/text/languageNameInEnglish.ts'
import type { Passage, WrittenLink } from '../../../model/manuscript.ts'
import type { SeenPair } from '../../scopes.ts'
import { alignPassages } from './alignPassages.ts'
import { pairedFields } from './pairedFields.ts'

export interface PairedPassage {
  readonly source: Passage
  readonly translation: Passage
}

/**
 * The passages of running text with their counterparts, in texts that consist of the same blocks in both languages. In
 * others a passage may have met the wrong one.
 */
export function pairedPassages(pair: SeenPair): readonly PairedPassage[] {
  return pairedFields(pair).flatMap((field) => {
    if (!field.source.every(({ isMarkdown }) => isMarkdown)) return []
    const all = alignPassages(field).flatMap(({ source, translation }) =>
      source && translation && source.role === translation.role ? [{ source, translation }] : [],
    )
    return all.length === field.source.length && all.length === field.translation.length ? all : []
  })
}

/** The links of each passage, in their order. */
export function linksByPassage(links: readonly WrittenLink[]): ReadonlyMap<Passage, readonly WrittenLink[]> {
  const byPassage = new Map<Passage, WrittenLink[]>()
  for (const link of links) {
    if (!link.within) continue
    const known = byPassage.get(link.within.passage)
    if (known) known.push(link)
    else byPassage.set(link.within.passage, [link])
  }
  return byPassage
}

/** The names of both languages in English, for messages. */
export function namesOf({ source, translation }: SeenPair): { readonly original: string; readonly other: string } {
  return {
    original: languageNameInEnglish(source.issue.lang),
    other: languageNameInEnglish(translation.issue.lang),
  }
}
