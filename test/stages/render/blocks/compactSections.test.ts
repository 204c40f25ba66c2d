import { describe, expect, it } from 'vitest'
import { rewrite, serializeHtml } from '../../../../src/lib/html/htmlTokens.ts'
import { compactSections } from '../../../../src/stages/render/blocks/compactSections.ts'
import { bodyOf, renderMjml } from '../../../../src/stages/render/renderMjml.ts'
import { fluidColumns } from '../../../../src/stages/render/steps/fluidColumns.ts'

const contentWidth = 552

async function compacted(body: string, width = contentWidth): Promise<string> {
  const { html, problems } = await renderMjml(
    `<mjml><mj-head><mj-attributes><mj-all padding="0" font-family="Arial" /></mj-attributes></mj-head><mj-body width="${width + 48}px">${body}</mj-body></mjml>`,
  )
  expect(problems).toEqual([])
  return serializeHtml(rewrite(compactSections(bodyOf(html), width), [fluidColumns(width)]))
}

const text = (content: string) => `<mj-text><p>${content}</p></mj-text>`
const section = (content: string, attributes = '') =>
  `<mj-section text-align="left" padding="0 24px" ${attributes}>${content}</mj-section>`
const column = (content: string, attributes = '') => `<mj-column ${attributes}>${text(content)}</mj-column>`
const tables = (html: string) => html.replace(/<!--[\s\S]*?-->/g, '').split('<table').length - 1

