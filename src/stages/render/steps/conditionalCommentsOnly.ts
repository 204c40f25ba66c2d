import type { Step } from '../../../lib/html/htmlTokens.ts'

/** Keeps Outlook's conditional comments, which hold its column widths, and drops all others. */
export const conditionalCommentsOnly: Step = (token) =>
  token.kind !== 'comment' || /^\s*\[if [^\]]+\]>|<!\[endif\]$/.test(token.text) ? token : null
