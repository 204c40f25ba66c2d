import { escapeHtml } from '../../lib/html/escape.ts'
import type { MarkdownValue, TemplateValues } from '../../model/letter.ts'
import type { Block, Inline } from '../../model/markdown.ts'

/** Fills the partial with this name. `content` is HTML; other values are plain text. */
export type FillPartial = (name: string, context: TemplateValues) => string

/** Renders Markdown as HTML, each block and inline by its own partial. */
export function markdownHtml({ blocks }: MarkdownValue, fill: FillPartial): string {
  return blocks.map((block, i) => blockHtml(block, fill, { last: i === blocks.length - 1, inner: false })).join('')
}

interface Position {
  /** Whether it is the last block of its text: for partials of a project's own. */
  readonly last: boolean
  /** Whether the block is in an item of a list. */
  readonly inner: boolean
}

function blockHtml(block: Block<TemplateValues>, fill: FillPartial, position: Position): string {
  switch (block.kind) {
    case 'paragraph':
      return fill('paragraph', { content: inlinesHtml(block.children, fill), ...position })
    case 'subheading':
      return fill('subheading', {
        content: inlinesHtml(block.children, fill),
        level: block.level,
        small: block.level === 4,
      })
    case 'list': {
      const { numbers } = block
      const items = block.items.map((item, i) =>
        fill('list-item', {
          content: itemHtml(item, fill),
          value: numbers && explicitNumber(numbers, i),
          picture: item.some(({ kind }) => kind === 'picture'),
        }),
      )
      return fill('list', { content: items.join(''), ordered: numbers !== null, first: numbers?.[0] ?? 1, ...position })
    }
    case 'picture':
      return fill('text-picture', block.picture)
  }
}

/** An item's number; null if it is one more than the previous item's. */
function explicitNumber(numbers: readonly number[], i: number): number | null {
  const number = numbers[i] ?? 1
  return i === 0 || number === (numbers[i - 1] ?? 0) + 1 ? null : number
}

/** The first paragraph of an item is printed without a `p` element and its spacing. */
function itemHtml(blocks: readonly Block<TemplateValues>[], fill: FillPartial): string {
  return blocks
    .map((block, i) =>
      i === 0 && block.kind === 'paragraph'
        ? inlinesHtml(block.children, fill)
        : blockHtml(block, fill, { last: true, inner: true }),
    )
    .join('')
}

function inlinesHtml(inlines: readonly Inline[], fill: FillPartial): string {
  return inlines.map((inline) => inlineHtml(inline, fill)).join('')
}

function inlineHtml(inline: Inline, fill: FillPartial): string {
  switch (inline.kind) {
    case 'text':
      return escapeHtml(inline.text)
    case 'break':
      return '<br>'
    case 'strong':
    case 'emphasis':
      return fill(inline.kind, { content: inlinesHtml(inline.children, fill) })
    case 'anchor':
      return fill('anchor', { content: inlinesHtml(inline.children, fill), href: inline.href })
  }
}
