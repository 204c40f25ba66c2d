import { wrapText } from '../../lib/text/wrap.ts'
import type { Outcome } from '../../model/finding.ts'
import type { Paint } from '../paint.ts'
import { prettyFindings } from '../pretty.ts'

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
  /** The errors of its own file, in words; null where that has none. */
  readonly errors?: () => string | null
  /** All there is to say, for a terminal of 78 columns; it ends without a line end. */
  readonly text: () => string
  /** The same in full, where that is long. */
  readonly whole?: () => string
}

/** Why a file of the project or the product could not be read, as `Topic.errors`. */
export function errorsIn(read: () => Outcome<unknown>, paint: Paint): () => string | null {
  return () => {
    const { value, findings } = read()
    return value === null ? prettyFindings(findings, paint) : null
  }
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
