import { type FieldTypes, type PictureRead, type Reading, typeOf } from '../../fields/fieldType.ts'
import type { Finding } from '../../model/finding.ts'
import type { Raw } from '../../model/raw.ts'
import type { PlacedMark } from './assembleManuscript.ts'

export type ReadPicture = (src: string, from: string) => PictureRead

interface KeptReading extends Reading {
  readonly findings: readonly Finding[]
  readonly marks: readonly PlacedMark[]
  /** Everything noted meanwhile stands in this section. */
  inSection<T>(section: number, read: () => T): T
}

/** A reading that keeps what it finds, in the order in which it was found. */
export function startReading(fields: FieldTypes, picture: ReadPicture, base: string | null = null): KeptReading {
  const findings: Finding[] = []
  const marks: PlacedMark[] = []
  const inside: { readonly raw: Raw; readonly name: string; items: number }[] = []
  let current: number | null = null
  const reading: KeptReading = {
    findings,
    marks,
    fields,
    picture,
    base,
    report: (finding) => void findings.push(finding),
    note: (mark) => void marks.push({ mark, path: inside.map(({ name }) => name).join('.'), section: current }),
    read(raw, spec, field) {
      const parent = inside.at(-1)
      const name = parent?.raw.kind === 'list' ? String(parent.items++) : field
      inside.push({ raw, name, items: 0 })
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

/** Templates name no pictures. */
export const noPictures: ReadPicture = () => ({ kind: 'outside', hint: null })

/** What was read, unless something in it is wrong: then only the findings go on. */
export function outcome<T>(value: T, findings: readonly Finding[]) {
  return { value: findings.some(({ severity }) => severity === 'error') ? null : value, findings }
}
