import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openMemory } from '../../src/lib/cache/memory.ts'
import { splitHtml } from '../../src/lib/html/htmlPieces.ts'
import { framedViews } from '../../src/preview/state.ts'
import { attributeOf, mapAttributes } from '../../src/preview/views/attributes.ts'
import { views } from '../../src/preview/views/index.ts'
import { withMarkers } from '../../src/preview/views/markers.ts'
import type { ViewSource } from '../../src/preview/views/viewSource.ts'
import { govdeliveryWrapper } from '../../src/targets/govdeliveryWrapper.ts'
import { compileWell, repositoryFiles, sampleIssues, startsOf, textOf } from '../support/project.ts'

const marker = /<a data-section="\d+" hidden><\/a>/g
const base = '<base target="_blank">'
const names = framedViews.map(({ id }) => id)

async function sourceOf(id: string): Promise<ViewSource> {
  const email = await compileWell(repositoryFiles, id, undefined, openMemory(1_000_000))
  const [document, paste] = [textOf(email, 'document'), textOf(email, 'paste')]
  const inPaste = startsOf(email, 'paste')
  const starts = startsOf(email, 'document').map((start, i) => ({ document: start, paste: inPaste[i] ?? -1 }))
  const about = { subject: email.subject, preview: email.preview, lang: 'en-GB', dir: 'ltr' } as const
  return { document, paste, starts, pictures: email.pictures, ...about, wrap: govdeliveryWrapper }
}

/** A document that is written by hand. */
function handWritten(head: string, body: string, more: Partial<ViewSource> = {}): ViewSource {
  const document = `<!doctype html>\n<html>\n<head>${head}</head>\n<body>${body}</body>\n</html>\n`
  const pictures = [{ name: 'plan.png', address: 'https://e.org/plan.png' }]
  const about = { pictures, subject: 'S', preview: null, lang: 'en', dir: 'ltr' } as const
  return { document, paste: body, starts: null, ...about, wrap: null, ...more }
}

const headOf = (html: string) => /<head>([\s\S]*?)<\/head>/.exec(html)?.[1]
const bodyOf = (html: string) => /<body>([\s\S]*?)<\/body>/.exec(html)?.[1]
const styled = (css: string) => handWritten(`<style>${css}</style>`, '')
const cssOf = (html: string) => /<style>([^<]*)<\/style><\/head>/.exec(html)?.[1]

