import { isAscii } from 'node:buffer'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { cachedDataVersionTag } from 'node:v8'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import type { Store } from '../lib/cache/store.ts'

/** Requires the program's files with V8's code cache: the compiled code of an earlier run. */
export interface CodeCache {
  /** The exports of a CommonJS file of the folder. Files beside it that it requires are loaded in the same way. */
  require(file: string): unknown
  /** Writes V8's code cache for the next run, with every function that this run has called. */
  write(): void
}

type NameAndKey = Parameters<Store['read']>

interface Stores {
  readonly engine: string
  read(...of: NameAndKey): Uint8Array | null | undefined
  readonly write: Store['write'] | undefined
}

interface LoadedFile {
  readonly exports: unknown
  write(): void
}

/**
 * Each `command` has compiled code of its own for the files in `folder`, since it calls other functions of them. Code
 * that `store` does not have is looked for in `installed`, which is never written.
 */
export function openCodeCache(
  folder: string,
  command: string,
  { store, installed }: { readonly store: Store | null; readonly installed: Pick<Store, 'read'> | null },
): CodeCache {
  const files = new Map<string, LoadedFile>()
  // Of the flags that the program starts with, which may be changed later.
  const engine = `${process.version} ${process.arch} ${cachedDataVersionTag()}`
  const stores = {
    engine,
    read: (...of: NameAndKey) => store?.read(...of) ?? installed?.read(...of),
    write: store?.write,
  }
  const requireFile = (name: string): unknown => {
    const file = files.get(name) ?? evaluateFile(path.join(folder, name), command, stores, requireFile)
    files.set(name, file)
    return file.exports
  }
  return {
    require: requireFile,
    write() {
      for (const file of files.values()) file.write()
    },
  }
}

/** What Node.js itself puts around a CommonJS file. */
const wrapper = {
  start: Buffer.from('(function(exports,require,module,__filename,__dirname){'),
  end: Buffer.from('\n})'),
}

function evaluateFile(
  file: string,
  command: string,
  { engine, read, write }: Stores,
  requireFile: (name: string) => unknown,
): LoadedFile {
  const source = readWrapped(file)
  // Compiled code holds the path of its file, which stack traces show: each copy of the program has its own.
  const name = `${command}-${path.basename(file, '.cjs')}-${crc32(Buffer.from(path.dirname(file))).toString(16)}`
  // V8 itself compares only the length of a source.
  const key = `${engine} ${source.length} ${crc32(source)} ${file}`
  const compiled = read(name, key)
  // Decoded as UTF-8, ASCII takes three times as long.
  const script = new Script(source.toString(isAscii(source) ? 'latin1' : 'utf8'), {
    filename: file,
    columnOffset: -wrapper.start.length,
    ...(compiled && { cachedData: compiled }),
  })
  // Not the code itself, which would be kept in memory beside what V8 has made of it.
  const isKept = compiled ? !script.cachedDataRejected : false
  const nodeRequire = createRequire(file)
  const require = (id: string) => (id.startsWith('./') ? requireFile(path.basename(id)) : nodeRequire(id))
  const module = { exports: {} }
  script.runInThisContext()(module.exports, require, module, file, path.dirname(file))
  return {
    exports: module.exports,
    write() {
      if (!isKept) write?.(name, key, script.createCachedData())
    },
  }
}

/** A file's bytes with the wrapper around them, read straight into one buffer: the bundle is large. */
function readWrapped(file: string): Buffer {
  const { start, end } = wrapper
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const bytes = Buffer.alloc(start.length + size + end.length)
    start.copy(bytes)
    end.copy(bytes, start.length + size)
    for (let at = 0, read = 1; at < size && read > 0; at += read)
      read = readSync(handle, bytes, start.length + at, size - at, at)
    return bytes
  } finally {
    closeSync(handle)
  }
}
