import { scanCss } from '../css/scanCss.ts'
import { keepsSpace } from '../html/areApart.ts'
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

/**
 * The possible line breaks of an HTML text, in order; only in pieces for which `isWanted` returns true. Those outside of
 * white space, many and seldom chosen, only where more than `longGap` characters have no white space to break at.
 */
export function lineBreaks(
  html: string,
  isWanted: (from: number, to: number) => boolean,
  longGap: number,
): LineBreak[] {
  const pieces = splitHtml(html)
  const mayKeepSpace = keepsSpace.test(html)
  const preservesAll =
    mayKeepSpace && pieces.some(({ kind, name, text }) => kind === 'raw' && name === 'style' && keepsSpace.test(text))
  /** The outermost open element that preserves white space, or '', and how many elements of its name are open. */
  let [preserving, depth] = ['', 0]
  const found: LineBreak[] = []
  const wanted: Stretch[] = []
  let from = 0
  for (const piece of pieces) {
    const { kind, name, text } = piece
    if (kind === 'tag') {
      const isStart = !text.startsWith('</')
      if (preserving === name) depth += isStart ? 1 : -1
      else if (preserving === '' && isStart && (preformatted.test(name) || (mayKeepSpace && keepsSpace.test(text))))
        [preserving, depth] = [name, 1]
      if (depth === 0) preserving = ''
    }
    if (isWanted(from, from + text.length)) {
      breaksInSpace(piece, from, preserving !== '' || preservesAll, found)
      wanted.push({ piece, from })
    }
    from += text.length
  }
  const inGaps = wanted.filter(isInGap(found, longGap))
  if (inGaps.length === 0) return found
  const others: LineBreak[] = []
  for (const stretch of inGaps) otherBreaks(stretch, others)
  return [...found, ...others].sort((a, b) => a.at - b.at)
}

interface Stretch {
  readonly piece: Piece
  readonly from: number
}

/** Whether a stretch shares a place with a gap of more than `longGap` characters between breaks in white space. */
function isInGap(found: readonly LineBreak[], longGap: number): (stretch: Stretch) => boolean {
  const gaps: { from: number; to: number }[] = []
  let last = 0
  const close = (to: number) => {
    if (to - last > longGap) gaps.push({ from: last, to })
    last = to
  }
  for (const { rank, at } of found) if (rank === 0) close(at)
  close(Number.POSITIVE_INFINITY)
  return ({ from, piece }) => gaps.some((gap) => gap.from < from + piece.text.length && from < gap.to)
}

/** Adds the breaks in white space of a piece that starts at `from`; of a style sheet, all its breaks. */
function breaksInSpace({ kind, name, text }: Piece, from: number, preservesSpace: boolean, found: LineBreak[]): void {
  if (kind === 'tag') breaksBetweenAttributes(text, from, found)
  else if (kind === 'comment') breaksInComment(text, from, found)
  else if (kind === 'raw' && name === 'style') breaksInCss(text, from, null, found)
  else if ((kind === 'raw' && name === 'title') || (kind === 'text' && !preservesSpace))
    breaksAtSpaces(text, from, 0, found)
}

/** Adds the breaks that `breaksInSpace` leaves out. */
function otherBreaks({ piece: { kind, text }, from }: Stretch, found: LineBreak[]): void {
  if (kind === 'tag') otherBreaksInTag(text, from, found)
  else if (kind === 'comment') otherBreaksInComment(text, from, found)
  else if (kind === 'text') breaksInWords(text, from, found)
}

/** HTML in a comment, and where in it. */
interface Inside {
  readonly html: string
  readonly start: number
}

/** What a conditional comment for Outlook holds; the content of any other comment is invisible. */
function htmlForOutlook(comment: string): Inside | null {
  const [start] = /^<!--\[if [^\]]*\]>(?!<!)/.exec(comment) ?? []
  if (start === undefined) return null
  const end = comment.lastIndexOf('<![endif]')
  return { start: start.length, html: comment.slice(start.length, end === -1 ? undefined : end) }
}

