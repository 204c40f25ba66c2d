import type { CompiledIssue } from '../../src/compiler.ts'
import { overlay } from '../../src/fix/overlay.ts'
import { sha256 } from '../../src/lib/cache/digest.ts'
import { decodeReferences } from '../../src/lib/html/decodeReferences.ts'
import type { Artifact } from '../../src/model/artifact.ts'
import type { Files } from '../../src/model/files.ts'
import { openCompiler, openProject } from '../../src/pipeline.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { inShort, repositoryFiles } from './project.ts'

/** Files whose text is changed, by path. */
type Edits = { readonly [path: string]: (text: string) => string }

/** The repository's files with some of them changed, and records added. */
export function sampleWith(edits: Edits, records: { readonly [path: string]: string } = {}): Files {
  const changed = Object.entries(edits).map(([path, edit]) => [path, Buffer.from(edit(textOfFile(path)))] as const)
  const added = Object.entries(records).map(([path, text]) => [path, Buffer.from(text)] as const)
  return overlay(repositoryFiles, new Map([...changed, ...added]))
}

function textOfFile(path: string): string {
  return Buffer.from(bytesOfFile(path)).toString()
}

function bytesOfFile(path: string): Uint8Array {
  const read = repositoryFiles.read(path, 10_000_000)
  if (read.kind !== 'file') throw new Error(`no file ${path}`)
  return read.bytes
}

/** For newsletter.yaml: without a web folder, so that each picture needs an address of its own. */
export const withoutFolder = (text: string) => text.replace(/^ {2}pictures: .*\n/m, '')

/** An entry of records/ISSUE/hosted.yaml, for a picture of the sample newsletter. */
export function uploaded(picture: string, address: string): string {
  return `  - picture: ${picture}\n    digest: ${sha256(bytesOfFile(picture))}\n    address: ${address}\n`
}

export interface Sheet {
  readonly html: string
  /** What each copy button copies, by the name of what it copies. */
  readonly copies: ReadonlyMap<string, string>
  /** All of its words. */
  readonly words: string
  readonly compiled: CompiledIssue
}

export async function sheetOf(
  files: Files,
  id: string,
  { target, rules = false } = {} as SheetOptions,
): Promise<Sheet> {
  const { value: project, findings } = openProject(files, repositoryFiles)
  if (!project) throw new Error(findings.map(inShort).join('\n'))
  const compiler = openCompiler(project, rules ? {} : { leftOut: () => 'its own tests do' })
  const compiled = await compiler.compile(id, target)
  const html = textOfSheet(compiled.artifacts)
  return { html, copies: copiesOf(html), words: wordsOf(html), compiled }
}

interface SheetOptions {
  readonly target?: string
  readonly rules?: boolean
}

function textOfSheet(artifacts: readonly Artifact[]): string {
  const sheet = artifacts.find(({ role }) => role === 'hand-off')
  if (!sheet?.text) throw new Error('there is no hand-off sheet')
  return sheet.text
}

function copiesOf(html: string): ReadonlyMap<string, string> {
  const named = html.matchAll(/<(p|code|textarea)\b[^>]*? data-copy="([^"]*)"[^>]*>\n?(.*?)<\/\1>/gs)
  return new Map([...named].map(([, , name = '', content = '']) => [decodeReferences(name), wordsIn(content)]))
}

function wordsOf(html: string): string {
  const body = html.slice(html.indexOf('<body>')).replace(/<(script|textarea)\b.*?<\/\1>/gs, '')
  return wordsIn(body.replace(/<(?:p|li|h\d|dt|dd|td|th|div)\b[^>]*>/g, '\n')).replace(/\s+/g, ' ')
}

function wordsIn(html: string): string {
  return decodeReferences(html.replace(/<[^>]*>/g, ''))
}

/** A project of one issue around its own fields, with one section. */
export function smallIssue(fields: string, newsletter = ''): Files {
  return memoryFiles({
    'newsletter.yaml': `name: Test newsletter\nzones: [Europe/London]\n${newsletter || 'target: { name: govdelivery }\n'}`,
    'issues/test.yaml': `date: 2026-05-01\n${fields}\nsections:\n  - { type: story, title: A story, body: Some words. }\n`,
  })
}
