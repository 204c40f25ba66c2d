import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emulateWord } from '../../src/preview/outlook/emulateWord.ts'
import { launchChromium } from './chromium.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchChromium()
  page = await browser.newPage({ viewport: { width: 800, height: 600 } })
})
afterAll(() => browser?.close())

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A document of its own for a part of an email, 552 px wide as the inside of a section is. */
const letter = (body: string) => `<!doctype html>
<html><head><style>body{margin:0}</style></head><body><table role="presentation" cellpadding="0" cellspacing="0" width="552"><tr>
<td style="font-family:Arial, Helvetica, sans-serif;font-size:16px;line-height:25px">${body}</td></tr></table></body></html>`

/** The boxes of the elements with these ids, as written and as classic Outlook shows them. */
async function boxes<Id extends string>(body: string, ...ids: readonly Id[]) {
  const ask = async (html: string) => {
    await page.setContent(html)
    const found = await Promise.all(ids.map((id) => page.locator(`#${id}`).boundingBox()))
    return Object.fromEntries(ids.map((id, i) => [id, found[i] ?? hidden])) as { readonly [one in Id]: Box }
  }
  return { written: await ask(letter(body)), word: await ask(emulateWord(letter(body))) }
}

const hidden: Box = { x: 0, y: 0, width: 0, height: 0 }

/** How much of a list's signs can be seen: a picture of the place where they stand has other colours than white. */
async function showsSigns(body: string): Promise<boolean> {
  await page.setContent(emulateWord(letter(`<div style="margin:0 0 0 60px">${body}</div>`)))
  const place = { x: 0, y: 0, width: 700, height: 300 }
  const before = await page.screenshot({ clip: place })
  await page.addStyleTag({ content: 'li{list-style-type:none!important}' })
  return !before.equals(await page.screenshot({ clip: place }))
}

/** What the built-in templates wrote before they were made for Word's engine. */
const before = {
  button: `<p style="margin:16px 0 0;font-size:16px;line-height:24px"><a id="button" href="https://example.org/" style="display:inline-block;\
padding:10px 22px;border:1px solid #00645A;border-radius:2px;background-color:#00645A;font-size:16px;line-height:24px;\
font-weight:bold;color:#FFFFFF;text-decoration:underline">Book your place</a></p>`,
  milestones: `<ul id="list" role="list" style="margin:16px 0 0;padding:0 0 0 20px;border-left:4px solid #00645A;list-style:none;color:#16202B">
<li id="first" style="margin:0;padding:6px 0;line-height:24px;mso-line-height-rule:exactly"><strong id="date">October 2019</strong></li>
<li id="second" style="margin:0;padding:6px 0;line-height:24px;mso-line-height-rule:exactly">25 March 2021</li></ul>`,
  date: `<div id="date" style="font-size:14px;line-height:20px;mso-line-height-rule:exactly;padding:10px 0 0;border-top:4px solid \
#00645A;color:#16202B">Tuesday</div>`,
  heading: `<h2 id="heading" style="margin:0 0 12px;padding:16px 0 0;border-top:2px solid #10243E;font-size:24px;line-height:30px;\
mso-line-height-rule:exactly">How far we have come</h2>`,
  panel: `<div id="panel" style="background-color:#E8F0ED;padding:24px"><p id="words" style="margin:0">Ten questions.</p></div>`,
  list: `<ul style="margin:0 0 14px;padding:0 0 0 24px"><li style="margin:0 0 6px">One</li></ul>`,
  columns: `<!--[if mso | IE]><table role="presentation" cellpadding="0" cellspacing="0"><tr><td style="width:287px"><![endif]-->\
<div id="left" style="display:inline-block;min-width:51%;max-width:100%;width:252px;width:calc((480px - 100%) * 480)">left</div>\
<!--[if mso | IE]></td><td style="width:265px"><![endif]-->\
<div id="right" style="display:inline-block;min-width:47%;max-width:100%;width:252px;width:calc((480px - 100%) * 480)">right</div>\
<!--[if mso | IE]></td></tr></table><![endif]-->`,
  pictureInItem: `<ul style="margin:0 0 0 30px"><li id="item" style="line-height:25px;mso-line-height-rule:exactly"><img id="picture" src="" alt="" \
width="80" height="60" style="display:block;width:100%;max-width:80px;height:auto"></li></ul>`,
}

