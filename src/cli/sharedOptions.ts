import { diskFiles } from '../stages/load/diskFiles.ts'
import { listedIds } from '../stages/load/findIssues.ts'
import { targets } from '../targets/index.ts'
import { type Command, Option } from './commander.ts'
import { nameAnIssue } from './nameAnIssue.ts'

export function targetOption(): Option {
  return new Option('--target <name>', 'the platform that sends it (default: the newsletter’s own)').choices(
    targets.map(({ id }) => id),
  )
}

/** Ends with a usage error unless either issues or --all are given. */
export function requireIssue(
  issues: readonly string[],
  { all }: { readonly all?: boolean },
  command: Command,
  root: string | null,
): void {
  const name = command.name()
  // Outside of any newsletter, the command says how to begin one.
  if (issues.length === 0 && !all && root !== null) {
    if (listedIds(diskFiles(root)).length === 0)
      command.error(`error: there is no issue to ${name} yet: make the first one with “cohes3ion new issue-1”`, {
        exitCode: 2,
      })
    const example = nameAnIssue(`“cohes3ion ${name} issue-5”`, root)
    command.error(`error: name the issue to ${name}, such as ${example}, or use --all`, { exitCode: 2 })
  }
  // Either may be what was meant; to take one of them would silently ignore the other.
  if (issues.length > 0 && all)
    command.error(`error: name issues to ${name}, or use --all, not both: ${issues.join(' ')}`, { exitCode: 2 })
}
