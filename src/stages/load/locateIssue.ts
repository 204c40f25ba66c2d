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

/** The file of an issue, or the finding that says why there is none. */
export function locateIssue(files: Files, id: string): { readonly file: string } | Finding {
  if (/^(?:\/|\.\.|[a-z]:\/)/i.test(id)) return found.issueName.at(null, { id, why: 'elsewhere' })
  if (!safeName.test(id)) return found.issueName.at(null, { id, why: 'characters' })
  if (isDeviceName(id)) return found.issueName.at(null, { id, why: 'windows' })
  const issue = findIssue(files, id)
  if (!issue) return explainMissing(files, id)
  const [file, second] = issue.files
  if (file) return second ? found.twoIssueFiles.at(null, { files: issue.files }) : { file }
  return (
    explainUnlistable(files, `issues/${id}`) ??
    findMisnamed(files, `issues/${id}`) ??
    found.folderWithoutIssue.at(null, { folder: `issues/${id}` })
  )
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
  if (read.kind === 'unreadable') return fileUnreadable.at(null, { path, reason: read.reason })
  return read.kind === 'file' || read.kind === 'too-large' ? found.fileForFolder.at(null, { path }) : null
}
