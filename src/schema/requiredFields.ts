import type { Contract } from '../model/contract.ts'
import type { JsonSchema } from '../model/jsonSchema.ts'

/** The fields that must be there, under either name; `below` names those that may stand elsewhere. */
export function requiredFields(contract: Contract, below: readonly string[]): JsonSchema {
  const required: string[] = []
  const allOf: JsonSchema[] = []
  for (const [field, spec] of Object.entries(contract)) {
    if (!spec.required || below.includes(field)) continue
    if (spec.type !== 'list' || spec.single === undefined) required.push(field)
    else allOf.push({ anyOf: [{ required: [field] }, { required: [spec.single] }] })
  }
  return { ...(required.length > 0 && { required }), ...(allOf.length > 0 && { allOf }) }
}
