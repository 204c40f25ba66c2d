import { defineRule, uniqueBy } from '../rule.ts'
import { picturesWhere } from './lib/pictureTags.ts'

const shown = (attributes: string) => ({
  section: { image: { src: 'plans.png', alt: 'Eight report covers on a shelf' } },
  pictures: { 'plans.png': { width: 1200, height: 600 } },
  files: {
    'templates/partials/picture.mjml.hbs': `{{#with picture}}<p style="margin:0"><img src="{{src}}" alt="{{alt}}" ${attributes}>{{#if credit}}{{/if}}</p>{{/with}}`,
  },
})

export const pictureWithoutWidth = defineRule<{ name: string }>({
  id: 'picture-without-width',
  group: 'output',
  severity: 'warning',
  summary: 'A picture does not say how wide it is to be shown.',
  why: 'Outlook on Windows knows no other width of a picture than its width attribute, and shows it with all its pixels without one: far wider than the letter.',
  looksAt: 'the width attribute of each picture in the finished email.',
  say: ({ name }) => ({
    message: `The picture ${name} does not say its width, so Outlook shows all its pixels, however many.`,
    help: 'In the template that shows it, write width="{{full}}" on the picture, or half, third or small.',
  }),
  good: () => [shown('width="{{full}}"'), shown('width="{{half}}" style="display:block"')],
  bad: () => [
    { ...shown('style="max-width:100%"'), at: ['plans.png'] },
    { ...shown('width="auto"'), at: ['plans.png'] },
  ],
  look: {
    block({ block }, found) {
      const lacks = (width: string | undefined) => !/^\s*\d+(\.\d+)?(px|%)?\s*$/.test(width ?? '')
      for (const { name, place } of picturesWhere(block, ({ attributes }) => lacks(attributes['width'])))
        found(place, { name })
    },
  },
  gather: uniqueBy(({ name }) => name),
})