describe('a section', () => {
  it('of text is one table whose cell has what the text inherits', async () => {
    const html = await compacted(section(column('One'), 'background-color="#ffffff" css-class="paper"'))
    expect(tables(html)).toBe(1)
    const [, cell = ''] = /(<td class="paper"[^>]*>)\s*<p>One<\/p>/.exec(html) ?? []
    for (const part of ['background-color:#ffffff', 'padding:0 24px', 'font-family:Arial', 'direction:ltr', 'color:'])
      expect(cell).toContain(part)
  })

  it('has columns without tables, but cells for Outlook', async () => {
    const html = await compacted(section(column('One', 'width="25%"') + column('Two', 'width="75%"')))
    expect(tables(html)).toBe(1)
    expect(html).toContain('vertical-align:top;width:138px;font-family:Arial')
    expect(html).toMatch(/min-width:24%[^"]*"><p>One<[\s\S]*min-width:74%[^"]*"><p>Two</)
  })

  it('starts a new row for Outlook where its columns are wider than it is', async () => {
    const pair = column('Day', 'width="25%"') + column('Event', 'width="75%"')
    const html = await compacted(section(column('Diary', 'width="100%"') + pair + pair))
    const rows = html.split('<table border="0" cellpadding="0" cellspacing="0" role="presentation"><tr>').length - 1
    expect(rows).toBe(2)
    expect(html.indexOf('<p>Diary')).toBeLessThan(html.indexOf('width:138px'))
  })

  it('mirrors Outlook’s cells where it is read from right to left', async () => {
    const columns = column('One', 'width="50%" direction="rtl"') + column('Two', 'width="50%" direction="rtl"')
    expect(await compacted(section(columns, 'direction="rtl"'))).toContain('role="presentation" dir="rtl"><tr>')
  })

  it('keeps the padding of a column, in a cell', async () => {
    const html = await compacted(section(column('One', 'padding="0 12px 8px 0"')))
    expect(html).toContain('padding:0 12px 8px 0')
    expect(tables(html)).toBe(2)
  })

  it.each([
    'letter-spacing="2px"',
    'text-transform="uppercase"',
    'font-weight="bold"',
    'font-style="italic"',
    'text-decoration="underline"',
  ])('has %s only in the column that asks for it', async (attribute) => {
    const loud = `<mj-column><mj-text ${attribute}><p>Loud</p></mj-text></mj-column>`
    const html = await compacted(section(loud + column('Plain')))
    const declaration = attribute.replace('=', ':').replaceAll('"', '')
    expect(html.split(declaration)).toHaveLength(2)
    expect(html).toMatch(new RegExp(`<div [^>]*${declaration}[^"]*"><p>Loud</p></div>`))
  })

  it('underlines each of its columns that asks for it: columns side by side do not inherit a line', async () => {
    const underlined = '<mj-column><mj-text text-decoration="underline"><p>Word</p></mj-text></mj-column>'
    const html = await compacted(section(underlined + underlined))
    expect(html.match(/<div [^>]*text-decoration:underline[^>]*><p>Word/g)).toHaveLength(2)
  })

  it('does not hand the type of a text on to a column of something else', async () => {
    const large = '<mj-column><mj-text font-size="40px" line-height="50px"><p>Large</p></mj-text></mj-column>'
    const html = await compacted(section(`${large}<mj-column><mj-raw><tr><td>Raw</td></tr></mj-raw></mj-column>`))
    expect(html).toMatch(/<div [^>]*line-height:50px[^>]*><p>Large/)
    expect(/<td [^>]*padding:0 24px[^>]*>/.exec(html)?.[0]).not.toContain('line-height')
  })

  it.each([
    ['rtl', 'ltr'],
    ['ltr', 'rtl'],
  ])('in %s keeps a column that is read %s', async (outside, inside) => {
    const html = await compacted(section(column('One', `direction="${inside}"`), `direction="${outside}"`))
    expect(html).toMatch(new RegExp(`<td[^>]*direction:${outside}[^>]*><div [^>]*style="direction:${inside}"><p>One`))
  })

  it.each([
    ['a picture behind it', section(column('One'), 'background-url="https://www.europa.eu/a.png"')],
    ['rounded corners', section(column('One'), 'border-radius="4px"')],
    ['the whole width of the window', section(column('One'), 'full-width="full-width"')],
  ])('stays as MJML prints it, if it has %s', async (_, mjml) => {
    expect(tables(await compacted(mjml))).toBeGreaterThan(2)
  })

  it('keeps what a column holds besides text', async () => {
    const html = await compacted(
      section('<mj-column><mj-image src="a.png" alt="A" width="96px" /><mj-text>One</mj-text></mj-column>'),
    )
    expect(html).toContain('src="a.png"')
    expect(html).toContain('One')
  })
})

describe('sections that follow each other', () => {
  it('share one wrapper', async () => {
    const html = await compacted(section(column('One')) + section(column('Two')))
    expect(html.split('max-width:600px')).toHaveLength(2)
    expect(tables(html)).toBe(2)
  })

  it('have their own before and after one that stays as it is', async () => {
    const wide = section(column('Wide'), 'full-width="full-width"')
    const html = await compacted(section(column('One')) + wide + section(column('Two')))
    expect(html.split('<div style="margin:0 auto;max-width:600px">')).toHaveLength(3)
    const opened = html.match(/<table/g)?.length
    expect(html.match(/<\/table>/g)?.length).toBe(opened)
  })
})

describe('columns of a project’s own', () => {
  it.each([432, 480, 552, 652])('in px stand side by side in %i px', async (width) => {
    const half = Math.floor(width / 2)
    const columns = column('One', `width="${half}px"`) + column('Two', `width="${half}px"`)
    const html = await compacted(section(columns), width)
    expect(html.match(/min-width:4[89]%/g)).toHaveLength(2)
    expect(html).toContain(`calc((${Math.min(480, width)}px - 100%) * 480)`)
  })

  it('of an mj-group stay side by side on a phone', async () => {
    const columns = column('One', 'width="50%"') + column('Two', 'width="50%"')
    const html = await compacted(section(`<mj-group>${columns}</mj-group>`))
    expect(html.match(/width:49%/g)).toHaveLength(2)
    expect(html).not.toContain('calc(')
  })
})
