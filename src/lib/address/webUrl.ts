/** A complete http or https address without spaces, quotes or angle brackets, parsed; null for any other text. */
export function webUrl(address: string): URL | null {
  return /^https?:\/\/[^\s"'<>]+$/i.test(address) && URL.canParse(address) ? new URL(address) : null
}
