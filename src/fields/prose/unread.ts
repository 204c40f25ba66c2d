import type { Markup } from './markups.ts'

/** Markup that this product does not read, and would print with its signs. Offsets in the text. */
export interface Unread {
  readonly markup: Markup
  readonly from: number
  readonly to: number
}
