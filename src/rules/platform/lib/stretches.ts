import type { Place } from '../../../model/source.ts'
import type { Found } from '../../rule.ts'
import type { Scopes } from '../../scopes.ts'
import type { Setting } from '../../setting.ts'

/** A text or an address that may contain macros. */
export interface Stretch {
  readonly text: string
  /** The place of a part of it in its file. */
  readonly at: (from: number, to: number) => Place
  readonly isAddress: boolean
}

/** Checks each text and address that is sent; an address that is also its link's words is checked once. */
export function inStretches<Details>(look: (stretch: Stretch, setting: Setting, found: Found<Details>) => void) {
  return {
    passage(seen: Scopes['passage'], found: Found<Details>) {
      const { text, at } = seen.passage
      look({ text, at, isAddress: false }, seen, found)
    },
    link(seen: Scopes['link'], found: Found<Details>) {
      const { text, href, hrefPlace, within } = seen.link
      if (!within || text !== href) look({ text: href, at: placeWithin(href, hrefPlace), isAddress: true }, seen, found)
    },
  }
}

/** Maps offsets in an address to its file; gives the whole address if the file spells it differently. */
function placeWithin(href: string, hrefPlace: () => Place) {
  return (from: number, to: number): Place => {
    const place = hrefPlace()
    return sourceTextAt(place) === href ? { ...place, from: place.from + from, to: place.from + to } : place
  }
}

/** The source text of a place. */
export function sourceTextAt({ source, from, to }: Place): string {
  return source.text.slice(from, to)
}
