import { digest } from '../../lib/cache/digest.ts'
import { openLruCache } from '../../lib/cache/lruCache.ts'
import { ownCopy } from '../../lib/text/ownCopy.ts'

/** Most of an email and of its files is the same after an edit, and a text is found sooner than it is hashed. */
const known = openLruCache<string>(600_000, (text) => text.length)

/** The digest of a long text. */
export function nameOfText(text: string): string {
  const name = known.get(text)
  if (name !== undefined) return name
  const fresh = digest([text])
  known.set(ownCopy(text), fresh)
  return fresh
}
