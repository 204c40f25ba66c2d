import type { JsonSchema } from '../model/jsonSchema.ts'

interface Definitions {
  /** A reference to a schema, which becomes a definition of this name, or of one with a number. */
  define(name: string, schema: JsonSchema): JsonSchema
  /** All so far, in the order of their names. */
  definitions(): { readonly [name: string]: JsonSchema }
}

/** The definitions of one schema; the same schema is defined once. */
export function openDefinitions(): Definitions {
  const byName = new Map<string, JsonSchema>()
  const references = new Map<string, JsonSchema>()
  return {
    define(name, schema) {
      const text = JSON.stringify(schema)
      const known = references.get(text)
      if (known) return known
      let unique = name
      for (let count = 2; byName.has(unique); count += 1) unique = `${name}-${count}`
      byName.set(unique, schema)
      const reference = { $ref: `#/definitions/${encodeURIComponent(unique)}` }
      references.set(text, reference)
      return reference
    },
    definitions: () => Object.fromEntries([...byName].sort(([a], [b]) => (a < b ? -1 : 1))),
  }
}
