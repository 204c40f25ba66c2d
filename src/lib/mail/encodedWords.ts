import { hexBytes } from './quotedPrintable.ts'

const utf8 = new TextEncoder()

/**
 * A text as encoded words (RFC 2047), each of up to `room` characters and no more than 75, with whole characters in
 * each: in the encoding that is shorter, which for Latin letters is the readable one.
 */
export function encodedWords(text: string, room: number): readonly string[] {
  const { start, length, encode } = shorterEncoding(text)
  const space = Math.min(75, room) - start.length - '?='.length
  const words: string[] = []
  let word = ''
  for (const character of text) {
    if (word !== '' && length(word + character) > space) {
      words.push(word)
      word = ''
    }
    word += character
  }
  return [...words, word].map((one) => `${start}${encode(one)}?=`)
}

interface Encoding {
  readonly start: string
  readonly length: (text: string) => number
  readonly encode: (text: string) => string
}

/** All but what may stand in a name before an address, where fewer signs are allowed than in a subject. */
const toEscape = /[^A-Za-z0-9!*+/-]/gu

const readable: Encoding = {
  start: '=?utf-8?Q?',
  length: (text) => readable.encode(text).length,
  encode: (text) => text.replace(toEscape, (character) => (character === ' ' ? '_' : hexBytes(character))),
}

const base64: Encoding = {
  start: '=?utf-8?B?',
  length: (text) => Math.ceil(utf8.encode(text).length / 3) * 4,
  encode: (text) => Buffer.from(text).toString('base64'),
}

function shorterEncoding(text: string): Encoding {
  return readable.length(text) <= base64.length(text) ? readable : base64
}
