import { cpSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { artifactOf } from '../../src/artifacts/artifactOf.ts'
import type { Memory } from '../../src/lib/cache/memory.ts'
import type { LetterRole, ReadableArtifact } from '../../src/model/artifact.ts'
import type { Email } from '../../src/model/email.ts'
import type { Files } from '../../src/model/files.ts'
import type { Finding, Outcome } from '../../src/model/finding.ts'
import { openCatalogue } from '../../src/openCatalogue.ts'
import { openCompiler, openProject } from '../../src/pipeline.ts'
import { diskFiles } from '../../src/stages/load/diskFiles.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { readOnce } from '../../src/stages/load/readOnce.ts'
import { compileOne } from './compileOne.ts'

export const repository = path.resolve(import.meta.dirname, '../..')

/** The repository's own files: the sample newsletter and the built-in templates. No test changes them. */
export const repositoryFiles = readOnce(diskFiles(repository))

/** The words.yaml of each built-in language. */
export const builtInWords = openCatalogue({ project: memoryFiles({}), builtIn: repositoryFiles }).words().value ?? []

/** The sample issues. Tests ignore issues that a user has added to the repository. */
export const sampleIssues = ['article-wales-learning-journey', 'issue-1', 'issue-3', 'issue-4', 'issue-5']

/** Copies the sample newsletter, with its emblem but no other templates, and without issues that a user has added. */
export function copySamples(folder: string): void {
  const isSample = (name: string) => [...sampleIssues, 'images'].includes(name.replace(/\.(yaml|md)$/, ''))
  const issues = readdirSync(path.join(repository, 'issues')).filter(isSample)
  for (const name of ['newsletter.yaml', 'templates/pictures', ...issues.map((one) => `issues/${one}`)])
    cpSync(path.join(repository, name), path.join(folder, name), { recursive: true })
}

export const picture = readFileSync(path.join(repository, 'templates/pictures/eu-emblem.png'))

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

export async function compileIn(
  files: Files,
  id = 'test',
  target?: string,
  memory: Memory | null = null,
): Promise<Outcome<Email>> {
  const { value: project, findings } = openProject(files, repositoryFiles)
  if (!project) return { value: null, findings }
  const compiled = await compileOne(openCompiler(project, { memory, leftOut: () => 'its own tests do' }), id, target)
  return { ...compiled, findings: [...findings, ...compiled.findings] }
}

/** Compiles an issue that must have no finding. Where its parts start is known only with a memory. */
export async function compileWell(
  files: Files,
  id = 'test',
  target?: string,
  memory: Memory | null = null,
): Promise<Email> {
  const { value, findings } = await compileIn(files, id, target, memory)
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

/** Where the parts of the letter start in one form of the email. */
export function startsOf(email: Email, role: LetterRole): readonly number[] {
  return artifactOf(email, role)?.starts ?? []
}

/** One form of the email. */
export function textOf(email: { readonly artifacts: readonly ReadableArtifact[] }, role: LetterRole): string {
  const artifact = artifactOf(email, role)
  if (!artifact) throw new Error(`no artifact “${role}”`)
  return artifact.text
}

/** All HTML forms of the email. */
export function htmlOf({ artifacts }: Email): string[] {
  return artifacts.flatMap(({ mediaType, text }) => (mediaType === 'text/html' && text !== null ? [text] : []))
}

/** An email with the content of each artifact, to be compared with another. */
export function withContent({ artifacts, ...envelope }: Email) {
  return { ...envelope, artifacts: artifacts.map(({ bytes, ...about }) => ({ ...about, content: bytes() })) }
}
