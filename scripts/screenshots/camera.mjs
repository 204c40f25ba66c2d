import { statSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import sharp from 'sharp'
import { findBrowser } from '../findBrowser.mjs'

/** A browser that takes pictures into `folder`. */
export async function openCamera(folder) {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error('Chromium is needed: install it, or set CHROMIUM to its path.')
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'],
  })

  /** Writes a PNG with a palette: the pictures are in the package, and a screenshot has few colours. */
  async function save(name, png, colours = 128) {
    const file = path.join(folder, name)
    await sharp(png).png({ palette: true, colours, dither: 0, effort: 10, compressionLevel: 9 }).toFile(file)
    console.log(`${name}  ${Math.round(statSync(file).size / 1000)} kB`)
  }

  /** Takes a picture of the window; as high as its content where `height` is null. */
  async function shoot({ width, height = null, colorScheme = 'light', go, ready = async () => {} }) {
    const page = await browser.newPage({ viewport: { width, height: height ?? 100 }, colorScheme })
    await go(page)
    await ready(page)
    const png = await page.screenshot({ fullPage: height === null })
    await page.close()
    return png
  }

  return {
    save,
    /** The picture of an address. */
    address: (url, view) => shoot({ ...view, go: (page) => page.goto(url) }),
    /** The picture of some HTML. */
    html: (html, view) => shoot({ ...view, go: (page) => page.setContent(html) }),
    newPage: (width, height) => browser.newPage({ viewport: { width, height } }),
    close: () => browser.close(),
  }
}

/** HTML that shows pictures side by side on a quiet ground. */
export function sideBySide(...pngs) {
  const pictures = pngs.map((png) => `<img alt="" src="data:image/png;base64,${png.toString('base64')}">`)
  return `<style>
    body { margin: 0; background: #dfe7e4; display: flex; gap: 32px; padding: 32px; align-items: start; }
    img { display: block; outline: 1px solid #c3cfcb; }
  </style>${pictures.join('')}`
}
