/** What `{…}` stands for in phrases besides the names that a caller gives. */
const gaps: { readonly [name: string]: string } = {
  number: String.raw`\d+`,
  words: String.raw`\p{L}+(?: \p{L}+){0,2}`,
}

/**
 * Phrases as the source of a regular expression for `lettered`, the first that fits before the others. They are written
 * as `wordPatterns.ts` describes them; besides, `*` stands for the letters that a word begins or ends with, and `{…}`
 * for a number, for one to three words, or for any of the phrases that `named` gives.
 */
export function phraseSource(
  phrases: readonly string[],
  named: { readonly [name: string]: readonly string[] } = {},
): string {
  const sourceOf = (phrase: string): string => {
    const slots = phrase.split(' ')
    // Something has to stand there.
    const anchor = Math.max(
      0,
      slots.findIndex((slot) => !slot.endsWith('?')),
    )
    return slots
      .map((slot, i) => {
        const words = anyOf(slot.replace(/\?$/, '').split('|').map(wordSource))
        const spaced = i < anchor ? `${words} ` : i > anchor ? ` ${words}` : words
        return slot.endsWith('?') && i !== anchor ? `(?:${spaced})?` : spaced
      })
      .join('')
  }
  const wordSource = (word: string): string => {
    const name = /^\{(.+)\}$/.exec(word)?.[1]
    if (name !== undefined) return gaps[name] ?? phraseSource(named[name] ?? [])
    return word
      .replace(/[.+?^${}()[\]\\]/g, '\\$&')
      .replace(/['’]/g, "[’']")
      .replaceAll('*', String.raw`\p{L}+`)
  }
  return anyOf(phrases.map(sourceOf))
}

/** Nothing at all is never found. */
function anyOf(sources: readonly string[]): string {
  if (sources.length === 0) return '(?!)'
  return sources.length === 1 ? (sources[0] ?? '') : `(?:${sources.join('|')})`
}
