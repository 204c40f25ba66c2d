import { entryOf } from '../../../fields/entries.ts'
import { idTwice, pairMissing } from '../../../findings/translations.ts'
import { nearest } from '../../../lib/text/nearest.ts'
import type { Finding } from '../../../model/finding.ts'
import type { Raw } from '../../../model/raw.ts'
import type { Place } from '../../../model/source.ts'
import { textOf } from './languageMap.ts'

interface Pairing {
  readonly language: string
  /** "sections", "links": what the items are, for messages. */
  readonly what: string
  /** The name of a known language in the catalogue's form; null for any other text. */
  readonly known: (written: string) => string | null
  readonly report: (finding: Finding) => void
}

/**
 * For each item of a source list, the item of the translation that belongs to it: by `id` where the translation gives
 * one, the others in their order. An item with a `lang` of its own is not translated, so it pairs only with another
 * such item. Reports items of the translation without a partner.
 */
export function pairItems(source: readonly Raw[], translated: readonly Raw[], pairing: Pairing): (Raw | null)[] {
  const { language, what, known, report } = pairing
  // A translation may say the language that it is in.
  const hasLang = (item: Raw) => {
    const lang = item.kind === 'map' && entryOf(item, 'lang') ? (textOf(item, 'lang') ?? '') : null
    return lang !== null && known(lang) !== language
  }
  for (const list of [source, translated]) reportRepeatedIds(list, report)
  const byId = new Map(source.flatMap((item) => (item.kind === 'map' ? [[textOf(item, 'id'), item] as const] : [])))
  byId.delete(null)
  const ids = [...byId.keys()].flatMap((id) => id ?? [])
  const pairs = new Map<Raw, Raw>()
  const unnamed: Raw[] = []
  for (const item of translated) {
    const id = idOf(item)
    const partner = byId.get(id)
    if (id === null) unnamed.push(item)
    else if (partner) pairs.set(partner, item)
    else report(pairMissing.at(placeOf(item), { language, what, count: source.length, id, near: nearest(id, ids) }))
  }
  const open = source.filter((item) => !pairs.has(item))
  for (const isForeign of [false, true]) {
    const free = open.filter((item) => hasLang(item) === isForeign)
    for (const [i, item] of unnamed.filter((one) => hasLang(one) === isForeign).entries()) {
      const partner = free[i]
      if (partner) pairs.set(partner, item)
      else report(pairMissing.at(placeOf(item), { language, what, count: free.length, id: null, near: [] }))
    }
  }
  return source.map((item) => pairs.get(item) ?? null)
}

function reportRepeatedIds(items: readonly Raw[], report: Pairing['report']): void {
  const seen = new Set<string>()
  for (const item of items) {
    const id = idOf(item)
    if (id === null) continue
    if (seen.has(id)) report(idTwice.at(placeOfId(item), { id }))
    seen.add(id)
  }
}

function idOf(item: Raw): string | null {
  return item.kind === 'map' ? textOf(item, 'id') : null
}

function placeOfId(item: Raw): Place {
  return (item.kind === 'map' ? entryOf(item, 'id')?.value.place : undefined) ?? item.place
}

function placeOf(item: Raw): Place {
  if (item.kind !== 'map') return item.place
  return idOf(item) === null ? item.head : placeOfId(item)
}
