import type { FieldSpec, FieldTypeName } from './contract.ts'

/**
 * What a section.yaml may say that a field is for its reader:
 * - heading: the section’s or the item’s title; tables of contents list it;
 * - name: whom or what the section is about. It stands as a heading, and is listed where there is no other;
 * - link: the words to click on, for the address beside them;
 * - credit: who made a picture;
 * - line: a line like others, whatever its field is called;
 * - entry: items that readers tell apart by their own headings: the same words of a link may stand in each.
 */
export const sayableRoles = ['heading', 'name', 'link', 'credit', 'line', 'entry'] as const

export type FieldRole = (typeof sayableRoles)[number] | 'alt' | 'subject' | 'preview'

/** Which types of field can have a role. */
export const typesFor: { readonly [role in FieldRole]: readonly FieldTypeName[] } = {
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

const byName: ReadonlyMap<string, FieldRole> = new Map([
  ['title', 'heading'],
  ['text', 'link'],
  ['name', 'link'],
  ['alt', 'alt'],
  ['credit', 'credit'],
])

const entryNames = /(?:event|partner|practice|session|milestone)s?$/

/** What a field of a section type is where nothing is said of it: what its name means; `isInner` in a group of fields. */
export function roleByName(name: string, { type }: FieldSpec, isInner: boolean): FieldRole | null {
  if (typesFor.entry.includes(type)) return entryNames.test(name) ? 'entry' : null
  const role = name === 'partner' && !isInner ? 'name' : byName.get(name)
  return role && typesFor[role].includes(type) ? role : null
}
