import { schemaFolder } from '../schema/schemaComment.ts'

/** The names of new files as they are told: an editor's schemas are one folder. */
export function shownNames(names: Iterable<string>): readonly string[] {
  const isSchema = (name: string) => name.startsWith(`${schemaFolder}/`)
  const all = [...names]
  return [...all.filter((name) => !isSchema(name)), ...(all.some(isSchema) ? [schemaFolder] : [])]
}
