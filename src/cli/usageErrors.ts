import { nameAnIssue } from './nameAnIssue.ts'

/**
 * Commander's message on a wrong use of a command, in the user's words and with the way out. `command` is null for the
 * program itself; `root` is the newsletter's folder, null outside of any.
 */
export function usageErrorInWords(text: string, command: string | null, root: string | null): string {
  const line = command === null ? 'cohes3ion' : `cohes3ion ${command}`
  const example = (rest: string) => nameAnIssue(`“${line} ${rest}”`, root)
  const wayOut =
    command === 'new'
      ? 'The name of an issue has no blanks: write it as in issue-2.'
      : 'Put quotation marks around a name with blanks.'
  const rows: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
    [
      /^error: missing required argument 'issue'/,
      () =>
        command === 'new'
          ? `error: name the new issue, such as “${line} summer”\n`
          : `error: name the issue, such as ${example('issue-5')}\n`,
    ],
    [
      /^error: required option '--to /,
      () => `error: say who gets it, such as ${example('issue-5 --to you@example.org')}\n`,
    ],
    [
      /^error: option '(\S+) ([^']+)' argument missing/,
      ([, option, value]) => `error: something is missing behind ${option}: ${option} ${value}\n${listOf(line)}`,
    ],
    [
      /^error: option '(\S+) [^']+' argument '(.*)' is invalid\. /s,
      ([said, option, value]) => `error: “${value}” does not fit behind ${option}. ${text.slice(said.length)}`,
    ],
    [
      /^error: too many arguments.* Expected (\d+) arguments? but got (\d+)/,
      ([, expected = '0', got]) =>
        `error: “${line}” takes ${names[Number(expected)] ?? expected}, and got ${got}. ${wayOut}\n`,
    ],
    [/^error: unknown option /, () => `${text}${listOf(line)}`],
    [/^error: unknown command /, () => `${text}“cohes3ion --help” lists the commands.\n`],
  ]
  for (const [pattern, words] of rows) {
    const found = pattern.exec(text)
    if (found) return words(found)
  }
  return text
}

const names = ['no name', 'one name', 'two names']

function listOf(line: string): string {
  return `“${line} --help” lists the options.\n`
}
