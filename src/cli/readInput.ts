import { fstatSync, readFileSync } from 'node:fs'
import { systemErrorCode } from '../lib/files/systemErrors.ts'

/** What is piped or redirected into the program; null at a terminal, and where there is no input. */
export function readInput(): Uint8Array | null {
  try {
    const input = fstatSync(0)
    return input.isFIFO() || input.isFile() || input.isSocket() ? readFileSync(0) : null
  } catch (error) {
    // Without an input, such as in a scheduled job; Windows ends a pipe with EOF.
    if (systemErrorCode(error) === null) throw error
    return null
  }
}
