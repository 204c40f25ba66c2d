import { fileUnreadable } from '../../findings/fileContents.ts'
import * as found from '../../findings/files.ts'
import { isDeviceName } from '../../lib/files/systemNames.ts'
import { nearest } from '../../lib/text/nearest.ts'
import type { Files } from '../../model/files.ts'
import type { Finding } from '../../model/finding.ts'
import { rightEnding, withoutEnding } from './fileNames.ts'
import { findIssue, findIssues } from './findIssues.ts'
import { readSource } from './readSource.ts'

const safeName = /^[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/i

/** The file of an issue, or why there is none to read. */
export function locateIssue(files: Files, id: string): { readonly file: string } | Finding {
  if (/^(?:\/|\.\.|[a-z]:\/)/i.test(id)) return found.issueName.at(null, { id, why: 'elsewhere' })
  if (!safeName.test(id)) return found.issueName.at(null, { id, why: 'characters' })
  if (isDeviceName(id)) return found.issueName.at(null, { id, why: 'windows' })
  const issue = findIssue(files, id)
  if (!issue) return missing(files, id)
  const [file, second] = issue.files
  if (file) return second ? found.twoIssueFiles.at(null, { files: issue.files }) : { file }
  return (
    closedFolder(files, `issues/${id}`) ??
    inFolder(files, `issues/${id}`) ??
    found.folderWithoutIssue.at(null, { folder: `issues/${id}` })
  )
}

/** Why a project has no issue at all. */
export function withoutIssues(files: Files): Finding {
  const misnamed = files.list('').find((name) => /^issues?\/$/i.test(name) && name !== 'issues/')
  return closedFolder(files, 'issues') ?? found.noIssues.at(null, { misnamed: misnamed?.slice(0, -1) ?? null })
}

/** No issue has this name: perhaps in other letters, or its file has a slip in its ending. */
function missing(files: Files, id: string): Finding {
  const ids = [...findIssues(files).keys()]
  const wrong = ids.length === 0 ? withoutIssues(files) : null
  if (wrong && (wrong.id !== found.noIssues.id || files.read('issues', 0).kind === 'missing')) return wrong
  const isId = (name: string) => name.toLowerCase() === id.toLowerCase()
  if (ids.some(isId)) return found.noSuchIssue.at(null, { id, near: ids.filter(isId) })
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

/** In a folder without issue.yaml, the file that is most likely meant as it. */
function inFolder(files: Files, folder: string): Finding | null {
  const names = files.list(folder).filter((name) => !/\/$|^[._~]/.test(name))
  const texts = names.filter((name) => /\.(?:ya?ml|md|markdown)$/i.test(name) && !/^\d/.test(name))
  const named = ['issue', folder.slice('issues/'.length)].map((word) => word.toLowerCase())
  const name = names.find((one) => named.includes(withoutEnding(one).toLowerCase())) ?? texts[0]
  const certain = name !== undefined && (texts.length === 1 || named.includes(withoutEnding(name).toLowerCase()))
  return certain ? misnamed(files, `${folder}/${name}`, `${folder}/issue`) : null
}

function misnamed(files: Files, file: string, stem: string): Finding {
  // What would be wrong with it under its right name, too, comes first.
  const [wrong] = readSource(files, file).findings
  return wrong ?? found.issueEnding.at(null, { file, renamed: stem + rightEnding(files, file) })
}

/** A folder that cannot be looked into, or a file in its place: both seem to be an empty folder. */
function closedFolder(files: Files, path: string): Finding | null {
  const read = files.read(path, 0)
  if (read.kind === 'unreadable') return fileUnreadable.at(null, { path, reason: read.reason })
  return read.kind === 'file' || read.kind === 'too-large' ? found.fileForFolder.at(null, { path }) : null
}
