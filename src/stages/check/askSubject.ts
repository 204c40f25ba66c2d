import type { Memory } from '../../lib/cache/memory.ts'
import type { Fix } from '../../model/finding.ts'
import type { RuleFinding } from '../../rules/rule.ts'
import type { Subject } from './subject.ts'
import { type LocalPlace, openTracer, type Trace } from './trace.ts'

/** What rules said of a subject, each by its number. */
export type Said = readonly (readonly [rule: number, findings: readonly RuleFinding[]])[]

/** The same with the places of a trace, as text; empty where no rule asked or said anything. */
interface Kept {
  readonly trace: Trace
  readonly said: readonly (readonly [rule: number, findings: readonly Placed<LocalPlace>[]])[]
}

/** A finding whose places are of another kind. */
interface Placed<P> extends Omit<RuleFinding, 'place' | 'fix' | 'suggestion'> {
  readonly place: P | null
  readonly fix?: PlacedFix<P>
  readonly suggestion?: PlacedFix<P>
}

interface PlacedFix<P> extends Omit<Fix, 'place'> {
  readonly place: P
}

/** Shows a subject to rules. What they say is given, and kept in the memory under the key where there is one. */
export function askSubject<View>(
  subject: Subject<View>,
  look: (view: View) => Said,
  memory: Memory | null,
  key: string,
): Said {
  const tracer = openTracer(subject)
  const said = look(subject.view(tracer.ask)).map(
    ([rule, findings]) => [rule, findings.map((one) => moved(one, tracer.toLocal))] as const,
  )
  const trace = tracer.trace()
  const isSilent = trace.asked.length === 0 && said.length === 0
  memory?.set(key, isSilent ? '' : JSON.stringify({ trace, said } satisfies Kept))
  return said.map(([rule, findings]) => [rule, findings.map((one) => moved(one, tracer.toWhole))])
}

/**
 * What rules said when they were shown a subject with the same facts, if it still replies the same to all that was
 * asked then; null where it does not, or nothing is known.
 */
export function recallSaid(subject: Subject<unknown>, memory: Memory, key: string): Said | null {
  const text = memory.get(key)
  if (!text) return text === '' ? [] : null
  const { trace, said }: Kept = JSON.parse(text)
  const tracer = openTracer(subject)
  for (const [question] of trace.asked) tracer.put(question)
  if (JSON.stringify(tracer.trace()) !== JSON.stringify(trace)) return null
  return said.map(([rule, findings]) => [rule, findings.map((one) => moved(one, tracer.toWhole))])
}

function moved<From, To>({ place, fix, suggestion, ...rest }: Placed<From>, move: (place: From) => To): Placed<To> {
  const movedFix = (one: PlacedFix<From>) => ({ ...one, place: move(one.place) })
  return {
    ...rest,
    place: place === null ? null : move(place),
    ...(fix && { fix: movedFix(fix) }),
    ...(suggestion && { suggestion: movedFix(suggestion) }),
  }
}
