import type { WrittenLink } from '../../model/manuscript.ts'
import { defineRule } from '../rule.ts'
import { linksByPassage, namesOf, pairedPassages } from './lib/inText.ts'

interface Details {
  readonly words: string
  readonly has: string
  readonly lacks: string
  readonly isOnlyInTranslation: boolean
}

const withLink =
  'Eight [plans](https://www.europa.eu/regions/plans/all) are out, and a [film](https://www.europa.eu/regions/film) too.'

export const linksDiffer = defineRule<Details>({
  id: 'links-differ',
  group: 'languages',
  severity: 'warning',
  summary: 'A paragraph has a link in one language only.',
  why: 'Readers of one language cannot get to a page that readers of the other can. The address may differ, for the page may have a translation; the link itself is needed in both.',
  looksAt: 'the links in each paragraph that both languages have.',
  say: ({ words, has, lacks, isOnlyInTranslation }) => ({
    message: isOnlyInTranslation
      ? `The link “${words}” is only in the ${has}: readers of the ${lacks} do not get it.`
      : `This lacks a link that the ${has} has: “${words}”.`,
    help: isOnlyInTranslation
      ? `Add it in the ${lacks}, or take it out here.`
      : `Link the same words here: [words](address).`,
  }),
  good: () => [
    {
      body: withLink,
      translation: {
        body: 'Mae wyth [cynllun](https://www.europa.eu/regions/cynlluniau) ar gael, a [ffilm](https://www.europa.eu/regions/film).',
      },
    },
  ],
  bad: () => [
    {
      body: withLink,
      translation: { body: 'Mae wyth [cynllun](https://www.europa.eu/regions/plans/all) ar gael, a ffilm.' },
      at: ['Mae wyth [cynllun](https://www.europa.eu/regions/plans/all) ar gael, a ffilm.'],
    },
    {
      body: 'Eight plans are out, and a film too.',
      translation: { body: 'Mae wyth cynllun ar gael, a [ffilm](https://www.europa.eu/regions/film).' },
      at: ['[ffilm](https://www.europa.eu/regions/film)'],
    },
  ],
  look: {
    variants({ variants }, found) {
      const { original, other } = namesOf(variants)
      const [sourceLinks, translatedLinks] = [variants.source, variants.translation].map(({ manuscript }) =>
        linksByPassage(manuscript.links),
      )
      for (const { source, translation } of pairedPassages(variants)) {
        const [theirs, own] = [sourceLinks?.get(source) ?? [], translatedLinks?.get(translation) ?? []]
        const [lost, added] = [firstExtra(theirs, own), firstExtra(own, theirs)]
        if (lost)
          found(translation.at(0, translation.text.length), {
            words: lost.text,
            has: original,
            lacks: other,
            isOnlyInTranslation: false,
          })
        if (added) found(added.place(), { words: added.text, has: other, lacks: original, isOnlyInTranslation: true })
      }
    },
  },
})

/** Of more links, the first that leads elsewhere than the others do, else the last; undefined if there are no more. */
function firstExtra(links: readonly WrittenLink[], others: readonly WrittenLink[]): WrittenLink | undefined {
  if (links.length <= others.length) return undefined
  return links.find(({ href }) => !others.some((other) => other.href === href)) ?? links.at(-1)
}
