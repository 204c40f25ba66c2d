import { dictionaryLine, dictionaryName, dictionaryOutside } from '../../findings/dictionary.ts'
import { sectionFileOutside } from '../../findings/sectionFiles.ts'
import type { Files } from '../../model/files.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { Source } from '../../model/source.ts'
import { readSource } from './readSource.ts'

const fileName = 'dictionary.txt'

/** Reads the project's own words from dictionary.txt; comments start with `#`. A missing file counts as empty. */
export function readDictionary(files: Files): Outcome<ReadonlySet<string>> {
  const { value: source, findings } = readSource(files, fileName)
  if (findings.some(({ id }) => id === sectionFileOutside.id))
    return { value: new Set(), findings: [dictionaryOutside.at(null, { path: fileName })] }
  const failures = findings.filter(({ id }) => id !== 'file-empty')
  if (failures.length > 0) return { value: null, findings: failures }
  const misplaced = findMisplaced(files)
  if (!source) return { value: new Set(), findings: findings.length > 0 ? [] : [...findMisnamed(files), ...misplaced] }
  const words = source.text.split('\n').flatMap(wordsOf)
  return { value: new Set(words), findings: [...findUnusable(source), ...misplaced] }
}

/** Reports a file that was probably meant as the dictionary. (A case-insensitive disk has found Dictionary.txt.) */
function findMisnamed(files: Files): Finding[] {
  const name = files.list('', 'dictionary').find((one) => /^dictionary(?:\.(?:txt|text|md|ya?ml|dic))*$/i.test(one))
  return name === undefined ? [] : [dictionaryName.at(null, { name, wanted: fileName })]
}

/** Reports a dictionary that stands among the issues. */
function findMisplaced(files: Files): Finding[] {
  const name = `issues/${fileName}`
  return /^(?:file|too-large)$/.test(files.read(name, 0).kind)
    ? [dictionaryName.at(null, { name, wanted: fileName })]
    : []
}

/** Reports entries with syntax of patterns, flags or fields, which no word in a text has: they allow nothing. */
function findUnusable(source: Source): Finding[] {
  const lines = source.text.matchAll(/^[^\n]*[^\s][^\n]*$/gm)
  return Array.from(lines).flatMap(({ 0: line, index }) => {
    const entries = line.replace(comment, '')
    const wrong = /[^\s,;"“”]*[/\\*?^$|[\](){}<>=:~%_][^\s,;"“”]*/u.exec(entries)
    if (!wrong || !/\p{L}/u.test(entries)) return []
    const from = index + wrong.index
    const place = { source, from, to: from + wrong[0].length }
    const words = wrong[0].match(/[\p{L}\p{M}\p{N}'’.-]*\p{L}[\p{L}\p{M}\p{N}'’.-]*/gu) ?? []
    return [dictionaryLine.at(place, { entry: wrong[0], words })]
  })
}

/** Characters that a word pasted from a web page may bring along, and that no text has in its place. */
const unseen = /[\u00ad\u200b\u2060\ufeff]/g

const comment = /(?:^|\s)#.*/

/** The words of a line: one, or several separated by commas or spaces. */
function wordsOf(line: string): string[] {
  const entries = line
    .replace(comment, '')
    .replace(unseen, '')
    .normalize('NFC')
    .split(/[,;\t]/)
    .map((entry) => entry.replace(/^[\s"“”‘'•*–-]+|[\s"“”.]+$/g, ''))
  return entries.flatMap((entry) => [entry, ...entry.split(/\s+/)]).flatMap((word) => (word ? formsOf(word) : []))
}

/** The forms of a word to allow: either apostrophe, without genitive s; capitals also in lower and title case. */
function formsOf(word: string): string[] {
  const bare = word.replace(/['’]s$/, '')
  const cases = /^\p{Lu}{5,}$/u.test(bare) ? [bare.toLowerCase(), `${bare[0]}${bare.slice(1).toLowerCase()}`] : []
  return [...new Set([word, word.replaceAll('’', "'"), word.replaceAll("'", '’'), bare, ...cases])]
}
