/** How an issue in several languages is sent: a mail for each, one after another in one mail, or block by block. */
export const bilingualForms = ['two-mails', 'top-and-bottom', 'block-by-block'] as const

export type BilingualForm = (typeof bilingualForms)[number]

/** How an issue's texts are divided among languages, each by its id. */
export interface Bilingual {
  readonly form: BilingualForm
  /** In the order in which readers get them. */
  readonly languages: readonly string[]
  /** The language of the files without a language in their name. */
  readonly source: string
}
