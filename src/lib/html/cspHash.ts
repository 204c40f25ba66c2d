import { hash } from 'node:crypto'

/** How a content security policy names the content of a script element that it lets run. */
export function cspHash(content: string): string {
  return `sha256-${hash('sha256', content, 'base64')}`
}
