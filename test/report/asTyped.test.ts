import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { asTyped } from '../../src/report/asTyped.ts'
import { runHere, sampleProject, screen, temporaryFolder } from '../support/cli.ts'

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
