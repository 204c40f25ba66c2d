import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchAddresses } from '../../src/hosting/matchAddresses.ts'
import { readPaste } from '../../src/hosting/readPaste.ts'
import type { UploadPicture } from '../../src/hosting/uploadPicture.ts'
import { uploadNames } from '../../src/lib/files/uploadNames.ts'

const host = 'https://content.example.org/attachments/fancy_images/ACCOUNT/2026/11'

function picturesOf(...alts: readonly string[]): readonly UploadPicture[] {
  const named = alts.map((alt, i) => ({ path: `issues/issue-6/p${i}.png`, alt, ending: 'png', hostedAs: null }))
  return uploadNames(named).map((upload, i) => ({
    path: `issues/issue-6/p${i}.png`,
    upload,
    alt: alts[i] ?? null,
    status: 'new',
    address: null,
  }))
}

/** What a paste gives: the address of each picture by its file, how, and what is wrong. */
function given(pictures: readonly UploadPicture[], text: string) {
  const { matches, problems, others } = matchAddresses(pictures, readPaste(text).addresses)
  return {
    found: Object.fromEntries(matches.map(({ picture, given: { address }, by }) => [picture.path, [by, address]])),
    problems: problems.map(({ kind }) => kind),
    others: others.map(({ address }) => address),
  }
}

const three = picturesOf('Eight report covers', 'A map of Wales', 'Ann Lee')
const uploaded = (name: string, id = 7) => `${host}/${id}/${name}_original.png`
const all = {
  'issues/issue-6/p0.png': ['name', uploaded('eight-report-covers')],
  'issues/issue-6/p1.png': ['name', uploaded('a-map-of-wales')],
  'issues/issue-6/p2.png': ['name', uploaded('ann-lee')],
}
const addresses = Object.values(all).map(([, address = '']) => address)

describe('addresses are found in', () => {
  it.each([
    ['lines', addresses.join('\n')],
    ['lines of Windows in another order', addresses.toReversed().join('\r\n')],
    ['a numbered list', addresses.map((one, i) => `${i + 1}. ${one}`).join('\n')],
    ['one line', addresses.join(', ')],
    ['sentences', addresses.map((one) => `It is at ${one}.`).join(' ')],
    [
      'a page',
      `<html><body>${addresses.map((one) => `<div><img src="${one}" srcset="${one} 1x, x.png 2x"></div>`).join('')}`,
    ],
    ['HTML with entities', addresses.map((one) => `<img src='${one.replaceAll('/', '&#x2F;')}?a=1&amp;b=2'>`).join('')],
    ['links of a page', addresses.map((one) => `<a href="${one}">x</a>`).join('')],
    ['fields of a page', addresses.map((one) => `<input readonly value="${one}">`).join('')],
    ['a page that shows them as text', `<table>${addresses.map((one) => `<td>${one}</td>`).join('')}`],
    ['Markdown', addresses.map((one) => `![a picture](${one} "title")`).join('\n')],
  ])('%s', (_, text) => {
    const { found, ...rest } = given(three, text)
    const plain = Object.fromEntries(
      Object.entries(found).map(([path, [by, address]]) => [path, [by, address?.replace('?a=1&b=2', '')]]),
    )
    expect({ found: plain, ...rest }).toEqual({ found: all, problems: [], others: [] })
  })

  it.each([
    ['tabs', three.map(({ upload }, i) => `${upload}\t${host}/${i}.png`).join('\n')],
    ['commas and quotes', three.map(({ upload }, i) => `"${upload}","${host}/${i}.png",120`).join('\n')],
    ['the name behind', three.map(({ upload }, i) => `${host}/${i}.png ${upload}`).join('\n')],
    ['numbers', three.map(({ upload }, i) => `${i + 1}. ${upload}: ${host}/${i}.png`).join('\n')],
    ['alternative texts', three.map(({ alt }, i) => `${alt} → ${host}/${i}.png`).join('\n')],
    ['names of the files', three.map(({ path }, i) => `${path.slice(15)} ${host}/${i}.png`).join('\n')],
    ['Markdown', three.map(({ alt }, i) => `![${alt}](${host}/${i}.png)`).join('\n')],
  ])('lists with names, with %s', (_, text) => {
    const shuffled = text.split('\n').toReversed().join('\n')
    for (const one of [text, shuffled])
      expect(given(three, one)).toEqual({
        found: Object.fromEntries(three.map(({ path }, i) => [path, ['list', `${host}/${i}.png`]])),
        problems: [],
        others: [],
      })
  })
})

