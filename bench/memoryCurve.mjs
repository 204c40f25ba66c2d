// How much memory a long build holds while it runs, measured from outside, so that the build itself is not slowed down.
import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { childEnv, emptyFolders, peakArgs } from './processes.mjs'

/** Milliseconds between two samples. */
const interval = 40

/** The peak memory of a `build --all` in MiB, and samples of it, each with the number of issues written so far. */
export async function memoryCurve(command) {
  const { args, cwd, env, out } = command
  emptyFolders(command)
  const stdio = ['ignore', 'ignore', 'ignore', 'pipe']
  const child = spawn(process.execPath, [...peakArgs, ...args], { cwd, env: childEnv(env), stdio })
  const samples = []
  let peak = ''
  child.stdio[3].on('data', (part) => {
    peak += part
  })
  const timer = setInterval(() => {
    const held = heldBy(child.pid)
    if (held) samples.push({ issues: issuesIn(out), held })
  }, interval)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`the build whose memory was watched ended with ${code}`)
  return { samples, peak: Number(peak) / 1024 }
}

/** The most that was held in each tenth of the run; null where there is no sample. */
export function byTenths(samples, total) {
  return Array.from({ length: 10 }, (_, tenth) => {
    const [from, to] = [(total * tenth) / 10, (total * (tenth + 1)) / 10]
    const held = samples.filter(({ issues }) => issues > from && issues <= to).map((sample) => sample.held)
    return { to, held: held.length > 0 ? Math.max(...held) : null }
  })
}

function issuesIn(out) {
  return readdirSync(out).filter((name) => !name.startsWith('.')).length
}

function heldBy(pid) {
  try {
    if (process.platform === 'linux')
      return Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024
  } catch {
    return null
  }
}
