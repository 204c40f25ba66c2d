export interface Speller {
  readonly isWord: (word: string) => boolean
  /** A few words, the likeliest first. */
  readonly suggest: (word: string) => readonly string[]
}
