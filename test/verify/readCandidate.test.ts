import { expect, it } from 'vitest'
import { maxBytes, readCandidate } from '../../src/verify/readCandidate.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const html = '<p>Södertälje “eight”</p>'
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'))

it.each([
  ['UTF-8', utf8(html)],
  ['with a byte order mark', utf8(`\ufeff${html}`)],
  ['UTF-16', utf16(`\ufeff${html}`)],
  ['UTF-16 without a mark', utf16(html)],
  ['UTF-16, big end first', new Uint8Array(Buffer.from(`\ufeff${html}`, 'utf16le').swap16())],
])('reads HTML in %s', (_, bytes) => {
  expect(readCandidate(bytes)).toEqual({ kind: 'html', html })
})

it('reads what old editors write', () => {
  expect(readCandidate(latin1('<p>S\xf6dert\xe4lje \x93eight\x94</p>'))).toEqual({ kind: 'html', html })
})

it.each([
  ['nothing', new Uint8Array(), 'It is empty.'],
  ['white space', utf8(' \r\n\t'), 'It is empty.'],
  ['a PDF file', latin1('%PDF-1.7\n\xe2\xe3'), 'It is a PDF file, and no HTML.'],
  ['a picture', latin1('\x89PNG\r\n\x1a\n\0\0'), 'It is a picture, and no HTML.'],
  ['bytes', new Uint8Array([1, 2, 0, 255, 7, 0, 0, 9]), 'It is not text, or it is damaged.'],
  ['plain text', utf8('COHES3ION newsletter\n\n3 < 4, and a > b\n'), 'It is plain text: it has no HTML tag.'],
  [
    'a mail',
    utf8('From: a@example.org\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>x</p>'),
    'It is a whole mail',
  ],
  [
    'a web archive',
    utf8('From: <Saved by Blink>\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n<p>x</p>'),
    'It is a whole mail',
  ],
  ['a large file', new Uint8Array(maxBytes + 1).fill(60), 'It is too large to be this email (2.0 MB).'],
])('refuses %s, with the way out', (_, bytes, reason) => {
  const candidate = readCandidate(bytes)
  expect(candidate).toEqual({ kind: 'unreadable', reason: expect.stringContaining(reason) })
  expect(candidate).toEqual({ kind: 'unreadable', reason: expect.stringContaining('Give the HTML') })
})
