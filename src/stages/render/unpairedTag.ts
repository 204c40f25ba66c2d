import type { FilledTemplate } from './letterMjml.ts'

export interface UnpairedTag {
  readonly part: FilledTemplate
  /** "mj-text" if it is not closed, "/mj-text" if it closes nothing. */
  readonly tag: string
  /** The part's MJML up to the end of the tag. */
  readonly mjmlSoFar: string
}

const comments = /<!--[\s\S]*?-->/g
const tags = /<(\/?)(mj-[\w-]+)(?:[^>"']|"[^"]*"|'[^']*')*>/g

/** Replaces comments by spaces and keeps line breaks, so that offsets and lines stay the same. */
export function blankComments(mjml: string): string {
  return mjml.replace(comments, (comment) => comment.replace(/[^\n]/g, ' '))
}

/**
 * Finds the first MJML tag that is opened and not closed, or closes nothing; null if there is none. MJML silently drops
 * the content of such an element. A template can open an element that a later one closes.
 */
export function unpairedTag(parts: readonly FilledTemplate[]): UnpairedTag | null {
  const open: UnpairedTag[] = []
  for (const part of parts) {
    const mjml = blankComments(part.mjml)
    for (const { 0: whole, 1: closing, 2: name = '', index } of mjml.matchAll(tags)) {
      const found = { part, tag: `${closing}${name}`, mjmlSoFar: part.mjml.slice(0, index + whole.length) }
      if (closing) {
        const last = open.pop()
        if (last?.tag !== name) return last && open.some(({ tag }) => tag === name) ? last : found
      } else if (!whole.endsWith('/>')) open.push(found)
    }
  }
  return open.at(-1) ?? null
}
