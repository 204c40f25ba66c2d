/** Inline styles as a list of declarations, in their order. */
export type Style = readonly (readonly [property: string, value: string])[]

export function parseStyle(text: string): Style {
  return text.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':')
    return colon === -1 ? [] : [[declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()] as const]
  })
}

export function printStyle(style: Style): string {
  return style.map(([property, value]) => `${property}:${value}`).join(';')
}
