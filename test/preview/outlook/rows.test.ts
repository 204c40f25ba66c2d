import { describe, expect, it } from 'vitest'
import { type RowId, rows } from '../../../src/preview/outlook/rows/index.ts'
import { shownInWord } from './shownInWord.ts'

/** A part of an email, and what is left of it. */
type Case = readonly [written: string, shown: string]

const same = (html: string): Case => [html, html]

const gone = (style: string): Case => [`<p style="${style}">x</p>`, '<p>x</p>']
const kept = (style: string, element = 'p'): Case => same(`<${element} style="${style}">x</${element}>`)

/** What each row does to an email. */
const cases: { readonly [id in RowId]: readonly Case[] } = {
  conditionalComments: [
    ['a<!--[if mso | IE]><br><![endif]-->b', 'a<br>b'],
    ['a<!--[if !mso]><!--><br><!--<![endif]-->b', 'ab'],
  ],
  msoHide: [
    ['<p style="mso-hide:all">x</p>', ''],
    ['<p style="mso-hide:none">x</p>', '<p>x</p>'],
    ['<style>.a{mso-hide:all}</style>', '<style>.a{display:none}</style>'],
    ['a<img style="mso-hide:all">b', 'ab'],
  ],
  msoPaddingAlt: [
    [
      '<td style="mso-padding-alt:4px 8px;padding:2px">x</td>',
      `<td style="${padding(2, 2, 2, 2)};${padding(4, 8, 4, 8)}">x</td>`,
    ],
    [
      '<td style="mso-padding-left-alt:4px;padding-left:2px">x</td>',
      '<td style="padding-left:2px;padding-left:4px">x</td>',
    ],
    ['<a style="mso-padding-alt:4px">x</a>', '<a>x</a>'],
  ],
  msoBorderAlt: [
    ['<a style="mso-border-alt:8px solid red;border:0">x</a>', '<a style="border:0;border:8px solid red">x</a>'],
  ],
  msoLineHeightRule: [
    [
      '<p style="mso-line-height-rule:exactly"><b>x</b></b><img src="a.png"></p>',
      `<p><b>x</b></b>${onItsLine('<img src="a.png">')}</p>`,
    ],
    [
      '<li style="line-height:20px;mso-line-height-rule:exactly"><b><img src="a.png"></b></li>',
      `<li style="line-height:20px"><b>${onItsLine('<img src="a.png">')}</b></li>`,
    ],
    ['<li style="mso-line-height-rule:at-least"><img src="a.png"></li>', '<li><img src="a.png"></li>'],
    [
      '<td style="mso-line-height-rule:exactly"><table><tr><td><img src="a.png"></td></tr></table></td>',
      '<td><table><tr><td><img src="a.png"></td></tr></table></td>',
    ],
    ['<p style="mso-line-height-rule:exactly">x</p><p><img src="a.png"></p>', '<p>x</p><p><img src="a.png"></p>'],
  ],
  atRules: [
    [
      '<style>@media (min-width:480px){.a{color:red}} @supports (color:red){.a{color:red}} .b{color:red}</style>',
      '<style>.b{color:red}</style>',
    ],
  ],
  selectors: [
    [
      '<style>a>b,a+b,a~b,*,[a],a:hover,a::before,.a .b,#c,a:link,p{color:red} td>p{color:red}</style>',
      '<style>.a .b,#c,a:link,p{color:red}</style>',
    ],
  ],
  chaining: [['<style>p.a.b .c.d.e{color:red}</style>', '<style>p.a .c{color:red}</style>']],
  important: [
    ['<p style="color:red!important;color:blue">x</p>', '<p style="color:blue">x</p>'],
    ['<style>p{color:red !important}</style>', '<style>p{color:red!important}</style>'],
  ],
  others: [gone('anything:0'), gone('word-spacing:normal'), gone('mso-table-lspace:0pt')],

  padding: [
    ['<td style="padding:1px 2px">x</td>', `<td style="${padding(1, 2, 1, 2)}">x</td>`],
    kept('padding-left:1px', 'th'),
    ...['a', 'div', 'h1', 'h6', 'li', 'p', 'span', 'table', 'ul'].map(
      (element): Case => [`<${element} style="padding:1px">x</${element}>`, `<${element}>x</${element}>`],
    ),
    [
      '<style>.a,p{padding:0 0 0 1px}</style>',
      '<style>.a:where(td,th),p:where(td,th){padding-top:0;padding-right:0;padding-bottom:0;padding-left:1px}</style>',
    ],
  ],
  rowPadding: [
    [
      '<table><tr><td style="padding-top:9px">a</td><td>b</td></tr></table>c',
      '<table><tr><td style="padding-top:9px;padding-top:9px">a</td><td style="padding-top:9px">b</td></tr></table>c',
    ],
    [
      '<table><tr><td style="padding-top:9px">a</td><td><table style="display:none"><tr><td>x</td></tr></table></td></tr></table>',
      '<table><tr><td style="padding-top:9px;padding-top:9px">a</td><td style="padding-top:9px"></td></tr></table>',
    ],
    [
      '<table><tr><td style="padding-top:20px">a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
      '<table><tr><td style="padding-top:20px;padding-top:20px">a</td><td style="padding-top:20px">b</td></tr><tr><td>c</td><td>d</td></tr></table>',
    ],
    same('<table><tr><td style="padding-bottom:9px"><table><tr><td>b</td></tr></table></td></tr></table>'),
  ],
  margin: [
    ['<p style="margin:0 auto 4px">x</p>', '<p style="margin-top:0;margin-bottom:4px">x</p>'],
    gone('margin-top:-4px'),
    kept('margin-top:4px', 'h2'),
    kept('margin-left:4px', 'li'),
    ['<span style="margin:4px">x</span>', '<span>x</span>'],
  ],
  marginGround: [
    ['<p style="background-color:red;margin-top:4px">x</p>', '<p style="background-color:red;padding-top:4px">x</p>'],
    kept('background-color:red;margin-top:4px', 'table'),
  ],
  width: [
    kept('width:50%', 'table'),
    kept('width:50px', 'td'),
    gone('width:50px'),
    ['<img width="40" style="width:100%">', '<img width="40">'],
  ],
  height: [
    kept('height:50px', 'td'),
    gone('height:50px'),
    ['<img height="9" style="height:auto">', '<img height="9">'],
  ],
  maxWidth: [['<table style="max-width:1px;min-width:1px;max-height:1px;min-height:1px">', '<table>']],
  border: [
    kept('border:1px solid red', 'a'),
    ['<td style="border:9.5px solid red">', '<td style="border:8px solid red">'],
  ],
  borderSides: [
    kept('border-left:4px solid red', 'ul'),
    ['<h2 style="border-top:12px solid red">', '<h2 style="border-top:8px solid red">'],
    gone('border-top:1px solid red'),
    gone('border-left-color:red'),
  ],
  borderCollapse: [kept('border-collapse:collapse', 'table')],
  borderSpacing: [['<table style="border-spacing:9px;table-layout:fixed">', '<table>']],
  decoration: [['<td style="border-radius:2px;box-shadow:0 0 1px red;opacity:.5;transform:none;filter:none">', '<td>']],
  backgroundImage: [
    ['<td style="background-image:url(a.png);background-size:cover;background-position:0 0">', '<td>'],
    ['<td background="a.png">', '<td>'],
    same('<body background="a.png">'),
  ],

  display: [
    ...['inline-block', 'block', 'flex', 'grid', 'table-cell'].map((value) => gone(`display:${value}`)),
    ['a<p style="display:none">x</p>b', 'ab'],
    ['<img style="display:none">', '<img>'],
    ['<style>.a{display:none}.b{display:block}</style>', '<style>.a:where(:not(img)){display:none}</style>'],
  ],
  tablesInHidden: [
    [
      '<div style="display:none"><p>x</p><table><tr><td>y</td></tr></table><img></div>z',
      '<table><tr><td>y</td></tr></table>z',
    ],
    ['<div style="display:none"><table style="display:none"><tr><td>y</td></tr></table></div>z', 'z'],
  ],
  float: [gone('float:left;clear:both')],
  position: [gone('position:absolute;top:0;right:0;bottom:0;left:0;z-index:1')],
  overflow: [gone('overflow:hidden;visibility:hidden;box-sizing:border-box')],
  listStyle: [
    ['<ul style="list-style:square inside url(a.png)">', '<ul style="list-style-type:square">'],
    kept('list-style-type:lower-roman', 'ol'),
  ],
  listMargin: [
    ['<ul style="margin-left:20px">', '<ul style="padding-left:20px">'],
    [
      '<ol style="margin:0 0 4px;padding:0 0 0 20px">',
      '<ol style="margin-top:0;padding-right:0;margin-bottom:4px;padding-left:0">',
    ],
  ],
  sources: [['<picture><source srcset="b.png"><img src="a.png" srcset="b.png 2x"></picture>', '<img src="a.png">']],

  color: [kept('color:#123456', 'span')],
  font: [kept('font:bold 16px/24px Arial', 'span'), kept("font-family:Arial, 'A B';font-size:2em;font-style:italic")],
  fontWeight: [
    ['<b style="font-weight:500">', '<b style="font-weight:normal">'],
    ['<b style="font-weight:600">', '<b style="font-weight:bold">'],
    kept('font-weight:bold'),
  ],
  lineHeight: [kept('line-height:24px')],
  letterSpacing: [kept('letter-spacing:-0.5px')],
  textAlign: [kept('text-align:right'), gone('text-align:start')],
  textDecoration: [
    kept('text-decoration:underline'),
    gone('text-decoration:underline dotted'),
    gone('text-decoration:overline'),
  ],
  textTransform: [kept('text-transform:uppercase'), gone('text-transform:lowercase')],
  textIndent: [kept('text-indent:4px')],
  verticalAlign: [kept('vertical-align:top', 'td')],
  direction: [kept('direction:rtl')],
  backgroundColor: [kept('background-color:#EEE', 'div')],
  background: [
    ['<p style="background:#EEE url(a.png) no-repeat">', '<p style="background-color:#EEE">'],
    gone('background:url(a.png)'),
  ],
  whiteSpace: [gone('white-space:nowrap')],
  wordBreak: [gone('word-break:break-word;overflow-wrap:anywhere;word-wrap:break-word;hyphens:auto')],
  functions: ['calc(1px + 1em)', 'min(1px, 2px)', 'max(1px, 2px)', 'clamp(1px, 2px, 3px)', 'var(--a)'].map((value) =>
    gone(`font-size:${value}`),
  ),
  units: ['1rem', '1.5vw', '1vh', '1vmin', '1vmax', '1ch', 'initial'].map((value) => gone(`font-size:${value}`)),
  seeThrough: [
    ...['rgba(0, 0, 0, .5)', 'rgb(0 128 0)', 'rgb(0 0 0 / 50%)', 'rgb(0, 0, 0, 0.5)'].map((value) =>
      gone(`color:${value}`),
    ),
    kept('color:rgb(0, 128, 0)'),
  ],
}

