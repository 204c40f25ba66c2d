/** One attribute of a tag; its value is matched with the quotes, so that nothing inside it matches as an attribute. */
const attribute = /(?<!\s)(\s*)([^\s/>=]+)(?:(\s*=\s*)("[^"]*"?|'[^']*'?|[^\s>]*))?/g
const tagName = /^<\/?[^\s/>]+/

/**
 * A tag with the values of its attributes changed; `change` returns null to remove one. It gets names in lower case,
 * and values as they are written, without quotes. An attribute with an unchanged value keeps its bytes.
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
