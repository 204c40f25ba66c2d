/**
 * The same text by itself: V8 keeps all of a text alive for as long as any part that was cut out of it. For parts that
 * are kept for longer than their whole.
 */
export function ownCopy(part: string): string {
  const encoding = /^[\0-\x7f]*$/.test(part) ? 'latin1' : 'utf16le'
  return Buffer.from(part, encoding).toString(encoding)
}
