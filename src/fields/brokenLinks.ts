import type { Text } from 'mdast'
import { linkAddress, linkForm } from '../findings/links.ts'
import { pictureSpace } from '../findings/markdown.ts'
import type { RawText } from '../model/raw.ts'
import type { Place } from '../model/source.ts'
import type { ReadContext } from './fieldType.ts'
import { placeWithin } from './shape.ts'

/** Links and pictures that the parser leaves as text: a space in the address, or brackets in a wrong form. */
const patterns = [
  { pattern: /\]\(((?:[^()]|\([^()\n]{0,20}\)){0,300}?\s(?:[^()]|\([^()\n]{0,20}\)){0,300})\)/g, why: 'space' },
  {
    pattern:
      /\]\s+\(((?:https?:|www\.|tel:|mailto:)[^()\s]{0,300})\)|\)\[((?:https?:|www\.|tel:|mailto:)[^\]\s]{0,300})/g,
    why: 'form',
  },
  { pattern: /\]\(((?:https?:|www\.)[^()\s]{0,300}|mailto:[^()\n]{0,300})$/g, why: 'form' },
  // A picture of the project: “![Gate] (gate.jpg)”.
  {
    pattern:
      /(?<=!\[[^[\]\n]{0,200})\]\s+\(([^()\s]{1,200}\.(?:png|jpe?g|gif|webp))\)|(?<=!\([^()\n]{0,200})\)\[([^\]\s]{1,200}\.(?:png|jpe?g|gif|webp))\]/gi,
    why: 'form',
  },
] as const

// "[a](see: the notes)" is prose: an address has a dot or slash, or a known scheme.
const address = /[./]\w|^\s*(?:tel|mailto|sms|callto|https?|ftp):/i

export function checkBrokenLinks(node: Text, written: RawText, context: ReadContext): void {
  if (!/[\])]\s*[([]/.test(node.value)) return
  for (const { pattern, why } of patterns)
    for (const match of node.value.matchAll(pattern)) {
      const href = match[1] ?? match[2] ?? ''
      if (why === 'space' && !address.test(href)) continue
      const opening = openingOf(node.value, match.index)
      const from = (node.position?.start.offset ?? 0) + opening
      const place = placeWithin(written, from, from + match.index - opening + match[0].length)
      if (why === 'form') context.report(linkForm.at(place, { href }))
      else if (node.value[opening] === '!' && !/^\w{2,}:/.test(href))
        context.report(pictureSpace.at(place, { src: href.replace(/\s+(?:"[^"]*"|'[^']*')\s*$/, '') }))
      else context.report(linkAddress.at(place, { href, why, alone: hrefIn(node, match.index, href, written) }))
    }
}

/** The place of the address after the bracket at `close`; null when escapes or entities make offsets unreliable. */
function hrefIn(node: Text, close: number, href: string, written: RawText): Place | null {
  const from = (node.position?.start.offset ?? 0) + close + ']('.length
  return written.text.startsWith(href, from) ? placeWithin(written, from, from + href.length) : null
}

/** Offset of the opening bracket of the link whose bracket closes at `close`, or of a picture's "!" before it. */
function openingOf(text: string, close: number): number {
  const open = text.lastIndexOf('[', close)
  return open > 0 && text[open - 1] === '!' ? open - 1 : open === -1 ? close : open
}
