import { badString, scanCss } from '../css/scanCss.ts'
import { decodeReferences } from '../html/decodeReferences.ts'
import { type Piece, splitHtml } from '../html/htmlPieces.ts'

/** An offset in HTML where a line break can be inserted without a visible change. */
export interface LineBreak {
  readonly at: number
  /** The text to insert. */
  readonly text: string
  /** The number of characters that it replaces: one white space, or none. */
  readonly replaces: 0 | 1
  /** A lower rank is preferred: 0 in white space, 1 in tags, 2 in attribute values, 3 in words. */
  readonly rank: 0 | 1 | 2 | 3
}

/** Elements that preserve white space. */
const preformatted = /^(?:pre|textarea|listing|xmp)$/
const keepsSpace = /white-space\s*:\s*(?:pre|break)/i

/** The possible line breaks of an HTML text, in order; only in pieces for which `isWanted` returns true. */
export function lineBreaks(html: string, isWanted: (from: number, to: number) => boolean): LineBreak[] {
  const pieces = splitHtml(html)
  const preservesAll = pieces.some(
    ({ kind, name, text }) => kind === 'raw' && name === 'style' && keepsSpace.test(text),
  )
  /** The outermost open element that preserves white space, or '', and how many elements of its name are open. */
  let [preserving, depth] = ['', 0]
  const found: LineBreak[] = []
  let from = 0
  for (const piece of pieces) {
    const { kind, name, text } = piece
    if (kind === 'tag') {
      const isStart = !text.startsWith('</')
      if (preserving === name) depth += isStart ? 1 : -1
      else if (preserving === '' && isStart && (preformatted.test(name) || keepsSpace.test(text)))
        [preserving, depth] = [name, 1]
      if (depth === 0) preserving = ''
    }
    if (isWanted(from, from + text.length)) {
      const start = from
      for (const one of breaksInPiece(piece, preserving !== '' || preservesAll))
        found.push({ ...one, at: start + one.at })
    }
    from += text.length
  }
  return found
}

function breaksInPiece({ kind, name, text }: Piece, preservesSpace: boolean): LineBreak[] {
  switch (kind) {
    case 'tag':
      return breaksInTag(text)
    case 'comment':
      return breaksInComment(text)
    case 'declaration':
      return []
    case 'raw':
      return name === 'style' ? breaksInCss(text, 0, null) : name === 'title' ? breaksAtSpaces(text, 0, 0) : []
    case 'text':
      return [...(preservesSpace ? [] : breaksAtSpaces(text, 0, 0)), ...breaksInWords(text)].sort((a, b) => a.at - b.at)
  }
}

/** A conditional comment for Outlook contains HTML; the content of any other comment is invisible. */
function breaksInComment(text: string): LineBreak[] {
  const [start] = /^<!--\[if [^\]]*\]>(?!<!)/.exec(text) ?? []
  if (start === undefined) return breaksAtSpaces(text, 0, 0)
  const end = text.lastIndexOf('<![endif]')
  const inside = text.slice(start.length, end === -1 ? undefined : end)
  return lineBreaks(inside, () => true).flatMap((one) =>
    // Rank 3 inserts a comment, and comments cannot be nested.
    one.rank === 3 ? [] : [{ ...one, at: start.length + one.at }],
  )
}

const attributesAndSpace = /([^\s"'<>/=]+)(\s*=\s*)("[^"]*"|'[^']*')|"[^"]*"|'[^']*'|\s/g
const proseAttributes = /^(?:alt|title|summary|content|aria-label|aria-description)$/i

function breaksInTag(text: string): LineBreak[] {
  const found: LineBreak[] = []
  for (const { 0: whole, 1: name = '', 2: equals = '', 3: value, index } of text.matchAll(attributesAndSpace)) {
    const at = index + name.length + equals.length + 1
    if (/^\s$/.test(whole)) found.push({ at: index, text: '\n', replaces: 1, rank: 0 })
    else if (value === undefined) continue
    else if (proseAttributes.test(name)) found.push(...breaksAtSpaces(value.slice(1, -1), at, 2))
    else if (name.toLowerCase() === 'style')
      found.push(...breaksInCss(value.slice(1, -1), at, decodeReferences).map((one) => ({ ...one, rank: 2 as const })))
  }
  const end = text.length - (/\/?>$/.exec(text)?.[0].length ?? 0)
  if (end < text.length) found.push({ at: end, text: '\n', replaces: 0, rank: 1 })
  return found
}

function breaksAtSpaces(text: string, from: number, rank: 0 | 2): LineBreak[] {
  return Array.from(text.matchAll(/[ \t]/g), ({ index }) => ({ at: from + index, text: '\n', replaces: 1, rank }))
}

function breaksInCss(css: string, from: number, decode: ((reference: string) => string) | null): LineBreak[] {
  const found: LineBreak[] = []
  scanCss(
    css,
    (sign, at, next) => {
      if (sign === badString) return
      if (sign === ' ' || sign === '\t') found.push({ at: from + at, text: '\n', replaces: 1, rank: 0 })
      else if (/[;{}]/.test(sign) && next < css.length)
        found.push({ at: from + next, text: '\n', replaces: 0, rank: 1 })
    },
    decode,
  )
  return found
}

const characters = /&(?:#x[\da-f]+|#\d+|[a-z][a-z\d]*);|[\s\S]/giu
/** Belongs to the character before it. */
const combining = /^[\p{M}\p{Cf}\p{Emoji_Modifier}]/u
/** Regional indicators: two of them make one flag. */
const flagHalf = /^[\u{1f1e6}-\u{1f1ff}]/u

/** Breaks inside a comment between two characters; none within a character of several code points. */
function breaksInWords(text: string): LineBreak[] {
  const found: LineBreak[] = []
  let before = ''
  /** After a bare & or <, an inserted comment could change the meaning. */
  let writtenBefore = ''
  for (const { 0: written, index } of text.matchAll(characters)) {
    const sign = decodeReferences(written)
    const isOne = combining.test(sign) || before === '\u200d' || (flagHalf.test(sign) && flagHalf.test(before))
    if (index > 0 && !isOne && !/^[&<]$/.test(writtenBefore))
      found.push({ at: index, text: '<!--\n-->', replaces: 0, rank: 3 })
    before = sign
    writtenBefore = written
  }
  return found
}
