import { wrapText } from '../../lib/text/wrap.ts'
import type { MarkdownValue, TemplateValues } from '../../model/letter.ts'
import type { Block, Inline } from '../../model/markdown.ts'
import type { References } from './references.ts'
import { lineWidth, textHeading } from './textHeading.ts'

type TextBlock = Block<TemplateValues>

interface Setting {
  /** In cells. */
  readonly width: number
  /** The level of the text's larger headings in the letter. */
  readonly level: number
  readonly references: References
}

/** Renders Markdown as plain text. Links are cited by number. */
export function markdownText({ blocks }: MarkdownValue, level: number, references: References): string {
  return blocksText(blocks, { width: lineWidth, level, references }, '\n\n')
}

function blocksText(blocks: readonly TextBlock[], setting: Setting, between: string): string {
  let text = ''
  let gap = ''
  for (const block of blocks) {
    const own = blockText(block, setting)
    if (own === '') continue
    text += gap + own
    gap = isUnderlined(block, setting) ? '\n' : between
  }
  return text
}

/** An underlined heading stands directly above its text. */
function isUnderlined(block: TextBlock, setting: Setting): boolean {
  return block.kind === 'subheading' && levelOf(block, setting) <= 3
}

function levelOf({ level }: { readonly level: 3 | 4 }, setting: Setting): number {
  return setting.level + level - 3
}

function blockText(block: TextBlock, setting: Setting): string {
  const { width, references } = setting
  switch (block.kind) {
    case 'paragraph':
      return wrapText(inlinesText(block.children, references), width)
    case 'subheading':
      return textHeading(inlinesText(block.children, references), levelOf(block, setting), width)
    case 'list':
      return listText(block, setting)
    case 'picture':
      return block.picture['alt'] ? wrapText(`${block.picture['alt']}]`, width, '[', ' ') : ''
  }
}

/** An item of several paragraphs has blank lines between them and around it, as have all others of its list. */
function listText({ items, numbers }: Extract<TextBlock, { kind: 'list' }>, setting: Setting): string {
  const digits = Math.max(...(numbers ?? [0])).toString().length
  const isLoose = items.some((blocks) => blocks.filter(({ kind }) => kind !== 'list').length > 1)
  const between = isLoose ? '\n\n' : '\n'
  return items
    .map((blocks, i) => {
      const bullet = numbers ? `${String(numbers[i]).padStart(digits)}. ` : '- '
      const text = blocksText(blocks, { ...setting, width: setting.width - bullet.length }, between)
      return bullet + text.replaceAll(/\n(?!\n)/g, `\n${' '.repeat(bullet.length)}`)
    })
    .join(between)
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
