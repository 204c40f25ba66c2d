import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseStyleAttribute } from '../../../src/lib/css/style.ts'
import { parseHtml } from '../../../src/lib/html/htmlTokens.ts'
import { breakLongLines, maxLineLength } from '../../../src/lib/text/breakLongLines.ts'
import { memoryFiles } from '../../../src/stages/load/memoryFiles.ts'
import { compileIn, htmlOf, issueOf, projectAround, textOf } from '../../support/project.ts'
import { randomProject } from '../../support/randomIssue.ts'

const longest = (html: string) => Math.max(...html.split('\n').map((line) => line.length))

/** Without the inserted line breaks. */
const whole = (html: string) =>
  html
    .replaceAll('<!--\n-->', '')
    .replaceAll('\n>', '>')
    .replace(/(<\w+)\n/g, '$1 ')

/** HTML as it is shown: white space is one space, except where it is preserved. */
function seen(html: string): unknown[] {
  let kept = 0
  let text = ''
  const found: unknown[] = []
  const flush = () => {
    if (text) found.push(text)
    text = ''
  }
  const spaced = (value: string) => value.replace(/[ \t\n]+/g, ' ')
  for (const token of parseHtml(html)) {
    if (token.kind === 'comment') {
      if (token.text === '\n') continue
      flush()
      found.push(spaced(token.text).replaceAll(' >', '>'))
    } else if (token.kind === 'text') text += kept > 0 ? token.text : spaced(token.text)
    else {
      flush()
      if (token.name === 'pre') kept += token.kind === 'open' ? 1 : -1
      if (token.kind === 'close') found.push(`/${token.name}`)
      else
        found.push([
          token.name,
          ...Object.entries(token.attributes).map(([name, value]) => [
            name,
            name === 'style' ? parseStyleAttribute(value).map(([one, said]) => [one, spaced(said)]) : spaced(value),
          ]),
        ])
    }
  }
  flush()
  return found
}

const words = 'A paragraph of many words about plans and regions. '.repeat(60)
const unbroken = 'x'.repeat(3_000)
const chinese = '&#26085;&#26412;'.repeat(400)

const texts: readonly (readonly [what: string, html: string])[] = [
  ['a long paragraph', `<p>${words}</p>`],
  ['a word without an end', `<p>${unbroken}</p>`],
  ['characters that are written as references', `<p>${chinese}</p>`],
  ['a word of signs that are references', `<p>R${'&amp;'.repeat(220)}D${'&lt;'.repeat(400)}${'&#38;'.repeat(300)}</p>`],
  ['characters made of several', `<p>${'e&#769;&#128105;&#8205;&#128105;&#127462;&#127463;'.repeat(100)}</p>`],
  ['a list without white space', `<ul>${'<li>a</li>'.repeat(400)}</ul>`],
  ['many attributes', `<td ${Array.from({ length: 200 }, (_, i) => `data-a${i}="b c"`).join(' ')}>x</td>`],
  ['a long alternative text', `<img src="a.png" alt="${words}">`],
  ['a long style', `<p style="${'color:red;font-family:&#39;Segoe UI&#39;, Arial;'.repeat(80)}">x</p>`],
  [
    'a style sheet in one line',
    `<style>${'.a{color:red;content:"a;b c"}@media print{.b{margin:0}}'.repeat(60)}</style>`,
  ],
  ['a comment for Outlook', `<!--[if mso | IE]>${'<table role="none"><tr><td width="10">'.repeat(60)}<![endif]-->`],
  ['what is kept as it is written', `<pre>${words}</pre><p>${words}</p>`],
  ['kept by its style', `<div style="white-space: pre-wrap"><div>a</div>${words}</div>`],
  ['a title', `<title>${words}</title>`],
]

