import { describe, expect, it } from 'vitest'
import { wrapText } from '../../../src/lib/text/wrap.ts'
import { compileWell, issueOf, projectAround, textOf } from '../../support/project.ts'

const longest = (text: string) => Math.max(...text.split('\n').map((line) => Buffer.byteLength(line)))
const address = `https://example.org/${'a'.repeat(800)}`

describe('a word that no line of an email can hold', () => {
  it.each([
    ['a text in Chinese', '我们的计划已经出来了'.repeat(54)],
    ['one word', 'a'.repeat(39_900)],
    ['people made of several', '👩‍👩‍👧‍👦'.repeat(120)],
  ])('%s is broken between its characters', (_, word) => {
    const wrapped = wrapText(`See ${word} now`, 72, '- ', '  ')
    expect(longest(wrapped)).toBeLessThanOrEqual(998)
    expect(wrapped.replace(/\s/g, '')).toBe(`-See${word}now`)
  })

  it('is not one that fits', () => {
    expect(wrapText(`Read ${address} now`, 72)).toBe(`Read\n${address}\nnow`)
  })

  it('is broken in the text version', async () => {
    const chinese = '我们的计划已经出来了'.repeat(54)
    const text = textOf(
      await compileWell(projectAround(issueOf(`type: story\ntitle: Plans\nbody: ${chinese}`))),
      'text',
    )
    expect(longest(text)).toBeLessThanOrEqual(998)
    expect(text.replaceAll('\n', '')).toContain(chinese)
  })
})
