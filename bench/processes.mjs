// Runs commands as whole processes, one after another, and measures their time and memory.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { median } from './statistics.mjs'

/** Arguments of Node.js that make a process write its peak memory to file descriptor 3. */
export const peakArgs = ['--require', fileURLToPath(new URL('peakMemory.cjs', import.meta.url))]

/** In bytes: a thousand issues have a megabyte of findings. */
const maxBuffer = 100_000_000

/** The environment of all children, without variables that slow down each start of Node.js. */
export function childEnv(more = {}) {
  const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, NODE_V8_COVERAGE, ...env } = process.env
  return { ...env, NO_COLOR: '1', CI: '1', ...more }
}

/** Empties the folders that a command writes into, or must find empty, before each of its runs. */
export function emptyFolders({ out, fresh }) {
  for (const folder of [out, fresh].filter(Boolean)) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }
}

/** Milliseconds of each command in each round. A round runs all commands; every other round in reverse order. */
export function timeInRounds(commands, { samples, warmUps }) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  for (let round = -warmUps; round < samples; round += 1) {
    const names = Object.keys(commands)
    for (const name of round % 2 === 0 ? names : names.reverse()) {
      const ms = timeOf(commands[name])
      if (round >= 0) times[name].push(ms)
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
  const ms = Number(process.hrtime.bigint() - start) / 1e6
  requireSuccess(child, args)
  return ms
}

/** The peak memory of a command in MiB: the median of several runs. */
export function peakOf(command, runs) {
  const { args, cwd, env } = command
  const peaks = Array.from({ length: runs }, () => {
    emptyFolders(command)
    const stdio = ['ignore', 'ignore', 'pipe', 'pipe']
    const options = { cwd, env: childEnv(env), stdio, maxBuffer }
    const child = spawnSync(process.execPath, [...peakArgs, ...args], options)
    requireSuccess(child, args)
    return Number(child.output[3]) / 1024
  })
  return median(peaks)
}

/** Throws when a command has failed: its time means nothing. */
function requireSuccess({ status, stderr, error }, args) {
  if (status !== 0) throw new Error(`node ${args.slice(0, 4).join(' ')} failed:\n${error ?? stderr}`)
}
