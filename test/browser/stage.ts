import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'

type Scheme = 'light' | 'dark'

/** A fragment has no style element, so it looks the same in both. */
export const schemesOf = (form: 'document' | 'fragment'): readonly Scheme[] =>
  form === 'document' ? ['light', 'dark'] : ['light']

interface Showing {
  readonly html: string
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** No picture is loaded, as where a mail program blocks them. */
  readonly blocked?: boolean
}

/** One page of one browser, used for all emails. It never uses the network. */
export interface Stage {
  show(showing: Showing): Promise<void>
  /** Sets the window's width, in CSS pixels, and the reader's colour scheme. */
  look(width: number, scheme: Scheme): Promise<void>
  /** Shows the page as it is printed, without backgrounds. */
  print(): Promise<void>
  /** Calls functions of the page's probe, such as `overflow()`. Returns all faults together. */
  ask(...questions: readonly string[]): Promise<readonly string[]>
  close(): Promise<void>
}

const home = 'http://newsletter.test/'
const inPage = (name: string) => readFileSync(path.join(import.meta.dirname, 'inPage', name), 'utf8')
const probes = ['probe.js', 'moreProbes.js', 'wordProbes.js'].map(inPage)

/** `scripts` run in every page before its own content, after the probe. */
export async function openStage(scripts: readonly string[] = []): Promise<Stage> {
  const browser = await launchChromium()
  try {
    return await dressStage(browser, [...probes, ...scripts])
  } catch (error) {
    await browser.close()
    throw error
  }
}

async function dressStage(browser: Browser, scripts: readonly string[]): Promise<Stage> {
  const page = await browser.newPage()
  for (const content of scripts) await page.addInitScript({ content })
  let current: Showing = { html: '', pictures: new Map() }

  await page.route('**/*', async (route) => {
    const url = route.request().url()
    if (url === home) return route.fulfill({ contentType: 'text/html; charset=utf-8', body: current.html })
    const picture = current.blocked ? undefined : current.pictures.get(url.replace(/^.*\//, ''))
    return picture ? route.fulfill({ body: Buffer.from(picture) }) : route.abort()
  })

  return {
    async show(showing) {
      current = showing
      await page.goto(home, { waitUntil: 'load' })
    },
    look: (width, scheme) => lookAt(page, width, scheme),
    print: () => page.emulateMedia({ media: 'print', colorScheme: 'light' }),
    ask: (...questions) => {
      const calls = questions.map((question) => `probe.${question}`)
      return page.evaluate(`Promise.all([${calls}]).then((answers) => answers.flat())`)
    },
    close: () => browser.close(),
  }
}

async function lookAt(page: Page, width: number, colorScheme: Scheme): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ media: 'screen', colorScheme })
}
