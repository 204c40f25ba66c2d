import type { Place } from '../../../model/source.ts'
import type { Found } from '../../rule.ts'
import type { Scopes } from '../../scopes.ts'
import type { Setting } from '../../setting.ts'

/** A text or an address, in which a macro may stand. */
export interface Stretch {
  readonly text: string
  /** Where a part of it was written. */
  readonly at: (from: number, to: number) => Place
  readonly isAddress: boolean
}

/** Looks at each text and address that is sent; an address that is its own words counts once. */
export function inStretches<Details>(look: (stretch: Stretch, setting: Setting, found: Found<Details>) => void) {
  return {
    passage(seen: Scopes['passage'], found: Found<Details>) {
      const { text, at } = seen.passage
      look({ text, at, isAddress: false }, seen, found)
    },
    link(seen: Scopes['link'], found: Found<Details>) {
      const { text, href, hrefPlace, within } = seen.link
      if (!within || text !== href) look({ text: href, at: partOf(href, hrefPlace), isAddress: true }, seen, found)
    },
  }
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
