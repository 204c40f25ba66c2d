import { entryOf } from '../../fields/entries.ts'
import type { FieldTypes } from '../../fields/fieldType.ts'
import { readFields } from '../../fields/readFields.ts'
import { finalRecordUnusable } from '../../findings/finalBuild.ts'
import type { Contract } from '../../model/contract.ts'
import type { PlacedFinalBuild } from '../../model/finalBuild.ts'
import type { Outcome } from '../../model/finding.ts'
import type { RawMap } from '../../model/raw.ts'
import type { Place } from '../../model/source.ts'
import { openReadContext, toOutcome } from './readContext.ts'

const text = { type: 'text', unread: true } as const
const name = { ...text, required: true } as const
const languages = { type: 'list', of: text } as const

const artifactContract = { name, role: name, languages, digest: name } as const satisfies Contract

const partContract = { from: { type: 'number', min: 0, required: true }, name } as const satisfies Contract

const emailContract = {
  languages,
  subject: name,
  preview: text,
  html: name,
  parts: { type: 'list', of: { type: 'group', fields: partContract } },
} as const satisfies Contract

const recordContract = {
  version: name,
  target: name,
  digest: text,
  artifacts: { type: 'list', required: true, of: { type: 'group', fields: artifactContract } },
  emails: { type: 'list', required: true, of: { type: 'group', fields: emailContract } },
  sources: { type: 'list', of: { type: 'group', fields: { path: name, digest: name } } },
} as const satisfies Contract

/** Validates records/ISSUE/final.json. */
export function validateFinal(root: RawMap, fieldTypes: FieldTypes): Outcome<PlacedFinalBuild> {
  const context = openReadContext(fieldTypes)
  const fields = readFields(root, recordContract, 'final builds', context)
  const { version, target } = fields
  if (context.findings.length > 0 || version === undefined) return { value: null, findings: context.findings }
  const artifacts = (fields.artifacts ?? []).map((one) => ({ ...one, languages: one.languages ?? [] }))
  const emails = (fields.emails ?? []).map((one) => ({
    ...one,
    languages: one.languages ?? [],
    parts: one.parts ?? [],
  }))
  const places = placesOfArtifacts(root)
  const unusable = (artifact: string, why: string) =>
    context.report(finalRecordUnusable.at(places.get(artifact) ?? root.place, { name: artifact, why }))
  const names = new Set<string>()
  for (const { name: artifact, digest } of artifacts) {
    if (!/^[0-9a-f]{64}$/.test(digest)) unusable(artifact, 'its digest is none')
    if (names.has(artifact)) unusable(artifact, 'it stands there twice')
    if (!/^(?:[^\\/:]+\/)?[^\\/:]+$/.test(artifact) || /(?:^|\/)\.\.?(?:\/|$)/.test(artifact))
      unusable(artifact, 'that is no name of a file in out')
    names.add(artifact)
  }
  for (const { html } of emails) if (!names.has(html)) unusable(html, 'an email names it, and it is not in the list')
  return toOutcome({ version, target, artifacts, emails, sources: fields.sources ?? [], places }, context.findings)
}

function placesOfArtifacts(root: RawMap): ReadonlyMap<string, Place> {
  const list = entryOf(root, 'artifacts')?.value
  const items = list?.kind === 'list' ? list.items : []
  return new Map(
    items.flatMap((item) => {
      const written = item.kind === 'map' ? entryOf(item, 'name')?.value : undefined
      return written?.kind === 'text' ? [[written.text, written.place] as const] : []
    }),
  )
}
