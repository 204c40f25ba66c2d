import type { FixPlan } from '../fix/planFixes.ts'
import { decodeText } from '../lib/text/decodeText.ts'
import { positionAt } from '../lib/text/lines.ts'
import { signNames } from '../lib/text/signNames.ts'
import type { Paint } from './paint.ts'

/** What fixes change, a line each: where, the words as they were and as they are now, and the rules that ask for it. */
export function changeList({ changes, files }: Pick<FixPlan, 'changes' | 'files'>, paint: Paint): string {
  return files
    .flatMap(({ path, before }) => {
      const read = decodeText(before)
      const text = read.kind === 'text' ? read.text : ''
      return wholeWordChanges(
        changes.filter((one) => one.path === path),
        text,
      ).map(({ from, to, now, rules }) => {
        const { line, column } = positionAt(text, from)
        const [was, is] = abbreviate(signNames(text.slice(from, to)), signNames(now))
        const change = `${paint('red', was)}  →  ${paint('green', is || '(nothing)')}`
        return `${paint('cyan', `${path}:${line}:${column}`)}  ${change}  ${paint('dim', rules.join(', '))}\n`
      })
    })
    .join('')
}

interface WordChange {
  readonly from: number
  readonly to: number
  readonly now: string
  readonly rules: readonly string[]
}

/** Each change with the whole words that it is in; changes in the same words are one. */
function wholeWordChanges(changes: FixPlan['changes'], text: string): WordChange[] {
  const wide: { from: number; to: number; changes: FixPlan['changes'][number][] }[] = []
  for (const change of changes) {
    const from =
      change.from - (/[^\s()[\]<>|]*$/.exec(text.slice(Math.max(0, change.from - 300), change.from))?.[0].length ?? 0)
    const to = change.to + (/^[^\s()[\]<>|]*/.exec(text.slice(change.to, change.to + 300))?.[0].length ?? 0)
    const last = wide.at(-1)
    if (last && from < last.to) {
      last.to = Math.max(last.to, to)
      last.changes.push(change)
    } else wide.push({ from, to, changes: [change] })
  }
  return wide.map(({ from, to, changes: own }) => {
    const pieces: string[] = []
    let done = from
    for (const one of own) {
      pieces.push(text.slice(done, one.from), one.replacement)
      done = one.to
    }
    const rules = new Set(own.flatMap(({ findings }) => findings.map(({ id }) => id)))
    return { from, to, now: [...pieces, text.slice(done, to)].join(''), rules: [...rules] }
  })
}

/** Two texts, each cut in the middle where it is long, but so that what is not alike in them is seen. */
function abbreviate(was: string, now: string): [string, string] {
  if (was.length <= 60) return [was, now]
  const most = Math.min(was.length, now.length)
  let start = 0
  while (start < most && was[start] === now[start]) start += 1
  let end = 0
  while (end < most - start && was.at(-1 - end) === now.at(-1 - end)) end += 1
  const cut = (text: string) =>
    cutMiddle(text.slice(0, start), 30) +
    cutMiddle(text.slice(start, text.length - end), 60) +
    cutMiddle(text.slice(text.length - end), 30)
  return [cut(was), cut(now)]
}

function cutMiddle(text: string, most: number): string {
  const chars = [...text]
  const half = most >> 1
  return chars.length <= most ? text : `${chars.slice(0, half).join('')}…${chars.slice(-half).join('')}`
}
