import { fileUnreadable } from '../../findings/fileContents.ts'
import * as found from '../../findings/files.ts'
import { translationAlone, translationWithoutSource } from '../../findings/translationFiles.ts'
import { folderOf } from '../../lib/files/paths.ts'
import { isDeviceName } from '../../lib/files/systemNames.ts'
import { nearest } from '../../lib/text/nearest.ts'
import type { Files } from '../../model/files.ts'
import type { Finding } from '../../model/finding.ts'
import { copiedStem } from './copiedNames.ts'
import { rightEnding, withoutEnding } from './fileNames.ts'
import { findIssue, findIssues } from './findIssues.ts'
import { type LanguageSettings, languageFile, oneLanguage, translatedIssue } from './languageFiles.ts'
import { readSource, topOf } from './readSource.ts'

const safeName = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i

export interface LocatedIssue {
  readonly file: string
  readonly findings: readonly Finding[]
}

/** The file of an issue, or the finding that says why there is none. */
export function locateIssue(files: Files, id: string, settings = oneLanguage): LocatedIssue | Finding {
  if (/^(?:\/|\.\.|[a-z]:\/)/i.test(id)) return found.issueName.at(null, { id, why: 'elsewhere' })
  if (!safeName.test(id)) return found.issueName.at(null, { id, why: 'characters', rename: renameOf(files, id) })
  if (isDeviceName(id)) return found.issueName.at(null, { id, why: 'windows' })
  const issue = findIssue(files, id)
  if (!issue) return explainMissing(files, id)
  const [file, second] = issue.files
  if (file && second) return found.twoIssueFiles.at(null, { files: issue.files })
  if (file) return explainTranslation(files, id, file, settings) ?? { file, findings: findOriginal(files, id, file) }
  return (
    explainUnlistable(files, `issues/${id}`) ??
    findTranslationAlone(files, `issues/${id}`, settings) ??
    findMisnamed(files, `issues/${id}`) ??
    found.folderWithoutIssue.at(null, { folder: `issues/${id}` })
  )
}

/** How the file or folder of an issue is named rightly; null where there is none, or another has that name. */
function renameOf(files: Files, id: string): { readonly from: string; readonly to: string } | null {
  const [file] = findIssue(files, id)?.files ?? []
  const name = safeNameFor(id)
  if (file === undefined || name === null || findIssue(files, name)) return null
  const from = file.startsWith(`issues/${id}/`) ? `issues/${id}` : file
  return { from, to: from.replace(id, name) }
}

/** “issue 1” as “issue-1”; null where nothing is left. */
function safeNameFor(id: string): string | null {
  const letters = id.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '')
  const name = letters.replace(/[^a-z0-9.]+/gi, '-').replace(/^[.-]+|[.-]+$/g, '')
  return safeName.test(name) ? name : null
}

/** The finding for an issue that is by its name a copy of another one. */
function findOriginal(files: Files, id: string, path: string): readonly Finding[] {
  const stem = copiedStem(id)
  const [original] = stem === null ? [] : (findIssue(files, stem)?.files ?? [])
  return original === undefined ? [] : [found.fileCopy.at(topOf(path), { path, original, isSection: false })]
}

/** What a file is that is named like the translation of an issue; null for any other. */
function explainTranslation(
  files: Files,
  id: string,
  file: string,
  settings: LanguageSettings,
): LocatedIssue | Finding | null {
  const translated = translatedIssue(files, id, settings)
  if (!translated) return null
  const { lang: language, source, isBilingual } = translated
  const stem = id.slice(0, id.lastIndexOf('.'))
  if (source === null)
    return isBilingual && language !== null && settings.languages.includes(language)
      ? translationWithoutSource.at(topOf(file), {
          file,
          wanted: `${stem}.yaml`,
          language,
          moved: inFolder(files, stem, file),
        })
      : null
  if (isBilingual) return found.noSuchIssue.at(null, { id, near: [stem] })
  if (language === null) return null
  const isOptedOut = settings.bilingual !== null
  return { file, findings: [translationAlone.at(topOf(file), { file, source, language, isOptedOut })] }
}

