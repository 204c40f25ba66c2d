import { openLruCache } from '../../lib/cache/lruCache.ts'
import { once } from '../../lib/cache/memo.ts'

/** What the templates of a letter's parts made: `fill` runs only for a key that is new. */
export type FilledParts<Filled> = (key: string, fill: () => Filled) => Filled

/** Of a few letters: after an edit, all parts but one are the same. */
const maxCharacters = 400_000

export function openFilledParts<Filled extends object>(): FilledParts<Filled> {
  const known = once(() => openLruCache<Filled>(maxCharacters, (key) => key.length))
  return (key, fill) => {
    const before = known().get(key)
    if (before) return before
    const filled = fill()
    known().set(key, filled)
    return filled
  }
}
