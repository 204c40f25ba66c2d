import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { decode } from 'fast-png'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cleanPicture, openMemory } from '../../../src/index.ts'
import { parsePicture } from '../../../src/lib/pictures/parsePicture.ts'
import { openPreviewSession } from '../../../src/preview/session.ts'
import { drawJpeg, exifSegment, segment } from '../../rules/drawJpeg.ts'
import { chunk, drawPicture } from '../../rules/drawPicture.ts'
import { cohes3ion, temporaryFolder } from '../../support/cli.ts'
import { issueOf, repositoryFiles } from '../../support/project.ts'

const size = { width: 40, height: 24 }
const thumbnail = drawJpeg({ width: 8, height: 8 })
const profile = segment(0xe2, 'ICC_PROFILE\0\x01\x01', Buffer.alloc(200, 7))
const adobe = segment(0xee, 'Adobe', Buffer.from([0, 100, 0, 0, 0, 0, 1]))
const jfif = (width: number, height: number, ...small: Uint8Array[]) =>
  segment(0xe0, 'JFIF\0\x01\x01\x01\0\x48\0\x48', Buffer.from([width, height]), ...small)

/** With metadata as phones and archives write it. */
const photograph = Buffer.concat([
  drawJpeg({
    ...size,
    notes: [
      jfif(1, 1, Buffer.from('pri')),
      segment(0xe0, 'JFXX\0\x10', thumbnail),
      exifSegment({ orientation: 6, place: true, thumbnail }),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta exif:GPSLatitude="48,12N" dc:creator="private"/>'),
      profile,
      segment(0xe2, 'MPF\0', Buffer.from('private')),
      segment(0xed, 'Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x07private'),
      segment(0xeb, 'JP\0\x01private'),
      adobe,
      segment(0xfe, 'private: taken at home'),
    ],
  }),
  Buffer.from('private film: ftypmp42'),
  thumbnail,
])

const drawn = drawPicture(size)
const insertedAt = (whole: Uint8Array, at: number, ...parts: Uint8Array[]) =>
  Buffer.concat([whole.subarray(0, at), ...parts, whole.subarray(at)])
const pngNotes = [
  chunk('eXIf', exifSegment({ place: true, orientation: 6 }).subarray(10)),
  chunk('tEXt', Buffer.from('Author\0private')),
  chunk('zTXt', Buffer.from('Comment\0\0private')),
  chunk('iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0\0\0private')),
  chunk('tIME', Buffer.from([7, 234, 5, 1, 10, 0, 0])),
  chunk('prVt', Buffer.from('private')),
]
const pngColours = [chunk('sRGB', Buffer.from([0])), chunk('pHYs', Buffer.from([0, 0, 11, 19, 0, 0, 11, 19, 1]))]
const screenshot = Buffer.concat([insertedAt(drawn, 33, ...pngNotes, ...pngColours), Buffer.from('private rest')])

const still = drawPicture({ ...size, format: 'gif' })
const moving = drawPicture({ ...size, format: 'gif', animated: true })
const loop = Buffer.from('\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0', 'latin1')
const gifNotes = Buffer.concat([
  Buffer.from('\x21\xfe\x07private\0', 'latin1'),
  Buffer.from('\x21\xff\x0bXMP DataXMP\x07private\0', 'latin1'),
])
const plainText = Buffer.from(`\x21\xf9\x04\0\x0a\0\0\0\x21\x01\x0c${'\0'.repeat(12)}\x07private\0`, 'latin1')

const tall = drawJpeg({ width: 80, height: 800, notes: [profile] })

describe('a picture as it is sent', () => {
  it('is a JPEG without metadata, thumbnails and what follows its end, with the same colours and orientation', () => {
    const plain = drawJpeg({ ...size, notes: [jfif(0, 0), exifOf(6), profile, adobe] })
    expect(cleaned(photograph)).toEqual(Buffer.from(plain))
  })

  it('is a JPEG without any EXIF where its orientation is upright', () => {
    const upright = drawJpeg({ ...size, notes: [exifSegment({ place: true, thumbnail })] })
    expect(cleaned(upright)).toEqual(Buffer.from(drawJpeg(size)))
  })

  it('is a PNG without metadata and what follows its end', () => {
    expect(cleaned(screenshot)).toEqual(insertedAt(drawn, 33, ...pngColours))
    expect(decode(cleaned(screenshot)).data).toEqual(decode(drawn).data)
  })

  it('is a PNG that keeps its frames', () => {
    const animated = drawPicture({ ...size, animated: true })
    expect(cleaned(animated)).toEqual(Buffer.from(animated))
  })

  it('is a GIF without metadata, animated as before', () => {
    const noisy = Buffer.concat([insertedAt(moving, 19, loop, gifNotes, plainText), Buffer.from('private rest')])
    expect(cleaned(noisy)).toEqual(insertedAt(moving, 19, loop))
    expect(cleaned(insertedAt(still, 19, gifNotes))).toEqual(Buffer.from(still))
  })

  it.each([photograph, screenshot, moving])('is a copy: the file itself stays as it is', (picture) => {
    const before = Buffer.from(picture).toString('hex')
    cleanPicture(picture)
    expect(Buffer.from(picture).toString('hex')).toBe(before)
  })

  it.each([photograph, screenshot, moving])('is unchanged when it is cleaned again', (picture) => {
    expect(cleaned(cleaned(picture))).toEqual(cleaned(picture))
    expect(cleaned(picture).toString('latin1')).not.toContain('private')
  })
})

