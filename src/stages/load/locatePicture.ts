import { decodeName, differsInCase, differsInEnding, isSameName, looksSame, stemOf } from '../../lib/files/fileNames.ts'
import { baseName, folderOf, relativeTo } from '../../lib/files/paths.ts'
import { nearest } from '../../lib/text/nearest.ts'
import type { Files } from '../../model/files.ts'
import type { PictureHint } from '../../model/pictureHint.ts'

type SameName = (a: string, b: string) => boolean

/** The path of an existing file whose parts match by `same`, spelt as on disk; null when there is none. */
export function pathOnDisk(files: Files, path: string, same: SameName = isSameName): string | null {
  let known = ''
  const parts = path.split('/')
  for (const [i, part] of parts.entries()) {
    const end = i < parts.length - 1 ? '/' : ''
    const names = files
      .list(known, same === isSameName ? part : '')
      .filter((name) => name.endsWith('/') === (end === '/'))
    const name = names.find((one) => one === part + end) ?? names.find((one) => same(one, part + end))
    if (name === undefined) return null
    known =
      known === '' ? name.slice(0, name.length - end.length) : `${known}/${name.slice(0, name.length - end.length)}`
  }
  return known
}

interface Wanted {
  /** As the author wrote it. */
  readonly src: string
  /** The file that names it. */
  readonly from: string
  /** The path that `src` resolves to; null when it leads out of the project. */
  readonly path: string | null
  /** Whether a file is a picture that can be sent. */
  readonly isPicture: (path: string) => boolean
}

/** Searches the project for a missing picture; null when no file is similar. */
export function findHint(files: Files, wanted: Wanted): PictureHint | null {
  const { path, from, isPicture } = wanted
  const hint = (how: PictureHint['how'], paths: readonly string[]): PictureHint => ({
    how,
    paths,
    names: paths.map((one) => relativeTo(from, one).normalize('NFC')),
  })
  const like = path === null ? null : pathOnDisk(files, path, looksSame)
  if (path !== null && like !== null && isPicture(like))
    return hint(differsInCase(path, like) ? 'letters' : 'sign', [like])
  const written = partsOf(wanted.src)
  const ranked = searchFiles(files, written.at(-1) ?? '').map((one) => ({ one, rank: rankOf(one, written, from) }))
  ranked.sort((a, b) => compare(a.rank, b.rank) || (a.one < b.one ? -1 : 1))
  const shown = ranked.slice(0, maxCandidates).filter(({ one }) => isPicture(one))
  const best = shown.filter(({ rank }) => compare(rank, shown[0]?.rank ?? rank) === 0).map(({ one }) => one)
  const [first] = best
  if (first !== undefined)
    return hint(path !== null && folderOf(first) === folderOf(path) ? 'ending' : 'elsewhere', best.slice(0, 3))
  const similar = similarNames(files, wanted).find(isPicture)
  return similar === undefined ? null : hint('similar', [similar])
}

/** Files in the usual folders whose names are a typing mistake away. Other numbers are other files, not mistakes. */
function similarNames(files: Files, { from, path }: Wanted): readonly string[] {
  if (path === null) return []
  const own = folderOf(from)
  const name = baseName(path)
  const folders = new Set([folderOf(path), own, own === '' ? 'images' : `${own}/images`, 'issues/images', 'images'])
  return [...folders].flatMap((folder) => {
    const names = files.list(folder).filter((one) => !one.endsWith('/') && numbersIn(one) === numbersIn(name))
    const stems = nearest(stemOf(name), new Set(names.map(stemOf)), 3, 4)
    const near = stems.flatMap((stem) => names.filter((one) => stemOf(one) === stem))
    return near.map((one) => (folder === '' ? one : `${folder}/${one}`))
  })
}

function numbersIn(name: string): string {
  return (stemOf(name).match(/\d+/g) ?? []).map(Number).join()
}

/** How many candidates are opened to check that they are pictures. */
const maxCandidates = 8

/** The parts of a path in any notation: Windows, file: URL, percent-encoded. */
function partsOf(src: string): readonly string[] {
  const path = src.replace(/^file:/i, '')
  return decodeName(path)
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
}

/** Sort key, best first: similarity of the name, number of equal folders, shortest path from the file that names it. */
function rankOf(path: string, written: readonly string[], from: string): readonly number[] {
  const parts = path.split('/')
  const name = parts.at(-1) ?? ''
  const quality = [isSameName, differsInCase, looksSame].findIndex((same) => same(name, written.at(-1) ?? ''))
  let shared = 1
  while (shared < parts.length && looksSame(parts.at(-1 - shared) ?? '', written.at(-1 - shared) ?? '')) shared += 1
  return [quality === -1 ? 3 : quality, -shared, relativeTo(from, path).split('/').length]
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, i) => value !== b[i])
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** How many folders are searched; a project has a few dozen. */
const maxFolders = 400

/** All files of a project with this name or a similar one. Skips hidden folders, node_modules and built output. */
function searchFiles(files: Files, wanted: string): readonly string[] {
  const found: string[] = []
  const folders = ['']
  for (let i = 0; i < folders.length && i < maxFolders; i += 1) {
    const folder = folders[i] ?? ''
    const names = files.list(folder)
    if (names.some((name) => name.startsWith('.made-by-'))) continue
    for (const name of names) {
      const path = folder === '' ? name : `${folder}/${name}`
      if (!name.endsWith('/')) {
        if (looksSame(name, wanted) || differsInEnding(wanted, name)) found.push(path)
      } else if (!/^(?:\.|node_modules\/)/.test(name)) folders.push(path.slice(0, -1))
    }
  }
  return found
}
