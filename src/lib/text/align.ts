import { openWalker } from './walker.ts'

/** Maps offsets of a text to offsets of its source, in UTF-16 units. */
export interface Aligner {
  startOf(offset: number): number
  /** The end of the character, after its whole escape sequence. */
  endOf(offset: number): number
}

/**
 * Aligns a folded, quoted or indented YAML text with its source, in which the content starts at `from`. They differ in
 * white space (folding, indentation) and in escape sequences only.
 */
export function openAligner(source: string, from: number, text: string): Aligner {
  const quote = source[from - 1]
  const walkTo = openWalker(from, (at, i) => (at < source.length ? offsetAfter(source, at, quote, text[i] ?? '') : at))
  const start = (offset: number) => startOf(source, walkTo(offset), quote, text[offset] ?? ' ')
  return {
    startOf: start,
    endOf(offset) {
      const begin = start(offset)
      return Math.max(begin + 1, offsetAfter(source, begin, quote, text[offset] ?? ' '))
    },
  }
}

/** The start of every character of a text in its source. */
export function alignOffsets(source: string, from: number, text: string): number[] {
  const quote = source[from - 1]
  let at = from
  return Array.from({ length: text.length }, (_, i) => {
    const start = startOf(source, at, quote, text[i] ?? ' ')
    at = offsetAfter(source, at, quote, text[i] ?? '')
    return start
  })
}

/** The start of the next character, from `at` on. */
function startOf(source: string, at: number, quote: string | undefined, char: string): number {
  const start = skipContinuation(source, at, quote)
  return isSpace(char) ? start : skipSpace(source, start)
}

/** The offset after the next character. */
function offsetAfter(source: string, from: number, quote: string | undefined, char: string): number {
  const at = startOf(source, from, quote, char)
  if (isSpace(char)) {
    if (isSpace(source[at] ?? '')) return at + 1
    return quote === '"' && source[at] === '\\' ? at + escapeLength(source, at) : at
  }
  if (quote === '"' && source[at] === '\\') return at + escapeLength(source, at)
  return quote === "'" && source.startsWith("''", at) ? at + 2 : at + 1
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\t'
}

/** In double quotes, a backslash at the end of a line joins the next line without a space. */
function skipContinuation(source: string, at: number, quote: string | undefined): number {
  return quote === '"' && source.startsWith('\\\n', at) ? skipSpace(source, at + 1) : at
}

function skipSpace(source: string, from: number): number {
  let at = from
  while (at < source.length && isSpace(source[at] ?? '')) at += 1
  return at
}

/** YAML 1.2, 5.7: \x41, \u0041, \U00000041, or a backslash and one character. */
function escapeLength(source: string, at: number): number {
  return { x: 4, u: 6, U: 10 }[source[at + 1] ?? ''] ?? 2
}
