import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { cohes3ion, temporaryFolder } from '../support/cli.ts'
import { picture } from '../support/project.ts'

const issue = `date: 2026-11-27
subject: The new hall is open
preview: Come and see it, and bring a friend.
sections:
  - type: story
    title: The hall
    image: { src: hall.png, alt: A flag over the hall }
    body: Everybody is welcome in the new hall.
  - type: story
    title: The quay
    image: { src: "https://example.org/quay?w=1&h=2", alt: A quay at dawn, width: 1200, height: 600 }
    body: Boats leave from the new quay.
`

/** A newsletter without a web folder, with a picture in the project and one on the web. */
function newcomer(): string {
  const project = temporaryFolder()
  mkdirSync(path.join(project, 'issues'))
  writeFileSync(path.join(project, 'newsletter.yaml'), 'name: Parish news\n')
  writeFileSync(path.join(project, 'issues/one.yaml'), issue)
  writeFileSync(path.join(project, 'issues/hall.png'), picture)
  return project
}

const address = 'https://content.example.org/attachments/fancy_images/PARISH/2026/11/77/a-flag_original.png'

function record(project: string, text: string): void {
  mkdirSync(path.join(project, 'records/one'), { recursive: true })
  writeFileSync(path.join(project, 'records/one/hosted.yaml'), text)
}

const entry = (content: Uint8Array | string, at = address) =>
  `pictures:\n  - picture: issues/hall.png\n    digest: ${createHash('sha256').update(content).digest('hex')}\n    address: ${at}\n`

const read = (project: string, name: string) => readFileSync(path.join(project, 'out/one', name), 'utf8')
const sourcesIn = (html: string) => Array.from(html.matchAll(/<img [^>]*src="([^"]*)"/g), ([, src]) => src)

it('without an address on the web, all is built but the fragment, and an older fragment goes', async () => {
  const project = newcomer()
  record(project, entry(picture))
  expect(await cohes3ion(project, 'build', 'one')).toMatchObject({ code: 0 })
  expect(existsSync(path.join(project, 'out/one/one.govdelivery.html'))).toBe(true)
  writeFileSync(path.join(project, 'records/one/hosted.yaml'), 'pictures: []\n')
  const { code, stdout, stderr } = await cohes3ion(project, 'build', 'one')
  expect(code).toBe(0)
  expect(readdirSync(path.join(project, 'out/one')).filter((name) => /\.(?:html|txt)$/.test(name))).toEqual([
    'one.handoff.html',
    'one.html',
    'one.txt',
  ])
  expect(stdout).not.toContain('govdelivery')
  expect(stderr).toContain('The picture hall.png has no address on the web yet, so the HTML to paste is held back.')
  expect(stderr).toContain('Run “cohes3ion images one”')
})

it('shows pictures at their recorded addresses, and those on the web at their own', async () => {
  const project = newcomer()
  record(project, entry(picture))
  const { code, stderr } = await cohes3ion(project, 'build', 'one')
  expect([code, stderr.includes('picture-not-hosted')]).toEqual([0, false])
  expect(sourcesIn(read(project, 'one.govdelivery.html'))).toEqual([address, 'https://example.org/quay?w=1&amp;h=2'])
  expect(sourcesIn(read(project, 'one.html'))).toEqual(['images/hall.png', 'https://example.org/quay?w=1&amp;h=2'])
  expect(readdirSync(path.join(project, 'out/one/images'))).toEqual(['hall.png'])
})

it('a picture that has changed since its upload is named, and the fragment held back', async () => {
  const project = newcomer()
  record(project, entry('another picture'))
  const { code, stderr } = await cohes3ion(project, 'build', 'one')
  expect(code).toBe(0)
  expect(stderr).toContain('hall.png changed after the upload, so the HTML to paste is held back.')
  expect(existsSync(path.join(project, 'out/one/one.govdelivery.html'))).toBe(false)
})

it('an upload that is recorded precedes the newsletter’s web folder', async () => {
  const project = newcomer()
  const settings = 'name: Parish news\ntarget: { name: govdelivery, pictures: "https://example.org/p" }\n'
  writeFileSync(path.join(project, 'newsletter.yaml'), settings)
  await cohes3ion(project, 'build', 'one')
  expect(sourcesIn(read(project, 'one.govdelivery.html'))[0]).toBe('https://example.org/p/one/hall.png')
  record(project, entry(picture))
  await cohes3ion(project, 'build', 'one')
  expect(sourcesIn(read(project, 'one.govdelivery.html'))[0]).toBe(address)
})

it('a broken record is a finding at its line, and nothing is written', async () => {
  const project = newcomer()
  record(project, `${entry(picture, 'example.org/hall.png')}  - picture: issues/hall.png\n`)
  const { code, stderr } = await cohes3ion(project, 'build', 'one')
  expect(code).toBe(1)
  expect(stderr).toMatch(/records\/one\/hosted\.yaml:5:\d+ {2}error {2}missing-field/)
  expect(existsSync(path.join(project, 'out'))).toBe(false)
  record(project, entry(picture, 'example.org/hall.png'))
  expect((await cohes3ion(project, 'build', 'one')).stderr).toMatch(
    /hosted\.yaml:4:\d+ {2}error {2}hosted-address-unusable/,
  )
})

it('check finds the same after an address was recorded as a fresh process does', async () => {
  const project = newcomer()
  const warned = async () => (await cohes3ion(project, 'check', 'one')).stdout.includes('picture-not-hosted')
  expect(await warned()).toBe(true)
  record(project, entry(picture))
  expect(await warned()).toBe(false)
  writeFileSync(path.join(project, 'records/one/hosted.yaml'), 'pictures: []\n')
  expect(await warned()).toBe(true)
})
