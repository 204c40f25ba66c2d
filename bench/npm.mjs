import { spawnSync } from 'node:child_process'

/** Runs npm to its end; throws with the line in which it says what is wrong. `aloud`, all that it prints is seen. */
export function npm(args, cwd, { aloud = false } = {}) {
  const self = process.env.npm_execpath
  const options = { cwd, encoding: 'utf8', stdio: aloud ? ['ignore', 2, 2] : ['ignore', 'ignore', 'pipe'] }
  const { status, stderr, error } = self
    ? spawnSync(process.execPath, [self, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (status === 0) return
  const complaint = /^npm error (?!code\b)(\S.*)/m.exec(stderr ?? '')?.[1]
  throw new Error(error?.message ?? complaint ?? `npm ${args.join(' ')} failed`)
}
