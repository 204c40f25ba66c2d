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

/** Text as HTML, for element content alone: of a long text, faster and shorter than `escapeHtml`. */
export function escapeContent(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

/**
 * Every character above U+007E as a numeric reference: no mojibake, whatever charset a platform declares. In a style
 * element nothing decodes references, so that there it is the escape of CSS.
 */
export function toAscii(html: string): string {
  if (!html.includes('<style')) return escaped(html, (code) => `&#${code};`)
  return html
    .split(/(<style\b(?:"[^"]*"|'[^']*'|[^>"'])*>[\s\S]*?<\/style\s*>)/i)
    .map((part, i) =>
      escaped(part, i % 2 === 1 ? (code) => `\\${code.toString(16).padStart(6, '0')}` : (code) => `&#${code};`),
    )
    .join('')
}

function escaped(text: string, escapeOf: (code: number) => string): string {
  return text.replace(/[^\t\n\r -~]+/g, (run) => Array.from(run, (char) => escapeOf(char.codePointAt(0) ?? 0)).join(''))
}
