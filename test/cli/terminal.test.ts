import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { bin, cliEnv } from '../support/built.ts'
import { temporaryFolder } from '../support/cli.ts'

/**
 * `script` of util-linux gives a program a terminal of its own. On Linux it is expected, and these tests fail without it:
 * Debian's is in bsdutils, an essential package. Other systems have another one of that name, or none.
 */
const hasScript = process.platform === 'linux'

const down = '\u001b[B'

/** Runs `init` at a terminal: each question is awaited, then its keys are pressed. */
async function initAtTerminal(
  folder: string,
  keys: readonly (readonly [question: string, keys: string])[],
  {
    flags = [],
    ...more
  }: { readonly flags?: readonly string[]; readonly TERM?: string; readonly NO_COLOR?: string } = {},
) {
  // A terminal without a window has no size of its own.
  const command = `stty cols 100 rows 40; ${[process.execPath, bin, 'init', ...flags].map((one) => `'${one}'`).join(' ')}`
  const env = { ...cliEnv(), TERM: 'xterm-256color', ...more }
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], { cwd: folder, env })
  let shown = ''
  child.stdout.on('data', (chunk) => {
    shown += String(chunk)
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  let from = 0
  for (const [question, pressed] of keys) {
    await expect.poll(() => shown.slice(from)).toContain(question)
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

it.skipIf(!hasScript)('corrects an answer with the keys, and is asked again', async () => {
  const folder = temporaryFolder()
  const { code } = await initAtTerminal(folder, [
    ['newsletter called', 'Parish noos\u007f\u007f\u007fews\r'],
    ['Who sends', '\r'],
    ['which languages', 'en, cx\r'],
    ['none of these', '\u007fy\r'],
    ['write first', `${down} \r`],
    ['issue appear', '\u0004'],
  ])
  expect(code).toBe(0)
  const settings = readFileSync(path.join(folder, 'newsletter.yaml'), 'utf8').split('\n')
  expect(settings).toEqual(
    expect.arrayContaining(['name: Parish news', 'languages: [en, cy]', 'lang: cy', 'bilingual: two-mails']),
  )
})

it.skipIf(!hasScript).each([
  ['a prompt', 'Who sends', {}],
  ['a list', 'funds it', { flags: ['--name', 'News', '--languages', 'en'] }],
  ['a plain line', 'Who sends', { TERM: 'dumb' }],
])('ends with Ctrl-C in the middle at %s, and writes nothing', async (_, question, how) => {
  const folder = temporaryFolder()
  const before = ['newsletter called', 'Who sends', 'your logo', 'behind the name', 'links and buttons', 'funds it']
  const asked = before.slice('flags' in how ? 1 : 0, before.indexOf(question))
  const { code, shown } = await initAtTerminal(
    folder,
    [...asked.map((one) => [one, '\r'] as const), [question, '\u0003']],
    how,
  )
  expect({ code, shown }).toEqual({ code: 130, shown: expect.stringContaining('Nothing was written.') })
  expect(readdirSync(folder)).toEqual([])
})

it.skipIf(!hasScript).each([{ TERM: 'dumb' }, { NO_COLOR: '1' }, { flags: ['--plain'] }])(
  'asks in plain lines without control sequences with %o',
  async (how) => {
    const folder = temporaryFolder()
    const { code, shown } = await initAtTerminal(
      folder,
      [
        ['newsletter called', 'Parish news\r'],
        ['Who sends', '\r'],
        ['which languages', 'klingon\r'],
        ['none of these', 'pl\r'],
        ['your logo', '\u0004'],
      ],
      how,
    )
    expect({ code, controls: shown.includes('\u001b') && how.TERM !== undefined }).toEqual({ code: 0, controls: false })
    expect(shown).toContain('[en] > ')
    expect(readFileSync(path.join(folder, 'newsletter.yaml'), 'utf8')).toContain('\nlanguages: [pl]\n')
  },
)
