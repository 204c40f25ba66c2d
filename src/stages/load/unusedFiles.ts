import { fileCopy } from '../../findings/files.ts'
import { sectionFileUnused } from '../../findings/sectionFiles.ts'
import { baseName } from '../../lib/files/paths.ts'
import type { Files } from '../../model/files.ts'
import type { Finding } from '../../model/finding.ts'
import { copiedStem } from './copiedNames.ts'
import { isDocumentName, isTextName, rightEnding, startsWithFields, withoutEnding } from './fileNames.ts'
import { topOf } from './readSource.ts'

/** How an issue defines its sections: by a list, by numbered files, or as one section in its own file. */
type SectionsBy = 'list' | 'number' | 'itself'

/** The folder of an issue, and the paths of the files that it uses. */
interface IssueFolder {
  readonly folder: string
  readonly by: SectionsBy
  readonly used: ReadonlySet<string>
}

/** Reports files in an issue's folder that look like sections, but are not used, and copies that are. */
export function findStrayFiles(files: Files, { folder, by, used }: IssueFolder): Finding[] {
  const names = namesIn(files, folder)
  const copies = by === 'number' ? names.filter((name) => used.has(`${folder}/${name}`)) : []
  const copied = copies.flatMap((name): Finding[] => {
    const path = `${folder}/${name}`
    const original = originalOf(name, names)
    return original === null ? [] : [fileCopy.at(topOf(path), { path, original, isSection: true })]
  })
  const unused = names
    .filter((name) => !used.has(`${folder}/${name}`) && looksLikeSection(files, folder, name, by, names))
    .map((name) => {
      const path = `${folder}/${name}`
      return sectionFileUnused.at(topOf(path), { path, way: helpFor(files, path, name, by, names) })
    })
  return [...copied, ...unused]
}

/** The file that another one copies by its name; null when there is none. */
function originalOf(name: string, names: readonly string[]): string | null {
  const stem = copiedStem(withoutEnding(name))
  return stem === null ? null : (names.find((one) => isTextName(one) && withoutEnding(one) === stem) ?? null)
}

/** Names in the folder and its direct subfolders, except those that start with . or _ or ~$ (Word's lock files). */
function namesIn(files: Files, folder: string): readonly string[] {
  const kept = (inside: string) => files.list(inside).filter((name) => !/^(?:[._]|~\$)/.test(name))
  return kept(folder).flatMap((name) =>
    name.endsWith('/') ? kept(`${folder}/${name.slice(0, -1)}`).map((inner) => name + inner) : [name],
  )
}

function looksLikeSection(
  files: Files,
  folder: string,
  path: string,
  by: SectionsBy,
  names: readonly string[],
): boolean {
  const name = baseName(path).trim()
  const copyOf = /^(.*?)(?:~|\.(?:bak|old|orig|tmp))$/.exec(path)?.[1]
  // An editor's backup of a file in the folder.
  if (name === '' || (copyOf !== undefined && names.includes(copyOf))) return false
  // Not a date: 2026-04-01 notes.
  const numbered = /^\d{1,3}(?!\d)/.test(name)
  if (isDocumentName(name)) return numbered && by === 'number'
  if (!isTextName(name)) return false
  if (startsWithFields(files, `${folder}/${path}`)) return true
  if (/^(?:read[-_ ]?me|notes?|to[-_ ]?do|licen[cs]e|changelog|contributing)\b/i.test(name)) return false
  return /\.(?:md|markdown|ya?ml)$/i.test(name) || (numbered && /[a-z]/i.test(withoutEnding(name)))
}

function helpFor(files: Files, path: string, name: string, by: SectionsBy, names: readonly string[]): string {
  const document = isDocumentName(name)
  const [, translation] = /^(issue\.[a-z]{2,3}(?:[-_][a-z\d]+)*)\.(?:yml|markdown|txt)$/i.exec(name) ?? []
  if (translation) return `If it translates the issue, rename it to ${translation}${rightEnding(files, path)}.`
  const original = originalOf(name, names)
  if (original !== null) return `It looks like a copy of ${original}: compare the two, and keep the one that is right.`
  if (/^issue\b/i.test(baseName(name))) return 'An issue’s own fields are read from issue.yaml (or issue.md) alone.'
  const isRight = /\.(?:md|yaml)$/.test(name)
  if (by === 'itself') return 'This issue is one section, which stands in its own file.'
  if (by === 'list') {
    const wanted = isRight ? name : withoutEnding(name) + rightEnding(files, path)
    const renamed = isRight ? 'To print it, ' : `To print it, rename it to ${wanted} and `
    return `${renamed}add “- file: ${wanted}” under “sections:”.`
  }
  const wanted = numberedName(files, path, name, names)
  if (document) return `To print its text, copy it into a plain text file ${wanted}.`
  return name.includes('/')
    ? `To print it, move it beside the issue’s own file, as ${wanted}.`
    : `To print it, rename it to ${wanted}.`
}

/** A file name that numbers it as a section: "20_diary.md" becomes "20-diary.md"; adds a missing number or name. */
function numberedName(files: Files, path: string, name: string, names: readonly string[]): string {
  const [, number, rest = ''] = /^[^\p{L}\p{N}]*(\d*)(.*)$/u.exec(withoutEnding(baseName(name).trim())) ?? []
  const words = rest.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'section'
  const ending = isDocumentName(name) ? '.md' : rightEnding(files, path)
  const free = Math.max(0, ...names.flatMap((one) => /^(\d{1,6})-/.exec(one)?.[1] ?? []).map(Number))
  const next = String(Math.floor(free / 10) * 10 + 10)
  const wanted = `${number || next}-${words}${ending}`
  return names.includes(wanted) ? `${number || next}-${words}-2${ending}` : wanted
}
