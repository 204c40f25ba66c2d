import { govdeliveryPage, govdeliveryWrapper } from '../../src/targets/govdeliveryWrapper.ts'
import type { FinalHtml } from '../../src/verify/compareHtml.ts'

type PageChange = (html: string, final: FinalHtml) => string

const tag = /<([a-z][a-z\d]*)((?:\s+[a-z-]+="[^"]*")*)\s*>/g
const attribute = /\s+([a-z-]+)="([^"]*)"/g

/** Tags outside of comments. */
function changeTags(
  html: string,
  change: (name: string, attributes: readonly (readonly [string, string])[]) => string,
) {
  return html
    .split(/(<!--[\s\S]*?-->)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(tag, (_, name: string, attributes: string) =>
            change(
              name,
              [...attributes.matchAll(attribute)].map(([, key = '', value = '']) => [key, value] as const),
            ),
          ),
    )
    .join('')
}

const written = (name: string, attributes: readonly (readonly [string, string])[], end = '') =>
  `<${name}${attributes.map(([key, value]) => ` ${key}="${value}"`).join('')}${end}>`

export function changeAttribute(html: string, name: string, change: (value: string) => string): string {
  return changeTags(html, (element, attributes) =>
    written(
      element,
      attributes.map(([key, value]) => [key, key === name ? change(value) : value]),
    ),
  )
}

export function trackedLink(address: string): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const payload = { bulletin_link_id: 101, uri: 'bp2:click', url: address, bulletin_id: '20220131.1' }
  const token = `${part({ alg: 'HS256' })}.${part(payload)}.c2lnbmF0dXJlLW9mLXRoZS1saW5r`
  return `https://lnks.gd/l/${token}/s/3011241867/br/125661212121-l`
}

function withKeys(address: string): string {
  const [base = '', hash = ''] = address.split('#')
  return `${base}${base.includes('?') ? '&amp;' : '?'}utm_medium=email&amp;utm_source=govdelivery${hash && `#${hash}`}`
}

const decoded = (html: string) => html.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))

const named: { readonly [char: string]: string } = { '·': 'middot', ö: 'ouml', ä: 'auml', '’': 'rsquo', '–': 'ndash' }

const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`

/** What GovDelivery is known to change. */
export const platformChanges: { readonly [name: string]: PageChange } = {
  'adds its keys to addresses': (html) =>
    changeAttribute(html, 'href', (href) => (href.startsWith('http') ? withKeys(href) : href)),
  'counts clicks': (html) =>
    changeAttribute(html, 'href', (href) =>
      href.startsWith('http') ? trackedLink(decoded(href).replaceAll('&amp;', '&')) : href,
    ),
  'white space between tags': (html) => html.replace(/>\s*</g, '>\r\n  <'),
  'no white space between blocks': (html) => html.replace(/(<\/(?:p|td|tr|table|div|h\d)>)\s+/g, '$1'),
  'its layout tables': (html) =>
    `<table width="100%" border="0" cellpadding="0" cellspacing="0"><tr><td align="center">${html}</td></tr></table>`,
  'a counter of readers': (html) =>
    `${html}<img src="https://links-2.govdelivery.com/track?type=open&amp;a=1" width="1" height="1" alt="">`,
  'the sent page': (html, { subject, preview }) => govdeliveryPage(html, { subject: subject ?? '', preview }),
  'the hosted page': (html, { subject, preview }) => govdeliveryWrapper(html, { subject: subject ?? '', preview }),
}

/** What browsers and editors change when a page is saved. */
export const browserChanges: { readonly [name: string]: PageChange } = {
  characters: decoded,
  'named references': (html) =>
    html.replace(/&#(\d+);/g, (all, code) => {
      const name = named[String.fromCodePoint(Number(code))]
      return name ? `&${name};` : all
    }),
  'hexadecimal references': (html) => html.replace(/&#(\d+);/g, (_, code) => `&#x${Number(code).toString(16)};`),
  'fixed spaces': (html) => html.replace(/(<p [^>]*>[A-Z][a-z]+) (?=[a-z])/g, '$1&nbsp;'),
  'single quotes': (html) => html.replace(/="([^"']*)"/g, "='$1'"),
  'no quotes': (html) => html.replace(/="([\w-]+)"/g, '=$1'),
  'order of attributes': (html) => changeTags(html, (name, attributes) => written(name, [...attributes].reverse())),
  'capital letters': (html) =>
    html.replace(/<(\/?)(table|td|tr|p|a|img|div|h2)\b/g, (_, slash, name) => `<${slash}${name.toUpperCase()}`),
  'self-closing tags': (html) => html.replace(/<(img|br)\b([^>]*)>/g, '<$1$2 />'),
  tbody: (html) =>
    html
      .replace(/(<table\b[^>]*>)(?=<tr>)(?![^<]*<tr><td[^>]*><!\[endif\])/g, '$1<tbody>')
      .replace(/<\/tr><\/table>(?!<!\[endif)/g, '</tr></tbody></table>'),
  'line ends': (html) => html.replace(/\r?\n/g, '\r\n'),
  'lines broken in text': (html) => html.replace(/(>[^<>]{20,40}?) (?=[^<>]*<\/p>)/g, '$1\n    '),
  'a byte order mark': (html) => `\ufeff${html}`,
  'comments of a browser': (html) =>
    `<!-- saved from url=(0030)https://content.govdelivery.com/ -->\n${html}<!-- end -->`,
  'spaces in styles': (html) =>
    changeAttribute(
      html,
      'style',
      (css) => `${css.replaceAll(':', ': ').replaceAll(';', '; ').replace(/,\s*/g, ' , ')};`,
    ),
  'colours as rgb()': (html) => changeAttribute(html, 'style', (css) => css.replace(/#[\dA-F]{6}/gi, rgb)),
  'units of zero': (html) => changeAttribute(html, 'style', (css) => css.replace(/(?<=[: ])0(?=[ ;]|$)/g, '0px')),
  'order in styles': (html) =>
    changeAttribute(html, 'style', (css) =>
      css.replace(/1px solid (#\w+)/, '$1 1px solid').replace(/^(.*);(color:[^;]*)$/, '$2;$1'),
    ),
}
