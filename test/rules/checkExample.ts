import { openMemory } from '../../src/lib/cache/memory.ts'
import type { Files } from '../../src/model/files.ts'
import type { Finding } from '../../src/model/finding.ts'
import { openCompiler, openProject } from '../../src/pipeline.ts'
import type { Example } from '../../src/rules/example.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { openDictionaries } from '../../src/stages/load/openDictionaries.ts'
import { type CompiledOne, compileOne } from '../support/compileOne.ts'
import { repositoryFiles } from '../support/project.ts'
import { exampleAnswers, exampleProject } from './exampleProject.ts'

/** As for a user who has installed no dictionary. */
const spellerFor = openDictionaries(repositoryFiles, memoryFiles({}), [])

/** As in commands: what examples share is rendered once. */
const memory = openMemory(8_000_000)

/** Checks the issue of an example with all rules. */
export const checkExample = (example: Example) => checkFiles(exampleProject(example), example)

/** Checks these files in the same way. */
export async function checkFiles(files: Files, example: Example): Promise<CompiledOne> {
  const { value: project, findings } = openProject(files, repositoryFiles)
  if (!project) return { value: null, email: null, findings, verdicts: null, manuscript: null, pairs: null }
  const ask = exampleAnswers(example)
  const compiled = await compileOne(openCompiler(project, { spellerFor, memory, ...(ask && { ask }) }), 'example')
  return { ...compiled, findings: [...findings, ...compiled.findings] }
}

export function questionsOf({ verdicts }: CompiledOne, id: string): readonly Finding[] {
  return verdicts?.find(({ rule }) => rule === id)?.questions ?? []
}

export function inShort({ id, message, place }: Finding): string {
  return `${place?.source.path ?? '-'} ${id}: ${message}`
}

/** The file of these findings, after all their fixes. */
export function fixed(findings: readonly Finding[]): string {
  const fixes = findings.flatMap(({ fix }) => fix ?? []).sort((a, b) => b.place.from - a.place.from)
  const text = fixes[0]?.place.source.text ?? ''
  return fixes.reduce(
    (all, { place, replacement }) => all.slice(0, place.from) + replacement + all.slice(place.to),
    text,
  )
}
