import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emulateWord } from '../../src/preview/outlook/emulateWord.ts'
import { repository, repositoryFiles } from '../support/project.ts'
import { asBuilt, type Dress, dresses } from './dresses.ts'
import { galleryFiles } from './galleryFiles.ts'
import { compileFrom, type Specimen } from './specimens.ts'
import { openStage, type Stage } from './stage.ts'

const project = path.join(repository, 'test/fixtures/gallery/arabic')
const read = (file: string) => readFileSync(path.join(project, file), 'utf8')
const language = 'templates/languages/ar/language.yaml'

/** The same words in a language that is read from left to right. */
const turned = { [language]: read(language).replace('dir: rtl', 'dir: ltr') }

const asInWord: Dress = (html) => asBuilt(emulateWord(html))

/** Classic Outlook shows an email in one width. */
const shown = [
  ...Object.entries(dresses).flatMap(([name, dress]) => [320, 600].map((width) => ({ name, dress, width }))),
  { name: 'in classic Outlook', dress: asInWord, width: 600 },
]

let stage: Stage
let arabic: Specimen
let mirrorImage: Specimen
beforeAll(async () => {
  const probe = readFileSync(path.join(import.meta.dirname, 'inPage/directionProbes.js'), 'utf8')
  stage = await openStage([probe])
  arabic = await compileFrom(galleryFiles('arabic'), 'arabic')
  mirrorImage = await compileFrom(galleryFiles('arabic', turned), 'arabic')
})
afterAll(() => stage?.close())

it('has every section type in it', () => {
  const types = repositoryFiles.list('templates/sections').map((name) => name.replace('/', ''))
  expect(types.filter((type) => !read('issues/arabic.yaml').includes(`type: ${type}\n`))).toEqual([])
})

describe.each(['document', 'fragment'] as const)('an issue in Arabic, %s', (form) => {
  it('has a direction on each table of columns that classic Outlook gets', () => {
    const tables = [...arabic.html[form].matchAll(/\[if mso \| IE\]>(<table[^>]*>)<tr><td style="[^"]*vertical-align/g)]
    expect(tables.length).toBeGreaterThan(5)
    expect(tables.filter(([, table]) => !table?.includes(' dir="rtl"'))).toEqual([])
  })

  describe.each(shown)('$name, $width px', ({ dress, width }) => {
    const show = async ({ html, pictures }: Specimen) => {
      await stage.show({ html: dress(html[form]), pictures })
      await stage.look(width, 'light')
    }

    it('is the mirror image of one read from left to right', async () => {
      await show(mirrorImage)
      const expected = await stage.ask('boxesFromStart()')
      expect(expected.length).toBeGreaterThan(100)
      await show(arabic)
      expect(await stage.ask('boxesFromStart()')).toEqual(expected)
    })

    it('has every text start at the right, and times in their order', async () => {
      await show(arabic)
      expect(await stage.ask('startsAtRight()', 'timesInOrder()')).toEqual([])
    })
  })
})
