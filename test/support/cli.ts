import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { copySamples, repository } from './project.ts'

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

// One for all commands of a test file; the user's own is not touched.
const cache = mkdtempSync(path.join(tmpdir(), 'cohes3ion-cache-'))
process.on('exit', () => rmSync(cache, { recursive: true, force: true }))

/** The surroundings of an officer's commands. */
export function cliEnv(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NO_COLOR: undefined, COHES3ION_CACHE: cache }
}

/** Runs the published program as an officer would, in a folder. */
export function cohes3ion(cwd: string, ...args: readonly string[]): Ran {
  return cohes3ionWith({}, cwd, ...args)
}

/** The same, with some of the environment's variables set. */
export function cohes3ionWith(env: NodeJS.ProcessEnv, cwd: string, ...args: readonly string[]): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(repository, 'bin/cohes3ion.cjs'), ...args],
    {
      cwd,
      encoding: 'utf8',
      env: { ...cliEnv(), ...env },
    },
  )
  return { code: status, stdout, stderr }
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
  const folder = temporaryFolder()
  copySamples(folder)
  for (const [issue, ...rules] of publishedSlips)
    appendFileSync(
      path.join(folder, 'issues', issue),
      `\nallow:\n${rules.map((rule) => `  - { rule: ${rule}, reason: as published }\n`).join('')}`,
    )
  return folder
}
