import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitHtml } from '../../../src/lib/html/htmlPieces.ts'
import { repository } from '../../support/project.ts'

const goldens = path.join(repository, 'test/goldens')
const editions = readdirSync(goldens, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.html'))

/** With this tag behind it, a text is cut by the tokenizer, since an attribute has no quotes. */
const guessed = '<i a>'

/** The pieces of a text as the tokenizer cuts it; null where the text swallows the tag behind it. */
function tokenized(html: string) {
  const pieces = splitHtml(html + guessed)
  return pieces.pop()?.text === guessed ? pieces : null
}

const written = fc.constantFrom(
  ...'p td style title script textarea xmp plaintext br v:rect'
    .split(' ')
    .flatMap((name) => [`<${name}>`, `</${name}>`, `<${name} id="a>b" class="c">`, `<${name}/>`]),
  ...['text', ' ', '\u00a0', '<', '>', '"', '</', '<P>', '<td a>', '<td\u00a0a="1">', '<td a="1"b="2">', '</td >'],
  ...['<!-- a -->', '<!--[if mso]><td><![endif]-->', '<!-->', '--!>', '<!doctype html>', '<![CDATA[x]]>', '<?x?>'],
)

describe('pieces of HTML', () => {
  it.each(editions)('%s is cut as the tokenizer cuts it', (file) => {
    const html = readFileSync(path.join(goldens, file), 'utf8')
    expect(splitHtml(html)).toEqual(tokenized(html))
  })

  it('are as the tokenizer cuts them', () => {
    let cut = 0
    fc.assert(
      fc.property(fc.array(written, { maxLength: 10 }), (all) => {
        const html = all.join('')
        const pieces = tokenized(html)
        if (!pieces) return
        cut += 1
        expect(splitHtml(html)).toEqual(pieces)
      }),
      { numRuns: 10_000 },
    )
    expect(cut).toBeGreaterThan(1000)
  })
})
