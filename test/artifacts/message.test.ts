import { crc32 } from 'node:zlib'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { cleanPicture } from '../../src/lib/pictures/parsePicture.ts'
import { bilingualForms } from '../../src/model/bilingual.ts'
import type { Email } from '../../src/model/email.ts'
import type { Files } from '../../src/model/files.ts'
import { compileBilingual } from '../support/bilingual.ts'
import { compileIn, compileWell, issueOf, picture, projectAround, repositoryFiles, textOf } from '../support/project.ts'

/** What any program makes of an email's message. */
async function readMessage({ artifacts }: Email) {
  const artifact = artifacts.find(({ role }) => role === 'message')
  if (!artifact) throw new Error('the email has no message')
  const source = String(artifact.bytes())
  const mail = await PostalMime.parse(source, { attachmentEncoding: 'base64' })
  const header = (key: string) => mail.headers.find((one) => one.key === key)?.value
  return { ...artifact, source, mail, header }
}

/** A parser leaves the line break before a boundary in a text. */
const bodyOf = (part: string | undefined) => part?.replaceAll('\r\n', '\n').replace(/\n$/, '')

/** Where the samples' newsletter.yaml says that its pictures are. */
const base = 'https://projects2014-2020.interregeurope.eu/cohes3ion/newsletter'

/** All that a message must hold, whatever its letter. */
async function expectWhole(email: Email) {
  const { mail, name, mediaType, text, source, header } = await readMessage(email)
  expect({ mediaType, text }).toEqual({ mediaType: 'message/rfc822', text: null })
  expect(name).toBe(email.artifacts.find(({ role }) => role === 'text')?.name.replace(/txt$/, 'eml'))
  expect(mail.subject).toBe(email.subject)
  expect(bodyOf(mail.text)).toBe(textOf(email, 'text'))
  const cids = new Map(mail.attachments.map(({ contentId, filename }) => [contentId?.slice(1, -1), filename]))
  const html = bodyOf(mail.html)
    ?.replaceAll(`src="${base}/${email.id}/`, 'src="images/')
    .replace(/src="cid:([^"]+)"/g, (_, cid) => `src="images/${cids.get(cid)}"`)
  expect(html).toBe(textOf(email, 'document'))
  expect(mail.html).not.toContain('src="images/')
  for (const { filename, content, mimeType, disposition, related } of mail.attachments) {
    expect({ mimeType, disposition, related }).toEqual({ mimeType: 'image/png', disposition: 'inline', related: true })
    const sent = email.artifacts.find((one) => one.name === `images/${filename}`)?.bytes()
    expect(content).toBe(Buffer.from(sent ?? '').toString('base64'))
  }
  expect(header('x-unsent')).toBe('1')
  expect(header('mime-version')).toBe('1.0')
  expect([mail.to, mail.cc, mail.bcc]).toEqual([undefined, undefined, undefined])
  expect(source.split('\r\n').filter((line) => line.length > 78 || /[\r\n]|[^\t -~]/.test(line))).toEqual([])
  return { mail, header, source }
}

/** The repository's files, without an address of pictures on the web. */
const withoutAddress: Files = {
  ...repositoryFiles,
  read(file, limit) {
    const read = repositoryFiles.read(file, limit)
    if (file !== 'newsletter.yaml' || read.kind !== 'file') return read
    const text = new TextDecoder().decode(read.bytes).replace(/^ +pictures: .*/m, '')
    return { ...read, bytes: new TextEncoder().encode(text) }
  },
}

