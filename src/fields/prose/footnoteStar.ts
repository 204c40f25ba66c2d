/** Offset of the first footnote star, as in "£20*" or "£20 *": after a word, and not the end of emphasis. */
export function firstFootnoteStar(text: string): number {
  for (const { 0: line, index } of text.matchAll(/^.*\*.*$/gm)) {
    const star = /(?<=[\p{L}\p{N}%)\]"”’.])\*(?![\p{L}\p{N}*])|(?<=[\d%£€$)] )\*$/u.exec(line)
    if (star && !/(?<![\p{L}\p{N}*\\])\*(?=[^\s*])/u.test(line.slice(0, star.index))) return index + star.index
  }
  return Number.POSITIVE_INFINITY
}

const note = /^[ \t]*\*[ \t]+\S/
const maxNotes = 3

/**
 * Whether the lines with stars are footnotes of a star above: there are few, they end the text, no colon introduces
 * them, and no list has stars.
 */
export function endsWithNotes(text: string, star: number): boolean {
  if (star === Number.POSITIVE_INFINITY) return false
  const lines = text.trimEnd().split('\n')
  const first = lines.findIndex((line) => note.test(line))
  const notes = first === -1 ? [] : lines.slice(first)
  const above = lines.slice(0, Math.max(first, 0)).findLast((line) => line.trim() !== '') ?? ''
  const isBelow = lines.slice(0, Math.max(first, 0)).join('\n').length > star
  return isBelow && notes.length <= maxNotes && notes.every((line) => note.test(line)) && !/:\s*$/.test(above)
}

/** How far above its note a sign is looked for, in lines. */
const maxLines = 20

/** Whether a line is the note to a sign after a word above: "£20*" and "* Until 30 April". */
export function isNote(lines: readonly string[], at: number): boolean {
  const sign = /^(?:[†‡¹²³]|\*{1,2}(?=\s))/.exec(lines[at] ?? '')?.[0]
  return (
    sign !== undefined &&
    lines.slice(Math.max(at - maxLines, 0), at).some((line) => {
      const before = line.lastIndexOf(sign) - 1
      return /\S/.test(line[before] ?? ' ') || (before > 0 && line.endsWith(sign))
    })
  )
}
