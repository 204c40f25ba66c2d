import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { govdelivery } from '../../src/targets/govdelivery.ts'
import { launchChromium } from '../browser/chromium.ts'
import { cohes3ion, temporaryFolder } from '../support/cli.ts'
import { startPreview } from '../support/preview.ts'
import { repository } from '../support/project.ts'
import { expectAccessible } from './pageChecks.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

const issue = `date: 2026-11-27
subject: Three villages, one winter
preview: A hall, a quay and a path, and a date for your diary.
sections:
  - type: story
    title: The hall
    image: { src: a.png, alt: Eight report covers on a shelf }
    body: Everybody is welcome in the new hall.
  - type: story
    title: The quay
    image: { src: b.png, alt: Two reports that overlap }
    body: Boats leave from the new quay.
  - type: story
    title: The path
    image: { src: c.png, alt: A cog with a seedling in it }
    body: Walk along the river from door to door.
    link: { text: See the map of the path, href: "https://www.europa.eu/path?from=1&to=2" }
`

function newProject(): string {
  const project = temporaryFolder()
  mkdirSync(path.join(project, 'issues'))
  writeFileSync(path.join(project, 'newsletter.yaml'), 'name: Parish news\n')
  writeFileSync(path.join(project, 'issues/winter.yaml'), issue)
  for (const [name, from] of [
    ['a.png', 'plans.png'],
    ['b.png', 'reports.png'],
    ['c.png', 'science-park.png'],
  ])
    writeFileSync(
      path.join(project, `issues/${name}`),
      readFileSync(path.join(repository, 'issues/issue-5', from ?? '')),
    )
  return project
}

/** Takes uploads, gives each an address of its own as GovDelivery does, and shows them all on a page. */
async function openUploadServer() {
  const uploads: { readonly name: string; readonly address: string }[] = []
  const server = createServer((request, response) => {
    request.resume()
    const name = decodeURIComponent((request.url ?? '').slice(1))
    if (request.method === 'PUT') {
      const id = 7_895_000 + uploads.length * 17
      const stored = name.replace(/\.(\w+)$/, '_original.$1')
      const address = `https://content.govdelivery.com/attachments/fancy_images/PARISH/2026/11/${id}/${stored}`
      uploads.push({ name: name.replace(/\.\w+$/, ''), address })
    }
    const rows = uploads.map(({ name: alt, address }) => `<tr><td><img alt="${alt}" src="${address}"></td></tr>`)
    response.end(`<!doctype html><html><body><table>${rows.reverse().join('')}</table></body></html>`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

it('leads a new user from three pictures to a bulletin that is proved to be the final one', async () => {
  const project = newProject()
  const listed = await cohes3ion(project, 'images', 'winter')
  expect(listed.code).toBe(0)
  const folder = path.join(project, 'out/winter/upload')
  const files = readdirSync(folder).filter((name) => !name.startsWith('.'))
  expect(files.map((name) => name.replace(/\.\w+$/, '')).sort()).toEqual([
    'a-cog-with-a-seedling-in-it',
    'eight-report-covers-on-a-shelf',
    'two-reports-that-overlap',
  ])

  const server = await openUploadServer()
  for (const name of files)
    await fetch(server + encodeURIComponent(name), { method: 'PUT', body: readFileSync(path.join(folder, name)) })
  const page = await (await fetch(server)).text()

  const preview = await startPreview(project, '--port', '0')
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  onTestFinished(() => context.close())
  context.setDefaultTimeout(60_000)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: preview.origin })
  const tab = await context.newPage()
  await tab.goto(`${preview.origin}/winter?view=pictures`)
  await tab.getByText('No address yet.').nth(2).waitFor()
  await tab.locator('.copy-html.has-warning').waitFor()
  await expectAccessible(tab)

  // A wrong address is refused beside the field, and nothing is recorded.
  const field = tab.getByLabel('a.png')
  await field.fill('http://localhost/a.png')
  await field.press('Enter')
  await tab.getByText('readers cannot reach').waitFor()
  await field.fill('')

  await tab.getByLabel('All at once').fill(page)
  await tab.getByRole('button', { name: 'Take the addresses' }).click()
  await tab.getByText('Readers see it from this address.').nth(2).waitFor()
  await tab.locator('.copy-html:not(.has-warning)').waitFor()
  await tab.keyboard.press('Escape')
  await tab.locator('h1').first().click()
  await tab.keyboard.press('3')
  const copied = () => tab.evaluate(() => navigator.clipboard.readText())
  await expect.poll(copied).toContain('role="article"')
  const fragment = await copied()
  expect(fragment.match(/https:\/\/content\.govdelivery\.com\/[^"]*/g)).toHaveLength(3)

  expect(await cohes3ion(project, 'build', 'winter', '--final')).toMatchObject({ code: 0 })
  expect(readFileSync(path.join(project, 'out/winter/winter.govdelivery.html'), 'utf8')).toBe(fragment)
  const hosted = govdelivery.platform?.wrap(fragment, { subject: 'Three villages, one winter', preview: null }) ?? ''
  writeFileSync(path.join(project, 'bulletin.html'), hosted)
  const verified = await cohes3ion(project, 'verify', 'winter', 'bulletin.html')
  expect(verified).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Yes/) })
  writeFileSync(path.join(project, 'bulletin.html'), hosted.replace('Everybody is welcome', 'Nobody is welcome'))
  const changed = await cohes3ion(project, 'verify', 'winter', 'bulletin.html')
  expect(changed.code).toBe(1)
  expect(changed.stdout + changed.stderr).toContain('“Everybody” is now “Nobody”')
})
