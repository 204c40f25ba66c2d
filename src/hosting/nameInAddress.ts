import { decodeName } from '../lib/files/fileNames.ts'
import { safeStem } from '../lib/files/safeStem.ts'
import { withoutEnding } from '../lib/files/uploadNames.ts'

/** Words that platforms add to the name of an uploaded file, beside numbers. */
const added = new Set(
  'original orig full large medium small thumb thumbnail preview scaled resized crop cropped copy image img upload web x'.split(
    ' ',
  ),
)

/** How surely an address holds a name: `exact` is the name itself, `added` is the name with words that platforms add. */
type Likeness = 'exact' | 'added'

/**
 * The parts of an address that may hold the name of an uploaded file, as words in a–z and 0–9. The folders count only
 * where the file itself has no name, as in ".../name/original.png".
 */
export function namesInAddress(address: string): readonly string[] {
  if (!URL.canParse(address)) return []
  const { pathname, searchParams } = new URL(address)
  const segments = pathname.split('/').map((one) => wordsOf(decodeName(one)))
  const last = segments.at(-1) ?? []
  const parts = last.every(saysNothing) ? segments.toReversed().flat() : last
  return [...parts, ...[...searchParams.values()].flatMap(wordsOf)]
}

/** How a part of an address holds a name; null if it does not. */
export function likeness(part: string, stem: string): Likeness | null {
  if (part === stem) return 'exact'
  // "original-thumb" is not of "thumb".
  if (saysNothing(stem) && !part.startsWith(`${stem}-`)) return null
  const at = `-${part}-`.indexOf(`-${stem}-`)
  if (at === -1) return null
  const rest = [part.slice(0, at), part.slice(at + stem.length)]
  return rest.every(saysNothing) ? 'added' : null
}

/** Whether it has only what platforms add: such words, and numbers and ids. */
export function saysNothing(words: string): boolean {
  return words.split('-').every((word) => word === '' || added.has(word) || /\d/.test(word))
}

/** Longer than any name: the rest of a long query is none. */
const maxLength = 300

/** Both with and without what a platform has appended with a low line, which no name of an upload has. */
function wordsOf(text: string): readonly string[] {
  const name = withoutEnding(text)
  const stems = [name.replace(/_original$/i, ''), name].map((one) => safeStem(one, maxLength))
  return [...new Set(stems)].filter((one) => one !== null)
}
