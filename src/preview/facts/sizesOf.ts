/**
 * Bytes of each part, up to the start of the next, the last to the end; HTML artifacts are ASCII. What stands before the first
 * part is in none.
 */
export function sizesOf(html: string, starts: readonly number[] | null): number[] {
  return (starts ?? []).map((start, part) => (starts?.[part + 1] ?? html.length) - start)
}
