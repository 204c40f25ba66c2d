import type { Place } from '../../../model/source.ts'

/** Whether a place is in a Markdown code block fenced by ``` or ~~~, or between backticks on its line. */
export function isInCode({ source, from, to }: Place): boolean {
  const before = source.text.slice(0, from)
  if ((before.match(/^[ \t]*(?:```|~~~)/gm) ?? []).length % 2 === 1) return true
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const rest = /^[^\n]*/.exec(source.text.slice(to))?.[0] ?? ''
  return (line.match(/`/g) ?? []).length % 2 === 1 && rest.includes('`')
}
