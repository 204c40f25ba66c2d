import { entryOf } from '../../fields/entries.ts'
import type { FieldTypes, ReadContext } from '../../fields/fieldType.ts'
import { roleNotPossible, roleTwice } from '../../findings/templates.ts'
import type { Contract, FieldSpec, FieldTypeName } from '../../model/contract.ts'
import type { FieldRole } from '../../model/fieldRoles.ts'
import type { RawMap } from '../../model/raw.ts'
import type { Place } from '../../model/source.ts'

/** Roles that only one field of a map may have. */
const singleRoles: readonly FieldRole[] = ['heading', 'link']

/** The field types that can have each role. */
const typesFor: { readonly [role in FieldRole]: readonly FieldTypeName[] } = {
  heading: ['text', 'choice'],
  name: ['text', 'choice'],
  line: ['text', 'choice'],
  link: ['text'],
  credit: ['text'],
  entry: ['list', 'group', 'event'],
  alt: ['text'],
  subject: ['text'],
  preview: ['text'],
}

const roleByFieldName: ReadonlyMap<string, FieldRole> = new Map([
  ['title', 'heading'],
  ['text', 'link'],
  ['name', 'link'],
  ['alt', 'alt'],
  ['credit', 'credit'],
])

const entryNames = /(?:event|partner|practice|session|milestone)s?$/

/** The role of a field without a `role`, by its name; `isInner` for the fields of a group. */
function roleByName(name: string, { type }: FieldSpec, isInner: boolean): FieldRole | null {
  if (typesFor.entry.includes(type)) return entryNames.test(name) ? 'entry' : null
  const role = name === 'partner' && !isInner ? 'name' : roleByFieldName.get(name)
  return role && typesFor[role].includes(type) ? role : null
}

/** Adds roles by name to fields without one, unless it is a single role that another field has. */
export function withRoles(fields: Contract, isInner: boolean): Contract {
  const usedRoles = Object.values(fields).map(({ role }) => role)
  return Object.fromEntries(
    Object.entries(fields).map(([name, spec]) => {
      const role = roleOf(name, spec, isInner)
      return [
        name,
        role === null || (singleRoles.includes(role) && usedRoles.includes(role)) ? spec : { role, ...spec },
      ]
    }),
  )
}

function roleOf(name: string, spec: Contract[string], isInner: boolean): FieldRole | null {
  const one = spec.type === 'list' ? spec.single : undefined
  return roleByName(name, spec, isInner) ?? (one === undefined ? null : roleByName(one, spec, isInner))
}

/** Reports roles that fields of their type, or in this map, cannot have. */
export function checkRoles(fields: Contract, raw: RawMap, context: ReadContext): void {
  const seen = new Map<FieldRole, string>()
  for (const { key: field, value } of raw.entries) {
    const [spec, place] = [fields[field], value.kind === 'map' ? entryOf(value, 'role')?.value.place : undefined]
    if (!spec?.role || !place) continue
    const problem = problemOf(field, spec.role, fields, seen, context.fields)
    if (problem) context.report(problem(place))
    seen.set(spec.role, field)
  }
}

function problemOf(
  field: string,
  role: FieldRole,
  fields: Contract,
  seen: ReadonlyMap<FieldRole, string>,
  fieldTypes: FieldTypes,
) {
  const other = seen.get(role)
  if (other !== undefined && singleRoles.includes(role))
    return (place: Place) => roleTwice.at(place, { field, role, other })
  const type = fields[field]?.type
  const [isRight, hasAddress] = [type && typesFor[role].includes(type), Object.values(fields).some(isAddress)]
  if (isRight && (role !== 'link' || hasAddress)) return null
  const needs = typesFor[role].map((name) => fieldTypes.get(name)?.label ?? name)
  return (place: Place) => roleNotPossible.at(place, { field, role, needs, lacksAddress: Boolean(isRight) })
}

function isAddress({ type }: Contract[string]): boolean {
  return type === 'url'
}
