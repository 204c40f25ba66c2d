import { isSavedBeside, unreadable } from './addresses.ts'
import { propertiesOf } from './canonicalStyle.ts'
import { type DifferenceKind, type Found, quoted } from './difference.ts'
import type { Attributes } from './unit.ts'

interface Named {
  readonly name: string
  readonly attributes: Attributes
}

const attributeWords: { readonly [name: string]: readonly [kind: DifferenceKind, words: string] } = {
  alt: ['alt', 'the alternative text'],
  src: ['picture', 'the address of the picture'],
  width: ['size', 'the width'],
  height: ['size', 'the height'],
  lang: ['language', 'the language'],
  dir: ['language', 'the direction of text'],
  'aria-label': ['text', 'the title that is read aloud'],
  title: ['text', 'the text that shows below the pointer'],
  color: ['style', 'the colour'],
  bgcolor: ['style', 'the background colour'],
}

const propertyWords: { readonly [name: string]: string } = {
  color: 'the colour',
  'background-color': 'the background colour',
  background: 'the background',
  'font-size': 'the size of text',
  'font-family': 'the typeface',
  'font-weight': 'the weight of text',
  'font-style': 'the slant of text',
  'line-height': 'the height of lines',
  'text-align': 'the alignment',
  'text-decoration': 'the underline',
  'letter-spacing': 'the space between letters',
  width: 'the width',
  'max-width': 'the greatest width',
  'min-width': 'the least width',
  height: 'the height',
  margin: 'the space around it',
  padding: 'the space inside it',
  border: 'the border',
  'border-top': 'the line above',
  'border-left': 'the line beside it',
  display: 'how it is displayed',
}

/** What differs between the attributes of an element in both emails; `subject` is put before it: "the link “Read more”". */
export function describeAttributes(final: Named, candidate: Named, subject: string | null): Found[] {
  const names = [...new Set([...final.attributes.keys(), ...candidate.attributes.keys()])]
  return names.flatMap((name): Found[] => {
    const [before, after] = [final.attributes.get(name), candidate.attributes.get(name)]
    if (before === after) return []
    if (name === 'style') return describeStyle(before ?? '', after ?? '', subject)
    if (name === 'href') return describeLink(before, after, subject)
    if (name === 'src' && after !== undefined && before !== undefined && isSavedBeside(after))
      return [{ kind: 'pictures' }]
    const [kind, words] = attributeWords[name] ?? ['structure' as const, `“${name}” of <${final.name}>`]
    return [{ kind, what: changed(name === 'alt' ? null : subject, words, before, after) }]
  })
}

function describeStyle(before: string, after: string, subject: string | null): Found[] {
  const [was, is] = [propertiesOf(before), propertiesOf(after)]
  const properties = [...new Set([...was.keys(), ...is.keys()])].filter((name) => was.get(name) !== is.get(name))
  if (properties.length === 0) return [{ kind: 'style', what: changed(subject, 'the style', before, after) }]
  return properties.map((name) => ({
    kind: name.startsWith('mso-') ? ('outlook' as const) : ('style' as const),
    what: changed(subject, propertyWords[name] ?? `“${name}”`, was.get(name), is.get(name)),
  }))
}

function describeLink(before: string | undefined, after: string | undefined, subject: string | null): Found[] {
  if (after === unreadable && before !== undefined) return [{ kind: 'links' }]
  // The platform puts a reader's own address in the place of the macro.
  if (before?.startsWith('[[') && after !== undefined && /^https?:/i.test(after)) return [{ kind: 'links' }]
  const named = subject ?? 'the link'
  if (after === undefined) return [{ kind: 'link', what: `${named} leads nowhere, and not to ${before}` }]
  const was = before === undefined ? 'nowhere' : `to ${before}`
  return [{ kind: 'link', what: `${named} leads to ${after}, and not ${was}` }]
}

function changed(subject: string | null, words: string, before: string | undefined, after: string | undefined): string {
  const named = subject === null ? words : `${subject}: ${words}`
  if (before === undefined) return `${named} is now ${quoted(after ?? '')}`
  if (after === undefined) return `${named} ${quoted(before)} is missing`
  return `${named} ${quoted(before)} is now ${quoted(after)}`
}
