/** Every word the product itself writes, in one language. */
export interface Language {
  /** File name and the author's name for it: "en". */
  readonly id: string
  /** BCP 47 tag for `lang` attributes: "en-GB". */
  readonly tag: string
  readonly dir: 'ltr' | 'rtl'
  /** January first. */
  readonly months: readonly string[]
  /** Monday first. */
  readonly weekdays: readonly string[]
  readonly words: { readonly [word: string]: string }
}
