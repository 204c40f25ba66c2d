/**
 * The programmatic interface: a project's files in, emails and findings out. Nothing of the project is read from or
 * written to disk; the built-in templates come from the package itself.
 */

import { type Memory, openMemory as openLimitedMemory } from './lib/cache/memory.ts'
import { packageFolderOf } from './lib/files/packageFolder.ts'
import type { Email } from './model/email.ts'
import type { Files } from './model/files.ts'
import type { Finding } from './model/finding.ts'
import type { Extensions } from './openCatalogue.ts'
import { openCompiler, openProject } from './pipeline.ts'
import { selectRules } from './rules/selectRules.ts'
import { diskFiles } from './stages/load/diskFiles.ts'
import { memoryFiles } from './stages/load/memoryFiles.ts'
import { readOnce } from './stages/load/readOnce.ts'

/** To register more: rules by `defineRule`, targets with the artifacts that they want, field types for section.yaml. */
export type { ArtifactKind } from './artifacts/kind.ts'
export type { FieldType, ReadContext } from './fields/fieldType.ts'
export type { Memory } from './lib/cache/memory.ts'
/** A picture's file as it may be sent, without the private notes in it: what each artifact with the role "picture" holds. */
export { cleanPicture } from './lib/pictures/parsePicture.ts'
export type { Artifact, ReadableArtifact } from './model/artifact.ts'
export type { FieldSpecs, SpecOf } from './model/contract.ts'
export type { Email, EmailSection } from './model/email.ts'
export type { Files } from './model/files.ts'
export type { Finding, Severity } from './model/finding.ts'
export type { LetterPicture } from './model/letter.ts'
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
  /** A target's id; the newsletter's own when it is left out. */
  readonly target?: string
  /**
   * What earlier compiles have rendered, and what rules said; the email is the same without it, but later. Rules are
   * remembered by their ids: when one of yours changes, open a new memory.
   */
  readonly memory?: Memory
  /** Rules, or groups of rules, that look at the email; all when it is left out. */
  readonly only?: readonly string[]
  /** Rules, or groups of rules, that do not. */
  readonly skip?: readonly string[]
}

export interface Compiled {
  /** null when a finding is an error. */
  readonly email: Email | null
  readonly findings: readonly Finding[]
}

/** For `compile`: a memory of a few million characters. What was not used for longest is forgotten. */
export function openMemory(): Memory {
  return openLimitedMemory(4_000_000)
}

let builtIn: Files | undefined

/** Compiles one issue. Never throws for what an author has written: that is in the findings. */
export async function compile(input: CompileInput): Promise<Compiled> {
  const { files, issue, target, memory, fields = [], rules = [], targets = [], ...selection } = input
  builtIn ??= readOnce(diskFiles(packageFolderOf(import.meta.url)))
  const { value: project, findings } = openProject(memoryFiles(files), builtIn, { fields, rules, targets })
  if (!project) return { email: null, findings }
  const compiler = openCompiler(project, { memory: memory ?? null, leftOut: selectRules(selection) })
  const compiled = await compiler.compile(issue, target)
  return { email: compiled.value?.[0] ?? null, findings: [...findings, ...compiled.findings] }
}
