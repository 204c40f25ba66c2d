import type { Inline, Line } from './unit.ts'

/** White space that HTML collapses, a fixed space, or a word. */
const run = /[ \t\n\r\f]+|\u00a0|[^\u00a0 \t\n\r\f]+/g

interface LineReader {
  text(text: string, at: number, isHidden: boolean): void
  add(piece: Inline, at: number): void
  /** The line; null if nothing stands in it. */
  end(block: string): Line | null
}

/**
 * Collects a line of text, with white space as readers see it. One fixed space between two words is a space: it differs
 * only in where a line may break, and editors change one for the other. Several in a row are a gap that can be seen.
 */
export function openLine(): LineReader {
  let inlines: Inline[] = []
  let from: number | null = null
  /** The space since the last word. */
  let pending = ''
  let lastSpace = ''
  let isAtStart = true
  const add = (piece: Inline, at: number) => {
    from ??= at
    inlines.push(piece)
  }
  const addWord = (word: string, at: number, isHidden: boolean) => {
    const text = spaceBefore(pending, isAtStart) + word
    const last = inlines.at(-1)
    // Character references cut a word in pieces.
    if (text === word && last?.kind === 'word' && last.isHidden === isHidden && pending === '' && !isAtStart)
      inlines[inlines.length - 1] = { ...last, text: last.text + word }
    else add({ kind: 'word', text, isHidden }, at)
    pending = ''
    isAtStart = false
  }
  const addSpace = (space: string) => {
    if (space !== ' ' || pending === '' || lastSpace !== ' ') pending += space
    lastSpace = space
  }
  const endSpace = (at: number) => {
    if (isAtStart ? pending.includes('\u00a0') : pending.replaceAll(' ', '').length > 1)
      add({ kind: 'word', text: pending, isHidden: false }, at)
    pending = ''
    isAtStart = true
  }
  return {
    text(text, at, isHidden) {
      for (const [part] of text.matchAll(run)) {
        if (part.trim() !== '') addWord(part, at, isHidden)
        else addSpace(part === '\u00a0' ? part : ' ')
      }
    },
    add(piece, at) {
      if (piece.kind === 'open' && piece.name === 'br') endSpace(at)
      add(piece, at)
      if (piece.kind === 'open' && piece.name === 'img') isAtStart = false
    },
    end(block) {
      endSpace(from ?? 0)
      const line: Line | null = inlines.length > 0 ? { kind: 'line', inlines, block, at: from ?? 0 } : null
      inlines = []
      from = null
      return line
    },
  }
}

function spaceBefore(pending: string, isAtStart: boolean): string {
  if (isAtStart) return pending.includes('\u00a0') ? pending : ''
  return pending === '\u00a0' || pending === ' ' ? ' ' : pending
}
