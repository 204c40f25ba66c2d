import type { FilledTemplate } from './letterMjml.ts'

export interface UnpairedTag {
  readonly part: FilledTemplate
  /** "mj-text", or "/mj-text" for one that closes nothing. */
  readonly tag: string
  /** What the part's template has made up to the end of the tag. */
  readonly madeSoFar: string
}

const comments = /<!--[\s\S]*?-->/g
const tags = /<(\/?)(mj-[\w-]+)(?:[^>"']|"[^"]*"|'[^']*')*>/g

/** Comments as spaces, line ends kept: every place stays where it was. */
export function blankedComments(mjml: string): string {
  return mjml.replace(comments, (comment) => comment.replace(/[^\n]/g, ' '))
}

/**
 * The first MJML tag that is opened and not closed, or closes nothing; null when all are in pairs. MJML drops what is
 * in such a tag and says nothing. A template can open what a later one closes.
 */
export function unpairedTag(parts: readonly FilledTemplate[]): UnpairedTag | null {
  const open: UnpairedTag[] = []
  for (const part of parts) {
    const mjml = blankedComments(part.mjml)
    for (const { 0: whole, 1: closing, 2: name = '', index } of mjml.matchAll(tags)) {
      const found = { part, tag: `${closing}${name}`, madeSoFar: part.mjml.slice(0, index + whole.length) }
      if (closing) {
        const last = open.pop()
        if (last?.tag !== name) return last && open.some(({ tag }) => tag === name) ? last : found
      } else if (!whole.endsWith('/>')) open.push(found)
    }
  }
  return open.at(-1) ?? null
}
