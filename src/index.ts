/**
 * The programmatic interface: a project's files in, emails and findings out. It neither reads nor writes a project on
 * disk; the built-in templates come from the package itself.
 */

import { keepProject } from './keepProject.ts'
import { memo, weakMemo } from './lib/cache/memo.ts'
import { type Memory, openMemory as openLimitedMemory } from './lib/cache/memory.ts'
import { packageFolderOf } from './lib/files/packageFolder.ts'
import type { Artifact } from './model/artifact.ts'
import type { Email } from './model/email.ts'
import type { Files } from './model/files.ts'
import type { Finding } from './model/finding.ts'
import type { Extensions } from './openCatalogue.ts'
import { openCompiler } from './pipeline.ts'
import { selectRules } from './rules/selectRules.ts'
import { diskFiles } from './stages/load/diskFiles.ts'
import { memoryFiles } from './stages/load/memoryFiles.ts'
import { readOnce } from './stages/load/readOnce.ts'

/** For your own rules (`defineRule`), targets with their artifact kinds, and field types for section.yaml. */
export type { ArtifactKind, IssueArtifactKind } from './artifacts/kind.ts'
export type { FieldType, ReadContext } from './fields/fieldType.ts'
export type { Memory } from './lib/cache/memory.ts'
/** Removes private metadata from a picture's file, as in each artifact with the role "picture". */
export { cleanPicture } from './lib/pictures/parsePicture.ts'
export type { Artifact, ReadableArtifact } from './model/artifact.ts'
export type { FieldSpecs, SpecOf } from './model/contract.ts'
export type { Email, EmailPart } from './model/email.ts'
export type { Files } from './model/files.ts'
export type { Finding, Severity } from './model/finding.ts'
export type { EmailSection, LetterPicture } from './model/letter.ts'
export type { Place, Source } from './model/source.ts'
/** A finding with its line and column, as `build --format json` prints it. */
export { type JsonFinding, jsonFinding } from './report/json.ts'
export { defineRule, type Rule } from './rules/rule.ts'
export type { Scopes } from './rules/scopes.ts'
export type { Target } from './targets/target.ts'

export interface CompileInput extends Extensions {
  /** The project's files by path: `newsletter.yaml`, `issues/…`, `templates/…`, pictures as bytes. */
  readonly files: { readonly [path: string]: string | Uint8Array }
  /** The issue's id: "issue-5". */
  readonly issue: string
  /** A target's id; by default the newsletter's own. */
  readonly target?: string
  /**
   * Results of earlier compiles: rendered parts and findings of rules. It changes speed, not the email. Findings are
   * stored by rule id: when one of your rules changes, open a new memory.
   */
  readonly memory?: Memory
  /** The rules, or groups of rules, to run; by default all. */
  readonly only?: readonly string[]
  /** The rules, or groups of rules, to skip. */
  readonly skip?: readonly string[]
}

export interface Compiled {
  /** The first of `emails`; null when a finding is an error. */
  readonly email: Email | null
  /** More than one where an issue in several languages is sent in a mail for each; none when a finding is an error. */
  readonly emails: readonly Email[]
  /** What the target asks for besides the emails, such as a hand-off sheet; none when a finding is an error. */
  readonly artifacts: readonly Artifact[]
  readonly findings: readonly Finding[]
}

/** A memory for `compile`, bounded to four million characters: it evicts the least recently used entries. */
export function openMemory(): Memory {
  return openLimitedMemory(4_000_000)
}

let builtIn: Files | undefined

/** Compiles one issue. Never throws because of what an author wrote: mistakes are in the findings. */
export async function compile(input: CompileInput): Promise<Compiled> {
  const { files, issue, target, memory, fields = [], rules = [], targets = [], ...selection } = input
  builtIn ??= readOnce(diskFiles(packageFolderOf(import.meta.url)))
  const useProject = memory ? keptIn(memory)(builtIn) : keepProject(builtIn)
  return useProject(memoryFiles(files), { fields, rules, targets }, async ({ value: project, findings }) => {
    if (!project) return { email: null, emails: [], artifacts: [], findings }
    const compiler = openCompiler(project, { memory: memory ?? null, leftOut: selectRules(selection) })
    const compiled = await compiler.compile(issue, target)
    const emails = compiled.value ?? []
    const artifacts = compiled.value ? compiled.artifacts : []
    return { email: emails[0] ?? null, emails, artifacts, findings: [...findings, ...compiled.findings] }
  })
}

/** The project of the last compile, beside the other results in its memory. */
const keptIn = weakMemo((_: Memory) => memo(keepProject))
