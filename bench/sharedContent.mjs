// The content of an issue as plain data, read from the MJML that our own templates make of it.
import { parseDocument } from 'htmlparser2'

/** Sections of columns of blocks. Throws for what it does not know: no peer may have less content by accident. */
export function contentOf(mjml) {
  const document = parseDocument(mjml, { recognizeSelfClosing: true })
  const [root] = all(document, 'mjml')
  const [title] = all(document, 'mj-title')
  return {
    lang: root.attribs.lang,
    title: textOf(title),
    sections: all(document, 'mj-section').map((section) => ({
      tone: section.attribs['css-class'],
      columns: all(section, 'mj-column').map((column) => ({
        width: column.attribs.width ?? '100%',
        blocks: all(column, 'mj-text').flatMap(blocksIn),
      })),
    })),
  }
}

function blocksIn(element) {
  const bare = element.children.find(({ type, data }) => type === 'text' && data.trim())
  if (bare) throw new Error(`the peers' templates have nothing for “${bare.data.trim()}” outside of a paragraph`)
  return elementsIn(element).map(blockOf)
}

function blockOf(element) {
  const { name, attribs } = element
  const [picture, ...others] = elementsIn(element)
  if (name === 'p' && picture?.name === 'img' && others.length === 0) {
    const { src, alt, width } = picture.attribs
    return { kind: 'picture', src, alt, width: Number(width) }
  }
  if (name === 'ul') return { kind: 'list', items: elementsIn(element).map(partsOf) }
  if (name === 'p') return { kind: 'paragraph', quiet: /\bquiet\b/.test(attribs.class), parts: partsOf(element) }
  if (/^h[1-6]$/.test(name)) return { kind: 'heading', level: Number(name[1]), parts: partsOf(element) }
  throw new Error(`the peers' templates have nothing for <${name}>`)
}

/** Texts, links and line breaks, in order; without marks of size and weight. */
function partsOf(element) {
  return element.children.flatMap((node) => {
    if (node.name === 'span' || node.name === 'strong') return partsOf(node)
    if (node.type === 'text') return { kind: 'text', text: node.data }
    if (node.name === 'a') return { kind: 'link', text: textOf(node), href: node.attribs.href }
    if (node.name === 'br') return { kind: 'break' }
    throw new Error(`the peers' templates have nothing for <${node.name}> inside a text`)
  })
}

function textOf(node) {
  return node.type === 'text' ? node.data : node.children.map(textOf).join('')
}

function elementsIn(node) {
  return node.children.filter(({ type }) => type === 'tag')
}

function all(node, name) {
  return (node.children ?? []).flatMap((child) => (child.name === name ? [child] : all(child, name)))
}
