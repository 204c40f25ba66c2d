import type { PieceStep } from '../../lib/html/htmlPieces.ts'
import { attributeOf, mapAttributes } from './attributes.ts'

export type Scheme = 'light' | 'dark'

/** Fixes the email to one colour scheme, whatever scheme the preview's own browser prefers. */
export function colourScheme(scheme: Scheme): PieceStep {
  return (piece) => {
    if (piece.kind === 'raw' && piece.name === 'style') return { ...piece, text: fixCss(piece.text, scheme) }
    return piece.kind === 'tag' ? { ...piece, text: fixTag(piece.text, piece.name, scheme) } : piece
  }
}

function fixTag(tag: string, element: string, scheme: Scheme): string {
  if (!/scheme/i.test(tag)) return tag
  const declares = element === 'meta' && attributeOf(tag, 'name')?.trim().toLowerCase() === 'color-scheme'
  return mapAttributes(tag, (name, value) => {
    if (name === 'media') return fixQuery(value, scheme)
    if (name === 'style') return fixCss(value, scheme)
    return name === 'content' && declares ? fixDeclaration(value, scheme) : value
  })
}

function fixCss(css: string, scheme: Scheme): string {
  return css
    .replace(/@media\b([^{;]*)/gi, (rule, query: string) =>
      /prefers-color-scheme/i.test(query) ? `@media ${fixQuery(query.trim(), scheme)} ` : rule,
    )
    .replace(/(?<=^|[;{\s]|\*\/)(color-scheme\s*:)([^;}!]*)/gi, (_, property: string, value: string) => {
      return property + fixDeclaration(value, scheme)
    })
}

const feature = /\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/gi
const featureAlone = new RegExp(`^${feature.source}$`, 'i')

/** Replaces the feature in a media query. Inside a longer query, by a width that every window has, or that none has. */
function fixQuery(query: string, scheme: Scheme): string {
  const holds = (asked: string) => asked.toLowerCase() === scheme
  const alone = featureAlone.exec(query.trim())?.[1]
  if (alone) return holds(alone) ? 'all' : 'not all'
  return query.replace(feature, (_, asked: string) => (holds(asked) ? '(min-width:0)' : '(max-width:0)'))
}

/** Replaces "light dark" by the scheme; an email that supports only one scheme keeps it. */
function fixDeclaration(value: string, scheme: Scheme): string {
  return /\blight\b/i.test(value) && /\bdark\b/i.test(value) ? value.replace(/\S.*\S/s, scheme) : value
}