describe.each(sampleIssues)('the views of %s', async (id) => {
  const source = await sourceOf(id)
  const parts = source.starts ?? []

  it('have a marker for each part, in order, at one level', () => {
    expect(parts.length).toBeGreaterThan(2)
    for (const name of names) {
      const html = views[name](source)
      const found = [...html.matchAll(/<a data-section="(\d+)" hidden>/g)].map((match) => Number(match[1]))
      expect(found, name).toEqual(parts.map((_, i) => i))
      const [before = '', ...rest] = html.replace(/<!--[\s\S]*?-->/g, '').split(marker)
      const depth = (text: string) => text.split('<div').length - text.split('</div>').length
      expect(depth(before), name).toBeGreaterThan(0)
      // The first part opens the box that all share.
      expect(rest.slice(0, -1).map(depth), name).toEqual(rest.slice(0, -1).map((_, i) => (i === 0 ? 1 : 0)))
    }
  })

  it('differ only by markers from views without parts', () => {
    for (const name of names)
      expect(views[name](source).replace(marker, ''), name).toBe(views[name]({ ...source, starts: null }))
  })

  it('open no link in their frame: the target of all links comes first in the head', () => {
    for (const name of names) expect(views[name](source), name).toMatch(/<head>\s*<base target="_blank">/)
  })

  it('show the email’s own pictures from the preview, in both forms', () => {
    for (const name of names) {
      const pictures = [...views[name](source).matchAll(/<img\b[^>]* src="([^"]*)"/g)].map((match) => match[1] ?? '')
      expect(new Set(pictures), name).toEqual(new Set(source.pictures.map((picture) => `images/${picture.name}`)))
    }
  })

  it('are, in light, the document without its dark rules', () => {
    const expected = source.document
      .replace('@media screen and (prefers-color-scheme: dark) {', '@media screen and (max-width:0) {')
      .replace('content="light dark"', 'content="light"')
      .replace('{ color-scheme: light dark;', '{ color-scheme: light;')
    for (const name of ['desktop', 'phone-375', 'phone-320', 'no-pictures'] as const)
      expect(views[name](source).replace(marker, '').replace(base, ''), name).toBe(expected)
  })

  it('do not depend on the reader’s own colour scheme', () => {
    for (const name of names) {
      expect(views[name](source), name).not.toMatch(/prefers-color-scheme|color-scheme: light dark/)
      expect(views[name](source).includes('@media screen and (min-width:0) {'), name).toBe(name === 'dark')
    }
    expect(views.dark(source)).toContain('<meta name="color-scheme" content="dark">')
    expect(views.dark(source)).toContain('[data-ogsc] .ink')
  })

  it('show the fragment as it is inside the platform', () => {
    const hosted = source.paste.replace(/src="https:[^"]*\/([^"/]+)"/g, 'src="images/$1"').trim()
    expect(views.platform(source).replace(marker, '')).toContain(hosted)
  })

  it('have no style, class or comment where these are removed, and keep all else', () => {
    const html = views['no-style'](source).replace(base, '').replace(marker, '')
    expect(html).not.toMatch(/<style|<!--|\sclass=|@media/)
    const words = (text: string) => text.replace(/<style>[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '')
    const expected = words(views.desktop(source).replace(base, '').replace(marker, '')).replace(/\sclass="[^"]*"/g, '')
    expect(html).toBe(expected)
  })

  it('double each font size and line height, and nothing else, in large text', () => {
    const sizes = (html: string) =>
      [...html.replace(/<!--[\s\S]*?-->/g, '').matchAll(/[;"](?:font-size|line-height):([\d.]+)px/g)].map((match) =>
        Number(match[1]),
      )
    const [plain, large] = [views.desktop(source), views['large-text'](source)]
    expect(sizes(plain).length).toBeGreaterThan(40)
    expect(sizes(large)).toEqual(sizes(plain).map((size) => 2 * size))
    const blank = (html: string) =>
      html.replace(/(font-size|line-height):[\d.]+px/g, '').replace('<style>html{font-size:200%}</style>', '')
    expect(blank(large)).toBe(blank(plain))
  })
})

describe('a reader’s colour scheme', () => {
  it.each([
    ['@media(prefers-color-scheme:dark){a{b:c}}', '@media not all {a{b:c}}', '@media all {a{b:c}}'],
    ['@media ( prefers-color-scheme :  DARK )\n{}', '@media not all {}', '@media all {}'],
    ['@media (prefers-color-scheme: light) {}', '@media all {}', '@media not all {}'],
    [
      '@media screen and (prefers-color-scheme: dark) and (max-width: 480px) {}',
      '@media screen and (max-width:0) and (max-width: 480px) {}',
      '@media screen and (min-width:0) and (max-width: 480px) {}',
    ],
    ['a{color-scheme:light dark}', 'a{color-scheme:light}', 'a{color-scheme:dark}'],
    ['a{color-scheme: dark light !important}', 'a{color-scheme: light !important}', 'a{color-scheme: dark !important}'],
    ['a{color-scheme:dark}', 'a{color-scheme:dark}', 'a{color-scheme:dark}'],
    [
      '@media  (max-width: 480px){} p{color:red}',
      '@media  (max-width: 480px){} p{color:red}',
      '@media  (max-width: 480px){} p{color:red}',
    ],
  ])('is decided in %s', (css, light, dark) => {
    expect(cssOf(views.desktop(styled(css)))).toBe(light)
    expect(cssOf(views.dark(styled(css)))).toBe(dark)
  })

  it('is decided in attributes: media, the meta element, inline style', () => {
    const source = handWritten(
      '<META content="light dark" NAME="Color-Scheme"><meta name="description" content="light and dark colour scheme">',
      '<picture><source media="(prefers-color-scheme: dark)" srcset="images/plan.png"></picture>' +
        '<p style="color:red;color-scheme:light dark">x</p>',
    )
    const dark = views.dark(source)
    expect(dark).toContain('<META content="dark" NAME="Color-Scheme">')
    expect(dark).toContain('content="light and dark colour scheme"')
    expect(dark).toContain('<source media="all"')
    expect(dark).toContain('style="color:red;color-scheme:dark"')
    expect(views.desktop(source)).toContain('<source media="not all"')
  })

  it('is not changed in the words of the email', () => {
    const words = '<p>@media screen and (prefers-color-scheme: dark) {} color-scheme: light dark; font-size:12px</p>'
    for (const name of names) expect(bodyOf(views[name](handWritten('', words))), name).toBe(words)
  })
})

describe('pictures', () => {
  const shown = (html: string) => bodyOf(views.desktop(handWritten('', html)))

  it.each([
    ['<img src="https://e.org/plan.png">', '<img src="images/plan.png">'],
    ["<IMG alt='' SRC = 'https://e.org/plan.png'/>", `<IMG alt='' SRC = "images/plan.png"/>`],
    ['<img src=./images/plan.png>', '<img src="images/plan.png">'],
    ['<img src="images/plan.png">', '<img src="images/plan.png">'],
  ])('of the email come from the preview: %s', (written, expected) => {
    expect(shown(written)).toBe(expected)
  })

  it.each([
    '<img src="https://e.org/a/other.png">',
    '<img src="https://e.org/plan.png?size=2">',
    '<img src="https://e.org/a/plan.png">',
    '<img src="https://e.org/airplan.png">',
    '<img src="data:image/png;base64,/plan.png">',
    '<img alt="see src=https://e.org/plan.png and src=&quot;" src="https://e.org/other.png">',
    '<img alt="https://e.org/plan.png" src="https://e.org/other.png">',
    '<a href="https://e.org/plan.png">plan</a>',
    '<!-- <img src="https://e.org/plan.png"> -->',
    '<p>&lt;img src="https://e.org/plan.png"></p>',
  ])('of others stay: %s', (written) => {
    expect(shown(written)).toBe(written)
  })
})

describe('markers', () => {
  const mark = (part: number) => `<a data-section="${part}" hidden></a>`

  it.each([
    ['before a tag', '<p>a</p>|<p>b</p>', `<p>a</p>${mark(0)}<p>b</p>`],
    ['inside a text', 'a|b', `a${mark(0)}b`],
    ['behind a comment', '<p></p><!-- a|b --><p>', `<p></p><!-- ab -->${mark(0)}<p>`],
    ['behind a tag with a bracket in its value', '<p title=">|x">', `<p title=">x">${mark(0)}`],
    ['behind an element that holds no tags', '<title>a|b</title>c', `<title>ab</title>${mark(0)}c`],
    ['at the end', '<p>|', `<p>${mark(0)}`],
    ['at the start', '|<p>', `${mark(0)}<p>`],
  ])('stand %s', (_, html, expected) => {
    expect(withMarkers(html.replace('|', ''), [html.indexOf('|')])).toBe(expected)
  })

  it('stand in order where parts are empty or start after the end', () => {
    expect(withMarkers('a<p>b', [1, 1, 4, 99])).toBe(`a${mark(0)}${mark(1)}<p>${mark(2)}b${mark(3)}`)
  })

  it('remove nothing, whatever the text and the places', () => {
    fc.assert(
      fc.property(anyHtml, fc.array(fc.nat(120)), (html, places) => {
        const marked = withMarkers(
          html,
          places.sort((a, b) => a - b),
        )
        expect(marked.replace(marker, '')).toBe(html)
        expect(marked.match(marker)?.length ?? 0).toBe(places.length)
      }),
    )
  })
})

const scraps = ['<', '>', '<!--', '-->', '<![endif]', '"', "'", '=', ' ', '/', '<p', '<a class="x" style="font:1px">']
const elements = [
  '<style>',
  '</style>',
  '<title>',
  '</title>',
  '<img src="images/plan.png">',
  'x',
  '&lt;',
  '@media',
  '\n',
]
const anyHtml = fc
  .array(fc.oneof(fc.constantFrom(...scraps, ...elements), fc.string({ maxLength: 4 })), { maxLength: 20 })
  .map((pieces) => pieces.join(''))

describe('any HTML', () => {
  it('is complete after it was split into tokens', () => {
    const joined = (html: string) =>
      splitHtml(html)
        .map(({ text }) => text)
        .join('')
    fc.assert(fc.property(anyHtml, (html) => joined(html) === html))
  })

  it('becomes a view of each kind', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        for (const name of names) expect(views[name](handWritten('', html))).toContain(base)
      }),
    )
  })

  it('keeps its tags byte for byte where no attribute is changed', () => {
    fc.assert(fc.property(anyHtml, (html) => mapAttributes(`<p ${html}>`, (_, value) => value) === `<p ${html}>`))
  })

  it('is split as browsers do', () => {
    const kinds = splitHtml('<!doctype html><p a=">">1 < 2<!-->x<!-- <b> --><style><i></style><br/>').map(
      ({ kind, text }) => `${kind} ${text}`,
    )
    expect(kinds).toEqual([
      'declaration <!doctype html>',
      'tag <p a=">">',
      'text 1 < 2',
      'comment <!-->',
      'text x',
      'comment <!-- <b> -->',
      'tag <style>',
      'raw <i>',
      'tag </style>',
      'tag <br/>',
    ])
  })
})

