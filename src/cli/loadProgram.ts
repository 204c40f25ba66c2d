import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { cachedDataVersionTag } from 'node:v8'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import type { Store } from '../lib/store.ts'

export interface Loaded<Exports> {
  readonly exports: Exports
  /** The same store, for what this very version of the program keeps there. */
  readonly store: Store | null
  /** Puts the compiled code away for the next run, with all functions that this run has used. */
  keep(): void
}

interface File {
  readonly exports: unknown
  keep(): void
}

/**
 * Loads a CommonJS file and those beside it that it requires, as `require` does, with the code that V8 compiled of them
 * in an earlier run. `use` says what for: each use needs other functions of a file.
 */
export function loadProgram<Exports>(
  main: string,
  { use, version, store }: { readonly use: string; readonly version: string; readonly store: Store | null },
): Loaded<Exports> {
  const files = new Map<string, File>()
  const load = (file: string): File => {
    const known = files.get(file) ?? loadFile(file, use, store, (name) => load(name).exports)
    files.set(file, known)
    return known
  }
  const { exports } = load(main)
  return {
    exports: exports as Exports,
    store: store && storeOf(`${version} ${editionOf(path.dirname(main))}`, store),
    keep() {
      for (const file of files.values()) file.keep()
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

const wrapper = ['(function(exports,require,module,__filename,__dirname){', '\n})'] as const

function loadFile(file: string, use: string, store: Store | null, load: (file: string) => unknown): File {
  const bytes = readFileSync(file)
  const name = `${use}-${path.basename(file, '.cjs')}`
  // V8 itself compares no more of a source than its length.
  const key = `${process.version} ${process.arch} ${cachedDataVersionTag()} ${bytes.length} ${crc32(bytes)}`
  const compiled = store?.read(name, key)
  // The bundler writes ASCII only, and Latin-1 is the shortest way to a string of that.
  const script = new Script(wrapper[0] + bytes.toString('latin1') + wrapper[1], {
    filename: file,
    columnOffset: -wrapper[0].length,
    ...(compiled && { cachedData: compiled }),
  })
  const stock = createRequire(file)
  const require = (id: string) => (id.startsWith('./') ? load(path.resolve(path.dirname(file), id)) : stock(id))
  const module = { exports: {} }
  script.runInThisContext()(module.exports, require, module, file, path.dirname(file))
  return {
    exports: module.exports,
    keep() {
      if (!compiled || script.cachedDataRejected) store?.write(name, key, script.createCachedData())
    },
  }
}
