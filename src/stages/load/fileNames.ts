import { baseName } from '../../lib/files/paths.ts'
import type { Files } from '../../model/files.ts'

/** Endings that a plain text file may have by mistake, one behind another too: story.md.txt, story.yaml~. */
const textEnding = /(?:\.(?:yaml|yml|md|markdown|mdown|mkdn?|mdx|txt|text))+(?:\.(?:bak|old|orig|tmp))?~?$/i

const documentEnding = /\.(?:docx?|docm|dotx?|odt|ott|rtf|rtfd|pages|pdf|html?|mht|webarchive|gdoc)$/i

/** The document's name as a text file's, for its text to be pasted into. */
export function plainName(path: string): string {
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

/** The ending that suits a text file: its own where it says which, else by how its content starts. */
export function rightEnding(files: Files, path: string): '.md' | '.yaml' {
  const own = /\.(ya?ml|m[dk]\w*|markdown)(?![a-z])/i.exec(baseName(path))?.[1]?.toLowerCase()
  if (own) return own.startsWith('y') ? '.yaml' : '.md'
  return /^\ufeff?---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.test(startOf(files, path)) ? '.md' : '.yaml'
}

/** Whether a file starts as a section or an issue does. */
export function startsWithFields(files: Files, path: string): boolean {
  return /^(?:type: *["']?[a-z-]+["']?|sections:)\s*$/m.test(startOf(files, path))
}

const most = 1_000_000

function startOf(files: Files, path: string): string {
  const read = files.read(path, most)
  return read.kind === 'file' ? new TextDecoder().decode(read.bytes.subarray(0, 4000)) : ''
}
