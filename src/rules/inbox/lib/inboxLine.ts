import type { Passage } from '../../../model/manuscript.ts'
import type { Evidence } from '../../evidence.ts'

/** The subject or the preview text as a passage. */
export function inboxLine({ manuscript }: Evidence, role: 'subject' | 'preview'): Passage | undefined {
  return manuscript.passages.find((passage) => passage.role === role)
}

/** Counts code points: an emoji is one, not two UTF-16 units. */
export function lengthOf(text: string): number {
  return [...text].length
}

/** Offset of the first word that does not fit into this many characters. */
export function overflowStart(text: string, length: number): number {
  const cut = [...text].slice(0, length).join('').length
  const space = text.lastIndexOf(' ', cut)
  return space === -1 ? cut : space + 1
}