describe('an address is recognised', () => {
  const [, map] = three
  it.each([
    uploaded('A%20Map%20of%20Wales'),
    uploaded('A_MAP_OF_WALES'),
    `${host}/77/a-map-of-wales-1_original.png`,
    `${host}/77/1699999999-a-map-of-wales-600x400.PNG`,
    `${host}/a-map-of-wales/original.png`,
    `https://example.org/image.php?file=a-map-of-wales.png`,
    `https://example.org/a-map-of-wales.png?v=3`,
    `https://example.org/p1.png`,
  ])('%s', (address) => {
    expect(given(three, address).found).toEqual({ [map?.path ?? '']: [expect.stringMatching('name|file'), address] })
  })

  it('by the alternative text of its picture on the page, and not by other pictures there', () => {
    const page = `<img src="https://example.org/logo.png" alt="Logo"><img alt="a-map-of-wales" src="${host}/8a.png">`
    expect(given(three, page)).toEqual({
      found: { 'issues/issue-6/p1.png': ['alt', `${host}/8a.png`] },
      problems: [],
      others: ['https://example.org/logo.png'],
    })
  })

  it('by its longest name', () => {
    const maps = picturesOf('Map', 'Map', 'Map of Wales')
    expect(maps.map(({ upload }) => upload)).toEqual(['map.png', 'map-2.png', 'map-of-wales.png'])
    const text = ['map-of-wales', 'map-2', 'map'].map((one) => uploaded(one)).join('\n')
    expect(given(maps, text).found).toEqual({
      'issues/issue-6/p0.png': ['name', uploaded('map')],
      'issues/issue-6/p1.png': ['name', uploaded('map-2')],
      'issues/issue-6/p2.png': ['name', uploaded('map-of-wales')],
    })
    expect(given(maps, 'https://example.org/site-map-icon.png').found).toEqual({})
  })

  it('as the original, where the page has a smaller copy too', () => {
    const page = `<a href="${uploaded('ann-lee')}"><img src="${host}/7/ann-lee_thumb.png"></a>`
    expect(given(three, page).found).toEqual({ 'issues/issue-6/p2.png': ['name', uploaded('ann-lee')] })
  })
})

describe('by order', () => {
  const plain = three.map((_, i) => `${host}/a${i}b.png`)

  it('as many addresses as pictures', () => {
    expect(given(three, plain.join('\n')).found).toEqual(
      Object.fromEntries(three.map(({ path }, i) => [path, ['order', plain[i]]])),
    )
  })

  it.each([
    ['fewer', plain.slice(1)],
    ['more', [...plain, `${host}/more.png`]],
    ['one that stands elsewhere', [plain[0], plain[1], uploaded('eight-report-covers')]],
    ['one that no reader can load', [plain[0], plain[1], 'https://localhost/a.png']],
  ])('not with %s', (_, list) => {
    const { found } = given(three, list.join('\n'))
    expect(Object.values(found).filter(([by]) => by === 'order')).toEqual([])
  })
})