/** Where a translation beside the folder of its issue belongs; null when there is no such folder. */
function inFolder(files: Files, stem: string, file: string): string | null {
  const [source] = findIssue(files, stem)?.files ?? []
  return source === undefined ? null : `${folderOf(source)}/issue${file.slice(`issues/${stem}`.length)}`
}

/** The finding for a folder with issue.cy.yaml and without issue.yaml. */
function findTranslationAlone(files: Files, folder: string, settings: LanguageSettings): Finding | null {
  const names = files.list(folder).map((name) => languageFile(`${folder}/${name}`, settings))
  const file = names.find((one) => one?.stem === 'issue' && one.lang !== null)
  if (!file?.lang) return null
  return translationWithoutSource.at(topOf(file.path), {
    file: file.path,
    wanted: 'issue.yaml',
    language: file.lang,
    moved: null,
  })
}

/** The finding for a project without issues. */
export function explainNoIssues(files: Files): Finding {
  const misnamed = files.list('').find((name) => /^issues?\/$/i.test(name) && name !== 'issues/')
  return explainUnlistable(files, 'issues') ?? found.noIssues.at(null, { misnamed: misnamed?.slice(0, -1) ?? null })
}

/** The finding for an id without an issue: the case or the file's extension may be wrong. */
function explainMissing(files: Files, id: string): Finding {
  const ids = [...findIssues(files).keys()]
  const wrong = ids.length === 0 ? explainNoIssues(files) : null
  if (wrong && (wrong.id !== found.noIssues.id || files.read('issues', 0).kind === 'missing')) return wrong
  const isId = (name: string) => name.toLowerCase() === id.toLowerCase()
  if (ids.some(isId)) return found.noSuchIssue.at(null, { id, near: ids.filter(isId) })
  const unsafe = ids.find((one) => !safeName.test(one) && safeNameFor(one)?.toLowerCase() === id.toLowerCase())
  const rename = unsafe === undefined ? null : renameOf(files, unsafe)
  if (rename) return found.issueName.at(null, { id, why: 'characters', rename })
  const names = files.list('issues').filter((name) => !name.endsWith('/'))
  const stem = withoutEnding(id)
  const name =
    names.find((one) => one === id) ??
    names.find((one) => isId(withoutEnding(one))) ??
    names.find((one) => one.toLowerCase().startsWith(`${stem.toLowerCase()}.`) && !/\.(?:yaml|md)$/.test(one))
  if (name !== undefined && !/\.(?:yaml|md)$/.test(name)) return misnamed(files, `issues/${name}`, `issues/${stem}`)
  const meant = ids.filter((one) => one.toLowerCase() === stem.toLowerCase())
  return found.noSuchIssue.at(null, { id, near: meant.length ? meant : nearest(id, ids, 3) })
}

/** The finding for a folder without issue.yaml but with a file that is probably the issue; null when there is none. */
function findMisnamed(files: Files, folder: string): Finding | null {
  const names = files.list(folder).filter((name) => !/\/$|^[._~]/.test(name))
  const texts = names.filter((name) => /\.(?:ya?ml|md|markdown)$/i.test(name) && !/^\d/.test(name))
  const named = ['issue', folder.slice('issues/'.length)].map((word) => word.toLowerCase())
  const name = names.find((one) => named.includes(withoutEnding(one).toLowerCase())) ?? texts[0]
  const certain = name !== undefined && (texts.length === 1 || named.includes(withoutEnding(name).toLowerCase()))
  return certain ? misnamed(files, `${folder}/${name}`, `${folder}/issue`) : null
}

function misnamed(files: Files, file: string, stem: string): Finding {
  // A fault in the file's content precedes its wrong name.
  const [wrong] = readSource(files, file).findings
  return wrong ?? found.issueEnding.at(null, { file, renamed: stem + rightEnding(files, file) })
}

/** The finding for a folder that cannot be listed, or a file in its place, both of which list as empty. */
function explainUnlistable(files: Files, path: string): Finding | null {
  const read = files.read(path, 0)
  if (read.kind === 'unreadable') return fileUnreadable.at(null, { ...read, path })
  return read.kind === 'file' || read.kind === 'too-large' ? found.fileForFolder.at(null, { path }) : null
}
