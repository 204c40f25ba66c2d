import { openLruCache } from '../cache/lruCache.ts'
import { ownCopy } from '../text/ownCopy.ts'
import { parseHtml, type Token, voidElements } from './htmlTokens.ts'

/** An element’s start in plain HTML; all attributes have values in double quotes. */
const start = /<([a-z][a-z\d]*)(?:[ \t\n\r\f]+[a-z][a-z\d:-]*="[^"]*")*>/y
const attribute = /([a-z][a-z\d:-]*)="([^"]*)"/g

/** Elements of which nothing special is known to a parser but what is said here. */
const known = new Set(
  (
    'a abbr article b blockquote body br caption center cite code col colgroup dd del div dl dt em font h1 h2 h3 h4 h5 h6 head ' +
    'header hr html i img ins li link main meta ol p pre s section small span strike strong style sub sup table tbody td tfoot ' +
    'th thead title tr u ul'
  ).split(' '),
)

const inline = new Set('a abbr b br cite code del em font i img ins s small span strike strong sub sup u'.split(' '))

/** By element: those right inside of which its start would end them. */
const endedBy: { readonly [name: string]: string } = {
  ...{ a: 'a', li: 'li', tr: 'tr th td', th: 'th', td: 'thead th td', tbody: 'thead tbody', tfoot: 'thead tbody' },
  ...{ body: 'head link script', dd: 'dd dt', dt: 'dd dt' },
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, 'h1 h2 h3 h4 h5 h6'])),
}

type Tokens = readonly (readonly [token: Token, from: number])[]

/**
 * Each token of a part of an HTML text but comments, as from `visitHtml`, and several times as fast. Reads only HTML
 * that leaves a parser nothing to guess, such as our own: every element has its end, every attribute its quotes. null
 * for any other. `open` are the elements around the part, the innermost last; they become those that it leaves open.
 */
export function plainTokensIn(html: string, open: string[]): Tokens | null {
  const tokens: (readonly [Token, number])[] = []
  let at = 0
  while (at < html.length) {
    if (html[at] !== '<') {
      const next = html.indexOf('<', at)
      const to = next === -1 ? html.length : next
      tokens.push([{ kind: 'text', text: html.slice(at, to) }, at])
      at = to
    } else if (html.startsWith('<!', at)) {
      const to = endOfMarkup(html, at)
      if (to === -1) return null
      at = to
    } else if (html[at + 1] === '/') {
      const name = open.pop()
      if (name === undefined || !html.startsWith(`</${name}>`, at)) return null
      tokens.push([{ kind: 'close', name }, at])
      at += name.length + 3
    } else {
      const begun = startAt(html, at)
      if (begun === null || isGuessed(begun.token.name, open.at(-1))) return null
      const { name } = begun.token
      tokens.push([begun.token, at])
      at += begun.length
      if (!voidElements.has(name)) open.push(name)
      if (name !== 'style' && name !== 'title') continue
      // What stands in these is text, signs and all.
      const to = html.indexOf('<', at)
      if (to === -1 || !html.startsWith(`</${name}>`, to)) return null
    }
  }
  return tokens
}

/** The same as from `parseHtml`; in plain HTML, starts that are written alike are one token. */
export function tokensOf(html: string): readonly Token[] {
  const open: string[] = []
  const plain = html.includes('<!') ? null : plainTokensIn(html, open)
  return plain && open.length === 0 ? plain.map((one) => one[0]) : parseHtml(html)
}

interface Start {
  readonly token: Extract<Token, { readonly kind: 'open' }>
  readonly length: number
}

/** Documents of one make have the same few starts again and again: each is read once, and is then one token. */
const knownStarts = openLruCache<Start>(200_000, (written) => written.length)

function startAt(html: string, at: number): Start | null {
  const written = html.slice(at, html.indexOf('>', at) + 1)
  const seen = knownStarts.get(written)
  if (seen) return seen
  // A value may hold the sign that ends others.
  start.lastIndex = at
  const [whole, name = ''] = start.exec(html) ?? []
  if (whole === undefined || !known.has(name)) return null
  const own = ownCopy(whole)
  const read: Start = {
    token: { kind: 'open', name: ownCopy(name), attributes: attributesOf(own) },
    length: own.length,
  }
  if (whole === written) knownStarts.set(own, read)
  return read
}

/** Behind a comment or the document's type; -1 where it is not clear. */
export function endOfMarkup(html: string, at: number): number {
  if (/^<!doctype html>/i.test(html.slice(at, at + 15))) return at + 15
  if (!html.startsWith('<!--', at)) return -1
  const to = html.indexOf('-->', at + 4)
  return to === -1 || /^-?>|--!>/.test(html.slice(at + 4, to + 3)) ? -1 : to + 3
}

function isGuessed(name: string, around: string | undefined): boolean {
  if (around === undefined) return false
  return (around === 'p' && !inline.has(name)) || (endedBy[name]?.split(' ').includes(around) ?? false)
}

function attributesOf(written: string): { readonly [name: string]: string } {
  const attributes: { [name: string]: string } = {}
  // The first of two with one name counts.
  for (const [, name = '', value = ''] of written.matchAll(attribute)) attributes[name] ??= value
  return attributes
}
