import type { Evidence, Rendered, RenderedElement } from '../evidence.ts'
import { defineRule } from '../rule.ts'
import { emblemIn, lettersOf, noProfile, statementIn } from './acknowledgement.ts'
import { funded, funderAtTheEnd, mastheadWith } from './masthead.ts'

export const emblemNotOnFirstView = defineRule<{ what: string }>({
  id: 'emblem-not-on-first-view',
  group: 'funding',
  severity: 'warning',
  summary: 'The funder’s emblem or line comes after the first section, where readers have to scroll to it.',
  why: 'On a screen the emblem and the name of the Union have to be seen without scrolling (Implementing Regulation (EU) No 821/2014, Article 4 (3)). That is said of web sites; a newsletter has a web page, too. Before the first section they are in view on most screens.',
  looksAt: 'whether the emblem and the line stand before the first section.',
  say: ({ what }) => ({
    message: `${what} comes after the first section, so readers see it only when they scroll.`,
    help: 'Show the emblem and the line in templates/layout/masthead.mjml.hbs, as the built-in one does.',
  }),
  good: () => [
    funded({}),
    funded({}, { files: mastheadWith({}) }),
    // The rules of these years do not say so.
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
    issue(evidence, found) {
      const { funding } = evidence.newsletter
      if (!funding) return
      for (const rendered of evidence.rendered()) {
        const order = new Map(rendered.elements.map((element, i) => [element, i]))
        const first = firstOfSections(rendered, evidence)
        if (!first) continue
        const end = order.get(first) ?? 0
        const isLate = (element: RenderedElement | null | undefined) => element && (order.get(element) ?? 0) >= end
        const emblem = isLate(emblemIn(rendered, evidence, funding.emblem))
        const statement = isLate(statementIn(rendered, funding.statement).runs[0]?.element)
        if (!emblem && !statement) continue
        const what = emblem ? `The funder’s emblem${statement ? ', with its line,' : ''}` : 'The funder’s line'
        found(funding.emblem.place, { what })
        return
      }
    },
  },
  unable(evidence) {
    return noProfile(evidence) ?? (evidence.funder?.emblem.firstView ? null : 'this funder does not ask for it')
  },
})

/** Where the first section starts, or at the latest its first text. */
function firstOfSections(rendered: Rendered, { issue, newsletter }: Evidence): RenderedElement | null {
  const known = rendered.elements.find(({ section }) => section !== null)
  if (known) return known
  const masthead = lettersOf(`${newsletter.name} ${issue.subject}`)
  const texts = issue.manuscript.passages
    .filter(({ section, role }) => section === 0 && role !== 'alt')
    .map(({ text }) => lettersOf(text))
    .filter((text) => text !== '' && !masthead.includes(text))
  const [text] = texts
  return (text && rendered.runs.find((run) => lettersOf(run.text).includes(text))?.element) || null
}
