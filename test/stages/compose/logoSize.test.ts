import { expect, it } from 'vitest'
import type { Picture } from '../../../src/model/picture.ts'
import { logoSize } from '../../../src/stages/compose/logoSize.ts'

type Size = readonly [width: number, height: number]

const theme = { width: 600, gutter: 24 }

const emblem: Size = [288, 192]

it.each<readonly [what: string, logo: Size, emblem: Size | null, shown: Size]>([
  ['is at most 64 high', [128, 128], null, [64, 64]],
  ['is at most 160 wide', [640, 160], null, [160, 40]],
  ['is never enlarged', [20, 10], null, [20, 10]],
  ['keeps its proportions, as far as pixels do', [300, 200], null, [96, 64]],
  ['is not wider than the emblem', [640, 160], emblem, [96, 24]],
  ['is not higher than the emblem', [128, 128], [288, 96], [32, 32]],
  ['is at most 64 high beside a high emblem', [128, 128], [100, 200], [64, 64]],
  ['is not larger than a small emblem', [128, 128], [30, 20], [20, 20]],
  ['has at least one pixel', [4000, 10], emblem, [96, 1]],
  ['has at least one pixel beside a flat emblem', [4000, 8000], [4000, 10], [1, 1]],
])('%s: %s, beside %s', (_, logo, beside, [width, height]) => {
  expect(logoSize(picture(logo), beside && picture(beside), theme)).toMatchObject({ width, height })
})

it.each<readonly [logo: Size, share: number]>([
  [[128, 128], 20],
  [[300, 200], 21],
  [[640, 360], 24],
  [[640, 160], 33],
])('leaves white space between a logo of %s and the name', (logo, share) => {
  const { width, share: taken } = logoSize(picture(logo), null, theme)
  expect(taken).toBe(share)
  expect((theme.width - 2 * theme.gutter) * (taken / 100) - width).toBeGreaterThanOrEqual(18)
})

function picture([width, height]: Size): Picture {
  const file = {
    path: 'a.png',
    isOnWeb: false,
    format: 'png',
    width,
    height,
    bytes: 1,
    orientation: 1,
    frames: 1,
  } as const
  const place = { source: { path: 'newsletter.yaml', text: '' }, from: 0, to: 0 }
  return { kind: 'picture', file: { ...file, inks: false, tellsPlace: false }, alt: null, credit: null, place }
}
