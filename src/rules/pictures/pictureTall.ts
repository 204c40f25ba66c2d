import { baseName } from '../../lib/files/paths.ts'
import { defineRule, uniqueBy } from '../rule.ts'
import { shownWidth } from './lib/shownWidth.ts'

/** CSS pixels, 18 inches: Outlook on Windows (Word's engine) crops higher pictures. */
const maxHeight = 1728

export const pictureTall = defineRule<{ path: string; height: number }>({
  id: 'picture-tall',
  group: 'pictures',
  severity: 'warning',
  summary: 'A picture is shown so high that Outlook cuts it off.',
  why: 'Outlook on Windows cuts a picture that is shown more than 1,728 pixels high. On a telephone it takes several screens, and whoever does not see it gets one alternative text for all of it. An infographic is better told in a few pictures, each beside its words.',
  looksAt: 'the height at which each picture is shown.',
  say: ({ path, height }) => ({
    message: `${baseName(path)} is shown ${height} pixels high; Outlook on Windows cuts a picture off above ${maxHeight}.`,
    help: 'Cut it into two or more pictures, each with its own alternative text, or link to it as a PDF.',
  }),
  good: () => [
    inStory({ width: 552, height: 5800 }),
    // Landscape.
    {
      ...inStory({ width: 1200, height: 600, format: 'jpg' }, 'plans.jpg'),
    },
    // A tall file, shown small.
    {
      section: {
        type: 'output',
        title: 'A guide to the plans',
        image: { src: 'plans.png', alt: 'A long list of eight names' },
        body: 'It says how the plans were made.',
        link: { text: 'Read the guide', href: 'https://www.europa.eu/guide' },
      },
      pictures: { 'plans.png': { width: 480, height: 2400 } },
    },
  ],
  bad: () => [
    { ...inStory({ width: 552, height: 6200 }), at: ['plans.png'] },
    {
      body: 'Many wrote them.\n\n![Covers on a shelf](plans.png)\n\nMore.\n\n![Covers on a shelf](plans.png)\n',
      pictures: { 'plans.png': { width: 1200, height: 7600 } },
      at: ['![Covers on a shelf](plans.png)'],
    },
  ],
  look: {
    block({ block }, found) {
      for (const { written, element } of block.pictures) {
        const { file, place } = written.picture
        const width = shownWidth(element)
        const height = width === null ? 0 : Math.round((width * file.height) / file.width)
        if (height <= maxHeight) continue
        found(place, { path: file.path, height })
      }
    },
  },
  gather: uniqueBy(({ path }) => path),
})

function inStory(picture: { width: number; height: number; format?: 'jpg' }, src = 'plans.png') {
  return {
    section: { image: { src, alt: 'Eight report covers on a shelf' } },
    pictures: { [src]: picture },
  }
}
