import { wrapText } from '../../lib/text/wrap.ts'

/** One thing that `explain` knows. Several may have one name: `preview` is a field and a command. */
export interface Topic {
  readonly name: string
  /** What it is, in brackets behind its name: "section type". */
  readonly kind: string
  /** The group that lists it. */
  readonly group: string
  /** One line, for lists. */
  readonly summary: string
  /** Other words for it that people type: "picture" for `image`. */
  readonly aliases?: readonly string[]
  /** All there is to say, for a terminal of 78 columns; it ends without a line end. */
  readonly text: () => string
}

/** A block of an example, set in below its title. */
export function exampleBlock(yaml: string, title = 'Example:'): string {
  return `${title}\n\n${yaml.trimEnd().replace(/^(?=.)/gm, '  ')}`
}

/** Paragraphs and blocks, those that are empty left out. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n\n')
}

/** Rows of names and what they mean, in two columns. */
export function rows(entries: readonly (readonly [string, string])[]): string {
  const width = Math.min(28, Math.max(...entries.map(([name]) => name.length)))
  const gap = ' '.repeat(width + 4)
  return entries.map(([name, words]) => wrapText(words, 78, `  ${name.padEnd(width)}  `, gap)).join('\n')
}
