import {
  controlCharacter,
  fileDamaged,
  fileEmpty,
  fileNotText,
  fileTooLarge,
  fileUnreadable,
} from '../../findings/fileContents.ts'
import * as found from '../../findings/files.ts'
import { fileOtherKind } from '../../findings/otherKinds.ts'
import { sectionFileOutside } from '../../findings/sectionFiles.ts'
import { memo, weakMemo } from '../../lib/cache/memo.ts'
import { type FileKind, fileKindOf } from '../../lib/files/fileKind.ts'
import { decodeText } from '../../lib/text/decodeText.ts'
import { lineSpan } from '../../lib/text/lines.ts'
import type { FileRead, Files } from '../../model/files.ts'
import type { Finding, Outcome } from '../../model/finding.ts'
import type { Place, Source } from '../../model/source.ts'
import { plainTextName } from './fileNames.ts'

/** Size limit of a text file, in bytes; a thousand sections need less. */
const textLimit = 1_000_000

/** Size limit, in bytes, up to which a larger file is read to recognise a document. */
const documentLimit = 50_000_000
/** How many control characters of a file are reported. */
const maxControls = 20

/** Reads a text file; null without a finding when the file does not exist. */
export function readSource(files: Files, path: string): Outcome<Source> {
  const read = files.read(path, textLimit)
  switch (read.kind) {
    case 'file':
      return decodedOnce(read)(path)
    case 'missing':
      return { value: null, findings: [] }
    case 'folder':
      return failed(found.folderForFile.at(null, { path }))
    case 'outside':
      return failed(sectionFileOutside.at(null, { path }))
    case 'too-large':
      return failed(otherKind(files, path) ?? fileTooLarge.at(topOf(path), read))
    case 'unreadable':
      return failed(fileUnreadable.at(topOf(path), { ...read, path }))
  }
}

/** Files that are read once, as the program's own, are decoded once: they answer with the same object each time. */
const decodedOnce = weakMemo(({ bytes }: Extract<FileRead, { kind: 'file' }>) =>
  memo((path: string) => decode(path, bytes)),
)

function decode(path: string, bytes: Uint8Array): Outcome<Source> {
  // A template may look like a web page.
  const kind = path.endsWith('.hbs') ? null : fileKindOf(bytes)
  if (kind) return failed(kindFinding(path, kind))
  const text = decodeText(bytes)
  if (text.kind === 'utf-16') return failed(fileNotText.at(topOf(path), { likely: 'utf-16' }))
  if (text.kind === 'not-utf-8') return failed(invalidBytes(path, bytes, text.line, text.likely))
  if (text.kind === 'damaged') return failed(fileDamaged.at(placeOfZero(path, bytes, text.line), {}))
  const source = { path, text: text.text }
  if (text.text.trim() === '')
    return failed(fileEmpty.at({ source, from: 0, to: 0 }, { template: path.endsWith('.hbs') }))
  const findings = text.controls
    .slice(0, maxControls)
    .map(({ at, code }) => controlCharacter.at({ source, from: at, to: at + 1 }, { code }))
  return { value: source, findings }
}

function placeOfZero(path: string, bytes: Uint8Array, line: number): Place {
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd')
  const { from } = lineSpan(text, line)
  const at = text.indexOf('\ufffd', from)
  return { source: { path, text }, from: at, to: at + 1 }
}

/** The finding for a file that is a document or the like; null when it may be plain text or does not exist. */
export function otherKind(files: Files, path: string): Finding | null {
  const read = files.read(path, documentLimit)
  const kind = read.kind === 'file' ? fileKindOf(read.bytes) : null
  return kind && kindFinding(path, kind)
}

function kindFinding(path: string, kind: FileKind): Finding {
  return fileOtherKind.at(topOf(path), { path, kind, wanted: plainTextName(path) })
}

/** Points to the first invalid byte, in a text where each such byte is a replacement character. */
function invalidBytes(path: string, bytes: Uint8Array, line: number, likely: 'windows-1252' | 'unknown'): Finding {
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  const from =
    text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length + (line > 1 ? 1 : 0)
  const broken = Math.max(from, text.indexOf('\ufffd', from))
  return fileNotText.at({ source: { path, text }, from: broken, to: broken + 1 }, { likely })
}

/** A place in a file that was not read. */
export function topOf(path: string): Place {
  return { source: { path, text: '' }, from: 0, to: 0 }
}

function failed(finding: Finding): Outcome<Source> {
  return { value: null, findings: [finding] }
}
