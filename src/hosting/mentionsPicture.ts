import { baseName } from '../lib/files/paths.ts'
import { withoutEnding } from '../lib/files/uploadNames.ts'
import { escapeRegExp } from '../lib/text/escapeRegExp.ts'
import type { UploadPicture } from './uploadPicture.ts'

/** Whether a pasted text names one of the pictures, beside its addresses: then their order says nothing. */
export function mentionsPicture(text: string, pictures: readonly UploadPicture[]): boolean {
  const words = text.replace(/https?:\/\/[^\s"'<>,;]+/gi, ' ').toLowerCase()
  const named = (name: string) => new RegExp(`(?<![\\w-])${escapeRegExp(name)}(?![\\w-])`).test(words)
  return pictures.some(
    ({ path, upload }) => words.includes(baseName(path).toLowerCase()) || named(withoutEnding(upload).toLowerCase()),
  )
}
