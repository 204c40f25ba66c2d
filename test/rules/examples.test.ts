import { describe, expect, it } from 'vitest'
import type { Files } from '../../src/model/files.ts'
import type { Finding, Fix } from '../../src/model/finding.ts'
import type { Example } from '../../src/rules/example.ts'
import { rules } from '../../src/rules/index.ts'
import type { CompiledOne } from '../support/compileOne.ts'
import { checkExample, checkFiles, fixed, inShort, questionsOf } from './checkExample.ts'
import { exampleProject } from './exampleProject.ts'

const groups = rules.map((rule) => [rule.id, rule] as const)

describe.each(groups)('%s', (id, rule) => {
  const findingsIn = (checked: CompiledOne) =>
    rule.severity === 'question' ? questionsOf(checked, id) : checked.findings

  it('has examples', () => {
    expect(rule.good).not.toEqual([])
    expect(rule.bad).not.toEqual([])
  })

  it.each(rule.good.map((example) => [shortened(example), example] as const))(
    'has no finding in %s',
    async (_, good) => {
      expect(findingsIn(await checkExample(good)).map(inShort)).toEqual([])
    },
  )

  it.each(rule.bad.map((example) => [shortened(example), example] as const))(
    'finds the mistakes in %s, and gives good advice',
    async (_, bad) => {
      const checked = await checkExample(bad)
      const findings = findingsIn(checked)
      expect(findings.map((finding) => `${finding.id} “${underlined(finding)}”`)).toEqual(
        bad.at.map((at) => `${id} “${at}”`),
      )
      for (const { message, help } of findings) {
        expect(message).toMatch(/[.?]$/)
        expect(help.trim()).not.toBe('')
        expect(`${message} ${help}`).not.toMatch(/invalid|undefined|\bnull\b|\[object|\bNaN\b|“”/i)
      }
      if (bad.fixed !== undefined) expect(fixed(findings)).toContain(bad.fixed)
      else expect(findings.filter(({ fix }) => fix)).toEqual([])
      await expectGoodAdvice(id, bad, checked.findings)
    },
  )
})

/** Expects that each proposal removes its finding and causes no other. */
async function expectGoodAdvice(id: string, bad: Example, findings: readonly Finding[]): Promise<void> {
  for (const finding of findings) {
    const proposed = finding.suggestion ?? finding.fix
    if (!proposed) continue
    const followed = await checkFiles(follow(exampleProject(bad), proposed), bad)
    const [left, now] = [idsOf(findings.filter((one) => one !== finding)), idsOf(followed.findings)]
    // Where two marks are a pair, the fix of one may also fix the other.
    if (finding.suggestion) expect(now, finding.message).toEqual(left)
    else expect(left, finding.message).toEqual(expect.arrayContaining(now))
    expect(finding.id).toBe(id)
  }
}

function underlined({ place }: Finding): string | null {
  return place ? place.source.text.slice(place.from, place.to) : null
}

function shortened(example: Example): string {
  const text = JSON.stringify(example)
  return text.length > 100 ? `${text.slice(0, 97)}…` : text
}

/** The project after this proposal is followed. */
function follow(files: Files, { place, replacement }: Fix): Files {
  const { path, text } = place.source
  const written = new TextEncoder().encode(text.slice(0, place.from) + replacement + text.slice(place.to))
  return {
    ...files,
    read: (asked, most) => (asked === path ? { kind: 'file', bytes: written } : files.read(asked, most)),
  }
}

function idsOf(findings: readonly Finding[]): string[] {
  return findings.map(({ id }) => id).sort()
}
