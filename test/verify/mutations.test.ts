import { describe, expect, it } from 'vitest'
import { type Comparison, compareHtml, type FinalHtml, isSame } from '../../src/verify/compareHtml.ts'
import { changes, finalNames, finalOf } from './finals.ts'
import { type Mutated, openRandom, partMutations, partsOf } from './mutations.ts'
import { platformChanges } from './pageChanges.ts'

const finals = finalNames.map(finalOf)
const runs = Number(process.env['RUNS'] ?? 20)

interface Case {
  readonly final: FinalHtml
  readonly html: string
  readonly expected: readonly { readonly part: string; readonly mutated: Mutated }[]
}

/** Changes as many parts of an email, each in another way. */
function changedCase(names: readonly string[], random: () => number): Case {
  for (;;) {
    const final = finals[Math.floor(random() * finals.length)] ?? finalOf('issue-5')
    const { before, texts } = partsOf(final)
    const changed = [...texts]
    const expected: Case['expected'][number][] = []
    for (const name of names) {
      const at = Math.floor(random() * texts.length)
      const mutated = changed[at] === texts[at] ? partMutations[name]?.(texts[at] ?? '', random) : null
      if (!mutated) continue
      changed[at] = mutated.html
      expected.push({ part: final.parts[at]?.name ?? '', mutated })
    }
    if (expected.length === names.length) return { final, html: before + changed.join(''), expected }
  }
}

function expectFound({ expected }: Case, comparison: Comparison): void {
  expect(isSame(comparison)).toBe(false)
  for (const { part, mutated } of expected) {
    const found = comparison.differences.filter(
      ({ kind, where, what }) =>
        mutated.kinds.includes(kind) && (where ?? '').includes(part) && mutated.words.test(what),
    )
    expect(found).not.toEqual([])
  }
}

describe.each(Object.keys(partMutations))('%s', (name) => {
  it('is found and named at its place', () => {
    const random = openRandom(name.length * 1000 + 14)
    for (let run = 0; run < runs; run += 1) {
      const one = changedCase([name], random)
      const comparison = compareHtml(one.final, one.html, changes)
      expectFound(one, comparison)
      expect(comparison.differences.length).toBeLessThanOrEqual(3)
    }
  })
})

it('several at once, in a page of the platform, are all found', () => {
  const random = openRandom(14)
  const names = Object.keys(partMutations)
  for (let run = 0; run < runs * 5; run += 1) {
    const chosen = Array.from({ length: 3 }, () => names[Math.floor(random() * names.length)] ?? '')
    const one = changedCase(chosen, random)
    const page = platformChanges['the hosted page']?.(one.html, one.final) ?? ''
    expectFound(one, compareHtml(one.final, page, changes))
  }
})
