import { entryOf } from '../fields/entries.ts'
import { alignOffsets } from '../lib/text/align.ts'
import type { Raw, RawMap, RawText } from '../model/raw.ts'
import type { Place } from '../model/source.ts'
import { parseYaml } from '../stages/load/parseYaml.ts'
import { type Edits, isEdited } from './placedText.ts'

/** Whether a file has the same fields as before, and the same texts except for the edits. */
export function sameFields(before: RawMap, after: RawMap, edits: Edits): boolean {
  const [old, now] = [nodesOf(before, ''), nodesOf(after, '')]
  return (
    old.length === now.length &&
    old.every(({ path, raw }, i) => {
      const other = now[i]
      if (other?.path !== path || other.raw.kind !== raw.kind) return false
      if (raw.kind !== 'text' || other.raw.kind !== 'text' || raw.text === other.raw.text) return true
      return isEdited(placedTextOf(raw), other.raw.text, edits)
    })
  )
}

/** The texts of a file. */
export function textsOf(root: RawMap): RawText[] {
  return nodesOf(root, '').flatMap(({ raw }) => (raw.kind === 'text' ? [raw] : []))
}

/** What a replacement says at its place once quotes and escapes are read; null if no text is there. */
export function meaningAt(texts: readonly RawText[], { from, to }: Place, replacement: string): string | null {
  const text = texts.find(({ place, contentFrom }) => contentFrom <= from && to <= place.to)
  return text ? unquoted(text, replacement) : null
}

interface Node {
  /** Path of field names and list indexes. */
  readonly path: string
  readonly raw: Raw
}

function nodesOf(raw: Raw, path: string): Node[] {
  const inside =
    raw.kind === 'map'
      ? raw.entries.map(({ key, value }) => nodesOf(value, `${path}.${key}`))
      : raw.kind === 'list'
        ? raw.items.map((item, i) => nodesOf(item, `${path}.${i}`))
        : []
  return [{ path, raw }, ...inside.flat()]
}

function placedTextOf({ text, place, contentFrom }: RawText) {
  const { source, to } = place
  const offsets = alignOffsets(source.text, contentFrom, text)
  const offsetOf = (index: number) => offsets[index] ?? to
  return { text, path: source.path, from: contentFrom, to, offsetOf }
}

/** Reads the replacement as part of a quoted YAML scalar, where some characters are doubled or escaped. */
function unquoted({ place, contentFrom }: RawText, replacement: string): string | null {
  const quote = contentFrom === place.from + 1 ? place.source.text[place.from] : ''
  if ((quote !== '"' && quote !== "'") || !/["'\\]/.test(replacement)) return replacement
  const { value } = parseYaml({ path: place.source.path, text: `text: ${quote}${replacement}${quote}\n` })
  const read = value && entryOf(value, 'text')?.value
  return read?.kind === 'text' ? read.text : null
}