describe.each(Object.entries(cases))('what Word does: %s', (_, list) => {
  it.each(list)('%s', (written, shown) => {
    expect(shownInWord(written)).toBe(shown)
  })
})

describe('each row', () => {
  it('says where it was published, but the one for all that is in none', () => {
    const bare = Object.entries(rows).filter(([, { sources }]) => sources.length === 0)
    expect(bare.map(([id]) => id)).toEqual(['others'])
    for (const { sources } of Object.values(rows))
      for (const { title, address, date } of sources) {
        expect(address).toMatch(/^https:\/\/[a-z.-]+\//)
        expect(date).toMatch(/^(20\d\d(-\d\d(-\d\d)?)?|undated)$/)
        expect(title).not.toBe('')
      }
  })

  it('has its properties alone', () => {
    const properties = Object.values(rows).flatMap((row) => row.properties)
    expect(properties.length).toBe(new Set(properties).size)
  })
})

function padding(...lengths: readonly number[]): string {
  return ['top', 'right', 'bottom', 'left'].map((side, i) => `padding-${side}:${lengths[i]}px`).join(';')
}

function onItsLine(picture: string): string {
  return `<span style="display:inline-flex;align-items:flex-end;vertical-align:bottom;height:1lh;overflow:hidden">${picture}</span>`
}
