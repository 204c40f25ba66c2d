import * as found from '../../findings/yaml.ts'
import type { Finding } from '../../model/finding.ts'
import type { PlaceOf } from './scanYaml.ts'

export interface Line {
  readonly from: number
  readonly to: number
  /** Number of leading spaces. */
  readonly indent: number
  readonly text: string
}

/** The text, and the offset and line at which the parser stopped. */
export interface ErrorContext {
  readonly text: string
  readonly at: number
  readonly line: Line
  readonly place: PlaceOf
}

export type Explanation = (context: ErrorContext) => Finding | null

/** A finding from an offset to the end of the line; by default from the line's content. */
export function syntaxFinding(
  { line, place }: ErrorContext,
  detail: string,
  help: string,
  from = line.from + line.indent + dashLength(line),
): Finding {
  return found.yamlSyntax.at(place(from, Math.max(from, line.to)), { detail, help })
}

/** Length of an item's dash, which a finding skips unless it gives an offset. */
function dashLength({ text }: Line): number {
  return /^ *(- +)(?!- )/.exec(text)?.[1]?.length ?? 0
}

/** Whether a field is indented further than the field above, which has a value on its own line. */
export function isBelowValue(line: Line, above: Line | null): boolean {
  if (!isField(line) || !isField(above) || startsList(above)) return false
  return line.indent > (/^ *(?:- +)*/.exec(above.text)?.[0].length ?? 0)
}

/** Whether a line ends in a colon, as "sections:", so that the lines below belong to it. */
export function startsList(line: Line | null): boolean {
  return line !== null && /:\s*$/.test(line.text)
}

export function isField(line: Line | null): line is Line {
  return line !== null && /^ *(?:- +)*[\w-]+:(?:\s|$)/.test(line.text)
}

/** Offset of a quotation mark that starts a value and is not closed before `end`; null when there is none. */
export function findUnclosedQuote(text: string, end: number): number | null {
  for (const match of text.slice(0, end).matchAll(/(?:^|[:[{,-]) *(["'])/gm)) {
    const at = match.index + match[0].length - 1
    if (!text.slice(at + 1, end).includes(match[1] ?? '"')) return at
  }
  return null
}

export function lineAt(text: string, offset: number): Line {
  const from = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', from)
  const to = end === -1 ? text.length : end
  const line = text.slice(from, to)
  return { from, to, indent: /^ */.exec(line)?.[0].length ?? 0, text: line }
}

/** The first line with content from an offset on. */
export function lineWithContent(text: string, offset: number): Line {
  const gap = /^\s*\n/.exec(text.slice(lineAt(text, offset).from))?.[0].length ?? 0
  const from = lineAt(text, offset).from + gap
  return from < text.length ? lineAt(text, from) : lineAt(text, offset)
}

export function lineAbove(text: string, line: Line): Line | null {
  return line.from === 0 ? null : lineAt(text, line.from - 1)
}
