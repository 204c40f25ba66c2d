import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/model/finding.ts'
import type { Example } from '../../src/rules/example.ts'
import { rules } from '../../src/rules/index.ts'
import { checkExample, fixed, inShort, questionsOf } from './checkExample.ts'

const groups = rules.map((rule) => [rule.id, rule] as const)

describe.each(groups)('%s', (id, rule) => {
  const found = async (example: Example): Promise<readonly Finding[]> => {
    const checked = await checkExample(example)
    return rule.severity === 'question' ? questionsOf(checked, id) : checked.findings
  }

  it('has examples', () => {
    expect(rule.good).not.toEqual([])
    expect(rule.bad).not.toEqual([])
  })

  it.each(rule.good.map((example) => [shortened(example), example] as const))('is silent about %s', async (_, good) => {
    expect((await found(good)).map(inShort)).toEqual([])
  })

  it.each(rule.bad.map((example) => [shortened(example), example] as const))('speaks about %s', async (_, bad) => {
    const findings = await found(bad)
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
  })
})

function underlined({ place }: Finding): string | null {
  return place ? place.source.text.slice(place.from, place.to) : null
}

function shortened(example: Example): string {
  const text = JSON.stringify(example)
  return text.length > 100 ? `${text.slice(0, 97)}…` : text
}
