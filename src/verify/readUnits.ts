import { type Token, voidElements } from '../lib/html/htmlTokens.ts'
import { cells, layoutElements } from '../lib/html/layoutElements.ts'
import type { AddressChanges } from './addresses.ts'
import { canonicalAttributes, isImplied } from './canonicalAttributes.ts'
import { type Look, lookInside, plainLook } from './hiding.ts'
import { openLine } from './openLine.ts'
import { outlookText } from './outlookText.ts'
import type { Unit } from './unit.ts'

export type PlacedToken = readonly [token: Token, from: number]

/** Besides those that lay out text: what is no part of a line. */
const otherBlocks = new Set(
  (
    'audio base button canvas col colgroup embed fieldset form head iframe input link meta noscript object script select source ' +
    'style svg template textarea tfoot title video'
  ).split(' '),
)

const isBlock = (name: string) =>
  name !== 'br' && (layoutElements.has(name) || cells.has(name) || otherBlocks.has(name))

/** Reads tokens with decoded references, from `parseDecodedHtml`. */
export function readUnits(tokens: readonly PlacedToken[], changes: AddressChanges): Unit[] {
  const units: Unit[] = []
  const line = openLine()
  const open: { readonly name: string; readonly look: Look; readonly isImplied: boolean }[] = []
  const endLine = () => {
    const block = open.findLast(({ name }) => isBlock(name))?.name ?? ''
    const ended = line.end(block)
    if (ended) units.push(ended)
  }
  for (const [token, at] of tokens) {
    const look = open.at(-1)?.look ?? plainLook
    if (token.kind === 'text') line.text(token.text, at, look.isHidden)
    else if (token.kind === 'comment') {
      const outlook = outlookText(token.text, changes)
      if (outlook !== null) line.add({ kind: 'outlook', text: outlook }, at)
    } else if (token.kind === 'open') {
      const { name } = token
      const attributes = canonicalAttributes(token.attributes, changes)
      const isLeftOut = isImplied(name, attributes)
      if (!isBlock(name)) line.add({ kind: 'open', name, attributes }, at)
      else {
        endLine()
        if (!isLeftOut) units.push({ kind: 'open', name, attributes, at })
      }
      if (!voidElements.has(name)) open.push({ name, look: lookInside(look, name, attributes), isImplied: isLeftOut })
    } else {
      if (!isBlock(token.name)) line.add({ kind: 'close', name: token.name }, at)
      else endLine()
      const closed = open.pop()
      if (isBlock(token.name) && !closed?.isImplied) units.push({ kind: 'close', name: token.name, at })
    }
  }
  endLine()
  return units
}
