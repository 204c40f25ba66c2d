/**
 * The words, in lower case, of which a phrase (`wordPatterns.ts`) has one at its start: those of its first part, and of
 * what follows parts that may be missing.
 */
export function startsOfPhrase(phrase: string): string[] {
  return firstWords(phrase.toLowerCase().split(' '))
}

/** The same for its end. */
export function endsOfPhrase(phrase: string): string[] {
  return firstWords(phrase.toLowerCase().split(' ').reverse())
}

function firstWords(parts: readonly string[]): string[] {
  const needed = parts.findIndex((part) => !part.endsWith('?'))
  return parts
    .slice(0, needed + 1 || parts.length)
    .flatMap((part) => part.split('|').map((word) => word.replace(/\?$/, '')))
}