describe('lines of an email', () => {
  it.each(texts)('%s is broken, and is shown as before', (_, html) => {
    const broken = breakLongLines(html)
    expect(longest(broken.html)).toBeLessThanOrEqual(maxLineLength)
    expect(seen(broken.html)).toEqual(seen(html))
  })

  it('stay as they are where all are short', () => {
    const html = `<p>${'a '.repeat(490)}</p>\n`.repeat(20)
    expect(breakLongLines(html).html).toBe(html)
  })

  it('keep white space that is shown, by an element or a style sheet', () => {
    for (const [before, after] of [
      ['<pre>', '</pre>'],
      ['<p style="white-space:pre-line">', '</p>'],
      ['<style>.a{white-space:pre}</style><p class="a">', '</p>'],
    ]) {
      const { html } = breakLongLines(before + words + after)
      expect(html).toContain('<!--\n-->')
      expect(whole(html)).toBe(before + words + after)
    }
  })

  it('are not broken inside an address, a character reference or a string', () => {
    const address = `https://example.org/${'a'.repeat(1_500)}?b=1&amp;c=2`
    const { html } = breakLongLines(
      `<p>${words}<a href="${address}" style="font-family:'${'A B '.repeat(300)}'">x</a></p>`,
    )
    expect(html).toContain(`href="${address}"`)
    expect(html).toContain(`'${'A B '.repeat(300)}'`)
    expect(whole(breakLongLines(`<p>${chinese}</p>`).html)).toBe(`<p>${chinese}</p>`)
  })

  it('are broken with known offsets, and completely: a second time breaks nothing', () => {
    const piece = fc.constantFrom(...texts.map(([, html]) => html), '<p>short</p>', '\n')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (parts) => {
        const html = parts.join('')
        const broken = breakLongLines(html)
        expect(longest(broken.html)).toBeLessThanOrEqual(maxLineLength)
        expect(breakLongLines(broken.html).html).toBe(broken.html)
        let start = 0
        for (const part of parts) {
          expect(broken.html.slice(broken.newOffset(start))[0]).toBe(part[0])
          start += part.length
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are broken by themselves as they are with the rest', () => {
    const pieces = [
      ' ',
      '\n',
      '<b>',
      '</b>',
      '<i title="a b">',
      '<!-- a b -->',
      '<!--\na\n-->',
      '<!--',
      '-->',
      '<p class="',
    ]
    const more = ['<style>', '</style>', '&#26085;', '<td a="b"c>', '<br />', '"', "<a href='b'>", '<', '--', '>']
    const long = fc.integer({ min: 200, max: 1_100 }).map((length) => 'x'.repeat(length))
    const piece = fc.oneof(long, fc.constantFrom(...pieces, ...more), fc.constantFrom(...texts.map(([, html]) => html)))
    // Where an element keeps its white space, lines are not looked at by themselves.
    const kept = '<xmp></xmp>\n'
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (parts) => {
        const html = parts.join('')
        expect(breakLongLines(kept + html).html).toBe(kept + breakLongLines(html).html)
      }),
      { numRuns: Number(process.env['RUNS'] ?? 1_000) },
    )
  })

  it('of any issue are short enough, in each HTML form', async () => {
    await fc.assert(
      fc.asyncProperty(randomProject(2), async ({ files, issues }) => {
        for (const { id, target } of issues) {
          const { value: email } = await compileIn(memoryFiles(files), id, target)
          for (const html of email ? htmlOf(email) : []) {
            // A single long attribute cannot be broken.
            const bare = html.replace(/(href|src)="[^"]{800,}"/g, '$1=""')
            expect(longest(bare)).toBeLessThanOrEqual(maxLineLength)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('of a long paragraph in every language are short enough', async () => {
    const sentence = ['Το σχέδιο λέει τι θα κάνει η περιοχή. ', '日本語の文章です。', 'Word '].map((one) =>
      one.repeat(200),
    )
    for (const text of sentence) {
      const section = `type: story\ntitle: Plans\nbody: ${JSON.stringify(text.trim())}`
      const { value: email } = await compileIn(projectAround(issueOf(section)))
      for (const role of ['document', 'paste'] as const)
        expect(longest(email ? textOf(email, role) : 'x'.repeat(2_000))).toBeLessThanOrEqual(maxLineLength)
    }
  })
})
