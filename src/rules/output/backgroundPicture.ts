import { parseStylesheet } from '../../lib/css/styleSheet.ts'
import type { RenderedElement } from '../evidence.ts'
import { perStart } from '../lib/perStart.ts'
import { defineRule, uniqueBy } from '../rule.ts'

const closing = (mjml: string) => ({ 'templates/layout/closing.mjml.hbs': mjml })

const raw = (html: string) => closing(`<mj-raw>${html}</mj-raw>`)

const head = (css: string) => ({
  'templates/layout/document.html.hbs':
    `<!doctype html><html lang="en" dir="ltr"><head><title>{{@letter.subject}}</title><style>${css}</style></head>` +
    '<body lang="en" dir="ltr"><div role="article" lang="en" dir="ltr" style="font-family:Arial;font-size:16px;background-color:#ffffff;color:#000000">' +
    '<div style="display:none">{{@letter.preview}}</div>{{{content}}}</div></body></html>',
})

const text = '<mj-column><mj-text>&#160;</mj-text></mj-column>'

export const backgroundPicture = defineRule<{ address: string }>({
  id: 'background-picture',
  group: 'output',
  severity: 'warning',
  summary: 'A template lays a picture behind what is written.',
  why: 'A picture that a style or “background-url” names is loaded from where it lies on the web, and nobody sees in the issue that it is there. Many mail programs do not show it, and where pictures are blocked its ground is gone: pale words on it can then not be read. It has no words for those who do not see it, and no mail program turns it dark.',
  looksAt: 'backgrounds, borders and bullets in the finished email that are pictures.',
  say: ({ address }) => ({
    message: `The template lays the picture ${address} behind what is written; many readers will not see it.`,
    help: 'Use a colour instead. A picture that says something belongs into the issue, as an image with its own text.',
  }),
  good: () => [
    { files: raw('<div style="background:#E9F1EE">&#160;</div>') },
    { files: raw('<div style="background:linear-gradient(#E9F1EE, #FFFFFF)">&#160;</div>') },
    { files: raw('<div style="background:none;list-style:none">&#160;</div>') },
    { files: head('.a{background:none} /* not url(a.png) */') },
    { files: closing(`<mj-section background-color="#E9F1EE">${text}</mj-section>`) },
    { body: 'The page says what a background is, and where its picture lies.' },
  ],
  bad: () => [
    { files: closing(`<mj-section background-url="https://www.europa.eu/a.png">${text}</mj-section>`), at: [null] },
    {
      files: closing(
        `<mj-wrapper background-url="https://www.europa.eu/a.png"><mj-section>${text}</mj-section></mj-wrapper>`,
      ),
      at: [null],
    },
    {
      files: closing(
        '<mj-hero background-url="https://www.europa.eu/a.png" background-height="100px" background-width="600px">' +
          '<mj-text>&#160;</mj-text></mj-hero>',
      ),
      at: [null],
    },
    {
      files: raw('<table role="none" background="images/a.png"><tr><td>&#160;</td></tr></table>'),
      at: [null],
    },
    { files: raw('<div style="background-image:url(//www.europa.eu/a.png)">&#160;</div>'), at: [null] },
    { files: raw('<div style="background:#fff URL( &quot;a.png&quot; )">&#160;</div>'), at: [null] },
    { files: raw('<ul style="list-style-image:url(a.png)"><li>&#160;</li></ul>'), at: [null] },
    { files: head('.a{background:url(https://www.europa.eu/a.png)}'), at: [null] },
  ],
  look: {
    block({ block: { elements, ownCss, sectionPlace } }, found) {
      for (const element of elements)
        for (const address of backgroundAddresses(element)) found(sectionPlace(), { address })
      if (!/url\(/i.test(ownCss)) return
      for (const { style } of parseStylesheet(ownCss))
        for (const [property, value] of style) for (const address of urlsIn(property, value)) found(null, { address })
    },
  },
  gather: uniqueBy(({ address }) => address),
})

const backgroundAddresses = perStart((element) => [...addressesInStart(element)])

function* addressesInStart({ attributes, style }: RenderedElement): Iterable<string> {
  if (attributes['background']?.trim()) yield shortAddress(attributes['background'])
  if (!/url\(/i.test(attributes['style'] ?? '')) return
  for (const [property, value] of style) yield* urlsIn(property, value)
}

function urlsIn(property: string, value: string): string[] {
  if (!/^(?:background|list-style|border-image|content|mask|cursor)/i.test(property)) return []
  const addresses = value.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))/gi)
  return Array.from(addresses, ([, double, single, bare]) => shortAddress(double ?? single ?? bare ?? ''))
}

/** An address short enough for a message; data: URLs are left out. */
function shortAddress(address: string): string {
  const trimmed = address.trim()
  return trimmed.startsWith('data:') ? 'in its style' : trimmed.length > 80 ? `${trimmed.slice(0, 80)}…` : trimmed
}
