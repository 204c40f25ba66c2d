// Headless Chromium, and the time at which a page has painted a given text.
import { chromium } from 'playwright-core'
import { findBrowser } from '../scripts/findBrowser.mjs'
import { quantile } from './statistics.mjs'

/** Starts Chromium; null when there is none on this machine. */
export async function openBrowser() {
  const executablePath = findBrowser()
  return executablePath && chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
}

/** Milliseconds since 1970, with fractions: comparable between this process and pages. */
export const now = () => performance.timeOrigin + performance.now()

/** A page in a browser context of its own, so that it shares no connections or caches. */
export async function openPage(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(address)
  return page
}

export const closePage = (page) => page.context().close()

/**
 * Starts to look for words in the page's frames. The function that it returns resolves to the page's time at the end of
 * the first paint with them. The search must not cause paints itself, which would slow down what is measured.
 */
export async function watchFor(page, words) {
  await page.evaluate((text) => {
    const { promise, resolve } = Promise.withResolvers()
    window.painted = promise
    const documents = () => [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument)
    const look = () => {
      if (!documents().some((inside) => inside?.body?.textContent.includes(text))) return
      changes.disconnect()
      clearInterval(timer)
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now())
        port2.postMessage(null)
      })
    }
    const changes = new MutationObserver(look)
    const watched = new Set()
    // A frame that is loaded again has a new document; there is no event for that before its pictures are loaded.
    const timer = setInterval(() => {
      for (const inside of documents()) {
        if (!inside || watched.has(inside)) continue
        watched.add(inside)
        changes.observe(inside, { subtree: true, childList: true, characterData: true })
      }
      look()
    }, 4)
  }, words)
  return () => withTimeout(page.evaluate(() => window.painted))
}

/** The HTML of the page's frame, without the markers that our preview puts before each section. */
export function frameHtml(page) {
  return page.evaluate(() => {
    const copy = document.querySelector('iframe').contentDocument.documentElement.cloneNode(true)
    for (const mark of copy.querySelectorAll('a[data-section]')) mark.remove()
    return copy.outerHTML
  })
}

/** How far the page's clock is ahead of ours, in milliseconds: the median of several round trips, each halved. */
export async function clockAhead(page) {
  const differences = []
  for (let i = 0; i < 21; i += 1) {
    const start = now()
    const pageTime = await page.evaluate(() => performance.timeOrigin + performance.now())
    differences.push(pageTime - (start + now()) / 2)
  }
  return quantile(differences, 0.5)
}

const timeout = 60_000

function withTimeout(promise) {
  let timer
  const expired = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`its page did not show the edit within ${timeout / 1000} s`)), timeout)
  })
  return Promise.race([promise, expired]).finally(() => clearTimeout(timer))
}
