import { fstatSync } from 'node:fs'
import { systemErrorCode } from '../lib/files/systemErrors.ts'
import type { Input } from './terminalPrompt.ts'

/** Bytes after which nothing more is read: no command takes so much. */
const maxBytes = 30_000_000

/**
 * Reads standard input to its end; null if it is a terminal. Unless `always`, also null for anything but a pipe or a
 * file: a program that started this one may have left it open for ever.
 */
export function openPipe(
  openInput: () => Input,
  isPipe: () => boolean,
): (always: boolean) => Promise<Uint8Array | null> {
  return async (always) => {
    if (!always && !isPipe()) return null
    const input = openInput()
    if (input.isTTY === true) return null
    const chunks: Buffer[] = []
    let length = 0
    for await (const chunk of input) {
      chunks.push(Buffer.from(chunk))
      length += chunk.length
      if (length > maxBytes) break
    }
    return Buffer.concat(chunks)
  }
}

/** Whether standard input is a pipe of the shell, or a file. */
export function stdinIsPipe(): boolean {
  try {
    const stat = fstatSync(0)
    return stat.isFIFO() || stat.isFile()
  } catch (error) {
    // It may be closed.
    if (systemErrorCode(error) === null) throw error
    return false
  }
}
