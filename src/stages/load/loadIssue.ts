import { entryOf, withoutKeys } from '../../fields/entries.ts'
import * as found from '../../findings/sectionFiles.ts'
import { baseName, folderOf, resolveFrom } from '../../lib/files/paths.ts'
import type { Files } from '../../model/files.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { IssueSource } from '../../model/issue.ts'
import type { Raw, RawMap, RawText } from '../../model/raw.ts'
import type { Place } from '../../model/source.ts'
import { isTextName, rightEnding, withoutEnding } from './fileNames.ts'
import { compareNames } from './findIssues.ts'
import { locateIssue } from './locateIssue.ts'
import { nearbyNames } from './nearbyNames.ts'
import { readFile } from './readFile.ts'
import { otherKind, topOf } from './readSource.ts'
import { unusedFiles } from './unusedFiles.ts'

/** An issue's files, its sections in their order, wherever they are written. */
export function loadIssue(files: Files, id: string): Outcome<IssueSource> {
  const path = locateIssue(files, id)
  if ('severity' in path) return { value: null, findings: [path] }
  const { value: root, findings } = readFile(files, path.file)
  if (!root) return { value: null, findings }
  const sections = loadSections(files, path.file, root)
  return {
    value: {
      id,
      root: withoutKeys(root, 'sections'),
      sections: sections.value ?? [],
      sectionsPlace: entryOf(root, 'sections')?.keyPlace ?? root.head,
      complete: sections.findings.length === 0,
    },
    findings: [...findings, ...sections.findings, ...leftOver(files, path.file, root, sections)],
  }
}

/** What lies in the folder of an issue that has one, and is not printed. */
function leftOver(files: Files, issueFile: string, root: RawMap, { paths, findings }: LoadedSections): Finding[] {
  // Beside a name that no file has, one that is left over is mostly the file that was meant.
  if (!isInOwnFolder(issueFile) || findings.some(({ id }) => id === found.sectionFileMissing.id)) return []
  const by = entryOf(root, 'sections') ? 'list' : entryOf(root, 'type') && paths.length === 0 ? 'itself' : 'number'
  return unusedFiles(files, { folder: folderOf(issueFile), by, used: new Set([issueFile, ...paths]) })
}

function isInOwnFolder(issueFile: string): boolean {
  return /\/issue\.(yaml|md)$/.test(issueFile)
}

/** Sections, and the files that they were looked for in. */
interface LoadedSections extends Outcome<readonly Raw[]> {
  readonly paths: readonly string[]
}

function loadSections(files: Files, issueFile: string, root: RawMap): LoadedSections {
  const listed = entryOf(root, 'sections')?.value
  if (listed?.kind === 'list') {
    const paths = listed.items.flatMap((item) => resolveFrom(issueFile, fileOf(item)?.text ?? '') ?? [])
    return { ...collect(listed.items.map((item) => loadSection(files, issueFile, item))), paths }
  }
  if (listed && listed.kind !== 'empty') return { value: [listed], findings: [], paths: [] }
  if (!isInOwnFolder(issueFile)) return { value: [], findings: [], paths: [] }
  const folder = folderOf(issueFile)
  const entries = files.list(folder).map((name) => name.replace(/(?<=\.(?:md|yaml))\/$/, ''))
  const names = entries.filter((name) => /^\d+-[^/]*\.(md|markdown|ya?ml|txt)$/i.test(name))
  const paths = names.sort(compareNames).map((name) => `${folder}/${name}`)
  return { ...collect(paths.map((path) => readNumbered(files, path))), paths }
}

/** A file that its name puts among the sections, but that no section can stand in, is never left out in silence. */
function readNumbered(files: Files, path: string): Outcome<RawMap> {
  if (/\.(md|yaml)$/.test(path)) return readFile(files, path)
  return { value: null, findings: [otherKind(files, path) ?? wrongEnding(files, path, topOf(path))] }
}

/** The name of a section's file, where a section is written in one. */
function fileOf(item: Raw): RawText | undefined {
  const file = item.kind === 'map' ? entryOf(item, 'file')?.value : undefined
  return file?.kind === 'text' ? file : undefined
}

function wrongEnding(files: Files, path: string, place: Place): Finding {
  const isThere = files.list(folderOf(path)).includes(baseName(path))
  const renamed = isThere && isTextName(path) ? baseName(withoutEnding(path)) + rightEnding(files, path) : null
  return found.sectionFileKind.at(place, { path, renamed })
}

/** A section written in the list itself, or the file that `file:` names. */
function loadSection(files: Files, issueFile: string, item: Raw): Outcome<Raw> {
  const file = fileOf(item)
  if (item.kind !== 'map' || !file) return { value: item, findings: [] }
  const { value: read, findings } = readSectionFile(files, issueFile, file)
  if (!read) return { value: null, findings }
  // Fields beside `file:` go before the file's own, so that one issue can shorten what a partner sent.
  const entries = [...withoutKeys(item, 'file').entries, ...read.entries]
  return { value: { ...read, entries }, findings }
}

function readSectionFile(files: Files, issueFile: string, name: RawText): Outcome<RawMap> {
  const path = resolveFrom(issueFile, name.text)
  const fail = (finding: Finding): Outcome<RawMap> => ({ value: null, findings: [finding] })
  if (path === null) return fail(found.sectionFileOutside.at(name.place, { path: name.text }))
  if (!/\.(md|yaml)$/.test(path)) {
    const other = otherKind(files, path)
    return fail(other ? { ...other, place: name.place } : wrongEnding(files, path, name.place))
  }
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
