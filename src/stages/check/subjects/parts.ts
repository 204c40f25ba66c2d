import { digest } from '../../../lib/digest.ts'
import type { Memory } from '../../../lib/memory.ts'
import { remember } from '../../../lib/remember.ts'
import type { HtmlArtifact, RenderedElement } from '../../../rules/evidence.ts'
import { chainTo, lookOf, type Part, readPart } from '../readPart.ts'

/** A part of an HTML artifact, as text. */
export interface HtmlPart {
  readonly html: string
  /** The digest of `html`. */
  readonly name: string
  /** The elements that are open where it starts, as JSON; without what they say in words. */
  readonly around: string
  readonly css: string
  /** Reads it, or remembers what was read. */
  readonly read: () => Part
}

/** The parts of an artifact: up to the first section, each section, the closing; one where nobody knows their starts. */
export function partsOf({ text, starts }: HtmlArtifact, memory: Memory | null): readonly HtmlPart[] {
  const cuts = [0, ...(starts ?? []).slice(1).map((start) => behindComment(text, start)), text.length]
  let around = '[]'
  return cuts.slice(1).map((to, i) => {
    const html = text.slice(cuts[i], to)
    const name = digest([html])
    const own = around
    const read = () => readInside({ html, around: own })
    const left = leftBy(read, name, own, memory)
    around = left.around ?? own
    return { html, name, around: own, css: left.css, read }
  })
}

/** Boxes that follow each other share a comment for Outlook, and a part may start within it. */
function behindComment(text: string, offset: number): number {
  const comment = text.lastIndexOf('<!--', offset - 1)
  const end = comment === -1 ? -1 : text.indexOf('-->', comment)
  if (comment === -1 || (end !== -1 && end + 3 <= offset)) return offset
  return end === -1 ? text.length : end + 3
}

/** What a part leaves to those behind it: the elements that are open then, null where they are the same as before. */
interface Left {
  readonly around: string | null
  readonly css: string
}

function leftBy(read: () => Part, name: string, around: string, memory: Memory | null): Left {
  const key = memory && digest(['left open', name, around])
  const known = key === null ? undefined : memory?.get(key)
  if (known === '') return { around: null, css: '' }
  if (known !== undefined) return JSON.parse(known)
  const { open, css } = read()
  const after = JSON.stringify(chainTo(open).map(({ name, attributes }) => [name, withoutWords(attributes)]))
  const left = { around: after === around ? null : after, css }
  if (key !== null) memory?.set(key, left.around === null && css === '' ? '' : JSON.stringify(left))
  return left
}

/** What an element says in words is a matter of the part that it stands in. */
function withoutWords(attributes: RenderedElement['attributes']): RenderedElement['attributes'] {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== 'aria-label' && name !== 'title'))
}

const readInside = remember(
  400_000,
  ({ html, around }: { readonly html: string; readonly around: string }) => `${around} ${html}`,
  ({ html, around }) => readPart(html, innermost(around), () => null),
)

/** The innermost of elements that are given as JSON. */
const innermost = remember(
  50_000,
  (around: string) => around,
  (around) => {
    const chain: readonly (readonly [string, RenderedElement['attributes']])[] = JSON.parse(around)
    return chain.reduce<RenderedElement | null>(
      (parent, [name, attributes]) => ({ name, ...lookOf(attributes), parent, section: null }),
      null,
    )
  },
)
