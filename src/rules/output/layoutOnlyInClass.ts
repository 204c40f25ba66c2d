import { lruMemo } from '../../lib/cache/lruMemo.ts'
import { matches } from '../../lib/css/matchSelector.ts'
import { parseSelectors } from '../../lib/css/selector.ts'
import { parseStylesheet } from '../../lib/css/styleSheet.ts'
import type { RenderedPart } from '../evidence.ts'
import { defineRule, uniqueBy } from '../rule.ts'
import { placeOfElement } from './lib/region.ts'

const documentWith = (css: string) => ({
  'templates/layout/document.html.hbs':
    `<!doctype html><html lang="en" dir="ltr"><head><title>{{@letter.subject}}</title><style>${css}</style></head>` +
    '<body lang="en" dir="ltr"><div role="article" lang="en" dir="ltr" style="font-family:Arial;font-size:16px;background-color:#ffffff;color:#000000">' +
    '<div style="display:none">{{@letter.preview}}</div>{{{content}}}</div></body></html>',
})

const paragraph = (style: string) => ({
  'templates/partials/paragraph.mjml.hbs': `<p class="lead" style="margin:0;font-size:16px;color:#16202B;${style}">{{{content}}}</p>`,
})

export const layoutOnlyInClass = defineRule<{ role: string; name: string; properties: readonly string[] }>({
  id: 'layout-only-in-class',
  group: 'output',
  severity: 'warning',
  summary: 'A style sheet gives an element its size or place, and the element does not say it itself.',
  why: 'Sending platforms and many mail programs drop style sheets and classes. What a class alone says is then lost: columns fall apart, widths go, texts stand at the edge. So sizes and places stand in each element’s own style; a class may only change colours for dark screens, or repeat what the element says.',
  looksAt: 'the widths, margins, paddings, floats and type that the document’s style sheet gives to classes.',
  say: ({ name, properties }) => ({
    message: `Only the class “${name}” says ${properties.join(', ')}; where style sheets are dropped, that is lost.`,
    help: 'In the template, write it in the element’s own style as well.',
  }),
  good: () => [
    // Also declared inline.
    { files: { ...documentWith('.lead{padding:0 8px!important}'), ...paragraph('padding:0 8px') } },
    // Only for small screens, or for classes that no element has.
    {
      files: documentWith('@media (max-width:480px){.ink{padding:0}} .sidebar{width:200px;float:left} body{margin:0}'),
    },
    { files: documentWith('@media (prefers-color-scheme:dark){} a:hover{padding:2px} .ink:hover{padding:2px}') },
  ],
  bad: () => [
    {
      body: 'Each plan says what a region will do.',
      files: { ...documentWith('.lead{padding:0 8px;width:50%}'), ...paragraph('') },
      at: ['Each plan says what a region will do.'],
    },
    {
      body: 'Each plan says what a region will do.',
      files: {
        ...documentWith('@media only screen and (min-width:480px){.lead{width:50%!important}}'),
        ...paragraph(''),
      },
      at: ['Each plan says what a region will do.'],
    },
  ],
  look: {
    block({ block }, found) {
      for (const { name, properties, element } of classOnlyLayout(block))
        found(placeOfElement(block, element), { role: block.role, name, properties })
    },
  },
  gather: uniqueBy(({ role, name }) => `${role} ${name}`),
})

/** Properties of layout; others, such as colours, are less of a loss. */
const layoutProperty =
  /^(width|min-width|max-width|height|display|float|position|padding(-\w+)?|margin(-\w+)?|font(-size|-family)?|line-height|text-align|vertical-align)$/

const layoutRulesIn = lruMemo(
  50_000,
  (css: string) => css,
  (css) =>
    parseStylesheet(css).flatMap(({ media, selectors, style }) => {
      // Rules for small screens and dark mode only add to inline styles.
      if (media !== '' && !/min-width/.test(media)) return []
      const properties = style.map(([property]) => property.toLowerCase()).filter((one) => layoutProperty.test(one))
      if (properties.length === 0) return []
      return parseSelectors(selectors).flatMap((selector) => {
        const name = selector && selector !== 'never' ? selector.at(-1)?.classes[0] : undefined
        return selector && selector !== 'never' && name ? [{ selector, name, properties }] : []
      })
    }),
)

function classOnlyLayout({ css, elements }: RenderedPart) {
  const reported = new Set<string>()
  return layoutRulesIn(css).flatMap(({ selector, name, properties }) => {
    if (reported.has(name)) return []
    for (const element of elements) {
      const classes = element.attributes['class']
      if (!classes?.includes(name) || !matches(selector, element)) continue
      const isDeclared = (property: string) =>
        Array.from(element.style.keys()).some((own) => isSameOrShorthand(own, property))
      const missing = properties.filter((property) => !isDeclared(property) && !(property in element.attributes))
      if (missing.length === 0) continue
      reported.add(name)
      return [{ name, properties: [...new Set(missing)], element }]
    }
    return []
  })
}

/** Whether properties are the same, or one is the other's shorthand: `padding` and `padding-left`. */
function isSameOrShorthand(own: string, property: string): boolean {
  const stem = (name: string) => name.replace(/-.*/, '')
  return own === property || (stem(own) === stem(property) && (own === stem(own) || property === stem(property)))
}
