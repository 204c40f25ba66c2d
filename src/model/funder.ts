/** What a funder asks of whoever shows its emblem: a file of `templates/funders/`. */
export interface Funder {
  readonly id: string
  readonly summary: string
  /** Which years' programmes it is for, in words. */
  readonly period: string
  /** Where its rules stand, and of which day. */
  readonly sources: readonly string[]
  /** What must be said, in each language. */
  readonly statements: readonly FunderStatement[]
  /** Short forms that must not stand for a name; in several languages they may be the same. */
  readonly abbreviations: readonly { readonly short: string; readonly full: readonly string[] }[]
  /** Typefaces that may be used beside the emblem; null where any may. */
  readonly typefaces: readonly string[] | null
  /** Whether italics, underlining and effects are ruled out beside the emblem. */
  readonly plain: boolean
  readonly emblem: {
    /** Whether a reader must see it without scrolling. */
    readonly firstView: boolean
    /** Whether no other logo may be both higher and wider. */
    readonly largest: boolean
  }
}

export interface FunderStatement {
  /** Primary language subtag: "en". */
  readonly language: string
  /** Each part in its possible wordings; one of them must stand there. */
  readonly parts: readonly (readonly string[])[]
}
