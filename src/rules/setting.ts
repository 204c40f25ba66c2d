import type { Funder } from '../model/funder.ts'
import type { Language } from '../model/language.ts'
import type { LanguageWords } from '../model/languageWords.ts'
import type { Newsletter } from '../model/newsletter.ts'
import type { Picture } from '../model/picture.ts'
import type { Theme } from '../model/theme.ts'
import type { CalendarDate } from '../model/value.ts'
import type { Target } from '../targets/target.ts'
import type { Speller } from './speller.ts'

/** What every rule may read besides its subject. Edits to an issue's texts do not change it. */
export interface Setting {
  readonly language: Language
  /** The words.yaml of each language that partners may write in. */
  readonly words: readonly LanguageWords[]
  /** The issue's language tag. */
  readonly lang: string
  /** The issue's date. */
  readonly issueDate: CalendarDate
  readonly newsletter: NewsletterSettings
  readonly theme: Theme
  readonly target: Target
  /** The funder's requirements; null when newsletter.yaml names no profile. */
  readonly funder: Funder | null
  /** The project's words, as written in dictionary.txt. */
  readonly dictionary: ReadonlySet<string>
  /** null if spelling is not checked, or the language has no dictionary. */
  readonly speller: () => Speller | null
  /** Whether links were checked online. */
  readonly isOnline: boolean
  /** Whether words are looked up in dictionaries; a build looks none up. */
  readonly hasDictionaries: boolean
}

/** newsletter.yaml without the texts that readers see, except the funding statement and emblem. */
interface NewsletterSettings extends Pick<Newsletter, 'name' | 'languages' | 'base' | 'zones' | 'quotes' | 'target'> {
  readonly funding: FundingSettings | null
  readonly website: Pick<NonNullable<Newsletter['website']>, 'href'> | null
}

interface FundingSettings extends Pick<NonNullable<Newsletter['funding']>, 'profile' | 'statement'> {
  readonly emblem: Pick<Picture, 'alt' | 'file'>
}
