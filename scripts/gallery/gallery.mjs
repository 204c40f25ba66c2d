#!/usr/bin/env node
// Takes pictures of each section type alone, of difficult combinations and of an issue in Arabic, in each view and width,
// and makes a page of them all: `npm run gallery`, or `npm run gallery -- FOLDER`.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { findBrowser } from '../findBrowser.mjs'
import { buildIssues } from './build.mjs'
import { indexPage } from './indexPage.mjs'
import { loadViews, shownViews } from './views.mjs'

const widths = [320, 600]
const root = path.resolve(import.meta.dirname, '../..')
const executablePath = findBrowser()
if (!executablePath) throw new Error('Chromium is needed: install it, or set CHROMIUM to its path.')
const gallery = process.argv[2] ? path.resolve(process.argv[2]) : mkdtempSync(path.join(tmpdir(), 'cohes3ion-gallery-'))

execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' })
const projects = mkdtempSync(path.join(tmpdir(), 'cohes3ion-gallery-projects-'))
process.on('exit', () => rmSync(projects, { recursive: true }))
const issues = buildIssues(root, projects)
const views = await loadViews(root)
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'],
})
const page = await browser.newPage()
for (const { id, folder, source } of issues) {
  const target = path.join(gallery, id)
  mkdirSync(target, { recursive: true })
  if (source.pictures.length > 0) cpSync(path.join(folder, 'images'), path.join(target, 'images'), { recursive: true })
  for (const view of shownViews) {
    const file = path.join(target, `${view.id}.html`)
    writeFileSync(file, views[view.id](source))
    await page.goto(pathToFileURL(file).href)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 400 })
      await page.screenshot({ path: path.join(target, `${view.id}-${width}.png`), fullPage: true })
    }
  }
}
await browser.close()
const index = path.join(gallery, 'index.html')
writeFileSync(
  index,
  indexPage(
    issues.map(({ id }) => id),
    shownViews,
    widths,
  ),
)
console.log(index)
