/** A stretch of a text that becomes another. Offsets count UTF-16 units; `to` is exclusive. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly replacement: string
}

/**
 * Changes a text where it lies, in the bytes that `decodeText` has read it from: offsets are those of the decoded text.
 * Byte order mark, line ends and all that is not replaced stay as they were; new lines end as those around them do.
 * The edits must not overlap, and the bytes must be UTF-8.
 */
export function editBytes(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array {
  const raw = rawText(bytes)
  const pieces: string[] = []
  let done = 0
  for (const { from, to, replacement } of inRawText(raw, edits)) {
    pieces.push(
      raw.slice(done, from),
      replacement.replaceAll('\n', () => lineEndAt(raw, from)),
    )
    done = to
  }
  pieces.push(raw.slice(done))
  return new TextEncoder().encode(pieces.join(''))
}

/** The text of UTF-8 bytes with all that is in them. */
export function rawText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

/** The same edits, in their order, with offsets in the raw text: a mark at its start and each "\r\n" push them on. */
function inRawText(raw: string, edits: readonly Edit[]): Edit[] {
  let shift = raw.startsWith('\ufeff') ? 1 : 0
  let next = raw.indexOf('\r\n')
  const rawOffset = (offset: number) => {
    for (; next !== -1 && next < offset + shift; next = raw.indexOf('\r\n', next + 2)) shift += 1
    return offset + shift
  }
  return [...edits]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map((edit) => ({ ...edit, from: rawOffset(edit.from), to: rawOffset(edit.to) }))
}

/** How the line that holds an offset ends; the last line is taken to end as the one before it. */
function lineEndAt(raw: string, offset: number): string {
  const after = /\r\n?|\n/.exec(raw.slice(offset))
  if (after) return after[0]
  const before = raw.slice(0, offset)
  const last = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'))
  if (last === -1) return '\n'
  return before[last] === '\n' && before[last - 1] === '\r' ? '\r\n' : (before[last] ?? '\n')
}
