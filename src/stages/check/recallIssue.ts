import { digest } from '../../lib/cache/digest.ts'
import type { Memory } from '../../lib/cache/memory.ts'
import type { Place, Source } from '../../model/source.ts'
import type { Evidence } from '../../rules/evidence.ts'
import type { FindingsByRule } from './checkSubject.ts'
import { digestOfText } from './digestOfText.ts'

/**
 * The findings of rules of scope issue: remembered if nothing in the issue has changed, else from `run`. Most issues of
 * a newsletter are not the one that is being written. `shared` is a digest of the rules and the setting; `artifacts`
 * are digests of the email's texts.
 */
export function recallIssue(
  memory: Memory,
  evidence: Evidence,
  artifacts: readonly string[],
  shared: string,
  run: () => FindingsByRule,
): RecalledIssue {
  // Every place of a finding is in one of these.
  const sources = [...new Set([...evidence.issue.sources, evidence.newsletter.place.source])]
  const key = digest([shared, ...artifacts, ...partsOf(evidence, sources)])
  const known = memory.get(key)
  if (known !== undefined) return { findings: unpack(known, sources), isRemembered: true }
  const findings = run()
  const packed = pack(findings, sources)
  if (packed !== null) memory.set(key, packed)
  return { findings, isRemembered: false }
}

interface RecalledIssue {
  readonly findings: FindingsByRule
  /** Whether no rule ran. */
  readonly isRemembered: boolean
}

/** Everything else that an `Evidence` is made from. */
function* partsOf(evidence: Evidence, sources: readonly Source[]): Generator<string | Uint8Array> {
  const { issue, email, manuscript, readPicture } = evidence
  const { artifacts, ...about } = email
  yield* sources.flatMap((source) => [source.path, digestOfText(source.text)])
  const forms = artifacts.map(({ text: _, ...form }) => form)
  const types = [...new Set(issue.sections.map(({ type }) => type))]
  yield asJson([types, about, forms])
  for (const path of new Set(manuscript.pictures.map(({ picture }) => picture.file.path))) {
    yield path
    yield readPicture(path) ?? 'gone'
  }
}

/** Leaves places out: they follow from the sources. */
function asJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isPlace(part) ? undefined : part))
}

/** In characters, of the memory that all issues share: room for about a thousand findings. */
const maxLength = 100_000

/** null if the text is longer than `maxLength`, or if a place is not in `sources`. */
function pack(findings: FindingsByRule, sources: readonly Source[]): string | null {
  let isLost = false
  const packed = JSON.stringify(findings, (_, value: unknown) => {
    if (!isPlace(value)) return value
    const source = sources.indexOf(value.source)
    isLost ||= source === -1
    return { source, from: value.from, to: value.to }
  })
  return isLost || packed.length > maxLength ? null : packed
}

function unpack(packed: string, sources: readonly Source[]): FindingsByRule {
  return JSON.parse(packed, (_, value: unknown) =>
    isPlace(value) ? { ...value, source: sources[Number(value.source)] } : value,
  )
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'source' in value && 'from' in value && 'to' in value
}
