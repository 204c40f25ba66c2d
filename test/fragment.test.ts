import { describe, expect, it } from 'vitest'
import { compileWell, repositoryFiles, sampleIssues, textOf } from './support/project.ts'

/** What GovDelivery's source view accepts, whatever it strips. */
describe.each(sampleIssues)('the fragment of %s', async (id) => {
  const email = await compileWell(repositoryFiles, id)
  const html = textOf(email, 'paste')

  it('has no element that belongs into a head, and no script', () => {
    expect(html).not.toMatch(/<(style|link|script|meta|form|html|head|body|title|base|iframe|input|svg)\b/i)
    expect(html).not.toMatch(/\bon\w+="|javascript:|data:|class="| target=/i)
  })

  it('has absolute addresses only', () => {
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map((match) => match[1])
    expect(addresses.length).toBeGreaterThan(3)
    expect(addresses.filter((address) => !/^https:\/\//.test(address ?? ''))).toEqual([])
  })

  it('is plain ASCII, below the size at which mail programs clip', () => {
    expect(html).toMatch(/^[\n\x20-\x7e]*$/)
    expect(html.length).toBeLessThan(80_000)
  })

  it('has one h1, headings without jumps, and no id', () => {
    const levels = [...html.matchAll(/<h([1-6])\b/g)].map((match) => Number(match[1]))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels[0]).toBe(1)
    expect(levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1)).toEqual([])
    expect(html).not.toMatch(/\bid="/)
  })

  it('has balanced conditional comments and no others', () => {
    const comments = [...html.matchAll(/<!--([\s\S]*?)-->/g)].map((match) => match[1] ?? '')
    expect(comments.filter((text) => !/^\[if mso[^\]]*\]>[\s\S]*<!\[endif\]$/.test(text))).toEqual([])
    for (const name of ['table', 'tr', 'td']) {
      const inComments = comments.join('')
      const count = (pattern: RegExp) => [...inComments.matchAll(pattern)].length
      expect(count(new RegExp(`<${name}\\b`, 'g')), `${name} in comments`).toBe(count(new RegExp(`</${name}>`, 'g')))
    }
  })

  it('has a role on every layout table and the language on its wrapper', () => {
    const tables = [...html.matchAll(/<table\b[^>]*>/g)].map((match) => match[0])
    expect(tables.filter((table) => !table.includes('role="presentation"'))).toEqual([])
    expect(html).toMatch(/^<div role="article"[^>]* lang="en-GB" dir="ltr"/)
  })

  it('states size, line height and colour of every heading, paragraph and item inline', () => {
    const texts = [...html.matchAll(/<(h[1-6]|p|li)\b[^>]*>/g)].map((match) => match[0])
    const bare = texts.filter((tag) => !/font-size:\d+px;line-height:\d+px/.test(tag) && !/margin:0[^"]*"$/.test(tag))
    expect(bare.filter((tag) => !tag.includes('<p style="margin'))).toEqual([])
    expect([...html.matchAll(/<a\b[^>]*>/g)].filter(([tag]) => !/color:#[0-9a-f]{6}.*underline/i.test(tag))).toEqual([])
  })
})
