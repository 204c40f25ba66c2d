import { rmSync } from 'node:fs'
import path from 'node:path'
import { type BuildOptions, build } from '../../src/commands/build.ts'
import type { ExitCode } from '../../src/commands/context.ts'
import type { Store } from '../../src/lib/cache/store.ts'
import type { Files } from '../../src/model/files.ts'
import { openPaint } from '../../src/report/paint.ts'
import { temporaryFolder } from './cli.ts'
import { repositoryFiles } from './project.ts'
import { treeOf } from './springProject.ts'
import { unattended } from './unattended.ts'

/** A store in memory that a test can read. */
function openStore(): Store & { readonly content: Map<string, Uint8Array> } {
  const content = new Map<string, Uint8Array>()
  return {
    content,
    read: (name, key) => content.get(`${name}\n${key}`) ?? null,
    write: (name, key, bytes) => void content.set(`${name}\n${key}`, bytes),
  }
}

interface Seen {
  readonly code: ExitCode
  readonly stdout: string
  readonly stderr: string
  readonly tree: ReturnType<typeof treeOf>
}

/** The output and files of a build in a folder, and how many issues it wrote. */
async function seenOf(cwd: string, ids: readonly string[], options: BuildOptions, store: Store | null, builtIn: Files) {
  const said = { stdout: '', stderr: '' }
  let written = 0
  const code = await build(ids, options, {
    ...{ cwd, root: cwd, builtIn, store, version: '1.0.0', paint: openPaint(true), paintOut: openPaint(true) },
    stdout(text) {
      said.stdout += text
    },
    stderr(text) {
      said.stderr += text
    },
    status: () => undefined,
    willWrite() {
      written += 1
    },
    collectGarbage: () => undefined,
    reportFault: () => undefined,
    ...unattended,
    interrupted: new Promise(() => undefined),
  })
  return { seen: { code, ...said, tree: treeOf(cwd) } satisfies Seen, written }
}

/** As it is written in a stored text. */
const message = String.raw`\"message\":\"`

/** Changes a project's folder. */
export type Change = (folder: string) => void

/** Two folders with the same changes: one is built with the store of earlier runs, the other as if for the first. */
export function openTwins(start: Change) {
  const [kept, fresh] = [temporaryFolder(), temporaryFolder()]
  const twins = [kept, fresh]
  const store = openStore()
  twins.forEach(start)
  return {
    store,
    /** Marks all stored messages with a word, so that a test sees which are read from the store. */
    falsify() {
      for (const [key, bytes] of store.content)
        if (key.startsWith('reports'))
          store.content.set(
            key,
            Buffer.from(Buffer.from(bytes).toString().replaceAll(message, `${message}Falsified. `)),
          )
    },
    change: (make: Change) => twins.forEach(make),
    /** Both builds; the first must skip `saved` issues. */
    async build(ids: readonly string[], options: Partial<BuildOptions> = {}, builtIn: Files = repositoryFiles) {
      const all: BuildOptions = { format: 'pretty', ...options }
      const now = await seenOf(kept, ids, all, store, builtIn)
      const right = await seenOf(fresh, ids, all, null, builtIn)
      return { now: now.seen, right: right.seen, saved: right.written - now.written, written: now.written }
    },
    close: () => {
      for (const folder of twins) rmSync(folder, { recursive: true, force: true })
    },
  }
}

export function remove(folder: string, name: string): void {
  rmSync(path.join(folder, name), { recursive: true, force: true })
}

/** The built-in templates, with these changes. */
export function builtInWith(changed: { readonly [path: string]: (text: string) => string }): Files {
  return {
    list: repositoryFiles.list,
    read(name, limit) {
      const read = repositoryFiles.read(name, limit)
      const change = changed[name]
      if (!change || read.kind !== 'file') return read
      return { kind: 'file', bytes: Buffer.from(change(Buffer.from(read.bytes).toString())) }
    },
  }
}

export const sourceOf = (name: string) => {
  const read = repositoryFiles.read(name, 1_000_000)
  if (read.kind !== 'file') throw new Error(`${name} is ${read.kind}`)
  return Buffer.from(read.bytes).toString()
}
