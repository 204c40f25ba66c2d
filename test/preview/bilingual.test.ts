import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'
import { bilingualProject } from '../support/bilingualProject.ts'
import { cohes3ion } from '../support/cli.ts'
import { startPreview } from '../support/preview.ts'
import { expectAccessible, expectNoSidewaysScroll } from './pageChecks.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

interface Open {
  readonly project: string
  readonly origin: string
  readonly context: BrowserContext
  readonly page: Page
}

async function open(target: string, form?: string): Promise<Open> {
  const project = bilingualProject(form)
  const { origin } = await startPreview(project, '--port', '0')
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(origin + target)
  return { project, origin, context, page }
}

async function frameIn(page: Page, language: string): Promise<Frame> {
  const element = await page.waitForSelector(`iframe[title="The email: Desktop, ${language}"]`)
  const frame = await element.contentFrame()
  await frame?.waitForSelector('h1')
  if (!frame) throw new Error(`no frame in ${language}`)
  return frame
}

/** Where a heading is below the line of which all views show the same; that line is at the bottom where it ends. */
const belowLine = (frame: Frame, heading: string) =>
  frame.evaluate((words) => {
    const { scrollHeight, scrollTop, clientHeight } = document.documentElement
    const found = [...document.querySelectorAll('h2')].find(({ textContent }) => textContent?.includes(words))
    const top = (found?.getBoundingClientRect().top ?? 0) + scrollTop
    return top - (scrollTop / (scrollHeight - clientHeight)) * scrollHeight
  }, heading)

const topOf = (frame: Frame, text: string) =>
  frame.evaluate((words) => {
    const all = [...document.querySelectorAll('h2, [data-gap]')]
    return Math.round(all.find(({ textContent }) => textContent?.includes(words))?.getBoundingClientRect().top ?? -1)
  }, text)

it('shows an issue’s languages side by side, scrolled together by section, with what is missing marked', async () => {
  const { page } = await open('/spring')
  const [english, welsh] = [await frameIn(page, 'English'), await frameIn(page, 'Welsh')]
  await expect
    .poll(() => welsh.locator('[data-gap]').allInnerTexts())
    .toEqual(['No Welsh yet: the section “The old bridge”.', 'No Welsh yet: “link”.'])
  expect(await english.locator('[data-gap]').count()).toBe(0)

  // Low, so that both must be scrolled.
  await page.setViewportSize({ width: 1440, height: 520 })
  const bottom = (frame: Frame) =>
    frame.evaluate(() => document.documentElement.scrollHeight - innerHeight - Math.round(scrollY))
  await english.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await expect.poll(async () => Math.abs(await bottom(welsh))).toBeLessThan(2)
  await welsh.evaluate(() => scrollTo(0, 0))
  await expect.poll(() => english.evaluate(() => scrollY)).toBe(0)
  const distance = await belowLine(english, 'The long park')
  await english.evaluate((below) => {
    const { scrollHeight, clientHeight } = document.documentElement
    scrollTo(0, (below * (scrollHeight - clientHeight)) / scrollHeight)
  }, distance)
  await expect.poll(async () => Math.abs(await belowLine(welsh, 'Y parc hir'))).toBeLessThan(20)

  await welsh.locator('[data-gap]').first().click()
  const card = page.getByRole('region', { name: 'The section you chose' })
  await expect.poll(() => card.innerText()).toMatch(/The old bridge[\s\S]*issues\/spring\/issue\.yaml:\d+/)
  await expect.poll(() => english.locator('[data-marked]').first().innerText()).toContain('The old bridge')
  await expect.poll(() => topOf(english, 'The old bridge')).toBeGreaterThanOrEqual(0)
  expect(await topOf(welsh, 'The old bridge')).toBeGreaterThanOrEqual(0)

  await expectAccessible(page)
  await page.setViewportSize({ width: 320, height: 700 })
  await expectNoSidewaysScroll(page)
})

it('shows each view in the languages that an officer chooses, and leads from a finding to its language', async () => {
  const { page } = await open('/spring?view=text')
  const shown = () => page.getByRole('main').getByRole('heading', { level: 2 }).count()
  await expect.poll(shown).toBe(2)
  const english = page.getByRole('group', { name: 'Languages' }).getByRole('button', { name: 'English' })
  await english.focus()
  await page.keyboard.press('Space')
  await expect.poll(shown).toBe(1)
  expect(await page.getByRole('group', { name: 'Plain text, Welsh' }).innerText()).toContain('Y parc hir')
  expect(new URL(page.url()).search).toBe('?view=text&lang=cy')
  const frames = page.locator('main iframe')
  await page.keyboard.press('Shift+D')
  const welsh = await frameIn(page, 'Welsh')
  await welsh.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await english.click()
  // It begins where the other is.
  await expect.poll(async () => (await frameIn(page, 'English')).evaluate(() => scrollY)).toBeGreaterThan(0)
  expect(await frames.count()).toBe(2)
  await english.click()
  await page.keyboard.press('Shift+T')
  await page.reload()
  await expect.poll(() => english.getAttribute('aria-pressed')).toBe('false')

  await english.click({ modifiers: ['Shift'] })
  await expect.poll(() => page.getByRole('group', { name: 'Plain text, Welsh' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Show findings' }).click()
  const finding = page.locator('.finding', { hasText: 'nothing-to-do (Welsh)' })
  await finding.getByRole('button').first().click()
  await expect.poll(() => page.getByRole('group', { name: 'Plain text, Welsh' }).count()).toBe(1)
})

it('copies the fields of each language, byte for byte, with one key each', async () => {
  const { page, context, origin, project } = await open('/spring')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  await frameIn(page, 'Welsh')
  await cohes3ion(project, 'build', 'spring')
  const built = (name: string) => readFileSync(path.join(project, 'out/spring', name), 'utf8')
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  const buttons = page.getByRole('group', { name: 'Welsh', exact: true }).getByRole('button')
  await page.keyboard.press('4')
  await expect.poll(clipboard).toBe(built('spring.txt'))
  const welsh = ['Y gwanwyn yn y dref', built('spring.cy.govdelivery.html'), built('spring.cy.txt')]
  for (const [i, text] of welsh.entries()) {
    const index = i === 0 ? 0 : i + 1
    await page.keyboard.press(String(5 + index))
    await expect.poll(clipboard).toBe(text)
    await page.evaluate(() => navigator.clipboard.writeText(''))
    await buttons.nth(index).click()
    await expect.poll(clipboard).toBe(text)
  }
})

it('shows one mail in both languages as one, with the language of each part, and lists the issue once', async () => {
  const { page, origin } = await open('/spring?view=size', 'block-by-block')
  await expect
    .poll(() => page.locator('.sizes tbody th').allInnerTexts())
    .toContainEqual(expect.stringContaining('Y parc hir (Welsh)'))
  expect(await page.getByRole('group', { name: 'Languages' }).count()).toBe(0)
  await page.goto(origin)
  await expect
    .poll(() => page.locator('.issues tbody tr').allInnerTexts())
    .toEqual([expect.stringMatching(/English, Welsh/)])
})
