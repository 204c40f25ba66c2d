import { wrapText } from '../lib/text/wrap.ts'
import { stringify } from '../lib/yaml/yaml.ts'
import type { BadExample, Example } from '../rules/example.ts'
import type { Rule } from '../rules/rule.ts'

/** Lines that an example may have here before its middle is left out. */
const maxLines = 12

/** All that there is to say of a rule, for a terminal 78 columns wide; the head line is the caller's. */
export function ruleText(rule: Rule): string {
  const { kind, looksAt } = rule
  const { good, bad } = examplesText(rule)
  return [
    wrapText(kind.summary, 78),
    wrapText(kind.advice, 78),
    wrapText(`It looks at ${looksAt}`, 78),
    `It is content with:\n\n${good}`,
    `It speaks about:\n\n${bad}`,
  ].join('\n\n')
}

/** What a rule is content with, and what it speaks about. */
export function examplesText({ good, bad }: Rule): { readonly good: string; readonly bad: string } {
  return { good: good.map(exampleText).join('\n\n'), bad: bad.map(badText).join('\n\n') }
}

function badText(example: BadExample): string {
  const marked = example.at.filter((at) => at !== null).map((at) => `“${at.replace(/\s+/g, ' ').trim()}”`)
  const notes = [
    ...(marked.length ? [`marks ${shortened(marked.join(', '))}`] : []),
    ...(example.fixed === undefined ? [] : [`“check --fix” makes it: ${shortened(example.fixed.trim())}`]),
  ]
  return [exampleText(example), ...notes.map((note) => wrapText(`→ ${note}`, 78, '  ', '    '))].join('\n')
}

/** An example as an author would write it; in one alone that is a story's text, just the text. */
function exampleText({ body, section, sections, issue, newsletter, pictures, files, answers }: Example): string {
  const blocks: readonly (readonly [string | null, unknown])[] = [
    [null, body],
    [null, section],
    [null, sections && { sections }],
    ['in the issue', issue],
    ['in newsletter.yaml', newsletter],
    ['pictures', pictures],
    ['answers', answers],
    ...Object.entries(files ?? {}).map(([path, text]) => [path, text] as const),
  ]
  const texts = blocks.flatMap(([label, value]) => (value === undefined ? [] : [block(label, value)]))
  return texts.length ? texts.join('\n') : '  an issue without anything out of the ordinary'
}

function block(label: string | null, value: unknown): string {
  const text = typeof value === 'string' ? value : stringify(value, { lineWidth: 0 })
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => shortened(line))
  const shown = lines.length > maxLines ? [...lines.slice(0, maxLines - 1), '…'] : lines
  const indent = label === null ? '  ' : '    '
  return [...(label === null ? [] : [`  ${label}:`]), ...shown.map((line) => `${indent}${line}`)].join('\n')
}

/** Hidden characters are shown by their number: nobody can look at an example of what cannot be seen. */
function shortened(text: string): string {
  const visible = text.replace(/[\p{Cf}\u2028\u2029\ufffd]/gu, (char) => `‹U+${hexCode(char)}›`)
  return visible.length > 160 ? `${visible.slice(0, 157)}…` : visible
}

function hexCode(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
