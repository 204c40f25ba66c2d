import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import axe from 'axe-core'
import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { dataViews, framedViews } from '../../src/preview/state.ts'
import { launchChromium } from '../browser/chromium.ts'
import { cohes3ion, fillWithSamples, sampleProject } from '../support/cli.ts'
import { type RunningPreview, startPreview, startPreviewIn } from '../support/preview.ts'
import { expectAccessible, expectNoSidewaysScroll } from './pageChecks.ts'

const idsOf = (views: readonly { readonly id: string }[]) => views.map(({ id }) => id)

interface Running {
  readonly project: string
  readonly preview: RunningPreview
}

let browser: Browser
/** For tests that change no file of the project. */
let unchanging: Running
beforeAll(async () => {
  browser = await launchChromium()
  const project = fillWithSamples(mkdtempSync(path.join(tmpdir(), 'cohes3ion-preview-')))
  unchanging = { project, preview: await startPreviewIn({ goesOn: true }, project, '--port', '0') }
})
afterAll(async () => {
  await browser?.close()
  await unchanging?.preview.interrupt()
  if (unchanging) rmSync(unchanging.project, { recursive: true, force: true })
})

const issue = 'issues/issue-5/issue.yaml'

interface Open extends Running {
  readonly page: Page
  readonly context: BrowserContext
  /** Requests to other addresses than the preview's, and errors and warnings of the page. */
  readonly trouble: readonly string[]
  readonly write: (name: string, from: string, to: string) => void
}

/** Opens a page of a preview for this test only. */
async function open(target = '/issue-5'): Promise<Open> {
  const project = sampleProject()
  return openPage({ project, preview: await startPreview(project, '--port', '0') }, target)
}

/** Opens a page of the preview that several tests share. They change no file of its project. */
async function openUnchanging(target = '/issue-5'): Promise<Open> {
  return openPage(unchanging, target)
}

async function openPage({ project, preview }: Running, target: string): Promise<Open> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  onTestFinished(() => context.close())
  // As long as for a poll: a limit for what hangs, not for what is slow.
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const trouble: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(preview.origin)) trouble.push(request.url())
  })
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('console', (message) => {
    // One view blocks pictures.
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('img-src'))
      trouble.push(message.text())
  })
  await page.goto(preview.origin + target)
  const write = (name: string, from: string, to: string) => {
    const file = path.join(project, name)
    const text = readFileSync(file, 'utf8')
    expect(text).toContain(from)
    writeFileSync(file, text.replace(from, to))
  }
  return { project, preview, page, context, trouble, write }
}

/** The frame of a view, once it shows something. */
async function frameOf(page: Page, view: string): Promise<Frame> {
  const element = await page.waitForSelector(`iframe[src*="/${view}?"], iframe[src$="/${view}"]`)
  const frame = await element.contentFrame()
  await frame?.waitForSelector('h1')
  if (!frame) throw new Error(`no frame for ${view}`)
  return frame
}

const shows = (page: Page, view: string, text: string) =>
  expect.poll(async () => (await frameOf(page, view)).evaluate(() => document.body.innerText)).toContain(text)

