type Attribute = string | number | boolean | null | ((event: Event) => void)
export type Child = Node | string | null | false

/**
 * Makes an element: attributes by their HTML names, `true` for one without a value, functions for events ("onclick").
 * Strings become text nodes: nothing that an author wrote is parsed as HTML.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: { readonly [name: string]: Attribute } = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value)
    else if (value !== false && value !== null) element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter((child) => child !== null && child !== false))
  return element
}

/** A line drawing of 16 by 16, in the colour of the text beside it. */
export function icon(path: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('aria-hidden', 'true')
  svg.classList.add('icon')
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}

export const icons = {
  back: 'M9.5 3.5 5 8l4.5 4.5',
  close: 'm4 4 8 8m0-8-8 8',
  done: 'm3.5 8.5 3 3 6-7',
} as const
