import { addressesInHtml } from './addressesInHtml.ts'
import { addressesInList } from './addressesInList.ts'
import type { Paste } from './pastedAddress.ts'

/** Reads addresses from a list, Markdown, CSV, or a page's HTML. */
export function readPaste(text: string): Paste {
  return /<(?:img|a|html|body|table|input|textarea)\b/i.test(text)
    ? addressesInHtml(text)
    : { addresses: addressesInList(text), unreachable: [] }
}
