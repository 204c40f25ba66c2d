/** Placeholders `{…}` that every phrase can have. */
const placeholders: { readonly [name: string]: string } = {
  number: String.raw`\d+`,
  words: String.raw`\p{L}+(?: \p{L}+){0,2}`,
}

/**
 * Returns the source of a regular expression, for `letterRegExp`, that matches any of the phrases; an earlier one is
 * preferred. Phrases have the syntax of `wordPatterns.ts`. Besides, `*` stands for the letters that a word begins or ends
 * with, `{number}` for a number, `{words}` for one to three words, and `{name}` for any phrase of `named.name`.
 */
export function phraseSource(
  phrases: readonly string[],
  named: { readonly [name: string]: readonly string[] } = {},
): string {
  const sourceOf = (phrase: string): string => {
    const slots = phrase.split(' ')
    // The first word that is not optional: the spaces before and after it belong to the other words.
    const required = Math.max(
      0,
      slots.findIndex((slot) => !slot.endsWith('?')),
    )
    return slots
      .map((slot, i) => {
        const words = anyOf(slot.replace(/\?$/, '').split('|').map(wordSource))
        const spaced = i < required ? `${words} ` : i > required ? ` ${words}` : words
        return slot.endsWith('?') && i !== required ? `(?:${spaced})?` : spaced
      })
      .join('')
  }
  const wordSource = (word: string): string => {
    const name = /^\{(.+)\}$/.exec(word)?.[1]
    if (name !== undefined) return placeholders[name] ?? phraseSource(named[name] ?? [])
    return word
      .replace(/[.+?^${}()[\]\\]/g, '\\$&')
      .replace(/['’]/g, "[’']")
      .replaceAll('*', String.raw`\p{L}+`)
  }
  return anyOf(phrases.map(sourceOf))
}

/** Without sources, a pattern that never matches. */
function anyOf(sources: readonly string[]): string {
  if (sources.length === 0) return '(?!)'
  return sources.length === 1 ? (sources[0] ?? '') : `(?:${sources.join('|')})`
}
