import { wrapText } from '../../lib/text/wrap.ts'
import type { MarkdownValue, TemplateValues } from '../../model/letter.ts'
import type { Block, Inline } from '../../model/markdown.ts'
import type { References } from './references.ts'

/** Renders Markdown as plain text, wrapped to `width` characters. Links are cited by number. */
export function markdownText({ blocks }: MarkdownValue, width: number, references: References): string {
  return blocks.map((block) => blockText(block, width, references)).join('\n\n')
}

function blockText(block: Block<TemplateValues>, width: number, references: References): string {
  switch (block.kind) {
    case 'paragraph':
      return wrapText(inlinesText(block.children, references), width)
    case 'subheading': {
      const text = wrapText(inlinesText(block.children, references), width)
      return block.level === 3 ? `${text}\n${'.'.repeat(longestLine(text))}` : text
    }
    case 'list': {
      const digits = Math.max(...(block.numbers ?? [0])).toString().length
      const bullet = (i: number) => (block.numbers ? `${String(block.numbers[i]).padStart(digits)}. ` : '- ')
      return block.items.map((item, i) => itemText(item, bullet(i), width, references)).join('\n')
    }
    case 'picture':
      return block.picture['alt'] ? wrapText(`[${block.picture['alt']}]`, width) : ''
  }
}

function itemText(
  blocks: readonly Block<TemplateValues>[],
  bullet: string,
  width: number,
  references: References,
): string {
  const indent = ' '.repeat(bullet.length)
  const text = blocks
    .map((block) => blockText(block, width - bullet.length, references))
    .join('\n')
    .replaceAll('\n', `\n${indent}`)
  return bullet + text
}

function inlinesText(inlines: readonly Inline[], references: References): string {
  return inlines.map((inline) => inlineText(inline, references)).join('')
}

function inlineText(inline: Inline, references: References): string {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'break':
      return '\n'
    case 'strong':
    case 'emphasis':
      return inlinesText(inline.children, references)
    case 'anchor':
      return references.cite(inlinesText(inline.children, references), inline.href)
  }
}

export function longestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => [...line].length))
}
