import { parseDocument } from './yaml.ts'

/** What YAML 1.2 makes of a text without quotation marks: a string, number or boolean; null for anything else. */
export function parseScalar(text: string): string | number | boolean | null {
  const value: unknown = parseDocument(text).toJS()
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
