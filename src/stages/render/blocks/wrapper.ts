import { elementNode, type HtmlNode, textNode } from '../../../lib/html/htmlTree.ts'
import { outlookComment, outlookEnd, outlookStart, tableEnd } from './outlookComment.ts'

/** Keeps sections at the email's width, in px: by a table in Outlook, by a `div` elsewhere. */
export function wrapSections(width: string, sections: readonly HtmlNode[]): HtmlNode[] {
  const table = `<table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" width="${width}">`
  return [
    outlookComment(`${table}<tr><td>`),
    textNode('\n'),
    elementNode(
      'div',
      { style: `margin:0 auto;max-width:${width}px` },
      sections.flatMap((section) => [textNode('\n'), section]),
    ),
    textNode('\n'),
    outlookComment(tableEnd),
  ]
}

// Without white space, which MJML prints at the end of its own boxes.
const end = `${tableEnd}</div>\n<!--${outlookStart}${tableEnd}${outlookEnd}-->`
const start =
  /^<!--\[if mso \| IE\]><table align="center"[^>]*><tr><td><!\[endif\]-->\n<div style="margin:0 auto;max-width:\d+px">\n/

/** Opens the wrapper at the end of `above` for `below`, where both are wrapped sections of one letter. */
export function shareWrapper(above: string, below: string): readonly [string, string] | null {
  const opening = above.endsWith(end) ? start.exec(below)?.[0] : undefined
  return opening ? [`${above.slice(0, 1 + above.lastIndexOf('></div>'))}\n`, below.slice(opening.length)] : null
}
