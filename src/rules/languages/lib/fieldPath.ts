import type { Contract, FieldSpec } from '../../../model/contract.ts'

/** A field's path by the contract's own names: "events.0.body" for "event.0.body", where a list of one is written. */
export function fieldPath(path: string, contract: Contract): string {
  const names: string[] = []
  let fields: Contract | null = contract
  for (const name of path.split('.')) {
    const entry: [string, FieldSpec] | undefined = fields ? entryOf(fields, name) : undefined
    names.push(entry?.[0] ?? name)
    // The number of a list's item leads to the same fields.
    if (entry) fields = partsOf(entry[1])
    else if (!/^\d+$/.test(name)) fields = null
  }
  return names.join('.')
}

function entryOf(fields: Contract, name: string): [string, FieldSpec] | undefined {
  return Object.entries(fields).find(
    ([field, spec]) => field === name || (spec.type === 'list' && spec.single === name),
  )
}

function partsOf(spec: FieldSpec): Contract | null {
  if (spec.type === 'list') return partsOf(spec.of)
  return spec.type === 'group' ? spec.fields : null
}
