import type { Example } from '../../example.ts'

const cellStyle = 'style="font-family:{{@theme.font}};font-size:16px;color:{{@theme.light.ink}}" class="ink"'

/** For examples: an issue with a data table, whose first row has `heading` elements. */
export function withFigures(caption: string, heading: string, attributes = ''): Example {
  const cell = (tag: string, field: string) => `<${tag} ${cellStyle}>{{${field}}}</${tag.split(' ')[0]}>`
  const table = [
    `<table ${attributes} ${cellStyle}>${caption}`,
    `<tr>${cell(heading, 'year')}${cell(heading, 'plans')}</tr>`,
    `<tr>${cell('td', 'last')}${cell('td', 'many')}</tr></table>`,
  ].join('')
  return {
    files: {
      'templates/sections/figures/section.yaml':
        'summary: A table of facts.\nfields:\n' +
        ['title', 'year', 'plans', 'last', 'many'].map((field) => `  ${field}: { type: text }\n`).join(''),
      'templates/sections/figures/section.mjml.hbs': `{{#> section}}${table}{{/section}}`,
      'templates/sections/figures/section.txt.hbs': `${caption.includes('{{title}}') ? '{{title}}\n' : ''}{{year}} {{plans}}\n{{last}} {{many}}\n{{#if title}}{{/if}}`,
    },
    sections: [
      {
        type: 'figures',
        title: 'Plans in each year',
        year: 'Year',
        plans: 'Plans published',
        last: 'In the last year',
        many: 'Eight of them',
      },
      {
        type: 'links',
        title: 'Where to read on',
        link: { text: 'All plans', href: 'https://www.europa.eu/regions/plans' },
      },
    ],
  }
}
