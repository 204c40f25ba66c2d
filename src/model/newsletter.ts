import type { Manuscript } from './manuscript.ts'
import type { Markdown } from './markdown.ts'
import type { Picture } from './picture.ts'
import type { Place } from './source.ts'
import type { Link } from './value.ts'

/** The publication: newsletter.yaml. */
export interface Newsletter {
  readonly name: string
  readonly languages: readonly string[]
  readonly sender: { readonly name: string; readonly email: string | null } | null
  readonly about: Markdown | null
  readonly website: Link | null
  /** The website that addresses starting with / belong to; null when it is not given. */
  readonly base: string | null
  readonly social: readonly { readonly network: string; readonly text: string; readonly href: string }[]
  readonly funding: Funding | null
  /** IANA names of the readers' time zones. */
  readonly zones: readonly string[]
  /** Which quotation marks and apostrophes its texts have; null when nobody has said. */
  readonly quotes: 'curly' | 'straight' | null
  readonly theme: string
  readonly target: TargetChoice
  readonly manuscript: Manuscript
  /** Where it begins. */
  readonly place: Place
}

/** Who pays for it, and what stands there to say so. */
interface Funding {
  /** The funder's profile, whose rules are looked after; null when none is named. */
  readonly profile: string | null
  readonly emblem: Picture
  /** In its parts. */
  readonly statement: readonly string[]
}

interface TargetChoice {
  readonly name: string
  /** Where pictures will stand on the web, without the issue's own folder; null when unknown. */
  readonly pictures: string | null
  /** The account's own macros: FIRST_NAME, without brackets. */
  readonly macros: readonly string[]
}
