import { wordsMissing } from '../lib/wordLists.ts'
import { defineRule } from '../rule.ts'
import { pictureOpening } from './lib/pictureOpening.ts'

export const altSaysPicture = defineRule<{ opening: string; rest: string }>({
  id: 'alt-says-picture',
  group: 'pictures',
  severity: 'warning',
  summary: 'An alternative text says that it stands for a picture.',
  why: 'Screen readers say “graphic” or “image” before every alternative text, so “image of” makes them say it twice. Begin with what the picture shows. What kind of picture it is may stay where it matters: a map of, a drawing of.',
  looksAt: 'the first words of alternative texts.',
  say: ({ opening, rest }) => ({
    message: `“${opening}” says what a screen reader has said already: that this is a picture.`,
    help: `Begin with what it shows: “${rest}”.`,
  }),
  good: () => [
    inStory('Eight report covers on a shelf'),
    inStory('Group photo of the delegates in front of the castle'),
    inStory('Map of the eight regions'),
    inStory('Photo of the year: a seedling between cogs'),
    inStory('Picture books on a table in the library of Essen'),
    inStory('Photo de famille des dix partenaires'),
    inStory('Photo de l’année : un jeune plant'),
    inStory('Bild der Wissenschaft, Titelseite vom Mai'),
    inStory('The photographer of the project with her camera'),
    inStory('Bildung von Anfang an: Kinder in einer Werkstatt'),
    inStory('Photographs of all ten partners on a wall'),
    inStory('Image decoders on a bench'),
  ],
  bad: () => [
    { ...inStory('Image of eight report covers'), at: ['Image of'] },
    { ...inStory('A photo showing the ten partners'), at: ['A photo showing'] },
    { ...inStory('Photo: the castle in Cardiff'), at: ['Photo:'] },
    { ...inStory('Llun o’r castell yng Nghaerdydd'), at: ['Llun o’r'] },
    { ...inStory('Image de la mairie de Lille'), at: ['Image de la'] },
    { ...inStory('Bild von acht Berichten'), at: ['Bild von'] },
    { ...inStory('Fotografía de los socios en Bilbao'), at: ['Fotografía de los'] },
    { ...inStory('Immagine di otto copertine'), at: ['Immagine di'] },
    { ...inStory('Zdjęcie przedstawia most na rzece'), at: ['Zdjęcie przedstawia'] },
    { ...inStory('Imagine cu opt coperte'), at: ['Imagine cu'] },
    { ...inStory('Bild på åtta omslag'), at: ['Bild på'] },
    {
      body: 'Many wrote them.\n\n![Picture of a shelf](plans.png)\n\nThis is what they look like.\n',
      pictures: { 'plans.png': { width: 1200, height: 600 } },
      at: ['Picture of'],
    },
  ],
  partly: (setting) => wordsMissing(setting, 'pictureWords'),
  look: {
    picture({ picture: { alternative }, words }, found) {
      if (!alternative) return
      const { text, at } = alternative
      const opening = pictureOpening(words)(text)
      const rest = text.slice(opening.length)
      if (opening !== '' && rest !== '')
        found(at(0, opening.trimEnd().length), { opening: opening.trimEnd(), rest: capitalised(rest) })
    },
  },
})

function inStory(alt: string) {
  return {
    section: { image: { src: 'plans.png', alt } },
    pictures: { 'plans.png': { width: 1200, height: 600 } },
  }
}

function capitalised(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}
