import { encodedWords } from './encodedWords.ts'

/** RFC 5322 asks for lines of up to 78 characters; RFC 2047 for 76 where they hold encoded words. */
const lineLength = 76

/** A header whose value is any text (RFC 5322, “unstructured”). Line breaks and other controls become spaces. */
export function textHeader(name: string, text: string): string {
  const line = withoutControls(text)
  const words = line.split(' ')
  const room = roomAfter(name)
  // Folding would lose one of two spaces in a row, between which an empty word stands.
  const isPlain = isPrintable(line) && words.every((word) => word !== '' && word.length <= room)
  return foldedHeader(name, isPlain ? words : encodedWords(line, room))
}

export interface Mailbox {
  /** As readers see it; null for the address alone. */
  readonly name: string | null
  /** ASCII: see `asciiMailbox`. */
  readonly address: string
}

/** A header whose value is a list of mailboxes, such as To. */
export function mailboxHeader(name: string, boxes: readonly Mailbox[]): string {
  const words = boxes.flatMap((box, i) => {
    const end = i < boxes.length - 1 ? ',' : ''
    if (box.name === null) return [`${box.address}${end}`]
    return [...phrase(withoutControls(box.name), roomAfter(name)), `<${box.address}>${end}`]
  })
  return foldedHeader(name, words)
}

/** A header from words that a line break may stand between. They hold ASCII without line breaks. */
export function foldedHeader(name: string, words: readonly string[]): string {
  let length = name.length + 1
  const parts = words.map((word, i) => {
    const isBroken = i > 0 && length + 1 + word.length > lineLength
    length = isBroken ? word.length + 1 : length + word.length + 1
    return `${isBroken ? '\r\n' : ''} ${word}`
  })
  return `${name}:${parts.join('')}`
}

/** A time as in the Date header (RFC 5322, section 3.3), in UTC. */
export function mailDate(time: Date): string {
  return time.toUTCString().replace('GMT', '+0000')
}

/** ASCII without controls, and nothing that could be taken for an encoded word. */
function isPrintable(text: string): boolean {
  return /^[ -~]*$/.test(text) && !text.includes('=?')
}

function roomAfter(name: string): number {
  return lineLength - name.length - 2
}

function phrase(text: string, room: number): readonly string[] {
  if (!isPrintable(text)) return encodedWords(text, room)
  const words = text.split(' ')
  if (words.every((word) => /^[\w!#$%&'*+/=?^`{|}~-]+$/.test(word))) return words
  return [`"${text.replace(/["\\]/g, '\\$&')}"`]
}

function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
