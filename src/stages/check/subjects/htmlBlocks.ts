import { lruMemo } from '../../../lib/cache/lruMemo.ts'
import type { Memory } from '../../../lib/cache/memory.ts'
import type { HtmlArtifact, RenderedElement } from '../../../rules/evidence.ts'
import { digestOfText } from '../digestOfText.ts'
import { attributesAndStyle, type ParsedElements, parseElements, withAncestors } from '../parseElements.ts'

export interface SplitArtifact {
  readonly artifact: HtmlArtifact
  readonly blocks: readonly HtmlBlock[]
}

/** One block of an HTML artifact. */
export interface HtmlBlock {
  readonly html: string
  /** Of the block, and of the elements that are open where it starts, without their labels. */
  readonly digest: string
  /** The text of its `<style>` elements. */
  readonly css: string
  /** Parses the block once. */
  readonly parse: () => ParsedElements
}

/**
 * Splits an artifact into blocks: all before the first section, each section, all after the last section. One block if
 * the starts of the sections are unknown.
 */
export function splitIntoBlocks({ text, starts }: HtmlArtifact, memory: Memory | null): readonly HtmlBlock[] {
  const cuts = [0, ...(starts ?? []).slice(1).map((start) => afterComment(text, start)), text.length]
  let openElements = '[]'
  return cuts.slice(1).map((to, i) => {
    const html = text.slice(cuts[i], to)
    const digest = `${digestOfText(openElements)} ${digestOfText(html)}`
    const openAtStart = openElements
    let parsed: ParsedElements | undefined
    const parse = () => (parsed ??= parseElements(html, innermostOf(openAtStart), () => null))
    const carried = carriedOver(parse, openAtStart, `left open ${digest}`, memory)
    openElements = carried.openElements ?? openAtStart
    return { html, digest, css: carried.css, parse }
  })
}

/** The end of the comment around `offset`, or `offset`: adjacent boxes share one conditional comment for Outlook. */
function afterComment(text: string, offset: number): number {
  const comment = text.lastIndexOf('<!--', offset - 1)
  const end = comment === -1 ? -1 : text.indexOf('-->', comment)
  if (comment === -1 || (end !== -1 && end + 3 <= offset)) return offset
  return end === -1 ? text.length : end + 3
}

/** What later blocks depend on. */
interface CarriedOver {
  /** The elements that are open at the block's end, as JSON; null if they are the same as at its start. */
  readonly openElements: string | null
  readonly css: string
}

/** Parses the block only if `memory` does not have the result. */
function carriedOver(
  parse: () => ParsedElements,
  openAtStart: string,
  key: string,
  memory: Memory | null,
): CarriedOver {
  const known = memory?.get(key)
  if (known === '') return { openElements: null, css: '' }
  if (known !== undefined) return JSON.parse(known)
  const { open, css } = parse()
  const openAtEnd = JSON.stringify(withAncestors(open).map(({ name, attributes }) => [name, withoutLabels(attributes)]))
  const carried = { openElements: openAtEnd === openAtStart ? null : openAtEnd, css }
  memory?.set(key, carried.openElements === null && css === '' ? '' : JSON.stringify(carried))
  return carried
}

/** An element's label concerns only the block that the element starts in. */
function withoutLabels(attributes: RenderedElement['attributes']): RenderedElement['attributes'] {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== 'aria-label' && name !== 'title'))
}

/** The innermost of open elements, which are given as JSON. */
const innermostOf = lruMemo(
  50_000,
  (openElements: string) => openElements,
  (openElements) => {
    const outermostFirst: readonly (readonly [string, RenderedElement['attributes']])[] = JSON.parse(openElements)
    return outermostFirst.reduce<RenderedElement | null>(
      (parent, [name, attributes]) => ({ name, ...attributesAndStyle(attributes), parent, section: null }),
      null,
    )
  },
)
