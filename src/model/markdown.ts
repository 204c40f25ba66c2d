import type { Picture } from './picture.ts'

/** An author's running text: paragraphs, small headings, lists and pictures. */
export interface Markdown<P = Picture> {
  readonly kind: 'markdown'
  readonly blocks: readonly Block<P>[]
}

/** `P` is what stands for a picture: the author's, or the one that templates see. */
export type Block<P = Picture> =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'subheading'; readonly level: 3 | 4; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list'
      /** One an item; null for bullets. */
      readonly numbers: readonly number[] | null
      readonly items: readonly (readonly Block<P>[])[]
    }
  | { readonly kind: 'picture'; readonly picture: P }

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'anchor'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' }