describe('classic Outlook shows of the former templates', () => {
  it('a strip for the button', async () => {
    const { written, word } = await boxes(before.button, 'button')
    expect(written.button.height).toBe(46)
    expect(word.button.height).toBeLessThanOrEqual(24)
    expect(word.button.width).toBeLessThan(written.button.width - 40)
  })

  it('no space around milestones', async () => {
    const { written, word } = await boxes(before.milestones, 'list', 'first', 'second', 'date')
    expect(written.second.y - written.first.y).toBe(36)
    expect(word.second.y - word.first.y).toBe(24)
    expect(written.date.x - written.list.x).toBe(24)
    expect(word.date.x - word.list.x).toBe(4)
  })

  it('no space above a day, a heading and the words of a panel', async () => {
    const day = await boxes(before.date, 'date')
    expect([day.written.date.height, day.word.date.height]).toEqual([34, 20])
    const heading = await boxes(before.heading, 'heading')
    expect([heading.written.heading.height, heading.word.heading.height]).toEqual([48, 32])
    const { written, word } = await boxes(before.panel, 'panel', 'words')
    expect([written.words.y - written.panel.y, word.words.y - word.panel.y]).toEqual([24, 0])
  })

  it('no signs before list items', async () => {
    expect(await showsSigns(before.list)).toBe(false)
    expect(await showsSigns(before.list.replace('padding:0 0 0 24px', ''))).toBe(false)
    expect(await showsSigns(before.list.replaceAll(/margin:0 0 \d+px/g, '$& 24px'))).toBe(true)
    expect(await showsSigns(before.list.replace('margin:0 0 6px', 'margin:0 0 6px 30px'))).toBe(true)
    expect(await showsSigns('<ul><li>One</li></ul>')).toBe(true)
    expect(
      await showsSigns(`<ul style="margin:0 0 0 24px"><li style="list-style-type:none">One${before.list}</li></ul>`),
    ).toBe(false)
  })

  it('signs of a list from right to left only in its right margin', async () => {
    const list = (style: string) => `<div dir="rtl"><ul style="${style}"><li>One</li></ul></div>`
    expect(await showsSigns(list('margin:0 24px 0 0'))).toBe(true)
    expect(await showsSigns(list('margin:0 0 0 24px'))).toBe(false)
  })

  it('columns by the cells that only it reads', async () => {
    const { written, word } = await boxes(before.columns, 'left', 'right')
    expect(written.left.y).toBe(written.right.y)
    expect(word.left.y).toBe(word.right.y)
    expect(word.left.width).toBe(287)
    expect(word.right.width).toBe(265)
  })

  it('a picture cut to the exact height of its line', async () => {
    const { written, word } = await boxes(before.pictureInItem, 'item', 'picture')
    expect(written.item.height).toBe(60)
    expect(word.item.height).toBe(25)
    expect(word.picture.height).toBe(60)
    expect(word.picture.y + word.picture.height).toBeLessThanOrEqual(word.item.y + word.item.height)
  })
})

describe('classic Outlook shows of a button for it', () => {
  const button = (
    style: string,
  ) => `<table role="presentation" cellpadding="0" cellspacing="0"><tr><td id="cell" style="background-color:#00645A;${style}">\
<a id="link" href="https://example.org/" style="display:block;font-size:16px;line-height:24px;color:#FFFFFF">Book your place</a></td></tr></table>`

  it('the padding of its cell', async () => {
    const { word } = await boxes(button('padding:10px 22px'), 'cell', 'link')
    expect(word.cell.height).toBeGreaterThanOrEqual(44)
    expect(word.link.x - word.cell.x).toBe(22)
  })

  it('the padding that only it reads', async () => {
    const { written, word } = await boxes(button('padding:0;mso-padding-alt:10px 22px'), 'cell', 'link')
    expect([written.link.x - written.cell.x, word.link.x - word.cell.x]).toEqual([0, 22])
  })

  it('the largest padding of a row in all of its cells', async () => {
    const row = `<table><tr><td id="one" style="padding:0"><i id="a">a</i></td><td style="padding:20px 0"><i id="b">b</i></td></tr></table>`
    const { written, word } = await boxes(row.replaceAll('<td', '<td valign="top"'), 'a', 'b')
    expect(written.b.y - written.a.y).toBe(20)
    expect(word.b.y).toBe(word.a.y)
  })
})
