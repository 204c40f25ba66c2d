import { allArtifacts } from '../artifacts/allArtifacts.ts'
import { fieldTypes } from '../fields/index.ts'
import { sha256 } from '../lib/cache/digest.ts'
import { languageNameInEnglish } from '../lib/text/languageNameInEnglish.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Email } from '../model/email.ts'
import type { Files } from '../model/files.ts'
import type { FinalArtifact, FinalBuild, FinalEmail, FinalPart, FinalSource } from '../model/finalBuild.ts'
import type { Outcome } from '../model/finding.ts'
import { isKept, readBeside, readFinal, takenNames } from '../records/readFinal.ts'
import { digestOfRecord, withoutNull } from '../records/recordDigest.ts'
import { removeRecord } from '../records/removeRecord.ts'
import { writeRecord } from '../records/writeRecord.ts'

interface FinalIssue {
  readonly id: string
  readonly version: string
  readonly target: string
  readonly emails: readonly Email[]
  /** Those of the issue as a whole. */
  readonly artifacts: readonly Artifact[]
  readonly sources: readonly FinalSource[]
}

/** Writes records/ISSUE/final.json, and beside it what is sent. Returns the paths that it wrote. */
export function recordFinal(issue: FinalIssue, root: string, files: Files): Outcome<readonly string[]> {
  const { id } = issue
  const record = describeFinal(issue)
  const made = new Map(allArtifacts(issue).map((one) => [one.name, one]))
  const kept = new Map(
    record.artifacts.flatMap((one) => {
      const artifact = isKept(one, record) ? made.get(one.name) : undefined
      return artifact ? [[one.name, bytesOf(artifact)] as const] : []
    }),
  )
  const { value: former } = readFinal(files, id, fieldTypes)
  const taken = takenNames(files, id, former, kept)
  if (taken.length > 0) return { value: null, findings: taken }
  const gone = (former?.artifacts ?? []).filter((one) => former && isKept(one, former) && !kept.has(one.name))
  const sealed = { ...record, digest: digestOfRecord(record) }
  const json = new TextEncoder().encode(`${JSON.stringify(sealed, withoutNull, 2)}\n`)
  for (const { name } of gone) {
    const before = readBeside(files, id, name)
    const finding = before && removeRecord(root, pathOf(id, name), before)
    if (finding) return { value: null, findings: [finding] }
  }
  // The record comes last: until then, the same build may be repeated.
  const written = [...kept, ['final.json', json] as const]
  for (const [name, content] of written) {
    const finding = writeRecord(root, pathOf(id, name), content, readBeside(files, id, name))
    if (finding) return { value: null, findings: [finding] }
  }
  return { value: written.map(([name]) => pathOf(id, name)), findings: [] }
}

function pathOf(id: string, name: string): string {
  return `records/${id}/${name}`
}

function bytesOf(artifact: Artifact): Uint8Array {
  const content = artifact.bytes()
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/** Sorted, so that versions of the record can be compared. */
function describeFinal({ version, target, emails, artifacts, sources }: FinalIssue): FinalBuild {
  const described = new Map<string, FinalArtifact>()
  for (const artifact of allArtifacts({ emails, artifacts })) {
    const { role, name } = artifact
    const own = emails.filter((email) => email.artifacts.some((one) => one.name === name))
    const languages = own.flatMap((email) => email.languages)
    // One at a time, so that memory never holds all pictures.
    described.set(name, { name, role, languages, digest: sha256(bytesOf(artifact)) })
  }
  const byName = [...described.values()].sort((one, other) => (one.name < other.name ? -1 : 1))
  return { version, target, emails: emails.flatMap(describeEmail), artifacts: byName, sources }
}

/** What is pasted; where nothing is, the document is what is sent. */
function describeEmail(email: Email): FinalEmail[] {
  const { languages, subject, preview, artifacts, parts } = email
  const sent = artifacts.find(({ role }) => role === 'paste') ?? artifacts.find(({ role }) => role === 'document')
  if (!sent) return []
  const starts = sent.starts?.length === parts.length ? sent.starts : []
  const names = namesOfParts(email)
  const named = starts.map((from, i): FinalPart => ({ from, name: names[i] ?? '' }))
  return [{ languages, subject, preview, html: sent.name, parts: named }]
}

const kinds = { masthead: 'Masthead', closing: 'Closing', notice: 'Line to the other language' } as const

/** "Story 3"; in an email in several languages "Story 3 in French". */
function namesOfParts({ parts, languages }: Email): string[] {
  const counts = new Map<string, number>()
  return parts.map(({ kind, section, lang }) => {
    const suffix = languages.length > 1 ? ` in ${languageNameInEnglish(lang)}` : ''
    if (kind !== 'section' || !section) return `${kind === 'section' ? 'Section' : kinds[kind]}${suffix}`
    const key = `${section.type}${suffix}`
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return `${section.type.charAt(0).toUpperCase()}${section.type.slice(1)} ${count}${suffix}`
  })
}
