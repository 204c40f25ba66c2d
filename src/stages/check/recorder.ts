import { digest } from '../../lib/cache/digest.ts'
import { weakMemo } from '../../lib/cache/memo.ts'
import { wholeLines } from '../../lib/text/lines.ts'
import type { Place, Source } from '../../model/source.ts'
import type { Asker, Question, Reply, Subject } from './subject.ts'

const digestOfBytes = weakMemo((bytes: Uint8Array) => digest([bytes]))

/** A place relative to an excerpt, which is given by its index. */
export type ExcerptPlace = readonly [excerpt: number, from: number, to: number]

/** The questions that rules asked a subject, with its replies; bytes as their digest. */
export interface Transcript {
  readonly replies: readonly (readonly [Question, ExcerptPlace | string | boolean | null])[]
  /** The digest of all excerpts; empty if there are none. */
  readonly excerpts: string
}

/**
 * Whole lines of a file, as a source of their own. Rules see no more of the file, so their findings hold wherever else
 * the same lines stand.
 */
interface Excerpt {
  readonly file: Source
  readonly from: number
  readonly to: number
  readonly source: Source
}

export interface Recorder {
  readonly replyTo: (question: Question) => Reply
  /** Calls `replyTo`. */
  readonly asker: Asker
  readonly transcript: () => Transcript
  /** Throws if the place is not in the source of an excerpt. */
  readonly toExcerpt: (place: Place) => ExcerptPlace
  /** Throws if there is no such excerpt. */
  readonly toFile: (place: ExcerptPlace) => Place
}

/** Passes questions on to a subject and records its replies. A place is replied relative to an excerpt of its file. */
export function openRecorder({ replyTo, extents }: Pick<Subject<unknown>, 'replyTo' | 'extents'>): Recorder {
  const excerpts: Excerpt[] = []
  const replies = new Map<string, Transcript['replies'][number]>()
  let known: readonly Place[] | undefined

  const excerptAround = ({ source, from, to }: Place): { readonly index: number; readonly excerpt: Excerpt } => {
    const includes = (one: { readonly from: number; readonly to: number }) => one.from <= from && to <= one.to
    const opened = excerpts.findIndex((one) => one.file === source && includes(one))
    const excerpt = excerpts[opened]
    if (excerpt) return { index: opened, excerpt }
    known ??= extents()
    const extent = known.find((one) => one.source === source && includes(one)) ?? { from, to }
    const lines = wholeLines(source.text, extent.from, extent.to)
    const fresh = { file: source, ...lines, source: { path: '', text: source.text.slice(lines.from, lines.to) } }
    return { index: excerpts.push(fresh) - 1, excerpt: fresh }
  }

  const record = (question: Question): Reply => {
    const key = JSON.stringify(question)
    const reply = replyTo(question)
    if (!isPlace(reply)) {
      replies.set(key, [question, reply instanceof Uint8Array ? digestOfBytes(reply) : reply])
      return reply
    }
    const { index, excerpt } = excerptAround(reply)
    const [from, to] = [reply.from - excerpt.from, reply.to - excerpt.from]
    replies.set(key, [question, [index, from, to]])
    return { source: excerpt.source, from, to }
  }

  return {
    replyTo: record,
    asker: {
      forPlace: (...question) => required(record(question), isPlace, question),
      forPlaceOrNull: (...question) => required(record(question), isPlaceOrNull, question),
      forBytes: (...question) => required(record(question), isBytesOrNull, question),
      forBoolean: (...question) => required(record(question), isBoolean, question),
    },
    transcript: () => ({
      replies: [...replies.values()],
      excerpts: excerpts.length > 0 ? digest(excerpts.map(({ source }) => source.text)) : '',
    }),
    toExcerpt({ source, from, to }) {
      const index = excerpts.findIndex((excerpt) => excerpt.source === source)
      if (index === -1) throw new Error('A rule reports a place that it did not get from its scope.')
      return [index, from, to]
    },
    toFile([index, from, to]) {
      const excerpt = excerpts[index]
      if (!excerpt) throw new Error(`There is no excerpt ${index}.`)
      return { source: excerpt.file, from: excerpt.from + from, to: excerpt.from + to }
    },
  }
}

type TypeGuard<Kind extends Reply> = (reply: Reply) => reply is Kind

function required<Kind extends Reply>(reply: Reply, isKind: TypeGuard<Kind>, question: Question): Kind {
  if (!isKind(reply)) throw new Error(`The reply to ${question.join(' ')} is of another type.`)
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
