import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Files } from '../../../src/model/files.ts'
import { diskFiles } from '../../../src/stages/load/diskFiles.ts'
import { drawPicture } from '../../rules/drawPicture.ts'
import { temporaryFolder } from '../../support/cli.ts'
import { compileIn, compileWell, inShort, issueOf, projectAround } from '../../support/project.ts'

const png = drawPicture({ width: 60, height: 40 })
const storyWith = (src: string) => issueOf(`type: story\ntitle: T\nbody: B\nimage: { src: "${src}", alt: A }\n`)
const projectWith = (src: string, ...paths: readonly string[]) =>
  projectAround(storyWith(src), Object.fromEntries(paths.map((one) => [one, png])))

const composed = 'Straßencafé Grüße.png'.normalize('NFC')
const decomposed = composed.normalize('NFD')

describe('a name whose accents are encoded in another way than the file’s', () => {
  it.each([
    [composed, decomposed],
    [decomposed, composed],
    [`Bilder für März/${composed}`.normalize('NFC'), `Bilder für März/${composed}`.normalize('NFD')],
  ])('is found, and the picture is sent under the same name', async (written, onDisk) => {
    const { pictures } = await compileWell(projectWith(written, `issues/${onDisk}`))
    expect(pictures.map(({ name, path: from }) => [name, from])).toEqual([
      ['strassencafe-grusse.png', `issues/${onDisk}`],
    ])
  })

  it('is found on a disk, and the picture is written from there', async () => {
    const folder = temporaryFolder()
    mkdirSync(path.join(folder, 'issues'))
    writeFileSync(path.join(folder, 'newsletter.yaml'), 'name: Test\ntarget: { name: document }\n')
    writeFileSync(path.join(folder, 'issues/test.yaml'), storyWith(composed))
    writeFileSync(path.join(folder, 'issues', decomposed), png)
    const files = diskFiles(folder)
    const { pictures } = await compileWell(files)
    expect(pictures.map(({ path: from }) => files.read(from, 1_000_000).kind)).toEqual(['file'])
  })

  it('in a text is found too', async () => {
    const issue = issueOf(`type: story\ntitle: T\nbody: "![A](${encodeURIComponent(composed)})"\n`)
    await compileWell(projectAround(issue, { [`issues/${decomposed}`]: png }))
  })

  it('is one picture in both encodings', async () => {
    const issue = issueOf(`type: story\ntitle: T\nbody: "![A](f\u00fcr.png)\\n\\n![A](fu\u0308r.png)"\n`)
    const { pictures } = await compileWell(projectAround(issue, { 'issues/fu\u0308r.png': png }))
    expect(pictures).toHaveLength(1)
  })
})

/** Ignores capital letters in names, as Windows and macOS do. */
function takingCases(files: Files, names: readonly string[]): Files {
  const right = (wanted: string) => names.find((one) => one.toLowerCase() === wanted.toLowerCase()) ?? wanted
  return { list: (folder) => files.list(right(folder)), read: (file, limit) => files.read(right(file), limit) }
}

describe('a name that differs from the file’s in capital letters', () => {
  it.each([
    ['Photo.PNG', 'issues/photo.png', 'photo.png'],
    ['photo.png', 'issues/Photo.PNG', 'Photo.PNG'],
    ['Images/photo.png', 'issues/images/photo.png', 'images/photo.png'],
    ['ÉTÉ.png', 'issues/été.png', 'été.png'],
  ])('is reported in the same words on every system', async (written, file, name) => {
    const files = projectWith(written, file)
    const folders = ['issues', 'issues/images']
    for (const system of [files, takingCases(files, [file, ...folders])]) {
      const { findings } = await compileIn(system)
      expect(findings.map(inShort)).toEqual([
        `issues/test.yaml picture-missing: There is no picture issues/${written}, but one with other small and capital letters: ${file}.`,
      ])
      expect(findings[0]?.suggestion?.replacement).toBe(name)
    }
  })
})

describe('a name that looks like the file’s', () => {
  it.each([
    ['Team at 9 AM.png', 'Team at 9\u202fAM.png', 'and has a special space (U+202F) in it'],
    ['O’Brien - team.png', 'O’Brien – team.png', 'and has a dash or special hyphen (U+2013) in it'],
    ['O’Brien’s boat.png', "O'Brien's boat.png", 'there is a curly or slanted apostrophe (U+2019) in this name'],
    ['boat.png.', 'boat.png', 'looks the same: issues/boat.png'],
  ])('is reported, with the character that differs: %s', async (written, file, words) => {
    const { findings } = await compileIn(projectWith(written, `issues/${file}`))
    expect(findings.map(inShort)).toEqual([expect.stringContaining(words)])
    const [finding] = findings
    const { place, replacement } = finding?.suggestion ?? {}
    const text = storyWith(written)
    const followed = text.slice(0, place?.from) + replacement + text.slice(place?.to)
    await compileWell(projectAround(followed, { [`issues/${file}`]: png }))
  })
})

describe('a name that no picture has', () => {
  it.each([
    ['a photograph with another number', 'IMG_0012.png', 'IMG_0013.png'],
    ['a name of other letters', 'lost.png', 'boat.png'],
    ['a file that is no picture', 'notes.png', 'notes.txt'],
    ['what an earlier build has made', 'plan.png', '../out/may/images/plan.png'],
  ])('is reported without a proposal: %s', async (_, written, file) => {
    const content = file.endsWith('.txt') ? 'text' : png
    const files = { [file.startsWith('../') ? file.slice(3) : `issues/${file}`]: content }
    const made = { 'out/may/.made-by-cohes3ion.json': '{}' }
    const { findings } = await compileIn(projectAround(storyWith(written), { ...files, ...made }))
    expect(findings.map(({ id, help, suggestion }) => [id, help, suggestion])).toEqual([
      ['picture-missing', 'Copy the picture there, or correct its name.', undefined],
    ])
  })

  it('but several pictures in other folders have, is reported with all of them', async () => {
    const { findings } = await compileIn(projectWith('visit.png', 'issues/may/visit.png', 'issues/june/visit.png'))
    expect(findings.map(({ help, suggestion }) => [help, suggestion])).toEqual([
      ['There are several that may be meant: write “june/visit.png” or “may/visit.png”.', undefined],
    ])
  })
})

describe('a name that a system treats as another one', () => {
  it('is rejected where the folder does not list it', async () => {
    // Windows reads "photo.png." and "PHOTO~1.PNG" as photo.png.
    const files = projectWith('photo.png.', 'issues/photo.png')
    const windows: Files = { ...files, read: (file, limit) => files.read(file.replace(/\.+$/, ''), limit) }
    expect((await compileIn(windows)).findings.map(({ id }) => id)).toEqual(['picture-missing'])
  })
})

describe('a picture that cannot be read', () => {
  it.each(['another program has it open', 'no right to read it'])(
    'is reported with the true reason: %s',
    async (reason) => {
      const files = projectWith('photo.png', 'issues/photo.png')
      const locked: Files = {
        ...files,
        read: (file, limit) => (file.endsWith('photo.png') ? { kind: 'unreadable', reason } : files.read(file, limit)),
      }
      const { findings } = await compileIn(locked)
      expect(findings.map(inShort)).toEqual([
        `issues/test.yaml file-unreadable: issues/photo.png cannot be opened (${reason}).`,
      ])
      expect(findings[0]?.place?.from).toBe(storyWith('x').indexOf('"x"'))
    },
  )
})
