/**
 * The first line of a file that names its JSON Schema to editors, with its line break. Empty: there is no schema yet.
 */
export function schemaComment(_path: string): string {
  return ''
}
