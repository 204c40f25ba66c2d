import { decode } from 'fast-png'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { IssuePicture } from '../../src/hosting/issuePictures.ts'
import { type Copy, prepareCopies } from '../../src/hosting/prepareCopies.ts'
import { type Engine, loadEngine } from '../../src/hosting/sharp.ts'
import { sha256 } from '../../src/lib/cache/digest.ts'
import { parsePicture } from '../../src/lib/pictures/parsePicture.ts'
import { memoryFiles } from '../../src/stages/load/memoryFiles.ts'
import { readPicture } from '../../src/stages/load/readPicture.ts'
import { drawPicture } from '../rules/drawPicture.ts'

const palette = {
  ...{ ink: '#111111', quiet: '#555555', canvas: '#eeeeee', tint: '#f4f4f4', line: '#cccccc' },
  ...{ deep: '#003399', onDeep: '#ffffff', accent: '#003399', onAccent: '#ffffff' },
}
const theme = { light: { ...palette, paper: '#ffffff' }, dark: { ...palette, paper: '#1a1a1a' } }
const missing: Engine = { kind: 'missing' }

async function copyOf(bytes: Uint8Array, name: string, width: number | null, engine?: Engine): Promise<Copy> {
  const read = readPicture(memoryFiles({ [name]: bytes }), name, 'newsletter.yaml')
  if (read.kind !== 'picture') throw new Error(read.kind)
  const place = { source: { path: 'x', text: '' }, from: 0, to: 0 }
  const picture: IssuePicture = {
    ...{ file: read.file, alt: null, place, width, ground: null, digest: sha256(bytes) },
    ...{ status: 'new', hosted: null, inFolder: null },
  }
  const surroundings = { readPicture: () => bytes, theme, engine: engine ?? (await loadEngine()) }
  const [copy] = await prepareCopies([picture], surroundings)
  if (!copy) throw new Error('no copy')
  return copy
}

const colourAt = async (bytes: Uint8Array, x: number, y: number) => {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return [...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4)]
}

const noisy = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888888', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  })

describe('with sharp', () => {
  it('a picture is scaled to twice its place, and never enlarged', async () => {
    const large = await copyOf(drawPicture({ width: 2400, height: 1200 }), 'plans.png', 552)
    expect(large).toMatchObject({ width: 1104, ending: 'png', done: 'scaled plans.png from 2400 to 1104 pixels' })
    const { width, height } = decode(large.bytes)
    expect([width, height]).toEqual([1104, 552])
    expect(await colourAt(large.bytes, 500, 200)).toEqual([0x88, 0x99, 0xaa, 255])
    for (const shown of [600, 2000, null])
      expect((await copyOf(drawPicture({ width: 1200, height: 600 }), 'plans.png', shown)).width).toBe(1200)
  })

  it('a dark drawing on nothing gets the ground it stands on; one that is seen on dark stays see-through', async () => {
    const dark = await copyOf(drawPicture({ width: 400, height: 200, inkOnNothing: '#111111' }), 'logo.png', 200)
    expect(dark.done).toContain('dark mode would swallow it')
    expect(await colourAt(dark.bytes, 2, 2)).toEqual([255, 255, 255, 255])
    expect(await colourAt(dark.bytes, 200, 100)).toEqual([0x11, 0x11, 0x11, 255])
    for (const inkOnNothing of ['#888888', '#ffffff']) {
      const light = await copyOf(drawPicture({ width: 800, height: 400, inkOnNothing }), 'logo.png', 100)
      expect((await colourAt(light.bytes, 2, 2))[3]).toBe(0)
    }
  })

  it('a photograph is turned upright, in the colours of screens, without private data, and lighter', async () => {
    const turned = await copyOf(
      await noisy(1600, 1200)
        .jpeg({ quality: 100 })
        .withExif({ IFD0: { Artist: 'Ann' }, IFD3: { GPSLatitude: '51/1' } })
        .withMetadata({ orientation: 6 })
        .toBuffer(),
      'ann.jpg',
      300,
    )
    expect(turned).toMatchObject({ ending: 'jpg', width: 600 })
    const { format, width, height, orientation, parts } = parsePicture(turned.bytes) ?? {}
    expect({ format, width, height, orientation }).toEqual({ format: 'jpg', width: 600, height: 800, orientation: 1 })
    expect(Buffer.from(turned.bytes).includes('Exif')).toBe(false)
    expect(parts?.reduce((sum, one) => sum + one.length, 0)).toBe(turned.bytes.length)
    const print = await copyOf(await noisy(300, 200).toColourspace('cmyk').jpeg().toBuffer(), 'print.jpg', 300)
    expect(parsePicture(print.bytes)?.inks).toBe(false)
    expect(print.done).toContain('from print to screen')
  })

  it('a photograph that is a PNG becomes a JPEG, unless it is see-through', async () => {
    const grains = await noisy(900, 600).png().toBuffer()
    const photograph = await copyOf(grains, 'hall.png', 552)
    expect(photograph.ending).toBe('jpg')
    expect(photograph.bytes.length).toBeLessThan(grains.length / 3)
    const cut = await noisy(900, 600)
      .joinChannel(Buffer.alloc(900 * 600, 120), { raw: { width: 900, height: 600, channels: 1 } })
      .png()
      .toBuffer()
    expect((await copyOf(cut, 'cut.png', 400)).ending).toBe('png')
  })

  it('a picture that moves stays as it is, and one that cannot become better too', async () => {
    const moving = drawPicture({ width: 800, height: 400, format: 'gif', animated: true })
    expect(await copyOf(moving, 'moving.gif', 100)).toMatchObject({ ending: 'gif', width: 800, done: null })
    const small = (await copyOf(drawPicture({ width: 300, height: 200 }), 'small.png', 300)).bytes
    expect(Buffer.from((await copyOf(small, 'small.png', 300)).bytes)).toEqual(Buffer.from(small))
  })

  it('the same picture gives the same bytes', async () => {
    const bytes = await noisy(700, 500).jpeg().toBuffer()
    expect((await copyOf(bytes, 'a.jpg', 200)).digest).toBe((await copyOf(bytes, 'a.jpg', 200)).digest)
  })
})

it('without sharp, the copy is clean, and it is said what would have been done', async () => {
  const bytes = drawPicture({ width: 4000, height: 2000 })
  const copy = await copyOf(bytes, 'plans.png', 552, missing)
  expect(copy).toMatchObject({ width: 4000, done: null, left: 'scaled plans.png from 4000 to 1104 pixels' })
  expect(Buffer.from(copy.bytes)).toEqual(Buffer.from(bytes))
  const private_ = drawPicture({ width: 100, height: 50, format: 'jpg', orientation: 6, place: true })
  const clean = await copyOf(private_, 'ann.jpg', 100, missing)
  expect(clean.left).toBe('turned ann.jpg upright')
  expect(parsePicture(clean.bytes)?.tellsPlace).toBe(false)
})
