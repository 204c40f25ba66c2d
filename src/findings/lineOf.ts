import { lineSpan } from '../lib/text/lines.ts'
import type { Place, Source } from '../model/source.ts'

/** The place of a whole line; lines count from 1. */
export function lineOf(source: Source, line: number): Place {
  return { source, ...lineSpan(source.text, line) }
}
