import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { openBrowser } from '../browser.mjs'

/** A function from a rendering to its heights in Chromium, in CSS pixels, one for each width; its pictures are loaded. */
export async function openHeights(widths) {
  const browser = await openBrowser()
  if (!browser) throw new Error('heights need Chromium: install it, or set CHROMIUM to its path')
  const page = await browser.newPage()
  const measure = async ({ html, styles, folder }) => {
    const pictures = readPictures(folder)
    await page.unroute('**/*')
    await page.route('**/*', (route) => {
      const url = route.request().url()
      if (url === home)
        return route.fulfill({
          contentType: 'text/html',
          body: `<!doctype html>${styles}<body style="margin:0">${html}`,
        })
      const body = pictures.get(path.posix.basename(url))
      return body ? route.fulfill({ body }) : route.abort()
    })
    const heights = []
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(home)
      heights.push(await page.evaluate(() => Math.round(document.body.getBoundingClientRect().height)))
    }
    return heights
  }
  return { measure, close: () => browser.close() }
}

const home = 'http://density.test/'

/** The pictures of an out folder, by their names. */
function readPictures(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(?:png|jpe?g|gif)$/.test(name))
  return new Map(files.map((name) => [path.basename(name), readFileSync(path.join(folder, name))]))
}
