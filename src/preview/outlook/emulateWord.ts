import { parseStyleAttribute, printStyle, type Style } from '../../lib/css/style.ts'
import { type Piece, splitHtml } from '../../lib/html/htmlPieces.ts'
import { mapAttributes } from '../views/attributes.ts'
import { firstInHead } from '../views/firstInHead.ts'
import { openConditionalComments } from './conditionalComments.ts'
import { elementStyle } from './elementStyle.ts'
import { openElements } from './openElements.ts'
import { rowPadding } from './rowPadding.ts'
import { readStyleSheet } from './styleSheet.ts'

/** Cuts off the signs of list items that hang out of their list, whose margin is told as padding. */
const ownStyle = `<style>ul,ol{clip-path:inset(-9999px -9999px -9999px 0)}
ul:dir(rtl),ol:dir(rtl){clip-path:inset(-9999px 0 -9999px -9999px)}</style>`

/**
 * Rewrites an email, or a part of one, so that Chromium shows about what classic Outlook on Windows shows, which uses
 * Word's engine. The facts are in `rows/`. They are not complete: not all that Word does is published.
 */
export function emulateWord(html: string): string {
  const written: string[] = []
  const elements = openElements()
  const rows = rowPadding()
  for (const piece of splitHtml(openConditionalComments(html))) {
    const { name, text } = piece
    if (piece.kind !== 'tag') {
      if (!elements.around().isHidden) written.push(name === 'style' ? readStyleSheet(text) : text)
    } else if (text.startsWith('</')) {
      const { isHidden } = elements.end(name)
      if (!isHidden) rows.end(name)
      if (!isHidden && !unknown.has(name)) written.push(text)
    } else startTag(piece)
  }
  return firstInHead(splitHtml(written.join('')), ownStyle)

  function startTag({ name, text }: Piece): void {
    const around = elements.around()
    const { style, isExact } = elementStyle(name, inlineStyle(text), around)
    const isHidden = (around.isHidden && name !== 'table') || name === 'xml' || isNone(style)
    elements.start(name, { isHidden, isExact })
    if (isHidden || unknown.has(name)) return
    rows.start(name)
    const at = written.length
    const restyle = (changed: Style) => {
      written[at] = withStyle(text, name, changed)
    }
    restyle(style)
    if (name === 'td' || name === 'th') rows.cell({ style, restyle })
    if (name === 'img' && isExact) written[at] = `${exactLine}${written[at]}</span>`
  }
}

/** Tags that say nothing to Word's engine; what they hold is shown. */
const unknown = new Set(['noscript', 'picture', 'source'])

/** As high as the line, with the lower end of the picture. */
const exactLine =
  '<span style="display:inline-flex;align-items:flex-end;vertical-align:bottom;height:1lh;overflow:hidden">'

function isNone(style: Style): boolean {
  return style.findLast(([property]) => property === 'display')?.[1].startsWith('none') ?? false
}

function inlineStyle(tag: string): Style {
  let style: Style | null = null
  mapAttributes(tag, (name, value) => {
    if (name === 'style') style ??= parseStyleAttribute(value)
    return value
  })
  return style ?? []
}

function withStyle(tag: string, element: string, style: Style): string {
  const printed = printStyle(style)
  let isStyled = false
  const changed = mapAttributes(tag, (name, value) => {
    if (name === 'srcset' || (name === 'background' && element !== 'body')) return null
    if (name !== 'style') return value
    isStyled = true
    return printed || null
  })
  // Levelled cells may have had no style before.
  return isStyled || !printed ? changed : changed.replace(/^<[^\s/>]+/, (start) => `${start} style="${printed}"`)
}
