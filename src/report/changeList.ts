import type { FixPlan } from '../fix/planFixes.ts'
import { decodeText } from '../lib/text/decodeText.ts'
import { positionAt } from '../lib/text/lines.ts'
import { signNames } from '../lib/text/signNames.ts'
import type { Paint } from './paint.ts'

/** What fixes change, a line each: the place, the words before and after, and the rules that ask for it. */
export function changeList({ changes, files }: Pick<FixPlan, 'changes' | 'files'>, paint: Paint): string {
  return files
    .flatMap(({ path, before }) => {
      const read = decodeText(before)
      const text = read.kind === 'text' ? read.text : ''
      return wholeWordChanges(
        changes.filter((one) => one.path === path),
        text,
      ).map(({ from, to, words, rules }) => {
        const { line, column } = positionAt(text, from)
        const [old, fixed] = abbreviate(signNames(text.slice(from, to)), signNames(words))
        const change = `${paint('red', old)}  →  ${paint('green', fixed || '(nothing)')}`
        return `${paint('cyan', `${path}:${line}:${column}`)}  ${change}  ${paint('dim', rules.join(', '))}\n`
      })
    })
    .join('')
}

interface WordChange {
  readonly from: number
  readonly to: number
  /** What takes the place of the words between `from` and `to`. */
  readonly words: string
  readonly rules: readonly string[]
}

/** Widens each change to whole words; changes in the same words become one. */
function wholeWordChanges(changes: FixPlan['changes'], text: string): WordChange[] {
  const widened: { from: number; to: number; changes: FixPlan['changes'][number][] }[] = []
  for (const change of changes) {
    const from =
      change.from - (/[^\s()[\]<>|]*$/.exec(text.slice(Math.max(0, change.from - 300), change.from))?.[0].length ?? 0)
    const to = change.to + (/^[^\s()[\]<>|]*/.exec(text.slice(change.to, change.to + 300))?.[0].length ?? 0)
    const last = widened.at(-1)
    if (last && from < last.to) {
      last.to = Math.max(last.to, to)
      last.changes.push(change)
    } else widened.push({ from, to, changes: [change] })
  }
  return widened.map(({ from, to, changes: own }) => {
    const pieces: string[] = []
    let done = from
    for (const one of own) {
      pieces.push(text.slice(done, one.from), one.replacement)
      done = one.to
    }
    const rules = new Set(own.flatMap(({ findings }) => findings.map(({ id }) => id)))
    return { from, to, words: [...pieces, text.slice(done, to)].join(''), rules: [...rules] }
  })
}

/** Cuts long texts in the middle: what they have in common at both ends, and what differs, each on its own. */
function abbreviate(old: string, fixed: string): [string, string] {
  if (old.length <= 60) return [old, fixed]
  const shorter = Math.min(old.length, fixed.length)
  let start = 0
  while (start < shorter && old[start] === fixed[start]) start += 1
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === fixed.at(-1 - end)) end += 1
  const cut = (text: string) =>
    cutMiddle(text.slice(0, start), 30) +
    cutMiddle(text.slice(start, text.length - end), 60) +
    cutMiddle(text.slice(text.length - end), 30)
  return [cut(old), cut(fixed)]
}

function cutMiddle(text: string, maxLength: number): string {
  const chars = [...text]
  const half = maxLength >> 1
  return chars.length <= maxLength ? text : `${chars.slice(0, half).join('')}…${chars.slice(-half).join('')}`
}
