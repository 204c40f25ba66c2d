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

/** What every section may say besides the fields of its type. */
export const productFields: readonly string[] = ['id', 'lang', 'origin']
