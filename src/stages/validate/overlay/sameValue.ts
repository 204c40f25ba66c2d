import { entryOf } from '../../../fields/entries.ts'
import type { Raw } from '../../../model/raw.ts'

/** Whether two values say the same, wherever they stand. */
export function sameValue(one: Raw | undefined, other: Raw): boolean {
  if (one?.kind === 'text' && other.kind === 'text') return one.text.trim() === other.text.trim()
  if (one?.kind === 'list' && other.kind === 'list')
    return one.items.length === other.items.length && other.items.every((item, i) => sameValue(one.items[i], item))
  if (one?.kind === 'map' && other.kind === 'map')
    return other.entries.every(({ key, value }) => sameValue(entryOf(one, key)?.value, value))
  return other.kind === 'empty'
}
