import { parseDocument } from 'htmlparser2'

/**
 * Whether two HTML files have the same content: the first ends with all words of the second, and has its links and
 * pictures.
 */
export function compareWords(html, other) {
  const [content, otherContent] = [contentIn(html), contentIn(other)]
  const tail = content.words.slice(-otherContent.words.length)
  const same = (a, b) => a.join('\n') === b.join('\n')
  return {
    count: otherContent.words.length,
    links: otherContent.links.length,
    pictures: otherContent.pictures.length,
    more: content.words.length - otherContent.words.length,
    same:
      same(tail, otherContent.words) &&
      same(content.links, otherContent.links) &&
      same(content.pictures, otherContent.pictures),
  }
}

const unread = new Set(['head', 'style', 'script'])

function contentIn(html) {
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
