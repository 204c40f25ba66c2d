import type { Picture } from './picture.ts'

/** An author's running text: paragraphs, small headings, lists and pictures. */
export interface Markdown<P = Picture> {
  readonly kind: 'markdown'
  readonly blocks: readonly Block<P>[]
}

/** `P` is the type of a picture: the author's `Picture`, or the values that templates read. */
export type Block<P = Picture> =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'subheading'; readonly level: 3 | 4; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list'
      /** One number per item; null for bullets. */
      readonly numbers: readonly number[] | null
      readonly items: readonly (readonly Block<P>[])[]
    }
  | { readonly kind: 'picture'; readonly picture: P }

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'anchor'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' }
