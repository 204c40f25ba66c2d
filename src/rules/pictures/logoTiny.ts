import { defineRule, uniqueBy } from '../rule.ts'
import { isOwnLogo } from './lib/logos.ts'
import { pictureName } from './lib/pictureName.ts'
import { isTiny, type ShownSize, shownSize } from './lib/shownWidth.ts'

export const logoTiny = defineRule<ShownSize & { readonly name: string; readonly isLong: boolean }>({
  id: 'logo-tiny',
  group: 'pictures',
  severity: 'warning',
  summary: 'The newsletter’s logo is shown so small that nobody can recognise it.',
  why: 'In the masthead the logo is at most 64 pixels high, at most 160 wide, and never larger than the funder’s emblem, since funders ask for that. A picture that is very long or very high has hardly any height or width left then, and a picture of a few pixels is not enlarged. Most organisations have a compact version of their logo, often only its symbol.',
  looksAt: 'the size at which the logo is shown: less than 16 pixels on a side is tiny.',
  say: ({ name, width, height, isLong }) => ({
    message: `The logo ${name} is shown ${width} × ${height} pixels, where nobody can recognise it.`,
    help: isLong
      ? 'Use a more compact version of it, at most four times as long as high, or cut off what is empty around it.'
      : 'Use a larger original of it: 128 pixels high is sharp here. Enlarging the file itself does not help.',
  }),
  good: () => [
    withLogo(128, 128),
    withLogo(640, 160),
    // Upright.
    withLogo(64, 256),
    // Small pictures that are not the newsletter's logo.
    {
      section: { image: { src: 'plans.png', alt: 'Logo of the harbour school' } },
      pictures: { 'plans.png': { width: 8, height: 8 } },
    },
  ],
  bad: () => [
    { ...withLogo(4, 4), at: ['issues/example/sign.png'] },
    { ...withLogo(4000, 10), at: ['issues/example/sign.png'] },
    { ...withLogo(20, 400), at: ['issues/example/sign.png'] },
  ],
  look: {
    block({ block }, found) {
      for (const { written, element } of block.pictures) {
        const { file, place } = written.picture
        const size = isOwnLogo(written) ? shownSize(element, file) : null
        if (!size || !isTiny(size)) continue
        found(place, { ...size, name: pictureName(written), isLong: Math.max(file.width, file.height) >= 64 })
      }
    },
  },
  gather: uniqueBy(({ name }) => name),
})

function withLogo(width: number, height: number) {
  return {
    newsletter: { logo: { src: 'issues/example/sign.png', alt: 'The harbour school' } },
    pictures: { 'sign.png': { width, height } },
  }
}
