import { parseColor } from '../../lib/css/color.ts'

/** What Word's engine makes of a value; null for one that it does not read. */
type Reading = (value: string) => string | null

const functions = /(?<![\w-])(?:calc|min|max|clamp|var|env|light-dark|rgba|hsla)\(/i
const units = /\d(?:rem|vw|vh|vmin|vmax|ch)\b|\binitial\b/i
/** `rgb(0 128 0)`, `rgb(0 0 0 / 50%)`, `rgb(0, 0, 0, 0.5)`. */
const modernRgb = /\brgb\(\s*(?:[\d.]+%?\s+[\d.]|[^(),]*(?:,[^(),]*){3})/i

const unless =
  (pattern: RegExp): Reading =>
  (value) =>
    pattern.test(value) ? null : value

const readings: { readonly [property: string]: Reading } = {
  display: unless(/^(?!none$)/i),
  'text-align': unless(/^(?:start|end)$/i),
  'text-decoration': unless(/\s|^overline$/i),
  'text-transform': unless(/^lowercase$/i),
  'mso-hide': unless(/^(?!all$)/i),
  // For a picture, `auto` would make nothing of the height in its attribute.
  height: unless(/^auto$/i),
  'font-weight': (value) => (/^\d+$/.test(value) ? (Number(value) < 600 ? 'normal' : 'bold') : value),
  background: (value) => value.split(/\s+/).find((word) => parseColor(word) !== null) ?? null,
  'list-style': (value) => value.split(/\s+/).find((word) => /^[a-z-]+$/i.test(word) && !/side$/i.test(word)) ?? null,
}

/** A value as Word's engine reads it, without `!important`; null where it drops the declaration. */
export function readValue(property: string, value: string): string | null {
  if (functions.test(value) || units.test(value) || modernRgb.test(value)) return null
  if (property.startsWith('border') || property === 'mso-border-alt') return narrowed(value)
  const reading = Object.hasOwn(readings, property) ? readings[property] : undefined
  return reading ? reading(value) : value
}

/** No border is wider than 8 px. */
function narrowed(value: string): string {
  return value.replace(/(?<![\w.#])(\d+(?:\.\d+)?)px\b/gi, (_, width: string) => `${Math.min(8, Number(width))}px`)
}
