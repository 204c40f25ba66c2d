/** One attribute in the inside of a tag; a value takes its quotes along, so that nothing inside it is taken for one. */
const attribute = /(?<!\s)(\s*)([^\s/>=]+)(?:(\s*=\s*)("[^"]*"?|'[^']*'?|[^\s>]*))?/g
const tagName = /^<\/?[^\s/>]+/

/**
 * A tag with the values of its attributes changed, null dropping one. Names come in small letters, values as written,
 * without their quotes. What is given back unchanged stays byte for byte.
 */
export function mapAttributes(tag: string, change: (name: string, value: string) => string | null): string {
  const start = tagName.exec(tag)?.[0] ?? ''
  const rest = tag.slice(start.length).replace(attribute, (whole, space, name, equals, written) => {
    const value = unquoted(written ?? '')
    const changed = change(name.toLowerCase(), value)
    if (changed === null) return ''
    return changed === value ? whole : `${space}${name}${equals ?? '='}"${changed.replaceAll('"', '&quot;')}"`
  })
  return start + rest
}

export function attributeOf(tag: string, wanted: string): string | null {
  let found: string | null = null
  mapAttributes(tag, (name, value) => {
    if (name === wanted) found ??= value
    return value
  })
  return found
}

function unquoted(written: string): string {
  return /^(["'])([\s\S]*?)\1?$/.exec(written)?.[2] ?? written
}
