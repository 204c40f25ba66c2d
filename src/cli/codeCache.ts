import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { cachedDataVersionTag } from 'node:v8'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import type { Store } from '../lib/cache/store.ts'

/** Requires files of the program with V8's code cache: what V8 compiled of them in an earlier run. */
export interface CodeCache {
  /** The exports of a CommonJS file, and of the files beside it that it requires. */
  require(file: string): unknown
  /** The same store, with keys of this very version of the program. */
  store(): Store | null
  /** Writes V8's code cache for the next run, with every function that this run has called. */
  write(): void
}

interface File {
  readonly exports: unknown
  write(): void
}

/** `use` is the command that the files in `folder` are required for: each command calls other functions of a file. */
export function openCodeCache(
  folder: string,
  { use, version, store }: { readonly use: string; readonly version: string; readonly store: Store | null },
): CodeCache {
  const files = new Map<string, File>()
  const requireFile = (name: string): unknown => {
    const known = files.get(name) ?? evaluateFile(path.join(folder, name), use, store, requireFile)
    files.set(name, known)
    return known.exports
  }
  return {
    require: requireFile,
    store() {
      const { tz, icu } = process.versions
      return store && storeOf(`${version} ${process.version} ${tz} ${icu} ${editionOf(folder)}`, store)
    },
    write() {
      for (const file of files.values()) file.write()
    },
  }
}

function storeOf(edition: string, store: Store): Store {
  return {
    read: (name, key) => store.read(name, `${edition} ${key}`),
    write: (name, key, content) => store.write(name, `${edition} ${key}`, content),
  }
}

/** Which program this is, the files of it included that this run does not load. */
function editionOf(folder: string): string {
  const files = readdirSync(folder).filter((name) => name.endsWith('.cjs'))
  return files
    .map((name) => {
      const { size, mtimeMs } = statSync(path.join(folder, name))
      return `${name} ${size} ${mtimeMs}`
    })
    .join(' ')
}

const [before, after] = [Buffer.from('(function(exports,require,module,__filename,__dirname){'), Buffer.from('\n})')]

function evaluateFile(file: string, use: string, store: Store | null, own: (name: string) => unknown): File {
  const source = readBetween(before, file, after)
  // Compiled code holds the path of its file, and stack traces show that: each copy of the program has its own.
  const name = `${use}-${path.basename(file, '.cjs')}-${crc32(Buffer.from(path.dirname(file))).toString(16)}`
  // V8 itself compares no more of a source than its length.
  const key = `${process.version} ${process.arch} ${cachedDataVersionTag()} ${source.length} ${crc32(source)} ${file}`
  const compiled = store?.read(name, key)
  const script = new Script(source.toString(), {
    filename: file,
    columnOffset: -before.length,
    ...(compiled && { cachedData: compiled }),
  })
  const stock = createRequire(file)
  const require = (id: string) => (id.startsWith('./') ? own(path.basename(id)) : stock(id))
  const module = { exports: {} }
  script.runInThisContext()(module.exports, require, module, file, path.dirname(file))
  return {
    exports: module.exports,
    write() {
      if (!compiled || script.cachedDataRejected) store?.write(name, key, script.createCachedData())
    },
  }
}

/** A file's bytes with others around them, none of them held twice. */
function readBetween(before: Buffer, file: string, after: Buffer): Buffer {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const all = Buffer.alloc(before.length + size + after.length)
    before.copy(all)
    after.copy(all, before.length + size)
    for (let at = 0, read = 1; at < size && read > 0; at += read)
      read = readSync(handle, all, before.length + at, size - at, at)
    return all
  } finally {
    closeSync(handle)
  }
}
