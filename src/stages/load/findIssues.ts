import type { Files } from '../../model/files.ts'
import { withoutEnding } from './fileNames.ts'

interface FoundIssue {
  /** The files that claim to be the issue: none in a folder without one, two when it stands in two places. */
  readonly files: readonly string[]
  /** Whether it is only a folder of other things, such as pictures that several issues share. */
  readonly other: boolean
}

/** Every issue of a project, by id, in the order of their names. Names that start with . or _ are skipped. */
export function findIssues(files: Files): ReadonlyMap<string, FoundIssue> {
  return gather(files, null)
}

/** The ids of all issues; a folder of pictures beside them is none, a file with a slip in its ending is one. */
export function issueIds(files: Files): string[] {
  const issues = findIssues(files)
  const misnamed = files
    .list('issues')
    .filter((name) => /^[^._].*\.(?:ya?ml|md|markdown|(?:ya?ml|md)\.txt)$/is.test(name) && !/\.(yaml|md)$/.test(name))
    .map((name) => withoutEnding(name))
    .filter((id) => !issues.has(id))
  const ids = [...issues].flatMap(([id, { other }]) => (other ? [] : [id]))
  return [...new Set([...ids, ...misnamed])].sort(compareNames)
}

/** One issue, without a look into the folders of all others. */
export function findIssue(files: Files, id: string): FoundIssue | undefined {
  return gather(files, id).get(id)
}

function gather(files: Files, wanted: string | null): ReadonlyMap<string, FoundIssue> {
  const issues = new Map<string, FoundIssue>()
  const names = files.list('issues', wanted ?? '').filter((name) => /^[^._].*(\/|\.yaml|\.md)$/s.test(name))
  for (const name of names) {
    const id = name.replace(/(\/|\.yaml|\.md)$/, '')
    if (wanted !== null && wanted !== id) continue
    const found = name.endsWith('/') ? lookInto(files, name) : { files: [`issues/${name}`], other: false }
    const known = issues.get(id)
    issues.set(id, known ? { files: [...known.files, ...found.files], other: known.other && found.other } : found)
  }
  return new Map([...issues].sort(([a], [b]) => compareNames(a, b)))
}

function lookInto(files: Files, folder: string): FoundIssue {
  const path = `issues/${folder.slice(0, -1)}`
  const inside = files.list(path)
  // What cannot be looked into may be an issue: that is told where it is read.
  if (inside.length === 0 && files.read(path, 0).kind === 'unreadable') return { files: [], other: false }
  return {
    files: ['issue.yaml', 'issue.md']
      .filter((name) => inside.includes(name) || inside.includes(`${name}/`))
      .map((name) => `issues/${folder}${name}`),
    other: !inside.some((name) => /\.(ya?ml|md|markdown)$/i.test(name)),
  }
}

/**
 * issue-2 before issue-10, 2-story.md before 10-diary.md; numbers that are written in two ways, such as 1 and 01, by
 * their letters. Plain code, not Intl: the same order on every machine.
 */
export function compareNames(a: string, b: string): number {
  const key = (id: string) => id.replace(/\d+/g, (digits) => digits.replace(/^0+/, '').padStart(24, '0'))
  const before = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
  return before(key(a), key(b)) || before(a, b)
}
