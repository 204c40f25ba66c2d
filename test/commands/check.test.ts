import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cohes3ion, temporaryFolder } from '../support/cli.ts'
import { exemplaryProject } from '../support/exemplary.ts'

const issue = 'issues/exemplary/issue.yaml'
const replaced = (from: string, to: string) => (text: string) => {
  expect(text).toContain(from)
  return text.replace(from, to)
}
/** A warning in each: an address that is not encrypted. */
const warned = () =>
  exemplaryProject({
    [issue]: replaced('https://www.europa.eu/regions-together/survey', 'http://www.europa.eu/survey'),
  })
const broken = () => exemplaryProject({ [issue]: replaced('partner: Harbour', 'partnr: Harbour') })

describe('check', () => {
  it('finds nothing in a good issue, and ends with four counts and what it cannot know', async () => {
    const project = exemplaryProject()
    const { code, stdout, stderr } = await cohes3ion(project, 'check', 'exemplary')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      /\nexemplary {2}No findings\. Of the rules: Passed \d+ · Failed 0 · Needs a person 1 · Not checked \d\n/,
    )
    expect(stdout).toMatch(/No program can know whether [\s\S]*\.\n$/)
    expect(existsSync(path.join(project, 'out'))).toBe(false)
  })

  it('reports warnings, and fails for them with --strict only', async () => {
    const project = warned()
    const loose = await cohes3ion(project, 'check', 'exemplary')
    expect(loose.code).toBe(0)
    expect(loose.stdout).toContain(`${issue}:`)
    expect(loose.stdout).toContain('warning  link-http')
    expect(loose.stdout).toContain('Failed 1')
    expect((await cohes3ion(project, 'check', 'exemplary', '--strict')).code).toBe(1)
    expect((await cohes3ion(exemplaryProject(), 'check', 'exemplary', '--strict')).code).toBe(0)
  })

  it('fails with an error, and says that the rest could not be checked', async () => {
    const { code, stdout } = await cohes3ion(broken(), 'check', 'exemplary')
    expect(code).toBe(1)
    expect(stdout).toContain('unknown-field')
    expect(stdout).toContain('exemplary  could not be checked')
  })

  it('runs only the rules or groups that --only and --skip leave', async () => {
    const project = warned()
    const failed = async (...args: string[]) =>
      /Failed (\d)/.exec((await cohes3ion(project, 'check', 'exemplary', ...args)).stdout)?.[1]
    expect(await failed('--only', 'links')).toBe('1')
    expect(await failed('--only', 'link-http,subject-long')).toBe('1')
    expect(await failed('--only', 'inbox')).toBe('0')
    expect(await failed('--skip', 'links')).toBe('0')
    expect(await failed('--skip', 'inbox', '--skip', 'link-http')).toBe('0')
    expect((await cohes3ion(project, 'check', 'exemplary', '--only', 'inbox')).stdout).toMatch(
      /not among those asked for/,
    )
  })

  it('says so when no rule is left to look', async () => {
    const { code, stdout } = await cohes3ion(
      exemplaryProject(),
      'check',
      'exemplary',
      '--only',
      'dates',
      '--skip',
      'dates',
    )
    expect(code).toBe(0)
    expect(stdout).toMatch(/\nexemplary {2}No rule has looked at it\. Of the rules: Passed 0 /)
  })

  it('explains wrong use', async () => {
    const project = exemplaryProject()
    expect(await cohes3ion(project, 'check')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('check exemplary'),
    })
    expect(await cohes3ion(project, 'check', 'exemplary', '--only', 'link-htp')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean link-http?'),
    })
    expect(await cohes3ion(project, 'check', 'exemplery')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('Did you mean “exemplary”?'),
    })
    expect(await cohes3ion(temporaryFolder(), 'check', 'exemplary')).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('no newsletter.yaml'),
    })
  })

  it('checks every issue, also where another one is broken', async () => {
    const project = warned()
    writeFileSync(path.join(project, 'issues/other.yaml'), 'subjct: x\n')
    const { code, stdout } = await cohes3ion(project, 'check', '--all', '--format', 'json')
    expect(code).toBe(1)
    const { issues } = JSON.parse(stdout) as { issues: { id: string; checked: boolean; findings: { id: string }[] }[] }
    expect(issues.map(({ id, checked }) => [id, checked])).toEqual([
      ['exemplary', true],
      ['other', false],
    ])
    expect(issues[0]?.findings.map(({ id }) => id)).toEqual(['link-http'])
  })

  it('finds the same as build does, except for what build skips', async () => {
    const project = warned()
    const found = async (command: string) => {
      const { issues } = JSON.parse((await cohes3ion(project, command, 'exemplary', '--format', 'json')).stdout) as {
        issues: { findings: unknown[] }[]
      }
      return issues[0]?.findings
    }
    const checked = await found('check')
    expect(checked).toEqual(await found('build'))
    expect(checked).toHaveLength(1)
  })

  it('names files relative to where it is run, for GitHub and for SARIF', async () => {
    const project = warned()
    const inside = path.join(project, 'issues')
    expect((await cohes3ion(inside, 'check', 'exemplary', '--format', 'github')).stdout).toMatch(
      /^::warning file=exemplary\/issue\.yaml,line=\d+,/,
    )
    const log = JSON.parse((await cohes3ion(inside, 'check', 'exemplary', '--format', 'sarif')).stdout)
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('exemplary/issue.yaml')
  })

  it('writes no file, not even for a moment', async () => {
    const project = warned()
    const before = listing(project)
    await cohes3ion(project, 'check', 'exemplary')
    expect(listing(project)).toEqual(before)
  })
})