describe('the message of a published issue', () => {
  it('is the document, the plain text and the pictures of issue 5', async () => {
    const email = await compileAny(withoutAddress, 'issue-5')
    const { mail, header } = await expectWhole(email)
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(email.pictures.map(({ name }) => name))
    expect(header('content-language')).toBe('en-GB')
    expect(header('date')).toBe('Sat, 01 Jan 2022 12:00:00 +0000')
    // The newsletter gives no address of its sender, and none is made up.
    expect(mail.from).toBeUndefined()
  })

  it('shows pictures that are on the web from there', async () => {
    const { mail } = await expectWhole(await compileWell(repositoryFiles, 'issue-5'))
    expect(mail.attachments).toEqual([])
    expect(mail.html).toContain(`src="${base}/issue-5/plans.png"`)
  })

  it.each(bilingualForms)('is whole in issue 6 as %s', async (form) => {
    const emails = await compileBilingual(form)
    const all = []
    for (const email of emails) all.push((await expectWhole(email)).header('content-language'))
    expect(all).toEqual(form === 'two-mails' ? ['en-GB', 'cy'] : ['en-GB, cy'])
  })

  it('has the same bytes in each build, and another id once its texts have changed', async () => {
    const section = 'type: story\ntitle: Plans\nbody: Eight plans.\nimage: { src: picture.png, alt: Eight plans }'
    const sourceOf = async (text: string) => (await readMessage(await compileWell(projectAround(issueOf(text))))).source
    const before = await sourceOf(section)
    expect(await sourceOf(section)).toBe(before)
    const idOf = (source: string) => /^Message-ID: .*$/m.exec(source)?.[0]
    expect(idOf(await sourceOf(section.replace('Eight plans.', 'Nine plans.')))).not.toBe(idOf(before))
  })
})

/** With warnings, such as that its pictures are not on the web. */
async function compileAny(files: Files, id?: string): Promise<Email> {
  const { value } = await compileIn(files, id)
  if (!value) throw new Error('no email')
  return value
}

describe('a message', () => {
  const section = 'type: story\ntitle: Plans\nbody: Eight plans.\nimage: { src: picture.png, alt: Eight plans }'
  const newsletter = (sender: string) => ({
    'newsletter.yaml': `name: Test\nsender: ${sender}\ntarget: { name: govdelivery }\n`,
  })

  it('is from the sender of newsletter.yaml where it has an address', async () => {
    const files = projectAround(issueOf(section), newsletter('{ name: "Siân, Cymru", email: sian@llywodraeth.cymru }'))
    const { mail } = await readMessage(await compileAny(files))
    expect(mail.from).toEqual({ name: 'Siân, Cymru', address: 'sian@llywodraeth.cymru' })
    expect(mail.messageId).toMatch(/@llywodraeth\.cymru>$/)
  })

  it('is from nobody where that address cannot be one', async () => {
    const files = projectAround(issueOf(section), newsletter('{ name: Siân, email: "sian (at) llywodraeth" }'))
    const { mail } = await readMessage(await compileAny(files))
    expect(mail.from).toBeUndefined()
  })

  it('cannot get a header from a subject', async () => {
    const issue = issueOf(section).replace('subject: A test', 'subject: "A test\\nBcc: all@example.org"')
    const { mail } = await readMessage(await compileAny(projectAround(issue)))
    expect({ subject: mail.subject, bcc: mail.bcc }).toEqual({ subject: 'A test Bcc: all@example.org', bcc: undefined })
  })

  it('holds a picture once, without what a program wrote into it', async () => {
    const another = '- type: story\n  title: More\n  body: More plans.\n  image: { src: picture.png, alt: Ten plans }'
    const issue = `${issueOf(section)}  ${another.replaceAll('\n', '\n  ')}\n`
    const { mail, source } = await readMessage(
      await compileAny(
        projectAround(issue, { ...newsletter('{ name: Siân }'), 'issues/picture.png': withPrivateText(picture) }),
      ),
    )
    const [sent, ...others] = mail.attachments
    expect(others).toEqual([])
    expect(mail.html?.split(`src="cid:${sent?.contentId?.slice(1, -1)}"`)).toHaveLength(3)
    const bytes = Buffer.from(String(sent?.content), 'base64')
    expect(cleanPicture(bytes)).toEqual(new Uint8Array(bytes))
    expect(bytes.toString('latin1') + source).not.toContain('private')
  })
})

/** A PNG whose last chunk but one says who made it. */
function withPrivateText(png: Uint8Array): Uint8Array {
  const content = Buffer.from('tEXtAuthor\0private', 'latin1')
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length - 4)
  sum.writeUInt32BE(crc32(content))
  return Buffer.concat([png.subarray(0, -12), length, content, sum, png.subarray(-12)])
}