describe('each view', () => {
  it.each([
    ['of the email in a frame', idsOf(framedViews)],
    ['of its data', idsOf(dataViews)],
  ])('%s is shown, has no fault against WCAG 2.2 A and AA, and loads nothing from the web', async (_, views) => {
    const { page, trouble } = await openUnchanging(`/issue-5?view=${views}`)
    for (const { id } of framedViews) if (views.includes(id)) await frameOf(page, id)
    await page.waitForFunction(() => document.documentElement.dataset['painted'])
    for (const { id, label } of [...framedViews, ...dataViews])
      expect(await page.getByRole('button', { name: `Close ${label}`, exact: true }).count()).toBe(+views.includes(id))
    if (views.includes('outlook')) await page.locator('.about summary').click()
    await expectAccessible(page)
    expect(trouble).toEqual([])
  })

  it('shows what its name says', async () => {
    const { page } = await openUnchanging(
      '/issue-5?view=desktop,phone-320,dark,inverted,no-pictures,no-style,platform,large-text,outlook',
    )
    const ask = async <T>(view: string, work: () => T) => (await frameOf(page, view)).evaluate(work)
    const ground = () => getComputedStyle(document.body).backgroundColor
    const size = () => Number.parseFloat(getComputedStyle(document.querySelector('h1') ?? document.body).fontSize)
    const loaded = () => [...document.images].filter(({ naturalWidth }) => naturalWidth > 0).length
    expect(await ask('phone-320', () => innerWidth)).toBe(320)
    expect(await ask('dark', ground)).not.toBe(await ask('desktop', ground))
    expect(await ask('inverted', () => getComputedStyle(document.documentElement).filter)).toContain('invert')
    expect([await ask('desktop', loaded), await ask('no-pictures', loaded)]).toEqual([4, 0])
    expect(await ask('no-style', () => document.querySelectorAll('[class]').length)).toBe(0)
    expect(await ask('large-text', size)).toBe(2 * (await ask('desktop', size)))
    expect(await ask('platform', () => document.body.innerText)).toMatch(/unsubscribe/i)
    expect(await ask('platform', loaded)).toBe(4)
    const narrowed = () => document.querySelectorAll('[style*="max-width"]').length
    expect(await ask('desktop', narrowed)).toBeGreaterThan(0)
    expect(await ask('outlook', narrowed)).toBe(0)
    expect(await ask('outlook', loaded)).toBe(4)
  })

  it('says beside classic Outlook what it rests on and what it cannot show, by keyboard and at 320 pixels', async () => {
    const { page } = await open('/issue-5?view=desktop')
    await frameOf(page, 'desktop')
    await page.keyboard.press('w')
    const frame = await frameOf(page, 'outlook')
    const about = page.locator('.pane-outlook .about')
    await about.locator('summary').focus()
    await page.keyboard.press('Enter')
    await about.getByRole('table').waitFor()
    expect(await about.innerText()).toMatch(/It is an emulation and proves nothing/)
    expect(
      await about
        .getByRole('row')
        .filter({ hasText: /^padding, padding-top/ })
        .innerText(),
    ).toMatch(/only on td and th[\s\S]*Can I email: css-padding, 2019-07-25/)
    expect(await about.getByRole('link').first().getAttribute('href')).toMatch(/^https:/)
    // The email stays in sight, and can still be asked where it is written.
    await frame.getByText('Stockholm Region project is the latest').click()
    await expect.poll(() => page.locator('body').innerText()).toContain('issues/issue-5/stockholm.md:')
    await page.setViewportSize({ width: 320, height: 700 })
    await expectNoSidewaysScroll(page)
  })

  it('shows subject, texts, order, links and size as they are', async () => {
    const { page, project } = await openUnchanging('/issue-5?view=inbox,text,stripped,source,outline,links,size')
    const { stdout } = await cohes3ion(project, 'build', 'issue-5')
    const built = (name: string) => readFileSync(path.join(project, 'out/issue-5', name), 'utf8')
    await page.waitForFunction(() => document.documentElement.dataset['painted'])
    const words = (await page.locator('body').innerText()).replace(/\s+/g, ' ')
    for (const line of built('issue-5.txt').split('\n').filter(Boolean))
      expect(words).toContain(line.replace(/\s+/g, ' ').trim())
    expect(words).toContain('Eight Regional Action Plans published')
    expect(words).toContain('https://www.interregeurope.eu/cohes3ion/')
    expect(words).toContain('Looking back at some key project milestones')
    expect(words).toContain(/govdelivery.html +(.* KB)/.exec(stdout)?.[1] ?? 'none')
    const source = await page.locator('body').evaluate((body) => body.textContent ?? '')
    expect(source).toContain(built('issue-5.govdelivery.html').split('\n')[20] ?? 'none')
  })
})

