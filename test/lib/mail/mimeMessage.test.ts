import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { textHeader } from '../../../src/lib/mail/headers.ts'
import { type MessageBody, writeMessage } from '../../../src/lib/mail/mimeMessage.ts'
import { quotedPrintable } from '../../../src/lib/mail/quotedPrintable.ts'

const id = 'AbcDef_0123-xyz'
const odd = fc.constantFrom(
  '.',
  '..',
  'From ',
  ' ',
  '\t',
  '=',
  '=3D',
  '=\n',
  '\n',
  '\r\n',
  '--=_',
  id,
  'ŵ',
  '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  '=?utf-8?Q?',
)
const text = fc
  .array(fc.oneof(odd, fc.string({ unit: 'grapheme' }), fc.constant('long '.repeat(40))))
  .map((all) => all.join(''))
const body: fc.Arbitrary<MessageBody> = fc.record({
  text,
  html: text,
  inline: fc.array(
    fc.record({
      contentId: fc.constant('plans.png@example.invalid'),
      name: fc.constant('plans.png'),
      mediaType: fc.constant('image/png'),
      bytes: fc.uint8Array({ maxLength: 300 }),
    }),
    { maxLength: 2 },
  ),
})

const withLf = (written: string | undefined) => written?.replaceAll('\r\n', '\n')

describe('a message', () => {
  it('is read as it was written, whatever its texts, in lines that no relay changes', async () => {
    await fc.assert(
      fc.asyncProperty(text, body, async (subject, content) => {
        const message = writeMessage([textHeader('Subject', subject)], content, id)
        const read = await PostalMime.parse(message)
        expect(read.subject ?? '').toBe(subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim())
        // The line break before a boundary belongs to it, which the parser leaves in a text.
        expect(withLf(read.text)).toBe(`${withLf(content.text)}\n`)
        expect(withLf(read.html)).toBe(`${withLf(content.html)}\n`)
        expect(read.attachments.map((one) => new Uint8Array(one.content as ArrayBuffer))).toEqual(
          content.inline.map(({ bytes }) => bytes),
        )
        expect(message).toMatch(/^[\r\n\t -~]*$/)
        for (const line of message.split('\r\n')) {
          expect(line).not.toMatch(/^\.|^From |[\r\n]|[ \t]$/)
          expect(line.length).toBeLessThanOrEqual(78)
        }
      }),
    )
  })

  it('has its pictures beside the HTML, by their ids', async () => {
    const picture = {
      contentId: 'a.b@c.invalid',
      name: 'a "b".png',
      mediaType: 'image/png',
      bytes: new Uint8Array([1, 2]),
    }
    const message = writeMessage([], { text: 'Text', html: '<img src="cid:a.b@c.invalid">', inline: [picture] }, id)
    const { attachments } = await PostalMime.parse(message)
    expect(attachments).toMatchObject([
      {
        filename: 'a--b-.png',
        mimeType: 'image/png',
        disposition: 'inline',
        related: true,
        contentId: '<a.b@c.invalid>',
      },
    ])
  })
})

describe('quoted-printable', () => {
  it.each([
    ['a = b', 'a =3D b'],
    ['ŵ', '=C5=B5'],
    ['end \nend\t', 'end=20\r\nend=09'],
    ['.\nFrom here', '=2E\r\n=46rom here'],
    ['a\rb', 'a=0Db'],
    [`${'x'.repeat(72)}ŵ.`, `${'x'.repeat(72)}=\r\n=C5=B5.`],
    [`${'x'.repeat(73)}.`, `${'x'.repeat(73)}=\r\n=2E`],
  ])('writes %j as %j', (plain, written) => {
    expect(quotedPrintable(plain)).toBe(written)
  })
})