describe('what is not certain is said', () => {
  it.each([
    ['two addresses for one picture', `${uploaded('ann-lee', 1)}\n${uploaded('ann-lee', 2)}`, 'several'],
    ['a name that contradicts', `Ann Lee ${uploaded('a-map-of-wales')}`, 'unclear'],
    ['one address for two', `ann-lee.png ${host}/1.png\na-map-of-wales.png ${host}/1.png`, 'shared'],
    ['this computer', `ann-lee.png http://localhost:3000/ann-lee.png`, 'unusable'],
    ['an editing page', `ann-lee.png https://admin.example.org/bulletins/3/edit`, 'unusable'],
    ['a page of a file store', `ann-lee.png https://drive.google.com/file/d/1x/view`, 'unusable'],
    ['a file of this computer', `ann-lee.png file:///C:/ann-lee.png`, 'unusable'],
    ['an address that expires', `https://b.example.org/ann-lee.png?X-Amz-Expires=3600`, 'unusable'],
    ['an address that is not encrypted', `http://b.example.org/ann-lee.png`, 'unusable'],
    ['a picture behind a sign-in', `https://admin.example.org/accounts/X/ann-lee.png`, 'unusable'],
    ['a picture on a site for trials', `https://stage-content.example.org/ann-lee.png`, 'unusable'],
    ['a format that Outlook does not show', `https://b.example.org/ann-lee.webp`, 'unusable'],
  ])('%s', (_, text, problem) => {
    expect(given(three, text)).toMatchObject({ found: {}, problems: [problem] })
  })

  it('the former address of a picture that has changed', () => {
    const former = uploaded('ann-lee')
    const changed = three.map((one) => ({ ...one, status: 'changed', address: former }) as const).slice(2)
    expect(given(changed, `<img src="${former}">`)).toMatchObject({ found: {}, problems: ['former'] })
    expect(given(changed, `<img src="${former}"><img src="${uploaded('ann-lee', 8)}">`).found).toEqual({
      'issues/issue-6/p2.png': ['name', uploaded('ann-lee', 8)],
    })
    // Replaced in its place.
    expect(given(changed, `ann-lee.png ${former}`).found).toEqual({ 'issues/issue-6/p2.png': ['list', former] })
  })

  it('nothing of pictures that have their address, unless a list names them', () => {
    const hosted = three.map((one, i) => ({ ...one, status: 'hosted', address: addresses[i] ?? '' }) as const)
    const again = addresses.map((one) => `<img src="${one.replace('/7/', '/9/')}">`).join('')
    expect(given(hosted, addresses.join('\n') + again)).toEqual({ found: {}, problems: [], others: [] })
    expect(given(hosted, `ann-lee.png ${host}/new.png`).found).toEqual({
      'issues/issue-6/p2.png': ['list', `${host}/new.png`],
    })
    expect(given(hosted, `ann-lee.png ${addresses[0]}`).problems).toEqual(['shared'])
  })
})

describe('whatever the names', () => {
  const shape = fc.constantFrom(
    (stem: string, id: number) => `${host}/${id}/${stem}_original.png`,
    (stem: string, id: number) => `${host}/${id}/${stem.toUpperCase()}.png`,
    (stem: string, id: number) => `https://example.org/${stem}.png?id=${id}`,
    (stem: string, id: number) => `${host}/${id}/${stem.replaceAll('-', '%20')}-600x400_original.png`,
    (stem: string, id: number) => `${host}/${id}/${stem.replaceAll('-', '_')}-large-${id}.png`,
  )
  const altOf = (...words: readonly string[]) =>
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))
  const plain = ['map', 'of', 'Wales', 'plan', 'plans', 'é', 'ein', 'Straße', 'Łódź']
  const runs = { numRuns: Number(process.env['RUNS'] ?? 300) }

  const matched = (
    alts: readonly string[],
    address: (stem: string, id: number) => string,
    order: readonly number[],
  ) => {
    const pictures = picturesOf(...alts)
    const right = new Map(
      pictures.map(({ path, upload }, i) => [address(upload.replace('.png', ''), 7001 + i), path] as const),
    )
    const shuffled = [...right.keys()]
      .map((one, i) => [order[i] ?? 0, one] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, one]) => one)
    const { matches, problems, others } = matchAddresses(pictures, readPaste(shuffled.join('\n')).addresses)
    const found = new Map(matches.map(({ picture, given: { address: one } }) => [one, picture.path]))
    const told = problems.flatMap((one) => [one.given].flat())
    return { right, found, told: [...told, ...others].map((one) => one.address) }
  }

  it('an address gets to its own picture, or it is told', () => {
    const alt = altOf(...plain, 'original', '2', 'large', 'copy', 'thumb', 'x')
    fc.assert(
      fc.property(fc.array(alt, { minLength: 1, maxLength: 6 }), shape, fc.array(fc.nat()), (alts, address, order) => {
        const { right, found, told } = matched(alts, address, order)
        for (const [one, path] of right)
          expect([path, 'told']).toContain(found.get(one) ?? (told.includes(one) && 'told'))
      }),
      runs,
    )
  })

  it('each gets to its own, where no name has words that platforms add', () => {
    const alts = fc.uniqueArray(altOf(...plain), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(alts, shape, fc.array(fc.nat()), (all, address, order) => {
        const { right, found } = matched(all, address, order)
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(right))
      }),
      runs,
    )
  })
})
