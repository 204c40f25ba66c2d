import { describe, expect, it } from 'vitest'
import { cellWidth } from '../../../src/lib/text/cellWidth.ts'
import { wrapText } from '../../../src/lib/text/wrap.ts'
import { compileWell, issueOf, projectAround, textOf } from '../../support/project.ts'

const longest = (text: string, lengthOf: (line: string) => number) => Math.max(...text.split('\n').map(lengthOf))
const address = `https://example.org/${'a'.repeat(800)}`

describe('a word that no line can hold', () => {
  it.each([
    ['a text in Chinese', '我们的计划已经出来了'.repeat(54)],
    ['one word', 'a'.repeat(39_900)],
    ['words joined by hard spaces', 'two\u00a0words\u00a0'.repeat(40).trim()],
    ['people made of several', '👩‍👩‍👧‍👦'.repeat(120)],
    ['one letter with many accents', `a${'\u0301'.repeat(4000)}`],
    ['invisible characters', '\u200b'.repeat(4000)],
  ])('%s is broken between its characters', (_, word) => {
    const wrapped = wrapText(`See ${word} now`, 72, '- ', '  ')
    expect(longest(wrapped, Buffer.byteLength)).toBeLessThanOrEqual(998)
    expect(longest(wrapped, cellWidth)).toBeLessThanOrEqual(72)
    const solid = (text: string) => text.replace(/[\s\u200b]/g, '')
    expect(solid(wrapped)).toBe(solid(`-See${word}now`))
  })

  it('is broken after a sign that joins its parts, where there is one', () => {
    const parts = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(10)]
    expect(wrapText(parts.join('/'), 72)).toBe(`${parts[0]}/\n${parts[1]}/${parts[2]}`)
  })

  it.each([
    ['an address', address],
    ['an address of mail', `${'a'.repeat(60)}@${'b'.repeat(60)}.org`],
    ['an address without its protocol', `example.org/${'a'.repeat(80)}`],
    ['the name of a host', `${'a.'.repeat(60)}example.org`],
  ])('stays whole if it is %s', (_, word) => {
    expect(wrapText(`Read ${word} now`, 72)).toBe(`Read\n${word}\nnow`)
  })

  it('is broken in the text version', async () => {
    const chinese = '我们的计划已经出来了'.repeat(54)
    const text = textOf(
      await compileWell(projectAround(issueOf(`type: story\ntitle: Plans\nbody: ${chinese}`))),
      'text',
    )
    expect(longest(text, cellWidth)).toBeLessThanOrEqual(72)
    expect(text.replaceAll('\n', '')).toContain(chinese)
  })
})

describe('a script without spaces', () => {
  it.each([
    ['Chinese', 20, '我们的计划已经出来了，请大家阅读。', '我们的计划已经出来\n了，请大家阅读。'],
    ['Japanese', 20, 'コンピューターと「もっと」知りたい方', 'コンピューターと\n「もっと」知りたい方'],
    ['Thai', 22, 'แต่ละแผนระบุว่าภูมิภาคจะทำอะไร', 'แต่ละแผนระบุว่าภูมิภาคจะทำ\nอะไร'],
    ['Khmer', 14, 'ផែនការនីមួយៗចែងថាតំបន់', 'ផែនការនីមួយៗ\nចែងថាតំបន់'],
    [
      'Chinese about a name and a number',
      20,
      '更多信息请联系COHES3ION项目组2026年',
      '更多信息请联系\nCOHES3ION项目组2026\n年',
    ],
    [
      'Chinese around an address',
      20,
      '请看https://example.org/plan一二三。',
      '请看\nhttps://example.org/plan\n一二三。',
    ],
  ])('is broken between its words: %s', (_, width, text, wrapped) => {
    expect(wrapText(text, width)).toBe(wrapped)
  })

  it('keeps its words at the windows in which a long text is read', () => {
    // 300 words of two characters, with nothing else between them.
    const text = '欧洲地区创新计划'.repeat(150)
    const lines = wrapText(text, 40).split('\n')
    expect(lines.join('')).toBe(text)
    for (const line of lines) expect(line).toMatch(/^(?:欧洲|地区|创新|计划)+$/)
  })
})

describe('a line', () => {
  it.each([
    ['begins with no dash', 11, 'Green home – less water', 'Green\nhome – less\nwater'],
    ['begins with no dot between facts', 7, 'A plan · PDF', 'A\nplan ·\nPDF'],
    ['begins with no mark that French sets apart', 9, 'Quand est ? Demain', 'Quand\nest ?\nDemain'],
    ['begins with no number of a link', 12, 'Read it here [12], then go', 'Read it\nhere [12],\nthen go'],
    ['begins with no unit', 8, 'That is 50 % more', 'That is\n50 %\nmore'],
    ['begins with no unit of a download', 6, 'PDF · 2.4 MB', 'PDF ·\n2.4 MB'],
    ['ends with no slash', 12, '10:00 BST / 11:00', '10:00 BST\n/ 11:00'],
  ])('%s', (_, width, text, wrapped) => {
    expect(wrapText(text, width)).toBe(wrapped)
  })

  it('breaks before a dash rather than being too long', () => {
    expect(wrapText(`${'a'.repeat(20)} – ${'b'.repeat(20)}`, 20)).toBe(`${'a'.repeat(20)}\n–\n${'b'.repeat(20)}`)
  })
})

it.each([
  ['Südostösterreich – 5 € · £100m', 30],
  ['Ελλάδα България', 15],
  ['计划，ｆ', 8],
  ['여덟', 4],
  ['e\u0301 ที่ שָׁלוֹם', 8],
  ['a\u00ad\u200bb', 2],
  ['😀 🇬🇧 ❤️', 8],
])('%s is as wide as the cells that it takes', (text, cells) => {
  expect(cellWidth(text)).toBe(cells)
})