describe('attributes', () => {
  it('are read in any way of writing', () => {
    const tag = `<a ONE=1 two = "2 'x'" three='3 "y"' four five="">`
    expect(['one', 'two', 'three', 'four', 'five', 'six'].map((name) => attributeOf(tag, name))).toEqual([
      '1',
      "2 'x'",
      '3 "y"',
      '',
      '',
      null,
    ])
  })

  it('are removed and changed, and nothing else', () => {
    const change = (name: string, value: string) => (name === 'class' ? null : name === 'id' ? '"' : value)
    expect(mapAttributes(`<p class="a" title=' class="b"' id=c CLASS=d>`, change)).toBe(
      `<p title=' class="b"' id="&quot;">`,
    )
  })
})

describe('single views', () => {
  it('put the target first also where there is no head', () => {
    const bare = (document: string) => views.desktop({ ...handWritten('', ''), document })
    expect(bare('<!DOCTYPE html><p>x')).toBe(`<!DOCTYPE html>${base}<p>x`)
    expect(bare('<html lang="en"><body>x')).toBe(`<html lang="en">${base}<body>x`)
    expect(bare('x')).toBe(`${base}x`)
    expect(bare('<!-- <head> --><html><head title="a>b"><header>')).toContain(`<head title="a>b">${base}<header>`)
  })

  it('take what is pasted for classic Outlook, laid out by today’s rules of the web', () => {
    const paste = '<!--[if mso]><p style="padding:4px">x</p><![endif]--><!--[if !mso]><!--><p>y</p><!--<![endif]-->'
    const html = views.outlook({ ...handWritten('', '<p>z</p>'), paste })
    expect(html).toMatch(/^<!doctype html>/)
    expect(bodyOf(html)).toBe('<p>x</p>')
    const document =
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html><head></head><body>x</body></html>'
    expect(views.outlook({ ...handWritten('', ''), paste: document })).toMatch(
      /^<!DOCTYPE html PUBLIC [^>]*><html><head><base/,
    )
  })

  it('invert colours, and pictures twice, in forced inversion', () => {
    const head = headOf(views.inverted(handWritten('<title>x</title>', ''))) ?? ''
    expect(head).toMatch(/html\{filter:invert\(1\) hue-rotate\(180deg\)!important\}/)
    expect(head).toMatch(/img\{filter:invert\(1\) hue-rotate\(180deg\)!important\}/)
    expect(head.endsWith('<title>x</title>')).toBe(true)
  })

  it.each([
    ['font-size:16px', 'font-size:32px'],
    ['FONT-SIZE : 9.5px', 'FONT-SIZE : 19px'],
    ['color:red; line-height:.5px', 'color:red; line-height:1px'],
    ['font:bold 16px/24px Arial;width:20px', 'font:bold 32px/48px Arial;width:20px'],
    ['font-size:clamp(12px, 2vw, 20px)', 'font-size:clamp(24px, 2vw, 40px)'],
    ['font-size:12pt;line-height:1.5', 'font-size:24pt;line-height:1.5'],
    ['width:600px;padding:4px;letter-spacing:1px', 'width:600px;padding:4px;letter-spacing:1px'],
    ['mso-font-size:3px;font-size:2em;font-family:a9px', 'mso-font-size:3px;font-size:2em;font-family:a9px'],
  ])('make text large: %s', (written, expected) => {
    const html = views['large-text'](handWritten(`<style>p{${written}}</style>`, `<p style="${written}">x</p>`))
    expect(html).toContain(`<style>p{${expected}}</style>`)
    expect(html).toContain(`<p style="${expected}">x</p>`)
  })

  it('show the document where the platform puts nothing around it', async () => {
    const source = { ...(await sourceOf('issue-5')), wrap: null }
    expect(views.platform(source)).toBe(views.desktop(source))
  })
})