describe('a picture’s file', () => {
  it('contains the place where it was taken, in either byte order, and in XMP', () => {
    const xmp = segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="48,12N"/>')
    const tells = (...notes: Uint8Array[]) => parsePicture(drawJpeg({ ...size, notes }))?.tellsPlace
    expect(tells(exifSegment({ place: true }))).toBe(true)
    expect(tells(exifSegment({ place: true }, true))).toBe(true)
    expect(tells(xmp)).toBe(true)
    expect(tells(exifSegment({ place: false }))).toBe(false)
    expect(parsePicture(screenshot)?.tellsPlace).toBe(true)
    expect(parsePicture(drawn)?.tellsPlace).toBe(false)
  })

  it('contains its orientation, in either byte order; an invalid one is ignored', () => {
    const turned = (orientation: number, little: boolean) =>
      parsePicture(drawJpeg({ ...size, notes: [exifSegment({ orientation }, little)] }))?.orientation
    for (const little of [true, false])
      expect([0, 1, 2, 6, 8, 9].map((orientation) => turned(orientation, little))).toEqual([1, 1, 2, 6, 8, 1])
  })

  it.each([
    ['a note whose checksum is wrong', insertedAt(drawn, 33, broken(chunk('tEXt', Buffer.from('Author\0x'))))],
    ['a JPEG without JFIF', Buffer.from(drawJpeg(size))],
    ['fill bytes before a marker', insertedAt(Buffer.from(drawJpeg(size)), 2, Buffer.from([0xff, 0xff]))],
  ])('is complete with %s', (_, picture) => {
    expect(parsePicture(picture)?.flaw).toBeNull()
  })

  it.each([
    ['pixels whose checksum is wrong', drawn.map((byte, i) => (i === drawn.length - 20 ? ~byte : byte)), 'damaged'],
    ['a tail of zeros', zeroed(drawn), 'damaged'],
    ['a JPEG’s tail of zeros', zeroed(drawJpeg({ width: 400, height: 400, notes: [profile] })), 'cut-off'],
    ['a PNG without its end', drawn.subarray(0, -12), 'cut-off'],
    ['a JPEG without its end', drawJpeg(size).subarray(0, -2), 'cut-off'],
    ['a JPEG that ends in the middle, with an end mark', ended(tall.subarray(0, tall.length * 0.7)), 'cut-off'],
    ['a JPEG that lacks a part in the middle', withoutMiddle(tall), 'cut-off'],
    ['a JPEG in which a code is none', Buffer.from(tall).fill(0xee, tall.length - 40, tall.length - 30), 'damaged'],
    ['a GIF without its end', still.subarray(0, -1), 'cut-off'],
    ['a picture of another kind behind the header', insertedAt(drawn, 8, chunk('CgBI', Buffer.alloc(4))), 'uncommon'],
  ])('with %s', (_, picture, flaw) => {
    expect(parsePicture(picture)?.flaw).toBe(flaw)
  })

  it('of a progressive JPEG without its last scans', async () => {
    for (const options of [{}, { mozjpeg: true }, { chromaSubsampling: '4:4:4' }]) {
      const progressive = await sharp(tall)
        .jpeg({ ...options, progressive: true })
        .toBuffer()
      expect(parsePicture(progressive)?.flaw).toBeNull()
      const scan = progressive.indexOf(Buffer.from([0xff, 0xda])) + 200
      expect(parsePicture(ended(progressive.subarray(0, scan)))?.flaw).toBe('cut-off')
    }
  })

  it.each([
    ['PNG', screenshot.subarray(0, -12)],
    ['JPEG', photograph.subarray(0, photograph.length - thumbnail.length - 22)],
    ['GIF', insertedAt(moving, 19, loop, gifNotes, plainText)],
  ])('that is a %s is reported wherever it is cut off', (_, picture) => {
    for (let at = 14; at < picture.length; at += 1)
      expect([at, parsePicture(picture.subarray(0, at))?.flaw]).toEqual([at, 'cut-off'])
    expect(parsePicture(picture)?.flaw).toBeNull()
  })

  it.each([photograph, screenshot, insertedAt(moving, 19, loop, gifNotes, plainText)])(
    'is read to its end whatever single bit is wrong, and nothing is invented',
    (picture) => {
      for (let at = 0; at < picture.length; at += 1)
        for (let bit = 1; bit < 256; bit *= 2) {
          const flipped = Uint8Array.from(picture)
          flipped[at] = (flipped[at] ?? 0) ^ bit
          expect(cleanPicture(flipped)?.length ?? 0).toBeLessThanOrEqual(picture.length)
        }
    },
  )

  it('made of nothing but headers is read to its end', () => {
    const many = (start: Uint8Array, part: Uint8Array) => Buffer.concat([start, Buffer.alloc(1_000_000, part)])
    const emptyNote = chunk('teXt', Buffer.alloc(0))
    expect(parsePicture(many(drawn.subarray(0, 33), emptyNote))?.flaw).toBe('cut-off')
    expect(parsePicture(many(Buffer.from([0xff, 0xd8]), segment(0xe1, 'Exif\0\0')))?.flaw).not.toBeNull()
    expect(parsePicture(many(Buffer.from([0xff, 0xd8]), Buffer.from([0xff])))?.flaw).toBe('cut-off')
    expect(parsePicture(many(still.subarray(0, 19), gifNotes))?.flaw).not.toBeNull()
  })
})

