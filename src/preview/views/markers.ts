import { splitHtml } from '../../lib/html/htmlPieces.ts'

/** Stands before the part of an email with this number; the page finds parts by it. */
function markerOf(part: number): string {
  return `<a data-section="${part}" hidden></a>`
}

/** Puts a marker where each part starts; behind the comment or tag that an offset falls into. */
export function withMarkers(html: string, starts: readonly number[] | null): string {
  if (!starts || starts.length === 0) return html
  let marked = ''
  let part = 0
  const placed = (upTo: number): boolean => {
    const start = starts[part]
    if (start === undefined || start > upTo) return false
    marked += markerOf(part)
    part += 1
    return true
  }

  let from = 0
  let insideRaw = false
  for (const { kind, text } of splitHtml(html)) {
    if (!insideRaw) while (placed(from)) {}
    let done = 0
    for (let start = starts[part]; kind === 'text' && start !== undefined; start = starts[part]) {
      if (start >= from + text.length) break
      marked += text.slice(done, start - from)
      done = Math.max(done, start - from)
      placed(start)
    }
    marked += text.slice(done)
    from += text.length
    insideRaw = kind === 'raw'
  }
  while (placed(Number.POSITIVE_INFINITY)) {}
  return marked
}
