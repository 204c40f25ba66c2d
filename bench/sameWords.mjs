import { parseDocument } from 'htmlparser2'

/**
 * Whether two HTML files have the same content: the first ends with all words of the second, and has its links and
 * pictures.
 */
export function compareWords(html, other) {
  const [said, otherSaid] = [saidIn(html), saidIn(other)]
  const tail = said.words.slice(-otherSaid.words.length)
  const same = (a, b) => a.join('\n') === b.join('\n')
  return {
    count: otherSaid.words.length,
    links: otherSaid.links.length,
    pictures: otherSaid.pictures.length,
    more: said.words.length - otherSaid.words.length,
    same: same(tail, otherSaid.words) && same(said.links, otherSaid.links) && same(said.pictures, otherSaid.pictures),
  }
}

const unread = new Set(['head', 'style', 'script'])

function saidIn(html) {
  const [links, pictures] = [[], []]
  let text = ''
  const visit = (node) => {
    if (node.type === 'text') text += node.data
    if (!node.children || unread.has(node.name)) return
    if (node.name === 'a') links.push(node.attribs.href)
    if (node.name === 'img') pictures.push(`${withoutStamp(node.attribs.src)} ${node.attribs.alt}`)
    text += ' '
    for (const child of node.children) visit(child)
    text += ' '
  }
  visit(parseDocument(html))
  return { words: text.split(/[\s\u00a0\u200b-\u200d\u2060\ufeff]+/).filter(Boolean), links, pictures }
}

/** Without the query that a development server adds for cache busting. */
function withoutStamp(address) {
  return address?.split('?')[0]
}
