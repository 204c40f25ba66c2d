import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inject } from 'vitest'
import type { Ran } from './cli.ts'
import { repository } from './project.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether the program was bundled for this run, from the current sources. */
    readonly isBundled: true
  }
}

// An older bundle in dist/ is never tested.
if (!inject('isBundled'))
  throw new Error('This file runs the built program: name it in vitest.config.ts, below “built”.')

/** The published program. */
export const dist = path.join(repository, 'dist')
export const bin = path.join(repository, 'bin/cohes3ion.cjs')

/** Copies the program into a folder; returns what runs it there. No code that was compiled ahead is used in a copy. */
export function copyProgram(folder: string): string {
  for (const part of ['bin', 'dist', 'package.json', 'templates'])
    cpSync(path.join(repository, part), path.join(folder, part), { recursive: true })
  return path.join(folder, 'bin/cohes3ion.cjs')
}

// One for all commands of a process, instead of the user's own.
const cache = mkdtempSync(path.join(tmpdir(), 'cohes3ion-cache-'))
process.on('exit', () => rmSync(cache, { recursive: true, force: true }))

/** The environment of an officer's commands. */
export function cliEnv(): NodeJS.ProcessEnv {
  return { ...process.env, NODE_EXTRA_CA_CERTS: undefined, NO_COLOR: undefined, COHES3ION_CACHE: cache }
}

/** Runs the published program in a folder, where the test needs a process of its own. */
export function runBuilt(env: NodeJS.ProcessEnv, cwd: string, ...args: readonly string[]): Ran {
  const options = { cwd, encoding: 'utf8', env: { ...cliEnv(), ...env } } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], options)
  return { code: status, stdout, stderr }
}