describe('what is saved', () => {
  it('is shown at once, whatever it is, without losing the scroll position or the views', async () => {
    const { page, project, write, trouble } = await open('/issue-5?view=desktop,text')
    const frame = await frameOf(page, 'desktop')
    await frame.evaluate(() => scrollTo(0, 700))
    write(issue, 'no indication of the challenges ahead', 'no idea of what was to come')
    await shows(page, 'desktop', 'no idea of what was to come')
    write('issues/issue-5/stockholm.md', 'Stockholm', 'Uppsala')
    await shows(page, 'desktop', 'Uppsala')
    write('newsletter.yaml', 'name: COHES3ION newsletter', 'name: The new newsletter')
    await shows(page, 'desktop', 'The new newsletter')
    expect(await (await frameOf(page, 'desktop')).evaluate(() => scrollY)).toBe(700)
    const templates = path.join(project, 'templates')
    mkdirSync(path.join(templates, 'themes/default'), { recursive: true })
    mkdirSync(path.join(templates, 'partials'), { recursive: true })
    writeFileSync(path.join(templates, 'partials/title.mjml.hbs'), '<h2 style="margin:0">Titled {{text}}</h2>')
    await shows(page, 'desktop', 'Titled Looking back')
    const theme = readFileSync(path.join(import.meta.dirname, '../../templates/themes/default/theme.yaml'), 'utf8')
    const color = () =>
      frameOf(page, 'desktop').then((one) => one.evaluate(() => getComputedStyle(document.body).backgroundColor))
    const before = await color()
    writeFileSync(path.join(templates, 'themes/default/theme.yaml'), theme.replace(/canvas: .*/, "canvas: '#FFEEDD'"))
    await expect.poll(color).not.toBe(before)
    const pictureSize = () =>
      frameOf(page, 'desktop').then((one) => one.evaluate(() => document.images[1]?.naturalHeight))
    const height = await pictureSize()
    renameSync(path.join(project, 'issues/images/policy-guide.png'), path.join(project, 'issues/issue-5/plans.png'))
    await expect.poll(pictureSize).not.toBe(height)
    expect(new URL(page.url()).searchParams.get('view')).toBe('desktop,text')
    expect(trouble).toEqual([])
  })

  it('with a mistake shows it, in the terminal’s words, over the last good version, until it is fixed', async () => {
    const { page, project, write } = await open('/issue-5?view=desktop')
    await frameOf(page, 'desktop')
    write(issue, 'title: Regional Action Plans', 'titel: Regional Action Plans')
    const panel = page.locator('#findings')
    await panel.waitFor({ state: 'visible' })
    const said = (await panel.innerText()).replace(/\s+/g, ' ')
    const { stderr } = await cohes3ion(project, 'build', 'issue-5')
    for (const line of [
      '“titel” is not a field of output. Did you mean “title”?',
      'issue.yaml:10:5',
      '^^^^^',
      'Fields: title',
    ]) {
      expect(said).toContain(line)
      expect(stderr).toContain(line)
    }
    await shows(page, 'desktop', 'Regional Action Plans Published')
    await panel.getByRole('button', { name: /Put aside/ }).click()
    await panel.waitFor({ state: 'hidden' })
    write(issue, 'titel:', 'title:')
    await expect.poll(() => page.locator('body').innerText()).toContain('Up to date')
    write(issue, 'date: ', 'dat: ')
    await panel.waitFor({ state: 'visible' })
    write(issue, 'dat: ', 'date: ')
    await panel.waitFor({ state: 'hidden' })
  })

  it('may be removed and come back, and so may the preview itself', async () => {
    const { page, project, preview } = await open('/issue-5?view=desktop')
    await frameOf(page, 'desktop')
    renameSync(path.join(project, 'issues/issue-5'), path.join(project, 'issues/_away'))
    await expect.poll(() => page.locator('body').innerText()).toContain('issue-5 is not there any more')
    renameSync(path.join(project, 'issues/_away'), path.join(project, 'issues/issue-5'))
    await shows(page, 'desktop', 'Regional Action Plans')
    await preview.interrupt()
    await expect.poll(() => page.locator('body').innerText()).toContain('The preview has ended')
    await startPreview(project, '--port', String(preview.port))
    await expect.poll(() => page.locator('body').innerText()).not.toContain('The preview has ended')
  })
})

