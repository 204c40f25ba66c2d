/** No editor breaks lines so early: shorter ones were meant. */
const narrowest = 55
/** Nor so late. */
const widest = 125

/**
 * Which lines of a paragraph end where their writer meant it, as in an address, a poem or a programme; the others were
 * broken by an editor that wraps, and run on.
 *
 * An editor breaks a line where its next word would have been too much. A line that had room for it was ended by hand.
 */
export function meantLines(written: readonly string[]): readonly boolean[] {
  const heads = written.map(headOf)
  // An address makes a line long that is short to its writer.
  const lines = written.map((line) => line.replace(/\]\([^()\s]{0,2000}\)/g, ']'))
  const counts = new Map<string, number>()
  for (const head of heads) if (head) counts.set(head, (counts.get(head) ?? 0) + 1)
  const width = Math.max(...lines.map(({ length }) => length))
  const hasRoom = (i: number) => {
    const next = /^\S*/.exec(lines[i + 1] ?? '')?.[0].length ?? 0
    return width < narrowest || (lines[i]?.length ?? 0) + 1 + next <= width
  }
  const isWrapped = !lines.some((_, i) => i < lines.length - 1 && hasRoom(i))
  const isVerse = width < 40 && lines.length > 2
  const isUnwrapped = width > widest
  const isEnded = lines.slice(0, -1).map((line, i) => {
    const next = lines[i + 1] ?? ''
    const head = heads[i + 1]
    if (head && (counts.get(head) ?? 0) > 1 && !(isWrapped && strayHead(heads, lines, head))) return true
    if (isVerse) return true
    if (isUnwrapped && /[.!?:”"’)]$/.test(line)) return true
    const isShort = width < narrowest || line.length <= Math.max(45, width * 0.5)
    return hasRoom(i) && isShort && !(width < 40 ? goesOn : goesOnOrPauses).test(line) && startsAnew(next)
  })
  // What a line announces stands below it.
  return isEnded.map((ended, i) => ended || (isEnded[i + 1] === true && /:$/.test(lines[i] ?? '')))
}

// A short word, as "of" or "und", ends no line that was meant.
const goesOn = /[.!?;–—-]$|(?:^|\s)\p{Ll}{1,3}$/u
const goesOnOrPauses = /[.!?,;–—-]$|(?:^|\s)\p{Ll}{1,3}$/u

/** Whether a head came to stand at its line's start by chance: the first of its kind neither starts the text nor is announced. */
function strayHead(heads: readonly (string | null)[], lines: readonly string[], head: string): boolean {
  const first = heads.indexOf(head)
  return first > 0 && !/:$/.test(lines[first - 1] ?? '')
}

function startsAnew(line: string): boolean {
  return /^[\p{Lu}\p{N}\p{S}(*†‡§#+@]/u.test(line)
}

// What a point of a list, a programme or a table may begin with.
const headKinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
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
  ['link', /^!?\[[^[\]]{1,200}\]\([^()\s]{0,2000}\)[.,;]?$/],
  ['label', /^\p{Lu}[\p{L} .-]{0,24}: /u],
]

function headOf(line: string): string | null {
  return headKinds.find(([, pattern]) => pattern.test(line))?.[0] ?? null
}
