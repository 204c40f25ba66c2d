import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { openDiskStore } from '../../src/cli/diskStore.ts'
import { main, type ProcessContext } from '../../src/cli/main.ts'
import * as commands from '../../src/commands/index.ts'
import { copySamples, repository } from './project.ts'

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

// One for all commands of a process, instead of the user's own.
const cache = mkdtempSync(path.join(tmpdir(), 'cohes3ion-cache-'))
process.on('exit', () => rmSync(cache, { recursive: true, force: true }))

/** Runs a command of the sources in this process, in a folder. */
export async function cohes3ion(cwd: string, ...args: readonly string[]): Promise<Ran> {
  const [stdout, stderr] = [screen(), screen()]
  const code = await runHere(args, { cwd, stdout, stderr })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}

type Surroundings = Pick<ProcessContext, 'cwd' | 'stdout' | 'stderr'> & Partial<ProcessContext>

/** Runs a command in this process, with any context. */
export function runHere(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const store = argv.includes('--no-cache') ? null : openDiskStore(cache)
  return main({
    argv,
    env: {},
    openStdin: () => Readable.from([]),
    stdinIsPipe: () => false,
    openTerminal: () => null,
    now: () => ({ day: { year: 2026, month: 11, day: 27 }, zone: 'Europe/London' }),
    version: '1.2.3',
    packageFolder: repository,
    interrupted: Promise.resolve(),
    openCommands: () => ({ commands, store }),
    ...surroundings,
  })
}

/** A stream that keeps all that is written to it. */
export function screen(isTTY = false) {
  const written: string[] = []
  return { isTTY, write: (text: string) => written.push(text), text: () => written.join('') }
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cohes3ion-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const publishedSlips = [
  ['issue-1.yaml', 'link-says-nothing', 'mixed-endings'],
  ['issue-3.yaml', 'link-says-nothing', 'mixed-endings'],
  ['issue-5/issue.yaml', 'link-says-nothing'],
] as const

/**
 * A copy of the sample newsletter, without templates of its own but for its emblem. The slips that its issues were
 * published with are allowed in those of one file and in issue-5: what rules find is a matter of their own tests.
 */
export function sampleProject(): string {
  return fillWithSamples(temporaryFolder())
}

/** Fills this folder with such a copy. */
export function fillWithSamples(folder: string): string {
  copySamples(folder)
  for (const [issue, ...rules] of publishedSlips)
    appendFileSync(
      path.join(folder, 'issues', issue),
      `\nallow:\n${rules.map((rule) => `  - { rule: ${rule}, reason: as published }\n`).join('')}`,
    )
  return folder
}
