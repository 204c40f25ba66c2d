import { lruMemo } from '../../lib/cache/lruMemo.ts'
import type { Files } from '../../model/files.ts'
import type { Outcome } from '../../model/finding.ts'
import type { RawMap } from '../../model/raw.ts'
import type { Source } from '../../model/source.ts'
import { parseFrontMatter } from './frontMatter.ts'
import { parseYaml } from './parseYaml.ts'
import { readSource } from './readSource.ts'

/** Parses a .yaml or .md file; null without a finding when the file does not exist. */
export function readFile(files: Files, path: string): Outcome<RawMap> {
  const { value: source, findings } = readSource(files, path)
  if (!source) return { value: null, findings }
  const parsed = parse(source)
  return findings.length === 0 ? parsed : { ...parsed, findings: [...findings, ...parsed.findings] }
}

const parse = lruMemo(
  400_000,
  ({ path, text }: Source) => `${path}\n${text}`,
  (source) => (source.path.endsWith('.md') ? parseFrontMatter(source) : parseYaml(source)),
)
