import { describe, expect, it } from 'vitest'
import { compareHtml, type FinalHtml, isSame, mostAlike } from '../../src/verify/compareHtml.ts'
import { changes, finalNames, finalOf } from './finals.ts'
import { openRandom, partsOf } from './mutations.ts'
import { browserChanges, changeAttribute, platformChanges } from './pageChanges.ts'

const finals = finalNames.map((name) => [name, finalOf(name)] as const)

function expectSame(final: FinalHtml, html: string): void {
  const comparison = compareHtml(final, html, changes)
  expect(comparison.differences).toEqual([])
  expect(isSame(comparison)).toBe(true)
}

describe.each(finals)('%s is the same', (_, final) => {
  it('as it was built', () => expectSame(final, final.html))

  it.each(Object.entries({ ...platformChanges, ...browserChanges }))('after: %s', (name, change) => {
    const html = change(final.html, final)
    if (!['named references', 'order in styles', 'fixed spaces'].includes(name)) expect(html).not.toBe(final.html)
    expectSame(final, html)
  })

  it('after all of them together', () => {
    const {
      'adds its keys to addresses': keys,
      'the sent page': _sent,
      ...others
    } = { ...platformChanges, ...browserChanges }
    const order = [keys, ...Object.values({ ...browserChanges, ...others })]
    let { html } = final
    for (const change of order) if (change) html = change(html, final)
    expectSame(final, html)
  })
})

const final = finalOf('issue-5')
const parts = partsOf(final)
const differencesIn = (html: string, of: FinalHtml = final) => {
  const comparison = compareHtml(of, html, changes)
  expect(isSame(comparison)).toBe(false)
  return comparison.differences.map(({ where, what }) => (where === null ? what : `${where}: ${what}`))
}
const wrapped = (html: string) => platformChanges['the hosted page']?.(html, final) ?? ''
const joined = (texts: readonly (string | undefined)[]) => parts.before + texts.join('')

describe('sections', () => {
  const [masthead, first, second, third, fourth, closing] = parts.texts

  it.each([
    ['left out', joined([masthead, first, third, fourth, closing]), ['Section 2: is missing']],
    ['two left out', joined([masthead, third, fourth, closing]), ['Section 1; Section 2: is missing']],
    [
      'changed round',
      joined([masthead, second, first, third, fourth, closing]),
      ['Section 2: now stands after Masthead'],
    ],
    ['put last', joined([masthead, second, third, fourth, first, closing]), ['Section 1: now stands after Section 4']],
    ['put first', joined([fourth, masthead, first, second, third, closing]), ['Section 4: now stands first']],
  ])('%s', (_, html, expected) => {
    expect(differencesIn(html)).toEqual(expected)
    expect(differencesIn(wrapped(html))).toEqual(expected)
  })

  it('one that stands twice is one too many', () => {
    expect(differencesIn(joined([masthead, first, second, second, third, fourth, closing])).join('\n')).toMatch(
      /^Section [12].*is added after it/m,
    )
  })

  it.each(finals)('%s: any one left out, any two neighbours changed round', (_, one) => {
    const { before, texts } = partsOf(one)
    for (const [at, { name }] of one.parts.entries()) {
      // The last part holds the end of the elements around all parts.
      if (at === texts.length - 1 || !texts[at]?.includes('<h2')) continue
      expect(differencesIn(before + texts.toSpliced(at, 1).join(''), one)).toContainEqual(
        expect.stringContaining(`${name}: is missing`),
      )
      if (at === texts.length - 2 || !texts[at + 1]?.includes('<h2')) continue
      const swapped = texts.toSpliced(at, 2, texts[at + 1] ?? '', texts[at] ?? '')
      expect(differencesIn(before + swapped.join(''), one).join('\n')).toMatch(
        /^Section \d+: now stands|^Masthead: now stands/m,
      )
    }
  })
})

describe('what does not belong to the platform', () => {
  const own = wrapped(final.html)

  it.each([
    ['before all', own.replace('<body>', '<body><p>A zebra</p>'), 'zebra'],
    ['in its box, before', own.replace('<div class="bulletin_body">', '$&<p>A zebra</p>'), 'zebra'],
    ['in its box, behind', own.replace(/(?=\n<\/div>\n<div id="mail_footer">)/, '<p>A zebra</p>'), 'zebra'],
    ['between its parts', own.replace('<div id="tagline">', '<p>A zebra</p>$&'), 'zebra'],
    ['in its footer', own.replace('<div id="mail_footer">', '$&<p>A zebra</p>'), 'zebra'],
    [
      'in a second footer',
      own.replace('</body>', '<div id="mail_footer"><p>Unsubscribe from zebras</p></div></body>'),
      'zebra',
    ],
    ['a footer that says something else', own.replace(/Manage your .*?unsubscribe<\/a>\./, 'A zebra'), 'zebra'],
    [
      'a section in its line on the sender',
      own.replace('<div id="tagline">', '$&<table><tr><td>A zebra</td></tr></table>'),
      'zebra',
    ],
    ['behind the page', `${own}<p>A zebra</p>`, 'zebra'],
    ['before the page', own.replace('<head>', '<p>A zebra</p><head>'), 'zebra'],
    ['in its head', own.replace('<head>', '<head><p>A zebra</p>'), 'zebra'],
    [
      'a picture that counts no readers',
      own.replace('</body>', '<img src="https://example.org/a.png" alt="" width="1" height="1"></body>'),
      'a picture',
    ],
    ['a style sheet', own.replace('<body>', '<body><style>td{display:none}</style>'), '<style>'],
    [
      'a box that hides all',
      own.replace('<div class="bulletin_body">', '<div style="display:none">').replace('bulletin_body', ''),
      'now hidden',
    ],
    ['a page that hides all', own.replace('<body>', '<body style="display:none">'), 'now hidden'],
    ['a box in another language', `<div lang="cy">${final.html}</div>`, '<div> is added'],
    ['a narrow box', `<div style="width:200px">${final.html}</div>`, '<div> is added'],
    ['another subject', own.replace(/(<h1 class="bulletin_subject">)[^<]*/, '$1A zebra'), 'zebra'],
    ['another preview text', own.replace('What is in this issue.', 'A zebra'), 'zebra'],
    [
      'links in the preview text',
      own.replace('What is in this issue.', '<a href="https://example.org">$&</a>'),
      'example.org',
    ],
  ])('%s', (_, html, words) => {
    expect(html).not.toBe(own)
    expect(differencesIn(html).join('\n')).toContain(words)
  })

  it('says in the platform’s words what it took for the platform’s', () => {
    expect(compareHtml(final, own, changes).beside.join('\n')).toMatch(/preferences or unsubscribe[\s\S]*on behalf of/)
  })
})

