import { lstatSync } from 'node:fs'
import path from 'node:path'
import { systemErrorCode } from '../lib/files/systemErrors.ts'

/**
 * The nearest folder, from here upwards, that has a newsletter.yaml; a broken link counts, and is reported on
 * reading.
 */
export function findRoot(from: string): string | null {
  if (exists(path.join(from, 'newsletter.yaml'))) return from
  const parent = path.dirname(from)
  return parent === from ? null : findRoot(parent)
}

function exists(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    // Such as a folder without permission to read it.
    if (systemErrorCode(error) === null) throw error
    return false
  }
}
