import type { RenderedElement } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import type { SeenBlock } from '../scopes.ts'
import type { Setting } from '../setting.ts'
import {
  emblemsIn,
  isEmblem,
  type LineDetails,
  lettersOf,
  lineIn,
  piecesByForm,
  whyNoProfile,
} from './lib/acknowledgement.ts'
import { funded, funderAtTheEnd, mastheadWith } from './lib/masthead.ts'

interface Details extends LineDetails {
  readonly kind: 'emblem' | 'line' | 'both'
  readonly isLate: boolean
}

const emblem: Details = { form: null, part: null, kind: 'emblem', isLate: false }

const names = {
  emblem: 'The funder’s emblem',
  line: 'The funder’s line',
  both: 'The funder’s emblem, with its line,',
}

export const emblemNotOnFirstView = defineRule<Details>({
  id: 'emblem-not-on-first-view',
  group: 'funding',
  severity: 'warning',
  summary: 'The funder’s emblem or line comes after the first section, where readers have to scroll to it.',
  why: 'On a screen the emblem and the name of the Union have to be seen without scrolling (Implementing Regulation (EU) No 821/2014, Article 4 (3)). That is said of web sites; a newsletter has a web page, too. Before the first section they are in view on most screens.',
  looksAt: 'whether the emblem and the line stand before the first section.',
  say: ({ kind }) => ({
    message: `${names[kind]} comes after the first section, so readers see it only when they scroll.`,
    help: 'Show the emblem and the line in templates/layout/masthead.mjml.hbs, as the built-in one does.',
  }),
  good: () => [
    funded({}),
    funded({}, { files: mastheadWith({}) }),
    // The rules of this period do not require it.
    funded(
      { profile: 'eu-2021-2027', statement: ['Funded by the European Union'] },
      {
        files: {
          ...funderAtTheEnd,
          'templates/layout/closing.mjml.hbs': funderAtTheEnd['templates/layout/closing.mjml.hbs'].replace(
            'European Union European Regional Development Fund',
            'Funded by the European Union',
          ),
          'templates/layout/closing.txt.hbs': 'Funded by the European Union',
        },
      },
    ),
  ],
  bad: () => [
    { ...funded({}, { files: funderAtTheEnd }), at: ['issues/example/emblem.png'] },
    {
      ...funded({}, { files: funderAtTheEnd, body: 'The European Union pays for it.' }),
      at: ['issues/example/emblem.png'],
    },
  ],
  look: {
    picture({ picture }, found) {
      if (isEmblem(picture)) found(picture.picture.place, { ...emblem, form: null })
    },
    block({ block, ...setting }, found) {
      const isLate = followsFirstSection(block, setting)
      if (!isLate) return
      const form = block.role
      const [first] = emblemsIn(block, setting)
      if (first) found(null, { ...emblem, form, isLate: isLate(first) })
      for (const { part, runs } of lineIn(block, setting))
        found(null, { form, part, kind: 'line', isLate: runs[0] !== undefined && isLate(runs[0].element) })
    },
  },
  gather(all) {
    const written = all.find(({ details }) => details.form === null)
    const lines = piecesByForm(all.filter(({ details }) => details.kind === 'line'))
    const emblems = all.filter(({ details }) => details.form !== null && details.kind === 'emblem')
    for (const form of new Set(all.flatMap(({ details }) => details.form ?? []))) {
      const late = [
        emblems.find(({ details }) => details.form === form),
        lines.find(([first]) => first?.details.form === form)?.[0],
      ].flatMap((one) => (one?.details.isLate ? one : []))
      const [first] = late
      if (first)
        return [
          {
            place: written?.place ?? null,
            details: late.length > 1 ? { ...first.details, kind: 'both' } : first.details,
          },
        ]
    }
    return []
  },
  unable(evidence) {
    return whyNoProfile(evidence) ?? (evidence.funder?.emblem.firstView ? null : 'this funder does not ask for it')
  },
})

/** Tests whether an element is at or after the first section's start, or its first known text; null if none is found. */
function followsFirstSection(
  { isAboveSections, elements, runs, opening }: SeenBlock,
  { newsletter }: Pick<Setting, 'newsletter'>,
): ((element: RenderedElement) => boolean) | null {
  if (!opening) return () => !isAboveSections
  const masthead = lettersOf(`${newsletter.name} ${opening.subject}`)
  const [text] = opening.texts.map(lettersOf).filter((one) => one !== '' && !masthead.includes(one))
  const first = text ? runs.find((run) => lettersOf(run.text).includes(text))?.element : undefined
  if (!first) return null
  const order = new Map(elements.map((element, i) => [element, i]))
  return (element) => (order.get(element) ?? 0) >= (order.get(first) ?? 0)
}
