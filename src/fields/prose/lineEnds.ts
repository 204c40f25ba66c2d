import { isNote } from './footnoteStar.ts'

/** Editors that wrap lines use at least this width, in characters: shorter lines were ended by hand. */
const minWidth = 55
/** Editors that wrap lines use at most this width. */
const maxWidth = 125
/** Nothing wraps a line as narrow as this. */
const shortWidth = 40

/**
 * For each line of a paragraph but the last, whether its end is intended, as in an address, a poem or a programme. The
 * others were wrapped by an editor.
 *
 * An editor wraps a line where the next word does not fit. A line with room for that word was ended by hand. With
 * `keepsShort` that is so, too, if the text reads on in the two last lines.
 */
export function findLineEnds(written: readonly string[], { keepsShort = true } = {}): readonly boolean[] {
  const typed = written.map((line) => line.replace(/^\\(?=[*+-])/, ''))
  const kinds = typed.map(markerKindOf)
  // Authors do not count link addresses as part of a line's length.
  const lines = typed.map(withoutAddresses)
  const counts = new Map<string, number>()
  for (const kind of kinds) if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const width = Math.max(...lines.map(({ length }) => length))
  const hasRoom = (i: number) => {
    const next = /^\S*/.exec(lines[i + 1] ?? '')?.[0].length ?? 0
    return width < minWidth || (lines[i]?.length ?? 0) + 1 + next <= width
  }
  const isWrapped = !lines.some((_, i) => i < lines.length - 1 && hasRoom(i))
  const isVerse = width < 40 && lines.length > 2
  const isUnwrapped = width > maxWidth
  // Names with their posts, an address: each line starts anew, and none is part of a sentence.
  const isColumn =
    lines.length > 2 && lines.every((line, i) => (i === 0 || startsNewText(line)) && !sentenceEnd.test(line))
  const isEnded = lines.slice(0, -1).map((line, i) => {
    const next = lines[i + 1] ?? ''
    const kind = kinds[i + 1]
    if (kind && (counts.get(kind) ?? 0) > 1 && !(isWrapped && isStrayMarker(kinds, lines, kind))) return true
    if (isVerse || isNote(lines, i + 1)) return true
    if (isUnwrapped && /[.!?:”"’)]$/.test(line)) return true
    const isShort = width < minWidth || line.length <= Math.max(45, width * (isColumn ? 0.9 : 0.5))
    return hasRoom(i) && isShort && !(width < 40 ? continues : continuesOrPauses).test(line) && startsNewText(next)
  })
  // A colon announces the line below. A sentence that goes on there would end there with a full stop.
  const isAbove = (line: string, next: string) => /:$/.test(line) || (!continues.test(line) && startsNewText(next))
  const ends = isEnded.map(
    (ended, i) => ended || (isEnded[i + 1] === true && isAbove(lines[i] ?? '', lines[i + 1] ?? '')),
  )
  // A closing and a name, a line of opening hours below another: nothing has wrapped them, and no sentence ends there.
  const at = lines.length - 2
  const [above = '', line = '', next = ''] = [lines[at - 1], written[at], written[at + 1]]
  if (keepsShort && areShort(line, next)) {
    if (/[.!?]$/.test(above) && startsNewText(line)) ends[at - 1] = true
    if (at === 0 || ends[at - 1]) ends[at] = true
  }
  return ends
}

function withoutAddresses(line: string): string {
  return line.replace(/\]\([^()\s]{0,2000}\)/g, ']')
}

/** Whether two lines stand below each other by hand: an editor would have put the next word into the first one. */
function areShort(line: string, next: string): boolean {
  const word = /^\S*/.exec(next)?.[0] ?? ''
  return (
    line.length + 1 + word.length <= shortWidth &&
    withoutAddresses(next).length <= shortWidth &&
    !continues.test(line) &&
    !/^[^¿¡].*[.!?:;…]["”’»)*_]*$/u.test(next)
  )
}

const sentenceEnd = /[.!?…]["”’)*_]*$|\p{Ll}{4}[.!?…]["”’)]{0,2}\s/u

// An intended line does not end in a short word, such as "of" or "und".
const continues = /[.!?;–—-]$|(?:^|\s)\p{Ll}{1,3}$/u
const continuesOrPauses = /[.!?,;–—-]$|(?:^|\s)\p{Ll}{1,3}$/u

/** Whether wrapping put a marker at a line's start: the first of its kind is neither in line 1 nor after a colon. */
function isStrayMarker(kinds: readonly (string | null)[], lines: readonly string[], kind: string): boolean {
  const first = kinds.indexOf(kind)
  return first > 0 && !/:$/.test(lines[first - 1] ?? '')
}

function startsNewText(line: string): boolean {
  return /^(?:[\p{Lu}\p{N}\p{S}(*†‡§#+@]|(?:https?:\/\/|www\.)\S+$|[\w.+-]+@[\w.-]+$)/u.test(line)
}

// The first characters of an item in a list, a programme or a table.
const markerKinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['sign', /^[•·▪◦‣●○■□▫◆◇❖➢➤►▶→✓✔✗✘★☆☐☑✅⁃∙†‡¹²³*+–—‒―−\uf000-\uf0ff-]/u],
  ['table', /^\||\S *\| *\S|\S\t+\S/],
  ['clause', /^§ ?\d|^\d{1,3}(?:\.\d{1,3})+\.?\s/],
  ['time', /^\d{1,2}[:.h]\d{2}\b/],
  ['number', /^\(?\d{1,9}[.)]\s/],
  ['letter', /^\(?[a-z][.)]\s/],
  ['capital', /^\(?[A-Z][.)]\s/],
  ['roman', /^\(?[ivxl]{2,6}[.)]\s/i],
  ['figure', /^[£$€+]? ?\d/],
  ['note', /^\[(?:\d{1,3}|[a-z*†‡])\]\s/],
  ['link', /^!?\[[^[\]]{1,200}\]\([^()\s]{0,2000}\)(?:[.,;]?$|: |\s?\([^()]{1,60}\)$)/],
  ['quotation', /^(?:“[^“”]{1,200}”|"[^"]{1,200}"|„[^„“”]{1,200}[“”]|«[^«»]{1,200}»)[.,!?]?$/],
  ['emphasis', /^_[^_]{1,200}(?:_$|:_ )/],
  ['label', /^\p{Lu}[\p{L} .-]{0,24}: /u],
]

function markerKindOf(line: string): string | null {
  return markerKinds.find(([, pattern]) => pattern.test(line))?.[0] ?? null
}
