const named: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' }

/** The text that HTML stands for: the references that this product writes. Others stay as they are written. */
export function decodeReferences(html: string): string {
  return html.replace(/&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos|nbsp));/gi, (written, hex, decimal, name) => {
    if (name) return named[name] ?? written
    return character(hex ? Number.parseInt(hex, 16) : Number(decimal))
  })
}

/** What browsers show for a number that is no character. */
const unknown = '\ufffd'

function character(code: number): string {
  const surrogate = code >= 0xd800 && code <= 0xdfff
  return code === 0 || code > 0x10ffff || surrogate ? unknown : String.fromCodePoint(code)
}
