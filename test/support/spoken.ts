import { decodeReferences } from '../../src/lib/html/decodeReferences.ts'
import { visitHtml, voidElements } from '../../src/lib/html/htmlTokens.ts'

/** Something that a screen reader speaks, or shows as a label, in document order. */
export interface Spoken {
  /** "h2", "link", "picture", "title"; null for other text. */
  readonly role: string | null
  readonly text: string
  /** Of the nearest element that has them. */
  readonly lang: string | null
  readonly dir: string | null
}

interface Open {
  readonly name: string
  readonly role: string | null
  readonly lang: string | null
  readonly dir: string | null
  readonly isHidden: boolean
}

const top: Open = { name: '', role: null, lang: null, dir: null, isHidden: false }

const roles: { readonly [name: string]: string } = { a: 'link', title: 'title' }

/** All texts, alternative texts, titles and labels of HTML. */
export function spokenIn(html: string): Spoken[] {
  const spoken: Spoken[] = []
  const stack: Open[] = []
  const say = ({ lang, dir }: Open, role: string | null, text: string) => {
    const words = decodeReferences(text).replace(/\s+/g, ' ').trim()
    if (words !== '') spoken.push({ role, text: words, lang, dir })
  }
  visitHtml(html, (token) => {
    const parent = stack.at(-1) ?? top
    if (token.kind === 'text' && !parent.isHidden) say(parent, parent.role, token.text)
    if (token.kind === 'close') {
      const from = stack.findLastIndex(({ name }) => name === token.name)
      if (from !== -1) stack.splice(from)
    }
    if (token.kind !== 'open') return
    const { name, attributes } = token
    const element: Open = {
      name,
      role: /^h[1-6]$/.test(name) ? name : (roles[name] ?? parent.role),
      lang: attributes['lang'] ?? parent.lang,
      dir: attributes['dir'] ?? parent.dir,
      isHidden: parent.isHidden || name === 'style' || /display:none/.test(attributes['style'] ?? ''),
    }
    if (attributes['alt'] && !element.isHidden) say(element, 'picture', attributes['alt'])
    for (const label of [attributes['title'], attributes['aria-label']]) if (label) say(element, 'label', label)
    if (!voidElements.has(name)) stack.push(element)
  })
  return spoken
}

/** What a screen reader says, a line for each change of its voice. */
export function transcriptOf(html: string): string[] {
  const lines: string[] = []
  let voice: string | null = null
  for (const { role, text, lang } of spokenIn(html)) {
    const words = role === null ? text : `${role}: ${text}`
    if (lang === voice) lines.push(`${lines.pop()} | ${words}`)
    else lines.push(`[${lang}] ${words}`)
    voice = lang
  }
  return lines
}
