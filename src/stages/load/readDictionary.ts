import type { Files } from '../../model/files.ts'
import type { Outcome } from '../../model/finding.ts'
import { readSource } from './readSource.ts'

/** The project's own words: dictionary.txt, a word a line, `#` before a remark. No file is as good as an empty one. */
export function readDictionary(files: Files): Outcome<ReadonlySet<string>> {
  const { value: source, findings } = readSource(files, 'dictionary.txt')
  const failures = findings.filter(({ id }) => id !== 'file-empty')
  if (failures.length > 0) return { value: null, findings: failures }
  const lines = (source?.text ?? '').split('\n').map((line) => line.replace(/#.*/, '').trim())
  return { value: new Set(lines.filter(Boolean)), findings: [] }
}
