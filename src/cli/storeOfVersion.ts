import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Store } from '../lib/cache/store.ts'

/**
 * The store with keys that belong to this version of the program in `dist`, of Node.js, and of its time zone and locale
 * data: no other version finds the entries.
 */
export function storeOfVersion(store: Store, version: string, dist: string): Store {
  const { tz, icu } = process.versions
  const prefix = `${version} ${process.version} ${tz} ${icu} ${statsOf(dist)}`
  return {
    read: (name, key) => store.read(name, `${prefix} ${key}`),
    write: (name, key, content) => store.write(name, `${prefix} ${key}`, content),
  }
}

/** Names, sizes and times of the program's files: while it is developed, they change and its version does not. */
function statsOf(dist: string): string {
  const files = readdirSync(dist).filter((name) => name.endsWith('.cjs'))
  return files
    .map((name) => {
      const { size, mtimeMs } = statSync(path.join(dist, name))
      return `${name} ${size} ${mtimeMs}`
    })
    .join(' ')
}
