import { type FieldTypes, type PictureRead, type ReadContext, typeOf } from '../../fields/fieldType.ts'
import { reportWrongShape } from '../../fields/shape.ts'
import type { FieldSpec } from '../../model/contract.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { Raw } from '../../model/raw.ts'
import type { PlacedMark } from './assembleManuscript.ts'
import { type KnownLanguages, readLanguage } from './readLanguage.ts'

export type ReadPicture = (src: string, from: string) => PictureRead

interface CollectingContext extends ReadContext {
  readonly findings: readonly Finding[]
  readonly marks: readonly PlacedMark[]
  /** Runs `read`; what it notes belongs to this section. */
  inSection<T>(section: number, read: () => T): T
}

interface ReadContextOptions {
  readonly picture: ReadPicture
  readonly base: string | null
  readonly known: KnownLanguages
}

const nothing: ReadContextOptions = {
  picture: () => ({ kind: 'outside', hint: null }),
  base: null,
  known: { languages: [], languageId: () => null },
}

/** Opens a read context that collects findings and marks, in order. By default there are no pictures or languages. */
export function openReadContext(
  fields: FieldTypes,
  { picture, base, known }: ReadContextOptions = nothing,
): CollectingContext {
  const findings: Finding[] = []
  const marks: PlacedMark[] = []
  const stack: OpenField[] = []
  let current: number | null = null
  let lang: string | null = null
  const context: CollectingContext = {
    findings,
    marks,
    fields,
    picture,
    base,
    report: (finding) => void findings.push(finding),
    note(mark) {
      const names = stack.map(({ name }) => name)
      marks.push({
        mark,
        path: names.join('.'),
        section: current,
        lang,
        role: stack.at(-1)?.spec.role ?? null,
        entry: entryPath(stack),
      })
    },
    read(raw, spec, field, index) {
      stack.push({ raw, spec, name: index === undefined ? field : String(index) })
      const value = typeOf(spec, fields).read(raw, spec, context, field)
      stack.pop()
      return value
    },
    inLanguage(entry, read) {
      const outer = lang
      if (entry) {
        const shape = { wants: 'a language’s short form', example: 'lang: en' }
        const { value } = entry
        if (value.kind === 'text') lang = readLanguage(value.text, value.place, known, context) ?? outer
        else reportWrongShape(value, shape, context, 'lang')
      }
      const value = read(lang)
      lang = outer
      return value
    },
    inSection(section, read) {
      current = section
      const value = read()
      current = null
      return value
    },
  }
  return context
}

/** A field or item that is being read; the stack of these gives its path. */
interface OpenField {
  readonly raw: Raw
  readonly spec: FieldSpec
  readonly name: string
}

/** Path of the outermost item with the role `entry`, such as "events.0"; null outside of one. */
function entryPath(inside: readonly OpenField[]): string | null {
  const at = inside.findIndex(({ spec }) => spec.role === 'entry')
  if (at === -1 || at === inside.length - 1) return null
  const depth = inside[at]?.raw.kind === 'list' ? at + 2 : at + 1
  return inside
    .slice(0, depth)
    .map(({ name }) => name)
    .join('.')
}

/** The value with its findings; without the value when one of these is an error. */
export function toOutcome<T>(value: T, findings: readonly Finding[]) {
  return { value: findings.some(({ severity }) => severity === 'error') ? null : value, findings }
}

/** Runs `next` on the value, if there is one, and joins the findings. */
export function andThen<T, U>({ value, findings }: Outcome<T>, next: (value: T) => Outcome<U>): Outcome<U> {
  if (value === null) return { value: null, findings }
  const { value: result, findings: more } = next(value)
  return { value: result, findings: [...findings, ...more] }
}
