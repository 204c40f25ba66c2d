import { defineRule } from '../rule.ts'
import { pictureName } from './lib/pictureName.ts'

/** One question for all pictures, not a warning: the copies that are sent have no metadata. */
export const pictureTellsPlace = defineRule<{ names: readonly string[] }>({
  id: 'picture-tells-place',
  group: 'pictures',
  severity: 'question',
  summary: 'A photograph’s file says where it was taken; the copy that is sent does not.',
  why: 'Phones write into a photograph where it was taken, to a few metres: somebody’s home, a refuge, a school. The copy of it in the images folder that a build makes has no place, no names, no thumbnail. The file in your project still has all of that, and so has everything it was sent to.',
  looksAt: 'JPEG and PNG files, for the place that the camera wrote into them.',
  say: ({ names }) => ({
    message: `${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}: the place where ${names.length > 1 ? 'they were' : 'it was'} taken is left out of the ${names.length > 1 ? 'copies that are' : 'copy that is'} sent, but still stands in your own ${names.length > 1 ? 'files' : 'file'}. Does anybody get ${names.length > 1 ? 'those' : 'that'}?`,
    help: 'To pass a picture on or put it on a web site, take the copy from the images folder of the build.',
  }),
  good: () => [inStory(false)],
  bad: () => [
    { ...inStory(true), at: ['plans.jpg'] },
    {
      body: '![Covers on a shelf](a.jpg)\n\nMany wrote them.\n\n![Readers at a table](b.jpg)\n',
      pictures: {
        'a.jpg': { width: 1200, height: 600, format: 'jpg', place: true },
        'b.jpg': { width: 1200, height: 600, format: 'jpg', place: true },
      },
      at: ['![Covers on a shelf](a.jpg)'],
    },
  ],
  look: {
    picture({ picture }, found) {
      if (picture.isFirst && picture.picture.file.tellsPlace)
        found(picture.picture.place, { names: [pictureName(picture)] })
    },
  },
  gather: ([first, ...rest]) =>
    first ? [{ ...first, details: { names: [first, ...rest].flatMap(({ details }) => details.names) } }] : [],
})

function inStory(place: boolean) {
  return {
    section: { image: { src: 'plans.jpg', alt: 'Eight report covers on a shelf' } },
    pictures: { 'plans.jpg': { width: 1200, height: 600, format: 'jpg' as const, place } },
  }
}
