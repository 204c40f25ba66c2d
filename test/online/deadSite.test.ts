import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { bin, cliEnv } from '../support/built.ts'
import { temporaryFolder } from '../support/cli.ts'

/** The port of a site on this machine that answers every request with 200. */
async function answeringSite(): Promise<number> {
  const server = createServer((_, response) => response.end('fine'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

it('one site that answers shows that the computer is online, for the whole command, whichever issue comes first', async () => {
  const port = await answeringSite()
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'issues'))
  writeFileSync(path.join(folder, 'newsletter.yaml'), 'name: Test\n')
  for (const [id, address] of [
    ['a', 'http://dead.test/'],
    ['b', `http://alive.test:${port}/`],
  ])
    writeFileSync(
      path.join(folder, `issues/${id}.yaml`),
      `date: 2026-05-01\nsubject: A test\nsections:\n  - { type: story, title: Plans, body: "See [the plans](${address})." }\n`,
    )
  const names = path.join(folder, 'names.cjs')
  writeFileSync(
    names,
    `const dns = require('node:dns')
dns.lookup = (name, options, answer) => name === 'alive.test'
? answer(null, [{ address: '127.0.0.1', family: 4 }])
: answer(Object.assign(new Error('none'), { code: 'ENOTFOUND' }))
require('node:net').BlockList.prototype.check = () => false\n`,
  )
  const args = ['--require', names, bin, 'check', '--all', '--online']
  const child = spawn(process.execPath, [...args, '--only', 'link-gone'], { cwd: folder, env: cliEnv() })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      said += part
    })
  await new Promise((resolve) => child.on('close', resolve))
  expect(said).toMatch(/issues\/a\.yaml:\d+:\d+ +error +link-gone/)
  expect(said).not.toContain('may not be online')
})
