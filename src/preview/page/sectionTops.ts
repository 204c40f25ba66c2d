import type { IssueState } from '../state.ts'
import { gapElement } from './gaps.ts'
import { emailIn } from './languages.ts'
import { topsOfParts } from './marks.ts'

/** The places of an email's sections below the top of its document, by their keys; a missing one is where its mark is. */
export function sectionTops(document: Document, state: IssueState, lang: string | null): ReadonlyMap<string, number> {
  const { sections = [], gaps = [] } = emailIn(state, lang) ?? {}
  const scrolled = document.defaultView?.scrollY ?? 0
  const places = topsOfParts(document, sections.length).map((top, index) => [sections[index]?.key, top] as const)
  const missing = gaps.map(({ source, isSection }, index) => {
    const key = source ? state.emails[source.email]?.sections[source.index]?.key : undefined
    const top = gapElement(document, index)?.getBoundingClientRect().top
    return [isSection ? key : undefined, top === undefined ? null : top + scrolled] as const
  })
  const known = [...places, ...missing].flatMap(([key, top]) =>
    key === undefined || top === null ? [] : [{ key, top }],
  )
  return new Map(known.sort((a, b) => a.top - b.top).map(({ key, top }) => [key, top]))
}
