import { createHash, hash } from 'node:crypto'

/** One name for a row of texts and bytes that no other row has (SHA-256). */
export function digest(parts: readonly (string | Uint8Array)[]): string {
  const heads = parts.map((part) => `${typeof part} ${part.length}\n`)
  const texts = parts.flatMap((part, i) => (typeof part === 'string' ? `${heads[i]}${part}` : []))
  // In one go, which is twice as fast for the many short ones.
  if (texts.length === parts.length) return hash('sha256', texts.join(''), 'base64url')
  const long = createHash('sha256')
  for (const [i, part] of parts.entries()) long.update(heads[i] ?? '').update(part)
  return long.digest('base64url')
}
