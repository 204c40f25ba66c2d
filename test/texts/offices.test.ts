import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { inShort } from '../rules/checkExample.ts'
import { checkOffice, isAnswered, isAt, mistakesOf } from './office.ts'

const offices = path.join(import.meta.dirname, 'offices')

describe.each(readdirSync(offices))('the newsletter of an office: %s', (office) => {
  const [good, bad] = [path.join(offices, office, 'good'), path.join(offices, office, 'bad')]

  it('has no finding in the good issue', async () => {
    const { findings } = await checkOffice(good)
    expect(findings.filter(({ severity }) => severity !== 'question').map(inShort)).toEqual([])
  })

  it('finds at least 95 of 100 mistakes of the bad one, each at its place', async () => {
    const checked = await checkOffice(bad)
    const mistakes = mistakesOf(bad).filter(({ person }) => person === undefined)
    const missed = mistakes.filter((one) => !isAnswered(one, checked, bad))
    expect(mistakes.length).toBeGreaterThanOrEqual(15)
    expect(missed.length / mistakes.length, missed.map(({ mistake }) => mistake).join('\n')).toBeLessThanOrEqual(0.05)
  })

  it('finds nothing where there is no mistake', async () => {
    const mistakes = mistakesOf(bad)
    const { findings } = await checkOffice(bad)
    expect(findings.filter((finding) => !mistakes.some((one) => isAt(finding, one, bad))).map(inShort)).toEqual([])
  })
})
