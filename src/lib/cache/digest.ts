import { createHash, hash } from 'node:crypto'
import { weakMemo } from './memo.ts'

/** One name for a row of texts and bytes that no other row has (SHA-256). */
export function digest(parts: readonly (string | Uint8Array)[]): string {
  // In one go, which is twice as fast for the many short ones.
  if (parts.every(isText)) return hash('sha256', parts.map((text) => `${headOf(text)}${text}`).join(''), 'base64url')
  const long = createHash('sha256')
  for (const part of parts) long.update(headOf(part)).update(part)
  return long.digest('base64url')
}

function isText(part: string | Uint8Array): part is string {
  return typeof part === 'string'
}

function headOf(part: string | Uint8Array): string {
  return `${typeof part} ${part.length}\n`
}

/** The digest of a large value as JSON, memoized: many things have the same language or theme. */
export const digestOfJson = weakMemo((value: object) => digest([JSON.stringify(value)]))

/** The digest of bytes, memoized: a picture's file is asked for by several stages. */
export const digestOfBytes = weakMemo((bytes: Uint8Array) => digest([bytes]))

/** SHA-256 of a file's content in hexadecimal, as `sha256sum` and `certutil -hashfile` print it. */
export const sha256: (content: Uint8Array) => string = weakMemo((content) => hash('sha256', content, 'hex'))

/** SHA-256 of a script's text, as a content security policy names a script that may run. */
export function scriptHash(script: string): string {
  return `sha256-${hash('sha256', script, 'base64')}`
}

/**
 * The content that has a digest; null where another one has. Version control may give the lines of a text other ends
 * (CRLF for LF, and back), and an editor a byte order mark before it, which changes nothing that it says.
 */
export function contentOfDigest(content: Uint8Array, wanted: string): Uint8Array | null {
  if (sha256(content) === wanted) return content
  // A picture, or what else is no text.
  if (content.includes(0)) return null
  const lines = Buffer.from(content).toString('latin1').replaceAll('\r\n', '\n')
  const texts = [lines, lines.replace(/^\xef\xbb\xbf/, '')]
  const written = [...texts, ...texts.map((text) => text.replaceAll('\n', '\r\n'))]
  return written.map((text) => Buffer.from(text, 'latin1')).find((one) => sha256(one) === wanted) ?? null
}
