import { contrastRatio } from '../../lib/css/contrast.ts'
import { baseName } from '../../lib/files/paths.ts'
import { isEmblem } from '../funding/lib/acknowledgement.ts'
import { appearances } from '../lib/appearance.ts'
import { defineRule, uniqueBy } from '../rule.ts'
import { isOwnLogo } from './lib/logos.ts'
import { lostOn, shapesOf } from './lib/shapes.ts'

/** A picture with less transparency, such as rounded corners, has its own ground. */
const minTransparent = 0.1
/** A trade mark's sign or a line of small print may be lost. */
const maxShareLost = 0.1

interface Details {
  readonly path: string
  readonly kind: 'emblem' | 'logo'
  readonly scheme: 'light' | 'dark'
  readonly colour: string
  readonly ground: string
  readonly ratio: number
}

export const logoFaint = defineRule<Details>({
  id: 'logo-faint',
  group: 'pictures',
  severity: 'warning',
  summary: 'The see-through logo or emblem in the masthead has nearly the colour of the masthead.',
  why: 'Where a picture is see-through, the masthead’s colour shines through. What stands on it needs a contrast of 3 to 1 to be seen (WCAG 2.2, 1.4.11), also on the masthead of dark mode, which is dark even where the light one is not. A picture on a ground of its own is always seen. Most organisations have a white version of their logo for dark grounds.',
  looksAt:
    'the pixels of the logo and of the funder’s emblem, where they are see-through PNG or GIF files up to 300 KB, and the colour behind them, light and dark.',
  say: ({ path, kind, scheme, colour, ground, ratio }) => ({
    message: `${kind === 'emblem' ? 'The funder’s emblem' : 'The logo'} ${baseName(path)} is see-through, and a part of it can hardly be seen${scheme === 'dark' ? ' in dark mode' : ''}: ${colour.toUpperCase()} on ${ground.toUpperCase()} has a contrast of ${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1, and needs 3.`,
    help:
      scheme === 'dark'
        ? 'Save it on a ground of its own, such as white with a little white around it.'
        : 'Use its version for such a ground, save it on a ground of its own, or give the masthead another colour: “colours: { deep: … }” in newsletter.yaml.',
  }),
  good: () => [
    withLogo('#ffffff'),
    withLogo('#ffd200'),
    withEmblem('#ffffff'),
    // Opaque, whatever its colour.
    { newsletter: { logo }, pictures: { 'sign.png': { width: 192, height: 128 } } },
    { newsletter: { logo, colours: { deep: '8899aa' } }, pictures: { 'sign.png': { width: 192, height: 128 } } },
  ],
  bad: () => [
    { ...withLogo('#112233'), at: ['issues/example/sign.png'] },
    { ...withLogo('#5a6b7c'), at: ['issues/example/sign.png'] },
    { ...withEmblem('#112233'), at: ['issues/example/sign.png'] },
    // White on yellow.
    { ...withLogo('#ffffff', { deep: 'ffd200' }), at: ['issues/example/sign.png'] },
    // Black on yellow, which is dark brown in dark mode.
    { ...withLogo('#111111', { deep: 'ffd200' }), at: ['issues/example/sign.png'] },
  ],
  look: {
    block({ block }, found) {
      if (!block.isMain) return
      for (const { written, element } of block.pictures) {
        const kind = isOwnLogo(written) ? 'logo' : isEmblem(written) ? 'emblem' : null
        const bytes = kind && written.bytes()
        const shapes = bytes && shapesOf(bytes)
        if (!kind || !shapes || shapes.transparent < minTransparent) continue
        const { file, place } = written.picture
        for (const scheme of ['light', 'dark'] as const) {
          const ground = appearances(block, scheme)?.get(element).ground ?? null
          const lost = ground === null ? null : lostOn(ground, shapes)
          if (!ground || !lost || lost.share < maxShareLost) continue
          const ratio = contrastRatio(lost.colour, ground)
          found(place, { path: file.path, kind, scheme, colour: lost.colour, ground, ratio })
          break
        }
      }
    },
  },
  gather: uniqueBy(({ path }) => path),
})

const logo = { src: 'issues/example/sign.png', alt: 'The harbour school' }

function withLogo(inkOnNothing: string, colours: { readonly deep?: string } = {}) {
  return { newsletter: { logo, colours }, pictures: { 'sign.png': { width: 192, height: 128, inkOnNothing } } }
}

function withEmblem(inkOnNothing: string) {
  return {
    newsletter: { funding: { emblem: logo, statement: ['European Union'] } },
    pictures: { 'sign.png': { width: 192, height: 128, inkOnNothing } },
  }
}
