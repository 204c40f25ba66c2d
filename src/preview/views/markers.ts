import { splitHtml } from '../../lib/html/htmlPieces.ts'

/** Marks the start of a part of the email, so that the page can find it. */
function markerOf(part: number): string {
  return `<a data-section="${part}" hidden></a>`
}

/** Inserts a marker where each part starts, or after the comment or tag that the offset falls into. */
export function withMarkers(html: string, starts: readonly number[] | null): string {
  if (!starts || starts.length === 0) return html
  let marked = ''
  let part = 0
  /** Adds the next marker if its part starts at or before this offset. */
  const addMarker = (upTo: number): boolean => {
    const start = starts[part]
    if (start === undefined || start > upTo) return false
    marked += markerOf(part)
    part += 1
    return true
  }

  let from = 0
  let insideRaw = false
  for (const { kind, text } of splitHtml(html)) {
    if (!insideRaw) while (addMarker(from)) {}
    let done = 0
    for (let start = starts[part]; kind === 'text' && start !== undefined; start = starts[part]) {
      if (start >= from + text.length) break
      marked += text.slice(done, start - from)
      done = Math.max(done, start - from)
      addMarker(start)
    }
    marked += text.slice(done)
    from += text.length
    insideRaw = kind === 'raw'
  }
  while (addMarker(Number.POSITIVE_INFINITY)) {}
  return marked
}
