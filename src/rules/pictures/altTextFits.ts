import { baseName } from '../../lib/files/paths.ts'
import { defineRule, uniqueBy } from '../rule.ts'

export const altTextFits = defineRule<{ text: string | null; path: string }>({
  id: 'alt-text-fits',
  group: 'pictures',
  severity: 'question',
  summary: 'Whether an alternative text says what its picture tells is for a person to judge.',
  why: 'No program knows whether an alternative text is true, and whether it is what matters here. Look at each picture once with its text, and ask whether somebody who only hears the text would know what the picture is there for.',
  looksAt: 'each picture and its alternative text, to list them.',
  say: ({ text, path }) =>
    text === null
      ? {
          message: `${baseName(path)} is marked as decorative, so whoever does not see it is told nothing. Is it really only decoration?`,
          help: 'If a reader without it misses nothing, leave it. Else write “alt:” in place of “decorative: true”, with what it shows.',
        }
      : {
          message: `“${text}” stands for the picture ${baseName(path)}. Is that what it shows, and why it is here?`,
          help: 'Compare the two: who or what is seen, the words in the picture if there are any, and the point that it makes beside this text.',
        },
  good: () => [
    { body: 'A story without a picture leaves nothing to compare.' },
    { section: { title: 'Eight plans, no pictures' } },
  ],
  bad: () => [
    {
      section: { image: { src: 'plans.png', alt: 'Eight report covers on a shelf' } },
      pictures: { 'plans.png': { width: 1200, height: 600 } },
      at: ['Eight report covers on a shelf'],
    },
    {
      section: { image: { src: 'plans.png', decorative: true } },
      pictures: { 'plans.png': { width: 1200, height: 600 } },
      at: ['plans.png'],
    },
    {
      body: 'Many wrote them.\n\n![Covers](a.png)\n\n![Covers](b.png)\n\n![Covers](a.png)\n',
      pictures: { 'a.png': { width: 1200, height: 600 }, 'b.png': { width: 1200, height: 600 } },
      at: ['Covers', 'Covers'],
    },
  ],
  look: {
    picture({ picture: { alternative, picture, altPlace } }, found) {
      // One that is missing or not translated is found as such.
      if (!alternative && picture.alt !== null) return
      const place = alternative ? alternative.at(0, alternative.text.length) : altPlace
      found(place, { text: alternative?.text ?? null, path: picture.file.path })
    },
  },
  gather: uniqueBy(({ path, text }) => `${path} ${text ?? ''}`),
})
