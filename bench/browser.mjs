// Chromium without a window, and the moment at which a page has painted some words.
import { chromium } from 'playwright-core'
import { findBrowser } from '../scripts/findBrowser.mjs'
import { quantile } from './statistics.mjs'

/** The browser; null when there is none on this machine. */
export async function openBrowser() {
  const executablePath = findBrowser()
  return executablePath && chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 })
}

/** Milliseconds since 1970, in fractions: the clock of this process and of every page. */
export const now = () => performance.timeOrigin + performance.now()

/** A page of its own, with no connections or caches of another's. */
export async function openPage(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(address)
  return page
}

export const closePage = (page) => page.context().close()

/**
 * Looks for words in the page's frames from now on. What is given back waits for the end of the first frame painted with
 * them, and gives the page's time. Looking must not paint by itself, or else it would slow down what it looks at.
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
    // A frame that is loaded anew has another document, of which nothing else tells before its pictures are there.
    const timer = setInterval(() => {
      for (const inside of documents()) {
        if (!inside || watched.has(inside)) continue
        watched.add(inside)
        changes.observe(inside, { subtree: true, childList: true, characterData: true })
      }
      look()
    }, 4)
  }, words)
  return () => inTime(page.evaluate(() => window.painted))
}

/** The HTML of the page's frame as it is now, without the marks that our preview puts between the sections. */
export function frameHtml(page) {
  return page.evaluate(() => {
    const copy = document.querySelector('iframe').contentDocument.documentElement.cloneNode(true)
    for (const mark of copy.querySelectorAll('a[data-section]')) mark.remove()
    return copy.outerHTML
  })
}

/** How far the page's clock is ahead of ours, in milliseconds: the median of some questions, half way there and back. */
export async function clockAhead(page) {
  const questions = []
  for (let i = 0; i < 21; i += 1) {
    const asked = now()
    const there = await page.evaluate(() => performance.timeOrigin + performance.now())
    questions.push(there - (asked + now()) / 2)
  }
  return quantile(questions, 0.5)
}

const longest = 60_000

function inTime(promise) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`its page did not show the edit within ${longest / 1000} s`)), longest)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}
