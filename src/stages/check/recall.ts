import { digest } from '../../lib/digest.ts'
import type { Memory } from '../../lib/memory.ts'
import type { Finding } from '../../model/finding.ts'
import type { Place, Source } from '../../model/source.ts'
import type { Verdict } from '../../model/verdict.ts'
import type { Evidence } from '../../rules/evidence.ts'
import type { Rule } from '../../rules/rule.ts'

/** What became of a rule, and what its author is told of it. */
export interface Judged {
  readonly verdict: Verdict
  readonly findings: readonly Finding[]
}

export function passed({ id }: Rule): Judged {
  return { verdict: { rule: id, status: 'passed', found: 0, questions: [], reason: null }, findings: [] }
}

/**
 * What rules said when they last looked at exactly this, or what they say now. Most issues of a newsletter are not the
 * one that is being written, and most builds come after one edit in one of them.
 */
export function recall(
  memory: Memory,
  evidence: Evidence,
  rules: readonly Rule[],
  look: () => readonly Judged[],
): readonly Judged[] {
  // The files that rules can point into.
  const sources = [...new Set([...evidence.issue.sources, evidence.newsletter.place.source])]
  const key = `rules ${digest(partsOf(evidence, sources, rules))}`
  const known = memory.get(key)
  if (known !== undefined) return unpack(known, rules, sources)
  const judged = look()
  const packed = pack(judged, sources)
  if (packed !== null) memory.set(key, packed)
  return judged
}

/** All that an `Evidence` follows from. */
function* partsOf(
  evidence: Evidence,
  sources: readonly Source[],
  rules: readonly Rule[],
): Generator<string | Uint8Array> {
  const { issue, email, theme, language, funder, target, dictionary, manuscript, readPicture } = evidence
  const { artifacts, ...about } = email
  yield* sources.flatMap((source) => [source.path, source.text])
  yield* artifacts.map(({ text }) => text ?? '')
  const forms = artifacts.map(({ text: _, ...form }) => form)
  const types = [...new Set(issue.sections.map(({ type }) => type))]
  yield asJson([rules.map(({ id }) => id), target.id, theme, language, funder, [...dictionary], types, about, forms])
  for (const path of new Set(manuscript.pictures.map(({ picture }) => picture.file.path))) {
    yield path
    yield readPicture(path) ?? 'gone'
  }
}

/** Places are left out: each is somewhere in the sources. */
function asJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isPlace(part) ? undefined : part))
}

/** What an issue may take of a memory, in characters: with more than a thousand findings it is one of its own kind. */
const mostPacked = 100_000

/** Of rules that had nothing to say, nothing. null when it is too much, or points into a file that is not a source. */
function pack(judged: readonly Judged[], sources: readonly Source[]): string | null {
  let lost = false
  const spoken = judged.map((one) => (one.verdict.status === 'passed' && one.findings.length === 0 ? null : one))
  const packed = JSON.stringify(spoken, (_, value: unknown) => {
    if (!isPlace(value)) return value
    const source = sources.indexOf(value.source)
    lost ||= source === -1
    return { source, from: value.from, to: value.to }
  })
  return lost || packed.length > mostPacked ? null : packed
}

function unpack(packed: string, rules: readonly Rule[], sources: readonly Source[]): readonly Judged[] {
  const spoken: readonly (Judged | null)[] = JSON.parse(packed, (_, value: unknown) =>
    isPlace(value) ? { ...value, source: sources[Number(value.source)] } : value,
  )
  return rules.map((rule, i) => spoken[i] ?? passed(rule))
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'source' in value && 'from' in value && 'to' in value
}
