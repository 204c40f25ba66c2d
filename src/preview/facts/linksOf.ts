import type { LinkItem } from '../state.ts'
import { readElements } from './readElements.ts'

/** Each link with its text and its address, in order. */
export function linksOf(html: string, starts: readonly number[] | null): LinkItem[] {
  return readElements(html, starts, (name, attributes) => name === 'a' && Object.hasOwn(attributes, 'href')).map(
    ({ section, attribute, text }) => ({ section, text, href: attribute('href') ?? '' }),
  )
}
