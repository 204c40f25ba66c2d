import { choice } from './choice.ts'
import { color } from './color.ts'
import { date } from './date.ts'
import { event } from './event.ts'
import type { FieldType, FieldTypes } from './fieldType.ts'
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

/** The built-in field types, in the order in which messages list them. */
export const fieldTypes: FieldTypes = byName([
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
])

export function byName(types: readonly FieldType[]): FieldTypes {
  return new Map(types.map((type) => [type.name, type]))
}
