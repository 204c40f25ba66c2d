import { colorNames, parseColor } from '../lib/css/color.ts'
import { parseStyle, type Style } from '../lib/css/style.ts'

/**
 * A style attribute in one spelling, whether a person or a browser wrote it: colours as `#rrggbb`, no unit behind zero, one
 * kind of quotes. Sorted by property; those that can override each other, such as `margin` and `margin-left`, keep their order.
 */
export function canonicalStyle(css: string): string {
  return parseStyle(css)
    .map(([property, value]) => [property.toLowerCase(), value] as const)
    .map(([property, value]) => ({ property, family: familyOf(property), value: canonicalValue(property, value) }))
    .sort((one, other) => (one.family < other.family ? -1 : one.family > other.family ? 1 : 0))
    .map(({ property, value }) => `${property}:${value}`)
    .join(';')
}

/** The declarations that count: the last one of each property, and before it what other programs fall back to. */
export function propertiesOf(canonical: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>()
  const style: Style = parseStyle(canonical)
  for (const [property, value] of style) {
    const before = properties.get(property)
    properties.set(property, before === undefined || before === value ? value : `${before}, then ${value}`)
  }
  return properties
}

function familyOf(property: string): string {
  return /^(?:mso|-)/.test(property) ? property : (property.split('-')[0] ?? property)
}

const color = /#[\da-f]{3,8}\b|\brgba?\([^()]*\)/gi

function canonicalValue(property: string, written: string): string {
  const value = written
    .split(/("[^"]*"|'[^']*'|url\([^)]*\))/i)
    .map((part, index) => (index % 2 === 1 ? part.replaceAll('"', "'") : canonicalPlain(part)))
    .join('')
    .trim()
  return /^border(?:-(?:top|right|bottom|left))?$/.test(property)
    ? sortedParts(namedColors(value))
    : colorValue(property, value)
}

function canonicalPlain(text: string): string {
  return text
    .replace(color, (found) => hexOf(found))
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?([,()!]) ?/g, (_, sign) => (sign === '!' ? ' !' : sign))
    .replace(/(?<![\d.])\.(?=\d)/g, '0.')
    .replace(/(?<![\d.#\w])0(?:\.0+)?px\b/g, '0')
}

function hexOf(text: string): string {
  const parsed = parseColor(text)
  return parsed === null || parsed === 'none' ? text : parsed
}

function colorValue(property: string, value: string): string {
  return /(?:^|-)color$|^background$/.test(property) ? namedColors(value) : value
}

function namedColors(value: string): string {
  return value.replace(/(?<![-\w(#'])[a-z]+(?![-\w(')])/g, (word) => colorNames[word] ?? word)
}

function sortedParts(value: string): string {
  return value.split(' ').sort().join(' ')
}
