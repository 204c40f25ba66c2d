import type { Fix } from '../../../model/finding.ts'
import type { SeenLink } from '../../scopes.ts'

/** A link, and where it stands. */
type WordedLink = Pick<SeenLink, 'href' | 'place' | 'hrefPlace' | 'within'>

import type { Place } from '../../../model/source.ts'

/** The words to click on, without the brackets around them. */
export function wordsPlace({ within, place }: WordedLink): Place {
  return within && within.to > within.from ? within.passage.at(within.from, within.to) : place()
}

/** A part of a link's address, by offsets in it; the whole address where its file writes it in another way. */
export function addressPart(link: WordedLink, from: number, to: number): Place {
  return exactPart(link, from, to) ?? link.hrefPlace()
}

/**
 * The change that puts other characters into a part of an address. null where it might not mean the same in the file:
 * an address that is written with escapes, or characters that end a YAML text or the brackets of Markdown.
 */
export function addressFix(link: WordedLink, from: number, to: number, replacement: string): Fix | null {
  const place = exactPart(link, from, to)
  const fixed = link.href.slice(0, from) + replacement + link.href.slice(to)
  const isPlain = /^[\w\-.~:/?#@!$&*+;=%]*$/.test(replacement) && !/[:.]$/.test(fixed) && !/&\w+;/.test(fixed)
  return place && isPlain && balanced(fixed) ? { place, replacement } : null
}

/**
 * The whole of an address, put right, as a suggestion for where it stands; none where its file writes it with escapes,
 * or where the new one would have to be.
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
