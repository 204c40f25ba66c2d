import { defineRule } from '../rule.ts'
import { pictureName } from './lib/pictureName.ts'

export const pictureTurned = defineRule<{ name: string; orientation: number }>({
  id: 'picture-turned',
  group: 'pictures',
  severity: 'warning',
  summary: 'A photograph is stored turned, and some mail programs do not turn it back.',
  why: 'A camera held upright stores the picture on its side and adds a note that says how to turn it (EXIF orientation). Browsers and most mail programs obey the note; Outlook on Windows (Word’s engine) and some others may not, and show people lying down. Saved anew by a picture editor the picture is stored as it is seen, for everybody.',
  looksAt: 'the orientation that JPEG files name.',
  say: ({ name, orientation }) => ({
    message: `${name} is stored ${howStored(orientation)}, and Outlook may show it so.`,
    help: 'Open it in Paint or another picture editor, see that it is upright, save it as a new JPEG, and use that one.',
  }),
  good: () => [inStory(1), { ...inStory(1), body: 'A shelf.' }],
  bad: () => [
    { ...inStory(6), at: ['plans.jpg'] },
    { ...inStory(8), at: ['plans.jpg'] },
    { ...inStory(3), at: ['plans.jpg'] },
    { ...inStory(2), at: ['plans.jpg'] },
    {
      body: '![Covers on a shelf](plans.jpg)\n\nMany wrote them.\n\n![Covers on a shelf](plans.jpg)\n',
      pictures: { 'plans.jpg': { width: 1200, height: 1200, format: 'jpg', orientation: 5 } },
      at: ['![Covers on a shelf](plans.jpg)'],
    },
  ],
  look: {
    picture({ picture }, found) {
      if (!picture.isFirst) return
      const { file, place } = picture.picture
      if (file.orientation !== 1) found(place, { name: pictureName(picture), orientation: file.orientation })
    },
  },
})

function howStored(orientation: number): string {
  if (orientation > 4) return 'on its side'
  return orientation === 2 ? 'as in a mirror' : 'upside down'
}

function inStory(orientation: number) {
  return {
    section: { image: { src: 'plans.jpg', alt: 'Eight report covers on a shelf' } },
    pictures: { 'plans.jpg': { width: 1200, height: 1200, format: 'jpg' as const, orientation } },
  }
}
