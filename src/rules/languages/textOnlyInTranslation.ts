import { languageNameInEnglish } from '../../lib/text/languageNameInEnglish.ts'
import type { Place } from '../../model/source.ts'
import { defineRule } from '../rule.ts'
import type { SeenVariant } from '../scopes.ts'
import { fieldKey } from './lib/pairedFields.ts'

interface Details {
  readonly field: string
  readonly has: string
  readonly lacks: string
}

const href = 'https://www.europa.eu/regions/plans'
const story = { type: 'story', title: 'Eight plans', body: 'Eight plans are out.' }
const translated = { title: 'Wyth cynllun', body: 'Mae wyth cynllun ar gael.' }

export const textOnlyInTranslation = defineRule<Details>({
  id: 'text-only-in-translation',
  group: 'languages',
  severity: 'warning',
  summary: 'A translation has a text, a link or a picture that its source lacks.',
  why: 'What stands only in a translation reaches only its readers. It was perhaps taken out of the source and forgotten here, or belongs in both.',
  looksAt: 'the fields that a translation fills, beside those of its source.',
  say: ({ field, has, lacks }) => ({
    message: `Only the ${has} has this “${field}”: readers of the ${lacks} do not get it.`,
    help: `Add it in the ${lacks}, or take it out here.`,
  }),
  good: () => [
    { translation: {} },
    // An address of its own.
    { translation: { section: { link: { text: 'Darllenwch yr wyth cynllun', href: `${href}/cy` } } } },
  ],
  bad: () => [
    {
      sections: [story, { ...story, title: 'One film', link: { text: 'See the film', href } }],
      translation: {
        sections: [
          { ...translated, link: { text: 'Darllenwch yr wyth cynllun', href } },
          { ...translated, title: 'Un ffilm', link: { text: 'Gwyliwch y ffilm' } },
        ],
      },
      at: ['Darllenwch yr wyth cynllun'],
    },
    {
      pictures: { 'plans.png': { width: 1200, height: 600 } },
      translation: { section: { image: { src: 'plans.png', alt: 'Wyth adroddiad ar silff', credit: 'Ana Ruiz' } } },
      at: ['Wyth adroddiad ar silff'],
    },
  ],
  look: {
    variants({ variants: { source, translation } }, found) {
      const known = new Set(writtenIn(source).flatMap(({ key }) => startsOf(key)))
      const has = languageNameInEnglish(translation.issue.lang)
      const lacks = languageNameInEnglish(source.issue.lang)
      // These are found as texts that the source lacks.
      const reported = [...source.issue.untranslated, ...source.newsletter.untranslated].map(({ place }) => place)
      // A preview text that the source lacks is found there.
      const told = new Set(['.preview'])
      for (const { key, place } of writtenIn(translation)) {
        const start = startsOf(key).find((one) => !known.has(one))
        if (start === undefined || told.has(start)) continue
        told.add(start)
        const at = place()
        if (!reported.some((one) => isWithin(at, one))) found(at, { field: fieldOf(start), has, lacks })
      }
    },
  },
})

interface Written {
  readonly key: string
  readonly place: () => Place
}

/** All that readers get, by the keys of its fields. Texts come first, so that a picture's place is its text's. */
function writtenIn({ manuscript, ...variant }: SeenVariant): readonly Written[] {
  const { passages, links, pictures, events } = manuscript
  return [
    ...passages.map((one) => ({ key: fieldKey(one, variant), place: () => one.at(0, one.text.length) })),
    ...links.map((one) => ({ key: fieldKey(one, variant), place: one.place })),
    ...pictures.map((one) => ({ key: fieldKey(one, variant), place: () => one.picture.place })),
    ...events.map((one) => ({ key: fieldKey(one, variant), place: () => one.place })),
  ]
}

/** "2.link", "2.link.text" for "2.link.text": a field, and those that it is a part of. The number is its section's. */
function startsOf(key: string): string[] {
  const [section, ...names] = key.split('.')
  return names.map((_, i) => [section, ...names.slice(0, i + 1)].join('.'))
}

/** The last name in a key that is not the number of an item. */
function fieldOf(key: string): string {
  return key.split('.').findLast((name) => !/^\d*$/.test(name)) ?? key
}

function isWithin(place: Place, other: Place): boolean {
  return place.source.path === other.source.path && place.from >= other.from && place.to <= other.to
}
