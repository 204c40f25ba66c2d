import { baseName } from '../../lib/files/paths.ts'
import type { Files } from '../../model/files.ts'

/** Extensions of plain text files, right or wrong, and sequences of them: story.md.txt, story.yaml~. */
const textEnding = /(?:\.(?:yaml|yml|md|markdown|mdown|mkdn?|mdx|txt|text))+(?:\.(?:bak|old|orig|tmp))?~?$/i

const documentEnding = /\.(?:docx?|docm|dotx?|odt|ott|rtf|rtfd|pages|pdf|html?|mht|webarchive|gdoc)$/i

/** The name of a plain text file to copy a document's text into. */
export function plainTextName(path: string): string {
  return /\.(?:yaml|md|txt)$/.test(path) ? path : `${withoutEnding(path)}.md`
}

export function withoutEnding(name: string): string {
  return name.replace(textEnding, '').replace(documentEnding, '')
}

export function isTextName(name: string): boolean {
  return textEnding.test(name) || !/\./.test(baseName(name).replace(/^[\d.]+/, ''))
}

export function isDocumentName(name: string): boolean {
  return documentEnding.test(name)
}

/** The extension that a text file needs: by its name, or else by the start of its content. */
export function rightEnding(files: Files, path: string): '.md' | '.yaml' {
  const own = /\.(ya?ml|m[dk]\w*|markdown)(?![a-z])/i.exec(baseName(path))?.[1]?.toLowerCase()
  if (own) return own.startsWith('y') ? '.yaml' : '.md'
  return /^\ufeff?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.test(startOf(files, path)) ? '.md' : '.yaml'
}

/** Whether a file starts like a section or an issue. */
export function startsWithFields(files: Files, path: string): boolean {
  return /^(?:type: *["']?[a-z-]+["']?|sections:)\s*$/m.test(startOf(files, path))
}

const maxBytes = 1_000_000

function startOf(files: Files, path: string): string {
  const read = files.read(path, maxBytes)
  return read.kind === 'file' ? new TextDecoder().decode(read.bytes.subarray(0, 4000)) : ''
}
