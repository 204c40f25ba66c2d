import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseStyle, parseStyleAttribute, printStyle } from '../../../src/lib/css/style.ts'
import { parseStylesheet } from '../../../src/lib/css/styleSheet.ts'
import { decodeReferences } from '../../../src/lib/html/decodeReferences.ts'
import { escapeHtml, toAscii } from '../../../src/lib/html/escape.ts'
import type { Step, Token } from '../../../src/lib/html/htmlTokens.ts'
import { fluidColumns } from '../../../src/stages/render/steps/fluidColumns.ts'
import { pictureWidths } from '../../../src/stages/render/steps/pictureWidths.ts'
import { visibleText } from '../../../src/stages/render/steps/visibleText.ts'
import { openStage, type Stage } from '../../browser/stage.ts'
import { compileWell, issueOf, projectAround, repository, textOf } from '../../support/project.ts'

const nastyValues = [
  "'Segoe UI', Arial, sans-serif",
  '"Segoe UI", Arial',
  "'A; width:900px', serif",
  '"it\'s; so", serif',
  "'a\\'; b', serif",
  'url(data:image/png;base64,AAAA==)',
  'url( "data:image/svg+xml;utf8,<svg x=\')\'/>" )',
  "url(data:image/svg+xml;utf8,<svg a='b'/>)",
  'rgb(1, 2, 3) /* ; color: red */',
  'image-set("a;b.png" 1x, url(c;d.png) 2x)',
  'Arial & Sons',
  'f\\;g',
  '[a;b] "c"',
]

