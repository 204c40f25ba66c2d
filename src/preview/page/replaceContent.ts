/**
 * Replaces what an element contains and keeps the keyboard's focus in it: on the control with the same text, else on
 * the one at the same place. Without this, a list that is drawn again throws the focus back to the top of the page.
 */
export function replaceContent(element: Element, ...content: readonly (Node | string)[]): void {
  const controls = () => [...element.querySelectorAll<HTMLElement>('a[href], button, summary, [tabindex]')]
  const before = controls()
  const index = before.indexOf(document.activeElement as HTMLElement)
  const text = before[index]?.textContent
  element.replaceChildren(...content)
  if (index < 0) return
  const after = controls()
  const next = after.find(({ textContent }) => textContent === text) ?? after[Math.min(index, after.length - 1)]
  next?.focus({ preventScroll: true })
}
