import { defineRule } from '../rule.ts'
import { pictureName } from './lib/pictureName.ts'

export const picturePrintColours = defineRule<{ name: string }>({
  id: 'picture-print-colours',
  group: 'pictures',
  severity: 'warning',
  summary: 'A JPEG has the colours of a printing press (CMYK) instead of those of a screen.',
  why: 'Pictures that a designer has made ready for print hold amounts of four inks: cyan, magenta, yellow and black. Some mail programs show them in wrong colours, inverted, or not at all. A picture for a screen is saved in RGB.',
  looksAt: 'the colours of JPEG files.',
  say: ({ name }) => ({
    message: `${name} has the colours of a printing press (CMYK); some mail programs show it in wrong colours, or not at all.`,
    help: 'Ask the designer for a version in RGB, or open it in a picture editor and save it in RGB.',
  }),
  good: () => [inStory(false)],
  bad: () => [{ ...inStory(true), at: ['plans.jpg'] }],
  look: {
    picture({ picture }, found) {
      if (!picture.isFirst) return
      const { file, place } = picture.picture
      if (file.inks) found(place, { name: pictureName(picture) })
    },
  },
})

function inStory(inks: boolean) {
  return {
    section: { image: { src: 'plans.jpg', alt: 'Eight report covers on a shelf' } },
    pictures: { 'plans.jpg': { width: 1200, height: 600, format: 'jpg' as const, inks } },
  }
}
