import type { Project } from '../catalogue.ts'
import { filledEntry } from '../fields/entries.ts'
import { translationWithoutSource } from '../findings/translationFiles.ts'
import { dateText } from '../lib/time/day.ts'
import type { Finding } from '../model/finding.ts'
import type { RawMap } from '../model/raw.ts'
import { compareNames } from '../stages/load/findIssues.ts'
import { issueIds } from '../stages/load/issueIds.ts'
import { languageSettingsOf } from '../stages/load/languageFiles.ts'
import { locateIssue } from '../stages/load/locateIssue.ts'
import { readFile } from '../stages/load/readFile.ts'
import { readDate, type WrittenDate } from './nextDate.ts'
import { numberOf } from './numberOf.ts'

/** An issue that is there already. */
export interface PastIssue {
  readonly id: string
  readonly file: string
  readonly root: RawMap
  readonly number: number | null
  readonly date: WrittenDate | null
}

interface PastIssues {
  /** The issues that can be read, the latest last. */
  readonly issues: readonly PastIssue[]
  /** The names of the others, and what keeps them from being read. */
  readonly unread: readonly string[]
  readonly findings: readonly Finding[]
}

/** All issues of a project. */
export function pastIssues(project: Project): PastIssues {
  const { files } = project
  const settings = languageSettingsOf(project)
  const findings: Finding[] = []
  const unread: string[] = []
  const issues = issueIds(files, settings).flatMap((id): PastIssue[] => {
    const located = locateIssue(files, id, settings)
    if ('severity' in located) {
      // It is a file that translates an issue, and none itself.
      if (located.id === translationWithoutSource.id) return []
      findings.push(located)
      unread.push(id)
      return []
    }
    const { value: root, findings: wrong } = readFile(files, located.file)
    if (!root) {
      findings.push(...wrong)
      unread.push(id)
      return []
    }
    const written = filledEntry(root, 'date')?.value
    const date = written?.kind === 'text' ? readDate(written.text) : null
    return [{ id, file: located.file, root, number: numberOf(root), date }]
  })
  return { issues: inOrder(issues), unread, findings }
}

/** By date, then by number, then by name; one without a date is the last where its number is the highest. */
function inOrder(issues: readonly PastIssue[]): readonly PastIssue[] {
  const highest = Math.max(...issues.flatMap(({ date, number }) => (date ? (number ?? 0) : [])))
  const dayOf = ({ date, number }: PastIssue) => (date ? dateText(date) : (number ?? 0) > highest ? '9999' : '')
  return issues.toSorted((a, b) => {
    const [first, second] = [dayOf(a), dayOf(b)]
    if (first !== second) return first < second ? -1 : 1
    return (a.number ?? 0) - (b.number ?? 0) || compareNames(a.id, b.id)
  })
}
