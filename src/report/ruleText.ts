import { sizeInWords } from '../lib/text/sizeInWords.ts'
import { wrapText } from '../lib/text/wrap.ts'
import { stringify } from '../lib/yaml/yaml.ts'
import type { BadExample, Example } from '../rules/example.ts'
import type { Rule } from '../rules/rule.ts'

/** Lines of an example that are shown; the rest is cut off. */
const maxLines = 12

/** Examples of each sort that are shown where there are many. */
const mostShown = 2

/** Explains a rule for a terminal of 78 columns, without the heading, and with a few of its examples. */
export function ruleText(rule: Rule): string {
  const { good, bad } = rule
  const shown = { good: fewOf(good), bad: fewOf(bad) }
  const hidden = good.length + bad.length - shown.good.length - shown.bad.length
  const more = wrapText(`And ${hidden} more examples: “cohes3ion explain ${rule.id} --all”.`, 78)
  return [textWith(rule, shown), ...(hidden > 0 ? [more] : [])].join('\n\n')
}

/** The same with all examples. */
export function wholeRuleText(rule: Rule): string {
  return textWith(rule, rule)
}

type Examples = Pick<Rule, 'good' | 'bad'>

/** Shows one more rather than a line that says that one is left out. */
function fewOf<T>(examples: readonly T[]): readonly T[] {
  return examples.length > mostShown + 1 ? examples.slice(0, mostShown) : examples
}

function textWith({ kind, looksAt }: Rule, examples: Examples): string {
  const { good, bad } = examplesText(examples)
  return [
    wrapText(kind.summary, 78),
    wrapText(kind.advice, 78),
    wrapText(`It looks at ${looksAt}`, 78),
    `It is content with:\n\n${good}`,
    `It speaks about:\n\n${bad}`,
  ].join('\n\n')
}

/** A rule's examples: texts that it accepts, and texts that it finds something in. */
export function examplesText({ good, bad }: Examples): { readonly good: string; readonly bad: string } {
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

/** An example as an author would write it: YAML, or the bare text where the example is a body alone. */
function exampleText(example: Example): string {
  const { body, section, sections, issue, translation, newsletter, pictures, files, answers } = example
  const blocks: readonly (readonly [string | null, unknown])[] = [
    [null, body],
    [null, section],
    [null, sections && { sections }],
    ['in the issue', issue && withoutNothing(issue)],
    ['in its translation', translation && inOne(translation)],
    ['in newsletter.yaml', newsletter && withoutNothing(newsletter)],
    ['pictures', pictures && picturesText(pictures)],
    ['what the links answer', answers],
    ...Object.entries(files ?? {}).map(([path, text]) => [path, isWordList(path) ? wordsIn(text) : text] as const),
  ]
  const texts = blocks.flatMap(([label, value]) => (value === undefined ? [] : [block(label, value)]))
  return texts.length ? texts.join('\n') : '  an issue without anything out of the ordinary'
}

function isWordList(path: string): boolean {
  return path === 'dictionary.txt'
}

/** Most words of a list that are shown. */
const maxWords = 6

function wordsIn(text: string): string {
  const words = text.trim().split(/\r?\n/)
  return [...words.slice(0, maxWords), ...(words.length > maxWords ? ['…'] : [])].join(', ')
}

/** Fields as a file holds them; of those that are left out, which. */
function withoutNothing(fields: NonNullable<Example['issue']>): unknown {
  const written = Object.entries(fields).filter(([, value]) => value !== null)
  const left = Object.keys(fields).filter((name) => fields[name] === null)
  const lines = written.length > 0 ? [stringify(Object.fromEntries(written), { lineWidth: 0 }).trimEnd()] : []
  return [...lines, ...left.map((name) => `(without “${name}”)`)].join('\n')
}

/** Pictures in words: “plans.png, 1200 × 600 pixels”. */
function picturesText(pictures: NonNullable<Example['pictures']>): string {
  return Object.entries(pictures)
    .map(([name, { width, height, bytes, inkOnNothing, animated, orientation, inks, place }]) =>
      [
        `${name}, ${width} × ${height} pixels`,
        ...(bytes === undefined ? [] : [sizeInWords(bytes)]),
        ...(inkOnNothing === undefined ? [] : [`a shape in ${inkOnNothing} on a transparent ground`]),
        ...(animated ? ['moving'] : []),
        ...(orientation === undefined ? [] : [`turned by the camera (${orientation})`]),
        ...(inks ? ['in colours for print (CMYK)'] : []),
        ...(place ? ['with the place where it was taken'] : []),
      ].join(', '),
    )
    .join('\n')
}

/** The fields of a translation as its file holds them; the bare text where it is a body alone. */
function inOne({ body, section, sections, issue }: NonNullable<Example['translation']>): unknown {
  if (body !== undefined && !section && !issue) return body
  const fields = { ...issue, ...section, ...(body !== undefined && { body }), ...(sections && { sections }) }
  return Object.keys(fields).length > 0 ? fields : 'nothing out of the ordinary'
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

/** Cuts a long text, and shows invisible characters by their code points. */
function shortened(text: string): string {
  const visible = text.replace(/[\p{Cf}\u2028\u2029\ufffd]/gu, (char) => `‹U+${hexCode(char)}›`)
  return visible.length > 160 ? `${visible.slice(0, 157)}…` : visible
}

function hexCode(char: string): string {
  return (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
