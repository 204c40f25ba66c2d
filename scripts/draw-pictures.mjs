// Draws the PNG pictures of the sample issues from their SVG sources.
//
//   node scripts/draw-pictures.mjs              every picture
//   node scripts/draw-pictures.mjs plans ruhr   only these
//
// CHROMIUM names the browser to draw with; the default is /usr/bin/chromium.

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'
import { chromium } from 'playwright-core'

/** Name of the source in scripts/pictures (without .svg) -> the pictures drawn from it. */
const PICTURES = {
  plans: ['issues/issue-5/plans.png'],
  'science-park': ['issues/issue-5/science-park.png'],
  reports: ['issues/issue-5/reports.png'],
  'good-practice-guide': ['issues/images/good-practice-guide.png'],
  'policy-guide': ['issues/images/policy-guide.png'],
  'virtual-event': ['issues/images/virtual-event.png'],
  'territorial-map': ['issues/images/territorial-map.png'],
  'map-video': ['issues/images/map-video.png'],
  journeys: ['issues/images/journeys.png'],
  matchmaking: ['issues/images/matchmaking.png'],
  ruhr: ['issues/images/ruhr.png'],
  partners: ['issues/images/partners.png'],
  'eu-emblem': ['templates/pictures/eu-emblem.png'],
}

const SCRIPTS = dirname(fileURLToPath(import.meta.url))
const ROOT = dirname(SCRIPTS)

/** The width and height, in pixels, on the root element of an SVG. */
function sizeOf(svg, name) {
  const root = svg.match(/<svg\b[^>]*>/)?.[0] ?? ''
  const [width, height] = ['width', 'height'].map((side) => Number(root.match(new RegExp(`\\s${side}="(\\d+)"`))?.[1]))
  if (!width || !height) throw new Error(`${name}.svg: give width and height in whole pixels`)
  return { width, height }
}

/** Decodes a PNG in the browser; gives one 0xRRGGBB number per pixel. */
async function pixelsOf(page, png) {
  const base64 = await page.evaluate(async (source) => {
    const blob = await (await fetch(`data:image/png;base64,${source}`)).blob()
    const bitmap = await createImageBitmap(blob)
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    let binary = ''
    for (let at = 0; at < data.length; at += 0x8000) {
      binary += String.fromCharCode(...data.subarray(at, at + 0x8000))
    }
    return btoa(binary)
  }, png.toString('base64'))
  const rgba = Buffer.from(base64, 'base64')
  return Uint32Array.from({ length: rgba.length / 4 }, (_, i) => rgba.readUIntBE(i * 4, 3))
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}

/**
 * Writes pixels as an 8-bit palette PNG. The palette is the 256 commonest colours: the flat
 * colours of the drawing always, and nearly all the mixtures along its edges. The few mixtures
 * left over take the nearest colour that is in it.
 */
function palettePng(pixels, width, height) {
  const counts = new Map()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([colour]) => colour)
  const palette = ranked.slice(0, 256)
  const index = new Map(palette.map((colour, i) => [colour, i]))
  const distance = (a, b) =>
    ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2
  for (const colour of ranked.slice(256)) {
    let best = 0
    for (let i = 1; i < palette.length; i++) {
      if (distance(colour, palette[i]) < distance(colour, palette[best])) best = i
    }
    index.set(colour, best)
  }

  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8) // 8 bits a pixel, palette, no interlacing
  const rows = Buffer.alloc((width + 1) * height) // each row starts with filter type 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows[y * (width + 1) + 1 + x] = index.get(pixels[y * width + x])
    }
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PICTURES)
const unknown = names.filter((name) => !Object.hasOwn(PICTURES, name))
if (unknown.length > 0) {
  console.error(`No such picture: ${unknown.join(', ')}. There are: ${Object.keys(PICTURES).join(', ')}.`)
  process.exit(1)
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
})
try {
  const context = await browser.newContext({ deviceScaleFactor: 1 })
  const canvas = await context.newPage()
  for (const name of names) {
    const source = join(SCRIPTS, 'pictures', `${name}.svg`)
    const { width, height } = sizeOf(await readFile(source, 'utf8'), name)
    const page = await context.newPage()
    await page.setViewportSize({ width, height })
    await page.goto(pathToFileURL(source).href)
    const shot = await page.screenshot({ type: 'png' })
    await page.close()
    const reduced = palettePng(await pixelsOf(canvas, shot), width, height)
    const png = reduced.length < shot.length ? reduced : shot
    for (const output of PICTURES[name]) {
      const path = join(ROOT, output)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, png)
      console.log(`${output}  ${width} x ${height}  ${png.length} bytes`)
    }
  }
} finally {
  await browser.close()
}
