import type { Place } from '../../model/source.ts'
import type { Evidence } from '../evidence.ts'

/** A text or an address, in which a macro may stand. */
export interface Stretch {
  readonly text: string
  /** Where a part of it was written. */
  readonly at: (from: number, to: number) => Place
  readonly isAddress: boolean
}

/** All texts and addresses that are sent; an address that is its own words counts once. */
export function stretchesOf({ manuscript: { passages, links } }: Evidence): readonly Stretch[] {
  return [
    ...passages.map(({ text, at }) => ({ text, at, isAddress: false })),
    ...links
      .filter(({ text, href, within }) => !within || text !== href)
      .map(({ href, hrefPlace }) => ({ text: href, at: partOf(href, hrefPlace), isAddress: true })),
  ]
}

/** The whole address where it is not written as it is meant. */
function partOf(href: string, hrefPlace: () => Place) {
  return (from: number, to: number): Place => {
    const place = hrefPlace()
    return writtenAt(place) === href ? { ...place, from: place.from + from, to: place.from + to } : place
  }
}

/** What an author wrote there. */
export function writtenAt({ source, from, to }: Place): string {
  return source.text.slice(from, to)
}
