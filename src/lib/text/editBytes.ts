import { unseenStart } from './decodeText.ts'

/** Replaces a range of a text. Offsets count UTF-16 units; `to` is exclusive. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly replacement: string
}

/**
 * Edits a text in the bytes of its file. Offsets are those of the text that `decodeText` returns. Everything outside of
 * the edits stays the same, byte order mark and line ends included; new lines get the line ends of the lines around them.
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

/** Decodes UTF-8 with byte order mark, line ends and control characters as they are. */
export function rawText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

/** Sorts the edits and converts their offsets to the raw text, in which unseen signs at the start and each "\r\n" add one. */
function inRawText(raw: string, edits: readonly Edit[]): Edit[] {
  let shift = unseenStart.exec(raw)?.[0].length ?? 0
  let next = raw.indexOf('\r\n')
  const rawOffset = (offset: number) => {
    for (; next !== -1 && next < offset + shift; next = raw.indexOf('\r\n', next + 2)) shift += 1
    return offset + shift
  }
  return [...edits]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map((edit) => ({ ...edit, from: rawOffset(edit.from), to: rawOffset(edit.to) }))
}

/** The line end of the line at an offset; for the last line, that of the line before it. */
function lineEndAt(raw: string, offset: number): string {
  const after = /\r\n?|\n/.exec(raw.slice(offset))
  if (after) return after[0]
  const before = raw.slice(0, offset)
  const last = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'))
  if (last === -1) return '\n'
  return before[last] === '\n' && before[last - 1] === '\r' ? '\r\n' : (before[last] ?? '\n')
}
