import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'

/**
 * Makes a folder and its parents. Not by `mkdirSync` with `recursive`, which never returns for a new folder in one like
 * /proc that exists but accepts none (Node.js 20).
 */
export function makeFolder(folder: string, mode?: number): void {
  if (existsSync(folder)) return
  const parent = path.dirname(folder)
  if (parent === folder) throw Object.assign(new Error(`There is no ${folder}`), { code: 'ENODEV' })
  makeFolder(parent, mode)
  try {
    mkdirSync(folder, mode)
  } catch (error) {
    // Another process may have made it.
    if (!existsSync(folder)) throw error
  }
}
