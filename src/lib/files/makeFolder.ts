import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/**
 * A folder with all those above it. `mkdirSync` with `recursive` never comes back where a folder says that it is there
 * but takes no other, such as /proc (Node.js 20).
 */
export function makeFolder(folder: string, mode?: number): void {
  if (existsSync(folder)) return
  const parent = path.dirname(folder)
  if (parent === folder) throw Object.assign(new Error(`There is no ${folder}`), { code: 'ENODEV' })
  makeFolder(parent, mode)
  try {
    mkdirSync(folder, mode)
  } catch (error) {
    // Another process may have been quicker.
    if (!existsSync(folder)) throw error
  }
}
