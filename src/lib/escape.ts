const entities: { readonly [char: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML, for element content and quoted attributes. Leaves "=" alone: link trackers choke on `&#x3D;`. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char)
}

/** Every character above U+007E as a numeric reference: no mojibake, whatever charset a platform declares. */
export function toAscii(html: string): string {
  return html.replace(/[^\t\n\r -~]+/g, (run) => Array.from(run, (char) => `&#${char.codePointAt(0)};`).join(''))
}
