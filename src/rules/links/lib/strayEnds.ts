import { type AddressSign, signsOf } from '../../../lib/address/signs.ts'
import { unseen } from '../../../lib/address/unseen.ts'

import { maxAddressLength } from './webAddress.ts'

/** Characters at the end of an address, or of a part of it, that belong to the text it was copied from. */
export interface StrayEnd {
  readonly from: number
  readonly to: number
  /** The characters, decoded. */
  readonly signs: string
  readonly isEncoded: boolean
  /** Whether an ellipsis shows that the address was cut off; the missing part is not known. */
  readonly isCut: boolean
  /** Whether no page's address can end like this. */
  readonly isCertain: boolean
}

const strayCharacter = /[.,;:!?'"’‘”“„«»‹›)\]}>*_`…]/

/** A part of an address: host and path, query, fragment. */
interface Part {
  readonly name: 'path' | 'query' | 'fragment'
  readonly signs: readonly AddressSign[]
}

/** The first stray end in a web address; null if there is none. */
export function strayEndOf(href: string): StrayEnd | null {
  if (!/^https?:\/\/[^/?#]/i.test(href) || href.includes('[[') || href.length > maxAddressLength) return null
  const code = /(?:%0[9ad]|&(?:nbsp|#160|quot|gt|lt);){1,9}$/i.exec(href)
  if (code) return codeAtEnd(code)
  for (const part of partsOf(href)) {
    const end = strayEndIn(part) ?? strayQuestionMark(href, part)
    if (end) return end
  }
  return null
}

/** Line breaks, tabs and entities of HTML that were copied with an address. */
function codeAtEnd({ 0: signs, index: from }: RegExpExecArray): StrayEnd {
  return { from, to: from + signs.length, signs, isEncoded: false, isCut: false, isCertain: true }
}

function partsOf(href: string): Part[] {
  const hash = href.indexOf('#')
  const fragmentFrom = hash === -1 ? href.length : hash
  const mark = href.slice(0, fragmentFrom).indexOf('?')
  const queryFrom = mark === -1 ? fragmentFrom : mark
  const part = (name: Part['name'], from: number, to: number): Part => ({
    name,
    signs: signsOf(href.slice(from, to)).map((sign) => ({ ...sign, from: sign.from + from, to: sign.to + from })),
  })
  return [
    part('path', href.indexOf('://') + 3, queryFrom),
    part('query', Math.min(queryFrom + 1, fragmentFrom), fragmentFrom),
    part('fragment', Math.min(fragmentFrom + 1, href.length), href.length),
  ]
}

/** A question mark with an empty query. After a slash, forms produce it, and it does no harm. */
function strayQuestionMark(href: string, { name, signs }: Part): StrayEnd | null {
  if (name !== 'query' || signs.length > 0 || !/^[^?#]*[^?#/]\?(?:#|$)/.test(href)) return null
  const from = href.indexOf('?')
  return { from, to: from + 1, signs: '?', isEncoded: false, isCut: false, isCertain: false }
}

function strayEndIn({ name, signs }: Part): StrayEnd | null {
  let start = signs.length
  while (start > 0 && isStray(signs[start - 1])) start -= 1
  // A bracket or quotation mark opened within the address belongs to it.
  start += countBalanced(textOf(signs.slice(0, start)), signs.slice(start))
  const [before, tail] = [textOf(signs.slice(0, start)), signs.slice(start)]
  const text = textOf(tail.filter(({ char }) => !unseen.test(char)))
  const [first, last] = [tail[0], tail.at(-1)]
  if (!first || !last || text === '') return null
  if (isLegitimate(name, before, text)) return null
  const isCut = /…|\.\.\./.test(text)
  // If nothing else is left of the query, its question mark is stray too.
  const mark = name === 'query' && before === '' ? '?' : ''
  return {
    ...{ from: first.from - mark.length, to: last.to, signs: mark + text, isCut },
    isEncoded: tail.some(({ isEncoded }) => isEncoded),
    isCertain: !isCut && isCertainlyStray(name, before, text),
  }
}

function textOf(signs: readonly AddressSign[]): string {
  return signs.map(({ char }) => char).join('')
}

function isStray(sign: AddressSign | undefined): boolean {
  return sign !== undefined && (strayCharacter.test(sign.char) || unseen.test(sign.char))
}

const pairs: { readonly [close: string]: string } = {
  ...{ ')': '(', ']': '[', '}': '{', '>': '<', '”': '“', '’': '‘', '»': '«', '›': '‹', '"': '"', "'": "'" },
  ...{ '*': '*', _: '_', '`': '`' },
}

/** How many characters at the start of a tail belong to the address, since they close brackets or quotes in it. */
function countBalanced(kept: string, tail: readonly AddressSign[]): number {
  if (tail.length > 20) return 0
  let before = kept
  let count = 0
  tail.forEach(({ char }, i) => {
    const open = pairs[char]
    const opened = open === undefined ? 0 : (open === char ? kept : before).split(open).length - 1
    const closed = open === char ? 0 : before.split(char).length - 1
    if (open === char ? opened % 2 === 1 : opened > closed) count = i + 1
    before += char
  })
  return count
}

/** Whether addresses can end like this. */
function isLegitimate(name: Part['name'], before: string, tail: string): boolean {
  if (name === 'fragment') return before.startsWith(':~:') || before === ''
  if (name === 'query') return (/^[_*]+$/.test(tail) || isFreeText(before)) && !/["“”<>…`]/.test(tail)
  const page = before.slice(before.lastIndexOf('/') + 1)
  if (!before.includes('/')) return false
  // Titles of wiki pages may end in punctuation: “Yahoo!”, “Apple Inc.”, “U.S.”, “Who am I?”.
  if (/\/(?:wiki|w)\//.test(before)) return /^[.!?'’]$/.test(tail) && (tail !== '.' || isAbbreviation(page))
  if (tail === '.') return /(?:^|[._-])\p{Lu}$|\.\p{L}{1,2}$/u.test(page)
  if (tail === '_' || tail === '*')
    return page !== '' && !/^[a-z]{4,}(?:-[a-z]+)*(?:\.[a-z]{2,5})?$|^[a-z]+(?:-[a-z]+)+$/.test(page)
  return tail === '!' && /^\p{Lu}/u.test(page)
}

/** Whether the last parameter holds free text, such as a search. */
function isFreeText(query: string): boolean {
  const parameter = query.slice(query.lastIndexOf('&') + 1)
  return /^(?:q|query|search|searchterm|keywords?|s|k|term|text|title|subject|body|name|quote|message|p)=/i.test(
    parameter,
  )
}

function isAbbreviation(page: string): boolean {
  const word = /[^_\-. ]*$/.exec(page)?.[0] ?? ''
  return (
    /\.\p{L}{1,3}$/u.test(page) ||
    word.length <= 2 ||
    /^(?:inc|ltd|corp|bros|etc|esq|vol|plc|jun|sen|dept|univ)$/i.test(word)
  )
}

/** Whether no page's address ends like this: plain words, a file name or a slash, then punctuation. */
function isCertainlyStray(name: Part['name'], before: string, tail: string): boolean {
  if (/["“”„<>`«»]/.test(tail)) return true
  if (name !== 'path' || !/^[.,;:)\]}’]+$/.test(tail)) return false
  if (!before.includes('/')) return true
  const page = before.slice(before.lastIndexOf('/') + 1)
  return !/\/(?:wiki|w)\//.test(before) && /^(?:[a-z\d]+(?:[-_][a-z\d]+)*(?:\.[a-z\d]{2,5})?)?$/.test(page)
}
