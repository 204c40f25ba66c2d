/** Bytes from the start of each part to the start of the next, or to the end; HTML artifacts are ASCII. */
export function sizesOf(html: string, starts: readonly number[] | null): number[] {
  return (starts ?? []).map((start, part) => (starts?.[part + 1] ?? html.length) - start)
}
