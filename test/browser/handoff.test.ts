import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Files } from '../../src/model/files.ts'
import { temporaryFolder } from '../support/cli.ts'
import { type Sheet, sampleWith, sheetOf, smallIssue, uploaded, withoutFolder } from '../support/handoff.ts'
import { repositoryFiles } from '../support/project.ts'
import { launchChromium } from './chromium.ts'

interface Form {
  readonly files: Files
  readonly id: string
  readonly target?: string
}

const record = `pictures:\n${uploaded('issues/issue-5/plans.png', 'https://content.example.org/attachments/fancy_images/ABC/2026/05/1234567/eight-report-covers_original.png')}`
const joint = (text: string) => text.replace('two-mails', 'block-by-block')
const longLine = 'Wolfeschlegelsteinhausenbergerdorff-'.repeat(6)

const forms: { readonly [name: string]: Form } = {
  'one language': { files: repositoryFiles, id: 'issue-5' },
  'a mail for each language': { files: repositoryFiles, id: 'issue-6' },
  'one mail for both languages': { files: sampleWith({ 'issues/issue-6/issue.yaml': joint }), id: 'issue-6' },
  'held back': {
    files: sampleWith({ 'newsletter.yaml': withoutFolder }, { 'records/issue-5/hosted.yaml': record }),
    id: 'issue-5',
  },
  'with errors': { files: smallIssue('subject: "News for [[CONFIRM_URL]]"'), id: 'test' },
  'long words': { files: smallIssue(`subject: ${longLine}\npreview: "[[${'REGION_'.repeat(20)}]]"`), id: 'test' },
  'no platform': { files: repositoryFiles, id: 'issue-5', target: 'document' },
}

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

/** Opens a sheet as officers do: a file, with its pictures beside it. */
async function open({ html, compiled }: Sheet, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'images'))
  for (const { name, role, bytes } of compiled.emails.flatMap(({ artifacts }) => artifacts))
    if (role === 'picture') writeFileSync(path.join(folder, name), bytes())
  const file = path.join(folder, 'sheet.html')
  writeFileSync(file, html)
  const page = await browser.newPage(options)
  await page.goto(pathToFileURL(file).href)
  return page
}

const formSheet = ({ files, id, target }: Form) => sheetOf(files, id, { rules: true, ...(target && { target }) })

const audit = `axe.run(document).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`

it.each(Object.entries(forms))(
  '%s: fits windows of 320 pixels and more, and has no fault against WCAG 2.2 A and AA, by day and by night',
  async (_, form) => {
    const page = await open(await formSheet(form), { bypassCSP: true })
    for (const width of [320, 600, 1200]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    }
    await page.addScriptTag({ content: axe.source })
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await page.evaluate(audit)).toEqual([])
    }
    await page.close()
  },
)

it('shows every picture, loads nothing else, and breaks none of its own rules', async () => {
  const said: string[] = []
  const page = await open(await formSheet({ files: repositoryFiles, id: 'issue-6' }))
  page.on('console', (message) => said.push(message.text()))
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.reload()
  expect(await page.evaluate('[...document.images].every(({ naturalWidth }) => naturalWidth > 0)')).toBe(true)
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
  expect(said).toEqual([])
  await page.close()
})

/** Where the clipboard can be written directly, and where a page opened as a file may not. */
const noClipboard = "Object.defineProperty(navigator, 'clipboard', { value: undefined })"
const clipboards = { direct: true, 'by selection': false }

it.each(Object.entries(clipboards))('copies each field and the HTML, to the last sign: %s', async (_, isDirect) => {
  const sheet = await formSheet({ files: repositoryFiles, id: 'issue-6' })
  const page = await open(sheet)
  if (isDirect) await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  else {
    await page.addInitScript(noClipboard)
    await page.reload()
  }
  const names = ['Subject in English', 'Preview text in Welsh', 'Body in English', 'Body in Welsh']
  for (const name of names) {
    const button = page.getByRole('button', { name: `Copy ${name}`, exact: true })
    await button.focus()
    await page.keyboard.press('Enter')
    await page
      .getByRole('status')
      .filter({ hasText: `Copied: ${name}` })
      .waitFor()
    expect(await page.evaluate('document.activeElement.innerText')).toContain(name)
    expect(await pasted(page)).toBe(sheet.copies.get(name))
  }
  await page.close()
})

it('selects the text where nothing can be copied, and says what to press', async () => {
  const sheet = await formSheet({ files: repositoryFiles, id: 'issue-5' })
  const page = await open(sheet)
  await page.addInitScript(`${noClipboard}; document.execCommand = () => false`)
  await page.reload()
  await page.getByRole('button', { name: 'Copy Body' }).click()
  await page.getByRole('status').filter({ hasText: 'Selected: Body. Press Control C' }).waitFor()
  expect(await page.evaluate('getSelection().toString()')).toBe(sheet.copies.get('Body'))
  await page.close()
})

it('has no copy button where no script runs, and shows the HTML to be copied by hand', async () => {
  const page = await open(await formSheet({ files: repositoryFiles, id: 'issue-5' }), { javaScriptEnabled: false })
  expect(await page.getByRole('button').count()).toBe(0)
  await page.locator('summary').click()
  await page.getByRole('textbox', { name: 'Body: issue-5.govdelivery.html' }).waitFor()
  await page.close()
})

it('prints every text whole, without buttons and without the HTML', async () => {
  const sheet = await formSheet({ files: repositoryFiles, id: 'issue-6' })
  const page = await open(sheet, { viewport: { width: 680, height: 960 }, colorScheme: 'dark' })
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button').count()).toBe(0)
  expect(await page.locator('textarea:visible').count()).toBe(0)
  expect(await page.locator('input[type=checkbox]:visible').count()).toBeGreaterThan(10)
  const clipped = `[...document.querySelectorAll('body :not(img)')]
    .filter((one) => one.checkVisibility() && getComputedStyle(one).overflow !== 'visible')
    .map(({ outerHTML }) => outerHTML.slice(0, 100))`
  expect(await page.evaluate(clipped)).toEqual([])
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)')
  await page.close()
})

/** What the clipboard holds. */
async function pasted(page: Page): Promise<unknown> {
  await page.evaluate("document.body.append(Object.assign(document.createElement('textarea'), { id: 'paste' }))")
  const field = page.locator('#paste')
  await field.focus()
  await page.keyboard.press('Control+V')
  const text = await field.inputValue()
  await page.evaluate("document.getElementById('paste').remove()")
  return text
}
