import { wrapText } from '../lib/text/wrap.ts'
import { widthOf } from './paint.ts'

/** What is read on a terminal. */
export interface TerminalStyle {
  /** What is typed to run this program: "cohes3ion", or "npx cohes3ion". */
  readonly program: string
  /** Null where no terminal shows it, such as in a file. */
  readonly columns: number | null
}

/** Widest line of what is wrapped for any terminal. */
const usualWidth = 78

/** Narrower terminals show a column of words at any rate. */
const leastWidth = 40

/** A line of an author's file, or the mark below one: both are shown as they are. */
const frameLine = /^\s*(?:>?\s*\d+)? \|/

/** A text for a person: commands as they are typed here, and lines that are too long for the terminal wrapped. */
export function forTerminal(text: string, style: TerminalStyle): string {
  const isTypedSo = style.program === 'cohes3ion' || !text.includes('cohes3ion ')
  if (isTypedSo && style.columns === null) return text
  return text
    .split('\n')
    .map((line) => (frameLine.test(line) ? line : readableLine(line, style)))
    .join('\n')
}

function readableLine(line: string, { program, columns }: TerminalStyle): string {
  const typed = line.replace(/(“|`|^Usage: |^ +)cohes3ion (?=[a-z[])/g, `$1${program} `)
  // A longer command must not make a wrapped line too wide.
  const usual = widthOf(line) <= usualWidth && widthOf(typed) > usualWidth ? usualWidth : Number.POSITIVE_INFINITY
  const width = Math.min(usual, columns === null ? Number.POSITIVE_INFINITY : Math.max(columns, leastWidth))
  if (widthOf(typed) <= width) return typed
  const [indent = ''] = /^ */.exec(typed) ?? []
  return wrapText(typed.trimStart(), width, indent)
}