describe('private metadata', () => {
  const projectFolder = () => {
    const folder = temporaryFolder()
    const issue =
      'type: story\ntitle: T\nbody: "![A boat](photo.jpg)\\n\\n![A map](map.png)\\n\\n![A sign](sign.gif)"\n'
    mkdirSync(path.join(folder, 'issues'))
    writeFileSync(path.join(folder, 'newsletter.yaml'), 'name: Test\ntarget: { name: document }\n')
    writeFileSync(path.join(folder, 'issues/test.yaml'), issueOf(issue))
    writeFileSync(path.join(folder, 'issues/photo.jpg'), photograph)
    writeFileSync(path.join(folder, 'issues/map.png'), screenshot)
    writeFileSync(path.join(folder, 'issues/sign.gif'), insertedAt(still, 19, gifNotes))
    return folder
  }

  it('are not in what a build writes; the author’s own file stays as it is', async () => {
    const folder = projectFolder()
    const { code, stderr } = await cohes3ion(folder, 'build', 'test')
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('error')])
    const sent = (name: string) => readFileSync(path.join(folder, 'out/test/images', name))
    expect(sent('photo.jpg')).toEqual(cleaned(photograph))
    expect(sent('map.png')).toEqual(cleaned(screenshot))
    expect(sent('sign.gif')).toEqual(cleaned(still))
    expect(readFileSync(path.join(folder, 'issues/photo.jpg'))).toEqual(photograph)
  })

  it('are a question of check, once, at the place in the author’s file', async () => {
    const { stdout, stderr } = await cohes3ion(projectFolder(), 'check', 'test', '--format', 'json')
    const questions = [
      ...`${stdout}${stderr}`.matchAll(/the place where it was taken|the place where they were taken/g),
    ]
    expect(questions).toHaveLength(1)
  })

  it('are not in what the preview shows', async () => {
    const session = openPreviewSession(projectFolder(), repositoryFiles, openMemory())
    expect(await session.picture('test', 'photo.jpg')).toEqual(Uint8Array.from(cleaned(photograph)))
    expect(await session.picture('test', 'map.png')).toEqual(Uint8Array.from(cleaned(screenshot)))
  })
})

function cleaned(picture: Uint8Array): Buffer {
  return Buffer.from(cleanPicture(picture) ?? [])
}

/** EXIF with the orientation only. */
function exifOf(orientation: number): Buffer {
  return segment(
    0xe1,
    'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0',
    Buffer.from([orientation, 0, 0, 0, 0, 0, 0]),
  )
}

function broken(whole: Buffer): Buffer {
  return Buffer.concat([whole.subarray(0, -1), Buffer.from([~(whole.at(-1) ?? 0) & 0xff])])
}

function ended(half: Uint8Array): Buffer {
  return Buffer.concat([half, Buffer.from([0xff, 0xd9])])
}

function withoutMiddle(jpeg: Uint8Array): Buffer {
  return Buffer.concat([jpeg.subarray(0, jpeg.length - 400), jpeg.subarray(jpeg.length - 100)])
}

function zeroed(picture: Uint8Array): Buffer {
  return Buffer.from(picture).fill(0, Math.floor(picture.length / 2))
}
