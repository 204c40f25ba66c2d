export interface Speller {
  readonly isWord: (word: string) => boolean
  /** The likeliest first; few. */
  readonly suggest: (word: string) => readonly string[]
}
