import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from './chromium.ts'

export const schemes = ['light', 'dark'] as const
type Scheme = (typeof schemes)[number]

interface Showing {
  readonly html: string
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** No picture arrives, as where a mail program blocks them. */
  readonly blocked?: boolean
}

/** One page of one browser, used again for every letter. It never reaches the network. */
export interface Stage {
  show(showing: Showing): Promise<void>
  /** How wide the window is, in CSS pixels, and which colours the reader has asked for. */
  look(width: number, scheme: Scheme): Promise<void>
  /** Shows the page as it is printed, without backgrounds. */
  print(): Promise<void>
  /** Asks the page's probe: each question is one of its functions, written as it is called. All faults together. */
  ask(...questions: readonly string[]): Promise<readonly string[]>
  close(): Promise<void>
}

const home = 'http://newsletter.test/'
const inPage = (name: string) => readFileSync(path.join(import.meta.dirname, 'inPage', name), 'utf8')
const probes = ['probe.js', 'moreProbes.js', 'wordProbes.js'].map(inPage)

/** `scripts` are run in every page before its own content, after the probe. */
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
