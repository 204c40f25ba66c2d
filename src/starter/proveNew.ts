import type { Files } from '../model/files.ts'
import type { Finding } from '../model/finding.ts'
import { openCompiler, openProject } from '../pipeline.ts'
import { memoryFiles } from '../stages/load/memoryFiles.ts'
import { openDictionaries } from '../stages/load/openDictionaries.ts'
import type { Answers } from './answers.ts'
import { firstIssue, type NewFiles } from './newProject.ts'

/**
 * Builds and checks a new newsletter before it is written. Words that its name and sender bring along and that no
 * dictionary knows go into its dictionary.txt; all other findings are returned.
 */
export async function proveNew(
  files: NewFiles,
  { logo }: Answers,
  builtIn: Files,
): Promise<{ readonly files: NewFiles; readonly findings: readonly Finding[] }> {
  const there = logo?.isThere ? { [logo.path]: logo.bytes } : {}
  const inMemory = memoryFiles({ ...there, ...Object.fromEntries(files) })
  const { value: project, findings } = openProject(inMemory, builtIn)
  if (!project) return { files, findings }
  const spellerFor = openDictionaries(builtIn, inMemory, [])
  const compiled = await openCompiler(project, { spellerFor }).compile(firstIssue)
  const spelling = new Set(project.catalogue.rules.flatMap(({ id, group }) => (group === 'spelling' ? id : [])))
  const isOwnWord = ({ id, place }: Finding) => spelling.has(id) && place?.source.path === 'newsletter.yaml'
  const words = compiled.findings.filter(isOwnWord).flatMap(({ place }) => {
    return place ? place.source.text.slice(place.from, place.to) : []
  })
  const dictionary = `${files.get('dictionary.txt')}${[...new Set(words)].map((word) => `${word}\n`).join('')}`
  return {
    files: new Map([...files].map(([path, text]) => [path, path === 'dictionary.txt' ? dictionary : text])),
    findings: [...findings, ...compiled.findings.filter((finding) => !isOwnWord(finding))],
  }
}
