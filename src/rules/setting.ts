import type { Funder } from '../model/funder.ts'
import type { Language, LanguageWords } from '../model/language.ts'
import type { Newsletter } from '../model/newsletter.ts'
import type { Picture } from '../model/picture.ts'
import type { Theme } from '../model/theme.ts'
import type { CalendarDate } from '../model/value.ts'
import type { Target } from '../targets/target.ts'
import type { Speller } from './speller.ts'

/** What every rule may know besides the thing that it looks at: nothing of it changes while an issue is written. */
export interface Setting {
  readonly language: Language
  /** What is known of each language that partners may write in. */
  readonly words: readonly LanguageWords[]
  /** The language that the issue names. */
  readonly lang: string
  /** When the issue appears. */
  readonly issueDate: CalendarDate
  readonly newsletter: NewsletterSettings
  readonly theme: Theme
  readonly target: Target
  /** What the newsletter's funder asks for; null when newsletter.yaml names no profile. */
  readonly funder: Funder | null
  /** Words of the project's own, from dictionary.txt, as they are written there. */
  readonly dictionary: ReadonlySet<string>
  /** null where words are not to be looked up, or there is no dictionary for the language. */
  readonly speller: () => Speller | null
  /** Whether the addresses of links have been asked. */
  readonly isOnline: boolean
}

/** newsletter.yaml without the texts that readers see, but for the funder's. */
interface NewsletterSettings extends Pick<Newsletter, 'name' | 'languages' | 'base' | 'zones' | 'quotes' | 'target'> {
  readonly funding: FundingSettings | null
  readonly website: Pick<NonNullable<Newsletter['website']>, 'href'> | null
}

interface FundingSettings extends Pick<NonNullable<Newsletter['funding']>, 'profile' | 'statement'> {
  readonly emblem: Pick<Picture, 'alt' | 'file'>
}
