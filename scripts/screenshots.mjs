#!/usr/bin/env node
// Draws the README's picture: the built issue-5, wide and on a phone, light and dark.
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { findBrowser } from './findBrowser.mjs'

const root = path.resolve(import.meta.dirname, '..')
execFileSync(process.execPath, ['bin/cohes3ion.cjs', 'build', 'issue-5'], { cwd: root, stdio: 'ignore' })
const issue = pathToFileURL(path.join(root, 'out/issue-5/issue-5.html')).href

const executablePath = findBrowser()
if (!executablePath) throw new Error('Chromium is needed: install it, or set CHROMIUM to its path.')
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'],
})

async function shoot(width, height, colorScheme) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme })
  await page.goto(issue)
  const png = await page.screenshot()
  await page.close()
  return `data:image/png;base64,${png.toString('base64')}`
}

const page = await browser.newPage({ viewport: { width: 1120, height: 860 } })
await page.setContent(`
  <style>
    body { margin: 0; background: #dfe7e4; display: flex; gap: 40px; padding: 40px; align-items: start; }
    img { display: block; box-shadow: 0 2px 12px #10243e33; border-radius: 4px; }
  </style>
  <img alt="" src="${await shoot(660, 780, 'light')}">
  <img alt="" src="${await shoot(340, 780, 'dark')}">`)
await page.screenshot({ path: path.join(root, 'docs/images/issue-5.png') })
await browser.close()
