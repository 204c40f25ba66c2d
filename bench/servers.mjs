// Starts and ends servers: our preview, and the peers' development servers.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { childEnv } from './processes.mjs'

const startTimeout = 60_000

/**
 * Starts a server, and waits until it prints an address that `pattern` matches. It ends with the bench at the latest.
 */
export async function startServer({ args, cwd, env }, pattern) {
  // A process group of its own: a server may start others, which would outlive it.
  const child = spawn(process.execPath, args, {
    cwd,
    env: childEnv(env),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const exited = new Promise((resolve) => child.once('exit', resolve))
  const signal = (name) => {
    try {
      process.kill(-child.pid, name)
    } catch {} // All of them have ended.
  }
  const atEnd = () => signal('SIGKILL')
  process.on('exit', atEnd)
  const end = async () => {
    signal('SIGINT')
    await Promise.race([exited, sleep(5000, null, { ref: false })])
    signal('SIGKILL')
    process.off('exit', atEnd)
  }
  try {
    return { pid: child.pid, address: await addressOf(child, pattern), end }
  } catch (error) {
    await end()
    throw error
  }
}

function addressOf(child, pattern) {
  return new Promise((resolve, reject) => {
    let output = ''
    const timer = setTimeout(() => reject(new Error(`not up after ${startTimeout / 1000} s`)), startTimeout)
    const addOutput = (part) => {
      output = stripVTControlCharacters(output + part)
      const address = pattern.exec(output)?.[1]
      if (!address) return
      clearTimeout(timer)
      resolve(address)
    }
    // Read to the end: a program blocks when nobody reads its output.
    child.stdout.on('data', addOutput)
    child.stderr.on('data', addOutput)
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`ended with ${code}: ${output.trim().split('\n').at(-1)}`))
    })
  })
}

/** A port that is free at this moment. */
export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
