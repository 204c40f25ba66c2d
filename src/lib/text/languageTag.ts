/**
 * A BCP 47 tag in its canonical form, from any case and with “_” for “-”: "en-US" of "EN_us". null for what is no tag.
 */
export function canonicalTag(written: string): string | null {
  try {
    return Intl.getCanonicalLocales(written.trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}

/** The tag and its shorter forms, longest first, as in the lookup of RFC 4647, section 3.4: "zh-Hant-TW", "zh-Hant", "zh". */
function withTruncations(tag: string): string[] {
  const parts = tag.split('-')
  return parts.flatMap((part, i) => (part.length === 1 ? [] : [parts.slice(0, i + 1).join('-')])).reverse()
}

/** Whether two names are the same tag, or the same text. */
export function isSameTag(one: string, other: string): boolean {
  return one === other || (canonicalTag(one) ?? one) === canonicalTag(other)
}

/** The id that a tag means: an id that is the same tag in any spelling, else that of the longest truncated tag. */
export function lookUpTag(written: string, ids: readonly string[]): string | null {
  if (ids.includes(written)) return written
  const tag = canonicalTag(written)
  if (tag === null) return null
  for (const one of withTruncations(tag)) {
    const found = ids.find((id) => canonicalTag(id) === one)
    if (found !== undefined) return found
  }
  return null
}
