import { lineRoom } from './cellWidth.ts'
import { charactersOf, wordsOf } from './segments.ts'

/** In bytes: with indentation, fits into a line of an email (998). */
const maxAddressBytes = 900

/** Scripts that are written without spaces: Thai, Lao, Tibetan, Burmese, Khmer, Tai, Chinese and Japanese characters, Yi. */
const unspaced =
  /[\u0e00-\u109f\u1780-\u17ff\u1950-\u1aaf\u2e80-\u312f\u31a0-\u31bf\u31f0-\ua4cf\uf900-\ufaff\uff00-\uff9f\u{1b000}-\u{1b16f}\u{20000}-\u{3fffd}]/u

const address = /:\/\/|@|^[^/]*\w\.[a-z]{2,}(?:\/|$)/i

/**
 * Breaks a text without spaces into parts between which a line may break: at the words of a script that has no spaces, and
 * to parts of at most `room` cells. An address stays whole.
 */
export function breakWord(word: string, room: number): readonly string[] {
  const isUnspaced = unspaced.test(word)
  if (!isUnspaced && lineRoom(word) <= room) return [word]
  return (isUnspaced ? wordsIn(word) : [word]).flatMap((part) => partsOf(part, room))
}

/** Punctuation and repetition marks that no line may begin with. */
const closing = /^[\p{Pe}\p{Pf}\p{Po}\p{M}\p{Zs}\u200bー々〻ゝゞヽヾๆฯໆ]/u
const opening = /[\p{Ps}\p{Pi}]$/u

/** Runs of ASCII stay whole: they are foreign words, numbers and addresses. */
function wordsIn(text: string): string[] {
  const parts: string[] = []
  let isOpen = false
  for (const run of text.split(/([!-~]+)/).filter(Boolean))
    for (const part of /^[!-~]/.test(run) ? [run] : wordsOf(run)) {
      if (parts.length > 0 && (isOpen || closing.test(part))) parts[parts.length - 1] += part
      else parts.push(part)
      isOpen = opening.test(part)
    }
  return parts
}

function partsOf(part: string, room: number): readonly string[] {
  if (lineRoom(part) <= room) return [part]
  if (address.test(part) && Buffer.byteLength(part) <= maxAddressBytes) return [part]
  return part
    .split(/(?<=[-–—/\\_.,;:|\u00a0\u2000-\u200b])/)
    .flatMap((piece) => (lineRoom(piece) <= room ? [piece] : piecesOf(piece, room)))
}

/** Cuts between characters, into pieces that fill a line. */
function piecesOf(text: string, room: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const segment of charactersOf(text))
    for (const char of lineRoom(segment) > room ? segment : [segment]) {
      const own = lineRoom(char)
      if (piece !== '' && used + own > room) {
        pieces.push(piece)
        piece = ''
        used = 0
      }
      piece += char
      used += own
    }
  return [...pieces, piece]
}
