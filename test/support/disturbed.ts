import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { drawPicture } from '../rules/drawPicture.ts'
import { cliEnv, temporaryFolder } from './cli.ts'
import { repository } from './project.ts'

/** What the system refuses: each change by one of these calls of a file whose path has the pattern. */
export interface Refusal {
  readonly call: string
  readonly file: string
  readonly code: string
  /** How often; always when it is left out. */
  readonly times?: number
}

interface Faults {
  /** Where; the folder that it runs in when it is left out. */
  readonly in?: string
  /** Large and small letters in names are the same. */
  readonly caseless?: boolean
  /** The process ends before its n-th change of the disk. */
  readonly kill?: number
  readonly refuse?: readonly Refusal[]
}

/** Runs the program while changes of the disk below its folder are refused, or it is killed at one. */
export function disturbed(cwd: string, faults: Faults, ...args: readonly string[]) {
  const env = { ...cliEnv(), FAULTS: JSON.stringify({ in: cwd, ...faults }) }
  const preload = ['--require', path.join(repository, 'test/support/faults.cjs')]
  const line = [...preload, path.join(repository, 'bin/cohes3ion.cjs'), ...args]
  const { signal, status, stdout, stderr } = spawnSync(process.execPath, line, { cwd, env, encoding: 'utf8' })
  return { killed: signal === 'SIGKILL', code: status, stdout, stderr }
}

/** All that is in a folder, as text; a folder is null. */
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

/** An issue in two wordings; from one to the other, pictures come, go and change. */
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
