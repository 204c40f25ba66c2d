import { type FieldTypes, typeOf } from '../fields/fieldType.ts'
import { picturePartsOf } from '../fields/image.ts'
import { wrapText } from '../lib/text/wrap.ts'
import type { Contract, FieldSpec } from '../model/contract.ts'

/** A contract for authors: each field with its help and its type, its own fields indented below it. */
export function fieldList(contract: Contract, fields: FieldTypes, indent = '  '): string {
  const width = Math.max(...Object.keys(contract).map((name) => name.length))
  return Object.entries(contract)
    .map(([name, spec]) => {
      const notes = [kindOf(spec, fields), ...(spec.required ? ['always needed'] : [])].join(', ')
      const gap = `${indent}${' '.repeat(width)}  `
      const row = wrapText(
        [spec.help, `(${notes})`].filter(Boolean).join(' '),
        78,
        `${indent}${name.padEnd(width)}  `,
        gap,
      )
      const inner = innerFields(spec, fields)
      return inner ? `${row}\n${fieldList(inner, fields, `${indent}    `)}` : row
    })
    .join('\n')
}

/** What a field may hold, in a few words. */
export function kindOf(spec: FieldSpec, fields: FieldTypes): string {
  if (spec.type === 'choice') return `one of ${spec.options.join(', ')}`
  if (spec.type === 'list' && spec.single) return `list; a single one may stand under “${spec.single}”`
  return typeOf(spec, fields).label
}

function innerFields(spec: FieldSpec, fields: FieldTypes): Contract | null {
  if (spec.type === 'group') return Object.keys(spec.fields).length ? spec.fields : null
  if (spec.type === 'image') return picturePartsOf(spec)
  return spec.type === 'list' ? innerFields(spec.of, fields) : (typeOf(spec, fields).parts ?? null)
}
