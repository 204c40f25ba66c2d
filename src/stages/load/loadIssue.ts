import * as found from '../../findings/files.ts'
import { nearest } from '../../lib/nearest.ts'
import { folderOf, resolveFrom } from '../../lib/paths.ts'
import type { Files } from '../../model/files.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { IssueSource } from '../../model/issue.ts'
import { entryOf, type Raw, type RawMap, type RawText, without } from '../../model/raw.ts'
import { compareNames, findIssue, findIssues } from './findIssues.ts'
import { nearbyNames } from './nearbyNames.ts'
import { readFile } from './readFile.ts'

const safeName = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i

/** An issue's files, its sections in their order, wherever they are written. */
export function loadIssue(files: Files, id: string): Outcome<IssueSource> {
  const path = locate(files, id)
  if ('severity' in path) return { value: null, findings: [path] }
  const { value: root, findings } = readFile(files, path.file)
  if (!root) return { value: null, findings: findings.length ? findings : [deadLink(path.file)] }
  const sections = loadSections(files, path.file, root)
  return {
    value: {
      id,
      root: without(root, 'sections'),
      sections: sections.value ?? [],
      sectionsPlace: entryOf(root, 'sections')?.keyPlace ?? root.head,
      complete: sections.findings.length === 0,
    },
    findings: [...findings, ...sections.findings],
  }
}

function locate(files: Files, id: string): { readonly file: string } | Finding {
  if (!safeName.test(id)) return found.issueName.at(null, { id })
  const issue = findIssue(files, id)
  const misnamed = files.list('issues').find((name) => name.toLowerCase().startsWith(`${id.toLowerCase()}.`))
  if (!issue && misnamed) return found.issueEnding.at(null, { file: `issues/${misnamed}`, id })
  if (!issue)
    return (
      closedFolder(files, 'issues') ??
      found.noSuchIssue.at(null, { id, near: nearest(id, findIssues(files).keys(), 3) })
    )
  const [file, second] = issue.files
  const folder = `issues/${id}`
  if (!file) return closedFolder(files, folder) ?? found.folderWithoutIssue.at(null, { folder })
  return second ? found.twoIssueFiles.at(null, { files: issue.files }) : { file }
}

/** A folder that is there but cannot be looked into, and so seems empty. */
function closedFolder(files: Files, path: string): Finding | null {
  const read = files.read(path, 0)
  return read.kind === 'unreadable' ? found.fileUnreadable.at(null, { path, reason: read.reason }) : null
}

/** A file that is listed but not there: a link to nothing. */
function deadLink(path: string): Finding {
  return found.fileUnreadable.at(null, { path, reason: 'it is a link to a file that is not there' })
}

function loadSections(files: Files, issueFile: string, root: RawMap): Outcome<readonly Raw[]> {
  const listed = entryOf(root, 'sections')?.value
  if (listed?.kind === 'list') return collect(listed.items.map((item) => loadSection(files, issueFile, item)))
  if (listed && listed.kind !== 'empty') return { value: [listed], findings: [] }
  if (!/\/issue\.(yaml|md)$/.test(issueFile)) return { value: [], findings: [] }
  const folder = folderOf(issueFile)
  const names = files.list(folder).filter((name) => /^\d+-[^/]*\.(md|ya?ml|txt)$/i.test(name))
  return collect(names.sort(compareNames).map((name) => readNumbered(files, `${folder}/${name}`)))
}

/** A file that its name puts among the sections, but that no section can stand in, is never left out in silence. */
function readNumbered(files: Files, path: string): Outcome<RawMap> {
  if (/\.(md|yaml)$/.test(path)) return readFile(files, path)
  return { value: null, findings: [found.sectionFileKind.at(null, { path })] }
}

/** A section written in the list itself, or the file that `file:` names. */
function loadSection(files: Files, issueFile: string, item: Raw): Outcome<Raw> {
  const file = item.kind === 'map' ? entryOf(item, 'file')?.value : undefined
  if (item.kind !== 'map' || file?.kind !== 'text') return { value: item, findings: [] }
  const { value: read, findings } = readSectionFile(files, issueFile, file)
  if (!read) return { value: null, findings }
  // Fields beside `file:` go before the file's own, so that one issue can shorten what a partner sent.
  const entries = [...without(item, 'file').entries, ...read.entries]
  return { value: { ...read, entries }, findings }
}

function readSectionFile(files: Files, issueFile: string, name: RawText): Outcome<RawMap> {
  const path = resolveFrom(issueFile, name.text)
  const fail = (finding: Finding): Outcome<RawMap> => ({ value: null, findings: [finding] })
  if (path === null) return fail(found.sectionFileOutside.at(name.place, { path: name.text }))
  if (!/\.(md|yaml)$/.test(path)) return fail(found.sectionFileKind.at(name.place, { path }))
  const read = readFile(files, path)
  if (read.value) return read
  const [finding] = read.findings
  if (finding) return finding.place ? read : fail({ ...finding, place: name.place })
  return fail(found.sectionFileMissing.at(name.place, { path, near: nearbyNames(files, name.text, path) }))
}

/** Sections that could be read, and all findings of those that could not. */
function collect(outcomes: readonly Outcome<Raw>[]): Outcome<readonly Raw[]> {
  return {
    value: outcomes.flatMap(({ value }) => (value ? [value] : [])),
    findings: outcomes.flatMap(({ findings }) => findings),
  }
}
