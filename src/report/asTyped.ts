import { wrapText } from '../lib/text/wrap.ts'

/** Widest line of what is wrapped for a terminal. */
const width = 78

/** A line of an author's file, which is shown as it is. */
const frameLine = /^\s*>?\s*\d+ \|/

/**
 * A text for the terminal with commands as they are typed there: “cohes3ion check”, or “npx cohes3ion check” where
 * npx runs the program. `program` is what is typed.
 */
export function asTyped(text: string, program: string): string {
  if (program === 'cohes3ion' || !text.includes('cohes3ion ')) return text
  return text
    .split('\n')
    .map((line) => (frameLine.test(line) ? line : typedLine(line, program)))
    .join('\n')
}

function typedLine(line: string, program: string): string {
  const typed = line.replace(/(“|`|^Usage: |^ +)cohes3ion (?=[a-z[])/g, `$1${program} `)
  if (typed === line || line.length > width || typed.length <= width) return typed
  const [indent = ''] = /^ */.exec(typed) ?? []
  return wrapText(typed.trimStart(), width, indent)
}