describe('an officer', () => {
  it('copies what the platform asks for, byte for byte, with one key each', async () => {
    const { page, project, context, preview } = await openUnchanging('/issue-5?view=desktop')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: preview.origin })
    await frameOf(page, 'desktop')
    await cohes3ion(project, 'build', 'issue-5')
    const built = (name: string) => readFileSync(path.join(project, 'out/issue-5', name), 'utf8')
    const wanted = [
      'Eight Regional Action Plans published',
      'Phase 1 of COHES3ION ends with a plan for every region, 30 good practices and two new reports.',
      built('issue-5.govdelivery.html'),
      built('issue-5.txt'),
    ]
    for (const [i, text] of wanted.entries()) {
      await page.keyboard.press(String(i + 1))
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text)
      await expect
        .poll(() => page.locator('[aria-live], [role=status]').allInnerTexts())
        .toContainEqual(expect.stringContaining('Copied'))
      await page.evaluate(() => navigator.clipboard.writeText(''))
      await page.getByRole('group', { name: 'Copy' }).getByRole('button').nth(i).click()
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text)
    }
  })

  it.each([
    ['an error', (text: string) => text.replace('title: Regional', 'titel: Regional'), /titel/],
    ['pictures without an address', null, /no address on the web/],
  ] as const)('is asked before she copies what must not be sent, with %s', async (_, change, says) => {
    const { page, project, context, preview, write } = await open('/issue-5?view=desktop')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: preview.origin })
    await frameOf(page, 'desktop')
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
    if (change) writeFileSync(path.join(project, issue), change(readFileSync(path.join(project, issue), 'utf8')))
    else write('newsletter.yaml', '  pictures: ', '  # pictures: ')
    await page.locator('.copy-html.has-warning').waitFor()
    await page.evaluate(() => navigator.clipboard.writeText('before'))
    const doubt = page.getByRole('alertdialog')
    const button = page.getByRole('group', { name: 'Copy' }).getByRole('button', { name: 'HTML' })
    for (const press of [() => page.keyboard.press('3'), () => button.click()]) {
      await press()
      expect(await doubt.innerText()).toMatch(says)
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('alertdialog')
      await press()
      await page.keyboard.press('Enter')
      expect(await clipboard()).toBe('before')
      await page.keyboard.press('Escape')
      expect(await doubt.isVisible()).toBe(false)
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('HTML')
    }
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [320, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 700 })
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.keyboard.press('3')
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(document, { iframes: false }),
      )
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
      await expectNoSidewaysScroll(page)
      const box = await doubt.boundingBox()
      expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true)
    }
    await page.getByRole('button', { name: 'Copy all the same' }).click()
    await expect.poll(clipboard).toContain('role="article"')
    expect(await doubt.isVisible()).toBe(false)
    // Once it is fixed, it is copied without a question again.
    await page.keyboard.press('3')
    if (change) write(issue, 'titel: Regional', 'title: Regional')
    else write('newsletter.yaml', '  # pictures: ', '  pictures: ')
    await doubt.waitFor({ state: 'hidden' })
    await page.keyboard.press('1')
    await expect.poll(clipboard).toBe('Eight Regional Action Plans published')
  })

  it('presses the same number for the same thing, with and without a preview text', async () => {
    const { page, context, preview, write } = await open('/issue-5?view=desktop')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: preview.origin })
    await frameOf(page, 'desktop')
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
    const labels = () => page.getByRole('group', { name: 'Copy' }).getByRole('button').allInnerTexts()
    const before = await labels()
    write(issue, 'preview: ', '# preview: ')
    await page.locator('.copy.lacking').waitFor()
    expect(await labels()).toEqual(before)
    await page.evaluate(() => navigator.clipboard.writeText('before'))
    await page.keyboard.press('2')
    expect(await page.getByRole('alertdialog').innerText()).toContain('There is no preview text')
    expect(await page.getByRole('button', { name: 'Copy all the same' }).isVisible()).toBe(false)
    expect(await clipboard()).toBe('before')
    await page.keyboard.press('Escape')
    await page.keyboard.press('4')
    await expect.poll(clipboard).toContain('COHES3ION newsletter\n====')
  })

  it('chooses views, which stay in the address and after a reload', async () => {
    const { page } = await openUnchanging('/issue-5')
    await frameOf(page, 'desktop')
    await page.getByRole('button', { name: 'Links' }).click()
    await page.locator('[aria-keyshortcuts=p]').click()
    expect(new URL(page.url()).searchParams.get('view')).toBe('desktop,links')
    await page.reload()
    await frameOf(page, 'desktop')
    await expect
      .poll(() => page.locator('[aria-pressed=true]').allInnerTexts())
      .toEqual([expect.stringContaining('Desktop'), expect.stringContaining('Links')])
  })

  it('reaches everything with the keyboard alone', async () => {
    const { page } = await openUnchanging('/')
    await page.getByRole('link', { name: /Eight Regional/ }).waitFor()
    await page.keyboard.press('Tab')
    const reached = new Set<string>()
    const walk = async (steps: number) => {
      for (let i = 0; i < steps; i += 1) {
        reached.add(
          await page.evaluate(() => {
            const { activeElement: one } = document
            return one?.textContent?.trim() || one?.getAttribute('aria-label') || one?.tagName || ''
          }),
        )
        await page.keyboard.press('Tab')
      }
    }
    await walk(12)
    expect([...reached].join('\n')).toMatch(/Eight Regional Action Plans published/)
    await page.getByRole('link', { name: /Eight Regional Action Plans published/ }).focus()
    await page.keyboard.press('Enter')
    await frameOf(page, 'desktop')
    reached.clear()
    await walk(25)
    for (const name of ['All issues', 'Subject', 'HTML for GovDelivery', 'Print', 'Keys', 'Desktop'])
      expect([...reached].some((one) => one.includes(name))).toBe(true)
    await page.locator('[aria-keyshortcuts=d]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await frameOf(page, 'phone-320')
    await page.keyboard.press('?')
    await expect.poll(() => page.locator('dialog[open]').innerText()).toMatch(/Desktop/)
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'hidden' })
  })

  it('keeps the keyboard focus while the list of issues changes', async () => {
    const { page, write } = await open('/')
    const link = page.getByRole('link', { name: /Eight Regional/ })
    await link.focus()
    write(issue, 'Eight Regional', 'Nine Regional')
    await page.getByRole('link', { name: /Nine Regional/ }).waitFor()
    await page.keyboard.press('Enter')
    await frameOf(page, 'desktop')
  })

  it('finds where a part is written while a picture is still loading', async () => {
    const { page } = await openUnchanging('/issue-5?view=text')
    await page.waitForFunction(() => document.documentElement.dataset['painted'])
    const slow: Route[] = []
    await page.route(/\.(png|jpg)/, (route) => void slow.push(route))
    await page.keyboard.press('d')
    const frame = await frameOf(page, 'desktop')
    await expect
      .poll(async () => {
        await frame.getByText('Stockholm Region project is the latest').click()
        return page.locator('body').innerText()
      })
      .toContain('issues/issue-5/stockholm.md:')
    expect(slow.length).toBeGreaterThan(0)
    expect(await frame.evaluate(() => document.readyState)).not.toBe('complete')
    await Promise.all(slow.map((route) => route.continue()))
  })

  it('finds where a part is written, and opens it there', async () => {
    const { page, preview } = await openUnchanging('/issue-5?view=desktop,phone-375')
    await page.waitForFunction(() => document.documentElement.dataset['painted'])
    const asked: unknown[] = []
    await page.route('**/api/edit', async (route) => {
      asked.push(route.request().postDataJSON())
      await route.fulfill({ status: 204 })
    })
    const frame = await frameOf(page, 'desktop')
    await frame.getByText('Stockholm Region project is the latest').click()
    await expect.poll(() => page.locator('body').innerText()).toContain('issues/issue-5/stockholm.md:')
    await page.getByRole('button', { name: 'Open in editor' }).click()
    await expect
      .poll(() => asked)
      .toEqual([{ file: 'issues/issue-5/stockholm.md', line: expect.any(Number), column: expect.any(Number) }])
    // A link in the email leads nowhere: it would take the frame away from the email.
    await frame.getByRole('link').first().click()
    expect(new URL(frame.url()).origin).toBe(preview.origin)
    expect(page.context().pages()).toHaveLength(1)
  })

  it('prints a proof of the whole email', async () => {
    const { page } = await openUnchanging('/issue-5?view=text')
    await page.waitForFunction(() => document.documentElement.dataset['painted'])
    await page.evaluate(() => {
      globalThis.print = () => document.documentElement.setAttribute('data-printed', '')
    })
    await page.getByRole('button', { name: 'Print' }).click()
    await page.waitForSelector('html[data-printed]')
    const pdf = (await page.pdf()).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(2)
    await page.emulateMedia({ media: 'print' })
    const paper = await page.locator('body').innerText()
    expect(paper).toMatch(/Approved by/)
    expect(paper).not.toMatch(/Put aside|Phone 375/)
  })
})

