import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { composeChanges } from '../../src/fix/composeChanges.ts'
import { changeList } from '../../src/report/changeList.ts'
import { openPaint } from '../../src/report/paint.ts'
import { cohes3ion, temporaryFolder } from '../support/cli.ts'
import { fixable } from '../support/fixes.ts'

const issue = `date: 2026-05-01
subject: Eight regions publish their plans
preview: Each plan says what a region will do in the next two years.
sections:
  - type: story
    title: Eight plans published
    body: |
      Read the the plan of MÃ¼nchen, and the re\u00adgions of ZÃ¼riÃ§h.

      The [map](https://www.europa.eu/a/rather/long/address/of/a/map?fbclid=IwAR0x&page=2) is new.
`

function project(): string {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'issues'))
  writeFileSync(path.join(folder, 'newsletter.yaml'), 'name: Test newsletter\ntarget: { name: document }\n')
  writeFileSync(path.join(folder, 'issues/spring.yaml'), issue)
  return folder
}

const list = `issues/spring.yaml:8:12  the the  →  the  repeated-word
issues/spring.yaml:8:28  MÃ¼nchen,  →  München,  broken-characters
issues/spring.yaml:8:46  re[U+00AD soft hyphen]gions  →  regions  invisible-characters
issues/spring.yaml:8:58  ZÃ¼riÃ§h.  →  Züriçh.  broken-characters
issues/spring.yaml:10:17  https://www.eur…dress/of/a/map?fbclid=IwAR0x&page=2  →  https://www.eur…dress/of/a/map?page=2  link-tracked
`

describe('what fixes change', () => {
  it('is listed in the same way by --dry-run, beside the patch, and by --fix', async () => {
    const folder = project()
    const dry = await cohes3ion(folder, 'check', 'spring', '--dry-run')
    expect(dry.stderr).toBe(`${list}6 findings in 1 file would be fixed.\n`)
    expect(dry.stdout).toMatch(/^--- a\/issues\/spring\.yaml\n/)
    expect(readFileSync(path.join(folder, 'issues/spring.yaml'), 'utf8')).toBe(issue)
    const fixed = await cohes3ion(folder, 'check', 'spring', '--fix')
    expect(fixed.stderr).toContain(`${list}6 findings in 1 file fixed.\n`)
    expect((await cohes3ion(folder, 'check', 'spring', '--fix')).stderr).toContain(
      'There is nothing that can be fixed for certain.',
    )
  })

  it('is in colour only where colours are used', () => {
    const before = new TextEncoder().encode('title: the the plan\n')
    const finding = fixable('x', { source: { path: 'a.yaml', text: '' }, from: 0, to: 0 }, '')
    const changes = [{ path: 'a.yaml', from: 10, to: 14, replacement: '', findings: [finding] }]
    const files = [{ path: 'a.yaml', before, after: before }]
    expect(changeList({ changes, files }, openPaint(false))).toBe('a.yaml:1:8  the the  →  the  x\n')
    expect(changeList({ changes, files }, openPaint(true))).toContain('\u001b[31mthe the\u001b[39m')
  })

  it('is one change where a later round changes what an earlier one has written', () => {
    const finding = fixable('x', { source: { path: 'a.yaml', text: '' }, from: 0, to: 0 }, '')
    const edit = (from: number, to: number, replacement: string) => ({
      ...{ path: 'a.yaml', from, to, replacement, meant: replacement, findings: [finding] },
    })
    const first = composeChanges([], [edit(0, 3, 'four'), edit(8, 13, 'x')], 'one two three ten')
    expect(first).toMatchObject([
      { from: 0, to: 3, replacement: 'four' },
      { from: 8, to: 13, replacement: 'x' },
    ])
    expect(composeChanges(first, [edit(3, 8, 'R2'), edit(10, 14, '')], 'four two x ten')).toMatchObject([
      { from: 0, to: 7, replacement: 'fouR2', findings: [finding, finding] },
      { from: 8, to: 17, replacement: 'x', findings: [finding, finding] },
    ])
  })
})
