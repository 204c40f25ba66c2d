import { type FieldTypes, typeOf } from '../fields/fieldType.ts'
import { picturePartsOf } from '../fields/image.ts'
import { labelOf } from '../fields/labelOf.ts'
import { wrapText } from '../lib/text/wrap.ts'
import type { Contract, FieldSpec } from '../model/contract.ts'

/** A contract for authors: each field with its help and its type, its own fields indented below it. */
export function fieldList(contract: Contract, fields: FieldTypes): string {
  return listFields(contract, fields, innerFields, '  ')
}

/** The same without the parts of links, pictures and events, which are alike in each of them. */
export function shortFieldList(contract: Contract, fields: FieldTypes): string {
  return listFields(contract, fields, groupOf, '  ')
}

type Inner = (spec: FieldSpec, fields: FieldTypes) => Contract | null

function listFields(contract: Contract, fields: FieldTypes, inner: Inner, indent: string): string {
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
      const own = inner(spec, fields)
      return own ? `${row}\n${listFields(own, fields, inner, `${indent}    `)}` : row
    })
    .join('\n')
}

/** What a field may hold, in a few words. */
export function kindOf(spec: FieldSpec, fields: FieldTypes): string {
  if (spec.type === 'choice') {
    const [first, ...more] = spec.options
    return more.length === 0 ? `${first}, or left out` : `one of ${spec.options.join(', ')}`
  }
  if (spec.type === 'list' && spec.single) return `list; a single one may stand under “${spec.single}”`
  return labelOf(spec, fields)
}

function innerFields(spec: FieldSpec, fields: FieldTypes): Contract | null {
  if (spec.type === 'group') return groupOf(spec)
  if (spec.type === 'image') return picturePartsOf(spec)
  return spec.type === 'list' ? innerFields(spec.of, fields) : (typeOf(spec, fields).parts ?? null)
}

/** The fields of a group, or of each in a list of groups; null without any. */
export function groupOf(spec: FieldSpec): Contract | null {
  if (spec.type === 'list') return groupOf(spec.of)
  return spec.type === 'group' && Object.keys(spec.fields).length > 0 ? spec.fields : null
}
