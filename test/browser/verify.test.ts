import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareHtml, type FinalHtml, isSame } from '../../src/verify/compareHtml.ts'
import { readCandidate } from '../../src/verify/readCandidate.ts'
import { changes, finalNames, finalOf } from '../verify/finals.ts'
import { platformChanges } from '../verify/pageChanges.ts'
import { launchChromium } from './chromium.ts'

let browser: Browser
let page: Page
const folder = mkdtempSync(path.join(tmpdir(), 'cohes3ion-saved-'))
beforeAll(async () => {
  browser = await launchChromium()
  page = await browser.newPage()
  // No address is asked.
  await page.route(/^https?:/, (route) => route.abort())
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

const finals = finalNames.map((name) => [name, finalOf(name)] as const)

/** The page of the platform around an email, with its keys and counted links. */
function pageOf(final: FinalHtml, name: 'the sent page' | 'the hosted page'): string {
  const tracked = platformChanges['counts clicks']?.(final.html, final) ?? ''
  return platformChanges[name]?.(tracked, final) ?? ''
}

async function open(html: string): Promise<void> {
  const file = path.join(folder, 'page.html')
  writeFileSync(file, html)
  await page.goto(pathToFileURL(file).href, { waitUntil: 'domcontentloaded' })
}

function expectSame(final: FinalHtml, saved: string): void {
  const candidate = readCandidate(new TextEncoder().encode(saved))
  const comparison = compareHtml(final, candidate.kind === 'html' ? candidate.html : '', changes)
  expect(comparison.differences).toEqual([])
  expect(isSame(comparison)).toBe(true)
}

describe.each(finals)('%s', (_, final) => {
  it.each(['the sent page', 'the hosted page'] as const)('%s is the same after Chromium has read it', async (name) => {
    await open(pageOf(final, name))
    const saved = await page.evaluate('document.documentElement.outerHTML')
    expect(saved).toContain('<tbody>')
    expectSame(final, String(saved))
  })

  it('its root alone is the same, as an editor’s source view gives it', async () => {
    await open(final.html)
    expectSame(final, String(await page.evaluate('document.querySelector("[role=article]").outerHTML')))
  })

  it('is the same in an editable box, read back', async () => {
    await open('<!doctype html><div id="box" contenteditable></div>')
    const readBack = "const box = document.querySelector('#box'); box.innerHTML = html; return box.innerHTML"
    const saved = await page.evaluate(`((html) => { ${readBack} })(${JSON.stringify(final.html)})`)
    expectSame(final, String(saved))
  })

  it('a word changed in the browser is found', async () => {
    await open(pageOf(final, 'the hosted page'))
    await page.evaluate(`document.querySelector('[role=article] h2').insertAdjacentText('beforeend', ' zebra')`)
    const saved = String(await page.evaluate('document.documentElement.outerHTML'))
    const { differences } = compareHtml(final, saved, changes)
    expect(differences).toEqual([expect.objectContaining({ kind: 'text', what: expect.stringContaining('zebra') })])
  })
})

it('a page saved by Chromium, as MHTML, is refused with the way out', async () => {
  await open(pageOf(finalOf('issue-5'), 'the hosted page'))
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureSnapshot', { format: 'mhtml' })
  expect(readCandidate(new TextEncoder().encode(data))).toMatchObject({ kind: 'unreadable' })
})
