import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { drawPicture } from '../rules/drawPicture.ts'
import { temporaryFolder } from './cli.ts'

/** The contents of a folder by path: files as text, folders as null. */
export function treeOf(folder: string): { readonly [path: string]: string | null } {
  if (!existsSync(folder)) return {}
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(folder, file).split(path.sep).join('/')
    return [name, entry.isDirectory() ? null : readFileSync(file, 'latin1')] as const
  })
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}

export function put(folder: string, files: { readonly [path: string]: string | Uint8Array | null }): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name)
    mkdirSync(content === null ? file : path.dirname(file), { recursive: true })
    if (content !== null) writeFileSync(file, content)
  }
}

/** An issue in two versions; from one to the other, pictures are added, removed and changed. */
const spring = (title: string, ...pictures: readonly string[]) =>
  `date: 2026-05-01\nsubject: Spring in the regions\npreview: What the regions do this spring.\nsections:\n${pictures
    .map(
      (src) =>
        `  - type: story\n    title: ${title} ${src}\n    body: A text.\n    image: { src: ${src}, decorative: true }\n`,
    )
    .join('')}`

export const first = { 'issues/spring/issue.yaml': spring('The old', 'a.png', 'b.png') }
export const second = { 'issues/spring/issue.yaml': spring('The new', 'a.png', 'c.png') }

/** What an officer keeps beside the built files. */
export const theirs = {
  'notes.docx': 'mine',
  'images/own.png': 'mine too',
  'drafts/': null,
  'sent/2026/list.csv': 'a,b',
  '.hidden': 'also mine',
}

export function springProject(): string {
  const folder = temporaryFolder()
  put(folder, {
    'newsletter.yaml':
      'name: Test newsletter\nzones: [Europe/London]\ntarget: { name: govdelivery, pictures: "https://example.org/p" }\n',
    'issues/spring/a.png': drawPicture({ width: 640, height: 320 }),
    'issues/spring/b.png': drawPicture({ width: 320, height: 160 }),
    'issues/spring/c.png': drawPicture({ width: 480, height: 240 }),
    ...first,
  })
  return folder
}
