import type { Image } from 'mdast'
import type { Fix } from '../model/finding.ts'
import type { RawText } from '../model/raw.ts'
import { placeWithin } from './shape.ts'

/** A fix that replaces the file name of a Markdown picture. */
export function renamePicture({ position }: Image, name: string, written: RawText): Fix | null {
  const from = position?.start.offset ?? 0
  const text = written.text.slice(from, position?.end.offset)
  const address = /\]\(\s*(<[^<>\n]*>|[^\s<]\S*?)(?=\)?$|\s)/.exec(text.slice(Math.max(0, text.lastIndexOf(']('))))
  if (!address?.[1]) return null
  const at = from + Math.max(0, text.lastIndexOf('](')) + address[0].length - address[1].length
  return { place: placeWithin(written, at, at + address[1].length), replacement: encodeName(name) }
}

/** Percent-encodes all characters except letters, digits and those of paths. */
function encodeName(name: string): string {
  return name.replace(/[^\p{L}\p{M}\p{N}/._~-]/gu, (sign) =>
    [...new TextEncoder().encode(sign)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  )
}
