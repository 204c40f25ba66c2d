import type { Finding } from '../model/finding.ts'
import type { Source } from '../model/source.ts'
import { matchAddresses } from './matchAddresses.ts'
import type { Match } from './matching.ts'
import { mentionsPicture } from './mentionsPicture.ts'
import { pasteFindings } from './pasteFindings.ts'
import { readPaste } from './readPaste.ts'
import type { UploadItem } from './uploadList.ts'

/** The pictures that the addresses of a pasted text belong to, by what the text says. */
export function takePaste(
  items: readonly UploadItem[],
  source: Source,
): { readonly matches: readonly Match[]; readonly findings: readonly Finding[] } {
  const paste = readPaste(source.text)
  const matching = matchAddresses(items, paste.addresses, new Map(), !mentionsPicture(source.text, items))
  return { matches: matching.matches, findings: pasteFindings(source, paste, matching) }
}
