import { commonItems } from '../lib/text/commonItems.ts'
import { describeAttributes } from './describeAttributes.ts'
import { type Found, quoted } from './difference.ts'
import { exactKey, type Inline, type Line, looseInlineKey, wordsOf } from './unit.ts'

/** What differs between a line and the one in its place. */
export function describeLine(final: Line, candidate: Line): Found[] {
  const [some, others] = [final.inlines, candidate.inlines]
  const pairs = commonItems(some.map(looseInlineKey), others.map(looseInlineKey))
  const found: Found[] = []
  const changed: { readonly hidden: Inline[]; readonly shown: Inline[] } = { hidden: [], shown: [] }
  let [i, j] = [0, 0]
  for (const [nextI, nextJ] of [...pairs, [some.length, others.length] as const]) {
    found.push(...describeChange({ line: some, from: i, to: nextI }, { line: others, from: j, to: nextJ }))
    const [one, other] = [some[nextI], others[nextJ]]
    if (one?.kind === 'open' && other?.kind === 'open')
      found.push(...describeAttributes(one, other, subjectOf(some, nextI)))
    if (one?.kind === 'word' && other?.kind === 'word' && one.isHidden !== other.isHidden)
      changed[other.isHidden ? 'hidden' : 'shown'].push(one)
    i = nextI + 1
    j = nextJ + 1
  }
  if (changed.hidden.length > 0) found.push(nowHidden(textOf(changed.hidden), ''))
  if (changed.shown.length > 0) found.push(nowHidden('', textOf(changed.shown)))
  const isSame = exactKey(final) === exactKey(candidate)
  return found.length > 0 || isSame
    ? found
    : [{ kind: 'structure', what: `the HTML of ${quoted(wordsOf(final))} differs` }]
}

/** A stretch of a line. */
interface Stretch {
  readonly line: readonly Inline[]
  readonly from: number
  readonly to: number
}

const piecesOf = ({ line, from, to }: Stretch) => line.slice(from, to)

function describeChange(before: Stretch, after: Stretch): Found[] {
  const [some, others] = [piecesOf(before), piecesOf(after)]
  const marks = [
    ...some.flatMap((piece, index) => describeMark(piece, before, before.from + index, 'missing')),
    ...others.flatMap((piece, index) => describeMark(piece, after, after.from + index, 'added')),
  ]
  const ends = [...some, ...others].filter(({ kind }) => kind === 'close')
  const text = describeWords(some, others, textBefore(before))
  if (text.length + marks.length > 0 || ends.length === 0) return [...text, ...marks]
  const [end] = ends
  const name = end && 'name' in end ? (inlineWords[end.name] ?? `<${end.name}>`) : ''
  return [{ kind: 'structure', what: `${name} ends at another word, near ${quoted(nearText(before))}` }]
}

function describeWords(some: readonly Inline[], others: readonly Inline[], before: string): Found[] {
  const [was, is] = [textOf(some), textOf(others)]
  const hidden = textOf(others.filter(isHidden))
  const near = before.trim() === '' ? 'at its start' : `after ${quoted(lastWords(before))}`
  if (was === '' && is !== '' && others.every((piece) => piece.kind !== 'word' || piece.isHidden))
    return [{ kind: 'hidden', what: `hidden text is added ${near}: ${quoted(is)}` }]
  const found: Found[] = hidden === textOf(some.filter(isHidden)) ? [] : [nowHidden(hidden, was)]
  if (was === is) return found
  if (was.trim() === is.trim()) found.push({ kind: 'text', what: `the space before ${quoted(was || is)} has changed` })
  else if (was === '') found.push({ kind: 'text', what: `${quoted(is)} is added ${near}` })
  else if (is === '') found.push({ kind: 'text', what: `${quoted(was)} is missing ${near}` })
  else found.push({ kind: 'text', what: `${quoted(was)} is now ${quoted(is)}${otherLetters(was, is)}` })
  return found
}

/** Names letters of another alphabet, which look like those that they took the place of. */
function otherLetters(was: string, is: string): string {
  for (const [name, letter] of alphabets) {
    const [first] = letter.exec(is) ?? []
    if (first !== undefined && !letter.test(was)) return `, where “${first}” is a ${name} letter`
  }
  return ''
}

const alphabets = [
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
] as const

function isHidden(piece: Inline): boolean {
  return piece.kind === 'word' && piece.isHidden
}

function nowHidden(hidden: string, was: string): Found {
  if (hidden === '') return { kind: 'hidden', what: `${quoted(was)} was hidden, and is now shown` }
  return { kind: 'hidden', what: `${quoted(hidden)} is now hidden` }
}

const inlineWords: { readonly [name: string]: string } = {
  a: 'the link',
  strong: 'bold text',
  b: 'bold text',
  em: 'italic text',
  i: 'italic text',
}

function describeMark(piece: Inline, stretch: Stretch, at: number, change: 'missing' | 'added'): Found[] {
  if (piece.kind === 'outlook') return [{ kind: 'outlook', what: `a part for classic Outlook is ${change}` }]
  if (piece.kind !== 'open') return []
  const { name, attributes } = piece
  if (name === 'img') {
    const alt = attributes.get('alt') ?? ''
    return [{ kind: 'picture', what: `${alt === '' ? 'a picture' : `the picture ${quoted(alt)}`} is ${change}` }]
  }
  if (name === 'br') return [{ kind: 'text', what: `a line break is ${change} near ${quoted(nearText(stretch))}` }]
  const covered = quoted(textOf(contentOf(stretch.line, at)))
  if (name !== 'a') return [{ kind: 'style', what: `${inlineWords[name] ?? `<${name}>`} is ${change}: ${covered}` }]
  return [{ kind: 'link', what: `the link ${covered} to ${attributes.get('href') ?? 'nowhere'} is ${change}` }]
}

/** What an element in a line is called. */
function subjectOf(line: readonly Inline[], at: number): string | null {
  const piece = line[at]
  if (piece?.kind !== 'open') return null
  if (piece.name === 'img') {
    const alt = piece.attributes.get('alt') ?? ''
    return alt === '' ? 'a picture without alternative text' : `the picture ${quoted(alt)}`
  }
  const text = textOf(contentOf(line, at)).trim()
  if (piece.name === 'a') return text === '' ? 'the link of a picture' : `the link ${quoted(text)}`
  return text === '' ? null : quoted(text)
}

/** More is not quoted of an element. */
const maxPieces = 200

/** The pieces up to the end of the element that starts at `at`. */
function contentOf(line: readonly Inline[], at: number): readonly Inline[] {
  const start = line[at]
  const name = start?.kind === 'open' ? start.name : ''
  const content = line.slice(at + 1, at + maxPieces)
  const end = content.findIndex((piece) => piece.kind === 'close' && piece.name === name)
  return end === -1 ? content : content.slice(0, end)
}

function textOf(pieces: readonly Inline[]): string {
  return pieces.map((piece) => (piece.kind === 'word' ? piece.text : '')).join('')
}

function nearText(stretch: Stretch): string {
  return lastWords(textBefore(stretch)) || textOf(stretch.line.slice(stretch.to, stretch.to + 8))
}

function textBefore({ line, from }: Stretch): string {
  return textOf(line.slice(Math.max(0, from - 12), from))
}

function lastWords(text: string): string {
  return text.trim().split(/ +/).slice(-4).join(' ')
}
