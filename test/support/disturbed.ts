import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { bin, cliEnv } from './built.ts'
import { temporaryFolder } from './cli.ts'
import { repository } from './project.ts'

/** Calls of node:fs that the system refuses, for files whose path matches a pattern. */
export interface Refusal {
  readonly call: string
  readonly file: string
  readonly code: string
  /** How often; always by default. */
  readonly times?: number
}

interface Faults {
  /** The folder in which changes are refused; by default the current folder. */
  readonly in?: string
  /** The disk ignores capital letters in names. */
  readonly caseless?: boolean
  /** The process is killed before its n-th change of the disk. */
  readonly kill?: number
  /** A folder for copies of the first one, made before each change of the disk: "1", "2", … */
  readonly snapshots?: string
  readonly refuse?: readonly Refusal[]
}

/** Runs the program; changes of the disk in its folder are refused, or it is killed at one. */
export function disturbed(cwd: string, faults: Faults, ...args: readonly string[]) {
  const env = { ...cliEnv(), FAULTS: JSON.stringify({ in: cwd, ...faults }) }
  const preload = ['--require', path.join(repository, 'test/support/faults.cjs')]
  const line = [...preload, bin, ...args]
  const { signal, status, stdout, stderr } = spawnSync(process.execPath, line, { cwd, env, encoding: 'utf8' })
  return { killed: signal === 'SIGKILL', code: status, stdout, stderr }
}

/**
 * Copies of a project as the program would leave it, were it killed before the first, second, … change of the disk, or in
 * the middle of one that takes time. One run makes them all, and is done afterwards.
 */
export function killedAtEachChange(cwd: string, ...args: readonly string[]): readonly string[] {
  const snapshots = temporaryFolder()
  const { stderr } = disturbed(cwd, { snapshots }, ...args)
  const names = readdirSync(snapshots)
  if (names.length === 0) throw new Error(`Nothing was changed. ${stderr}`)
  return names.map((_, i) => path.join(snapshots, String(i + 1)))
}
