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

interface Stores {
  /** Where compiled code is kept for the next run. */
  readonly store: Store | null
  /** Code that was compiled when the program was built; it is never written. */
  readonly installed: Pick<Store, 'read'> | null
}

interface LoadedFile {
  readonly exports: unknown
  write(): void
}

/** What a command starts with that has no compiled code of its own yet: most of what it calls is in there. */
const commonCommand = 'build'

/** Each `command` has compiled code of its own for the files in `folder`, since it calls other functions of them. */
export function openCodeCache(folder: string, command: string, stores: Stores): CodeCache {
  const files = new Map<string, LoadedFile>()
  // Of the flags that the program starts with, which may be changed later.
  const engine = `${process.version} ${process.arch} ${cachedDataVersionTag()}`
  const requireFile = (name: string): unknown => {
    const file = files.get(name) ?? evaluateFile(path.join(folder, name), { command, engine, ...stores }, requireFile)
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
  { command, engine, store, installed }: Stores & { readonly command: string; readonly engine: string },
  requireFile: (name: string) => unknown,
): LoadedFile {
  const source = readWrapped(file)
  // Compiled code holds the path of its file, which stack traces show: each copy of the program has its own.
  const folder = crc32(Buffer.from(path.dirname(file))).toString(16)
  const nameFor = (command: string) => `${command}-${path.basename(file, '.cjs')}-${folder}`
  // V8 itself compares only the length of a source.
  const key = `${engine} ${source.length} ${crc32(source)} ${file}`
  const own = store?.read(nameFor(command), key) ?? installed?.read(nameFor(command), key)
  const compiled = own ?? installed?.read(nameFor(commonCommand), key)
  // Decoded as UTF-8, ASCII takes three times as long.
  const script = new Script(source.toString(isAscii(source) ? 'latin1' : 'utf8'), {
    filename: file,
    columnOffset: -wrapper.start.length,
    ...(compiled && { cachedData: compiled }),
  })
  // Not the code itself, which would be kept in memory beside what V8 has made of it.
  const isKept = own ? !script.cachedDataRejected : false
  const nodeRequire = createRequire(file)
  const require = (id: string) => (id.startsWith('./') ? requireFile(path.basename(id)) : nodeRequire(id))
  const module = { exports: {} }
  script.runInThisContext()(module.exports, require, module, file, path.dirname(file))
  return {
    exports: module.exports,
    write() {
      if (!isKept) store?.write(nameFor(command), key, script.createCachedData())
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
