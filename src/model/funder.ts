/** What a funder requires of publications that show its emblem: a file in `templates/funders/`. */
export interface Funder {
  readonly id: string
  readonly summary: string
  /** The programme years that it applies to, in words. */
  readonly period: string
  /** Where its rules are published, each with the date of the version. */
  readonly sources: readonly string[]
  /** The statement that must appear, in each language. */
  readonly statements: readonly FunderStatement[]
  /** Abbreviations that must not replace a name; `full` has the name in each language that shares the abbreviation. */
  readonly abbreviations: readonly { readonly short: string; readonly full: readonly string[] }[]
  /** Typefaces allowed next to the emblem; null when any is. */
  readonly typefaces: readonly string[] | null
  /** Whether italics, underlining and effects are forbidden next to the emblem. */
  readonly plain: boolean
  readonly emblem: {
    /** Whether it must be visible without scrolling. */
    readonly firstView: boolean
    /** Whether it is forbidden that another logo is both higher and wider. */
    readonly largest: boolean
  }
}

export interface FunderStatement {
  /** Primary language subtag: "en". */
  readonly language: string
  /** The parts of the statement, each with its accepted wordings; one of these must appear. */
  readonly parts: readonly (readonly string[])[]
}
