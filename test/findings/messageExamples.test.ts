import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { compile } from '../../src/index.ts'
import { positionAt } from '../../src/lib/text/lines.ts'
import { signNames } from '../../src/lib/text/signNames.ts'
import type { Finding } from '../../src/model/finding.ts'
import { type MessageExample, messageExamplesFile } from '../../src/report/topics/messageExamples.ts'
import { repository } from '../support/project.ts'
import { parseFixture } from './fixture.ts'
import { project } from './project.ts'

const folder = new URL('../fixtures/broken/', import.meta.url)
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => parseFixture(readFileSync(new URL(name, folder), 'utf8')))

/** Lines before and behind the place that are shown, besides those that it is set in below. */
const before = 3
const behind = 2
const maxWidth = 76

const depth = (line: string) => line.search(/\S|$/)

/** The numbers of the lines that show what is at a line: those it is set in below, and neighbours that are right. */
function linesAround(lines: readonly string[], at: number, otherwiseWrong: readonly number[]): readonly number[] {
  const shown = [at]
  let least = depth(lines[at] ?? '')
  for (let i = at - 1; i >= 0; i -= 1) {
    const own = depth(lines[i] ?? '')
    const isAround = own < least && lines[i] !== ''
    if (isAround) least = own
    if (isAround || (i >= at - before && !otherwiseWrong.includes(i))) shown.unshift(i)
  }
  for (let i = at + 1; i <= at + behind && i < lines.length; i += 1) if (!otherwiseWrong.includes(i)) shown.push(i)
  return shown
}

interface Excerpt {
  readonly text: string
  readonly from: number
  /** Where the mark ends; null without one. */
  readonly to: number | null
  /** Numbers of lines, from 0, in which something else is wrong. */
  readonly otherwiseWrong: readonly number[]
}

function excerpt({ text, from, to, otherwiseWrong }: Excerpt): string {
  const { line, column } = positionAt(text, from)
  const lines = text.replace(/\n$/, '').split('\n')
  const shown = linesAround(lines, line - 1, otherwiseWrong)
  return shown
    .flatMap((number, i) => {
      const words = lines[number] ?? ''
      const gap = i > 0 && number - 1 !== shown[i - 1] ? [`${' '.repeat(depth(words))}…`] : []
      if (to === null || number !== line - 1) return [...gap, cut(words)]
      const width = Math.max(1, Math.min(to, from + words.length - column + 1) - from)
      return [...gap, cut(words), ' '.repeat(column - 1) + '^'.repeat(width)]
    })
    .join('\n')
}

function cut(line: string): string {
  return line.length > maxWidth ? `${line.slice(0, maxWidth - 1)}…` : line
}

function exampleOf({ message, help, place, suggestion }: Finding, others: readonly Finding[]): MessageExample {
  const says = signNames(`${message} ${help}`)
  if (place === null || place.source.text === '') return { says }
  const { path: file, text } = place.source
  const otherwiseWrong = others.flatMap((other) =>
    other.place?.source.path === file ? [positionAt(text, other.place.from).line - 1] : [],
  )
  const wrong = excerpt({ text, from: place.from, to: place.to, otherwiseWrong })
  // What cannot be seen, or does not fit on a line, shows nothing.
  if (wrong.split('\n').some((line) => line !== signNames(line) || line.length > maxWidth)) return { says }
  if (suggestion?.place.source !== place.source) return { file, wrong, says }
  const followed = text.slice(0, suggestion.place.from) + suggestion.replacement + text.slice(suggestion.place.to)
  const right = excerpt({ text: followed, from: suggestion.place.from, to: null, otherwiseWrong })
  return { file, wrong, says, right }
}

/** What an officer writes is clearer to her than a template; the fewer other findings and lines, the better. */
function clearness({ file = '', wrong, right }: MessageExample, others: number): number {
  const shown = (right === undefined ? 0 : 1000) + (wrong === undefined ? 0 : 500 - wrong.length / 10)
  return shown - (file.startsWith('templates/') ? 300 : 0) - 40 * others
}

it('keeps an example of each message that a broken newsletter leads to', async () => {
  const best = new Map<string, { readonly example: MessageExample; readonly rank: number }>()
  for (const { files, issue } of fixtures) {
    const { findings } = await compile({ files: { ...project, ...files }, issue, only: [] })
    for (const finding of findings) {
      const others = findings.filter((one) => one !== finding)
      const example = exampleOf(finding, others)
      const rank = clearness(example, others.length)
      if (rank > (best.get(finding.id)?.rank ?? Number.NEGATIVE_INFINITY)) best.set(finding.id, { example, rank })
    }
  }
  expect(best.size).toBeGreaterThan(130)
  const all = Object.fromEntries(
    [...best].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { example }]) => [id, example]),
  )
  const note = '# Made from test/fixtures/broken by `npx vitest run test/findings/messageExamples.test.ts -u`.\n'
  await expect(note + stringify(all, { lineWidth: 0 })).toMatchFileSnapshot(path.join(repository, messageExamplesFile))
})
