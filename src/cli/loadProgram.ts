import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { cachedDataVersionTag } from 'node:v8'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import type { Store } from '../lib/store.ts'

export interface Loaded<Exports> {
  readonly exports: Exports
  /** Puts the compiled code away for the next run, with all functions that this run has used. */
  keep(): void
}

/**
 * Loads a CommonJS file as `require` does, with the code that V8 compiled of it in an earlier run. `use` says what for:
 * each use needs other functions of the file.
 */
export function loadProgram<Exports>(file: string, use: string, store: Store | null): Loaded<Exports> {
  // The bundler writes ASCII only, and Latin-1 is the shortest way to a string of that.
  const bytes = readFileSync(file)
  const start = '(function(exports,require,module,__filename,__dirname){'
  const name = `code-${use}`
  // V8 itself compares no more of a source than its length.
  const key = store && [process.version, process.arch, cachedDataVersionTag(), bytes.length, crc32(bytes)].join(' ')
  const known = store && key ? store.read(name, key) : null
  const script = new Script(`${start}${bytes.toString('latin1')}\n})`, {
    filename: file,
    columnOffset: -start.length,
    ...(known && { cachedData: known }),
  })
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(file), module, file, path.dirname(file))
  return {
    exports: module.exports as Exports,
    keep() {
      if (store && key && (!known || script.cachedDataRejected)) store.write(name, key, script.createCachedData())
    },
  }
}
