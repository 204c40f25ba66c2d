import type { PieceStep } from '../../lib/html/htmlPieces.ts'
import { attributeOf, mapAttributes } from './attributes.ts'

export type Scheme = 'light' | 'dark'

/** The email as readers of one colour scheme see it, whatever scheme the reader of the preview has. */
export function colourScheme(scheme: Scheme): PieceStep {
  return (piece) => {
    if (piece.kind === 'raw' && piece.name === 'style') return { ...piece, text: inCss(piece.text, scheme) }
    return piece.kind === 'tag' ? { ...piece, text: inTag(piece.text, piece.name, scheme) } : piece
  }
}

function inTag(tag: string, element: string, scheme: Scheme): string {
  if (!/scheme/i.test(tag)) return tag
  const declares = element === 'meta' && attributeOf(tag, 'name')?.trim().toLowerCase() === 'color-scheme'
  return mapAttributes(tag, (name, value) => {
    if (name === 'media') return inQuery(value, scheme)
    if (name === 'style') return inCss(value, scheme)
    return name === 'content' && declares ? chosen(value, scheme) : value
  })
}

function inCss(css: string, scheme: Scheme): string {
  return css
    .replace(/@media\b([^{;]*)/gi, (rule, query: string) =>
      /prefers-color-scheme/i.test(query) ? `@media ${inQuery(query.trim(), scheme)} ` : rule,
    )
    .replace(/(?<=^|[;{\s]|\*\/)(color-scheme\s*:)([^;}!]*)/gi, (_, property: string, value: string) => {
      return property + chosen(value, scheme)
    })
}

const feature = /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/gi
const featureAlone = new RegExp(`^${feature.source}$`, 'i')

/** A media query with the reader's scheme known. As a part of a longer query: a width that each window has, or none. */
function inQuery(query: string, scheme: Scheme): string {
  const holds = (asked: string) => asked.toLowerCase() === scheme
  const alone = featureAlone.exec(query.trim())?.[1]
  if (alone) return holds(alone) ? 'all' : 'not all'
  return query.replace(feature, (_, asked: string) => (holds(asked) ? '(min-width:0)' : '(max-width:0)'))
}

/** Of "light dark" the one; an email that knows one scheme only keeps it. */
function chosen(value: string, scheme: Scheme): string {
  return /\blight\b/i.test(value) && /\bdark\b/i.test(value) ? value.replace(/\S.*\S/s, scheme) : value
}
