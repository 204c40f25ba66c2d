import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { mailboxHeader, mailDate, textHeader } from '../../../src/lib/mail/headers.ts'
import { asciiMailbox } from '../../../src/lib/mail/mailbox.ts'

const read = (header: string) => PostalMime.parse(`${header}\r\n\r\n`)

describe('a header of text', () => {
  it.each([
    ['Eight regions', 'Subject: Eight regions'],
    ['Wyth rhanbarth: ŵyl', 'Subject: =?utf-8?Q?Wyth_rhanbarth=3A_=C5=B5yl?='],
    ['Καλημέρα', 'Subject: =?utf-8?B?zprOsc67zrfOvM6tz4HOsQ==?='],
    ['two  spaces', 'Subject: =?utf-8?Q?two__spaces?='],
    ['=?utf-8?Q?x?=', 'Subject: =?utf-8?B?PT91dGYtOD9RP3g/PQ==?='],
  ])('writes “%s” as “%s”', (text, header) => {
    expect(textHeader('Subject', text)).toBe(header)
  })

  it('never becomes two headers', async () => {
    const text = 'Hello\r\nBcc: all@example.org\n\nBody\u2028\0\u0085end'
    const { subject, bcc, headers } = await read(textHeader('Subject', text))
    expect({ subject, bcc, count: headers.length }).toEqual({
      subject: 'Hello Bcc: all@example.org Body end',
      bcc: undefined,
      count: 1,
    })
  })

  it.each([
    ['emoji of several code points', 'Cyfarfod y rhanbarthau 🏴󠁧󠁢󠁷󠁬󠁳󠁿 '.repeat(9)],
    ['letters of two bytes', 'ŵ'.repeat(200)],
    ['Latin letters', 'Cân y ffŵl '.repeat(20)],
    ['plain words', 'plain words '.repeat(30)],
    ['one long word', 'x'.repeat(900)],
  ])('is folded without a split character: %s', async (_, text) => {
    const header = textHeader('Subject', text)
    expect((await read(header)).subject).toBe(text.trim())
    for (const line of header.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76)
    for (const [, words = ''] of header.matchAll(/=\?utf-8\?Q\?(.*?)\?=/g))
      expect(() => decodeURIComponent(words.replaceAll('=', '%'))).not.toThrow()
  })
})

describe('a header of mailboxes', () => {
  const address = 'a@example.org'

  it.each([
    ['Ann Price', 'To: Ann Price <a@example.org>'],
    ['Price, Ann', 'To: "Price, Ann" <a@example.org>'],
    ['Ann "A" <b@c.d>', 'To: "Ann \\"A\\" <b@c.d>" <a@example.org>'],
    ['Siân', 'To: =?utf-8?B?U2nDom4=?= <a@example.org>'],
  ])('writes the name %s', (name, header) => {
    expect(mailboxHeader('To', [{ name, address }])).toBe(header)
  })

  it('is read as it was written', async () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((one) => !/[\p{Cc}\u2028\u2029]/u.test(one) && one.trim() === one)
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 5 }), async (names) => {
        const { to } = await read(
          mailboxHeader(
            'To',
            names.map((one) => ({ name: one, address })),
          ),
        )
        expect(to).toEqual(names.map((one) => ({ name: one, address })))
      }),
    )
  })
})

it('a date is in UTC, with the sign that mail wants', () => {
  expect(mailDate(new Date(Date.UTC(2022, 2, 1, 12)))).toBe('Tue, 01 Mar 2022 12:00:00 +0000')
})

it.each([
  ['ann@example.org', 'ann@example.org'],
  ['ann@llŷn.cymru', 'ann@xn--lln-k2a.cymru'],
  ['siân@example.org', null],
  ['ann@example.org\r\nBcc: x@example.org', null],
  ['ann', null],
])('the address %j is written as %j', (mailbox, written) => {
  expect(asciiMailbox(mailbox)).toBe(written)
})
