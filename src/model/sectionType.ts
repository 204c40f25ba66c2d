import type { Contract } from './contract.ts'

/** A kind of section, read from its folder: `templates/sections/<id>/`. */
export interface SectionType {
  readonly id: string
  /** One sentence for the author. */
  readonly summary: string
  readonly fields: Contract
  /** Whether it stands on a ground of its own, as the masthead does. */
  readonly panel: boolean
}

/** What leads to a section's fields, in words for the author. */
export const sectionHelp = {
  type: 'What kind of section it is.',
  file: 'The file that this section stands in, such as 30-wales.md. Fields beside it take the place of the file’s own.',
}

/** What every section may say besides the fields of its type. */
export const productContract = {
  id: { type: 'text', unread: true, help: 'a name for it, by which its translation finds it' },
  lang: { type: 'text', unread: true, names: 'language', help: 'its language, where it is not the issue’s' },
  origin: { type: 'choice', options: ['partner'], help: '“partner” where another body wrote it' },
  calendar: { type: 'choice', options: ['none'], help: 'none: its events have no links to add them to a calendar' },
} as const satisfies Contract

export const productFields: readonly string[] = Object.keys(productContract)
