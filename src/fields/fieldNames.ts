import type { FieldSpec } from '../model/contract.ts'

/** The names under which a field may stand: a list's own, and that for a single item. */
export function namesOf(field: string, spec: FieldSpec): (readonly [string, FieldSpec])[] {
  if (spec.type !== 'list' || spec.single === undefined) return [[field, spec]]
  return [
    [field, spec],
    [spec.single, spec.help === undefined ? spec.of : { help: spec.help, ...spec.of }],
  ]
}