describe('check --fix', () => {
  const survey = 'https://www.europa.eu/regions-together/survey'
  const slips = () =>
    exemplaryProject({
      [issue]: (text) =>
        replaced('takes part and\n', 'takes part and and\n')(replaced(survey, `${survey}?fbclid=may&page=2`)(text)),
    })
  const textOf = (project: string) => readFileSync(path.join(project, issue), 'utf8')

  it('fixes what is certain and nothing else, and a second time nothing', async () => {
    const project = slips()
    const before = textOf(project)
    const { code, stdout, stderr } = await cohes3ion(project, 'check', 'exemplary', '--fix')
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringMatching(/\n2 findings in 1 file fixed\.\n\n$/) })
    expect(stderr).toContain('  and and  →  and  repeated-word\n')
    expect(stdout).toContain('Failed 0')
    const after = textOf(project)
    expect(after).toBe(before.replace('part and and', 'part and').replace('fbclid=may&', ''))
    expect((await cohes3ion(project, 'check', 'exemplary', '--fix')).stderr).toMatch(
      /^There is nothing that can be fixed/,
    )
    expect(textOf(project)).toBe(after)
  })

  it('shows with --dry-run what it would do, and changes nothing', async () => {
    const project = slips()
    const before = textOf(project)
    const { code, stdout, stderr } = await cohes3ion(project, 'check', 'exemplary', '--dry-run')
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/\n2 findings in 1 file would be fixed\.\n$/),
    })
    expect(stderr).toContain('  and and  →  and  repeated-word\n')
    expect(stdout).toMatch(/^--- a\/issues\/exemplary\/issue\.yaml\n\+\+\+ b\//)
    expect(stdout).toMatch(/^-.*takes part and and$/m)
    expect(stdout).toMatch(/^\+.*survey\?page=2" \}$/m)
    expect(textOf(project)).toBe(before)
  })

  it('reports with --dry-run, too, what cannot be read', async () => {
    const missing = await cohes3ion(exemplaryProject(), 'check', 'nothing', '--dry-run')
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no issue “nothing”') })
    expect(await cohes3ion(broken(), 'check', 'exemplary', '--dry-run')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('unknown-field'),
    })
    expect((await cohes3ion(temporaryFolder(), 'check', 'exemplary', '--dry-run')).code).toBe(1)
  })

  it('changes nothing in a project in which something cannot be read', async () => {
    const project = broken()
    const before = textOf(project)
    expect((await cohes3ion(project, 'check', 'exemplary', '--fix')).code).toBe(1)
    expect(textOf(project)).toBe(before)
  })
})

function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
}
