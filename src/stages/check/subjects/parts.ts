import { lruMemo } from '../../../lib/cache/lruMemo.ts'
import type { Memory } from '../../../lib/cache/memory.ts'
import type { HtmlArtifact, RenderedElement } from '../../../rules/evidence.ts'
import { nameOfText } from '../nameOfText.ts'
import { chainTo, lookOf, type Part, readPart } from '../readPart.ts'

/** An HTML artifact in its parts. */
export interface HtmlForm {
  readonly artifact: HtmlArtifact
  readonly parts: readonly HtmlPart[]
}

/** A part of an HTML artifact, as text. */
export interface HtmlPart {
  readonly html: string
  /** The digests of it and of the elements that are open where it starts, without what these say in words. */
  readonly name: string
  readonly css: string
  /** Reads it, once. */
  readonly read: () => Part
}

/** The parts of an artifact: up to the first section, each section, the closing; one where nobody knows their starts. */
export function partsOf({ text, starts }: HtmlArtifact, memory: Memory | null): readonly HtmlPart[] {
  const cuts = [0, ...(starts ?? []).slice(1).map((start) => behindComment(text, start)), text.length]
  let around = '[]'
  return cuts.slice(1).map((to, i) => {
    const html = text.slice(cuts[i], to)
    const name = `${nameOfText(around)} ${nameOfText(html)}`
    const outer = around
    let part: Part | undefined
    const read = () => (part ??= readPart(html, innermost(outer), () => null))
    const left = leftBy(read, outer, `left open ${name}`, memory)
    around = left.around ?? outer
    return { html, name, css: left.css, read }
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

/** Reads the part only where no memory knows it. */
function leftBy(read: () => Part, around: string, key: string, memory: Memory | null): Left {
  const known = memory?.get(key)
  if (known === '') return { around: null, css: '' }
  if (known !== undefined) return JSON.parse(known)
  const { open, css } = read()
  const after = JSON.stringify(chainTo(open).map(({ name, attributes }) => [name, withoutWords(attributes)]))
  const left = { around: after === around ? null : after, css }
  memory?.set(key, left.around === null && css === '' ? '' : JSON.stringify(left))
  return left
}

/** What an element says in words is a matter of the part that it stands in. */
function withoutWords(attributes: RenderedElement['attributes']): RenderedElement['attributes'] {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== 'aria-label' && name !== 'title'))
}

/** The innermost of elements that are given as JSON. */
const innermost = lruMemo(
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
