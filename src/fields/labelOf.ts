import type { FieldSpec } from '../model/contract.ts'
import { type FieldTypes, typeOf } from './fieldType.ts'

/** What a field holds, in a word or two for authors. */
export function labelOf(spec: FieldSpec, fields: FieldTypes): string {
  return spec.type === 'text' && spec.names ? `name of a ${spec.names}` : typeOf(spec, fields).label
}
