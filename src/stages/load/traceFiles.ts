import { digest, digestOfBytes } from '../../lib/cache/digest.ts'
import { beginsWith } from '../../lib/files/fileNames.ts'
import type { FileRead, Files } from '../../model/files.ts'

/** A call of `read` or `list` on a named file set, as data that can be stored and repeated. */
export type FileQuestion =
  | readonly [files: string, about: 'read', path: string, limit: number]
  | readonly [files: string, about: 'list', folder: string, start: string]

/** File sets by name, such as the project's and the built-in files. */
export interface FileSets {
  readonly [name: string]: Files
}

/** File sets whose calls are recorded, and the calls with their replies. */
export interface FileTrace<Named extends FileSets> {
  readonly files: Named
  readonly asked: ReadonlyMap<string, Asked>
  /** Whether a question had two different replies: the files changed meanwhile, so the result fits no single state. */
  readonly isInconsistent: () => boolean
}

interface Asked {
  readonly question: FileQuestion
  /** Digest of the reply. */
  readonly reply: string
}

export function traceFiles<Named extends FileSets>(sets: Named): FileTrace<Named> {
  const asked = new Map<string, Asked>()
  let inconsistent = false
  const note = (question: FileQuestion, reply: string) => {
    const key = questionKey(question)
    const known = asked.get(key)
    if (known) inconsistent ||= known.reply !== reply
    else asked.set(key, { question, reply })
  }
  const traced = (name: string, files: Files): Files => ({
    read(path, limit) {
      const read = files.read(path, limit)
      note([name, 'read', path, limit], digestOfRead(read))
      return read
    },
    list(folder, start = '') {
      const names = namesIn(files, folder, start)
      note([name, 'list', folder, start], digest(names))
      return names
    },
  })
  const files = Object.fromEntries(Object.entries(sets).map(([name, one]) => [name, traced(name, one)]))
  return { files: { ...sets, ...files }, asked, isInconsistent: () => inconsistent }
}

export function questionKey(question: FileQuestion): string {
  return JSON.stringify(question)
}

/** The digest of the files' current reply, to compare with a trace. */
export function replyNow(sets: FileSets, [name, about, path, more]: FileQuestion): string {
  const files = sets[name]
  if (!files) return 'no such files'
  return about === 'read' ? digestOfRead(files.read(path, more)) : digest(namesIn(files, path, more))
}

function namesIn(files: Files, folder: string, start: string): readonly string[] {
  return files.list(folder, start).filter((name) => beginsWith(name, start))
}

function digestOfRead(read: FileRead): string {
  return read.kind === 'file' ? digestOfBytes(read.bytes) : JSON.stringify(read)
}
