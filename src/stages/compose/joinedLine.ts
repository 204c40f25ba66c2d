/** Between the languages of one line. */
const separator = ' / '

/** Joins what each language says in a line of the inbox; null where none says anything. */
export function joinedLine(lines: readonly (string | null)[], max = Number.POSITIVE_INFINITY): string | null {
  let joined: string | null = null
  for (const line of lines) {
    if (line === null) continue
    const longer: string = joined === null ? line : `${joined}${separator}${line}`
    // Ends after a language, not within one.
    if (joined !== null && [...longer].length > max) break
    joined = longer
  }
  return joined
}
