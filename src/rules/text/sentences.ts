import { lettered } from '../../lib/lettered.ts'
import type { Span } from './words.ts'

/** Words before whose full stop no sentence ends, in any of the languages. */
const abbreviations = new Set(
  (
    'e.g i.e eg ie etc vs cf al approx est incl dept no nos vol pp p fig figs ch sec art tel ext mr mrs ms dr prof st rev hon gen sir ' +
    'ltd inc co corp plc bros jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ' +
    'z.b d.h u.a bzw ca ggf inkl evtl nr str usw abs vgl hr fr mme mlle m env av bd sr sra dra núm pág ' +
    'sig sig.ra ecc dott ing avv pag np tzn tj itd itp m.in ul prof.dr dl dna nr.crt t.ex bl.a d.v.s osv dvs ' +
    'a.m p.m u.k u.s u.s.a h.y e.e sef'
  ).split(' '),
)

/** A mark that can end a sentence, what closes after it, and the space before the next. */
const end = /[.!?…]+["”’'»)\]]*(?=\s|$)/g

const initials = lettered(String.raw`^(?:\p{Lu}\.)*\p{Lu}$`)
const letter = lettered(String.raw`\p{L}`)

/** The sentences of a text. Decimals, abbreviations and initials do not end one. */
export function sentencesIn(text: string): Span[] {
  const sentences: Span[] = []
  let from = 0
  const close = (to: number) => {
    const piece = text.slice(from, to)
    const start = from + piece.length - piece.trimStart().length
    const stop = from + piece.trimEnd().length
    if (stop > start) sentences.push({ text: text.slice(start, stop), from: start, to: stop })
    from = to
  }
  for (const match of text.matchAll(end)) {
    const to = match.index + match[0].length
    if (endsSentence(text, from, match.index, match[0], to)) close(to)
  }
  close(text.length)
  return sentences
}

function endsSentence(text: string, from: number, at: number, mark: string, to: number): boolean {
  const next = /^\s+["“‘'«([¿¡]*(\S)/u.exec(text.slice(to, to + 20))?.[1]
  // A sentence begins with a capital or a figure, in scripts that have capitals.
  if (next && next !== next.toUpperCase()) return false
  if (!mark.startsWith('.') || mark.startsWith('..')) return true
  const word = /\S+$/.exec(text.slice(Math.max(from, at - 40), at))?.[0].replace(/^["“‘'«([]+/, '') ?? ''
  const isInitial = initials(word).test(word)
  // German writes a day as “1.”: no sentence ends in one figure or two before a month.
  const isOrdinal = /^\d{1,2}$/.test(word) && next !== undefined && letter(next).test(next)
  return !isInitial && !isOrdinal && !abbreviations.has(word.toLowerCase())
}
