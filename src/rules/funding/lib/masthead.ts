import type { Example } from '../../example.ts'

/** For examples: newsletters with a funder. */
const emblem = { src: 'issues/example/emblem.png', alt: 'Flag of the European Union' }

const statement = ['European Union', 'European Regional Development Fund']

export function funded(funding: NonNullable<Example['newsletter']>, more: Example = {}): Example {
  return {
    ...more,
    pictures: { 'emblem.png': { width: 288, height: 192 }, ...more.pictures },
    newsletter: { ...more.newsletter, funding: { profile: 'eu-2014-2020', emblem, statement, ...funding } },
  }
}

const parts = {
  emblem:
    '<p style="margin:0"><img src="{{emblem.src}}" alt="{{emblem.alt}}" width="{{emblem.small}}" class="on-deep" style="color:{{@theme.light.onDeep}}"></p>',
  statement:
    '<p class="on-deep" style="margin:0;font-size:14px;color:{{@theme.light.onDeep}}">{{#each statement}}{{this}} {{/each}}</p>',
}

/** A project's own masthead, with other HTML for the funder's emblem or line. */
export function mastheadWith(own: Partial<typeof parts>): { readonly [path: string]: string } {
  const shown = { ...parts, ...own }
  return { 'templates/layout/masthead.mjml.hbs': box(`${names()}${shown.emblem}${shown.statement}`) }
}

/** Templates that show the funder's emblem and line at the end. */
export const funderAtTheEnd = {
  'templates/layout/masthead.mjml.hbs': box(names()),
  'templates/layout/closing.mjml.hbs': box(
    '<p style="margin:0"><img src="images/emblem.png" alt="Flag of the European Union" width="96"></p>' +
      `<p class="on-deep" style="margin:0;font-size:14px;color:{{@theme.light.onDeep}}">${statement.join(' ')}</p>`,
  ),
  'templates/layout/masthead.txt.hbs': '{{name}} {{#each line}}{{this}} {{/each}}',
  'templates/layout/closing.txt.hbs': statement.join('\n'),
}

function names(): string {
  return '<h1 class="on-deep" style="margin:0;font-size:38px;color:{{@theme.light.onDeep}}">{{name}}</h1><p class="on-deep" style="margin:0;font-size:16px;color:{{@theme.light.onDeep}}">{{#each line}}{{this}} {{/each}}</p>'
}

function box(content: string): string {
  return `<mj-section css-class="deep" background-color="{{@theme.light.deep}}"><mj-column><mj-text>${content}</mj-text></mj-column></mj-section>`
}
