import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Token, visitHtml, voidElements } from '../../../src/lib/html/htmlTokens.ts'
import { plainTokensIn } from '../../../src/lib/html/plainHtml.ts'
import { repository } from '../../support/project.ts'

/** The tokens of a text; null where it leaves an element open. */
function plainTokens(html: string) {
  const open: string[] = []
  const tokens = plainTokensIn(html, open)
  return open.length === 0 ? tokens : null
}

/** The tokens of the parser, without comments. */
function parsed(html: string): (readonly [Token, number])[] {
  const tokens: (readonly [Token, number])[] = []
  visitHtml(html, (token, from) => {
    if (token.kind !== 'comment') tokens.push([token, from])
  })
  return tokens
}

const goldens = path.join(repository, 'test/goldens')
const editions = readdirSync(goldens, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.html'))

/** Pieces that together need all kinds of repair by a parser. */
const pieces = [
  ...'p a li td tr table tbody thead th div span h2 h3 ul br img style title head body html button svg script'
    .split(' ')
    .flatMap((name) => [`<${name}>`, `</${name}>`]),
  ...[
    'text',
    ' ',
    '&amp;',
    '<',
    '>',
    '"',
    '<!-- a -->',
    '<!--[if mso]><td><![endif]-->',
    '<!-->',
    '<!--->',
    '--!>',
    '-->',
  ],
  ...[
    '<a href="x">',
    '<td a="1" a="2">',
    '<td a>',
    "<td a='1'>",
    '<br/>',
    '<P>',
    '<!doctype html>',
    '</STYLE>',
    '<img src="a>b">',
  ],
  ...['<!', '</', '<!-- a --!> b -->', '<div  class="a"\n id="b">', '<div class="a" >', '<![CDATA[x]]>', '<?x?>'],
]

describe('plain HTML', () => {
  it.each(editions)('%s is read as the parser reads it', (file) => {
    const html = readFileSync(path.join(goldens, file), 'utf8')
    expect(plainTokens(html)).toEqual(parsed(html))
  })

  it('is read as the parser reads it, or not at all', () => {
    const any = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(''))
    fc.assert(
      fc.property(any, (html) => {
        const plain = plainTokens(html)
        if (plain) expect(plain).toEqual(parsed(html))
      }),
      { numRuns: 5000 },
    )
  })

  it('is read as the parser reads it where every element has an end tag', () => {
    const names =
      'p a li ul td th tr table tbody thead tfoot div span h2 h3 br img style title head body html link dd dt dl b'
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('text', ' ', '&amp;', '"', '>', '<!-- a -->', '<!--[if mso]><td><![endif]-->', ''),
        fc
          .tuple(fc.constantFrom(...names.split(' ')), fc.constantFrom('', ' id="a&amp;b>"'), fc.array(tie('tree')))
          .map(([name, attributes, inside]) => {
            const open = `<${name}${attributes}>`
            return voidElements.has(name) ? open : `${open}${inside.join('')}</${name}>`
          }),
      ),
    }))
    let read = 0
    fc.assert(
      fc.property(tree, (html) => {
        const plain = plainTokens(html)
        if (!plain) return
        read += 1
        expect(plain).toEqual(parsed(html))
      }),
      { numRuns: 5000 },
    )
    expect(read).toBeGreaterThan(1000)
  })

  it('is not read where browsers would have to repair it', () => {
    expect(plainTokens('<p>a<p>b')).toBeNull()
    expect(plainTokens('<td nowrap>a</td>')).toBeNull()
    expect(plainTokens('<b>a</b> < b')).toBeNull()
    expect(plainTokens('<p>a <b>b</b></p>')).not.toBeNull()
  })
})
