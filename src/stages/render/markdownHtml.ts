import { escapeHtml } from '../../lib/html/escape.ts'
import type { MarkdownValue, TemplateValues } from '../../model/letter.ts'
import type { Block, Inline } from '../../model/markdown.ts'

/** Renders one part by the partial of its name: `content` is HTML already, other values are texts. */
export type FillPartial = (name: string, context: TemplateValues) => string

/** Running text as HTML, each of its parts by a template of its own. */
export function markdownHtml({ blocks }: MarkdownValue, part: FillPartial): string {
  return blocks.map((block, i) => blockHtml(block, part, i === blocks.length - 1)).join('')
}

function blockHtml(block: Block<TemplateValues>, part: FillPartial, last: boolean): string {
  switch (block.kind) {
    case 'paragraph':
      return part('paragraph', { content: inlinesHtml(block.children, part), last })
    case 'subheading':
      return part('subheading', {
        content: inlinesHtml(block.children, part),
        level: block.level,
        small: block.level === 4,
      })
    case 'list': {
      const { numbers } = block
      const items = block.items.map((item, i) =>
        part('list-item', { content: itemHtml(item, part), value: numbers && jump(numbers, i) }),
      )
      return part('list', { content: items.join(''), ordered: numbers !== null, first: numbers?.[0] ?? 1, last })
    }
    case 'picture':
      return part('text-picture', block.picture)
  }
}

/** An item's number where it does not follow from the one before. */
function jump(numbers: readonly number[], i: number): number | null {
  const number = numbers[i] ?? 1
  return i === 0 || number === (numbers[i - 1] ?? 0) + 1 ? null : number
}

/** A tight item's one paragraph is printed without its own spacing. */
function itemHtml(blocks: readonly Block<TemplateValues>[], part: FillPartial): string {
  return blocks
    .map((block, i) =>
      i === 0 && block.kind === 'paragraph' ? inlinesHtml(block.children, part) : blockHtml(block, part, true),
    )
    .join('')
}

function inlinesHtml(inlines: readonly Inline[], part: FillPartial): string {
  return inlines.map((inline) => inlineHtml(inline, part)).join('')
}

function inlineHtml(inline: Inline, part: FillPartial): string {
  switch (inline.kind) {
    case 'text':
      return escapeHtml(inline.text)
    case 'break':
      return '<br>'
    case 'strong':
    case 'emphasis':
      return part(inline.kind, { content: inlinesHtml(inline.children, part) })
    case 'anchor':
      return part('anchor', { content: inlinesHtml(inline.children, part), href: inline.href })
  }
}
