import { badString, scanCss } from '../css/scanCss.ts'
import { decodeReferences } from '../html/decodeReferences.ts'
import { type Piece, splitHtml } from '../html/htmlPieces.ts'

/** A place in an HTML text at which a line can end without a change of what is seen. */
export interface LineBreak {
  readonly at: number
  /** What takes the place of the characters at it: of one white space, or of none. */
  readonly text: string
  readonly replaces: 0 | 1
  /** The lower, the less it touches: white space, then tags, then attributes, then words. */
  readonly rank: 0 | 1 | 2 | 3
}

/** Elements in which white space is seen as it is. */
const asWritten = /^(?:pre|textarea|listing|xmp)$/
const keepsSpace = /white-space\s*:\s*(?:pre|break)/i

/** The places in an HTML text, in their order; only in those pieces that are asked for. */
export function lineBreaks(html: string, isWanted: (from: number, to: number) => boolean): LineBreak[] {
  const pieces = splitHtml(html)
  const everywhere = pieces.some(({ kind, name, text }) => kind === 'raw' && name === 'style' && keepsSpace.test(text))
  /** The element that keeps its white space, empty for none, and how many of its name are open in it. */
  let [keeping, depth] = ['', 0]
  const found: LineBreak[] = []
  let from = 0
  for (const piece of pieces) {
    const { kind, name, text } = piece
    if (kind === 'tag') {
      const isStart = !text.startsWith('</')
      if (keeping === name) depth += isStart ? 1 : -1
      else if (keeping === '' && isStart && (asWritten.test(name) || keepsSpace.test(text)))
        [keeping, depth] = [name, 1]
      if (depth === 0) keeping = ''
    }
    if (isWanted(from, from + text.length)) {
      const start = from
      for (const one of inPiece(piece, keeping !== '' || everywhere)) found.push({ ...one, at: start + one.at })
    }
    from += text.length
  }
  return found
}

function inPiece({ kind, name, text }: Piece, keepsItsSpace: boolean): LineBreak[] {
  switch (kind) {
    case 'tag':
      return inTag(text)
    case 'comment':
      return inComment(text)
    case 'declaration':
      return []
    case 'raw':
      return name === 'style' ? inCss(text, 0, null) : name === 'title' ? spacesIn(text, 0, 0) : []
    case 'text':
      return [...(keepsItsSpace ? [] : spacesIn(text, 0, 0)), ...betweenCharacters(text)].sort((a, b) => a.at - b.at)
  }
}

/** A comment for Outlook holds HTML; in any other, nobody sees anything. */
function inComment(text: string): LineBreak[] {
  const [start] = /^<!--\[if [^\]]*\]>(?!<!)/.exec(text) ?? []
  if (start === undefined) return spacesIn(text, 0, 0)
  const end = text.lastIndexOf('<![endif]')
  const inside = text.slice(start.length, end === -1 ? undefined : end)
  return lineBreaks(inside, () => true).flatMap((one) =>
    // A comment cannot stand in a comment.
    one.rank === 3 ? [] : [{ ...one, at: start.length + one.at }],
  )
}

const inTags = /([^\s"'<>/=]+)(\s*=\s*)("[^"]*"|'[^']*')|"[^"]*"|'[^']*'|\s/g
const inWords = /^(?:alt|title|summary|content|aria-label|aria-description)$/i

function inTag(text: string): LineBreak[] {
  const found: LineBreak[] = []
  for (const { 0: whole, 1: name = '', 2: equals = '', 3: value, index } of text.matchAll(inTags)) {
    const at = index + name.length + equals.length + 1
    if (/^\s$/.test(whole)) found.push({ at: index, text: '\n', replaces: 1, rank: 0 })
    else if (value === undefined) continue
    else if (inWords.test(name)) found.push(...spacesIn(value.slice(1, -1), at, 2))
    else if (name.toLowerCase() === 'style')
      found.push(...inCss(value.slice(1, -1), at, decodeReferences).map((one) => ({ ...one, rank: 2 as const })))
  }
  const end = text.length - (/\/?>$/.exec(text)?.[0].length ?? 0)
  if (end < text.length) found.push({ at: end, text: '\n', replaces: 0, rank: 1 })
  return found
}

function spacesIn(text: string, from: number, rank: 0 | 2): LineBreak[] {
  return Array.from(text.matchAll(/[ \t]/g), ({ index }) => ({ at: from + index, text: '\n', replaces: 1, rank }))
}

function inCss(css: string, from: number, decode: ((reference: string) => string) | null): LineBreak[] {
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

const unit = /&(?:#x[\da-f]+|#\d+|[a-z][a-z\d]*);|[\s\S]/giu
/** What belongs to the character before it. */
const joined = /^[\p{M}\p{Cf}\p{Emoji_Modifier}]/u
/** Two of these are a flag. */
const flagHalf = /^[\u{1f1e6}-\u{1f1ff}]/u

/** A comment that nobody sees between two characters; none inside a character that is made of several. */
function betweenCharacters(text: string): LineBreak[] {
  const found: LineBreak[] = []
  let before = ''
  /** A bare sign of HTML could become the start of something. */
  let writtenBefore = ''
  for (const { 0: written, index } of text.matchAll(unit)) {
    const sign = decodeReferences(written)
    const isOne = joined.test(sign) || before === '\u200d' || (flagHalf.test(sign) && flagHalf.test(before))
    if (index > 0 && !isOne && !/^[&<]$/.test(writtenBefore))
      found.push({ at: index, text: '<!--\n-->', replaces: 0, rank: 3 })
    before = sign
    writtenBefore = written
  }
  return found
}
