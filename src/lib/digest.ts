import { createHash } from 'node:crypto'

/** One name for a row of texts and bytes that no other row has (SHA-256). */
export function digest(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${typeof part} ${part.length}\n`).update(part)
  return hash.digest('base64url')
}
