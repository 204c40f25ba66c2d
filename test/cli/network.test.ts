import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { bin, cliEnv } from '../support/built.ts'
import { temporaryFolder } from '../support/cli.ts'
import { exemplaryProject } from '../support/exemplary.ts'
import { repository } from '../support/project.ts'

const watched = (...args: readonly string[]) => {
  const log = path.join(temporaryFolder(), 'sockets.txt')
  writeFileSync(log, '')
  const preload = path.join(repository, 'test/support/noSockets.cjs')
  spawnSync(process.execPath, ['--require', preload, ...args], {
    cwd: exemplaryProject(),
    env: { ...cliEnv(), SOCKETS: log },
  })
  return readFileSync(log, 'utf8')
}

it('no command uses the network without --online', () => {
  for (const command of ['check', 'build']) expect(watched(bin, command, 'exemplary')).toBe('')
})

it('this test notices a use of the network', () => {
  expect(watched('--eval', 'fetch("http://127.0.0.1:59999/").catch(() => {})')).toContain('socket')
})
