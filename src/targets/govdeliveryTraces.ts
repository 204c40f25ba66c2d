import { parseStyleAttribute } from '../lib/css/style.ts'
import type { HtmlElement, HtmlNode } from '../lib/html/htmlTree.ts'
import type { PlatformTraces } from './target.ts'

/**
 * The address behind `https://lnks.gd/l/TOKEN/s/…/br/…-l`. The token is a JWT: the middle one of its three parts is JSON
 * in base64url, with the address as `url` (observed in sent bulletins, 2026).
 */
export function govdeliveryLink(href: string): string | null | undefined {
  const [, path] = /^https?:\/\/lnks\.gd(?=[/?#]|$)(.*)$/i.exec(href) ?? []
  if (path === undefined) return undefined
  const [, payload] = /^\/l\/[\w-]+\.([\w-]+)\.[\w-]*(?:[/?#]|$)/.exec(path) ?? []
  if (payload === undefined) return null
  try {
    const content: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const hasUrl = typeof content === 'object' && content !== null && 'url' in content
    return hasUrl && typeof content.url === 'string' ? content.url : null
  } catch {
    return null
  }
}

/** Modelled on one complete sent message and the hosted copy (observed in 2026). */
export const govdeliveryTraces: PlatformTraces = {
  isBox: ({ name, attributes }) => name === 'div' && attributes['class'] === 'bulletin_body',
  parts: [
    { name: 'the preview text', stands: 'before', shows: 'preview', is: isPreviewTable },
    {
      name: 'the subject above the hosted copy',
      stands: 'before',
      shows: 'subject',
      is: (element) =>
        element.name === 'h1' && element.attributes['class'] === 'bulletin_subject' && holdsOnly(element, []),
    },
    {
      name: 'its footer',
      stands: 'after',
      shows: null,
      is: (element) => isFooter(element, 'mail_footer', /preferences|unsubscribe/i),
    },
    {
      name: 'its line on the sender',
      stands: 'after',
      shows: null,
      is: (element) => isFooter(element, 'tagline', /^\s*This email was sent to\s[\s\S]*\son behalf of\b/),
    },
    { name: 'its counter of readers', stands: 'after', shows: null, is: isPixel },
  ],
}

/** A table of one cell, one pixel wide, with small white text: only lists of emails show it. */
function isPreviewTable(element: HtmlElement): boolean {
  const cell = elementsIn(element).find(({ name }) => name === 'td')
  const style = new Map(parseStyleAttribute(cell?.attributes['style'] ?? ''))
  return (
    element.name === 'table' &&
    element.attributes['width'] === '1' &&
    holdsOnly(element, ['tbody', 'tr', 'td']) &&
    elementsIn(element).filter(({ name }) => name === 'td').length === 1 &&
    /^(?:#f{3}|#f{6}|white|rgb\(255, ?255, ?255\))$/i.test(style.get('color') ?? '') &&
    /^[01](?:px)?$/.test(style.get('font-size') ?? '')
  )
}

/** One short paragraph, as was seen: nobody’s section fits in. */
function isFooter(element: HtmlElement, id: string, words: RegExp): boolean {
  const text = textIn(element)
  const isShort = text.length <= 400 && elementsIn(element).filter(({ name }) => name === 'p').length <= 1
  return (
    element.name === 'div' &&
    element.attributes['id'] === id &&
    holdsOnly(element, ['p', 'a', 'br', 'span', 'strong', 'b']) &&
    isShort &&
    words.test(text)
  )
}

function isPixel({ name, attributes }: HtmlElement): boolean {
  const { src = '', alt = '', width, height } = attributes
  const isOwn = /^https:\/\/(?:[\w-]+\.)*(?:govdelivery\.com|lnks\.gd)\//i.test(src)
  return name === 'img' && isOwn && width === '1' && height === '1' && alt.trim() === ''
}

function holdsOnly(element: HtmlElement, names: readonly string[]): boolean {
  return elementsIn(element).every(({ name }) => names.includes(name))
}

function elementsIn({ children }: HtmlElement): HtmlElement[] {
  return children.flatMap((node) => (node.kind === 'element' ? [node, ...elementsIn(node)] : []))
}

function textIn(node: HtmlNode): string {
  if (node.kind === 'element') return node.children.map(textIn).join('')
  return node.kind === 'text' ? node.text : ''
}
