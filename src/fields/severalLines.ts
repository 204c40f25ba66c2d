import { linesRunTogether } from '../findings/fields.ts'
import type { FieldRole } from '../model/fieldRoles.ts'
import type { RawText } from '../model/raw.ts'
import type { ReadContext } from './fieldType.ts'
import { continuesLine, linesOf } from './foldedLines.ts'
import { findLineEnds } from './prose/lineEnds.ts'
import { placeWithin } from './shape.ts'

const titles: ReadonlySet<FieldRole | undefined> = new Set<FieldRole>(['subject', 'preview', 'heading', 'link'])

/** Reports lines or paragraphs of a text that is printed on one line. An editor's wrapped lines are none. */
export function checkSeveralLines(
  written: RawText,
  { field, role, value }: { readonly field: string; readonly role: FieldRole | undefined; readonly value: string },
  context: ReadContext,
): void {
  const { source, from, to } = written.place
  const isKept = written.text.includes('\n')
  if (!isKept && !source.text.slice(from, to).includes('\n')) return
  const sign = /^[>|]/.exec(source.text.slice(from, from + 1))?.[0]
  const isFolded = sign === '>' || !isKept
  // A title in two lines of YAML was long for its file.
  if (isFolded && titles.has(role)) return
  const kept = isFolded ? linesOf(source.text.slice(sign ? from : written.contentFrom, to), sign === '>') : null
  const text = kept ? kept.join('\n').trim() : written.text.trim()
  const paragraphs = text.split(/\n(?:[ \t]*\n)+/)
  if (paragraphs.length === 1) {
    if (!hasOwnLines(text)) return
    if (isFolded && (continuesLine.test(text) || isFilled(source.text, written.contentFrom, to))) return
  }
  const start = placeWithin(written, 0, 1)
  const end = source.text.indexOf('\n', start.from)
  const place = { ...start, to: end === -1 ? to : Math.min(end, to) }
  context.report(linesRunTogether.at(place, { field, text: value }))
}

/** Whether a line ends on purpose, and not in a sign that parts it from the next one on the same line, too. */
function hasOwnLines(paragraph: string): boolean {
  const lines = paragraph.split('\n').map((line) => line.trim())
  return findLineEnds(lines, { keepsShort: false }).some(
    (isEnd, i) => isEnd && !/[,;:.!?…/–—-]["”’»)]?$/.test(lines[i] ?? '') && !/^\(/.test(lines[i + 1] ?? ''),
  )
}

/** In characters of a file's line. Editors, and programs that write YAML, wrap at this width at least. */
const leastWidth = 60

/** Whether a line from `from` to `to` leaves no room for the next word, so that it was wrapped. */
function isFilled(text: string, from: number, to: number): boolean {
  const lines = text.slice(text.lastIndexOf('\n', from - 1) + 1, to).split('\n')
  return lines.slice(0, -1).some((line, i) => {
    const [word = ''] = /^\S*/.exec(lines[i + 1]?.trim() ?? '') ?? []
    return word !== '' && line.trimEnd().length + 1 + word.length > leastWidth
  })
}
