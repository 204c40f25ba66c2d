import type { Files } from '../../model/files.ts'
import { withoutEnding } from './fileNames.ts'

interface FoundIssue {
  /** The issue's files: none for a folder without issue.yaml or issue.md, two when the issue exists twice. */
  readonly files: readonly string[]
  /** Whether it is a folder without text files, such as pictures that several issues share. */
  readonly isOther: boolean
}

/** All issues of a project by id, in the order of `compareNames`. Names that start with . or _ are skipped. */
export function findIssues(files: Files): ReadonlyMap<string, FoundIssue> {
  return listIssues(files, null)
}

/** The ids of all issues, including files with a wrong extension, excluding folders of pictures. */
export function listedIds(files: Files): string[] {
  const issues = findIssues(files)
  const misnamed = files
    .list('issues')
    .filter((name) => /^[^._].*\.(?:ya?ml|md|markdown|(?:ya?ml|md)\.txt)$/is.test(name) && !/\.(yaml|md)$/.test(name))
    .map((name) => withoutEnding(name))
    .filter((id) => !issues.has(id))
  const ids = [...issues].flatMap(([id, { isOther }]) => (isOther ? [] : [id]))
  return [...new Set([...ids, ...misnamed])].sort(compareNames)
}

/** Finds one issue without listing the folders of all others. */
export function findIssue(files: Files, id: string): FoundIssue | undefined {
  return listIssues(files, id).get(id)
}

function listIssues(files: Files, wanted: string | null): ReadonlyMap<string, FoundIssue> {
  const issues = new Map<string, FoundIssue>()
  const names = files.list('issues', wanted ?? '').filter((name) => /^[^._].*(\/|\.yaml|\.md)$/s.test(name))
  for (const name of names) {
    const id = name.replace(/(\/|\.yaml|\.md)$/, '')
    if (wanted !== null && wanted !== id) continue
    const found = name.endsWith('/') ? readFolder(files, name) : { files: [`issues/${name}`], isOther: false }
    const known = issues.get(id)
    issues.set(id, known ? { files: [...known.files, ...found.files], isOther: known.isOther && found.isOther } : found)
  }
  return new Map([...issues].sort(([a], [b]) => compareNames(a, b)))
}

function readFolder(files: Files, folder: string): FoundIssue {
  const path = `issues/${folder.slice(0, -1)}`
  const inside = files.list(path)
  // A folder that cannot be listed may be an issue; reading it reports the reason.
  if (inside.length === 0 && files.read(path, 0).kind === 'unreadable') return { files: [], isOther: false }
  return {
    files: ['issue.yaml', 'issue.md']
      .filter((name) => inside.includes(name) || inside.includes(`${name}/`))
      .map((name) => `issues/${folder}${name}`),
    isOther: !inside.some((name) => /\.(ya?ml|md|markdown)$/i.test(name)),
  }
}

/**
 * Natural order: issue-2 before issue-10, 2-story.md before 10-diary.md; equal numbers, such as 1 and 01, in order of
 * their characters. Without Intl, so that the order is the same on every machine.
 */
export function compareNames(a: string, b: string): number {
  const key = (id: string) => id.replace(/\d+/g, (digits) => digits.replace(/^0+/, '').padStart(24, '0'))
  const before = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
  return before(key(a), key(b)) || before(a, b)
}
