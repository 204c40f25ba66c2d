import type { Files } from '../model/files.ts'
import { issueIds } from '../stages/load/findIssues.ts'
import { pathOfUrl, realPath } from '../stages/load/realPath.ts'

/** Where a command was typed, and the project that it is about: absolute paths. */
export interface CommandPlace {
  readonly cwd: string
  readonly root: string
}

/** The issues that were asked for, each once, or all. */
export function wantedIssues(files: Files, names: readonly string[], all: boolean, from: CommandPlace): string[] {
  return all ? issueIds(files) : [...new Set(names.map((name) => issueIdOf(name, from)))]
}

/**
 * An issue's id, also from the path of its file or folder, or of a file in that: as it is typed, pasted from a file
 * manager, or dragged into a terminal. What names nothing in `issues` is given back as it is.
 */
export function issueIdOf(argument: string, { cwd, root }: CommandPlace): string {
  const typed = cleanPath(argument)
  const base = withSlashes(root)
  const here = withSlashes(cwd)
  const own = /^issues\/([^/]+)/.exec(pathInside(here, base) ?? '')?.[1]
  if (own !== undefined && /^issue\.(?:yaml|md)$/.test(typed)) return own
  const path = isAbsolute(typed)
    ? (pathInside(typed, base) ?? pathInside(withSlashes(realPath(typed)), withSlashes(realPath(root))))
    : /^\.{1,2}$|^(?!issues\/).*\//i.test(typed)
      ? pathInside(`${here}/${typed}`, base)
      : typed.replace(/^(?!issues\/)/i, 'issues/')
  const [, first, inside] = /^issues\/([^/]+)(\/.*)?$/i.exec(path ?? '') ?? []
  if (first === undefined) return typed
  return inside === undefined ? first.replace(/\.(?:yaml|md)$/, '') : first
}

/** A path with "/", without what a shell, a browser or a file manager puts around it. */
function cleanPath(argument: string): string {
  const bare = argument.replace(/^[ \t]*["'“”‘’]?|["'“”‘’]?[ \t]*$/g, '')
  const path = /^file:\/\//i.test(bare) ? pathOfUrl(bare) : bare
  return withSlashes(path.replace(/\\(?=[ '"()&,])/g, '')).replace(/(?<=.)\/+$/, '')
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

/** A path as seen from a folder; null when it is not in it. Windows does not tell capitals apart in a drive's paths. */
function pathInside(path: string, folder: string): string | null {
  const [inside, above] = [normalized(path), normalized(folder).replace(/\/$/, '')]
  const same = (text: string) => (/^[a-z]:/i.test(above) ? text.toLowerCase() : text)
  if (same(inside) === same(above)) return ''
  return same(inside).startsWith(`${same(above)}/`) ? inside.slice(above.length + 1) : null
}
