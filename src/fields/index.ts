import type { FieldSpec, FieldTypeName } from '../model/contract.ts'
import type { Raw } from '../model/raw.ts'
import type { Value } from '../model/value.ts'
import { choice } from './choice.ts'
import { color } from './color.ts'
import { date } from './date.ts'
import { event } from './event.ts'
import type { FieldType, Reading } from './fieldType.ts'
import { flag } from './flag.ts'
import { group } from './group.ts'
import { image } from './image.ts'
import { link } from './link.ts'
import { list } from './list.ts'
import { markdown } from './markdown.ts'
import { moment } from './moment.ts'
import { number } from './number.ts'
import { text } from './text.ts'
import { url } from './url.ts'
import { zone } from './zone.ts'

/** Every field type; the compiler checks that none is missing and each stands under its own name. */
export const fieldTypes: { readonly [Name in FieldTypeName]: FieldType<Name> } = {
  text,
  markdown,
  link,
  url,
  image,
  date,
  moment,
  zone,
  event,
  choice,
  number,
  flag,
  color,
  list,
  group,
}

export function readField(raw: Raw, spec: FieldSpec, reading: Reading, field: string): Value | undefined {
  const type: Pick<FieldType, 'read'> = fieldTypes[spec.type]
  return type.read(raw, spec, reading, field)
}