it('runs no script of an email or a template', async () => {
  const { page, project, trouble } = await open('/issue-5?view=desktop,source,links,outline,text')
  await frameOf(page, 'desktop')
  mkdirSync(path.join(project, 'templates/layout'), { recursive: true })
  const document = readFileSync(path.join(import.meta.dirname, '../../templates/layout/document.html.hbs'), 'utf8')
  const evil = `<script>parent.document.title = 'run'</script><img src="x:" onerror="parent.document.title = 'run'">
    <iframe src="javascript:parent.document.title='run'"></iframe><form action="/api/edit"><button>Go</button></form>
    <a href="javascript:parent.document.title='run'">link</a><meta http-equiv="refresh" content="0;url=https://evil.example/">`
  writeFileSync(
    path.join(project, 'templates/layout/document.html.hbs'),
    document.replace('{{{content}}}', `${evil}{{{content}}}`),
  )
  appendFileSync(path.join(project, 'issues/issue-5/stockholm.md'), `\n\n<img src=x onerror="document.title='run'">\n`)
  await shows(page, 'desktop', 'onerror')
  const frame = await frameOf(page, 'desktop')
  await frame.getByText('link', { exact: true }).click({ force: true })
  await page.waitForTimeout(300)
  expect(await page.title()).not.toBe('run')
  await page.reload()
  await frameOf(page, 'desktop')
  await page.waitForTimeout(300)
  expect(await page.title()).not.toBe('run')
  expect(trouble.filter((one) => one.startsWith('http'))).toEqual([])
  rmSync(path.join(project, 'templates/layout'), { recursive: true })
})
