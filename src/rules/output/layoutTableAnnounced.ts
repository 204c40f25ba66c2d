import { defineRule } from '../rule.ts'
import { withFigures } from './lib/figures.ts'
import { placeOfText, quotable } from './lib/region.ts'
import { isDataTable, tablesIn } from './lib/tables.ts'

const around = (table: string) => ({
  'templates/partials/paragraph.mjml.hbs': `${table}<tr><td><p class="ink" style="margin:0;font-size:16px;color:{{@theme.light.ink}}">{{{content}}}</p></td></tr></table>`,
})

export const layoutTableAnnounced = defineRule<{ role: string; text: string; more: number }>({
  id: 'layout-table-announced',
  group: 'output',
  severity: 'warning',
  summary: 'A table that is there for the layout alone does not say so.',
  why: 'A screen reader announces a table with its rows and columns, and lets its reader walk through the cells. Around a letter that is noise before every paragraph. With role="presentation" the table is passed over, and only what stands in it is read (WCAG 2.2, success criterion 1.3.1).',
  looksAt: 'the role of each table without headings.',
  say: ({ text, more }) => ({
    message: `The table around “${text}” is announced to blind readers as if it held figures${more > 0 ? `, and so are ${more} more` : ''}.`,
    help: 'In its template, write role="presentation" on the table. If it does hold facts, give it a caption and cells of headings (th).',
  }),
  good: () => [
    { files: around('<table role="presentation">') },
    { files: around('<table role="none" cellpadding="0">') },
    // A data table should be announced.
    withFigures('<caption>{{title}}</caption>', 'th scope="col"'),
  ],
  bad: () => [
    {
      body: 'Each plan says what a region will do.',
      files: around('<table>'),
      at: ['Each plan says what a region will do.'],
    },
    {
      body: 'Each plan says what a region will do.\n\nMany people helped to write it.',
      files: around('<table role="group" border="0">'),
      at: ['Each plan says what a region will do.'],
    },
  ],
  look: {
    block({ block }, found) {
      for (const table of tablesIn(block)) {
        if (table.isLayout || isDataTable(table)) continue
        const text = table.text ? quotable(table.text.text) : 'a part of the letter'
        found(table.text && placeOfText(block, table.text.text), { role: block.role, text, more: 0 })
      }
    },
  },
  gather(all) {
    const [first] = all
    // All HTML forms share the tables, so only those of one form are counted.
    const more = all.filter(({ details }) => details.role === first?.details.role).length - 1
    return first ? [{ ...first, details: { ...first.details, more } }] : []
  },
})
