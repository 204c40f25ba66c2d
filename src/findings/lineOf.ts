import { lineSpan } from '../lib/text/lines.ts'
import type { Place, Source } from '../model/source.ts'

/** The whole of a line, counted from 1. */
export function lineOf(source: Source, line: number): Place {
  return { source, ...lineSpan(source.text, line) }
}
