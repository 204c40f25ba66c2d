import { entryOf } from '../../fields/entries.ts'
import type { RawEntry, RawMap } from '../../model/raw.ts'

/** The entries of `base`, those of `own` in place of them; maps in both are joined in the same way. */
export function overlayMap(base: RawMap, own: RawMap): RawMap {
  const inherited = base.entries.filter(({ key }) => !entryOf(own, key))
  const entries = own.entries.map((entry): RawEntry => {
    const below = entryOf(base, entry.key)?.value
    return below?.kind === 'map' && entry.value.kind === 'map'
      ? { ...entry, value: overlayMap(below, entry.value) }
      : entry
  })
  return { ...own, entries: [...inherited, ...entries] }
}
