import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../src/lib/text/decodeText.ts'
import { editBytes } from '../../../src/lib/text/editBytes.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('unseen signs at the start of a file', () => {
  it.each(['\ufeff', '\ufeff\ufeff', '\u200b', '\ufeff\u2060'])(
    'are no part of its text, and survive an edit: %j',
    (signs) => {
      const bytes = bytesOf(`${signs}title: Plans\r\n`)
      expect(decodeText(bytes)).toEqual({ kind: 'text', text: 'title: Plans\n', controls: [] })
      const edited = editBytes(bytes, [{ from: 7, to: 12, replacement: 'Maps' }])
      expect(Buffer.from(edited)).toEqual(Buffer.from(bytesOf(`${signs}title: Maps\r\n`)))
    },
  )
})

it('tells a damaged file from one in UTF-16', () => {
  expect(decodeText(new Uint8Array(400))).toMatchObject({ kind: 'damaged', line: 1 })
  expect(decodeText(bytesOf(`date:${'\0'.repeat(90)}`))).toMatchObject({ kind: 'damaged' })
  expect(decodeText(Buffer.from('date: 2026', 'utf16le'))).toEqual({ kind: 'utf-16' })
})
