import type { BilingualForm } from './bilingual.ts'
import type { Manuscript } from './manuscript.ts'
import type { Markdown } from './markdown.ts'
import type { Picture } from './picture.ts'
import type { RawMap } from './raw.ts'
import type { Place } from './source.ts'
import type { Untranslated } from './untranslated.ts'
import type { Link } from './value.ts'

/** newsletter.yaml, parsed, and its translations by language: newsletter.cy.yaml. */
export interface NewsletterSource {
  readonly root: RawMap
  readonly translations: ReadonlyMap<string, RawMap>
}

/** The publication: newsletter.yaml. */
export interface Newsletter {
  readonly name: string
  readonly languages: readonly string[]
  /** The language of files without a language in their name; null for the first of the languages. */
  readonly lang: string | null
  /** How every issue appears in all languages; null when it is in one of them. */
  readonly bilingual: BilingualForm | null
  /** The address that always leads to the latest issue on the web; null when it is not given. */
  readonly web: string | null
  readonly sender: { readonly name: string; readonly email: string | null } | null
  readonly about: Markdown | null
  readonly website: Link | null
  /** The website that relative addresses belong to; null when it is not given. */
  readonly base: string | null
  readonly social: readonly { readonly network: string; readonly text: string; readonly href: string }[]
  readonly funding: Funding | null
  /** Shown in the masthead; null when there is none. */
  readonly logo: Picture | null
  readonly look: Look
  /** IANA names of the readers' time zones. */
  readonly zones: readonly string[]
  /** Whether events are offered to readers for their calendars. */
  readonly offersCalendar: boolean
  /** The style of quotation marks and apostrophes; null when the newsletter does not set one. */
  readonly quotes: 'curly' | 'straight' | null
  readonly theme: string
  readonly target: TargetChoice
  readonly manuscript: Manuscript
  /** What it gives in other languages only. */
  readonly untranslated: readonly Untranslated[]
  /** Where newsletter.yaml begins. */
  readonly place: Place
}

/** The newsletter's own changes of its theme; null is the theme's own. */
export interface Look {
  readonly deep: OwnColour | null
  readonly accent: OwnColour | null
  readonly face: 'sans' | 'serif' | null
}

/** A colour as #rrggbb, and where it is written. */
export interface OwnColour {
  readonly colour: string
  readonly place: Place
}

/** The funder's emblem and statement. */
interface Funding {
  /** Id of the funder's profile, which the rules check; null when none is named. */
  readonly profile: string | null
  readonly emblem: Picture
  /** The parts of the statement. */
  readonly statement: readonly string[]
}

interface TargetChoice {
  readonly name: string
  /** Base address of the hosted pictures, without the issue's own folder; null when unknown. */
  readonly pictures: string | null
  /** The web folder of the calendar files of all issues; null when unknown. */
  readonly calendars: string | null
  /** The account's own macros: FIRST_NAME, without brackets. */
  readonly macros: readonly string[]
}
