#!/usr/bin/env node
// Takes the README's screenshots: issue-5 in a wide window in light colours and on a phone in dark ones; the preview,
// and the preview with a mistake in the issue.
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
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

const project = mkdtempSync(path.join(tmpdir(), 'cohes3ion-screenshots-'))
for (const name of ['newsletter.yaml', 'issues', 'templates/pictures'])
  cpSync(path.join(root, name), path.join(project, name), { recursive: true })
const preview = spawn(process.execPath, [path.join(root, 'bin/cohes3ion.cjs'), 'preview', 'issue-5', '--no-open'], {
  cwd: project,
})
const address = await new Promise((resolve) => preview.stdout.once('data', (line) => resolve(String(line).trim())))
const screen = await browser.newPage({ viewport: { width: 1360, height: 850 } })
await screen.goto(`${address}?view=desktop,phone-375`)
await screen.waitForFunction(() => document.documentElement.dataset.painted)
await screen.waitForTimeout(500)
await screen.screenshot({ path: path.join(root, 'docs/images/preview.png') })
const issueFile = path.join(project, 'issues/issue-5/issue.yaml')
writeFileSync(issueFile, readFileSync(issueFile, 'utf8').replace('title: Regional', 'titel: Regional'))
await screen.waitForFunction(() => document.documentElement.dataset.painted !== '1')
await screen.waitForTimeout(500)
await screen.screenshot({ path: path.join(root, 'docs/images/preview-mistake.png') })
preview.kill('SIGINT')
await browser.close()
rmSync(project, { recursive: true })
