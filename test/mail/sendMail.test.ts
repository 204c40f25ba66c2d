import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { failureInWords } from '../../src/mail/failureInWords.ts'
import { patient, sendMail, type Timeouts } from '../../src/mail/sendMail.ts'
import type { SmtpServer } from '../../src/mail/smtpServer.ts'
import { startSmtpServer } from '../support/smtp.ts'

const mail = { from: 'ann@example.org', to: ['ben@example.org'], message: 'Subject: Test\r\n\r\nText\r\n' }
const password = 'se#cret'

function serverAt(port: number, more: Partial<SmtpServer> = {}): SmtpServer {
  return { host: '127.0.0.1', port, startsWithTls: false, login: { user: 'ann', password }, ...more }
}

/** What the user is told of a mail that this server does not take. */
async function toldOf(server: SmtpServer, timeouts: Partial<Timeouts> = {}): Promise<string> {
  const sending = await sendMail(mail, server, { ...patient, ...timeouts })
  if (sending.kind !== 'failed') throw new Error('was sent')
  const told = failureInWords(sending.failure, server)
  for (const form of [password, 'c2UjY3JldA', 'AGFubgBzZSNjcmV0']) expect(told).not.toContain(form)
  return told
}

const logsIn = { EHLO: '250-test\r\n250 AUTH PLAIN', AUTH: '235 2.7.0 Fine' }
const takes = { ...logsIn, MAIL: '250 Fine', RCPT: '250 Fine' }

describe('a server that', () => {
  it.each([
    ['is silent from the start', { greeting: null }],
    ['is silent after the greeting', { EHLO: null }],
    ['is silent on the password', { ...logsIn, AUTH: null }],
    ['is silent on the mail', { ...takes, DATA: null }],
    ['is silent at the end of the mail', { ...takes, DATA: '354 Go on' }],
  ])('%s is not waited for without end', async (_, script) => {
    const { port } = await startSmtpServer({ script })
    expect(await toldOf(serverAt(port), { greeting: 200, silence: 200 })).toContain('stopped answering')
    expect(await toldOf(serverAt(port), { total: 200 })).toContain('stopped answering')
  })

  it.each([
    ['at once', { greeting: 'drop' }],
    ['after the greeting', { EHLO: 'drop' }],
    ['on the password', { ...logsIn, AUTH: 'drop' }],
    ['before the mail', { ...takes, DATA: 'drop' }],
    ['in the middle of the mail', { ...takes, DATA: '354 Go on', TEXT: 'drop' }],
  ])('hangs up %s is told', async (_, script) => {
    const { port } = await startSmtpServer({ script })
    expect(await toldOf(serverAt(port))).toContain('ended the connection before it had taken the mail')
  })

  it.each([
    [
      'the password',
      { ...logsIn, AUTH: '535 5.7.8 No' },
      'did not accept the user name and the password',
      '535 5.7.8 No',
    ],
    [
      'anybody without one',
      { EHLO: '250 test', MAIL: '530 5.7.0 First log in' },
      'wants a user name and a password',
      '530 5.7.0 First log in',
    ],
    [
      'the sender',
      { ...takes, MAIL: '553 5.7.1 Not yours' },
      'does not take mail from this sender',
      '553 5.7.1 Not yours',
    ],
    ['a mail of this size, at first', { ...takes, EHLO: '250-SIZE 5\r\n250 AUTH PLAIN' }, 'larger than', null],
    ['a mail of this size, at last', { ...takes, DATA: '552 5.3.4 Too big' }, 'larger than', '552 5.3.4 Too big'],
    [
      'the sender for now',
      { ...takes, MAIL: '451 4.7.1 Too many' },
      'takes no mail at the moment',
      '451 4.7.1 Too many',
    ],
    ['everything for now', { greeting: '421 4.3.2 Later' }, 'takes no mail at the moment', '421 4.3.2 Later'],
    ['the password for now', { ...logsIn, AUTH: '454 4.7.0 Later' }, 'takes no mail at the moment', '454 4.7.0 Later'],
    ['the content', { ...takes, DATA: '354 Go on', TEXT: '554 5.7.1 Spam' }, 'did not take the mail', '554 5.7.1 Spam'],
    ['to talk SMTP', { greeting: 'HTTP/1.1 400 Bad Request' }, 'could not be sent', 'HTTP/1.1 400 Bad Request'],
  ])('refuses %s is told, with its own words', async (_, script, told, said) => {
    const { port } = await startSmtpServer({ script })
    const text = await toldOf(serverAt(port))
    expect(text).toContain(told)
    if (said) expect(text).toContain(`The server says: “${said}`)
  })

  it('is not there is told', async () => {
    const gone = createServer()
    const port = await new Promise<number>((resolve) => {
      gone.listen(0, '127.0.0.1', () => {
        const address = gone.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
    await new Promise((resolve) => gone.close(resolve))
    expect(await toldOf(serverAt(port))).toContain('refused the connection')
    expect(await toldOf(serverAt(port, { host: 'smtp.invalid' }))).toContain('its name could not be found')
  })
})
