import { weakMemo } from '../../../lib/cache/memo.ts'
import { letterRegExp } from '../../../lib/text/letterRegExp.ts'
import type { Place, Source } from '../../../model/source.ts'

const sign = letterRegExp(String.raw`[\p{L}\p{N}%)\]"”’.£€$] ?\*\*(?=[\s.,;:!?)"]|$)`)
const note = letterRegExp(String.raw`^[ \t]*\*\*[ \t]*[\p{L}\p{N}(]`)

const none: ReadonlySet<number> = new Set()

/** Whether two stars are a footnote's: those of “£10**”, and those of “** Under 12” in a line below. */
export function areNoteStars({ source, from }: Place): boolean {
  return noteStarsIn(source).has(from)
}

const noteStarsIn = weakMemo(({ text }: Source): ReadonlySet<number> => {
  if (!text.includes('**')) return none
  const signs: number[] = []
  const notes: number[] = []
  // In quotation marks, YAML writes a line end as \n.
  for (const { 0: line, index } of text.replaceAll('\\n', ' \n').matchAll(/^.*\*\*.*$/gm)) {
    const pairs = [...line.matchAll(/(?<!\*)\*\*(?!\*)/g)]
    const last = pairs.at(-1)?.index
    // An even number of pairs makes words bold.
    if (last === undefined || pairs.length % 2 === 0) continue
    if (pairs.length === 1 && note(line).test(line)) notes.push(index + last)
    else {
      const around = line.slice(Math.max(0, last - 2), last + 3)
      if (sign(around).test(around)) signs.push(index + last)
    }
  }
  const [first = Number.POSITIVE_INFINITY, end = -1] = [signs[0], notes.at(-1)]
  return new Set([...signs.filter((at) => at < end), ...notes.filter((at) => at > first)])
})
