import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { forTerminal } from '../../src/report/forTerminal.ts'
import { runHere, sampleProject, screen, temporaryFolder } from '../support/cli.ts'

const asTyped = (text: string, program: string) => forTerminal(text, { program, columns: null })
const npx = 'npx cohes3ion'

describe('a command in a text', () => {
  it('is told as it is typed', () => {
    expect(asTyped('Run “cohes3ion check --fix” again.', npx)).toBe('Run “npx cohes3ion check --fix” again.')
    expect(asTyped('  cohes3ion init   begin', npx)).toBe('  npx cohes3ion init   begin')
    expect(asTyped('Run “cohes3ion check” again.', 'cohes3ion')).toBe('Run “cohes3ion check” again.')
    expect(asTyped('This is a fault in cohes3ion 1.2.3', npx)).toBe('This is a fault in cohes3ion 1.2.3')
  })

  it('stays as it is in a line of the author’s file', () => {
    const frame = '  > 3 | # “cohes3ion check spring” names those that are left.'
    expect(asTyped(frame, npx)).toBe(frame)
  })

  it('does not make a wrapped line wider than a terminal', () => {
    const line = `  ${'word '.repeat(10)}“cohes3ion explain rules”`
    expect(
      asTyped(line, npx)
        .split('\n')
        .map((one) => one.length <= 78),
    ).toEqual([true, true])
    expect(asTyped(line, npx)).toMatch(/^ {2}word .*\n {2}\S.*$/)
  })
})

describe('a line that is longer than the terminal is wide', () => {
  const narrow = (text: string) => forTerminal(text, { program: 'cohes3ion', columns: 50 })

  it('is broken between words and stays set in, while shorter lines stay', () => {
    const long = `  ${'word '.repeat(15).trim()}`
    const lines = narrow(`  short  line\n${long}`).split('\n')
    expect(lines[0]).toBe('  short  line')
    expect(lines.slice(1).map((line) => line.length <= 50 && /^ {2}\S/.test(line))).toEqual([true, true])
    expect(lines.slice(1).join(' ').replace(/\s+/g, ' ')).toBe(long.replace(/\s+/g, ' '))
  })

  it('stays whole where it shows a file, where its colours alone are long, and where no terminal is', () => {
    const frame = `> 12 | ${'word '.repeat(20)}\n     | ${' '.repeat(60)}^^^^`
    expect(narrow(frame)).toBe(frame)
    const painted = `  \u001b[36m${'word '.repeat(9).trim()}\u001b[39m  \u001b[1mx\u001b[22m`
    expect(narrow(painted)).toBe(painted)
    expect(asTyped('word '.repeat(40), 'cohes3ion')).toBe('word '.repeat(40))
  })

  it('is wrapped in findings, in questions of check, and in help', async () => {
    const folder = sampleProject()
    const wide = { ...screen(true), columns: 60 }
    await runHere(['check', 'issue-4', '--no-cache'], {
      cwd: folder,
      stdout: wide,
      stderr: screen(),
      env: { NO_COLOR: '1' },
    })
    await runHere(['build', 'nowhere'], { cwd: folder, stdout: screen(), stderr: wide, env: { NO_COLOR: '1' } })
    await runHere(['check', '--help'], { cwd: folder, stdout: wide, stderr: screen() })
    const text = wide.text().replaceAll(/^\s*(?:>?\s*\d+)? \|.*$/gm, '')
    expect(text).toContain('For a person to judge')
    expect(text).toContain('Usage: cohes3ion check')
    // An address is never broken.
    expect(text.split('\n').filter((line) => line.length > 60 && line.trim().includes(' '))).toEqual([])
  })
})

describe('the program, where npx runs it,', () => {
  const run = async (cwd: string, env: { readonly [name: string]: string }, ...argv: readonly string[]) => {
    const [stdout, stderr] = [screen(), screen()]
    await runHere(argv, { cwd, env, stdout, stderr })
    return { stdout: stdout.text(), stderr: stderr.text() }
  }
  const byNpx = { npm_command: 'exec', npm_lifecycle_script: '"cohes3ion"' }

  it('names its commands so in help, messages and explanations', async () => {
    const folder = temporaryFolder()
    expect((await run(folder, byNpx, '--help')).stdout).toMatch(
      /^Usage: npx cohes3ion [\s\S]*^ {2}npx cohes3ion init {2}/m,
    )
    expect((await run(folder, byNpx, 'build', 'spring')).stderr).toContain('with “npx cohes3ion init”')
    expect((await run(folder, byNpx, 'explain')).stdout).toContain('“npx cohes3ion explain diary”')
    expect(
      (await run(folder, { npm_command: 'exec', npm_lifecycle_script: 'vitest' }, 'explain')).stdout,
    ).not.toContain('npx')
  })

  it('writes and reports to other programs what it does elsewhere', async () => {
    const folder = sampleProject()
    writeFileSync(path.join(folder, 'issues/spring.yaml'), 'date: 2026-05-01\nsubject: Spring\nsections: []\n')
    const json = async (env: { readonly [name: string]: string }) =>
      (await run(folder, env, 'check', 'spring', '--format', 'sarif')).stdout
    expect(await json(byNpx)).toBe(await json({}))
    expect(await json({})).toContain('cohes3ion explain')
  })
})
