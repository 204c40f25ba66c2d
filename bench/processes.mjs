// Commands run as whole processes, one after another, and what each took.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { median } from './statistics.mjs'

/** What Node.js is given so that a process says on file descriptor 3 how much memory it held at most. */
export const peakArgs = ['--require', fileURLToPath(new URL('peakMemory.cjs', import.meta.url))]

/** The surroundings of all children: without what would slow each start of Node.js by the same amount. */
export function childEnv() {
  const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, NODE_V8_COVERAGE, ...env } = process.env
  return { ...env, NO_COLOR: '1', CI: '1' }
}

/** The folder that a command writes into is empty before each of its runs. */
export function emptyOut({ out }) {
  if (!out) return
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out, { recursive: true })
}

/** Milliseconds of each command in each round. A round runs all of them; every other one backwards. */
export function timeInRounds(commands, { samples, warmUps }) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  for (let round = -warmUps; round < samples; round += 1) {
    const names = Object.keys(commands)
    for (const name of round % 2 === 0 ? names : names.reverse()) {
      const taken = timeOf(commands[name])
      if (round >= 0) times[name].push(taken)
    }
  }
  return times
}

/** Milliseconds of one run. */
export function timeOf(command) {
  const { args, cwd } = command
  emptyOut(command)
  const start = process.hrtime.bigint()
  const child = spawnSync(process.execPath, args, { cwd, env: childEnv(), stdio: ['ignore', 'ignore', 'pipe'] })
  const taken = Number(process.hrtime.bigint() - start) / 1e6
  refuseFailure(child, args)
  return taken
}

/** The most memory that a command held at any moment, in MiB; the median of some runs. */
export function peakOf(command, runs) {
  const { args, cwd } = command
  const peaks = Array.from({ length: runs }, () => {
    emptyOut(command)
    const stdio = ['ignore', 'ignore', 'pipe', 'pipe']
    const child = spawnSync(process.execPath, [...peakArgs, ...args], { cwd, env: childEnv(), stdio })
    refuseFailure(child, args)
    return Number(child.output[3]) / 1024
  })
  return median(peaks)
}

/** A command that fails is faster than one that works. */
function refuseFailure({ status, stderr, error }, args) {
  if (status !== 0) throw new Error(`node ${args.slice(0, 4).join(' ')} failed:\n${error ?? stderr}`)
}
