import type { Image } from 'mdast'
import type { Fix } from '../model/finding.ts'
import type { RawText } from '../model/raw.ts'
import { placeWithin } from './shape.ts'

/** In Markdown a name with spaces is written as in an address: my%20map.png. */
export function decodedName(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** The change that puts another file name into a picture's round brackets. */
export function renamed({ position }: Image, name: string, written: RawText): Fix | null {
  const from = position?.start.offset ?? 0
  const text = written.text.slice(from, position?.end.offset)
  const address = /\]\(\s*(<[^<>\n]*>|[^\s<]\S*?)(?=\)?$|\s)/.exec(text.slice(Math.max(0, text.lastIndexOf(']('))))
  if (!address?.[1]) return null
  const at = from + Math.max(0, text.lastIndexOf('](')) + address[0].length - address[1].length
  return { place: placeWithin(written, at, at + address[1].length), replacement: encoded(name) }
}

/** Letters, digits and what holds a path together stay; all else is written by its bytes. */
function encoded(name: string): string {
  return name.replace(/[^\p{L}\p{M}\p{N}/._~-]/gu, (sign) =>
    [...new TextEncoder().encode(sign)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  )
}
