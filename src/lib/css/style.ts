import { decodeReferences } from '../html/decodeReferences.ts'
import { badString, scanCss } from './scanCss.ts'

/** Inline styles as a list of declarations, in their order. */
export type Style = readonly (readonly [property: string, value: string])[]

/** The declarations of CSS: of a rule in a style sheet, or of an attribute whose references are decoded. */
export function parseStyle(css: string): Style {
  return read(css, null)
}

/**
 * The declarations of a style attribute as it stands in HTML; their values keep its references. A string or parenthesis
 * that the attribute leaves open is closed, as browsers do, so that nothing that is written behind it is lost in it.
 */
export function parseStyleAttribute(written: string): Style {
  return read(written, decodeReferences)
}

export function printStyle(style: Style): string {
  return style.map(([property, value]) => `${property}:${value}`).join(';')
}

/** What can hide the end of a declaration. */
const hiding = /["'()[\\&]|\/\*/

function read(written: string, decode: ((reference: string) => string) | null): Style {
  const css = withoutLoneBackslash(written)
  if (!hiding.test(css)) return css.split(';').flatMap((text) => declaration(text, text.indexOf(':')))
  const found: (readonly [string, string])[] = []
  let [from, colon, bad] = [0, -1, false]
  const end = (at: number, next: number, missing = '') => {
    if (!bad) found.push(...declaration(css.slice(from, at) + missing, colon - from))
    ;[from, colon, bad] = [next, -1, false]
  }
  const missing = scanCss(
    css,
    (sign, at, next) => {
      if (sign === ';') end(at, next)
      else if (sign === ':' && colon === -1) colon = at
      else if (sign === badString) bad = true
    },
    decode,
  )
  end(css.length, css.length, missing)
  return found
}

function declaration(text: string, colon: number): Style {
  if (colon < 0) return []
  const property = text
    .slice(0, colon)
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .trim()
  return /^[^\s"'()[\]\\&]+$/.test(property) ? [[property, withoutLoneBackslash(text.slice(colon + 1).trim())]] : []
}

/** A backslash at the very end would take what is written behind it for its own. */
function withoutLoneBackslash(css: string): string {
  return css.endsWith('\\') ? css.replace(/(?<!\\)((?:\\\\)*)\\$/, '$1') : css
}