describe('GovDelivery’s wrapper', () => {
  const hostile = `</title><script>"x"</script> & 'y'`

  it('escapes subject and preview text', () => {
    const html = govdeliveryWrapper('<p>body</p>', { subject: hostile, preview: hostile })
    expect(html).not.toContain('<script>')
    expect(html.match(/&lt;\/title&gt;&lt;script&gt;/g)).toHaveLength(3)
  })

  it('has in order: preview text, subject, body, footer, tagline', () => {
    const html = govdeliveryWrapper('<p>$& body</p>', { subject: 'SUB', preview: 'PRE' })
    const pattern =
      /^<!DOCTYPE html PUBLIC[\s\S]*lang="en"[\s\S]*<body>\s*<table[^>]*width="1"[\s\S]*PRE[\s\S]*<h1 class="bulletin_subject">SUB<\/h1>\s*<div class="bulletin_body">\s*<p>\$& body<\/p>\s*<\/div>\s*<div id="mail_footer">[\s\S]*<div id="tagline">/
    expect(html).toMatch(pattern)
  })

  it('has no table where there is no preview text, and loads nothing', () => {
    const html = govdeliveryWrapper('', { subject: 'S', preview: null })
    expect(html).not.toMatch(/<table|<img|<link|<script|src=|url\(/)
  })
})