function breaksInComment(comment: string, from: number, found: LineBreak[]): void {
  const inside = htmlForOutlook(comment)
  if (inside) addBreaksOf(inside, [0], from, found)
  else breaksAtSpaces(comment, from, 0, found)
}

function otherBreaksInComment(comment: string, from: number, found: LineBreak[]): void {
  const inside = htmlForOutlook(comment)
  // A break within a word inserts a comment, and comments cannot be nested.
  if (inside) addBreaksOf(inside, [1, 2], from, found)
}

function addBreaksOf(inside: Inside, ranks: readonly LineBreak['rank'][], from: number, found: LineBreak[]): void {
  const longGap = ranks.includes(2) ? 0 : Number.POSITIVE_INFINITY
  for (const one of lineBreaks(inside.html, () => true, longGap))
    if (ranks.includes(one.rank)) found.push({ ...one, at: from + inside.start + one.at })
}

const attributesAndSpace = /([^\s"'<>/=]+)(\s*=\s*)("[^"]*"|'[^']*')|"[^"]*"|'[^']*'|\s/g
const proseAttributes = /^(?:alt|title|summary|content|aria-label|aria-description)$/i

function breaksBetweenAttributes(tag: string, from: number, found: LineBreak[]): void {
  for (const { 0: whole, index } of tag.matchAll(attributesAndSpace))
    if (whole.length === 1) found.push({ at: from + index, text: '\n', replaces: 1, rank: 0 })
}

function otherBreaksInTag(tag: string, from: number, found: LineBreak[]): void {
  for (const { 1: name = '', 2: equals = '', 3: value, index } of tag.matchAll(attributesAndSpace)) {
    const at = from + index + name.length + equals.length + 1
    if (value === undefined) continue
    if (proseAttributes.test(name)) breaksAtSpaces(value.slice(1, -1), at, 2, found)
    else if (name.toLowerCase() === 'style') breaksInCss(value.slice(1, -1), at, decodeReferences, found, 2)
  }
  const end = tag.length - (/\/?>$/.exec(tag)?.[0].length ?? 0)
  if (end < tag.length) found.push({ at: from + end, text: '\n', replaces: 0, rank: 1 })
}

function breaksAtSpaces(text: string, from: number, rank: 0 | 2, found: LineBreak[]): void {
  for (let at = 0; at < text.length; at += 1)
    if (text[at] === ' ' || text[at] === '\t') found.push({ at: from + at, text: '\n', replaces: 1, rank })
}

/** `rank`: of all breaks; without it, 0 in white space and 1 elsewhere. */
function breaksInCss(
  css: string,
  from: number,
  decode: ((reference: string) => string) | null,
  found: LineBreak[],
  rank?: 2,
): void {
  scanCss(
    css,
    (sign, at, next) => {
      if (sign === ' ' || sign === '\t') found.push({ at: from + at, text: '\n', replaces: 1, rank: rank ?? 0 })
      else if ((sign === ';' || sign === '{' || sign === '}') && next < css.length)
        found.push({ at: from + next, text: '\n', replaces: 0, rank: rank ?? 1 })
    },
    decode,
  )
}

const characters = /&(?:#x[\da-f]+|#\d+|[a-z][a-z\d]*);|[\s\S]/giu
/** Belongs to the character before it. */
const combining = /^[\p{M}\p{Cf}\p{Emoji_Modifier}]/u
/** Regional indicators: two of them make one flag. */
const flagHalf = /^[\u{1f1e6}-\u{1f1ff}]/u

/** Breaks inside a comment between two characters; none within a character of several code points. */
function breaksInWords(text: string, from: number, found: LineBreak[]): void {
  let before = ''
  /** After a bare & or <, an inserted comment could change the meaning. */
  let writtenBefore = ''
  for (const { 0: written, index } of text.matchAll(characters)) {
    const sign = decodeReferences(written)
    const isOne = combining.test(sign) || before === '\u200d' || (flagHalf.test(sign) && flagHalf.test(before))
    if (index > 0 && !isOne && !/^[&<]$/.test(writtenBefore))
      found.push({ at: from + index, text: '<!--\n-->', replaces: 0, rank: 3 })
    before = sign
    writtenBefore = written
  }
}
