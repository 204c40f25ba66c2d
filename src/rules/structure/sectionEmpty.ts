import type { FieldTypeName } from '../../model/contract.ts'
import { defineRule } from '../rule.ts'
import type { SeenPassage } from '../scopes.ts'

/** Types of fields with content. A section type without any is a heading or a divider on purpose. */
const contentTypes: readonly FieldTypeName[] = ['markdown', 'list', 'group', 'link', 'url', 'image', 'event']

export const sectionEmpty = defineRule<{ type: string }>({
  id: 'section-empty',
  group: 'structure',
  severity: 'warning',
  summary: 'A section has headings, but nothing below them.',
  why: 'A heading promises something. When nothing follows, readers think that something did not load, and whoever jumps from heading to heading lands in an empty place. Often the text was to be added later.',
  looksAt: 'sections that have only headings.',
  say: ({ type }) => ({
    message: `This section (${type}) has a heading, but nothing to read below it.`,
    help: 'Write its text, or take the section out.',
  }),
  good: () => [
    { section: { type: 'quote', text: 'We came to learn.', person: 'Ana Lopez', link: pageOf('Ana Lopez') } },
    {
      sections: [
        { type: 'contents' },
        { type: 'article', title: 'Plans', body: 'All are [here in full](https://www.europa.eu/plans).' },
      ],
    },
    { section: { type: 'video', title: 'The plans in three minutes', link: pageOf('The film about the plans') } },
    {
      section: {
        type: 'article',
        title: 'A shelf',
        body: '![Eight covers](plans.png)',
        link: pageOf('See all covers'),
      },
      pictures: { 'plans.png': { width: 1200, height: 600 } },
    },
    // A heading of the project’s own between others.
    {
      sections: [
        { type: 'chapter', title: 'Around the valleys' },
        { type: 'article', title: 'Plans', body: 'All are [here in full](https://www.europa.eu/plans).' },
      ],
      files: {
        'templates/sections/chapter/section.yaml':
          'summary: A chapter.\nfields:\n  title: { type: text, required: true, help: its name }\n  note: { type: text, help: a line }\n',
        'templates/sections/chapter/section.mjml.hbs':
          '{{#> section}}<h2 class="ink" style="font-size:22px;color:{{@theme.light.ink}}">{{title}}</h2>{{#if note}}<p>{{note}}</p>{{/if}}{{/section}}\n',
        'templates/sections/chapter/section.txt.hbs': '{{title}}\n{{#if note}}{{note}}\n{{/if}}',
      },
    },
  ],
  bad: () => [
    {
      sections: [
        { type: 'article', title: 'Plans', body: 'All are [here in full](https://www.europa.eu/plans).' },
        { type: 'article', title: 'More about the plans', body: '### To be written' },
      ],
      at: ['article'],
    },
    {
      sections: [
        { type: 'story', title: 'Still to come', body: '&nbsp;' },
        { type: 'article', title: 'Plans', body: 'All are [here in full](https://www.europa.eu/plans).' },
      ],
      at: ['story'],
    },
  ],
  look: {
    section({ section: { type, fields, place, passages, links, pictures, events } }, found) {
      const isFilled =
        links.length + pictures.length + events.length > 0 ||
        passages.some((one) => !['heading', 'alt', 'credit'].includes(one.role) || isFoldedFromLines(one))
      if (!isFilled && fields.some((one) => contentTypes.includes(one))) found(place(), { type })
    },
  },
})

/** Whether YAML folded several lines into a heading, which then contains the text below it (see lines-joined). */
function isFoldedFromLines({ role, isMarkdown, text, at }: SeenPassage): boolean {
  if (role !== 'heading' || !isMarkdown) return false
  const { source, from, to } = at(0, text.length)
  return source.text.slice(from, to).includes('\n')
}

function pageOf(text: string) {
  return { text, href: 'https://www.europa.eu/page' }
}
