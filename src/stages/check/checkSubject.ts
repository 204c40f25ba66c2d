import type { Memory } from '../../lib/cache/memory.ts'
import type { Fix } from '../../model/finding.ts'
import type { RuleFinding } from '../../rules/rule.ts'
import { type ExcerptPlace, openRecorder, type Transcript } from './recorder.ts'
import type { Subject } from './subject.ts'

/** Findings of several rules; each rule by its index among them. */
export type FindingsByRule = readonly (readonly [rule: number, findings: readonly RuleFinding[]])[]

/** Remembered as JSON; as an empty text where no question was asked and nothing found. */
interface StoredFindings {
  readonly transcript: Transcript
  readonly found: readonly (readonly [rule: number, findings: readonly FindingAt<ExcerptPlace>[]])[]
}

/** A finding with places of type `P`. */
interface FindingAt<P> extends Omit<RuleFinding, 'place' | 'fix' | 'suggestion'> {
  readonly place: P | null
  readonly fix?: FixAt<P>
  readonly suggestion?: FixAt<P>
}

interface FixAt<P> extends Omit<Fix, 'place'> {
  readonly place: P
}

/** Runs rules on a subject. Stores the findings in `memory`, if any, under `key`. */
export function checkSubject<View>(
  subject: Subject<View>,
  run: (view: View) => FindingsByRule,
  memory: Memory | null,
  key: string,
): FindingsByRule {
  const recorder = openRecorder(subject)
  const found = run(subject.view(recorder.asker)).map(
    ([rule, findings]) => [rule, findings.map((one) => mapPlaces(one, recorder.toExcerpt))] as const,
  )
  const transcript = recorder.transcript()
  const isEmpty = transcript.replies.length === 0 && found.length === 0
  memory?.set(key, isEmpty ? '' : JSON.stringify({ transcript, found } satisfies StoredFindings))
  return found.map(([rule, findings]) => [rule, findings.map((one) => mapPlaces(one, recorder.toFile))])
}

/**
 * The findings stored under `key`, which stands for the rules and the subject's facts. null if there are none, or if
 * the subject now replies differently to a question that the rules asked then.
 */
export function rememberedFindings(subject: Subject<unknown>, memory: Memory, key: string): FindingsByRule | null {
  const text = memory.get(key)
  if (!text) return text === '' ? [] : null
  const { transcript, found }: StoredFindings = JSON.parse(text)
  const recorder = openRecorder(subject)
  for (const [question] of transcript.replies) recorder.replyTo(question)
  if (JSON.stringify(recorder.transcript()) !== JSON.stringify(transcript)) return null
  return found.map(([rule, findings]) => [rule, findings.map((one) => mapPlaces(one, recorder.toFile))])
}

function mapPlaces<From, To>(
  { place, fix, suggestion, ...rest }: FindingAt<From>,
  map: (place: From) => To,
): FindingAt<To> {
  const mapFix = (one: FixAt<From>) => ({ ...one, place: map(one.place) })
  return {
    ...rest,
    place: place === null ? null : map(place),
    ...(fix && { fix: mapFix(fix) }),
    ...(suggestion && { suggestion: mapFix(suggestion) }),
  }
}
