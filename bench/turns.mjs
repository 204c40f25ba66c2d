// Programs that take turns, each in a process of its own, so that the garbage of one does not slow down another.
import { spawn } from 'node:child_process'
import { childEnv, peakArgs } from './processes.mjs'

/** Starts a process that answers one message at a time; `end` resolves to its peak memory, in MiB. */
export function openTurns(args, cwd) {
  // File descriptor 3 is for the peak memory, so messages use a fourth.
  const stdio = ['ignore', 'ignore', 'inherit', 'pipe', 'ipc']
  const child = spawn(process.execPath, [...peakArgs, ...args], { cwd, env: childEnv(), stdio })
  let peak = ''
  child.stdio[3].on('data', (part) => {
    peak += part
  })
  const closed = new Promise((resolve) => child.on('close', resolve))
  const answer = () =>
    new Promise((resolve, reject) => {
      const fail = (code) => reject(new Error(`${args[0]} ended with ${code}`))
      child.once('exit', fail)
      child.once('message', (message) => {
        child.off('exit', fail)
        resolve(message)
      })
    })
  const take = (message) => {
    const answered = answer()
    child.send(message)
    return answered
  }
  const end = async () => {
    const last = await take({ end: true })
    await closed
    return { ...last, peak: Number(peak) / 1024 }
  }
  return { take, end }
}

/** Runs in the started process: compiles the input of each message, and answers how long that took. */
export function answerTurns(compile, atEnd = {}) {
  process.on('message', async ({ input, html, end }) => {
    if (end) return process.send(atEnd, () => process.disconnect())
    const start = performance.now()
    const made = await compile(input)
    const ms = performance.now() - start
    process.send(html ? { ms, html: made } : { ms })
  })
}
