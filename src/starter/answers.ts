import type { BilingualForm } from '../model/bilingual.ts'

/** What `init` makes a newsletter from; null for what is left out. */
export interface Answers {
  readonly name: string
  readonly sender: string | null
  /** In the readers' order. */
  readonly languages: readonly string[]
  /** The language that is written first. */
  readonly lang: string
  /** null: an issue is in one language. */
  readonly bilingual: BilingualForm | null
  readonly logo: LogoFile | null
  readonly deep: string | null
  readonly accent: string | null
  /** Id of the funder's profile. */
  readonly funder: string | null
  readonly zones: readonly string[]
  /** The address below which the pictures stand. */
  readonly pictures: string | null
}

export interface LogoFile {
  /** Its path in the project. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Whether it stands there already, and is not to be copied. */
  readonly isThere: boolean
}
