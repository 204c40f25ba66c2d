import type { Files } from '../../model/files.ts'
import type { Outcome } from '../../model/finding.ts'
import { readSource } from './readSource.ts'

/** The project's own words: dictionary.txt, `#` before a remark. No file is as good as an empty one. */
export function readDictionary(files: Files): Outcome<ReadonlySet<string>> {
  const { value: source, findings } = readSource(files, 'dictionary.txt')
  const failures = findings.filter(({ id }) => id !== 'file-empty')
  if (failures.length > 0) return { value: null, findings: failures }
  return { value: new Set((source?.text ?? '').split('\n').flatMap(wordsOf)), findings: [] }
}

/** The words of a line: one, or several with commas or spaces between, as lists are written elsewhere. */
function wordsOf(line: string): string[] {
  const entries = line
    .replace(/(?:^|\s)#.*/, '')
    .normalize('NFC')
    .split(/[,;\t]/)
    .map((entry) => entry.replace(/^[\s"“”‘'•*–-]+|[\s"“”.]+$/g, ''))
  return entries.flatMap((entry) => [entry, ...entry.split(/\s+/)]).flatMap((word) => (word ? formsOf(word) : []))
}

/** With either apostrophe; what is written all in capitals may be a word as well as letters. */
function formsOf(word: string): string[] {
  const bare = word.replace(/['’]s$/, '')
  const cases = /^\p{Lu}{5,}$/u.test(bare) ? [bare.toLowerCase(), `${bare[0]}${bare.slice(1).toLowerCase()}`] : []
  return [...new Set([word, word.replaceAll('’', "'"), word.replaceAll("'", '’'), bare, ...cases])]
}
