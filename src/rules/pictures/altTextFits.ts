import { defineRule } from '../rule.ts'
import { alternativeTexts, nameOf } from './alternativeTexts.ts'

export const altTextFits = defineRule<{ text: string | null; file: string }>({
  id: 'alt-text-fits',
  group: 'pictures',
  severity: 'question',
  summary: 'Whether an alternative text says what its picture tells is for a person to judge.',
  why: 'No program knows whether an alternative text is true, and whether it is what matters here. Look at each picture once with its text, and ask whether somebody who only hears the text would know what the picture is there for.',
  looksAt: 'each picture and its alternative text, to list them.',
  say: ({ text, file }) =>
    text === null
      ? {
          message: `${file} is marked as decorative, so whoever does not see it is told nothing. Is it really only decoration?`,
          help: 'If a reader without it misses nothing, leave it. Else write “alt:” in place of “decorative: true”, with what it shows.',
        }
      : {
          message: `“${text}” stands for the picture ${file}. Is that what it shows, and why it is here?`,
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
    issue(evidence, found) {
      const texts = new Map(alternativeTexts(evidence).map((one) => [one.picture, one] as const))
      const seen = new Set<string>()
      for (const written of evidence.manuscript.pictures) {
        const one = texts.get(written)
        const key = `${written.picture.file.path} ${one?.text ?? ''}`
        if (seen.has(key)) continue
        seen.add(key)
        const place = one ? one.at(0, one.text.length) : written.altPlace
        found(place, { text: one?.text ?? null, file: nameOf(written) })
      }
    },
  },
})
