import { defineRule } from '../rule.ts'
import { pictureName } from './lib/pictureName.ts'

export const pictureMoves = defineRule<{ name: string }>({
  id: 'picture-moves',
  group: 'pictures',
  severity: 'warning',
  summary: 'A picture is an animation.',
  why: 'Nobody can stop an animation in an email, and next to something that moves many readers cannot read (WCAG 2.2, 2.2.2). Outlook on Windows shows its first frame alone, which is often empty or half of a sentence. A still picture that links to the film serves everybody.',
  looksAt: 'the frames of GIF and PNG files.',
  say: ({ name }) => ({
    message: `${name} moves: readers cannot stop it, and Outlook shows its first frame alone.`,
    help: 'Use a still picture, with a link to the film or the animation on your web site.',
  }),
  good: () => [
    inStory({ width: 1200, height: 600, format: 'gif' }, 'plans.gif'),
    inStory({ width: 1200, height: 600 }, 'plans.png'),
  ],
  bad: () => [
    { ...inStory({ width: 1200, height: 600, format: 'gif', animated: true }, 'plans.gif'), at: ['plans.gif'] },
    { ...inStory({ width: 1200, height: 600, animated: true }, 'plans.png'), at: ['plans.png'] },
    {
      body: '![Plans](a.gif)\n\n![Plans](a.gif)\n',
      pictures: { 'a.gif': { width: 1200, height: 600, format: 'gif', animated: true } },
      at: ['![Plans](a.gif)'],
    },
  ],
  look: {
    picture({ picture }, found) {
      if (!picture.isFirst) return
      const { file, place } = picture.picture
      if (file.frames > 1) found(place, { name: pictureName(picture) })
    },
  },
})

function inStory(picture: { width: number; height: number; format?: 'gif'; animated?: boolean }, src: string) {
  return {
    section: { image: { src, alt: 'Eight report covers on a shelf' } },
    pictures: { [src]: picture },
  }
}
