import { baseName } from '../../lib/files/paths.ts'
import { maxPngSize } from '../../lib/pictures/decodePng.ts'
import { isEmblem } from '../funding/lib/acknowledgement.ts'
import { defineRule, uniqueBy } from '../rule.ts'
import { inkOf, shareWithoutContrast } from './lib/ink.ts'
import { isOwnLogo } from './lib/logos.ts'
import { groundOf, maxShareLost, vanishesInDark } from './lib/vanishing.ts'

/** A picture with less transparency, such as rounded corners, has its own ground. */
const minTransparent = 0.3

export const pictureVanishes = defineRule<{ path: string; where: 'light' | 'dark' }>({
  id: 'picture-vanishes',
  group: 'pictures',
  severity: 'warning',
  summary: 'A see-through picture can hardly be seen on its ground, or in dark mode.',
  why: 'Where a picture is see-through the newsletter’s ground shines through, and in dark mode that ground is dark: a dark logo on nothing vanishes there, a white one on nothing vanishes on white paper. Save logos on a plate of their own: white ground, and some white around them.',
  looksAt: 'the colours of see-through PNG files up to 300 KB, and the ground that they stand on.',
  say: ({ path, where }) => ({
    message:
      where === 'dark'
        ? `${baseName(path)} is dark and see-through around, so it vanishes for readers in dark mode.`
        : `${baseName(path)} has nearly the colour of the ground that shines through it, so it can hardly be seen.`,
    help:
      where === 'dark'
        ? 'Save it on a white ground instead of a see-through one, with a little white around it.'
        : 'Use its version for this ground, or save it on a ground of its own from which it stands out.',
  }),
  good: () => [
    // Mid-tones.
    inStory('#888888'),
    inStory('#d2691e'),
    {
      section: { image: { src: 'logo.png', alt: 'Logo of the regions’ office' } },
      pictures: { 'logo.png': { width: 1200, height: 600 } },
    },
  ],
  bad: () => [
    { ...inStory('#111111'), at: ['logo.png'] },
    { ...inStory('#003399'), at: ['logo.png'] },
    { ...inStory('#ffffff'), at: ['logo.png'] },
  ],
  look: {
    block({ block, theme }, found) {
      for (const { written, element } of block.pictures) {
        const { file, place } = written.picture
        // `logo-faint` looks at these.
        if (isOwnLogo(written) || isEmblem(written)) continue
        if (file.format !== 'png' || file.bytes > maxPngSize) continue
        const bytes = written.bytes()
        const ink = bytes && inkOf(bytes)
        if (!ink || ink.transparent < minTransparent) continue
        const ground = groundOf(element) ?? theme.light.paper
        const report = (where: 'light' | 'dark') => {
          found(place, { path: file.path, where })
        }
        if (shareWithoutContrast(ground, ink, 1.5) > maxShareLost) report('light')
        else if (vanishesInDark(ink, ground, theme.dark.paper)) report('dark')
      }
    },
  },
  gather: uniqueBy(({ path }) => path),
})

function inStory(inkOnNothing: string) {
  return {
    section: { image: { src: 'logo.png', alt: 'Logo of the regions’ office' } },
    pictures: { 'logo.png': { width: 1200, height: 600, inkOnNothing } },
  }
}
