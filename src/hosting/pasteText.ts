import { readFileSync, statSync } from 'node:fs'
import { pasteUnreadable } from '../findings/pastes.ts'
import { type FileKind, fileKindOf } from '../lib/files/fileKind.ts'
import { systemErrorInWords } from '../lib/files/systemErrors.ts'
import { decodeForeignText } from '../lib/text/decodeForeignText.ts'
import type { Outcome } from '../model/finding.ts'
import type { Source } from '../model/source.ts'

/** In bytes. A saved page with its pictures inside has a few million. */
const maxPaste = 20_000_000

const tooLarge = `it has more than ${maxPaste / 1e6} MB`

/** Reads a file with addresses; `name` is what it is called in findings. */
export function readPasteFile(file: string, name: string): Outcome<Source> {
  const refused = (why: string) => ({
    value: null,
    findings: [pasteUnreadable.at(null, { name, why, isDocument: false })],
  })
  try {
    const stat = statSync(file, { throwIfNoEntry: false })
    if (!stat) return refused('there is no such file')
    if (stat.isDirectory()) return refused('it is a folder')
    if (stat.size > maxPaste) return refused(tooLarge)
    return pasteText(readFileSync(file), name)
  } catch (error) {
    const reason = systemErrorInWords(error, 'read')
    if (reason === null) throw error
    return refused(reason)
  }
}

/** The text of what was pasted, in UTF-8, UTF-16 or Windows-1252. */
export function pasteText(bytes: Uint8Array, name: string): Outcome<Source> {
  const kind = fileKindOf(bytes)
  const refused = (why: string, isDocument: boolean) => ({
    value: null,
    findings: [pasteUnreadable.at(null, { name, why, isDocument })],
  })
  if (bytes.length > maxPaste) return refused(tooLarge, false)
  if (kind !== null && !(kind === 'web-page' && !startsWith(bytes, 'bplist')))
    return refused(`it is ${kindInWords[kind]}`, kind !== 'picture' && kind !== 'archive')
  const text = decodeForeignText(bytes)
  if (text.includes('\0')) return refused('it is not a text', false)
  return { value: { path: name, text: text.replace(/\r\n?/g, '\n') }, findings: [] }
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text
}

const kindInWords: { readonly [kind in FileKind]: string } = {
  word: 'a Word file',
  'old-office': 'a file of an Office program',
  'open-document': 'an OpenDocument file',
  pages: 'a file of Pages',
  rtf: 'a formatted text (RTF)',
  pdf: 'a PDF',
  'web-page': 'a web archive',
  picture: 'a picture',
  archive: 'a compressed file',
}
