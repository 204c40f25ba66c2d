import { defineRule } from '../rule.ts'

const maxLength = 150

const everything =
  'Eight report covers on two shelves, the first with circles, the second with stripes, the third with a grid, the fourth with waves, the fifth with leaves and the rest plain'

export const altLong = defineRule<{ length: number }>({
  id: 'alt-long',
  group: 'pictures',
  severity: 'warning',
  summary: 'An alternative text is so long that it is a text of its own.',
  why: 'A screen reader reads an alternative text in one breath: nobody can pause in it, go back a word or skim. One or two short phrases are enough. What needs more words, such as a chart, is told in the text, where everybody can read it.',
  looksAt: 'the length of alternative texts.',
  say: ({ length }) => ({
    message: `This alternative text has ${length} characters, which a screen reader reads in one go; above about ${maxLength} it is hard to follow.`,
    help: 'Keep what the picture is there to tell, and move the rest into the text beside it.',
  }),
  good: () => [inStory('Eight report covers on two shelves, each with its own pattern'), inStory('é'.repeat(150))],
  bad: () => [
    { ...inStory(everything), at: [everything] },
    {
      body: `Many wrote them.\n\n![${everything}](plans.png)\n\nThis is what they look like.\n`,
      pictures: { 'plans.png': { width: 1200, height: 600 } },
      at: [everything],
    },
  ],
  look: {
    picture({ picture: { alternative } }, found) {
      const length = [...(alternative?.text ?? '')].length
      if (alternative && length > maxLength) found(alternative.at(0, alternative.text.length), { length })
    },
  },
})

function inStory(alt: string) {
  return {
    section: { image: { src: 'plans.png', alt } },
    pictures: { 'plans.png': { width: 1200, height: 600 } },
  }
}
