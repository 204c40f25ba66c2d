import type { Files } from '../../model/files.ts'
import type { Outcome } from '../../model/finding.ts'
import type { RawMap } from '../../model/raw.ts'
import { parseFrontMatter } from './frontMatter.ts'
import { parseYaml } from './parseYaml.ts'
import { readSource } from './readSource.ts'

/** The fields of a .yaml or .md file; null without a finding when the file is not there. */
export function readFile(files: Files, path: string): Outcome<RawMap> {
  const { value: source, findings } = readSource(files, path)
  if (!source) return { value: null, findings }
  return path.endsWith('.md') ? parseFrontMatter(source) : parseYaml(source)
}
