import type { RenderedElement } from '../evidence.ts'
import { perStart } from '../lib/perStart.ts'
import { defineRule, uniqueBy } from '../rule.ts'

const closing = (html: string) => ({
  'templates/layout/closing.mjml.hbs': `<mj-raw>${html}</mj-raw>`,
})

const head = (html: string) => ({
  'templates/layout/document.html.hbs':
    `<!doctype html><html lang="en" dir="ltr"><head><title>{{@letter.subject}}</title>${html}</head>` +
    '<body lang="en" dir="ltr"><div role="article" lang="en" dir="ltr" style="font-family:Arial;font-size:16px;background-color:#ffffff;color:#000000">' +
    '<div style="display:none">{{@letter.preview}}</div>{{{content}}}</div></body></html>',
})

export const notForEmail = defineRule<{ what: string; instead: string }>({
  id: 'not-for-email',
  group: 'output',
  severity: 'error',
  summary: 'The finished email has something in it that mail programs do not run, or refuse.',
  why: 'Mail programs run no scripts, send no forms and load nothing but pictures. Some drop such things in silence, some refuse the whole letter or move it to the junk. What a form or a film would do belongs on a web page that the letter links to. A style sheet with “@import” is dropped as a whole.',
  looksAt: 'scripts, forms, frames and anything loaded from elsewhere in the finished email.',
  say: ({ what, instead }) => ({
    message: `The finished email contains ${what}, which mail programs drop or refuse.`,
    help: `Take it out of the template${instead}.`,
  }),
  good: () => [
    { files: head('<meta name="color-scheme" content="light dark"><style>a{color:#00645A}</style>') },
    // A text that only mentions such things.
    { body: 'The page says how to fill in the form, and what the script does: @import and the like.' },
  ],
  bad: () => [
    { files: closing('<script>alert(1)</script>'), at: [null] },
    { files: closing('<form action="https://www.europa.eu/"><input name="a"></form>'), at: [null, null] },
    { files: closing('<iframe src="https://www.europa.eu/"></iframe>'), at: [null] },
    { files: closing('<p style="margin:0" onclick="go()">&#160;</p>'), at: [null] },
    { files: closing('<a href="javascript:go()">&#160;</a>'), at: [null] },
    { files: head('<link rel="stylesheet" href="https://www.europa.eu/a.css">'), at: [null] },
    { files: head('<style>@import url(https://www.europa.eu/a.css);</style>'), at: [null] },
    { files: head('<style>@font-face{font-family:Own;src:url(https://www.europa.eu/a.woff2)}</style>'), at: [null] },
  ],
  look: {
    block({ block: { elements, ownCss, sectionPlace } }, found) {
      for (const element of elements)
        for (const [what, instead] of unwantedIn(element)) found(sectionPlace(), { what, instead })
      for (const [pattern, what, instead] of unwantedStyles) if (pattern.test(ownCss)) found(null, { what, instead })
    },
  },
  gather: uniqueBy(({ what }) => what),
})

const insteadALink = '; link to a web page that has it instead'

const unwantedElements: { readonly [name: string]: readonly [string, string] } = {
  script: ['a script', ''],
  form: ['a form', insteadALink],
  iframe: ['a frame (iframe)', insteadALink],
  frame: ['a frame', insteadALink],
  object: ['an embedded object', insteadALink],
  embed: ['an embedded object', insteadALink],
  applet: ['an embedded object', insteadALink],
  base: ['a base address', ' and write whole addresses'],
}

const formFields = new Set(['input', 'select', 'textarea', 'button'])

const unwantedStyles: readonly (readonly [RegExp, string, string])[] = [
  [/@import\b/i, 'a style sheet that loads another one (@import)', ' and write the styles on the elements'],
  [/@font-face\b/i, 'a typeface to be loaded (@font-face)', ' and name typefaces that are on every computer'],
]

const unwantedIn = perStart((element) => [...unwantedInStart(element)])

function* unwantedInStart({ name, attributes }: RenderedElement): Iterable<readonly [string, string]> {
  const known = Object.hasOwn(unwantedElements, name) ? unwantedElements[name] : undefined
  if (known) yield known
  if (formFields.has(name)) yield ['a field to fill in or a button of a form', insteadALink]
  if (name === 'link' && /\bstylesheet\b/i.test(attributes['rel'] ?? ''))
    yield ['a style sheet from elsewhere', ' and write the styles on the elements']
  if (name === 'meta' && /refresh/i.test(attributes['http-equiv'] ?? '')) yield ['an order to load another page', '']
  for (const [attribute, value] of Object.entries(attributes)) {
    if (/^on[a-z]{3,}$/.test(attribute)) yield [`a script in “${attribute}”`, '']
    if ((attribute === 'href' || attribute === 'src') && /^\s*(javascript|vbscript):/i.test(value))
      yield ['a script for an address', ' and give the link a web address']
  }
}
