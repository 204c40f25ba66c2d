/** One of the answers that a question offers. */
export interface Choice {
  readonly value: string
  readonly label: string
}

/** What a command asks its user. The answer is a text, as it is typed and as a flag gives it. */
export interface Question {
  readonly message: string
  /** How the answer is written; null where that is plain. */
  readonly hint: string | null
  /** The answer to an empty line, and where the input ends. */
  readonly fallback: string
  /** null for free text. */
  readonly choices: readonly Choice[] | null
  /** Why an answer cannot be taken; null for one that can. */
  readonly complaint: (answer: string) => string | null
}

/** What became of a question. An answer that does not fit is asked for again, but where the input is no terminal. */
export type Reply =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'unfit'; readonly complaint: string }
  | { readonly kind: 'cancelled' }

/** Asks questions, one after another. */
export interface Interview {
  ask(question: Question): Promise<Reply>
}
