import { diskFiles } from '../stages/load/diskFiles.ts'
import { listedIds } from '../stages/load/findIssues.ts'

/** Replaces issue-5 in examples by the project's last issue, which is most often the one being written. */
export function nameAnIssue(text: string, root: string | null): string {
  const ids = root === null ? [] : listedIds(diskFiles(root))
  // Not "spring.cy", which may be a translation of "spring".
  const isNamedAfter = (id: string) => ids.some((other) => id.startsWith(`${other}.`))
  const name = ids.findLast((id) => !isNamedAfter(id)) ?? 'issue-5'
  // Spaces after it are adjusted, so that the column behind them stays aligned.
  return text.replace(/issue-5( {2,}|\b)/g, (example, gap: string) =>
    gap ? `${name.padEnd(example.length - 2)}  ` : name,
  )
}
