import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { bin, cliEnv } from '../support/built.ts'
import { temporaryFolder } from '../support/cli.ts'

/** `script` of util-linux gives a program a terminal of its own; other systems have another one of that name, or none. */
const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false

const down = '\u001b[B'

/** Runs `init` at a terminal: each question is awaited, then its keys are pressed. */
async function initAtTerminal(folder: string, keys: readonly (readonly [question: string, keys: string])[]) {
  // A terminal without a window has no size of its own.
  const command = `stty cols 100 rows 40; ${[process.execPath, bin, 'init'].map((one) => `'${one}'`).join(' ')}`
  const env = { ...cliEnv(), TERM: 'xterm-256color' }
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], { cwd: folder, env })
  let shown = ''
  child.stdout.on('data', (chunk) => {
    shown += String(chunk)
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  let from = 0
  for (const [question, pressed] of keys) {
    await expect.poll(() => shown.indexOf(question, from)).toBeGreaterThan(-1)
    from = shown.indexOf(question, from)
    child.stdin.write(pressed)
  }
  return { code: await ended, shown }
}

it.skipIf(!hasScript)('asks with prompts at a terminal, which keys answer', async () => {
  const folder = temporaryFolder()
  const { code, shown } = await initAtTerminal(folder, [
    ['newsletter called', 'Parish news\r'],
    ['Who sends', 'Parish council\r'],
    ['which languages', 'cy, en\r'],
    ['write first', '\r'],
    ['issue appear', `${down}\r`],
    ['your logo', '\r'],
    ['behind the name', '\r'],
    ['links and buttons', '\r'],
    ['funds it', '\r'],
    ['time zones', 'Europe/Brussels\r'],
    ['web address', '\r'],
  ])
  expect({ code, shown }).toEqual({ code: 0, shown: expect.stringContaining('preview issue-1') })
  const settings = readFileSync(path.join(folder, 'newsletter.yaml'), 'utf8')
  for (const line of [
    'name: Parish news',
    'languages: [cy, en]',
    'bilingual: top-and-bottom',
    'zones: [Europe/Brussels]',
  ])
    expect(settings.split('\n')).toContain(line)
  expect(existsSync(path.join(folder, 'issues/issue-1.cy.yaml'))).toBe(true)
})

it.skipIf(!hasScript)('ends with Ctrl-C in the middle, and writes nothing', async () => {
  const folder = temporaryFolder()
  const { code } = await initAtTerminal(folder, [
    ['newsletter called', 'Parish news\r'],
    ['Who sends', '\u0003'],
  ])
  expect(code).toBe(130)
  expect(readdirSync(folder)).toEqual([])
})
