import { type FieldTypes, type PictureRead, type ReadContext, typeOf } from '../../fields/fieldType.ts'
import type { FieldSpec } from '../../model/contract.ts'
import type { Finding } from '../../model/finding.ts'
import type { Raw } from '../../model/raw.ts'
import type { PlacedMark } from './assembleManuscript.ts'

export type ReadPicture = (src: string, from: string) => PictureRead

interface KeptReading extends ReadContext {
  readonly findings: readonly Finding[]
  readonly marks: readonly PlacedMark[]
  /** Everything noted meanwhile stands in this section. */
  inSection<T>(section: number, read: () => T): T
}

/** A reading that keeps what it finds, in the order in which it was found. */
export function startReading(fields: FieldTypes, picture: ReadPicture, base: string | null = null): KeptReading {
  const findings: Finding[] = []
  const marks: PlacedMark[] = []
  const inside: Inside[] = []
  let current: number | null = null
  const reading: KeptReading = {
    findings,
    marks,
    fields,
    picture,
    base,
    report: (finding) => void findings.push(finding),
    note(mark) {
      const names = inside.map(({ name }) => name)
      marks.push({
        mark,
        path: names.join('.'),
        section: current,
        role: inside.at(-1)?.spec.role ?? null,
        entry: entryOf(inside),
      })
    },
    read(raw, spec, field) {
      const parent = inside.at(-1)
      const name = parent?.raw.kind === 'list' ? String(parent.items++) : field
      inside.push({ raw, spec, name, items: 0 })
      const value = typeOf(spec, fields).read(raw, spec, reading, field)
      inside.pop()
      return value
    },
    inSection(section, read) {
      current = section
      const value = read()
      current = null
      return value
    },
  }
  return reading
}

/** A field that is being read, within another. */
interface Inside {
  readonly raw: Raw
  readonly spec: FieldSpec
  readonly name: string
  items: number
}

/** Path of the outermost entry, in a list of them with its number. */
function entryOf(inside: readonly Inside[]): string | null {
  const at = inside.findIndex(({ spec }) => spec.role === 'entry')
  if (at === -1 || at === inside.length - 1) return null
  const depth = inside[at]?.raw.kind === 'list' ? at + 2 : at + 1
  return inside
    .slice(0, depth)
    .map(({ name }) => name)
    .join('.')
}

/** Templates name no pictures. */
export const noPictures: ReadPicture = () => ({ kind: 'outside', hint: null })

/** What was read, unless something in it is wrong: then only the findings go on. */
export function outcome<T>(value: T, findings: readonly Finding[]) {
  return { value: findings.some(({ severity }) => severity === 'error') ? null : value, findings }
}
