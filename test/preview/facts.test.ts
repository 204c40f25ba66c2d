import { describe, expect, it } from 'vitest'
import { openMemory } from '../../src/lib/cache/memory.ts'
import { decodeReferences } from '../../src/lib/html/decodeReferences.ts'
import { linksOf } from '../../src/preview/facts/linksOf.ts'
import { outlineOf } from '../../src/preview/facts/outlineOf.ts'
import { sizesOf } from '../../src/preview/facts/sizesOf.ts'
import { strippedText } from '../../src/preview/facts/strippedText.ts'
import { compileWell, repositoryFiles, sampleIssues, startsOf, textOf } from '../support/project.ts'

async function lookAt(id: string) {
  const email = await compileWell(repositoryFiles, id, undefined, openMemory(1_000_000))
  const paste = textOf(email, 'paste')
  return { email, paste, document: textOf(email, 'document'), starts: startsOf(email, 'paste') }
}

describe('issue-5', async () => {
  const { email, paste, document, starts } = await lookAt('issue-5')
  const { pictures: own } = email
  const names = own.map(({ name }) => name)

  it('has an outline of its headings, in order, each in its part', () => {
    const headings = outlineOf(paste, starts).flatMap((item) =>
      item.kind === 'heading' ? [`${item.section} h${item.level} ${item.text}`] : [],
    )
    expect(headings).toEqual([
      '0 h1 COHES3ION newsletter',
      '1 h2 Regional Action Plans Published',
      '2 h2 Stockholm Region project is the latest Cohes3ion good practice recognised by Interreg Europe',
      '3 h2 Bable Consultancy reports published',
      '4 h2 Looking back at some key project milestones',
      '5 h2 About',
    ])
  })

  it('has the same outline in both forms, with the names of its pictures', () => {
    const outline = outlineOf(paste, starts, own)
    expect(outline).toEqual(outlineOf(document, startsOf(email, 'document'), own))
    const pictures = outline.flatMap((item) => (item.kind === 'picture' ? [`${item.src}: ${item.alt}`] : []))
    expect(pictures.slice(0, 2)).toEqual([
      'images/eu-emblem.png: Flag of the European Union',
      'images/plans.png: Eight report covers on two shelves, each with its own geometric pattern',
    ])
    expect(pictures.map((picture) => picture.replace(/^images\/|:.*/g, ''))).toEqual(names)
  })

  it('is readable after only its tags are removed: the preview text first, each paragraph on a line', () => {
    const lines = strippedText(document).split('\n')
    expect(lines[0]?.startsWith(`${email.preview}\u200c\u00a0`)).toBe(true)
    expect(lines.slice(1, 7)).toEqual([
      'COHES3ION newsletter',
      'Issue 5 · January 2022',
      'European Union',
      'European Regional Development Fund',
      'Publication',
      'Regional Action Plans Published',
    ])
    expect(lines).toContain('producing 8 Regional Action Plans')
    expect(strippedText(document)).not.toMatch(/@media|\[if mso|<\w|&#|^\s*$/m)
  })
})

describe.each(sampleIssues)('the facts of %s', async (id) => {
  const { email, paste, document, starts } = await lookAt(id)

  it('list every address of the paste form, in order, each with its words', () => {
    const links = linksOf(paste, starts)
    const addresses = [...paste.matchAll(/\shref="([^"]*)"/g)].map((match) => match[1]?.replaceAll('&amp;', '&'))
    expect(addresses.length).toBeGreaterThan(1)
    expect(links.map(({ href }) => href)).toEqual(addresses)
    expect(links.filter(({ text }) => text === '' || /[<>\n]|&#| {2}/.test(text))).toEqual([])
    expect(links).toEqual(linksOf(document, startsOf(email, 'document')))
  })

  it('give the size of each part; together they are all from the first part on', () => {
    const sizes = sizesOf(paste, starts)
    expect(sizes).toHaveLength(starts.length)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(paste.length - (starts[0] ?? 0))
    expect(Math.min(...sizes)).toBeGreaterThan(500)
  })

  it('name no part where the parts are not known', () => {
    expect(new Set([...outlineOf(paste, null), ...linksOf(paste, null)].map(({ section }) => section))).toEqual(
      new Set([null]),
    )
    expect(sizesOf(paste, null)).toEqual([])
  })
})

describe('the outline', () => {
  it('has a heading’s text on one line, decoded, with the words of its pictures', () => {
    const html = '<h2>A &amp;\n <b>B</b>&#160;<br>C&lt;br&gt; <img src="x.png" alt="&quot;D&quot;"></h2>'
    expect(outlineOf(html, null)).toEqual([{ section: null, kind: 'heading', level: 2, text: 'A & B C<br> "D"' }])
  })

  it('lists pictures without alternative text, and external ones by their address', () => {
    const html = '<img src="https://e.org/a.png?x=1&amp;y"><img alt="" src="https://e.org/b.png"><!-- <img src="c"> -->'
    expect(outlineOf(html, null, [{ name: 'b.png', address: 'https://e.org/b.png' }])).toEqual([
      { section: null, kind: 'picture', alt: '', src: 'https://e.org/a.png?x=1&y' },
      { section: null, kind: 'picture', alt: '', src: 'images/b.png' },
    ])
  })

  it('assigns nothing before the first part to a part', () => {
    const html = '<h1>A</h1><h2>B</h2><h2>C</h2>'
    const starts = [html.indexOf('<h2>B'), html.indexOf('<h2>C')]
    expect(outlineOf(html, starts).map(({ section }) => section)).toEqual([null, 0, 1])
  })

  it('ends a heading or link that was not closed at the next one', () => {
    expect(outlineOf('<h2>A<h2>B</h2>', null).map((item) => item.kind === 'heading' && item.text)).toEqual(['A', 'B'])
    expect(linksOf('<a href="1">A<a href="2">B</a>', null).map(({ text }) => text)).toEqual(['A', 'B'])
  })
})

describe('links', () => {
  it.each([
    ['<a href="x">One<br>two</a>', 'One two'],
    ['<a href="x"><p>One</p><p>two</p></a>', 'One two'],
    ['<a href="x">On<b>e</b></a>', 'One'],
    ['<a href="x"><img src="a.png" alt="A &amp; B"></a>', 'A & B'],
    ['<a href="x">\n&nbsp;One\n  two </a>', 'One two'],
    ['<a href="x"><!-- no -->&#128512;</a>', '😀'],
    ['<a href="x"></a>', ''],
  ])('have their words on one line: %s', (html, text) => {
    expect(linksOf(html, null)).toEqual([{ section: null, text, href: 'x' }])
  })

  it('have their address decoded once, macros as written; anchors without one are none', () => {
    const html = '<a href="?a=1&amp;b=&amp;lt;">x</a><a name="y">y</a><a href="[[SUBSCRIBER_PREFERENCES_URL]]">z</a>'
    expect(linksOf(html, null).map(({ href }) => href)).toEqual(['?a=1&b=&lt;', '[[SUBSCRIBER_PREFERENCES_URL]]'])
  })
})

describe('text with its tags removed', () => {
  it.each([
    ['<p>One\n two</p> <p>three</p>', 'One two\nthree'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>', '1 2\n3'],
    ['<ul><li>a</li>\n<li>b <b>c</b>d</li></ul>', 'a\nb cd'],
    ['<head><title>T</title></head><body>x</body>', 'x'],
    ['<head><title>T</title><body>x</body>', 'x'],
    ['x<style>p{}</style><script>if (a<b) c()</script><!-- c -->y', 'xy'],
    ['&lt;p&gt;&nbsp;&#8211;&amp;lt;', '<p>\u00a0–&lt;'],
    ['<div style="display:none">hidden</div>seen', 'hidden\nseen'],
    ['<p><img src="a.png" alt="words"></p>', ''],
  ])('of %s', (html, text) => {
    expect(strippedText(html)).toBe(text)
  })
})

describe('references', () => {
  it.each([
    ['&amp;&lt;&gt;&quot;&apos;&#39;', `&<>"''`],
    ['&#x1F600;&#X41;&#233;', '😀Aé'],
    ['&#0;&#xD800;&#x110000;&#99999999999999999999;', '\ufffd\ufffd\ufffd\ufffd'],
    ['&amp;#233;', '&#233;'],
    ['&unknown; & &amp', '&unknown; & &amp'],
  ])('%s', (html, text) => {
    expect(decodeReferences(html)).toBe(text)
  })
})
