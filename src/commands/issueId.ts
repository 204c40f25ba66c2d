import { inHomeFolder } from '../lib/files/homeFolder.ts'
import type { Files } from '../model/files.ts'
import { issueIds } from '../stages/load/issueIds.ts'
import type { LanguageSettings } from '../stages/load/languageFiles.ts'
import { pathOfUrl, realPath } from '../stages/load/realPath.ts'

/** The current folder and the project's folder: absolute paths. */
export interface CommandPlace {
  readonly cwd: string
  readonly root: string
}

/** The ids of the named issues, each once, or of all. */
export function wantedIssues(
  files: Files,
  settings: LanguageSettings,
  names: readonly string[],
  all: boolean,
  from: CommandPlace,
): string[] {
  return all ? issueIds(files, settings) : [...new Set(names.map((name) => issueIdOf(name, from)))]
}

/**
 * An issue's id, from its name or from a path: of its file, its folder, or a file in that folder, as it is typed,
 * pasted from a file manager, or dragged into a terminal. An argument that names nothing in `issues` is returned as
 * it is.
 */
export function issueIdOf(argument: string, from: CommandPlace): string {
  const typed = cleanPath(argument)
  const currentFolder = pathInside(withSlashes(from.cwd), withSlashes(from.root)) ?? ''
  const currentIssue = /^issues\/([^/]+)/.exec(currentFolder)?.[1]
  if (currentIssue !== undefined && /^issue\.(?:yaml|md)$/.test(typed)) return currentIssue

  const path = projectPath(typed, from)
  const [, first, rest] = /^issues\/([^/]+)(\/.*)?$/i.exec(path ?? '') ?? []
  if (first === undefined) return typed.replace(/^\.\//, '')
  return rest === undefined ? first.replace(/\.(?:yaml|md)$/, '') : first
}

/**
 * A path relative to the project's folder, null when outside of it. A bare name is one of `issues/`, and a path that
 * starts with `issues/` counts from the project's folder; others count from the current one.
 */
function projectPath(typed: string, { cwd, root }: CommandPlace): string | null {
  const project = withSlashes(root)
  if (isAbsolute(typed))
    return pathInside(typed, project) ?? pathInside(withSlashes(realPath(typed)), withSlashes(realPath(root)))
  const isFromHere = /^\.{1,2}$|^(?!issues\/).*\//i.test(typed)
  return isFromHere ? pathInside(`${withSlashes(cwd)}/${typed}`, project) : typed.replace(/^(?!issues\/)/i, 'issues/')
}

/** A path with "/", without the quotes, escapes and `file://` that shells, browsers and file managers add. */
function cleanPath(argument: string): string {
  const bare = argument.replace(/^[ \t]*["'“”‘’]?|["'“”‘’]?[ \t]*$/g, '')
  const path = /^file:\/\//i.test(bare) ? pathOfUrl(bare) : bare
  const clean = withSlashes(path.replace(/\\(?=[ '"()&,])/g, '')).replace(/(?<=.)\/+$/, '')
  // With the line and column of a finding.
  const file = clean.replace(/(?<=\.(?:yaml|md))(?::\d+){1,2}:?$/, '')
  return file.startsWith('~/') ? withSlashes(inHomeFolder(file.slice(2)) ?? file) : file
}

function withSlashes(path: string): string {
  return path.replaceAll('\\', '/')
}

function isAbsolute(path: string): boolean {
  return /^(?:\/|[a-z]:\/)/i.test(path)
}

/** Without `.`, `..` and empty parts; the two slashes before a server's name stay. */
function normalized(path: string): string {
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return (/^\/{0,2}/.exec(path)?.[0] ?? '') + parts.join('/')
}

/** A path relative to a folder; null when it is not in it. Paths on a Windows drive are compared without case. */
function pathInside(path: string, folder: string): string | null {
  const [inner, outer] = [normalized(path), normalized(folder).replace(/\/$/, '')]
  const comparable = (text: string) => (/^[a-z]:/i.test(outer) ? text.toLowerCase() : text)
  if (comparable(inner) === comparable(outer)) return ''
  return comparable(inner).startsWith(`${comparable(outer)}/`) ? inner.slice(outer.length + 1) : null
}
