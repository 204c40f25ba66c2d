// Commands run as whole processes, one after another, and what each took.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { median } from './statistics.mjs'

/** What Node.js is given so that a process says on file descriptor 3 how much memory it held at most. */
export const peakArgs = ['--require', fileURLToPath(new URL('peakMemory.cjs', import.meta.url))]

/** A thousand issues have a megabyte of findings. */
const maxBuffer = 100_000_000

/** The surroundings of all children: without what would slow each start of Node.js by the same amount. */
export function childEnv(more = {}) {
  const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, NODE_V8_COVERAGE, ...env } = process.env
  return { ...env, NO_COLOR: '1', CI: '1', ...more }
}

/** The folders that a command writes into, or must find empty, are made anew before each of its runs. */
export function emptyFolders({ out, fresh }) {
  for (const folder of [out, fresh].filter(Boolean)) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }
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
  const { args, cwd, env, prepare } = command
  emptyFolders(command)
  prepare?.()
  const start = process.hrtime.bigint()
  const options = { cwd, env: childEnv(env), stdio: ['ignore', 'ignore', 'pipe'], maxBuffer }
  const child = spawnSync(process.execPath, args, options)
  const taken = Number(process.hrtime.bigint() - start) / 1e6
  refuseFailure(child, args)
  return taken
}

/** The most memory that a command held at any moment, in MiB; the median of some runs. */
export function peakOf(command, runs) {
  const { args, cwd, env } = command
  const peaks = Array.from({ length: runs }, () => {
    emptyFolders(command)
    const stdio = ['ignore', 'ignore', 'pipe', 'pipe']
    const options = { cwd, env: childEnv(env), stdio, maxBuffer }
    const child = spawnSync(process.execPath, [...peakArgs, ...args], options)
    refuseFailure(child, args)
    return Number(child.output[3]) / 1024
  })
  return median(peaks)
}

/** A command that fails is faster than one that works. */
function refuseFailure({ status, stderr, error }, args) {
  if (status !== 0) throw new Error(`node ${args.slice(0, 4).join(' ')} failed:\n${error ?? stderr}`)
}
