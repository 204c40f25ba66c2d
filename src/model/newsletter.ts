import type { Manuscript } from './manuscript.ts'
import type { Markdown } from './markdown.ts'
import type { Link, Picture } from './value.ts'

/** The publication: newsletter.yaml. */
export interface Newsletter {
  readonly name: string
  readonly languages: readonly string[]
  readonly sender: { readonly name: string; readonly email: string | null } | null
  readonly about: Markdown | null
  readonly website: Link | null
  readonly social: readonly { readonly network: string; readonly text: string; readonly href: string }[]
  readonly funding: { readonly emblem: Picture; readonly statement: readonly string[] } | null
  /** IANA names of the readers' time zones. */
  readonly zones: readonly string[]
  readonly theme: string
  readonly target: TargetChoice
  readonly manuscript: Manuscript
}

interface TargetChoice {
  readonly name: string
  /** Where pictures will stand on the web, without the issue's own folder; null when unknown. */
  readonly pictures: string | null
  /** The account's own macros: FIRST_NAME, without brackets. */
  readonly macros: readonly string[]
}
