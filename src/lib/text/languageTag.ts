import { lruMemo } from '../cache/lruMemo.ts'

/**
 * A BCP 47 tag in its canonical form, from any case and with “_” for “-”: "en-US" of "EN_us". null for what is no tag.
 */
export const canonicalTag: (written: string) => string | null = lruMemo(
  10_000,
  (written: string) => written,
  (written) => {
    try {
      return Intl.getCanonicalLocales(written.trim().replaceAll('_', '-'))[0] ?? null
    } catch {
      return null
    }
  },
  'lasting',
)

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
  return languageChain(written, ids)[0] ?? null
}

/** All ids that a tag or a truncation of it means, longest first: "en-US", "en" for "en_us". */
export function languageChain(written: string, ids: readonly string[]): string[] {
  const tag = canonicalTag(written)
  const found =
    tag === null ? [] : withTruncations(tag).flatMap((one) => ids.find((id) => canonicalTag(id) === one) ?? [])
  return ids.includes(written) ? [...new Set([written, ...found])] : found
}
