import { Parser, Tokenizer } from 'htmlparser2'
import { weakMemo } from '../cache/memo.ts'

/** A piece of an HTML text. Attribute values and texts stand as they were written, references included. */
export type Token =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Attributes }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'comment'; readonly text: string }

type Attributes = { readonly [name: string]: string }

/** Changes a token, or drops it with null. */
export type Step = (token: Token) => Token | null

/** Elements that have no content and no end tag. */
export const voidElements = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
])

export function parseHtml(html: string): Token[] {
  const tokens: Token[] = []
  visitHtml(html, (token) => tokens.push(token))
  return tokens
}

/** Tells of each token, and the offset in `html` at which it starts. */
export function visitHtml(html: string, visit: (token: Token, from: number) => void): void {
  const tell = (token: Token) => visit(token, parser.startIndex)
  const parser = new Parser(
    {
      onopentag: (name, attributes) => tell({ kind: 'open', name, attributes: { ...attributes } }),
      onclosetag: (name) => voidElements.has(name) || tell({ kind: 'close', name }),
      ontext: (text) => tell({ kind: 'text', text }),
      oncomment: (text) => tell({ kind: 'comment', text }),
    },
    { decodeEntities: false },
  )
  parser.end(html)
}

/**
 * Tokens with all character references decoded, named ones too, and their offsets. A `<![if …]>` is a comment, as it is
 * to browsers; a doctype is left out.
 */
export function parseDecodedHtml(html: string): (readonly [token: Token, from: number])[] {
  const tokens: (readonly [Token, number])[] = []
  const add = (token: Token) => tokens.push([token, parser.startIndex])
  const parser = new Parser(
    {
      onopentag: (name, attributes) => add({ kind: 'open', name, attributes: { ...attributes } }),
      onclosetag: (name) => voidElements.has(name) || add({ kind: 'close', name }),
      ontext: (text) => add({ kind: 'text', text }),
      oncomment: (text) => add({ kind: 'comment', text }),
      onprocessinginstruction: (name, data) => name.startsWith('![') && add({ kind: 'comment', text: data.slice(1) }),
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return tokens
}

/**
 * Tells where each piece of an HTML text starts: a tag with its name in small letters, a text, a comment or another
 * `<!` or `<?`. A text may be told in several pieces. Unlike a `Parser`, adds no tags that were left out.
 */
export function visitMarkup(
  html: string,
  visit: (kind: 'tag' | 'text' | 'other', from: number, name: string) => void,
): void {
  const other = (start: number) => visit('other', html.lastIndexOf('<', start - 1), '')
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      ontext: (start) => visit('text', start, ''),
      onopentagname: (start, end) => visit('tag', start - 1, html.slice(start, end).toLowerCase()),
      onclosetag: (start, end) => visit('tag', start - 2, html.slice(start, end).toLowerCase()),
      ...{ oncomment: other, oncdata: other, ondeclaration: other, onprocessinginstruction: other },
      ...{ onattribname: skip, onattribdata: skip, onattribentity: skip, onattribend: skip },
      ...{ onopentagend: skip, onselfclosingtag: skip, ontextentity: skip, onend: skip },
    },
  )
  tokenizer.write(html)
  tokenizer.end()
}

function skip(): void {}

/** Runs every token through the steps, in their order. */
export function rewrite(tokens: readonly Token[], steps: readonly Step[]): Token[] {
  return tokens.flatMap((token) => inTurn(token, steps) ?? [])
}

/** The steps as one, which changes elements' starts that are one token once. */
export function oncePerStart(steps: readonly Step[]): Step {
  const known = weakMemo((start: Token) => inTurn(start, steps))
  return (token) => (token.kind === 'open' ? known(token) : inTurn(token, steps))
}

function inTurn(token: Token, steps: readonly Step[]): Token | null {
  let current: Token | null = token
  for (const step of steps) if (current) current = step(current)
  return current
}

export function serializeHtml(tokens: readonly Token[]): string {
  return tokens.map(serialize).join('')
}

function serialize(token: Token): string {
  switch (token.kind) {
    case 'open':
      return `<${token.name}${Object.entries(token.attributes)
        .map(([name, value]) => ` ${name}="${value.replaceAll('"', '&quot;')}"`)
        .join('')}>`
    case 'close':
      return `</${token.name}>`
    case 'text':
      return token.text
    case 'comment':
      return `<!--${token.text}-->`
  }
}

/** What stands inside the first element with this name, its children only. */
export function contentOf(tokens: readonly Token[], name: string): readonly Token[] {
  const open = tokens.findIndex((token) => token.kind === 'open' && token.name === name)
  const close = tokens.findLastIndex((token) => token.kind === 'close' && token.name === name)
  return open === -1 || close <= open ? [] : tokens.slice(open + 1, close)
}
