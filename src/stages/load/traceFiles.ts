import { digest } from '../../lib/cache/digest.ts'
import { beginsWith } from '../../lib/files/fileNames.ts'
import type { FileRead, Files } from '../../model/files.ts'

/** Something asked of files, which have a name here, in words that can be kept and asked again. */
export type FileQuestion =
  | readonly [files: string, about: 'read', path: string, limit: number]
  | readonly [files: string, about: 'list', folder: string, start: string]

/** Files by names of ours. */
export interface FileSets {
  readonly [name: string]: Files
}

/** Files, and all that was asked of them. */
export interface FileTrace<Named extends FileSets> {
  readonly files: Named
  readonly asked: ReadonlyMap<string, Asked>
  /** Whether a question had two replies: then what was made of them follows from no one state of the files. */
  readonly isMixed: () => boolean
}

interface Asked {
  readonly question: FileQuestion
  /** The same for the same reply, and for no other. */
  readonly reply: string
}

export function traceFiles<Named extends FileSets>(shelves: Named): FileTrace<Named> {
  const asked = new Map<string, Asked>()
  let mixed = false
  const note = (question: FileQuestion, reply: string) => {
    const key = questionKey(question)
    const known = asked.get(key)
    if (known) mixed ||= known.reply !== reply
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
  const files = Object.fromEntries(Object.entries(shelves).map(([name, one]) => [name, traced(name, one)]))
  return { files: { ...shelves, ...files }, asked, isMixed: () => mixed }
}

export function questionKey(question: FileQuestion): string {
  return JSON.stringify(question)
}

/** What files reply now, as a trace has it. */
export function replyNow(shelves: FileSets, [name, about, path, more]: FileQuestion): string {
  const files = shelves[name]
  if (!files) return 'no such files'
  return about === 'read' ? digestOfRead(files.read(path, more)) : digest(namesIn(files, path, more))
}

function namesIn(files: Files, folder: string, start: string): readonly string[] {
  return files.list(folder, start).filter((name) => beginsWith(name, start))
}

function digestOfRead(read: FileRead): string {
  return read.kind === 'file' ? digest([read.bytes]) : JSON.stringify(read)
}
