/** An address in a text that was pasted. */
export interface PastedAddress {
  readonly address: string
  /** What names it beside it: the alternative text of a picture, or the words of its line; null if nothing does. */
  readonly label: string | null
  /** Whether it stands in a list, where the label is what the officer wrote to say which picture it is. */
  readonly isListed: boolean
  /** Where it stands in the text: an offset in UTF-16 units. */
  readonly from: number
}

/** What a text that was pasted says about addresses of pictures. */
export interface Paste {
  /** In the order of the text. */
  readonly addresses: readonly PastedAddress[]
  /** Sources of pictures that name no place on the web, as in a page that was saved. */
  readonly unreachable: readonly string[]
}
