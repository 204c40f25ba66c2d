import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Email } from '../../src/model/email.ts'
import type { Files } from '../../src/model/files.ts'
import type { Finding, Outcome } from '../../src/model/finding.ts'
import { openProject } from '../../src/openProject.ts'
import { openCompiler } from '../../src/pipeline.ts'
import { diskFiles } from '../../src/stages/load/diskFiles.ts'
import { issueIds } from '../../src/stages/load/findIssues.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'

export const repository = path.resolve(import.meta.dirname, '../..')

/** The repository's own files: the sample newsletter, and the built-in templates. */
export const repositoryFiles = diskFiles(repository)

export const sampleIssues = issueIds(repositoryFiles)

const picture = readFileSync(path.join(repository, 'templates/pictures/eu-emblem.png'))

/** A whole project around one issue, in memory. */
export function projectAround(issue: string, more: { readonly [path: string]: string | Uint8Array } = {}): Files {
  return memoryFiles({
    'newsletter.yaml':
      'name: Test newsletter\nzones: [Europe/London, Europe/Brussels]\n' +
      'target: { name: govdelivery, pictures: "https://example.org/pictures" }\n',
    'issues/test.yaml': issue,
    'issues/picture.png': picture,
    ...more,
  })
}

export async function compileIn(files: Files, id = 'test', target?: string): Promise<Outcome<Email>> {
  const { value: project, findings } = openProject(files, repositoryFiles)
  if (!project) return { value: null, findings }
  const compiled = await openCompiler(project, { leftOut: () => 'its own tests do' }).compile(id, target)
  return { ...compiled, findings: [...findings, ...compiled.findings] }
}

/** Compiles an issue that must be right. */
export async function compileWell(files: Files, id = 'test', target?: string): Promise<Email> {
  const { value, findings } = await compileIn(files, id, target)
  if (!value || findings.length > 0)
    throw new Error(`${id} should have been right:\n${findings.map(inShort).join('\n')}`)
  return value
}

export function inShort({ id, message, place }: Finding): string {
  return `${place?.source.path ?? '-'} ${id}: ${message}`
}

/** An issue of one section, given as its YAML fields. */
export function issueOf(section: string): string {
  return `date: 2026-05-01\nsubject: A test\nsections:\n  - ${section.trimEnd().replaceAll('\n', '\n    ')}\n`
}

export function editionOf({ editions }: Email, suffix: string): string {
  const edition = editions.find((one) => one.suffix === suffix)
  if (!edition) throw new Error(`no edition “${suffix}”`)
  return edition.html
}
