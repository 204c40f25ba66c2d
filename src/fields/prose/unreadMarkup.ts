import type { Markup } from './markups.ts'

/** Markup that Markdown fields do not read, so that its signs would be printed. Offsets in the text. */
export interface UnreadMarkup {
  readonly markup: Markup
  readonly from: number
  readonly to: number
}
