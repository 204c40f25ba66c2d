import { digest } from '../../lib/cache/digest.ts'
import { wholeLines } from '../../lib/text/lines.ts'
import type { Place, Source } from '../../model/source.ts'
import type { Ask, Question, Reply, Subject } from './subject.ts'

/** A place by the number of its window, and offsets in it. */
export type LocalPlace = readonly [window: number, from: number, to: number]

/** What was asked of a subject while rules looked at it, and its replies; bytes by their digest. */
export interface Trace {
  readonly asked: readonly (readonly [Question, LocalPlace | string | boolean | null])[]
  /** The digest of the windows that places stand in; empty where there are none. */
  readonly windows: string
}

/**
 * Whole lines of a file as a source of their own: a rule sees no more of the file, and what it says still holds where
 * the same lines stand elsewhere.
 */
interface Window {
  readonly whole: Source
  readonly from: number
  readonly to: number
  readonly local: Source
}

export interface Tracer {
  readonly put: (question: Question) => Reply
  /** The same, for replies of one kind. */
  readonly ask: Ask
  readonly trace: () => Trace
  /** Where a place that a rule was given stands in its window. Throws for any other place. */
  readonly toLocal: (place: Place) => LocalPlace
  /** Throws where the window was never opened. */
  readonly toWhole: (place: LocalPlace) => Place
}

/** Puts a rule's questions to a subject, and keeps them with the replies. */
export function openTracer({ reply, extents }: Pick<Subject<unknown>, 'reply' | 'extents'>): Tracer {
  const windows: Window[] = []
  const asked = new Map<string, Trace['asked'][number]>()
  let known: readonly Place[] | undefined

  const windowAround = ({ source, from, to }: Place): { readonly index: number; readonly window: Window } => {
    const holds = (one: { readonly from: number; readonly to: number }) => one.from <= from && to <= one.to
    const opened = windows.findIndex((one) => one.whole === source && holds(one))
    const window = windows[opened]
    if (window) return { index: opened, window }
    known ??= extents()
    const extent = known.find((one) => one.source === source && holds(one)) ?? { from, to }
    const lines = wholeLines(source.text, extent.from, extent.to)
    const fresh = { whole: source, ...lines, local: { path: '', text: source.text.slice(lines.from, lines.to) } }
    return { index: windows.push(fresh) - 1, window: fresh }
  }

  const put = (question: Question): Reply => {
    const key = JSON.stringify(question)
    const answer = reply(question)
    if (!isPlace(answer)) {
      asked.set(key, [question, answer instanceof Uint8Array ? digest([answer]) : answer])
      return answer
    }
    const { index, window } = windowAround(answer)
    const [from, to] = [answer.from - window.from, answer.to - window.from]
    asked.set(key, [question, [index, from, to]])
    return { source: window.local, from, to }
  }

  return {
    put,
    ask: {
      place: (...question) => required(put(question), isPlace, question),
      placeOrNull: (...question) => required(put(question), isPlaceOrNull, question),
      bytes: (...question) => required(put(question), isBytesOrNull, question),
      whether: (...question) => required(put(question), isBoolean, question),
    },
    trace: () => ({
      asked: [...asked.values()],
      windows: windows.length > 0 ? digest(windows.map(({ local }) => local.text)) : '',
    }),
    toLocal({ source, from, to }) {
      const index = windows.findIndex(({ local }) => local === source)
      if (index === -1) throw new Error('A rule points at a place that its scope has not given to it.')
      return [index, from, to]
    },
    toWhole([index, from, to]) {
      const window = windows[index]
      if (!window) throw new Error(`There is no window ${index}.`)
      return { source: window.whole, from: window.from + from, to: window.from + to }
    },
  }
}

type Test<Kind extends Reply> = (reply: Reply) => reply is Kind

function required<Kind extends Reply>(reply: Reply, isKind: Test<Kind>, question: Question): Kind {
  if (!isKind(reply)) throw new Error(`There is no such reply to ${question.join(' ')}.`)
  return reply
}

function isPlace(reply: Reply): reply is Place {
  return typeof reply === 'object' && reply !== null && 'source' in reply
}

function isPlaceOrNull(reply: Reply): reply is Place | null {
  return reply === null || isPlace(reply)
}

function isBytesOrNull(reply: Reply): reply is Uint8Array | null {
  return reply === null || reply instanceof Uint8Array
}

function isBoolean(reply: Reply): reply is boolean {
  return typeof reply === 'boolean'
}
