// Programs that go on running until they are told to end: our preview, and the peers' development servers.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { stripVTControlCharacters } from 'node:util'
import { childEnv } from './processes.mjs'

const slowest = 60_000

/** Starts a server; it is up when it prints what `says` finds an address in. It ends with the bench at the latest. */
export async function startServer({ args, cwd, env }, says) {
  // A group of its own, as some start others, which would outlive them.
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
    return { pid: child.pid, address: await addressOf(child, says), end }
  } catch (error) {
    await end()
    throw error
  }
}

function addressOf(child, says) {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`not up after ${slowest / 1000} s`)), slowest)
    const hear = (part) => {
      said = stripVTControlCharacters(said + part)
      const address = says.exec(said)?.[1]
      if (!address) return
      clearTimeout(timer)
      resolve(address)
    }
    // Both are read on to the end: a program whose words nobody takes stops.
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`ended with ${code}: ${said.trim().split('\n').at(-1)}`))
    })
  })
}

/** A port that nobody has at this moment. */
export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
