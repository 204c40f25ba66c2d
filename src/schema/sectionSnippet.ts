import { parseDocument, stringify } from '../lib/yaml/yaml.ts'
import type { Snippet } from '../model/jsonSchema.ts'
import type { SectionType } from '../model/sectionType.ts'

/** A section's example as an editor inserts it, each of its texts selected in turn to be replaced; none without one. */
export function sectionSnippet({ id, summary }: SectionType, example: string | null): Snippet[] {
  if (example === null) return []
  let stop = 0
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill)
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, key === 'type' ? part : fill(part)]))
    stop += 1
    return placeholder(String(value), stop)
  }
  return [{ label: id, description: summary, body: fill(parseDocument(example).toJS()) }]
}

/** A value as YAML text: of a text of several paragraphs its first, below `|`, set in deeper than anything around it. */
function placeholder(text: string, stop: number): string {
  const [first = '', second] = text.split(/\n{2,}/)
  const asStop = (words: string) => `\${${stop}:${words.replace(/[\\$}]/g, String.raw`\$&`)}}`
  if (second !== undefined || text.endsWith('\n')) return `|\n        ${asStop(first.trim().replaceAll('\n', ' '))}`
  const scalar = stringify(text, { lineWidth: 0 }).trimEnd()
  const quote = /^["']/.exec(scalar)?.[0] ?? ''
  return `${quote}${asStop(scalar.slice(quote.length, scalar.length - quote.length))}${quote}`
}
