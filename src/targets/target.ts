/** One HTML form that a target needs besides the complete document. */
export interface PasteForm {
  /** Stands between the id and `.html`. */
  readonly suffix: string
  /** Bytes, before the platform lengthens the links, above which readers' clients cut the email. */
  readonly limit: number
  /** The platform's name for people. */
  readonly platform: string
  /** A likeness of what the platform makes of a fragment, for looking at. */
  readonly wrap: (fragment: string, about: { readonly subject: string; readonly preview: string | null }) => string
}

/** A platform that sends newsletters. */
export interface Target {
  readonly id: string
  /** One sentence for the author. */
  readonly summary: string
  /** What is pasted there; null when the complete document is what is used. */
  readonly paste: PasteForm | null
}
