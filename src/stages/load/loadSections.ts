import { entryOf, withoutKeys } from '../../fields/entries.ts'
import * as found from '../../findings/sectionFiles.ts'
import { baseName, folderOf, resolveFrom } from '../../lib/files/paths.ts'
import type { Files } from '../../model/files.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { Raw, RawMap, RawText } from '../../model/raw.ts'
import type { Place } from '../../model/source.ts'
import { isTextName, rightEnding, withoutEnding } from './fileNames.ts'
import { compareNames } from './findIssues.ts'
import { nearbyNames } from './nearbyNames.ts'
import { readFile } from './readFile.ts'
import { otherKind, topOf } from './readSource.ts'

/** Whether an issue stands in a folder of its own, with its sections' files. */
export function isInOwnFolder(issueFile: string): boolean {
  return /\/issue\.(yaml|md)$/.test(issueFile)
}

/** Sections, and the paths of the files that they come from, also of those that do not exist. */
export interface LoadedSections extends Outcome<readonly Raw[]> {
  readonly paths: readonly string[]
}

/**
 * Loads sections, in order, from the list, from files named there, or from numbered files. `isTranslation` says of a
 * file's name that it translates another.
 */
export function loadSections(
  files: Files,
  issueFile: string,
  root: RawMap,
  isTranslation: (path: string) => boolean,
): LoadedSections {
  const listed = entryOf(root, 'sections')?.value
  if (listed?.kind === 'list') {
    const named = listed.items.flatMap((item) => fileOf(item)?.text ?? [])
    const paths = named.flatMap((name) => resolveFrom(issueFile, name) ?? [])
    return { ...joinOutcomes(listed.items.map((item) => loadSection(files, issueFile, item))), paths }
  }
  if (listed && listed.kind !== 'empty') return { value: [listed], findings: [], paths: [] }
  if (!isInOwnFolder(issueFile)) return { value: [], findings: [], paths: [] }
  const folder = folderOf(issueFile)
  const entries = files.list(folder).map((name) => name.replace(/(?<=\.(?:md|yaml))\/$/, ''))
  const names = entries.filter((name) => /^\d+-[^/]*\.(md|markdown|ya?ml|txt)$/i.test(name))
  const all = names.sort(compareNames).map((name) => `${folder}/${name}`)
  const paths = all.filter((path) => !isTranslation(path))
  return { ...joinOutcomes(paths.map((path) => readNumbered(files, path))), paths }
}

/** Reads a numbered file; reports one that is not .md or .yaml, instead of ignoring it. */
function readNumbered(files: Files, path: string): Outcome<RawMap> {
  if (/\.(md|yaml)$/.test(path)) return readFile(files, path)
  return { value: null, findings: [otherKind(files, path) ?? wrongEnding(files, path, topOf(path))] }
}

/** The value of a listed section's `file`, if it has one. */
function fileOf(item: Raw): RawText | undefined {
  const file = item.kind === 'map' ? entryOf(item, 'file')?.value : undefined
  return file?.kind === 'text' ? file : undefined
}

function wrongEnding(files: Files, path: string, place: Place): Finding {
  const isThere = files.list(folderOf(path)).includes(baseName(path))
  const renamed = isThere && isTextName(path) ? baseName(withoutEnding(path)) + rightEnding(files, path) : null
  return found.sectionFileKind.at(place, { path, renamed })
}

/** Loads a listed section: its fields in the list, or the file that its `file:` names. */
function loadSection(files: Files, issueFile: string, item: Raw): Outcome<Raw> {
  const file = fileOf(item)
  if (item.kind !== 'map' || !file) return { value: item, findings: [] }
  const { value: read, findings } = readSectionFile(files, issueFile, file)
  if (!read) return { value: null, findings }
  // Fields beside `file:` override the file's own, so that an issue can shorten a text shared by a partner.
  const entries = [...withoutKeys(item, 'file').entries, ...read.entries]
  return { value: { ...read, entries }, findings }
}

function readSectionFile(files: Files, issueFile: string, name: RawText): Outcome<RawMap> {
  const path = resolveFrom(issueFile, name.text)
  const fail = (finding: Finding): Outcome<RawMap> => ({ value: null, findings: [finding] })
  if (path === null) return fail(found.sectionFileOutside.at(name.place, { path: name.text }))
  const missing = (near: readonly string[]) => fail(found.sectionFileMissing.at(name.place, { path, near }))
  if (!/\.(md|yaml)$/.test(path)) {
    const meant = besideIssue(files, issueFile, `${path}.md`)
    if (meant.length > 0) return missing(meant)
    const other = otherKind(files, path)
    return fail(other ? { ...other, place: name.place } : wrongEnding(files, path, name.place))
  }
  const read = readFile(files, path)
  if (read.value) return read
  const [finding] = read.findings
  if (finding) return finding.place ? read : fail({ ...finding, place: name.place })
  const beside = besideIssue(files, issueFile, path)
  return missing(beside.length > 0 ? beside : nearbyNames(files, name.text, path))
}

/** Text files beside the issue that have the name of a file, whatever its folder: names count from there. */
function besideIssue(files: Files, issueFile: string, path: string): string[] {
  const stem = withoutEnding(baseName(path))
  return files.list(folderOf(issueFile)).filter((one) => /\.(md|yaml)$/.test(one) && withoutEnding(one) === stem)
}

/** All sections that were read, and all findings. */
function joinOutcomes(outcomes: readonly Outcome<Raw>[]): Outcome<readonly Raw[]> {
  return {
    value: outcomes.flatMap(({ value }) => (value ? [value] : [])),
    findings: outcomes.flatMap(({ findings }) => findings),
  }
}
