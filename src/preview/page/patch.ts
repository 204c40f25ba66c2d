/**
 * Makes a frame's document the same as `html` by touching only what differs: what has not changed keeps its nodes, and
 * with them its pictures, the scroll position and the selection. Nothing is loaded anew, nothing blinks.
 *
 * The frame's own parser is used: style attributes of nodes from the page's parser would fall under the page's policy.
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
  const same = (from: number, to: number) => before.at(from)?.isEqualNode(after.at(to) ?? null)
  const least = Math.min(before.length, after.length)
  let head = 0
  while (head < least && same(head, head)) head++
  let tail = 0
  while (tail < least - head && same(-1 - tail, -1 - tail)) tail++

  const gone = before.slice(head, before.length - tail)
  const come = after.slice(head, after.length - tail)
  if (gone.length === come.length) {
    for (const [index, node] of gone.entries()) patchNode(node, come[index] as Node)
    return
  }
  const rest = before[before.length - tail] ?? null
  for (const node of come) old.insertBefore(node, rest)
  for (const node of gone) node.parentNode?.removeChild(node)
}

function patchNode(old: Node, next: Node): void {
  if (old.isEqualNode(next)) return
  if (old.nodeName !== next.nodeName) old.parentNode?.replaceChild(next, old)
  else if (old.nodeType === Node.ELEMENT_NODE) patchElement(old as Element, next as Element)
  else old.nodeValue = next.nodeValue
}
