import { defineRule, uniqueBy } from '../rule.ts'
import { withFigures } from './lib/figures.ts'
import { placeOfText, quotable } from './lib/region.ts'
import { isDataTable, tablesIn } from './lib/tables.ts'

const caption = '<caption>{{title}}</caption>'

export const dataTableUnlabelled = defineRule<{ text: string; lacks: string }>({
  id: 'data-table-unlabelled',
  group: 'output',
  severity: 'warning',
  summary: 'A table of facts has no caption, or no cells of headings, or hides both.',
  why: 'Who hears a table and does not see it needs to be told what it is about, and with each cell under which heading it stands (WCAG 2.2, success criterion 1.3.1). A caption says the first, cells of headings (th, with scope="col" or scope="row") the second. role="presentation" on the table takes both away again.',
  looksAt: 'the captions and headings of tables that hold facts.',
  say: ({ text, lacks }) => ({
    message: `The table with “${text}” ${lacks}, so who cannot see it does not learn what its cells mean.`,
    help: 'In its template, give the table a <caption> and its headings <th scope="col">, and take role="presentation" away. A short list may serve readers better than a table.',
  }),
  good: () => [withFigures(caption, 'th scope="col"'), withFigures(caption, 'th scope="row"')],
  bad: () => [
    { ...withFigures('', 'th scope="col"'), at: ['Year'] },
    { ...withFigures(caption, 'td'), at: ['Plans in each year'] },
    { ...withFigures('', 'td'), at: ['Year'] },
    { ...withFigures(caption, 'th scope="col"', 'role="presentation"'), at: ['Plans in each year'] },
  ],
  look: {
    block({ block }, found) {
      for (const table of tablesIn(block)) {
        const lacks = table.isLayout ? lostByRole(table) : isDataTable(table) ? missingLabels(table) : null
        if (lacks !== null && table.text)
          found(placeOfText(block, table.text.text), { text: quotable(table.text.text), lacks })
      }
    },
  },
  gather: uniqueBy(({ text }) => text),
})

interface Labels {
  readonly headings: number
  readonly hasCaption: boolean
}

function lostByRole({ headings, hasCaption }: Labels): string | null {
  return headings > 0 || hasCaption ? 'has headings, but says with its role that it is for the layout alone' : null
}

function missingLabels({ headings, hasCaption }: Labels): string | null {
  if (headings > 0) return hasCaption ? null : 'has no caption'
  return hasCaption ? 'has no cells of headings' : 'has neither a caption nor cells of headings'
}
