import type { Passage } from '../../../model/manuscript.ts'
import type { Evidence } from '../../evidence.ts'

/** The subject or the preview text, where it is written. */
export function inboxLine({ manuscript }: Evidence, role: 'subject' | 'preview'): Passage | undefined {
  return manuscript.passages.find((passage) => passage.role === role)
}

/** As people count: an accented letter or a sign beyond the first plane is one. */
export function lengthOf(text: string): number {
  return [...text].length
}

/** Where the word starts, as an offset in `text`, that no longer fits into so many characters. */
export function overflowOf(text: string, most: number): number {
  const cut = [...text].slice(0, most).join('').length
  const space = text.lastIndexOf(' ', cut)
  return space === -1 ? cut : space + 1
}
