import { digest } from '../lib/cache/digest.ts'
import type { Files } from '../model/files.ts'

/** A digest of the project's own templates that its schemas are made from, and of `more`. */
export function sourceDigest(files: Files, more: readonly string[]): string {
  const list = (folder: string) => files.list(`templates/${folder}`).map((name) => `templates/${folder}/${name}`)
  const names = ['sections', 'themes', 'languages', 'funders'].flatMap(list)
  const sections = list('sections').flatMap((folder) => [`${folder}section.yaml`, `${folder}example.yaml`])
  const texts = [...sections, ...list('funders')].map((path) => fileText(files, path) ?? '')
  return digest([JSON.stringify([more, names, texts])]).slice(0, 12)
}

/** A file's text, with the line ends that version control may have changed made plain; null when there is none. */
export function fileText(files: Files, path: string): string | null {
  const read = files.read(path, maxBytes)
  return read.kind === 'file' ? new TextDecoder().decode(read.bytes).replaceAll('\r\n', '\n') : null
}

const maxBytes = 10_000_000
