import type { JsonSchema } from '../model/jsonSchema.ts'

/** A condition: what it asks, and the schemas that hold where it is met and where it is not. */
// Shorthand: a property named "then" is otherwise taken for that of a promise.
export function when(condition: JsonSchema, then: JsonSchema, otherwise?: JsonSchema): JsonSchema {
  return { if: condition, then, ...(otherwise && { else: otherwise }) }
}
