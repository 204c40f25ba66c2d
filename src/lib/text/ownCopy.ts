/**
 * Copies a substring. V8 keeps the whole text alive for as long as any of its substrings, so copy those that are kept for
 * longer.
 */
export function ownCopy(part: string): string {
  const encoding = /^[\0-\x7f]*$/.test(part) ? 'latin1' : 'utf16le'
  return Buffer.from(part, encoding).toString(encoding)
}
