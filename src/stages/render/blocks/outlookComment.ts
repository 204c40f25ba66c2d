import type { HtmlNode } from '../../../lib/html/htmlTree.ts'

/** What stands between `<!--` and `-->` around markup that only classic Outlook and Internet Explorer read. */
export const outlookStart = '[if mso | IE]>'
export const outlookEnd = '<![endif]'

export function outlookComment(markup: string): HtmlNode {
  return { kind: 'comment', text: outlookText(markup) }
}

/** Whether a node closes the table that Outlook gets for a section, or for columns. */
export function endsOutlookTable(node: HtmlNode | undefined): boolean {
  return node?.kind === 'comment' && node.text === outlookText(tableEnd)
}

export const tableEnd = '</td></tr></table>'

function outlookText(markup: string): string {
  return `${outlookStart}${markup}${outlookEnd}`
}
