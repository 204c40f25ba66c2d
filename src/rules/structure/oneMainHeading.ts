import { defineRule } from '../rule.ts'
import { renderedHeadings } from './lib/renderedHeadings.ts'

/** While looking, count 0 stands for a form of the email and count 1 for each of its h1; `gather` adds them up. */
export const oneMainHeading = defineRule<{ role: string; count: number }>({
  id: 'one-main-heading',
  group: 'structure',
  severity: 'warning',
  summary: 'The newsletter has no main heading, or several.',
  why: 'A heading of the first level says what the whole is called; the list of headings in a screen reader begins with it. The built-in masthead makes the newsletter’s name the only one. Templates of a project’s own can lose it or add more.',
  looksAt: 'the headings of the first level in each form of the email.',
  say: ({ count }) =>
    count === 0
      ? {
          message: 'The newsletter has no heading of the first level (h1).',
          help: 'In your masthead template, make the newsletter’s name an <h1>.',
        }
      : {
          message: `The newsletter has ${count} headings of the first level (h1); only its name should be one.`,
          help: 'In your templates, make the titles of sections <h2>, and headings within them <h3>.',
        },
  good: () => [
    { body: '# A heading in the text\n\nIt becomes a small one.\n' },
    { sections: [{ type: 'article', title: 'Eight plans', body: 'Each has [a page](https://www.europa.eu/plans).' }] },
  ],
  bad: () => [
    {
      files: {
        'templates/layout/masthead.mjml.hbs':
          '<mj-section css-class="paper" background-color="{{@theme.light.paper}}"><mj-column><mj-text><p class="ink">{{name}}</p></mj-text></mj-column></mj-section>\n',
        'templates/layout/masthead.txt.hbs': '{{name}}\n',
      },
      at: [null],
    },
    {
      files: {
        'templates/partials/title.mjml.hbs':
          '<h1 class="ink" style="font-size:24px;line-height:30px;color:{{@theme.light.ink}}">{{text}}</h1>\n',
      },
      at: ['Eight plans published'],
    },
  ],
  look: {
    block({ block }, found) {
      const { role } = block
      if (block.isFrame) found(null, { role, count: 0 })
      for (const { level, place } of renderedHeadings(block)) if (level === 1) found(place(), { role, count: 1 })
    },
  },
  gather(all) {
    for (const form of all) {
      const { role, count } = form.details
      const main = count === 0 ? all.filter(({ details }) => details.role === role && details.count === 1) : []
      if (count === 0 && main.length !== 1)
        return [{ place: main[1]?.place ?? null, details: { role, count: main.length } }]
    }
    return []
  },
})
