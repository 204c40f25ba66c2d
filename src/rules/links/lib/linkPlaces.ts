import type { Fix } from '../../../model/finding.ts'
import type { SeenLink } from '../../scopes.ts'

/** A link's address and its places. */
type WordedLink = Pick<SeenLink, 'href' | 'place' | 'hrefPlace' | 'within'>

import type { Place } from '../../../model/source.ts'

/** The place of the words to click on, without Markdown's brackets. */
export function wordsPlace({ within, place }: WordedLink): Place {
  return within && within.to > within.from ? within.passage.at(within.from, within.to) : place()
}

/** The place of a part of a link's address, by offsets; the whole address if its file spells it differently. */
export function addressPart(link: WordedLink, from: number, to: number): Place {
  return exactPart(link, from, to) ?? link.hrefPlace()
}

/**
 * A fix that replaces a part of an address. null if the replacement might mean something else in the file: the address
 * is written with escapes, or the new one has characters that end a YAML scalar or Markdown's brackets.
 */
export function addressFix(link: WordedLink, from: number, to: number, replacement: string): Fix | null {
  const place = exactPart(link, from, to)
  const fixed = link.href.slice(0, from) + replacement + link.href.slice(to)
  const isPlain = /^[\w\-.~:/?#@!$&*+;=%]*$/.test(replacement) && !/[:.]$/.test(fixed) && !/&\w+;/.test(fixed)
  return place && isPlain && balanced(fixed) ? { place, replacement } : null
}

/**
 * A suggestion to replace a whole address; undefined if the old one is written with escapes, or the new one would need
 * them.
 */
export function addressSuggestion(link: WordedLink, meant: string | null): Fix | undefined {
  return (meant !== null && addressFix(link, 0, link.href.length, meant)) || undefined
}

function exactPart(link: WordedLink, from: number, to: number): Place | null {
  const place = link.hrefPlace()
  if (place.source.text.slice(place.from, place.to) !== link.href) return null
  return { ...place, from: place.from + from, to: place.from + to }
}

function balanced(href: string): boolean {
  let open = 0
  for (const char of href) {
    if (char === '(') open += 1
    if (char === ')') open -= 1
    if (open < 0) return false
  }
  return open === 0
}
