import { spawnSync } from 'node:child_process'

/** Runs npm; throws with the line in which it says what is wrong. With `isVerbose`, its output is printed. */
export function npm(args, cwd, { isVerbose = false } = {}) {
  const self = process.env.npm_execpath
  const options = { cwd, encoding: 'utf8', stdio: isVerbose ? ['ignore', 2, 2] : ['ignore', 'ignore', 'pipe'] }
  const { status, stderr, error } = self
    ? spawnSync(process.execPath, [self, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (status === 0) return
  const complaint = /^npm error (?!code\b)(\S.*)/m.exec(stderr ?? '')?.[1]
  throw new Error(error?.message ?? complaint ?? `npm ${args.join(' ')} failed`)
}
