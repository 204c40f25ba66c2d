import { schemaComment } from '../schema/schemaComment.ts'

/** The first line of a file that names its JSON Schema to editors, with its line break. */
export function schemaLine(path: string): string {
  return `${schemaComment(path)}\n`
}
