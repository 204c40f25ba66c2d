import { exampleOf, exampleValue } from '../fields/exampleOf.ts'
import type { FieldTypes } from '../fields/fieldType.ts'
import { labelOf } from '../fields/labelOf.ts'
import { parseScalar } from '../lib/yaml/parseScalar.ts'
import type { FieldSpec } from '../model/contract.ts'
import type { JsonSchema } from '../model/jsonSchema.ts'

/** What an editor tells of a field: its help, what it needs, and an example. */
export function describeField(field: string, spec: FieldSpec, fields: FieldTypes): JsonSchema {
  const help = spec.help === undefined ? '' : sentence(spec.help)
  const needed = spec.required ? ', always needed' : ''
  const kind = `(${labelOf(spec, fields)}${needed})`
  const isSections = spec.type === 'list' && spec.of.type === 'group' && Object.keys(spec.of.fields).length === 0
  const example = isSections ? '' : `\n\n\`\`\`yaml\n${exampleOf(field, spec, fields)}\n\`\`\``
  return {
    description: [help, kind].filter(Boolean).join(' '),
    markdownDescription: `${[escapeMarkdown(help), `_${kind}_`].filter(Boolean).join(' ')}${example}`,
    ...(formatted.includes(spec.type) && { examples: examplesOf(field, spec, fields) }),
  }
}

/** Types whose example shows how to write a value. The example of a text would only stand in an issue by mistake. */
const formatted: readonly string[] = ['date', 'moment', 'color', 'zone']

function examplesOf(field: string, spec: FieldSpec, fields: FieldTypes): (string | number | boolean)[] {
  const value = parseScalar(exampleValue(field, spec, fields))
  return value === null ? [] : [value]
}

function sentence(help: string): string {
  return `${help.charAt(0).toUpperCase()}${help.slice(1)}${/[.…!?]$/.test(help) ? '' : '.'}`
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, String.raw`\$&`)
}
