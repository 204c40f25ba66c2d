import { defineRule } from '../rule.ts'
import { pictureName } from './lib/pictureName.ts'
import { kilobytes, looksLikePhotograph } from './lib/weight.ts'

export const photographAsPng = defineRule<{ name: string; size: number }>({
  id: 'photograph-as-png',
  group: 'pictures',
  severity: 'warning',
  summary: 'A picture looks like a photograph, but is a PNG file.',
  why: 'PNG keeps every grain of a photograph, which nobody sees and everybody has to load. The same photograph as JPEG has a fifth of the bytes or less and looks the same. PNG is right for drawings, maps, logos and screenshots.',
  looksAt: 'PNG files of more than 150 KB that are large for their number of pixels.',
  say: ({ name, size }) => ({
    message: `${name} has ${kilobytes(size)}, which is what a photograph takes as PNG.`,
    help: 'Save it as JPEG with quality 75 to 80; it will have a fifth of that. Anything see-through in it becomes white.',
  }),
  good: () => [
    inStory({ width: 1200, height: 600, bytes: 200_000 }),
    // Dense, but too small to matter.
    inStory({ width: 900, height: 140, bytes: 140_000 }),
  ],
  bad: () => [
    { ...inStory({ width: 1200, height: 600, bytes: 700_000 }), at: ['plans.png'] },
    { ...inStory({ width: 900, height: 300, bytes: 250_000 }), at: ['plans.png'] },
  ],
  look: {
    picture({ picture }, found) {
      if (!picture.isFirst) return
      const { file, place } = picture.picture
      if (looksLikePhotograph(file)) found(place, { name: pictureName(picture), size: file.bytes })
    },
  },
})

function inStory(picture: { width: number; height: number; bytes?: number }) {
  return {
    section: { image: { src: 'plans.png', alt: 'Eight report covers on a shelf' } },
    pictures: { 'plans.png': picture },
  }
}
