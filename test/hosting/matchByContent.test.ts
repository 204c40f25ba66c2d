import { expect, it } from 'vitest'
import type { IssuePicture } from '../../src/hosting/issuePictures.ts'
import { matchByContent } from '../../src/hosting/matchByContent.ts'
import type { Copy } from '../../src/hosting/prepareCopies.ts'
import { readPaste } from '../../src/hosting/readPaste.ts'
import type { UploadItem } from '../../src/hosting/uploadList.ts'
import { sha256 } from '../../src/lib/cache/digest.ts'
import type { PictureFile } from '../../src/model/picture.ts'

const bytesOf = (text: string) => Buffer.from(text)

/** Pictures whose file holds `own` and whose copy holds `copy`. */
function item(name: string, own: string, copied: string): UploadItem {
  const file: PictureFile = {
    ...({ path: `${name}.png`, isOnWeb: false, format: 'png', width: 1, height: 1, bytes: 1 } as const),
    ...{ orientation: 1, inks: false, frames: 1, tellsPlace: false },
  }
  const place = { source: { path: 'x', text: '' }, from: 0, to: 0 }
  const picture: IssuePicture = {
    ...{ file, alt: name, place, width: null, ground: null, digest: sha256(bytesOf(own)) },
    ...{ status: 'new', hosted: null, inFolder: null },
  }
  const bytes = bytesOf(copied)
  const copy: Copy = { picture, bytes, digest: sha256(bytes), ending: 'png', width: 1, done: null, left: null }
  return { path: file.path, upload: `${name}.png`, alt: name, status: 'new', address: null, picture, copy }
}

const items = [item('hall', 'hall', 'small hall'), item('quay', 'quay', 'small quay'), item('boat', 'boat', 'boat')]
const web = new Map([
  ['https://example.org/1', 'small quay'],
  ['https://example.org/2', 'hall'],
  ['https://example.org/3', 'a logo'],
  ['https://example.org/boat.png', 'anything'],
])

async function matched(text: string, all = items) {
  const asked: string[] = []
  const load = async (address: string) => {
    asked.push(address)
    const content = web.get(address)
    return content === undefined ? null : bytesOf(content)
  }
  const { matches, others, failed } = await matchByContent(all, readPaste(text).addresses, load)
  const found = matches.map(({ picture, given, by }) => [picture.path, given.address, by])
  return { found, others: others.map(({ address }) => address), failed, asked }
}

it('an address is its picture’s if the copy or the file itself stands there, whatever the order', async () => {
  const text = `${[...web.keys()].join('\n')}\nhttps://example.org/gone`
  expect(await matched(text)).toEqual({
    found: [
      ['hall.png', 'https://example.org/2', 'content'],
      ['quay.png', 'https://example.org/1', 'content'],
      ['boat.png', 'https://example.org/boat.png', 'name'],
    ],
    others: ['https://example.org/3', 'https://example.org/gone'],
    failed: 1,
    // What a name tells is not loaded.
    asked: ['https://example.org/1', 'https://example.org/2', 'https://example.org/3', 'https://example.org/gone'],
  })
})

it('nothing is loaded from this computer, and pictures of the same bytes are not told apart', async () => {
  expect((await matched('http://localhost/1\nhttp://10.0.0.1/2.png')).asked).toEqual([])
  const twins = [item('a', 'same', 'same'), item('b', 'same', 'same')]
  web.set('https://example.org/same', 'same')
  expect((await matched('https://example.org/same', twins)).found).toEqual([])
})
