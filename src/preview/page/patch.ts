/**
 * Makes a frame's document the same as `html` by changing only what differs: the other nodes stay, and with them
 * pictures, scroll position and selection. Nothing is loaded again, and nothing flickers.
 *
 * It uses the frame's own parser: the page's content security policy would block style attributes of nodes from its
 * own.
 */
export function patchDocument(document: Document, html: string): void {
  const Parser = document.defaultView?.DOMParser ?? DOMParser
  const next = new Parser().parseFromString(html, 'text/html')
  patchElement(document.documentElement, document.adoptNode(next.documentElement))
}

function patchElement(old: Element, next: Element): void {
  for (const { name } of [...old.attributes]) if (!next.hasAttribute(name)) old.removeAttribute(name)
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value)

  const before = [...old.childNodes]
  const after = [...next.childNodes]
  const areEqual = (index: number) => before.at(index)?.isEqualNode(after.at(index) ?? null)
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && areEqual(head)) head++
  let tail = 0
  while (tail < shorter - head && areEqual(-1 - tail)) tail++

  const removed = before.slice(head, before.length - tail)
  const added = after.slice(head, after.length - tail)
  if (removed.length === added.length) {
    for (const [index, node] of removed.entries()) patchNode(node, added[index] as Node)
    return
  }
  const firstOfTail = before[before.length - tail] ?? null
  for (const node of added) old.insertBefore(node, firstOfTail)
  for (const node of removed) node.parentNode?.removeChild(node)
}

function patchNode(old: Node, next: Node): void {
  if (old.isEqualNode(next)) return
  if (old.nodeName !== next.nodeName) old.parentNode?.replaceChild(next, old)
  else if (old.nodeType === Node.ELEMENT_NODE) patchElement(old as Element, next as Element)
  else old.nodeValue = next.nodeValue
}
