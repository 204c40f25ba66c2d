import { defineRule } from '../rule.ts'
import { pictureName } from './lib/pictureName.ts'
import { kilobytes, looksLikePhotograph, maxBytes } from './lib/weight.ts'

export const pictureHeavy = defineRule<{ name: string; size: number; width: number; enough: number }>({
  id: 'picture-heavy',
  group: 'pictures',
  severity: 'warning',
  summary: 'A picture has so many bytes that it loads slowly.',
  why: 'Every reader loads every picture, many on a telephone and some by the megabyte paid; a heavy one stays blank for seconds. A picture as wide as the newsletter needs 50 to 200 KB: twice as many pixels as it is shown wide, saved as JPEG if it is a photograph.',
  looksAt: 'the size of picture files.',
  say: ({ name, size, width, enough }) => ({
    message: `${name} has ${kilobytes(size)}; above about ${kilobytes(maxBytes)} a picture loads slowly on a telephone.`,
    help:
      width > enough
        ? `It is ${width} pixels wide; ${enough} are enough here. Save it that wide, as JPEG if it is a photograph.`
        : 'Save it with stronger compression: a photograph as JPEG with quality 75 to 80, a drawing as PNG with fewer colours.',
  }),
  good: () => [
    inStory({ width: 1200, height: 600, bytes: 290_000 }),
    { ...inStory({ width: 1200, height: 600 }), body: 'A shelf.' },
  ],
  bad: () => [
    { ...inStory({ width: 1200, height: 600, bytes: 320_000 }), at: ['plans.png'] },
    {
      body: 'Many wrote them.\n\n![Covers on a shelf](plans.png)\n',
      pictures: { 'plans.png': { width: 3000, height: 300, bytes: 500_000 } },
      at: ['![Covers on a shelf](plans.png)'],
    },
  ],
  look: {
    picture({ picture, theme }, found) {
      if (!picture.isFirst) return
      const { bytes: size, width } = picture.picture.file
      // photograph-as-png reports those: they need another format.
      if (size <= maxBytes || looksLikePhotograph(picture.picture.file)) return
      found(picture.picture.place, {
        name: pictureName(picture),
        size,
        width,
        enough: 2 * (theme.width - 2 * theme.gutter),
      })
    },
  },
})

function inStory(picture: { width: number; height: number; bytes?: number }) {
  return {
    section: { image: { src: 'plans.png', alt: 'Eight report covers on a shelf' } },
    pictures: { 'plans.png': picture },
  }
}
