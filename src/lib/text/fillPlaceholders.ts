/** Fills the {placeholders} of a text; one without a value stays as it is. */
export function fillPlaceholders(text: string, values: { readonly [placeholder: string]: string }): string {
  return text.replace(/\{(\w+)\}/g, (all, placeholder: string) => values[placeholder] ?? all)
}

/** The names of the {placeholders} of a text, in order. */
export function placeholdersIn(text: string): string[] {
  return Array.from(text.matchAll(/\{([^{}]*)\}/g), ([, name = '']) => name)
}