describe('what could not be compared is no yes', () => {
  const unknownIn = (html: string) => {
    const comparison = compareHtml(final, html, changes)
    expect(comparison.differences).toEqual([])
    expect(isSame(comparison)).toBe(false)
    return comparison.unknown
  }

  it('links of which the address cannot be read', () => {
    let count = 0
    const html = changeAttribute(final.html, 'href', (href) => {
      count += 1
      return count % 2 === 0 ? href : `https://lnks.gd/l/${['abc', 'a.b.c', 'a.W10.c'][count % 3]}/s/1/br/2-l`
    })
    expect(unknownIn(html)).toEqual({ links: Math.ceil(count / 2), pictures: 0 })
  })

  it('pictures in a folder that a browser has made', () => {
    const html = changeAttribute(final.html, 'src', (src) => `./Issue%205_files/${src.replace(/.*\//, '')}`)
    expect(unknownIn(html)).toEqual({ links: 0, pictures: html.split('<img').length - 1 })
  })

  it('but a picture beside the email is a picture that no reader sees', () => {
    const html = changeAttribute(final.html, 'src', (src) => `images/${src.replace(/.*\//, '')}`)
    expect(differencesIn(html).join('\n')).toContain('images/plans.png')
  })
})

describe('cut off', () => {
  it.each(finals)('%s, at any place', (_, one) => {
    const random = openRandom(5)
    for (let run = 0; run < 60; run += 1) {
      const at = 1 + Math.floor(random() * (one.html.trimEnd().length - 1))
      expect(differencesIn(one.html.slice(0, at), one)[0]).toMatch(/cut off|is missing/)
    }
  })

  it('says where', () => {
    const at = final.html.indexOf('publication of eight')
    expect(differencesIn(final.html.slice(0, at))).toEqual([
      'the file is cut off: it ends in the middle of Section 1, first paragraph, after “phase of the project sees the”',
    ])
  })

  it('its beginning', () => {
    const html = final.html.slice(final.parts[2]?.from)
    expect(differencesIn(html).join('\n')).toContain('Masthead; Section 1: is missing')
  })
})

it('parts for classic Outlook: all gone is one difference, one changed has its place', () => {
  expect(differencesIn(final.html.replace(/<!--[\s\S]*?-->/g, ''))).toEqual([
    expect.stringMatching(/^all parts for classic Outlook/),
  ])
  expect(differencesIn(final.html.replace('width:370px', 'width:100px')).join('\n')).toMatch(
    /^Masthead.*classic Outlook/m,
  )
  expect(differencesIn(final.html.replace('</h1>', '</h1><!--[if mso]>A zebra<![endif]-->')).join('\n')).toMatch(
    /classic Outlook is added/,
  )
  expect(differencesIn(final.html.replace('</h1>', '</h1><![if !mso]>')).join('\n')).toMatch(/classic Outlook is added/)
})

it('tells which of several emails a file is', () => {
  const all = finalNames.map((name) => ({ name, ...finalOf(name) }))
  for (const one of all) expect(mostAlike(all, wrapped(one.html), changes)?.final.name).toBe(one.name)
  expect(mostAlike(all, '<p>A zebra</p>', changes)).toBe(null)
})

it('a fixed space where a line may not break is a space; several are a gap', () => {
  expectSame(final, final.html.replace('of eight', 'of&nbsp;eight'))
  expect(differencesIn(final.html.replace('of eight', 'of&nbsp;&nbsp;eight'))[0]).toContain('space')
  expect(differencesIn(final.html.replace('</h1>', '</h1><p>&nbsp;</p>')).length).toBeGreaterThan(0)
})

it('a hostile file takes no time that anybody would notice', () => {
  const hostile = [
    '<p>a</p>'.repeat(20_000),
    '<div>'.repeat(30_000),
    `<p>${'&nbsp; '.repeat(30_000)}</p>`,
    `<p>${Array.from({ length: 30_000 }, (_, i) => `w${i}`).join(' ')}</p>`,
    '<'.repeat(200_000),
    '<!--[if mso]>'.repeat(20_000),
    `<p style="${'('.repeat(100_000)}">x</p>`,
    `<p ${Array.from({ length: 10_000 }, (_, i) => `a${i}="x"`).join(' ')}>`,
  ]
  for (const html of hostile) differencesIn(html)
})
