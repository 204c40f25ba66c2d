import { relativeTo, resolveFrom } from '../lib/files/paths.ts'
import type { Raw, RawText } from '../model/raw.ts'
import type { Plain } from './yamlText.ts'

/** A parsed value as it is written into the file `to`, where paths of pictures count from. */
export function plainOf(raw: Raw, to: string): Plain {
  switch (raw.kind) {
    case 'text':
      return unquoted(raw)
    case 'empty':
      return ''
    case 'list':
      return raw.items.map((item) => plainOf(item, to))
    case 'map':
      return Object.fromEntries(
        raw.entries.map(({ key, value }) => [
          key,
          key === 'src' && value.kind === 'text' ? movedPath(value, to) : plainOf(value, to),
        ]),
      )
  }
}

/** Numbers and words such as `true` stay without quotes where they had none. */
function unquoted({ text, contentFrom, place }: RawText): Plain {
  if (contentFrom !== place.from) return text
  if (text === 'true' || text === 'false') return text === 'true'
  return String(Number(text)) === text ? Number(text) : text
}

function movedPath({ text, place }: RawText, to: string): string {
  const path = /^[a-z][a-z0-9+.-]+:/i.test(text) ? null : resolveFrom(place.source.path, text)
  return path === null ? text : relativeTo(to, path)
}
