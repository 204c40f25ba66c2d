import { describe, expect, it } from 'vitest'
import { compareHtml, type FinalHtml, isSame } from '../../src/verify/compareHtml.ts'
import { changes, finalNames, finalOf } from './finals.ts'
import { browserChanges, platformChanges } from './pageChanges.ts'

const finals = finalNames.map((name) => [name, finalOf(name)] as const)

function expectSame(final: FinalHtml, html: string): void {
  const comparison = compareHtml(final, html, changes)
  expect(comparison.differences).toEqual([])
  expect(isSame(comparison)).toBe(true)
}

describe.each(finals)('%s is the same', (_, final) => {
  it('as it was built', () => expectSame(final, final.html))

  it.each(Object.entries({ ...platformChanges, ...browserChanges }))('after: %s', (name, change) => {
    const html = change(final.html, final)
    if (!['named references', 'order in styles', 'fixed spaces'].includes(name)) expect(html).not.toBe(final.html)
    expectSame(final, html)
  })

  it('after all of them together', () => {
    const {
      'adds its keys to addresses': keys,
      'the sent page': _sent,
      ...others
    } = { ...platformChanges, ...browserChanges }
    const order = [keys, ...Object.values({ ...browserChanges, ...others })]
    let { html } = final
    for (const change of order) if (change) html = change(html, final)
    expectSame(final, html)
  })
})
