import { defineRule, uniqueBy } from '../rule.ts'
import { picturesWhere } from './lib/pictureTags.ts'

const shown = (attributes: string) => ({
  section: { image: { src: 'plans.png', alt: 'Eight report covers on a shelf' } },
  pictures: { 'plans.png': { width: 1200, height: 600 } },
  files: {
    'templates/partials/picture.mjml.hbs': `{{#with picture}}<p style="margin:0"><img src="{{src}}" ${attributes}>{{#if credit}}{{/if}}</p>{{/with}}`,
  },
})

export const pictureLosesAlt = defineRule<{ name: string }>({
  id: 'picture-loses-alt',
  group: 'output',
  severity: 'error',
  summary: 'A picture comes out without an alternative text, though one may have been written.',
  why: 'Without an alt attribute a screen reader reads the picture’s address aloud, letter by letter, and where pictures are blocked nothing stands in its place (WCAG 2.2, success criterion 1.1.1). A decorative picture needs the attribute too, with nothing in it.',
  looksAt: 'the alt attribute of each picture in the finished email.',
  say: ({ name }) => ({
    message: `The picture ${name} has no alt attribute in the finished email, so a screen reader reads its address aloud.`,
    help: 'In the template that shows it, write alt="{{alt}}" on the picture, also where that may be empty.',
  }),
  good: () => [
    shown('alt="{{alt}}" width="{{full}}"'),
    { ...shown('alt="{{alt}}" width="{{full}}"'), section: { image: { src: 'plans.png', decorative: true } } },
  ],
  bad: () => [
    { ...shown('width="{{full}}"'), at: ['plans.png'] },
    {
      files: {
        'templates/layout/closing.mjml.hbs':
          '<mj-section><mj-column><mj-text><p style="margin:0"><img src="https://www.europa.eu/logo.png" width="96"></p></mj-text></mj-column></mj-section>',
      },
      at: [null],
    },
  ],
  look: {
    block({ block }, found) {
      for (const { name, place } of picturesWhere(block, ({ attributes }) => !('alt' in attributes)))
        found(place, { name })
    },
  },
  gather: uniqueBy(({ name }) => name),
})
