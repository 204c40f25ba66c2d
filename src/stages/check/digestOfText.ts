import { digest } from '../../lib/cache/digest.ts'
import { openLruCache } from '../../lib/cache/lruCache.ts'
import { ownCopy } from '../../lib/text/ownCopy.ts'

/** Most texts are the same after an edit, and a look-up in a Map is faster than SHA-256. */
const known = openLruCache<string>(600_000, (text) => text.length)

/** The digest of a long text, memoized. */
export function digestOfText(text: string): string {
  const digested = known.get(text)
  if (digested !== undefined) return digested
  const fresh = digest([text])
  known.set(ownCopy(text), fresh)
  return fresh
}
