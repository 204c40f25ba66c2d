import type { Raw } from '../../../model/raw.ts'
import type { Lacking, Overlaid, OverlayContext } from './overlaid.ts'
import { pairItems } from './pairItems.ts'

/**
 * Overlays two lists item by item. An item without a translation leaves its place empty, so that the paths of the items
 * after it are those of their partners.
 */
export function overlayList(
  source: Raw,
  translation: Raw | undefined,
  field: string,
  context: OverlayContext,
  overlayItem: (item: Raw, translation: Raw | undefined) => Overlaid,
): Overlaid {
  const items = source.kind === 'list' ? source.items : []
  const translated = translation?.kind === 'list' ? translation.items : []
  const pairing = { language: context.lang, what: field, known: context.known, report: context.report }
  const pairs = translated.length > 0 ? pairItems(items, translated, pairing) : []
  const lacking: Lacking[] = []
  let isTouched = translation !== undefined
  const overlaid = items.map((item, i): Raw => {
    const one = overlayItem(item, pairs[i] ?? undefined)
    isTouched ||= one.isTouched
    // An item that nothing is translated of is one thing to say too.
    const isUntouched = one.raw === null || (!one.isTouched && one.lacking.length > 0)
    if (isUntouched) lacking.push({ kind: 'entry', field, place: item.kind === 'map' ? item.head : item.place })
    else lacking.push(...one.lacking)
    return one.raw ?? { kind: 'empty', place: item.place, reported: true }
  })
  const place = (translation ?? source).place
  // Without any item the whole field is missing, which is one thing to say.
  const isEmpty = items.length > 0 && overlaid.every(({ kind }) => kind === 'empty')
  return { raw: isEmpty ? null : { kind: 'list', items: overlaid, place }, isTouched, lacking: isEmpty ? [] : lacking }
}
