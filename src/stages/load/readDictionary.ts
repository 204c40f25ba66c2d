import { dictionaryLine, dictionaryName } from '../../findings/dictionary.ts'
import type { Files } from '../../model/files.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { Source } from '../../model/source.ts'
import { readSource } from './readSource.ts'

const fileName = 'dictionary.txt'

/** The project's own words: dictionary.txt, `#` before a remark. No file is as good as an empty one. */
export function readDictionary(files: Files): Outcome<ReadonlySet<string>> {
  const { value: source, findings } = readSource(files, fileName)
  const failures = findings.filter(({ id }) => id !== 'file-empty')
  if (failures.length > 0) return { value: null, findings: failures }
  if (!source) return { value: new Set(), findings: findings.length > 0 ? [] : misnamed(files) }
  const words = source.text.split('\n').flatMap(wordsOf)
  return { value: new Set(words), findings: unusable(source) }
}

/** A file that was likely meant as the dictionary; a disk that takes Dictionary.txt for the same has read it already. */
function misnamed(files: Files): Finding[] {
  const name = files.list('', 'dictionary').find((one) => /^dictionary(?:\.(?:txt|text|md|ya?ml|dic))*$/i.test(one))
  return name === undefined ? [] : [dictionaryName.at(null, { name, wanted: fileName })]
}

/** Entries with signs of patterns, flags or fields, which no word of a text has: they allow nothing. */
function unusable(source: Source): Finding[] {
  const lines = source.text.matchAll(/^[^\n]*[^\s][^\n]*$/gm)
  return Array.from(lines).flatMap(({ 0: line, index }) => {
    const entries = line.replace(remark, '')
    const wrong = /[^\s,;"“”]*[/\\*?^$|[\](){}<>=:~%_][^\s,;"“”]*/u.exec(entries)
    if (!wrong || !/\p{L}/u.test(entries)) return []
    const from = index + wrong.index
    const place = { source, from, to: from + wrong[0].length }
    const words = wrong[0].match(/[\p{L}\p{M}\p{N}'’.-]*\p{L}[\p{L}\p{M}\p{N}'’.-]*/gu) ?? []
    return [dictionaryLine.at(place, { entry: wrong[0], words })]
  })
}

const remark = /(?:^|\s)#.*/

/** The words of a line: one, or several with commas or spaces between, as lists are written elsewhere. */
function wordsOf(line: string): string[] {
  const entries = line
    .replace(remark, '')
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