const attributes: readonly (readonly [name: string, write: (css: string) => string])[] = [
  ['&quot; and &#39;', escapeHtml],
  ['hexadecimal references', (css) => css.replace(/["'&]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`)],
  ['names', (css) => css.replaceAll('&', '&amp;').replaceAll("'", '&apos;').replaceAll('"', '&quot;')],
]

describe('declarations', () => {
  it.each(nastyValues)('end after %s, not inside it', (value) => {
    expect(parseStyle(`color:red;font-family:${value};width:10px`)).toEqual([
      ['color', 'red'],
      ['font-family', value],
      ['width', '10px'],
    ])
  })

  it.each(attributes)('are found in an attribute with %s', (_, write) => {
    for (const value of nastyValues) {
      const style = parseStyleAttribute(`color:red;font-family:${write(value)};width:10px`)
      expect(style.map(([property, written]) => [property, decodeReferences(written)])).toEqual([
        ['color', 'red'],
        ['font-family', value],
        ['width', '10px'],
      ])
    }
  })

  it.each([
    ["font-family:'Segoe UI", "font-family:'Segoe UI'"],
    ['font-family:&quot;Segoe UI', 'font-family:&quot;Segoe UI&quot;'],
    ['background:url(a.png', 'background:url(a.png)'],
    ["background:url('a.png", "background:url('a.png')"],
    ['color:red /* why', 'color:red /* why*/'],
    ["font-family:'a\\", "font-family:'a'"],
    ['a:b\\ ;color:red', 'a:b;color:red'],
    ["font-family:'a\\\\", "font-family:'a\\\\'"],
  ])('%s: what is not closed ends with the declaration', (written, closed) => {
    expect(printStyle(parseStyleAttribute(written))).toBe(closed)
  })

  it('are read the same again after they are printed, whatever they hold', () => {
    const text = fc.array(fc.constantFrom(...'ab:;\'"()[]\\/*& \n', 'url(', '&#39;', '&quot;', '&amp;', '&#59;', 'é'))
    fc.assert(
      fc.property(text, (pieces) => {
        const once = parseStyleAttribute(pieces.join(''))
        expect(parseStyleAttribute(printStyle(once))).toEqual(once)
        const more = parseStyleAttribute(`${printStyle(once)};max-width:100%`)
        expect(more.at(-1)).toEqual(['max-width', '100%'])
      }),
      { numRuns: 2000 },
    )
  })

  it('are found in linear time', () => {
    expect(parseStyle(`a:${'('.repeat(200_000)}`)).toHaveLength(1)
    expect(parseStyle(`a:${'"x";'.repeat(100_000)}`)).toHaveLength(1)
  })
})

describe('style sheets', () => {
  it('are not cut at characters in strings, addresses and comments', () => {
    const css =
      '@import url("a;b.css"); /* .no{width:1px} */ .a{content:"};{";background:url(data:x;y,{})}' +
      '@media print{.b,.c:is(.d, .e){color:red}} .f{color:blue'
    expect(parseStylesheet(css).map(({ media, selectors, style }) => [media, selectors, style])).toEqual([
      [
        '',
        '.a',
        [
          ['content', '"};{"'],
          ['background', 'url(data:x;y,{})'],
        ],
      ],
      ['print', '.b,.c:is(.d, .e)', [['color', 'red']]],
      ['', '.f', [['color', 'blue']]],
    ])
  })
})

describe('ASCII', () => {
  it('is written as CSS inside a style element, as references elsewhere', () => {
    expect(toAscii('<p title="é">é</p><style media="a>b">.a:before{content:"→é1"}/* ’ */</style><p>é</p>')).toBe(
      '<p title="&#233;">&#233;</p><style media="a>b">.a:before{content:"\\002192\\0000e91"}/* \\002019 */</style><p>&#233;</p>',
    )
  })
})

const open = (name: string, written: { readonly [name: string]: string }): Token => ({
  kind: 'open',
  name,
  attributes: written,
})

const steps: readonly (readonly [
  name: string,
  step: Step,
  token: (style: string) => Token,
  last: readonly string[],
])[] = [
  ['pictureWidths', pictureWidths, (style) => open('img', { width: '528', style }), ['max-width', 'height']],
  ['visibleText', visibleText, (style) => open('td', { style: `font-size:0;${style};line-height:1` }), ['line-height']],
  [
    'fluidColumns',
    fluidColumns(528),
    (style) => open('div', { class: 'mj-column-per-50', style }),
    ['min-width', 'max-width', 'width'],
  ],
]

describe.each(steps)('%s', (_, step, token, last) => {
  it.each(nastyValues)('keeps %s unchanged, and adds its own declarations outside of it', (value) => {
    for (const [, write] of attributes) {
      const done = step(token(`font-family:${write(value)};color:red`))
      const style = done?.kind === 'open' ? parseStyle(decodeReferences(done.attributes['style'] ?? '')) : []
      const read = new Map(style)
      expect(read.get('font-family')).toBe(value)
      expect(read.get('color')).toBe('red')
      for (const property of last) expect(read.has(property)).toBe(true)
    }
  })
})

describe('a theme’s font', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage()
  })
  afterAll(() => stage?.close())

  const theme = readFileSync(path.join(repository, 'templates/themes/default/theme.yaml'), 'utf8')
  const picture = readFileSync(path.join(repository, 'issues/images/partners.png'))

  it.each([
    `"'Segoe UI', Arial, sans-serif"`,
    `'"Segoe UI", Arial, sans-serif'`,
    `"'It\\\\'s mine; really', 'Segoe UI', Arial, sans-serif"`,
  ])('%s: pictures fit the screen of a telephone', async (font) => {
    const issue = issueOf(
      'type: story\ntitle: A story\nbody: Some text.\nimage: { src: wide.png, alt: A wide picture }',
    )
    const files = projectAround(issue, {
      'issues/wide.png': picture,
      'templates/themes/default/theme.yaml': theme.replace(/^font:.*$/m, `font: ${font}`),
    })
    const email = await compileWell(files)
    for (const role of ['document', 'paste'] as const) {
      const html = textOf(email, role)
      await stage.show({ html, pictures: new Map(email.pictures.map(({ name }) => [name, picture])) })
      await stage.look(320, 'light')
      expect(await stage.ask('overflow()')).toEqual([])
    }
  })
})
