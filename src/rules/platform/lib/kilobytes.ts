/** A size in words, rounded up: 80,001 bytes are above a limit of 80 KB. */
export function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1000)} KB`
}
